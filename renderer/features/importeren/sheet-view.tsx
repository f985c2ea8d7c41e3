import { useId, useState } from 'react';
import { type SheetKind, sheetKinds } from '../../../shared/domain/provenance';
import type { SheetChoice } from '../../../shared/import/preview';
import { Button } from '../../ui/button';
import { Checkbox, Select } from '../../ui/choice';
import { ErrorNote } from '../../ui/error-note';
import { formatNumber } from '../../ui/format';
import { AddedView } from './added-view';
import { kindCertainty } from './certainty';
import { isSameChoice, withHeadingRow, withHeadingRows, withKind } from './choices';
import { HeadingPicker } from './heading-picker';
import type { IntakeSheet } from './intake-state';
import { kindWords } from './kinds';
import { MappingTable } from './mapping-table';
import css from './sheet-view.module.css';

interface SheetViewProps {
  bestand: string;
  sheet: IntakeSheet;
  onChange(choice: SheetChoice): void;
}

const kindOptions = [
  ...sheetKinds.map((soort) => ({ value: soort as string, label: kindWords[soort].label })),
  { value: '', label: 'niet inlezen' },
];

/** One sheet in full: what it is, where its headings are, what each column means, what it brings. */
export function SheetView({ bestand, sheet, onChange }: SheetViewProps) {
  const { preview, proposal, choice, progress, failure } = sheet;
  const why = useId();
  // Of another kind, or with other headings, the columns mean something else: wait for the answer.
  const isOther =
    choice.soort !== preview.keuze.soort ||
    choice.kopregel !== preview.keuze.kopregel ||
    choice.kopregels !== preview.keuze.kopregels;
  return (
    <article className={css.view} aria-labelledby={`${why}-h`} tabIndex={-1}>
      <header className={css.head}>
        <h2 id={`${why}-h`}>{preview.blad}</h2>
        <span className={css.soft}>
          {preview.verborgen ? `verborgen blad van ${bestand}` : bestand}
        </span>
        {isSameChoice(choice, proposal) ? null : (
          <Button
            kind="quiet"
            icon="ongedaan"
            onClick={(event) => {
              // This button goes away: the focus stays with the sheet.
              event.currentTarget.closest('article')?.focus({ preventScroll: true });
              onChange(proposal);
            }}
          >
            Voorstel herstellen
          </Button>
        )}
      </header>
      <div className={css.kind}>
        <Select
          label="Lezen als"
          value={choice.soort ?? ''}
          options={kindOptions}
          describedBy={why}
          onChange={(value) =>
            onChange(withKind(choice, value === '' ? null : (value as SheetKind)))
          }
        />
        <p id={why} className={css.why}>
          {kindReason(sheet)}
        </p>
      </div>
      {failure === null ? null : <ErrorNote failure={failure} />}
      {preview.eersteRijen.length > 0 && choice.soort !== null ? (
        <Headings
          sheet={sheet}
          // Nothing was found: where the headings are is the first thing to say.
          isOpenAtFirst={preview.waaromNiet !== null}
          onChange={onChange}
        />
      ) : null}
      {preview.eersteRijen.length > 0 && choice.soort === null ? (
        <HeadingPicker
          rows={preview.eersteRijen}
          kopregel={choice.kopregel}
          kopregels={choice.kopregels}
          onChoose={null}
        />
      ) : null}
      {choice.soort === null || preview.keuze.soort === null ? null : (
        <>
          <MappingTable
            soort={preview.keuze.soort}
            columns={preview.kolommen}
            choice={isOther ? preview.keuze : choice}
            disabled={isOther}
            onChange={onChange}
          />
          <AddedView preview={preview} soort={preview.keuze.soort} progress={progress} />
        </>
      )}
    </article>
  );
}

/** Why it is read as it is: what the recogniser saw, or that somebody chose otherwise. */
function kindReason({ preview, proposal, choice }: IntakeSheet): string {
  if (choice.soort === null) {
    return choice.soort === proposal.soort && preview.waaromNiet !== null
      ? preview.waaromNiet
      : 'Door u gekozen. Van dit blad komt niets in het dossier.';
  }
  const guess = preview.soorten.find(({ soort }) => soort === choice.soort);
  const seen = guess === undefined ? '' : `${kindCertainty(guess.zekerheid)}, omdat ${guess.reden}`;
  return choice.soort === proposal.soort ? seen : `door u gekozen; herkend was dit als ${seen}`;
}

interface HeadingsProps {
  sheet: IntakeSheet;
  isOpenAtFirst: boolean;
  onChange(choice: SheetChoice): void;
}

/** On which row the headings are, and whether they take one row or two. */
function Headings({ sheet: { preview, choice }, isOpenAtFirst, onChange }: HeadingsProps) {
  const [open, setOpen] = useState(isOpenAtFirst);
  const { kopregel, kopregels } = choice;
  const where =
    kopregels === 2
      ? `rij ${formatNumber(kopregel - 1)} en ${formatNumber(kopregel)}`
      : `rij ${formatNumber(kopregel)}`;
  return (
    <section className={css.headings} aria-label="Koppen">
      <div className={css.line}>
        <span>
          Koppen op <strong>{where}</strong>
        </span>
        <Button
          kind="quiet"
          icon={open ? 'omhoog' : 'omlaag'}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          Andere rij kiezen
        </Button>
        <Checkbox
          label="De koppen staan op twee rijen"
          checked={kopregels === 2}
          disabled={kopregel === 1}
          onChange={(two) => onChange(withHeadingRows(choice, two ? 2 : 1))}
        />
      </div>
      {open ? (
        <HeadingPicker
          rows={preview.eersteRijen}
          kopregel={kopregel}
          kopregels={kopregels}
          onChoose={(rij) => onChange(withHeadingRow(choice, rij))}
        />
      ) : null}
    </section>
  );
}
