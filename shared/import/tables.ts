/**
 * Which tables a sheet holds and which part of it each is, as a person chooses. No cell is of two
 * tables that are read: a table that is added takes its cells from the others, and gives them back
 * when it goes.
 */
import { CodedError, type ErrorParams } from '../desktop/errors';
import { equal } from '../domain/equal';
import type { TableArea } from '../domain/provenance';
import { areaInView } from '../domain/turned';
import { z } from '../schema';
import type { Control } from './control';
import { LIMITS } from './limits';
import { originalOf, readReplaced } from './personal/reading';
import type { SheetChoice } from './preview';
import { type Proposed, type ProposedSheet, proposed } from './propose';
import { areaText, type Headings, isSameArea, overlaps, usedArea, without } from './recognise/area';
import { checkedArea } from './recognise/choice';
import { MAX_TABLES } from './recognise/find-tables';
import { recogniseEitherWay, recogniseTable, sheetOf } from './recognise/reading';

const refused = (reden: string, more: ErrorParams = {}): CodedError =>
  new CodedError('gebied-geweigerd', { reden, ...more });

/** The part of its sheet that a table is; of an empty sheet its first cell. */
function areaOfTable({ reading: { workbook, index, keuze } }: ProposedSheet): TableArea {
  return keuze.gebied ?? usedArea(sheetOf(workbook, index)) ?? { r1: 1, c1: 0, r2: 1, c2: 0 };
}

/** Where the headings of a table are, and `area`, as it is read: turned or not. */
function headingsOf({ reading: { keuze, table } }: ProposedSheet, area: TableArea): Headings {
  const kolommen = (table?.kolommen ?? []).map(({ kolom }) => kolom);
  const { kopregel, kopregels } = keuze;
  const rows =
    kopregels === 0
      ? { van: area.r1, tot: area.r1 }
      : { van: kopregel - kopregels + 1, tot: kopregel };
  return {
    ...rows,
    kolommen: kolommen.length > 0 ? kolommen : [area.c1],
  };
}

/** What is left of the part that a table is beside cells that are taken; null without its headings. */
function leftBeside(table: ProposedSheet, own: TableArea, taken: TableArea): TableArea | null {
  const { keuze } = table.reading;
  const area = areaInView(own, keuze);
  return areaInView(without(area, areaInView(taken, keuze), headingsOf(table, area)), keuze);
}

const isRead = ({ reading }: ProposedSheet): boolean => reading.keuze.soort !== null;

function entryAt(bladen: readonly ProposedSheet[], place: number): ProposedSheet {
  const found = bladen[place];
  if (found === undefined) throw new CodedError('ongeldige-vraag', { reden: 'blad' });
  return found;
}

function sameSheet(bladen: readonly ProposedSheet[], { reading }: ProposedSheet): ProposedSheet[] {
  return bladen.filter((other) => other.reading.index === reading.index);
}

/** Throws 'gebied-geweigerd' when two tables that are read share a cell. */
function checkApart(bladen: readonly ProposedSheet[]): void {
  for (const [i, one] of bladen.entries()) {
    const area = areaOfTable(one);
    const other = bladen
      .slice(0, i)
      .find((before) => isRead(before) && isRead(one) && overlaps(areaOfTable(before), area));
    if (other === undefined) continue;
    const ander = `de tabel ${areaText(areaOfTable(other))}`;
    throw refused('overlapt', { gebied: areaText(area), ander });
  }
}

/** The same table in another part of the sheet; as it is when that is the part it has. */
async function moved(
  table: ProposedSheet,
  gebied: TableArea | null,
  control: Control,
): Promise<ProposedSheet> {
  const { keuze } = table.reading;
  if (isSameArea(keuze.gebied, gebied)) return table;
  const reading = readReplaced(table.reading, { ...keuze, gebied });
  return { ...(await proposed(reading, control)), gevraagd: table.gevraagd };
}

/**
 * One table again, as a person chose. Throws 'ongeldige-vraag' for a choice that does not fit and
 * 'gebied-geweigerd' for one that takes cells of another table; the tables stay as they were.
 */
export async function proposeAsChosen(
  { bladen }: Proposed,
  place: number,
  choice: unknown,
  control: Control,
): Promise<ProposedSheet[]> {
  const before = entryAt(bladen, place);
  const reading = readReplaced(before.reading, choice);
  const isMoved = !isSameArea(reading.keuze.gebied, before.reading.keuze.gebied);
  const draft = { ...before, reading };
  checkApart(sameSheet(bladen, before).map((one) => (one === before ? draft : one)));
  // Which rows renew what is in the dossier changes nothing of what is read.
  const after = isOnlyVersion(before, reading.keuze)
    ? { ...before, reading }
    : await proposed(reading, control);
  if (!isMoved) {
    after.gevraagd = before.gevraagd;
    if (before.onthouden !== undefined) after.onthouden = before.onthouden;
  }
  return bladen.map((one) => (one === before ? after : one));
}

function isOnlyVersion({ reading: { keuze } }: ProposedSheet, choice: SheetChoice): boolean {
  const { versie: was, ...before } = keuze;
  const { versie: is, ...after } = choice;
  return (was !== undefined || is !== undefined) && equal(before, after);
}

/**
 * A further table on the sheet of the table at `place`, behind the others of that sheet. Throws
 * 'ongeldige-vraag' for what is no part of a sheet, and 'gebied-geweigerd' for a part that is empty
 * or holds all headings of another table.
 */
export async function proposeSplit(
  { bladen }: Proposed,
  place: number,
  gebied: unknown,
  control: Control,
): Promise<ProposedSheet[]> {
  const base = entryAt(bladen, place);
  const { index, gesprek } = base.reading;
  const workbook = originalOf(base.reading);
  if (gesprek !== undefined) throw new CodedError('ongeldige-vraag', { reden: 'gesprek' });
  const area = checkedArea(sheetOf(workbook, index), gebied);
  const siblings = sameSheet(bladen, base);
  // One more than the recogniser finds: what it left may be divided by hand.
  if (siblings.length > MAX_TABLES) throw refused('te-veel');
  const trimmed = new Map<ProposedSheet, ProposedSheet>();
  for (const one of siblings) {
    const own = areaOfTable(one);
    if (!overlaps(own, area)) continue;
    const left = leftBeside(one, own, area);
    if (left !== null) trimmed.set(one, await moved(one, left, control));
    else if (isRead(one)) {
      throw refused('koppen', { gebied: areaText(area), ander: `de tabel ${areaText(own)}` });
    }
  }
  const added = await proposed(recogniseEitherWay(workbook, index, area), control);
  const last = bladen.lastIndexOf(siblings.at(-1) ?? base);
  const after = bladen.map((one) => trimmed.get(one) ?? one);
  after.splice(last + 1, 0, added);
  return after;
}

/** What is left of the part that a table asked for, beside the tables that were added after it. */
function leftFor(table: ProposedSheet, later: readonly ProposedSheet[]): TableArea | null {
  const { workbook, index } = table.reading;
  const used = usedArea(sheetOf(workbook, index));
  let area = table.gevraagd;
  for (const other of later) {
    const taken = areaOfTable(other);
    const now = area ?? used;
    if (now === null || !overlaps(now, taken)) continue;
    area = leftBeside(table, now, taken) ?? area;
  }
  return area;
}

/**
 * Without the table at `place`: tables from which it took cells get them back. Throws
 * 'gebied-geweigerd' for the only table of a sheet.
 */
export async function proposeUnsplit(
  { bladen }: Proposed,
  place: number,
  control: Control,
): Promise<ProposedSheet[]> {
  const gone = entryAt(bladen, place);
  const siblings = sameSheet(bladen, gone).filter((one) => one !== gone);
  if (siblings.length === 0) throw refused('enige');
  const after = new Map<ProposedSheet, ProposedSheet>();
  for (const [i, one] of siblings.entries()) {
    after.set(one, await moved(one, leftFor(one, siblings.slice(i + 1)), control));
  }
  const left = bladen.filter((one) => one !== gone).map((one) => after.get(one) ?? one);
  checkApart(sameSheet(left, gone));
  return left;
}

const chosenSchema = z
  .array(z.strictObject({ index: z.number().int().min(0), keuze: z.unknown() }))
  .max(LIMITS.entries * (MAX_TABLES + 1));

/**
 * The tables of a file that was read again, as they were chosen before: of every sheet that is named
 * these tables, of others as recognised. Throws 'ongeldige-vraag' for choices that do not fit.
 */
export async function proposeRestored(
  { bladen }: Proposed,
  chosen: unknown,
  control: Control,
): Promise<ProposedSheet[]> {
  const parsed = chosenSchema.safeParse(chosen);
  if (!parsed.success) throw new CodedError('ongeldige-vraag', { reden: 'vorm' });
  const indexes = new Set(bladen.map(({ reading: { index } }) => index));
  if (parsed.data.some(({ index }) => !indexes.has(index))) {
    throw new CodedError('ongeldige-vraag', { reden: 'blad' });
  }
  const after: ProposedSheet[] = [];
  for (const index of indexes) {
    const siblings = bladen.filter(({ reading }) => reading.index === index);
    const asked = parsed.data.filter((one) => one.index === index);
    if (asked.length === 0) after.push(...siblings);
    if (asked.length > MAX_TABLES + 1) throw refused('te-veel');
    const tables: ProposedSheet[] = [];
    for (const { keuze } of asked) tables.push(await restored(siblings, keuze, control));
    checkApart(tables);
    after.push(...tables);
  }
  return after;
}

const partSchema = z.looseObject({ gebied: z.unknown() });

/** One table as it was chosen: what is known of its part of the sheet is not recognised again. */
async function restored(
  siblings: readonly ProposedSheet[],
  keuze: unknown,
  control: Control,
): Promise<ProposedSheet> {
  const first = entryAt(siblings, 0).reading;
  const { index } = first;
  const workbook = originalOf(first);
  const { gebied } = partSchema.safeParse(keuze).data ?? {};
  const area = gebied == null ? null : checkedArea(sheetOf(workbook, index), gebied);
  const known = siblings.find(({ reading }) => isSameArea(reading.keuze.gebied, area));
  const before = known?.reading ?? recogniseTable(workbook, index, area);
  const onthouden = known?.onthouden;
  const after = await proposed(readReplaced(before, keuze), control);
  return onthouden === undefined ? after : { ...after, onthouden };
}
