/**
 * What of the uitstroomcijfers may not leave as it is, and what stands in its place. Decided over the
 * whole dossier and not per table, so that a value is held back in every file or in none: two files
 * together tell no more than one.
 */
import type { CijferField, Uitstroomcijfer } from '../domain/uitstroomcijfer';
import { cijferNumber } from '../domain/uitstroomcijfer';
import type { Missing, Value } from '../domain/values';
import { cellId, sumsOf } from './equations';
import { vertrouwelijkheidOf } from './guarded';
import { bounds, type SmallGroup, smallGroup } from './persons';
import { repeats } from './repeats';
import { protect, type Secondary, type SecondaryInput } from './secondary';

/**
 * 'totaal': may be known in a total only. 'intern': not for others. 'klein': fewer persons than the
 * threshold. 'afleidbaar': else one of these could be computed from it.
 */
export const reasons = ['totaal', 'intern', 'klein', 'afleidbaar'] as const;
export type Reason = (typeof reasons)[number];

export interface Suppression {
  reden: Reason;
  /** What stands in the place of what is held back. */
  velden: Readonly<Partial<Record<CijferField, Value>>>;
}

export interface Suppressed {
  cijfers: ReadonlyMap<string, Suppression>;
  /** Held back, and still to be computed from values that their source published. */
  open: ReadonlySet<string>;
}

export const HIDDEN: Missing = Object.freeze({ ontbreekt: 'onderdrukt' });

/** "< 10": fewer persons than the threshold, and how many is not said. */
export const fewerThan = (drempel: number): string => `< ${drempel}`;

/** Fields that say the value, or how it stands among others. */
const VALUE: readonly CijferField[] = ['waarde', 'waardeMax', 'waardetekst', 'operator', 'rang'];
/** Texts in which a source may repeat it. */
const REPEATING: readonly CijferField[] = [
  'populatie',
  'cohort',
  'steekproef',
  'vergelijkgroep',
  'bron',
  'document',
];

interface Primary {
  reden: Reason;
  small: SmallGroup | null;
}

/** `drempel` in persons. */
export function suppress(cijfers: readonly Uitstroomcijfer[], drempel: number): Suppressed {
  const primary = new Map<string, Primary>();
  const openbaar = new Set<string>();
  for (const cijfer of cijfers) {
    const guard = vertrouwelijkheidOf(cijfer.velden.vertrouwelijkheid);
    if (guard === 'openbaar') {
      openbaar.add(cijfer.id);
      continue;
    }
    const small = smallGroup(cijfer, drempel);
    if (guard !== 'onbekend') primary.set(cijfer.id, { reden: guard, small });
    else if (small !== null) primary.set(cijfer.id, { reden: 'klein', small });
  }
  if (primary.size === 0) return { cijfers: new Map(), open: new Set() };
  const byId = new Map(cijfers.map((cijfer) => [cijfer.id, cijfer]));
  const second = secondary(cijfers, primary, {
    mayHide: (cell) => !openbaar.has(cijferOf(cell)),
    size: (cell) => sizeOf(byId.get(cijferOf(cell)), cell),
  });
  const held = new Map<string, Suppression>();
  for (const [id, one] of primary) {
    const cijfer = byId.get(id);
    if (cijfer === undefined) continue;
    const n = one.reden !== 'klein' || (one.small?.n ?? false);
    held.set(id, { reden: one.reden, velden: inPlace(cijfer, drempel, one, n) });
  }
  for (const cell of second.extra) {
    const cijfer = byId.get(cijferOf(cell));
    if (cijfer === undefined) continue;
    const before = held.get(cijfer.id);
    // A number that goes with an n that is held back would give it away in a share.
    const velden = before?.velden ?? inPlace(cijfer, drempel, null, false);
    const n = cell === cellId(cijfer.id, 'n') ? { n: HIDDEN } : {};
    held.set(cijfer.id, { reden: before?.reden ?? 'afleidbaar', velden: { ...velden, ...n } });
  }
  return { cijfers: held, open: new Set([...second.open].map(cijferOf)) };
}

/** What is hidden for another may stand in a sum of its own, which then has to be looked at too. */
function secondary(
  cijfers: readonly Uitstroomcijfer[],
  primary: ReadonlyMap<string, Primary>,
  rules: Pick<SecondaryInput, 'mayHide' | 'size'>,
): Secondary {
  const sums = sumsOf(cijfers);
  const hidden = new Set([...primary].flatMap(([id, one]) => hiddenCells(id, one)));
  const about = new Set(primary.keys());
  for (;;) {
    const found = protect({ equations: sums(about), hidden, ...rules });
    const before = about.size;
    for (const cell of found.extra) about.add(cijferOf(cell));
    if (about.size === before) return found;
  }
}

/** The figure as it leaves. */
export function masked(cijfer: Uitstroomcijfer, held: Suppression | undefined): Uitstroomcijfer {
  return held === undefined ? cijfer : { ...cijfer, velden: { ...cijfer.velden, ...held.velden } };
}

const cijferOf = (cell: string): string => cell.slice(0, cell.lastIndexOf('/'));

function hiddenCells(id: string, { reden, small }: Primary): string[] {
  const value = cellId(id, 'waarde');
  return reden !== 'klein' || small?.n === true ? [value, cellId(id, 'n')] : [value];
}

function sizeOf(cijfer: Uitstroomcijfer | undefined, cell: string): number {
  if (cijfer === undefined) return 0;
  if (cell.endsWith('/n')) return cijferNumber(cijfer, 'n') ?? 0;
  const low = bounds(cijfer)?.low ?? 0;
  const n = cijferNumber(cijfer, 'n');
  // A share of all is more persons than a larger share of few.
  return cijfer.velden.eenheid === 'procent' && n !== null ? (low * n) / 100 : low;
}

/** Only fields that say something: what the source leaves open stays open. */
function inPlace(
  cijfer: Uitstroomcijfer,
  drempel: number,
  primary: Primary | null,
  withN: boolean,
): Suppression['velden'] {
  const { velden } = cijfer;
  const said = (veld: CijferField) => (velden[veld] ?? null) !== null;
  const place: Partial<Record<CijferField, Value>> = {};
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
  const numbers = (['waarde', 'waardeMax', ...(withN ? (['n'] as const) : [])] as const)
    .map((veld) => cijferNumber(cijfer, veld))
    .filter((number) => number !== null);
  for (const veld of REPEATING) {
    if (repeats(velden[veld], numbers)) place[veld] = HIDDEN;
  }
  return place;
}
