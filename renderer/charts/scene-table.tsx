import type { SceneTable as Table } from '../../shared/charts/scene';
import { VisuallyHidden } from '../ui/visually-hidden';
import css from './scene-table.module.css';

/** Everything that a scene draws, as a table. What nobody said is a dash, and is read as such. */
export function SceneTable({ table, id }: { table: Table; id?: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    <section className={css.scroll} id={id} aria-label={table.caption} tabIndex={0}>
      <table className={css.table}>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
            <tr key={index}>
              {row.map((cell, column) =>
                column === table.rowHeader ? (
                  <th key={table.columns[column]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={table.columns[column]}>{cell ?? <Nothing />}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Nothing() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <VisuallyHidden>niets vastgelegd</VisuallyHidden>
    </>
  );
}
