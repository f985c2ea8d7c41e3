import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { AroundLine, LineState, SheetAround } from '../../shared/dossier/sheet-around';
import { useQuery } from '../store';
import { Button } from '../ui/button';
import { formatNumber } from '../ui/format';
import { VisuallyHidden } from '../ui/visually-hidden';
import css from './sheet-picture.module.css';
import { captionOf, lineWords, lostWords, restWords, stateTags } from './sheet-words';

interface SheetPictureProps {
  /** Of the import. */
  id: string;
  /** The cell, as `Evidence.cel.plek` says it. */
  plek: { rij: number; kolom: number | null };
  /** Shown when nothing around the cell is kept. */
  children?: ReactNode;
}

/** Characters from which a cell may be longer than what is shown of it. */
const LONG = 60;

/** The sheet around a cell as it was read: addresses, headings, what stands beside it, and the cell. */
export function SheetPicture({ id, plek, children }: SheetPictureProps) {
  const { data, loading } = useQuery('bladOmgeving', { import: id, ...plek });
  if (data === null && loading) return <div className={css.waiting} aria-busy="true" />;
  if (data === null || data.deze === null) return children;
  const { bestand, blad, adres } = data;
  return <Picture key={`${bestand} ${blad} ${adres}`} {...{ around: data, deze: data.deze }} />;
}

type Here = NonNullable<SheetAround['deze']>;

function Picture({ around, deze }: { around: SheetAround; deze: Here }) {
  const [whole, setWhole] = useState(false);
  const caption = useId();
  const region = useRef<HTMLElement>(null);
  // A pane is narrow: the cell itself is what stands in the middle of it, also when the pane or the
  // texts beside it get another width.
  useEffect(() => {
    const room = region.current;
    const sheet = room?.querySelector('table');
    if (room == null || sheet == null) return;
    const observer = new ResizeObserver(() => toMiddle(room));
    for (const each of [room, sheet]) observer.observe(each);
    return () => observer.disconnect();
  }, []);
  const isLong = around.lijnen.some(({ cellen }) =>
    cellen.some(({ tekst }) => (tekst?.length ?? 0) > LONG),
  );
  const rest = restWords(around);
  const lost = lostWords(around);
  return (
    <div className={css.picture}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section ref={region} className={css.scroll} tabIndex={0} aria-labelledby={caption}>
        <table className={css.sheet} data-whole={whole || undefined}>
          <caption id={caption}>
            <VisuallyHidden>{captionOf(around, deze)}</VisuallyHidden>
          </caption>
          {around.gedraaid ? (
            <Turned around={around} deze={deze} />
          ) : (
            <Upright around={around} deze={deze} />
          )}
        </table>
      </section>
      {isLong ? (
        <p>
          <Button kind="quiet" onClick={() => setWhole(!whole)}>
            {whole ? 'Lange teksten inkorten' : 'Lange teksten helemaal tonen'}
          </Button>
        </p>
      ) : null}
      {rest === null ? null : <p className={css.soft}>{rest}</p>}
      {lost === null ? null : <p className={css.soft}>{lost}</p>}
    </div>
  );
}

/** Scrolls the cell into the middle of what is beside the numbers of the rows, and says how wide those are. */
function toMiddle(region: HTMLElement): void {
  const cell = region.querySelector('[aria-current=true]');
  const name = region.querySelector('th, td');
  if (name === null) return;
  region.style.setProperty('--beside', `${name.getBoundingClientRect().width}px`);
  if (cell === null) return;
  const [room, own, beside] = [region, cell, name].map((each) => each.getBoundingClientRect());
  if (room === undefined || own === undefined || beside === undefined) return;
  const free = room.width - beside.width - own.width;
  region.scrollLeft += own.left - room.left - beside.width - Math.max(0, free / 2);
}

/** A line that is nothing but its number. */
const isBare = ({ staat }: AroundLine): boolean =>
  staat === 'leeg' || staat === 'weg' || staat === 'onbekend' || staat === 'weggelaten';

const HEADINGS: ReadonlySet<LineState> = new Set(['kop', 'groepskop', 'herhaalde kop']);

function Upright({ around, deze }: { around: SheetAround; deze: Here }) {
  const { velden, lijnen } = around;
  return (
    <>
      <thead>
        <tr>
          <td />
          {velden.map(({ kolom, teken }, at) => (
            <th key={kolom} scope="col" data-here={at === deze.veld || undefined}>
              {teken}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lijnen.map((line, at) => (
          <tr
            key={line.rij}
            data-gap={line.gat || undefined}
            data-state={HEADINGS.has(line.staat) ? 'kop' : line.staat}
          >
            <LineName line={line} around={around} here={at === deze.lijn} scope="row" />
            {isBare(line) ? (
              <td colSpan={velden.length} className={css.bare}>
                <span>{lineWords[line.staat]}</span>
              </td>
            ) : (
              velden.map(({ kolom }, veld) => (
                <Cell
                  key={kolom}
                  cell={line.cellen[veld]}
                  adres={at === deze.lijn && veld === deze.veld ? around.adres : null}
                />
              ))
            )}
          </tr>
        ))}
      </tbody>
    </>
  );
}

/** Of a turned table the lines are columns of the sheet, and the fields its rows. */
function Turned({ around, deze }: { around: SheetAround; deze: Here }) {
  const { velden, lijnen } = around;
  return (
    <>
      <thead>
        <tr>
          <td />
          {lijnen.map((line, at) => (
            <LineName
              key={line.rij}
              line={line}
              around={around}
              here={at === deze.lijn}
              scope="col"
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {velden.map(({ kolom, teken }, veld) => (
          <tr key={kolom}>
            <th scope="row" data-here={veld === deze.veld || undefined}>
              {teken}
            </th>
            {lijnen.map((line, at) => (
              <Cell
                key={line.rij}
                cell={line.cellen[veld]}
                heading={HEADINGS.has(line.staat)}
                adres={at === deze.lijn && veld === deze.veld ? around.adres : null}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </>
  );
}

interface LineNameProps {
  line: AroundLine;
  around: SheetAround;
  here: boolean;
  scope: 'row' | 'col';
}

/** Its number or letters, and what it was read as where that is no record. */
function LineName({ line, around, here, scope }: LineNameProps) {
  const tag = stateTags[line.staat];
  return (
    <th scope={scope} data-here={here || undefined}>
      {line.gat ? (
        <VisuallyHidden>
          {around.gedraaid ? 'Kolommen hiervoor' : 'Rijen hiervoor'} niet getoond.{' '}
        </VisuallyHidden>
      ) : null}
      {line.teken}
      {tag === null || isBare(line) ? null : <span className={css.tag}>{tag}</span>}
    </th>
  );
}

interface CellProps {
  cell: AroundLine['cellen'][number] | undefined;
  /** Of the cell itself; null of any other. */
  adres: string | null;
  heading?: boolean;
}

function Cell({ cell = { tekst: null, meer: 0 }, adres, heading = false }: CellProps) {
  const { tekst, meer } = cell;
  return (
    <td
      data-here={adres !== null || undefined}
      data-heading={heading || undefined}
      aria-current={adres === null ? undefined : 'true'}
    >
      {adres === null ? null : <VisuallyHidden>De cel {adres}: </VisuallyHidden>}
      {tekst === null ? (
        adres === null ? null : (
          <span className={css.soft}>leeg</span>
        )
      ) : (
        <span className={css.text}>{tekst}</span>
      )}
      {meer > 0 ? <span className={css.cut}>… en nog {formatNumber(meer)} tekens</span> : null}
    </td>
  );
}
