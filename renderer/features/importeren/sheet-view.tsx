import { memo, useCallback, useEffect, useId, useRef } from 'react';
import { type SheetKind, sheetKinds } from '../../../shared/domain/provenance';
import { placeOfCell } from '../../../shared/domain/turned';
import type { SheetChoice } from '../../../shared/import/preview';
import type { Progress, TableExamination } from '../../store';
import { Button } from '../../ui/button';
import { Checkbox, Select } from '../../ui/choice';
import { cx } from '../../ui/cx';
import { ErrorNote } from '../../ui/error-note';
import { AddedView } from './added-view';
import { kindCertainty } from './certainty';
import { asProposed, isSameChoice, isSameTable, withKind, withTurned } from './choices';
import { ConversationView } from './conversation-view';
import type { OtherTable } from './grid/action';
import { TableOnSheet, type TableOnSheetHandle } from './grid/table-on-sheet';
import type { AskRows } from './grid/use-grid-rows';
import type { Intake } from './intake';
import type { IntakeEntry, IntakeSheet, Place } from './intake-state';
import { kindWords } from './kinds';
import { mappedAs } from './mapped-as';
import { MappingTable } from './mapping-table';
import { RememberedNote } from './newer-version/remembered-note';
import { VersionSection } from './newer-version/version-section';
import { PersonalSection } from './personal/personal-section';
import { Checks } from './proposals/checks';
import { ReadingForm } from './reading-form';
import { WaitingRefused } from './refused/waiting-refused';
import { RowForm } from './row-form';
import css from './sheet-view.module.css';
import { sheetName } from './words';

interface SheetViewProps {
  intake: Intake;
  entry: IntakeEntry;
  sheet: IntakeSheet;
  /** What the dossier says of it; null while that is not known. */
  examined: TableExamination | null;
  /** How far the comparison with the dossier is; null when it does not run. */
  comparing: Progress | null;
  /** Another table of the file, or the same one: shown from now on. */
  onShow(place: Place): void;
}

const kindOptions = [
  ...sheetKinds.map((soort) => ({ value: soort as string, label: kindWords[soort].label })),
  { value: '', label: 'niet inlezen' },
];

/** A document is a conversation, or nothing. */
const documentOptions = kindOptions.filter(({ value }) => value === 'interviews' || value === '');

/**
 * One table in full: what it is, where it stands on its sheet, what each column means, what it
 * brings. It is drawn again when it changes, not for every other file that is being read meanwhile.
 */
export const SheetView = memo(function SheetView(props: SheetViewProps) {
  const { intake, entry, sheet, examined, comparing, onShow } = props;
  const { preview, proposal, choice, progress, failure, key } = sheet;
  const { id, naam } = entry;
  const why = useId();
  const article = useRef<HTMLElement>(null);
  const grid = useRef<TableOnSheetHandle>(null);
  // The table that was looked at is gone: whoever worked there is here now.
  useEffect(() => {
    if (document.activeElement === document.body) article.current?.focus({ preventScroll: true });
  }, []);
  const ask = useCallback<AskRows>((window) => intake.rows(id, key, window), [intake, id, key]);
  // Of another kind, or with other headings, the columns mean something else: wait for the answer.
  const isOther = !isSameTable(choice, preview.keuze);
  const mapped = mappedAs(preview.keuze);
  const isSheet = preview.gesprek === undefined;
  const hasRowForm = isSheet && choice.soort === 'interviews';
  const onChange = (next: SheetChoice) => {
    // A sheet that is being changed stays in view, also when it is left out.
    onShow({ id, sheet: key });
    intake.change(id, key, next);
  };
  const goTo = (address: string) => {
    const place = placeOfCell(preview.keuze, address);
    if (place !== null) grid.current?.go(place);
  };
  return (
    <article ref={article} className={css.view} aria-labelledby={`${why}-h`} tabIndex={-1}>
      <header className={css.head}>
        <h2 id={`${why}-h`}>{sheetName(preview)}</h2>
        <span className={css.soft}>{preview.verborgen ? `verborgen blad van ${naam}` : naam}</span>
        <div className={css.ways}>
          {sheet.isAdded ? (
            <Button
              kind="quiet"
              icon="sluit"
              onClick={() => {
                const other = tablesBeside(entry, sheet)[0];
                if (other !== undefined) onShow({ id, sheet: other.key });
                void intake.unsplit(id, key);
              }}
            >
              Deze tabel weghalen
            </Button>
          ) : null}
          {isSameChoice(choice, asProposed(proposal, choice)) ? null : (
            <Button
              kind="quiet"
              icon="ongedaan"
              onClick={() => {
                // This button goes away: the focus stays with the sheet.
                article.current?.focus({ preventScroll: true });
                onChange(asProposed(proposal, choice));
              }}
            >
              Voorstel herstellen
            </Button>
          )}
        </div>
      </header>
      {entry.stand.at === 'read' && entry.stand.preview.vorm.vorm === 'tabel' ? (
        <ReadingForm
          form={entry.stand.preview.vorm}
          rereading={entry.stand.herlezen}
          onChange={(keuze) => {
            onShow({ id, sheet: key });
            intake.reread(id, keuze);
          }}
        />
      ) : null}
      <div className={cx(css.kind, hasRowForm && css.rows, isSheet && css.ofSheet)}>
        <Select
          label="Lezen als"
          value={choice.soort ?? ''}
          options={preview.gesprek === undefined ? kindOptions : documentOptions}
          describedBy={why}
          onChange={(value) =>
            onChange(withKind(choice, value === '' ? null : (value as SheetKind)))
          }
        />
        {hasRowForm ? <RowForm choice={choice} onChange={onChange} /> : null}
        {isSheet ? (
          <Checkbox
            label="Velden staan onder elkaar"
            hint="Zoals op een formulier: links de namen van de velden, en elke kolom ernaast is wat anders een rij is."
            checked={choice.gedraaid === true}
            onChange={(turned) => onChange(withTurned(choice, turned))}
          />
        ) : null}
        <p id={why} className={css.why}>
          {kindReason(sheet)}
        </p>
      </div>
      {preview.onthouden === undefined ? null : (
        <RememberedNote
          remembered={preview.onthouden}
          choice={choice}
          proposal={proposal}
          onChange={onChange}
        />
      )}
      {failure === null ? null : <ErrorNote failure={failure} />}
      {preview.gesprek === undefined ? (
        <TableOnSheet
          ref={grid}
          label={sheetName(preview)}
          sheet={sheet}
          others={tablesBeside(entry, sheet)}
          ask={ask}
          onChange={onChange}
          onSplit={async (area) => {
            const added = await intake.split(id, key, area);
            if (added !== null) onShow({ id, sheet: added });
          }}
          onTakeBack={() => intake.takeBack(id, key)}
          onShow={(other) => onShow({ id, sheet: other })}
        />
      ) : choice.soort === null ? null : (
        <ConversationView preview={preview.gesprek} choice={choice} onChange={onChange} />
      )}
      {choice.soort === null || preview.keuze.soort === null || mapped === null ? null : (
        <>
          <MappingTable
            // Of another form the columns mean something else: what was filtered is shown again.
            key={mapped}
            as={mapped}
            columns={preview.kolommen}
            choice={isOther ? preview.keuze : choice}
            isDocument={preview.gesprek !== undefined}
            remembered={preview.onthouden}
            disabled={isOther}
            onChange={onChange}
          />
          <PersonalSection
            intake={intake}
            entry={entry}
            sheet={sheet}
            onChange={onChange}
            onCell={goTo}
          />
          <VersionSection
            sheet={sheet}
            versie={examined?.versie ?? null}
            comparing={comparing}
            onChange={onChange}
            onTakeBack={() => intake.takeBack(id, key)}
            onCell={goTo}
          />
          {preview.gesprek === undefined ? (
            <Checks
              sheet={sheet}
              examined={examined}
              comparing={comparing}
              onChange={onChange}
              onTakeBack={() => intake.takeBack(id, key)}
              onCell={goTo}
            />
          ) : null}
          <AddedView
            preview={preview}
            soort={preview.keuze.soort}
            progress={progress}
            onCell={goTo}
          >
            <WaitingRefused entry={entry} sheet={sheet} />
          </AddedView>
        </>
      )}
    </article>
  );
});

/** The other tables on the same sheet, as far as they are a part of it. */
function tablesBeside({ stand }: IntakeEntry, { key, preview }: IntakeSheet): OtherTable[] {
  if (stand.at !== 'read') return [];
  return stand.sheets.flatMap((other) => {
    const { gebied } = other.preview.keuze;
    const isBeside = other.key !== key && other.preview.index === preview.index;
    return isBeside && gebied !== null
      ? [{ key: other.key, nummer: other.preview.tabel.nummer, gebied }]
      : [];
  });
}

/** Why it is read as it is: what the recogniser saw, or that somebody chose otherwise. */
function kindReason(sheet: IntakeSheet): string {
  const { preview, proposal, choice, isAdded } = sheet;
  if (choice.gedraaid !== proposal.gedraaid) return turnedReason(sheet);
  if (choice.soort === null) {
    const isProposed = choice.soort === proposal.soort && preview.waaromNiet !== null;
    // Who drew a table means to read it: first the next step, then why it was not taken by itself.
    if (isProposed && isAdded) {
      return `Kies bij ‘Lezen als’ wat deze tabel is. ${preview.waaromNiet}`;
    }
    return isProposed && preview.waaromNiet !== null
      ? preview.waaromNiet
      : 'Door u gekozen. Van dit blad komt niets in het dossier.';
  }
  const guess = preview.soorten.find(({ soort }) => soort === choice.soort);
  const seen = guess === undefined ? '' : `${kindCertainty(guess.zekerheid)}, omdat ${guess.reden}`;
  return choice.soort === proposal.soort ? seen : `door u gekozen; herkend was dit als ${seen}`;
}

/** The same of a table that somebody turned, or turned back: what is seen is of this way of reading. */
function turnedReason({ preview, choice }: IntakeSheet): string {
  const way = choice.gedraaid ? 'met de velden onder elkaar' : 'met de velden naast elkaar';
  const guess = preview.soorten.find(({ soort }) => soort === choice.soort);
  if (choice.soort === null || guess === undefined) {
    return `Door u ${way} gelezen. ${preview.waaromNiet ?? ''}`.trim();
  }
  return `door u ${way} gelezen; zo is dit ${kindCertainty(guess.zekerheid)}, omdat ${guess.reden}`;
}
