// biome-ignore-all lint/a11y/noRedundantRoles: as the rows, see grid-row.
import { fieldPlace, fieldSign, type Turned } from '../../../../shared/domain/turned';
import type { ColumnMapping } from '../../../../shared/import/preview';
import { cx } from '../../../ui/cx';
import { Icon } from '../../../ui/icons';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import { isDoubtful } from '../certainty';
import { fieldWord, type MappedAs } from '../mapped-as';
import type { ColumnBox } from './grid-row';
import { LETTERS, NUMBERS } from './place';
import css from './sheet-grid.module.css';

interface GridHeadProps {
  id: string;
  /** Whether the rows of the sheet stand here, by their numbers. */
  turned: Turned;
  /** null: nothing of the sheet is read. */
  as: MappedAs | null;
  columns: readonly ColumnBox[];
  /** What each column of the table is, by its number. */
  mapping: ReadonlyMap<number, ColumnMapping>;
  /** Column of the active cell, when it is up here. */
  active: number | null;
  /** First and last selected column. */
  selected: { from: number; to: number } | null;
}

/** The letters of the columns as in Excel, or turned the numbers of the rows, and below each what field it is. */
export function GridHead({ id, turned, as, columns, mapping, active, selected }: GridHeadProps) {
  let end = 0;
  return (
    <thead role="rowgroup" className={css.head}>
      <tr role="row" aria-rowindex={1} className={css.headRow}>
        <th
          role="columnheader"
          scope="col"
          id={`${id}-${LETTERS}-${NUMBERS}`}
          aria-colindex={1}
          data-rij={LETTERS}
          data-kolom={NUMBERS}
          className={cx(css.corner, active === NUMBERS && css.active)}
        >
          <VisuallyHidden>
            {turned.gedraaid ? 'Letter van de kolom' : 'Nummer van de rij'}, en wat ermee gebeurt
          </VisuallyHidden>
        </th>
        {columns.map(({ kolom, start, width }) => {
          const gap = start - end;
          end = start + width;
          const isSelected = selected !== null && kolom >= selected.from && kolom <= selected.to;
          return (
            <th
              key={kolom}
              role="columnheader"
              scope="col"
              id={`${id}-${LETTERS}-${kolom}`}
              aria-colindex={kolom + 2}
              aria-label={columnLabel(turned, as, kolom, mapping.get(kolom))}
              data-rij={LETTERS}
              data-kolom={kolom}
              style={{ width, marginInlineStart: gap }}
              className={cx(
                css.letter,
                as !== null && css.pressable,
                active === kolom && css.active,
                isSelected && css.selectedHead,
              )}
            >
              <span>{fieldSign(turned, kolom)}</span>
              <FieldName as={as} column={mapping.get(kolom)} />
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** What a column is called and what it is, for a reader who listens. */
function columnLabel(
  turned: Turned,
  as: MappedAs | null,
  kolom: number,
  column: ColumnMapping | undefined,
) {
  const letter = fieldPlace(turned, kolom);
  if (as === null || column === undefined) return letter;
  const doubt = isDoubtful(column) ? ', om na te kijken' : '';
  return `${letter}, ${fieldWords(as, column)}${doubt}`;
}

function fieldWords(as: MappedAs, { veld }: ColumnMapping): string {
  return veld === null ? 'niet gebruikt' : fieldWord(as, veld);
}

interface FieldNameProps {
  as: MappedAs | null;
  column: ColumnMapping | undefined;
}

function FieldName({ as, column }: FieldNameProps) {
  if (as === null || column === undefined) return null;
  const doubt = isDoubtful(column);
  return (
    <span className={cx(css.field, column.veld === null && css.unused, doubt && css.doubt)}>
      {doubt ? <Icon name="let_op" /> : null}
      <span className={css.text}>{fieldWords(as, column)}</span>
    </span>
  );
}
