import { useId } from 'react';
import { aantal, getal } from '../../../shared/charts/dutch';
import { type Passage, thresholds } from '../../../shared/gate/passage';
import type { GateReport } from '../../../shared/gate/report';
import { Radio, Select } from '../../ui/choice';
import css from './gate.module.css';
import { HeldBack } from './gate-report';
import { isThreshold, type Threshold } from './use-threshold';
import { reasonsText } from './words';

interface GateChoiceProps {
  report: GateReport;
  passage: Passage;
  onVolledig(volledig: boolean): void;
  onThreshold(drempel: Threshold): void;
}

const thresholdOptions = thresholds.map((drempel) => ({
  value: String(drempel),
  label: `${drempel} personen`,
}));

/** To hold back what may not leave (as it stands), or to let everything go. */
export function GateChoice({ report, passage, onVolledig, onThreshold }: GateChoiceProps) {
  const group = useId();
  const { achter, afleidbaar } = report;
  const guardable =
    (report.records.uitstroomcijfer ?? 0) > 0 || (report.records.interview ?? 0) > 0;
  if (!guardable) return null;
  return (
    <>
      {achter.totaal === 0 ? (
        <p>
          Er is niets te onderdrukken: geen waarde is intern of alleen in een totaal te noemen, en
          geen groep is kleiner dan {getal(passage.drempel)} personen.
        </p>
      ) : (
        <fieldset className={css.choice}>
          <legend>Wat niet zomaar naar buiten mag</legend>
          <Radio
            group={group}
            label={`Onderdrukken: ${aantal(achter.totaal, 'waarde', 'waarden')}`}
            hint={`${reasonsText(report)}. In het bestand staat op die plaats “onderdrukt” of “< ${getal(passage.drempel)}”, met uitleg.`}
            checked={!passage.volledig}
            onChoose={() => onVolledig(false)}
          />
          <Radio
            group={group}
            label="Alles laten staan"
            hint="Wie het bestand heeft, leest ook deze waarden. Kies dit alleen als wie ze gaf dat goed vindt. De geschiedenis vermeldt het."
            checked={passage.volledig}
            onChoose={() => onVolledig(true)}
          />
          <HeldBack report={report} />
          {afleidbaar === 0 ? null : (
            <p className={css.soft}>
              {aantal(afleidbaar, 'waarde is', 'waarden zijn')} ook dan te berekenen, uit cijfers
              die openbaar zijn.
            </p>
          )}
        </fieldset>
      )}
      {(report.records.uitstroomcijfer ?? 0) === 0 ? null : (
        <Select
          label="Een groep is klein onder"
          value={String(passage.drempel)}
          options={thresholdOptions}
          hint="Geldt voor elk dossier op deze computer. Het gaat om personen, niet om casussen of organisaties."
          onChange={(value) => {
            const drempel = Number(value);
            if (isThreshold(drempel)) onThreshold(drempel);
          }}
        />
      )}
    </>
  );
}
