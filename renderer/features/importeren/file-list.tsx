import { type KeyboardEvent, type MouseEvent, useId } from 'react';
import type { SheetKind } from '../../../shared/domain/provenance';
import type { Queries } from '../../../shared/dossier/protocol';
import { Button, IconButton } from '../../ui/button';
import { cx } from '../../ui/cx';
import { ErrorNote } from '../../ui/error-note';
import { formatCount, formatMoment } from '../../ui/format';
import { Icon } from '../../ui/icons';
import { ProgressBar } from '../../ui/progress-bar';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { isDoubtful, kindCertainty } from './certainty';
import { chosenColumns } from './choices';
import css from './file-list.module.css';
import type { Intake } from './intake';
import type { IntakeEntry, IntakeSheet, Place } from './intake-state';
import { kindWords } from './kinds';
import { sheetBrings, sheetName } from './words';

interface FileListProps {
  entries: readonly IntakeEntry[];
  imports: Queries['imports']['result'];
  shown: Place | null;
  onShow(place: Place): void;
  intake: Intake;
}

/** More sheets than this are listed without the reasons. */
const MANY = 12;

/** Up and down walk along the sheets too, past the buttons between them. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-sheet]')];
  const at = lines.indexOf(document.activeElement as HTMLElement);
  if (step === 0 || at === -1) return;
  event.preventDefault();
  lines[at + step]?.focus();
}

/** Every file with how far it is, and its sheets with what they are recognised as. */
export function FileList({ entries, imports, shown, onShow, intake }: FileListProps) {
  const heading = useId();
  const count = entries.reduce(
    (sum, { stand }) => sum + (stand.at === 'read' ? stand.sheets.length : 0),
    0,
  );
  return (
    <section
      className={cx(css.files, count > MANY && css.compact)}
      aria-labelledby={heading}
      tabIndex={-1}
      onKeyDown={walk}
    >
      <h2 id={heading}>
        <VisuallyHidden>Bestanden en bladen</VisuallyHidden>
      </h2>
      <ul className={css.list}>
        {entries.map((entry) => (
          <li key={entry.id} className={css.file}>
            <div className={css.head}>
              <Icon name="bestand" />
              <h3 className={css.name} title={entry.naam}>
                {entry.naam}
              </h3>
              <IconButton
                label={removeLabel(entry)}
                icon="sluit"
                onClick={(event) => {
                  keepFocus(event);
                  intake.remove(entry.id);
                }}
              />
            </div>
            <Stand entry={entry} onRetry={() => intake.retry(entry.id)} />
            <Before entry={entry} imports={imports} />
            {entry.stand.at === 'read' ? (
              <ul className={css.sheets}>
                {entry.stand.sheets.map((sheet) => (
                  <SheetLine
                    key={sheet.key}
                    sheet={sheet}
                    isShown={shown?.id === entry.id && shown.sheet === sheet.key}
                    onShow={() => onShow({ id: entry.id, sheet: sheet.key })}
                  />
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The button goes away with what it did: the focus stays in the list. */
function keepFocus({ currentTarget }: MouseEvent<HTMLButtonElement>): void {
  currentTarget.closest('section')?.focus({ preventScroll: true });
}

function removeLabel({ naam, stand }: IntakeEntry): string {
  return stand.at === 'reading' ? `Stop het lezen van ${naam}` : `${naam} niet inlezen`;
}

function Stand({ entry: { stand }, onRetry }: { entry: IntakeEntry; onRetry(): void }) {
  switch (stand.at) {
    case 'waiting':
      return <p className={css.soft}>Wacht op het vorige bestand.</p>;
    case 'reading': {
      const { zin, gedaan, totaal, perSeconde } = stand.progress;
      return <ProgressBar sentence={zin} done={gedaan} total={totaal} perSecond={perSeconde} />;
    }
    case 'double':
      return (
        <p className={css.soft}>
          Hetzelfde als {stand.as}, dat al in deze lijst staat. Het wordt één keer ingelezen.
        </p>
      );
    case 'failed':
      return (
        <ErrorNote failure={stand.failure}>
          <Button
            onClick={(event) => {
              keepFocus(event);
              onRetry();
            }}
          >
            Opnieuw lezen
          </Button>
        </ErrorNote>
      );
    case 'read':
      return null;
  }
}

/** Said when the very same file was read in before and what it brought is still there. */
function Before({
  entry: { stand },
  imports,
}: Pick<FileListProps, 'imports'> & { entry: IntakeEntry }) {
  if (stand.at !== 'read') return null;
  const same = imports.find(({ sha256, aantal }) => sha256 === stand.preview.sha256 && aantal > 0);
  if (same === undefined) return null;
  return (
    <p className={css.before}>
      <Icon name="let_op" />
      <span>
        Precies dit bestand is al ingelezen ({same.bestand}, {formatMoment(same.at)}). Slaat u het
        weer op, dan staat alles er dubbel in.
      </span>
    </p>
  );
}

/** Columns of a sheet that a person should look at. */
function doubtsOf({ preview, choice }: IntakeSheet): number {
  if (preview.keuze.soort === null) return 0;
  return chosenColumns(preview.kolommen, choice).filter(isDoubtful).length;
}

/** "vrijwel zeker casussen"; a kind that the recogniser did not see is only named. */
function recognised(soort: SheetKind, zekerheid: number | undefined): string {
  const { label } = kindWords[soort];
  return zekerheid === undefined ? label : `${kindCertainty(zekerheid)} ${label}`;
}

interface SheetLineProps {
  sheet: IntakeSheet;
  isShown: boolean;
  onShow(): void;
}

function SheetLine({ sheet, isShown, onShow }: SheetLineProps) {
  const id = useId();
  const { preview } = sheet;
  const { soort } = preview.keuze;
  const guess = preview.soorten.find((one) => one.soort === soort);
  const doubts = doubtsOf(sheet);
  return (
    <li>
      <button
        type="button"
        data-sheet
        className={cx(css.sheet, isShown && css.shown)}
        aria-current={isShown || undefined}
        aria-describedby={id}
        onClick={onShow}
      >
        <span className={css.sheetName}>
          {sheetName(preview)}
          {preview.verborgen ? (
            <span className={css.tag}>
              {preview.zeerVerborgen ? 'zeer verborgen' : 'verborgen'}
            </span>
          ) : null}
        </span>
        <span className={css.brings}>{soort === null ? 'niet inlezen' : sheetBrings(preview)}</span>
      </button>
      <p id={id} className={css.soft}>
        {soort === null ? preview.waaromNiet : recognised(soort, guess?.zekerheid)}
        {doubts > 0 ? `; ${formatCount(doubts, 'kolom', 'kolommen')} om na te kijken` : ''}
      </p>
    </li>
  );
}
