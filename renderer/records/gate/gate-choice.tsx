import { useId } from 'react';
import { aantal, getal } from '../../../shared/charts/dutch';
import { type Passage, thresholds } from '../../../shared/gate/passage';
import { guardedTypes } from '../../../shared/gate/record-persons';
import type { GateReport } from '../../../shared/gate/report';
import { countedTypes } from '../../../shared/gate/suppressed';
import { reasonCounts } from '../../../shared/gate/words';
import { Checkbox, Radio, Select } from '../../ui/choice';
import css from './gate.module.css';
import { HeldBack, PublicSmall } from './gate-report';
import { isThreshold, type Threshold } from './use-threshold';
import { countedWords, heldHint, heldText } from './words';

interface GateChoiceProps {
  report: GateReport;
  passage: Passage;
  onVolledig(volledig: boolean): void;
  onThreshold(drempel: Threshold): void;
}

/** Some figures do not say whether they are about few persons. */
const unsure = ({ zonderN, zonderEenheid }: GateReport): boolean => zonderN + zonderEenheid > 0;

/** Why nothing is held back. A number of persons that nobody names is not known to be large. */
function nothingHeld(report: GateReport): string {
  const { drempel, openbaarKlein, records } = report;
  const guarded = 'geen waarde is intern of alleen in een totaal te noemen';
  // What stays all the same is said in a sentence of its own.
  if (!hasNumbers(records) || openbaarKlein.totaal > 0) return `${guarded}.`;
  const [one] = countedWords(report);
  if (unsure(report)) {
    return `${guarded}, en geen ${one} zegt zelf over minder dan ${getal(drempel)} personen te gaan. Niet van elk ${one} is dat na te gaan.`;
  }
  return `${guarded}, en geen ${one} noemt een groep van minder dan ${getal(drempel)} personen.`;
}

/** Something in it may be about few persons. */
const hasNumbers = (records: GateReport['records']): boolean =>
  countedTypes.some((type) => (records[type] ?? 0) > 0);

interface WholeChoiceProps {
  report: GateReport;
  /** What somebody says by ticking it. */
  words: string;
  agreed: boolean;
  onAgreed(agreed: boolean): void;
}

/** Of what goes as a whole: what would be held back elsewhere, and that it goes all the same. */
export function WholeChoice({ report, words, agreed, onAgreed }: WholeChoiceProps) {
  const { achter } = report;
  return (
    <fieldset className={css.choice}>
      <legend>Niets wordt onderdrukt</legend>
      <p>
        {achter.totaal === 0
          ? `${unsure(report) ? 'Voor zover na te gaan is er' : 'Er is'} niets wat elders onderdrukt wordt: ${nothingHeld(report)}`
          : `${aantal(achter.totaal, 'waarde die elders onderdrukt wordt, staat', 'waarden die elders onderdrukt worden, staan')} er volledig in: ${reasonCounts(achter.redenen, report.drempel)}.`}
      </p>
      {achter.totaal === 0 ? null : <HeldBack report={report} />}
      <PublicSmall report={report} />
      <Checkbox
        label={words}
        hint="De geschiedenis vermeldt het."
        checked={agreed}
        onChange={onAgreed}
      />
    </fieldset>
  );
}

const thresholdOptions = thresholds.map((drempel) => ({
  value: String(drempel),
  label: `${drempel} personen`,
}));

/** To hold back what may not leave (as it stands), or to let everything go. */
export function GateChoice({ report, passage, onVolledig, onThreshold }: GateChoiceProps) {
  const group = useId();
  const { achter, afleidbaar } = report;
  const guardable = guardedTypes.some((type) => (report.records[type] ?? 0) > 0);
  if (!guardable && achter.totaal === 0) return null;
  return (
    <>
      {achter.totaal === 0 ? (
        <div>
          <p>
            {unsure(report) ? 'Voor zover na te gaan is er' : 'Er is'} niets te onderdrukken:{' '}
            {nothingHeld(report)}
          </p>
          <PublicSmall report={report} />
        </div>
      ) : (
        <fieldset className={css.choice}>
          <legend>Wat niet zomaar naar buiten mag</legend>
          <Radio
            group={group}
            label={`Onderdrukken: ${heldText(report)}`}
            hint={heldHint(report)}
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
          <PublicSmall report={report} />
        </fieldset>
      )}
      {!hasNumbers(report.records) ? null : (
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
