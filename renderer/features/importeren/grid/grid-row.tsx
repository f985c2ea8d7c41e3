// biome-ignore-all lint/a11y/noRedundantRoles: rows are laid out by place, and a table without table layout may lose its roles.
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked by keyboard is an ARIA grid.
import { memo } from 'react';
import type { TableArea } from '../../../../shared/domain/provenance';
import { recordPlace, recordSign, type Turned } from '../../../../shared/domain/turned';
import type { GridRow } from '../../../../shared/import/preview';
import { cx } from '../../../ui/cx';
import { Icon } from '../../../ui/icons';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import { isInArea, NUMBERS } from './place';
import css from './sheet-grid.module.css';
import { isDimmed, marginWord, reasonAt } from './words';

/** A column that is drawn: where it is and how wide, in pixels. */
export interface ColumnBox {
  kolom: number;
  start: number;
  width: number;
}

/** A part of the sheet with a line around it; those of other tables in grey. */
export interface Outline {
  gebied: TableArea;
  nummer: number | null;
}

export interface GridRowProps {
  /** Ids of cells begin with this. */
  id: string;
  rij: number;
  /** Whether this is a column of the sheet, shown as a row. */
  isTurned: boolean;
  /** undefined while it is on its way. */
  row: GridRow | undefined;
  columns: readonly ColumnBox[];
  top: number;
  /** The table itself first. */
  outlines: readonly Outline[];
  /** A person said that this row is to be read after all. */
  isForced: boolean;
  reasons: ReadonlyMap<string, string>;
  /** Column of the active cell, when it is in this row. */
  active: number | null;
  /** First and last selected column, when more than one cell is selected; null: none in this row. */
  selectedFrom: number | null;
  selectedTo: number | null;
}

/** Which edges of a table a cell is at. */
function edges({ r1, c1, r2, c2 }: TableArea, rij: number, kolom: number) {
  return cx(
    rij === r1 && css.top,
    rij === r2 && css.bottom,
    kolom === c1 && css.left,
    kolom === c2 && css.right,
  );
}

/** The word in the margin: what becomes of the row, or of which other table it is. */
function wordOf({ row, rij, isForced, outlines }: GridRowProps): string | null {
  const other = outlines.find(
    ({ gebied, nummer }) => nummer !== null && rij >= gebied.r1 && rij <= gebied.r2,
  );
  if (row?.staat === 'buiten' && other !== undefined) return `tabel ${other.nummer}`;
  return marginWord(row?.staat, isForced);
}

/** One row of the sheet as it stands, with what becomes of it in the margin. */
export const SheetRow = memo(function SheetRow(props: GridRowProps) {
  const { id, rij, row, columns, top, outlines, reasons, active } = props;
  const turned: Turned = props.isTurned ? { gedraaid: true } : {};
  const name = recordPlace(turned, rij);
  const { selectedFrom, selectedTo } = props;
  const word = wordOf(props);
  const isHeading = row?.staat === 'kop' || row?.staat === 'groepskop';
  const own = outlines.find(({ nummer }) => nummer === null)?.gebied;
  const last = row?.cellen.findLastIndex((cell) => cell !== null) ?? -1;
  let end = 0;
  return (
    <tr
      role="row"
      aria-rowindex={rij + 1}
      className={cx(css.row, isHeading && css.headings)}
      style={{ transform: `translateY(${top}px)` }}
    >
      <th
        role="rowheader"
        scope="row"
        id={`${id}-${rij}-${NUMBERS}`}
        aria-colindex={1}
        aria-label={word === null ? name : `${word}, ${name}`}
        data-rij={rij}
        data-kolom={NUMBERS}
        className={cx(
          css.number,
          active === NUMBERS && css.active,
          row?.staat === 'afgewezen' && css.refusedRow,
        )}
      >
        {word === null ? null : (
          <span className={css.word}>
            {row?.staat === 'afgewezen' ? <Icon name="let_op" /> : null}
            {word}
          </span>
        )}
        <span>{recordSign(turned, rij)}</span>
      </th>
      {columns.map(({ kolom, start, width }) => {
        const gap = start - end;
        end = start + width;
        const text = row?.cellen[kolom] ?? null;
        const reason = text === null ? undefined : reasonAt(reasons, kolom, rij, turned);
        // Beside the table a row may be of another one: what is said of it is said of these columns.
        const isOwn = own !== undefined && kolom >= own.c1 && kolom <= own.c2;
        const outline = outlines.find(({ gebied }) => isInArea(gebied, { rij, kolom }));
        return (
          <td
            key={kolom}
            id={`${id}-${rij}-${kolom}`}
            role="gridcell"
            tabIndex={-1}
            aria-colindex={kolom + 2}
            aria-selected={
              selectedFrom !== null &&
              selectedTo !== null &&
              kolom >= selectedFrom &&
              kolom <= selectedTo
            }
            data-rij={rij}
            data-kolom={kolom}
            title={reason}
            style={{ width, marginInlineStart: gap }}
            className={cx(
              css.cell,
              active === kolom && css.active,
              isHeading && isOwn && css.heading,
              (!isOwn || isDimmed(row?.staat)) && css.dimmed,
              reason !== undefined && css.refused,
              // As in Excel: what stands alone may run on over empty cells.
              kolom === last && css.runsOn,
              outline !== undefined && edges(outline.gebied, rij, kolom),
              outline !== undefined && outline.nummer !== null && css.ofOther,
            )}
          >
            {row === undefined ? <span className={css.waiting} /> : null}
            {reason === undefined ? null : <Icon name="let_op" />}
            {text === null ? null : <span className={css.text}>{text}</span>}
            {reason === undefined ? null : <VisuallyHidden>afgewezen: {reason}</VisuallyHidden>}
          </td>
        );
      })}
    </tr>
  );
});
