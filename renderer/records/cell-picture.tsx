import { recordLines, recordSign } from '../../shared/domain/turned';
import type { Evidence } from '../../shared/dossier/protocol';
import { formatMoment } from '../ui/format';
import { Icon } from '../ui/icons';
import { VisuallyHidden } from '../ui/visually-hidden';
import css from './evidence-pane.module.css';
import { SheetPicture } from './sheet-picture';

type Cell = NonNullable<Evidence['cel']>;

/** Where it stands in the file: the sheet around the cell, or the paragraph of the document. */
export function CellPicture({ cel }: { cel: Cell }) {
  return cel.vorm === null ? <InSheet cel={cel} /> : <InDocument cel={cel} />;
}

/** The words as they stand in the document, with what stands there beside them. */
function InDocument({ cel }: { cel: Cell }) {
  const { deze } = cel;
  const here = deze === null ? null : cel.kolommen[deze];
  const beside = cel.kolommen.filter((column) => column !== here && column.notatie !== null);
  return (
    <section className={css.section} aria-label="In het bestand">
      <h3>In het bestand</h3>
      <p>{cel.plaats}</p>
      {here == null ? null : (
        <blockquote className={css.quote}>
          {here.notatie ?? <span className={css.soft}>leeg</span>}
        </blockquote>
      )}
      {cel.plek === null ? null : <SheetPicture id={cel.importId} plek={cel.plek} />}
      {beside.length === 0 ? null : (
        <details className={css.row} open={here == null}>
          <summary>Wat er verder bij staat</summary>
          <dl className={css.whole}>
            {beside.map((column) => (
              <div key={column.kolom}>
                <dt>{column.kop}</dt>
                <dd>{column.notatie}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <p className={css.soft}>Gelezen op {formatMoment(cel.importAt)}.</p>
    </section>
  );
}

type Column = Cell['kolommen'][number];

function isOfOther({ notatie, van }: Column): boolean {
  return notatie === null && van === 'ander';
}

/** As it was read. Only of a cell of this record itself nothing means that it was empty. */
function Notation({ column }: { column: Column }) {
  const { notatie, van } = column;
  if (notatie !== null) return notatie;
  if (van === 'eigen') return <span className={css.soft}>leeg</span>;
  if (van === 'onzeker') return <span className={css.soft}>niet bij dit gegeven bewaard</span>;
  return (
    <span className={css.soft}>
      van een ander
      <VisuallyHidden>: cel van een andere organisatie, hier niet bewaard</VisuallyHidden>
    </span>
  );
}

/** That the value is not what the cell says, and why somebody had it read so. */
function Repaired({ cel, repair }: { cel: Cell; repair: NonNullable<Cell['hersteld']> }) {
  const { was, wordt, reden } = repair;
  return (
    <p className={css.repaired}>
      <Icon name="pen" />
      <span>
        In de {cel.inKop ? 'kop' : 'cel'} staat ‘{was}’; bij het inlezen hersteld tot ‘{wordt}’.{' '}
        {reden}
      </span>
    </p>
  );
}

/** The address of a cell of the row: of a turned table its column comes first too. */
function cellOf(cel: Cell, kolom: string): string {
  return cel.gedraaid ? `${recordSign(cel, cel.rij)}${kolom}` : `${kolom}${cel.rij}`;
}

/** The sheet around the cell, and the whole row as it was read. */
function InSheet({ cel }: { cel: Cell }) {
  const { deze } = cel;
  const [line] = recordLines(cel);
  return (
    <section className={css.section} aria-label="In het bestand">
      <h3>In het bestand</h3>
      <p>{cel.plaats}</p>
      {cel.hersteld === undefined ? null : <Repaired cel={cel} repair={cel.hersteld} />}
      {cel.plek === null ? null : (
        <SheetPicture id={cel.importId} plek={cel.plek}>
          {cel.notatie === null ? null : (
            <blockquote className={css.quote}>{cel.notatie}</blockquote>
          )}
        </SheetPicture>
      )}
      <details className={css.row} open={deze === null}>
        <summary>De hele {line} zoals gelezen</summary>
        <dl className={css.whole}>
          {cel.kolommen.map((column, index) => (
            <div key={column.kolom} data-here={index === deze || undefined}>
              <dt>
                {cellOf(cel, column.kolom)} {column.kop}
              </dt>
              <dd>
                <Notation column={column} />
              </dd>
            </div>
          ))}
        </dl>
        {cel.kolommen.some(isOfOther) ? (
          <p className={css.soft}>
            ‘Van een ander’ is een cel van een andere organisatie in dezelfde {line}. Wat daar
            staat, is alleen bij die organisatie bewaard: zo kan elke organisatie apart gewist
            worden.
          </p>
        ) : null}
      </details>
      <p className={css.soft}>Gelezen op {formatMoment(cel.importAt)}.</p>
    </section>
  );
}
