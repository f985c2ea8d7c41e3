import type { Evidence } from '../../../shared/dossier/protocol';
import { formatMoment } from '../../ui/format';
import css from './evidence-pane.module.css';

type Cell = NonNullable<Evidence['cel']>;

/** Columns shown on each side of the cell; the whole row is one click away. */
const AROUND = 1;

function nearby(cel: Cell): Cell['kolommen'] {
  if (cel.deze === null) return cel.kolommen.slice(0, 1 + 2 * AROUND);
  const from = Math.max(0, Math.min(cel.deze - AROUND, cel.kolommen.length - 1 - 2 * AROUND));
  return cel.kolommen.slice(from, from + 1 + 2 * AROUND);
}

/** The sheet around the cell, with its letters, row number and the notation as it was read. */
export function CellPicture({ cel }: { cel: Cell }) {
  const here = cel.deze === null ? null : cel.kolommen[cel.deze];
  return (
    <section className={css.section} aria-label="In het bestand">
      <h3>In het bestand</h3>
      <p>
        {cel.bestand}, blad {cel.blad}, {here === null ? `rij ${cel.rij}` : `cel ${cel.adres}`}
      </p>
      <table className={css.sheet}>
        <thead>
          <tr>
            <td />
            {nearby(cel).map((column) => (
              <th key={column.kolom} scope="col" data-here={column === here || undefined}>
                {column.kolom}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              <span className={css.soft}>kop</span>
            </th>
            {nearby(cel).map((column) => (
              <td key={column.kolom} className={css.heading}>
                {column.kop}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{cel.rij}</th>
            {nearby(cel).map((column) => (
              <td key={column.kolom} data-here={column === here || undefined}>
                {column.notatie ?? <span className={css.soft}>leeg</span>}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <details className={css.row}>
        <summary>De hele rij zoals gelezen</summary>
        <dl className={css.whole}>
          {cel.kolommen.map((column) => (
            <div key={column.kolom} data-here={column === here || undefined}>
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
