/**
 * Tables with their fields below each other: a form that was filled in, or a record per column. Most
 * sheets are upright, so that a part is read turned only where upright it says nothing, or clearly
 * less.
 */
import type { TableArea } from '../../domain/provenance';
import { type Turned, turnedArea } from '../../domain/turned';
import type { RawCell, RawSheet } from '../sheet';
import { areaText, rowsBetween, usedArea } from './area';
import { nextFilled } from './cells';
import { besideSentence, findTables, tight } from './find-tables';
import { headingText } from './heading-rows';
import { filledCells } from './heading-scan';
import { foldHeading, headingWords } from './headings';
import { descriptions } from './kinds';
import { isMeasure } from './records/cijfer-heading';
import type { SheetReading } from './sheet-reading';
import { canTurn, turnedSheet } from './turn';

/** Fields that stand below each other; a longer list is no form. */
const MAX_FIELDS = 256;
/** Upright tables of which a part below may be turned after all. */
const MAX_BLOCKS = 20;
/** How much surer the turned reading must be. */
const MARGIN = 0.15;
/** Of labels that are headings, to what upright is understood as one: then it is beyond doubt. */
const BEYOND_DOUBT = 2;
/** A heading this certain says what its row is. */
const KNOWN = 0.8;
const LEAST_KNOWN = 3;
/** Of one record there is nothing to compare: more of its fields must be known. */
const LEAST_KNOWN_OF_ONE = 4;
/** Characters of a label that is looked up: no heading is longer. */
const MAX_LABEL = 80;
/** Labels before the first record: a group, the field, its unit. */
const MAX_LABELS = 3;
const TURNED = { gedraaid: true } as const;

/** Recognises a part of the sheet, or the whole for null; turned, or as it stands. */
type Recognise = (gebied: TableArea | null, turned?: Turned) => SheetReading;

/** A part of the turned view of a sheet. */
interface View {
  sheet: RawSheet;
  area: TableArea;
}

const certaintyOf = ({ keuze, soorten }: SheetReading): number =>
  soorten.find(({ soort }) => soort === keuze.soort)?.zekerheid ?? 0;

/** Headings whose own words say what they are; those of figures in columns say something else. */
function knownHeadings({ table }: SheetReading): number {
  const figures = new Set(table?.breed?.cijfers);
  return (table?.kolommen ?? []).filter(
    ({ kolom, kop, veld, zekerheid, kopvelden }) =>
      veld !== null &&
      kop !== '' &&
      zekerheid >= KNOWN &&
      kopvelden === undefined &&
      !figures.has(kolom),
  ).length;
}

/** A sheet that explains fields lists their names below each other, and is no form. */
const EXPLAINS =
  /^(?:veld(?:naam)?|kolom(?:naam)?|kop|term|begrip|variabele|field|column|betekenis|uitleg|omschrijving|toelichting|definitie|beschrijving|voorbeeld|meaning|description|definition|explanation)$/u;

const firstText = (cells: readonly RawCell[]): string =>
  headingText(cells.find((cell) => headingText(cell) !== ''));

/** Whether the labels say what the rows are, and what stands beside them agrees. */
function isTurned({ sheet, area }: View, found: SheetReading): boolean {
  const { table, reader, keuze } = found;
  if (table === null || reader === null) return false;
  if (keuze.kopregel - area.r1 >= MAX_LABELS) return false;
  const labels = table.kolommen.filter(({ kop }) => kop !== '').length;
  const known = knownHeadings(found);
  const lines = rowsBetween(sheet, keuze.kopregel + 1, area.r2);
  const least = lines.length === 1 ? LEAST_KNOWN_OF_ONE : LEAST_KNOWN;
  if (known < least || known * 2 < labels) return false;
  const head = [...rowsBetween(sheet, keuze.kopregel, keuze.kopregel), ...lines.slice(0, 1)];
  if (head.some(({ cellen }) => EXPLAINS.test(foldHeading(firstText(cellen))))) return false;
  return !isOfMeasures(found) && fits(found, known);
}

/** Measures below each other, under the word for them: what stands beside it are no names of measures. */
function isOfMeasures({ table }: SheetReading): boolean {
  const labelled = (veld: string) => table?.kolommen.find((column) => column.veld === veld)?.kop;
  const value = labelled('waarde');
  return labelled('maat') !== undefined && value !== undefined && isMeasure(value);
}

/** Few cells are refused: what stands beside a word that is a heading by chance is something else. */
function fits({ reader }: SheetReading, known: number): boolean {
  let records = 0;
  let refused = 0;
  for (const [, outcome] of reader?.outcomes() ?? []) {
    if (outcome.soort === 'overgeslagen' || outcome.soort === 'leeg') continue;
    refused += outcome.refused.length;
    if (outcome.soort === 'overgenomen') records += 1;
    else refused += known;
  }
  return records > 0 && refused * 4 <= records * known;
}

function filledIn({ sheet, area }: View, kolom: number): number {
  const rows = rowsBetween(sheet, area.r1, area.r2);
  return rows.filter((row) => filledCells(row, kolom, kolom, 1) > 0).length;
}

/** Without the titles above and the notes below: lines of one cell that are no field. */
function withoutTitles(view: View, { table }: SheetReading): TableArea {
  const { area } = view;
  const fields = new Set(
    table?.kolommen.flatMap(({ kolom, veld }) => (veld === null ? [] : [kolom])),
  );
  const isBeside = (kolom: number) => !fields.has(kolom) && filledIn(view, kolom) < 2;
  let { c1, c2 } = area;
  while (c1 < c2 && isBeside(c1)) c1 += 1;
  while (c2 > c1 && isBeside(c2)) c2 -= 1;
  return { ...area, c1, c2 };
}

/** This part of the view as a turned table, or null when it is none. */
function turnedTable(recognise: Recognise, view: View): SheetReading | null {
  const { sheet, area } = view;
  const used = usedArea(sheet);
  const isWhole = used !== null && areaText(used) === areaText(area);
  const first = recognise(isWhole ? null : turnedArea(area), TURNED);
  if (!isTurned(view, first)) return null;
  const part = withoutTitles(view, first);
  const beside = [
    { ...area, c2: part.c1 - 1 },
    { ...area, c1: part.c2 + 1 },
  ].flatMap((each) => (each.c1 <= each.c2 ? (tight(sheet, each) ?? []) : []));
  if (beside.length === 0) return first;
  const again = recognise(turnedArea(part), TURNED);
  if (!isTurned({ sheet, area: part }, again)) return first;
  return { ...again, terzijde: [besideSentence(sheet, beside)] };
}

/** Every part of the turned view of a sheet; null when no part of it is a turned table. */
function allTurned(recognise: Recognise, sheet: RawSheet): SheetReading[] | null {
  const used = usedArea(sheet);
  if (used === null) return null;
  const found = findTables(sheet).map(({ gebied, terzijde }) => ({
    ...{ gebied, terzijde },
    turned: turnedTable(recognise, { sheet, area: gebied ?? used }),
  }));
  if (found.every(({ turned }) => turned === null)) return null;
  return found.map(({ gebied, terzijde, turned }): SheetReading => {
    const table = turned ?? recognise(gebied && turnedArea(gebied));
    return { ...table, terzijde: [...(table.terzijde ?? []), ...terzijde] };
  });
}

const isOfTurned = ({ keuze }: SheetReading): boolean => keuze.gedraaid === true;
const sumOf = (tables: readonly SheetReading[], of: (table: SheetReading) => number): number =>
  tables.reduce((sum, table) => sum + of(table), 0);

/** Years in the headings of several columns: nobody sets up a form like that. */
function hasYearsAcross({ table }: SheetReading): boolean {
  if (table === null) return false;
  const { kopregel, kopregels, breed } = table;
  const years = table.kolommen.filter(
    ({ kolom, kopvelden = [] }) =>
      breed?.cijfers.includes(kolom) &&
      kopvelden.some(
        ({ veld, rij }) => (veld === 'jaar' || veld === 'periode') && rij > kopregel - kopregels,
      ),
  );
  return years.length > 1;
}

/** Whether the turned tables of a sheet say clearly more than its upright ones. */
function saysMore(turned: readonly SheetReading[], upright: readonly SheetReading[]): boolean {
  if (upright.some(hasYearsAcross)) return false;
  const own = turned.filter(isOfTurned);
  const surer = Math.max(...own.map(certaintyOf)) - Math.max(...upright.map(certaintyOf));
  if (surer >= MARGIN) return true;
  const known = sumOf(upright, knownHeadings);
  return sumOf(own, knownHeadings) >= Math.max(LEAST_KNOWN, BEYOND_DOUBT * known);
}

/** This very part of a sheet, turned where that is clearly the better reading. */
export function eitherWay(
  sheet: RawSheet,
  area: TableArea,
  recognise: (turned: Turned) => SheetReading,
): SheetReading {
  const upright = recognise({});
  if (!canTurn(sheet) || area.r2 - area.r1 >= MAX_FIELDS) return upright;
  const turned = recognise(TURNED);
  const isForm = isTurned({ sheet: turnedSheet(sheet), area: turnedArea(area) }, turned);
  return isForm && saysMore([turned], [upright]) ? turned : upright;
}

/** Every word that is a heading of some kind of sheet. */
const headings = new Set(descriptions.flatMap(headingWords).map(({ woord }) => woord));

/**
 * Enough different words below each other that are headings, for what else stands there: a look at all
 * of a sheet is spared without. Measures are headings too, but a list repeats them.
 */
function mayBeTurned({ rijen }: RawSheet): boolean {
  const first = Math.min(...rijen.map(({ cellen }) => Math.max(0, nextFilled(cellen, 0))));
  for (let kolom = first; kolom < first + MAX_LABELS; kolom++) {
    const labels = rijen.flatMap(({ cellen }) => {
      const cell = cellen[kolom];
      return typeof cell === 'string' ? foldHeading(cell.slice(0, MAX_LABEL)) : [];
    });
    const known = new Set(labels.filter((label) => headings.has(label))).size;
    if (known >= LEAST_KNOWN && known * MAX_LABELS >= labels.length) return true;
  }
  return false;
}

/** Runs of filled rows of an area, from the top. */
function blocksOf(sheet: RawSheet, area: TableArea): TableArea[] {
  const blocks: TableArea[] = [];
  for (const row of rowsBetween(sheet, area.r1, area.r2)) {
    if (filledCells(row, area.c1, area.c2, 1) === 0) continue;
    const last = blocks.at(-1);
    if (last !== undefined && last.r2 === row.rij - 1) last.r2 = row.rij;
    else blocks.push({ ...area, r1: row.rij, r2: row.rij });
  }
  return blocks;
}

/** An upright table that goes on, behind a blank row, in tables that are turned: those apart. */
function turnedBelow(recognise: Recognise, sheet: RawSheet, upright: SheetReading): SheetReading[] {
  const area = upright.keuze.gebied ?? usedArea(sheet);
  if (area === null) return [upright];
  const below = blocksOf(sheet, area).filter(({ r1 }) => r1 > upright.keuze.kopregel);
  if (below.length > MAX_BLOCKS) return [upright];
  const view = turnedSheet(sheet);
  const found: SheetReading[] = [];
  let end = area.r2;
  for (const block of below.reverse()) {
    const part = tight(sheet, block) ?? block;
    const turned = turnedTable(recognise, { sheet: view, area: turnedArea(part) });
    if (turned === null) break;
    found.unshift(turned);
    end = block.r1 - 1;
  }
  if (found.length === 0) return [upright];
  const above = recognise(tight(sheet, { ...area, r2: end }));
  return [{ ...above, terzijde: upright.terzijde ?? [] }, ...found];
}

/**
 * The tables of a sheet, those turned of which that is clearly the better reading; as they were when
 * none is.
 */
export function ratherTurned(
  sheet: RawSheet,
  upright: SheetReading[],
  recognise: Recognise,
): SheetReading[] {
  const used = usedArea(sheet);
  if (used === null || used.r2 > MAX_FIELDS || !canTurn(sheet) || !mayBeTurned(sheet)) {
    return upright;
  }
  const turned = allTurned(recognise, turnedSheet(sheet));
  if (turned !== null && saysMore(turned, upright)) return turned;
  return upright.flatMap((table) => turnedBelow(recognise, sheet, table));
}
