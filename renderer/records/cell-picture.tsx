import type { Evidence } from '../../shared/dossier/protocol';
import { formatMoment } from '../ui/format';
import css from './evidence-pane.module.css';

type Cell = NonNullable<Evidence['cel']>;

/** Columns shown on each side of the cell; the whole row is one click away. */
const AROUND = 1;

function nearby(cel: Cell, deze: number): Cell['kolommen'] {
  const from = Math.max(0, Math.min(deze - AROUND, cel.kolommen.length - 1 - 2 * AROUND));
  return cel.kolommen.slice(from, from + 1 + 2 * AROUND);
}

/** Where it stands in the file: the sheet around the cell, and the whole row as it was read. */
export function CellPicture({ cel }: { cel: Cell }) {
  const { deze } = cel;
  return (
    <section className={css.section} aria-label="In het bestand">
      <h3>In het bestand</h3>
      <p>
        {cel.bestand}, blad {cel.blad}, {deze === null ? `rij ${cel.rij}` : `cel ${cel.adres}`}
      </p>
      {deze === null ? null : <Sheet cel={cel} deze={deze} />}
      <details className={css.row} open={deze === null}>
        <summary>De hele rij zoals gelezen</summary>
        <dl className={css.whole}>
          {cel.kolommen.map((column, index) => (
            <div key={column.kolom} data-here={index === deze || undefined}>
              <dt>
                {column.kolom}
                {cel.rij} {column.kop}
              </dt>
              <dd>{column.notatie ?? <span className={css.soft}>leeg</span>}</dd>
            </div>
          ))}
        </dl>
      </details>
      <p className={css.soft}>Gelezen op {formatMoment(cel.importAt)}.</p>
    </section>
  );
}

/** Letters, headings and the notation as it was read, for the cell and its neighbours. */
function Sheet({ cel, deze }: { cel: Cell; deze: number }) {
  const here = cel.kolommen[deze];
  const columns = nearby(cel, deze);
  return (
    <table className={css.sheet}>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column.kolom} scope="col" data-here={column === here || undefined}>
              {column.kolom}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">kop</th>
          {columns.map((column) => (
            <td key={column.kolom} className={css.heading} title={column.kop}>
              {column.kop}
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">{cel.rij}</th>
          {columns.map((column) => (
            <td key={column.kolom} data-here={column === here || undefined}>
              <span className={css.notation}>
                {column.notatie ?? <span className={css.soft}>leeg</span>}
              </span>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
