import {
  addressOf,
  fieldLines,
  fieldPlace,
  recordLines,
  type Turned,
} from '../../../../shared/domain/turned';
import type { GridRow } from '../../../../shared/import/preview';
import { Button } from '../../../ui/button';
import { formatCount } from '../../../ui/format';
import type { GridAction } from './action';
import {
  areaOf,
  areaWords,
  type GridSize,
  isWide,
  LETTERS,
  NUMBERS,
  rowsWords,
  type Selection,
} from './place';
import css from './place-bar.module.css';

interface PlaceBarProps {
  selection: Selection;
  size: GridSize;
  /** Whether rows and columns are shown in each other's place. */
  turned: Turned;
  /** The row of the active cell. */
  row: GridRow | undefined;
  /** Why the active cell was refused. */
  reason: string | undefined;
  actions: readonly GridAction[];
  onDo(action: GridAction): void;
  /** Opens everything that can be done. */
  onMenu(): void;
}

/** "C7", "rij 7", "kolom C", "B3 tot en met F20". */
export function selectionWords(selection: Selection, size: GridSize, turned: Turned = {}): string {
  const { van, tot } = selection;
  const area = areaOf(selection, size);
  if (van.kolom === NUMBERS && van.rij !== LETTERS) return rowsWords(area.r1, area.r2, turned);
  if (van.rij === LETTERS) {
    return van.kolom === NUMBERS || isWide(selection)
      ? areaWords(area, turned)
      : fieldPlace(turned, tot.kolom);
  }
  return areaWords(area, turned);
}

/** Where the keyboard is, all that stands there, and what can be done with a selection. */
export function PlaceBar(props: PlaceBarProps) {
  const { selection, size, turned, row, reason, actions } = props;
  const { tot } = selection;
  const wide = isWide(selection);
  const area = areaOf(selection, size);
  const text = wide || tot.rij === LETTERS ? null : (row?.cellen[tot.kolom] ?? null);
  const quick = wide ? actions.filter(({ id }) => id === 'tabel' || id === 'splits') : [];
  return (
    <div className={css.bar}>
      <span className={css.place}>{selectionWords(selection, size, turned)}</span>
      {wide ? (
        <span className={css.text}>
          {formatCount(area.r2 - area.r1 + 1, ...recordLines(turned))},{' '}
          {formatCount(area.c2 - area.c1 + 1, ...fieldLines(turned))}
        </span>
      ) : (
        <span className={css.text} title={text ?? undefined}>
          {text}
          {reason === undefined ? null : (
            <span className={css.reason}>
              {addressOf(turned, tot.kolom, tot.rij)} is niet overgenomen. {reason}
            </span>
          )}
        </span>
      )}
      {quick.map((action) => (
        <Button key={action.id} kind="quiet" onClick={() => props.onDo(action)}>
          {action.label}
        </Button>
      ))}
      <Button
        kind="quiet"
        icon="omlaag"
        aria-haspopup="menu"
        disabled={actions.length === 0}
        onClick={props.onMenu}
      >
        Keuzes
      </Button>
    </div>
  );
}
