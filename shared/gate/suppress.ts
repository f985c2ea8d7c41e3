/**
 * What of the numbers of a dossier may not leave as it is, and what stands in its place. Decided over
 * the whole dossier and not per table, so that a value is held back in every file or in none: two
 * files together tell no more than one.
 */
import type { CijferField } from '../domain/uitstroomcijfer';
import type { Value } from '../domain/values';
import { cellId, sumsOf } from './equations';
import { figureNumber, type GateFigure } from './figures';
import { HIDDEN } from './guarded';
import { bounds, type SmallGroup } from './persons';
import { repeats } from './repeats';
import { protect, type Secondary, type SecondaryInput } from './secondary';

/**
 * 'totaal': may be known in a total only. 'intern': not for others. 'persoon': it is one person.
 * 'klein': fewer persons than the threshold. 'afleidbaar': else one of these could be computed from
 * it.
 */
export const reasons = ['totaal', 'intern', 'persoon', 'klein', 'afleidbaar'] as const;
export type Reason = (typeof reasons)[number];

export interface Suppression {
  reden: Reason;
  /** What stands in the place of what is held back, by field of the record. */
  velden: Readonly<Record<string, Value>>;
}

export interface Suppressed {
  /** By record. */
  held: ReadonlyMap<string, Suppression>;
  /** Records of which something is held back and still to be computed from what was published. */
  open: ReadonlySet<string>;
}

/** "< 10": fewer persons than the threshold, and how many is not said. */
export const fewerThan = (drempel: number): string => `< ${drempel}`;

/** Fields that say the value, or how it stands among others. */
const VALUE: readonly CijferField[] = ['waarde', 'waardeMax', 'waardetekst', 'operator', 'rang'];
interface Primary {
  reden: Reason;
  small: SmallGroup | null;
}

/** `drempel` in persons. */
export function suppress(figures: readonly GateFigure[], drempel: number): Suppressed {
  const primary = new Map<string, Primary>();
  const openbaar = new Set<string>();
  for (const figure of figures) {
    const { id, guard } = figure;
    if (guard === 'openbaar') {
      openbaar.add(id);
      continue;
    }
    const small = figure.small(drempel);
    if (guard !== 'onbekend') primary.set(id, { reden: guard, small });
    else if (small !== null) primary.set(id, { reden: 'klein', small });
  }
  if (primary.size === 0) return { held: new Map(), open: new Set() };
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const second = secondary(figures, primary, {
    mayHide: (cell) => !openbaar.has(figureOf(cell)),
    size: (cell) => sizeOf(byId.get(figureOf(cell)), cell),
  });
  const held = new Held(byId);
  for (const [id, one] of primary) {
    held.add(id, one.reden, (figure) => {
      const n = one.reden !== 'klein' || (one.small?.n ?? false);
      return inPlace(figure, drempel, one, n);
    });
  }
  for (const cell of second.extra) {
    const id = figureOf(cell);
    held.add(id, 'afleidbaar', (figure) => {
      // A number that goes with an n that is held back would give it away in a share.
      const velden = primary.has(id) ? {} : inPlace(figure, drempel, null, false);
      return cell === cellId(id, 'n') ? { ...velden, n: HIDDEN } : velden;
    });
  }
  return { held: held.records, open: held.recordsOf(second.open) };
}

/** What is held back of records, from what is held back of their figures. */
class Held {
  readonly records = new Map<string, Suppression>();
  readonly #figures: ReadonlyMap<string, GateFigure>;

  constructor(figures: ReadonlyMap<string, GateFigure>) {
    this.#figures = figures;
  }

  add(id: string, reden: Reason, make: (figure: GateFigure) => Readonly<Record<string, Value>>) {
    const figure = this.#figures.get(id);
    if (figure === undefined) return;
    const before = this.records.get(figure.record);
    const first = before === undefined || reasons.indexOf(reden) < reasons.indexOf(before.reden);
    this.records.set(figure.record, {
      reden: first ? reden : before.reden,
      velden: { ...inRecord(figure, make(figure)), ...before?.velden },
    });
  }

  recordsOf(cells: Iterable<string>): Set<string> {
    return new Set(Array.from(cells, (cell) => this.#figures.get(figureOf(cell))?.record ?? ''));
  }
}

/** What is hidden for another may stand in a sum of its own, which then has to be looked at too. */
function secondary(
  figures: readonly GateFigure[],
  primary: ReadonlyMap<string, Primary>,
  rules: Pick<SecondaryInput, 'mayHide' | 'size'>,
): Secondary {
  const sums = sumsOf(figures);
  const hidden = new Set([...primary].flatMap(([id, one]) => hiddenCells(id, one)));
  const about = new Set(primary.keys());
  for (;;) {
    const found = protect({ equations: sums(about), hidden, ...rules });
    const before = about.size;
    for (const cell of found.extra) about.add(figureOf(cell));
    if (about.size === before) return found;
  }
}

/** The record as it leaves. */
export function masked<R extends { velden: object }>(record: R, held: Suppression | undefined): R {
  return held === undefined ? record : { ...record, velden: { ...record.velden, ...held.velden } };
}

const figureOf = (cell: string): string => cell.slice(0, cell.lastIndexOf('/'));

function hiddenCells(id: string, { reden, small }: Primary): string[] {
  const value = cellId(id, 'waarde');
  return reden !== 'klein' || small?.n === true ? [value, cellId(id, 'n')] : [value];
}

function sizeOf(figure: GateFigure | undefined, cell: string): number {
  if (figure === undefined) return 0;
  if (cell.endsWith('/n')) return figureNumber(figure, 'n') ?? 0;
  const low = bounds(figure)?.low ?? 0;
  const n = figureNumber(figure, 'n');
  // A share of all is more persons than a larger share of few.
  return figure.velden.eenheid === 'procent' && n !== null ? (low * n) / 100 : low;
}

/** Only fields that say something: what the source leaves open stays open. */
function inPlace(
  figure: GateFigure,
  drempel: number,
  primary: Primary | null,
  withN: boolean,
): Record<string, Value> {
  const { velden, repeating, beside = [] } = figure;
  const said = (veld: CijferField) => (velden[veld] ?? null) !== null;
  const place: Record<string, Value> = {};
  for (const veld of VALUE) if (said(veld)) place[veld] = HIDDEN;
  const small = primary?.reden === 'klein' ? primary.small : null;
  if (small?.amount === true) {
    place.waarde = fewerThan(drempel);
    delete place.waardeMax;
    if (said('waardeMax')) place.waardeMax = HIDDEN;
    if (said('operator')) place.operator = 'minder';
  } else place.waarde = HIDDEN;
  if (withN && said('n')) place.n = small?.n === true ? fewerThan(drempel) : HIDDEN;
  // Free words may say the same again, in ways that nobody can list.
  if (said('opmerking')) place.opmerking = HIDDEN;
  const own = (['waarde', 'waardeMax', ...(withN ? (['n'] as const) : [])] as const)
    .map((veld) => figureNumber(figure, veld))
    .filter((number) => number !== null);
  const numbers = [...own, ...beside];
  for (const [veld, value] of Object.entries(repeating)) {
    if (repeats(value, numbers)) place[veld] = HIDDEN;
  }
  return place;
}

/** In the fields of its record. */
function inRecord(
  { fields, repeating }: GateFigure,
  place: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> {
  if (fields === null) return place;
  const velden: Record<string, Value> = {};
  for (const [veld, value] of Object.entries(place)) {
    const own = veld in repeating ? [veld] : (fields[veld as CijferField] ?? []);
    for (const name of own) velden[name] = value;
  }
  return velden;
}
