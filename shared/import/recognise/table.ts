/** Finds the table of a kind in a sheet: the row (or two) of headings, and the field of each column. */
import type { ColumnMapping } from '../preview';
import type { RawSheet } from '../sheet';
import { assign, assignByValues, DIFFERS, fieldsOf } from './assign';
import type { Assigned, Chosen } from './assigned';
import {
  canBeGroups,
  type Heading,
  hasMergedGroups,
  headingsAt,
  oneRow,
  repeatsGroups,
  twoRows,
} from './heading-rows';
import { foldHeading } from './headings';
import type { Missing, SheetDescription } from './kinds/description';
import { examplesBelow, Samples } from './sample';
import { isUnitLine } from './unit-line';
import { findWide, wideScore } from './wide/find';
import { OF_THE_VALUE, type Wide, type WideColumn, type WideInput } from './wide/wide';

/** Filled rows, from the top, among which the headings are looked for. */
const MAX_ABOVE = 40;
/** Columns of a row that are compared; real tables have tens. */
const MAX_COMPARED = 256;
/** The record's own field and some field that only this kind has. */
export const LEAST_SCORE = 1;
const AGAINST = 0.4;
/** What a heading is still worth when its values are something else. */
const CONTRADICTED = 0.4;

/** A row of headings, read as headings of one kind. */
export interface Candidate {
  description: SheetDescription;
  /** 1-based; of two rows the lower. */
  kopregel: number;
  kopregels: 1 | 2;
  headings: readonly Heading[];
  assigned: readonly Assigned[];
  /** How much the headings speak for this kind. */
  score: number;
  /** Groups are merged over columns: the form speaks for two rows of headings. */
  groepen: boolean;
  /** What is missing to make records of it, or null. */
  mist: Missing | null;
}

export interface SheetTable {
  description: SheetDescription;
  kopregel: number;
  kopregels: 0 | 1 | 2;
  /** Every column that has a heading or holds anything, in order. */
  kolommen: ColumnMapping[];
  mist: Missing | null;
  /** Of figures: a row is several, each in a column of its own; absent = a row is one. */
  breed?: Wide;
  /** Of interviews: a row is all that one respondent answered, and each `tekst` column a question. */
  perRespondent?: true;
  /** Of a survey: columns that may hold what points to a person, and are not used. */
  personen?: readonly number[];
}

const nothingChosen: Chosen = new Map();

function scoreOf(
  description: SheetDescription,
  headings: readonly Heading[],
  assigned: readonly Assigned[],
  wide: Wide | null,
): number {
  const fields = fieldsOf(description);
  const first = new Set(assigned.filter(({ tweede }) => !tweede).map(({ veld }) => veld));
  const several = new Set(
    wide === null
      ? []
      : [...wide.kolommen.values()].filter(isOfFigures(wide)).map(({ kolom }) => kolom),
  );
  const begin = wide === null ? 0 : wideScore(description, wide);
  const pro = assigned.reduce((sum, { kolom, veld, zekerheid, past, tweede }) => {
    if ((tweede && first.has(veld)) || several.has(kolom)) return sum;
    const worth = past !== null && past < DIFFERS ? CONTRADICTED : 1;
    return sum + (fields.get(veld)?.gewicht ?? 0) * zekerheid * worth;
  }, begin);
  const used = new Set(assigned.map(({ kolom }) => kolom));
  const contra = headings.filter(
    ({ kolom, kop }) => !used.has(kolom) && description.tegen.has(foldHeading(kop)),
  ).length;
  return pro - contra * AGAINST;
}

/** A column that is figures, or says something of some of them: the score of a table counts it once. */
const isOfFigures =
  ({ cijfers }: Wide) =>
  ({ kolom, bij }: WideColumn): boolean =>
    bij !== undefined || cijfers.includes(kolom);

/** The table with its columns of years, or null when it has none. */
function wideOf(description: SheetDescription, input: WideInput): Wide | null {
  return description.soort === 'uitstroomcijfers'
    ? findWide(input)
    : (description.samen?.(input) ?? null);
}

/** What each column is, where columns are several figures of a row: they say it together. */
function together(assigned: readonly Assigned[], wide: Wide | null, chosen: Chosen): Assigned[] {
  if (wide === null) return [...assigned];
  const alone = assigned.filter(
    ({ kolom, veld }) =>
      !wide.kolommen.has(kolom) && (chosen.has(kolom) || !OF_THE_VALUE.has(veld)),
  );
  const own = [...wide.kolommen.values()].flatMap(({ kolom, veld, zekerheid, reden }) =>
    veld === null
      ? []
      : [{ kolom, veld, zekerheid, reden, onzeker: false, tweede: false, past: null }],
  );
  return [...alone, ...own];
}

/** The fields that a record can have: of columns, and of what headings and titles say. */
function fieldsIn(velden: readonly (string | null)[], wide: Wide | null): Set<string> {
  const said = wide === null ? [] : [...wide.kolommen.values()].flatMap(({ says }) => says);
  return new Set([...velden.filter((veld) => veld !== null), ...said.map(({ veld }) => veld)]);
}

function candidate(
  sheet: RawSheet,
  description: SheetDescription,
  headings: readonly Heading[],
  samples: Samples,
  at: Pick<Candidate, 'kopregel' | 'kopregels' | 'groepen'>,
): Candidate {
  const single = assign(description, headings, samples, nothingChosen);
  const top = at.kopregel - at.kopregels + 1;
  const input = { sheet, top, headings, assigned: single, samples, chosen: nothingChosen };
  const wide = wideOf(description, input);
  const assigned = together(single, wide, nothingChosen);
  const velden = assigned.map(({ veld }) => veld);
  const mist = description.mist(fieldsIn(velden, wide));
  const score = scoreOf(description, headings, assigned, wide);
  return { description, ...at, headings, assigned, score, mist };
}

/** With merged groups above them the same headings may say a little less, and are two rows still. */
const GROUPED = 0.8;

/** What can make records before what cannot, then what says most; of equals the first. */
function better(a: Candidate, b: Candidate | undefined): boolean {
  if (b === undefined) return true;
  if ((a.mist === null) !== (b.mist === null)) return a.mist === null;
  const same = a.kopregel === b.kopregel && a.groepen;
  return a.score > b.score || (same && a.score > GROUPED * b.score);
}

/** The filled row at place `at` as headings of each kind, alone and under a row of groups. */
export function candidatesAt(
  sheet: RawSheet,
  at: number,
  descriptions: readonly SheetDescription[],
): Candidate[] {
  const row = sheet.rijen[at];
  if (row === undefined) return [];
  const upper = sheet.rijen[at - 1];
  const lower = sheet.rijen[at + 1];
  // The units beside the fields are of the headings: what stands before them is none alone.
  if (sheet.gedraaid && lower?.rij === row.rij + 1 && isUnitLine(row, lower)) return [];
  const ways: [Pick<Candidate, 'kopregels' | 'groepen'>, Heading[]][] = [
    [{ kopregels: 1, groepen: false }, oneRow(row, MAX_COMPARED)],
  ];
  const hasUnits = sheet.gedraaid && upper?.rij === row.rij - 1 && isUnitLine(upper, row);
  if (upper !== undefined && (hasUnits || canBeGroups(upper, row))) {
    const groepen = hasUnits || hasMergedGroups(sheet, upper) || repeatsGroups(upper, row);
    ways.push([{ kopregels: 2, groepen }, twoRows(sheet, upper, row, MAX_COMPARED)]);
  }
  const samples = new Samples(sheet, row.rij);
  return descriptions.flatMap((description) =>
    ways.map(([way, headings]) =>
      candidate(sheet, description, headings, samples, { kopregel: row.rij, ...way }),
    ),
  );
}

/** Per kind the row of headings that speaks most for it, in the order of `descriptions`. */
export function bestCandidates(
  sheet: RawSheet,
  descriptions: readonly SheetDescription[],
): Candidate[] {
  const best = new Map<SheetDescription, Candidate>();
  for (let at = 0; at < Math.min(MAX_ABOVE, sheet.rijen.length); at++) {
    for (const found of candidatesAt(sheet, at, descriptions)) {
      if (better(found, best.get(found.description))) best.set(found.description, found);
    }
  }
  return descriptions.flatMap((description) => best.get(description) ?? []);
}

/** The table with these headings, where a person may have chosen fields. */
export function tableAt(
  sheet: RawSheet,
  description: SheetDescription,
  { kopregel, kopregels }: Pick<SheetTable, 'kopregel' | 'kopregels'>,
  chosen: Chosen = nothingChosen,
): SheetTable {
  const compared = headingsAt(sheet, kopregel, kopregels, MAX_COMPARED);
  const samples = new Samples(sheet, kopregel);
  const headings = headingsAt(sheet, kopregel, kopregels, Number.POSITIVE_INFINITY);
  const below = examplesBelow(sheet, kopregel);
  const names = new Map(headings.map(({ kolom, kop }) => [kolom, kop]));
  const columns = [...new Set([...names.keys(), ...below.keys()])].sort((a, b) => a - b);
  const single = assign(description, compared, samples, chosen);
  const top = kopregel - Math.max(1, kopregels) + 1;
  const input = { sheet, top, headings: compared, assigned: single, samples, chosen };
  const wide = wideOf(description, input);
  const known = together(single, wide, chosen);
  const taken = [...(wide?.kolommen.values() ?? [])].filter(({ veld }) => veld === null);
  const byValues = assignByValues(
    description,
    columns.filter((kolom) => !taken.some((each) => each.kolom === kolom)).slice(0, MAX_COMPARED),
    samples,
    known,
    chosen,
  ).filter(({ veld }) => wide === null || !OF_THE_VALUE.has(veld));
  const fields = new Map([...known, ...byValues].map((match) => [match.kolom, match]));
  const kolommen = columns.map((kolom): ColumnMapping => {
    const match = fields.get(kolom);
    const beside = wide?.kolommen.get(kolom);
    const none = beside?.reden ?? whyNot(names.has(kolom), chosen.has(kolom));
    const kopvelden = beside?.says.map(({ kop }) => kop) ?? [];
    return {
      kolom,
      kop: names.get(kolom) ?? '',
      veld: match?.veld ?? null,
      zekerheid: match?.zekerheid ?? (chosen.has(kolom) ? 1 : (beside?.zekerheid ?? 0)),
      reden: match?.reden ?? none,
      voorbeeld: below.get(kolom) ?? null,
      ...(beside?.bij === undefined ? {} : { bij: beside.bij }),
      ...(kopvelden.length === 0 ? {} : { kopvelden }),
    };
  });
  const velden = kolommen.map(({ veld }) => veld);
  const mist = description.mist(fieldsIn(velden, wide));
  const breed = wide === null ? {} : { breed: wide };
  return { description, kopregel, kopregels, kolommen, mist, ...breed };
}

function whyNot(hasHeading: boolean, chosen: boolean): string {
  if (chosen) return 'u deze kolom hebt weggelaten';
  return hasHeading ? 'de kop niet bekend is' : 'er geen kop staat';
}
