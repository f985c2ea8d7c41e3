import { type MouseEvent, memo, useId } from 'react';
import type { SheetKind } from '../../../shared/domain/provenance';
import type { Queries } from '../../../shared/dossier/protocol';
import { Button, IconButton } from '../../ui/button';
import { cx } from '../../ui/cx';
import { ErrorNote } from '../../ui/error-note';
import { formatCount, formatMoment } from '../../ui/format';
import { Icon } from '../../ui/icons';
import { ProgressBar } from '../../ui/progress-bar';
import { isDoubtful, kindCertainty } from './certainty';
import { chosenColumns } from './choices';
import css from './file-list.module.css';
import type { Intake } from './intake';
import type { IntakeEntry, IntakeSheet, Place } from './intake-state';
import { kindWords } from './kinds';
import { sheetBrings, sheetName } from './words';

interface FileEntryProps {
  entry: IntakeEntry;
  /** The very same file, read in before, of which something is still there. */
  before: Queries['imports']['result'][number] | undefined;
  /** Which of its sheets is shown in full; null = none of them. */
  shown: number | null;
  onShow(place: Place): void;
  intake: Intake;
}

/** One file with how far it is, and its sheets. Of a large pile only those that changed are drawn. */
export const FileEntry = memo(function FileEntry(props: FileEntryProps) {
  const { entry, before, shown, onShow, intake } = props;
  const { id, naam, stand } = entry;
  return (
    <div className={css.file} data-entry={id}>
      <div className={css.head}>
        <Icon name="bestand" />
        <h3 className={css.name} title={naam}>
          {naam}
        </h3>
        <IconButton
          label={removeLabel(entry)}
          icon="sluit"
          onClick={(event) => {
            keepFocus(event);
            intake.remove(id);
          }}
        />
      </div>
      <Stand entry={entry} onRetry={() => intake.retry(id)} />
      {before === undefined ? null : (
        <p className={css.before}>
          <Icon name="let_op" />
          <span>
            Precies dit bestand is al ingelezen ({before.bestand}, {formatMoment(before.at)})
            {before.vernieuwdMet === undefined
              ? ''
              : `, en daarna vernieuwd met ${before.vernieuwdMet}`}
            . Slaat u het weer op, dan staat alles er dubbel in.{' '}
            <Button
              kind="quiet"
              aria-label={`${naam} weglaten`}
              onClick={(event) => {
                keepFocus(event);
                intake.remove(id);
              }}
            >
              Weglaten
            </Button>
          </span>
        </p>
      )}
      {stand.at === 'read' ? (
        <ul className={css.sheets}>
          {stand.sheets.map((sheet) => (
            <SheetLine
              key={sheet.key}
              id={id}
              sheet={sheet}
              isShown={shown === sheet.key}
              onShow={onShow}
            />
          ))}
        </ul>
      ) : null}
    </div>
  );
});

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
  /** Of its file. */
  id: number;
  sheet: IntakeSheet;
  isShown: boolean;
  onShow(place: Place): void;
}

function SheetLine({ id, sheet, isShown, onShow }: SheetLineProps) {
  const why = useId();
  const { preview, key } = sheet;
  const { soort } = preview.keuze;
  const guess = preview.soorten.find((one) => one.soort === soort);
  const doubts = doubtsOf(sheet);
  return (
    <li>
      <button
        type="button"
        data-sheet={key}
        className={cx(css.sheet, isShown && css.shown)}
        aria-current={isShown || undefined}
        aria-describedby={why}
        onClick={() => onShow({ id, sheet: key })}
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
      <p id={why} className={css.soft}>
        {soort === null ? preview.waaromNiet : recognised(soort, guess?.zekerheid)}
        {doubts > 0 ? `; ${formatCount(doubts, 'kolom', 'kolommen')} om na te kijken` : ''}
      </p>
    </li>
  );
}
