/**
 * A table of which the layout came in before: read as it was then. Headings may have been added, gone,
 * moved or been given another name; what is new is recognised as ever.
 */
import { CodedError } from '../../desktop/errors';
import { foldName } from '../../domain/fold';
import { addressOf } from '../../domain/turned';
import { checkRules } from '../check/finding';
import { isEnquete } from '../enquete';
import type { Layout } from '../layout';
import type { Remembered, SheetChoice } from '../preview';
import { type Heading, headingsAt } from './heading-rows';
import { readAsChosen } from './reading';
import type { SheetReading } from './sheet-reading';

/** Headings that both have, as a part of the headings of the one that has most. */
const ALIKE = 0.6;
/** One heading in common may be chance. */
const LEAST = 2;
/** Rows in which the headings are looked for when the sheet was not recognised. */
const MAX_ROWS = 40;
/** Wider sheets keep what is recognised. */
const MAX_COLUMNS = 2_000;
/** From here on a column is recognised as surely as it was chosen. */
const SURE = 0.9;
/** Cells that are repaired as before. */
const MAX_REPAIRS = 2_000;

interface Fit {
  layout: Layout;
  kopregel: number;
  headings: readonly Heading[];
  alike: number;
}

/** The reading with what was chosen of its layout before, and what that was; null when it is new. */
export function asRemembered(
  found: SheetReading,
  layouts: readonly Layout[],
): { reading: SheetReading; onthouden: Remembered } | null {
  if (found.gesprek !== undefined || found.sheet.verborgen || layouts.length === 0) return null;
  const fit = bestFit(found, layouts);
  if (fit === null) return null;
  try {
    return applied(found, fit);
  } catch (error) {
    // A layout that does not fit this sheet after all: it is read as recognised.
    if (error instanceof CodedError) return null;
    throw error;
  }
}

function bestFit(found: SheetReading, layouts: readonly Layout[]): Fit | null {
  const { keuze, sheet } = found;
  const isRead = keuze.soort !== null && keuze.kopregels > 0;
  let best: Fit | null = null;
  for (const layout of layouts) {
    if ((layout.gedraaid === true) !== (keuze.gedraaid === true)) continue;
    const rows =
      isRead && layout.kopregels === keuze.kopregels
        ? [keuze.kopregel]
        : sheet.rijen.slice(0, MAX_ROWS).map(({ rij }) => rij);
    for (const kopregel of rows) {
      const headings = headingsAt(sheet, kopregel, layout.kopregels, MAX_COLUMNS);
      const alike = likeness(layout, headings);
      if (
        alike < ALIKE ||
        (best !== null && worth(layout, alike, found) <= worth(best.layout, best.alike, found))
      ) {
        continue;
      }
      best = { layout, kopregel, headings, alike };
    }
  }
  return best;
}

/** Of two that are as much alike that of the kind that is recognised, else the newest. */
function worth({ soort }: Layout, alike: number, { keuze }: SheetReading): number {
  return alike + (soort === keuze.soort ? 0.1 : 0);
}

function likeness({ kolommen }: Layout, headings: readonly Heading[]): number {
  const there = new Map<string, number>();
  for (const { kop } of kolommen) {
    if (kop !== '') there.set(foldName(kop), (there.get(foldName(kop)) ?? 0) + 1);
  }
  let both = 0;
  for (const { kop } of headings) {
    const left = there.get(foldName(kop)) ?? 0;
    if (left === 0) continue;
    there.set(foldName(kop), left - 1);
    both += 1;
  }
  const most = Math.max(kolommen.filter(({ kop }) => kop !== '').length, headings.length);
  return both < Math.min(LEAST, most) ? 0 : both / Math.max(1, most);
}

function applied(
  found: SheetReading,
  { layout, kopregel, headings }: Fit,
): { reading: SheetReading; onthouden: Remembered } | null {
  const { soort, kopregels, perRespondent } = layout;
  const { perRespondent: _, ...kept } = found.keuze;
  const asked: SheetChoice = {
    ...kept,
    ...{ soort, kopregel, kopregels, velden: {} },
    ...(perRespondent === undefined ? {} : { perRespondent }),
  };
  const isSame =
    found.keuze.soort === soort &&
    found.keuze.kopregel === kopregel &&
    found.keuze.kopregels === kopregels &&
    isEnquete(found.keuze) === isEnquete(asked);
  const plain = isSame ? found : readAsChosen(found, asked);
  const pairs = paired(layout, headings);
  const velden: Record<number, string | null> = {};
  for (const { kolom, veld, zekerheid } of plain.table?.kolommen ?? []) {
    const was = pairs.columns.get(kolom);
    if (was === undefined || (was.veld === veld && zekerheid >= SURE)) continue;
    velden[kolom] = was.veld;
  }
  const choice = { ...plain.keuze, velden };
  const hersteld = repairs(plain, layout, pairs);
  const count = Object.keys(hersteld).length;
  const asThen = readAsChosen(plain, { ...choice, ...(count === 0 ? {} : { herstel: hersteld }) });
  if (asThen.waaromNiet !== null) return null;
  const { bestand, blad, at, wie } = layout;
  const { erbij, weg, hernoemd, verplaatst } = pairs;
  const onthouden: Remembered = {
    ...{ bestand, blad, at, wie, velden, hersteld: count, erbij, weg, hernoemd, verplaatst },
    herkend: found.keuze,
  };
  return { reading: asThen, onthouden };
}

interface Paired {
  /** By column of the sheet: the one of the layout. */
  columns: Map<number, Layout['kolommen'][number]>;
  erbij: string[];
  weg: string[];
  hernoemd: { was: string; is: string }[];
  verplaatst: boolean;
}

/** Which heading is which of the layout: the same words, else the same place between the same ones. */
function paired({ kolommen }: Layout, headings: readonly Heading[]): Paired {
  const waiting = new Map<string, number[]>();
  for (const [index, { kop }] of kolommen.entries()) {
    const key = foldName(kop);
    if (key !== '') waiting.set(key, [...(waiting.get(key) ?? []), index]);
  }
  const places = headings.map(({ kop }) => waiting.get(foldName(kop))?.shift() ?? null);
  const found = places.filter((place) => place !== null);
  const verplaatst = found.some((place, at) => at > 0 && place < (found[at - 1] ?? 0));
  const hernoemd: Paired['hernoemd'] = [];
  const taken = new Set(found);
  for (const [at, place] of places.entries()) {
    const was = (places[at - 1] ?? (at === 0 ? -1 : null)) as number | null;
    const heading = headings[at];
    if (place !== null || was === null || heading === undefined || verplaatst) continue;
    const next = at + 1 < places.length ? places[at + 1] : kolommen.length;
    const gone = kolommen[was + 1];
    if (gone === undefined || gone.kop === '' || taken.has(was + 1) || next !== was + 2) continue;
    places[at] = was + 1;
    taken.add(was + 1);
    hernoemd.push({ was: gone.kop, is: heading.kop });
  }
  const columns: Paired['columns'] = new Map();
  for (const [at, place] of places.entries()) {
    const column = place === null ? undefined : kolommen[place];
    const heading = headings[at];
    if (column !== undefined && heading !== undefined) columns.set(heading.kolom, column);
  }
  const erbij = headings.filter((_, at) => places[at] === null).map(({ kop }) => kop);
  const weg = kolommen
    .filter(({ kop }, index) => kop !== '' && !taken.has(index))
    .map(({ kop }) => kop);
  return { columns, erbij, weg, hernoemd, verplaatst };
}

/** Cells under the same heading that say what a repaired one said then. */
function repairs(
  { reader, sheet, table }: SheetReading,
  { herstel }: Layout,
  { columns }: Paired,
): NonNullable<SheetChoice['herstel']> {
  const made: NonNullable<SheetChoice['herstel']> = {};
  if (herstel.length === 0 || reader === null || table === null) return made;
  const known = new Map(herstel.map((each) => [`${foldName(each.kop)}\u0000${each.was}`, each]));
  const kops = table.kolommen.map(({ kolom }) => foldName(columns.get(kolom)?.kop ?? ''));
  let count = 0;
  for (const raw of sheet.rijen) {
    if (raw.rij <= table.kopregel || count >= MAX_REPAIRS) continue;
    for (const [index, text] of reader.cells.notations(raw).entries()) {
      const repair = text === null ? undefined : known.get(`${kops[index]}\u0000${text}`);
      const kolom = table.kolommen[index]?.kolom;
      const regel = checkRules.find((rule) => rule === repair?.regel);
      if (repair === undefined || kolom === undefined || regel === undefined) continue;
      const { wordt, reden } = repair;
      made[addressOf(sheet, kolom, raw.rij)] = { wordt, regel, reden };
      count += 1;
    }
  }
  return made;
}
