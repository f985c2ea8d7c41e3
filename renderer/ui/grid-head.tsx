// biome-ignore-all lint/a11y/noRedundantRoles: a heading laid out as a CSS grid cell may lose its role.
import { cx } from './cx';
import css from './data-grid.module.css';
import type { GridColumn, GridSort } from './grid-model';
import { Icon } from './icons';

interface HeadCellProps {
  id: string;
  index: number;
  column: Pick<GridColumn<never>, 'label' | 'explanation' | 'sortable' | 'align'>;
  direction: GridSort['direction'] | null;
  active: boolean;
  onChoose(): void;
}

/** A heading: the keys are heard on the grid, a click sorts. */
export function HeadCell({ id, index, column, direction, active, onChoose }: HeadCellProps) {
  const unsorted = column.sortable ? 'none' : undefined;
  const sorted = direction === 'op' ? 'ascending' : 'descending';
  return (
    <th
      id={id}
      scope="col"
      role="columnheader"
      aria-colindex={index + 1}
      aria-sort={direction === null ? unsorted : sorted}
      title={column.explanation}
      className={cx(
        css.headCell,
        column.sortable && css.sortable,
        column.align === 'end' && css.end,
        direction !== null && css.sorted,
        active && css.active,
      )}
      onClick={onChoose}
    >
      <span className={css.headText}>{column.label}</span>
      {direction === null ? null : <Icon name={direction === 'op' ? 'omhoog' : 'omlaag'} />}
    </th>
  );
}
