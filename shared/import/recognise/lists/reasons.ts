/**
 * A table of reasons to leave: each reason a row, and what was counted in one column, or in one per
 * year or group (`Reden | 2018 | 2020`, `Reden | Vertrokken <2 jaar | >2 jaar`). How many people
 * answered often stands in a row of its own, above or under the reasons.
 */
import type { RawRow, RawSheet } from '../../sheet';
import { type Heading, headingText, placeOf } from '../heading-rows';
import { isOfPerson, isPartOfWeek } from '../kinds/dienstverband-words';
import { isNumbers, isYears } from '../kinds/witnesses';
import { headingSays } from '../records/cijfer-heading';
import { periodIn } from '../wide/period';
import type { Said, Wide, WideColumn, WideInput } from '../wide/wide';
import { oneEach, unsaid } from './samen';
import { asCount } from './titles';

const LEAST_NUMBERS = 0.6;
const CERTAINTY = 0.85;
const LEAST_REASON = 0.7;
/** Rows that may hold how many answered: above the headings, below them, and the last. */
const ROWS_AROUND = 60;
const ROWS_AT_END = 10;

/** A row, or part of a heading, that says how many people answered. */
export const ANSWERED =
  /^(?:n|n\s*[=:].*|aantal (?:respondenten|antwoorden|deelnemers|ondervraagden|personen)|respondenten|respons|basis|base|tota+l(?:e)?(?: aantal)?(?: respondenten)?\s*\(?\s*n?\s*[=:]?\s*[\d.]*\s*\)?|total respondents)$/iu;
const COUNT_IN = /\(?\s*(?<!\p{L})n\s*[=:]\s*([\d.]+)\s*\)?/iu;
const PERSONS =
  /(?<!\p{L})(?:aantal(?:len)?|personen|respondenten|frequentie|keer genoemd|count|x)(?!\p{L})/giu;
const NO_GROUP =
  /^(?:in|%|percentage|procent|waarde|cijfer|score|uitkomst|aandeel|genoemd|van|de|per|jaar|\W)*$/iu;
/** Columns of numbers that are nobody's count. */
const NO_FIGURE =
  /verschil|verandering|t\.?o\.?v\.?|toename|afname|^rang|^nr\.?$|^#$|^code$|volgorde|nummer|draaiknop|behoefte|code|^p\b|significan/iu;

/** A number that is no year is no heading. */
const A_HEADING = /\p{L}{2}|[%#]|(?<!\d)(?:19|20)\d{2}(?!\d)|^n$/iu;

interface Figure {
  heading: Heading;
  says: Said[];
}

/** A heading above numbers taken apart: year or period, unit, how many answered, and the group. */
function saysOf({ eigen, groep }: Heading): Said[] {
  const says: Said[] = [];
  const groups: string[] = [];
  let at = eigen ?? groep;
  for (const part of [groep, eigen]) {
    if (part === null) continue;
    const say = (veld: string, waarde: string | number) => {
      const { rij, kolom, tekst } = part;
      says.push({ veld, waarde, kop: { veld, rij, kolom, tekst } });
    };
    let rest = part.tekst;
    const count = COUNT_IN.exec(rest)?.[1];
    if (count !== undefined) {
      const n = asCount(count);
      if (n !== null) say('n', n);
      rest = rest.replace(COUNT_IN, ' ').trim();
    }
    const period = periodIn(rest);
    if (period !== null) {
      if (period.jaar !== null) say('jaar', period.jaar);
      if (period.periode !== null) say('periode', period.periode);
      rest = period.rest;
    }
    const { eenheid } = headingSays(rest, true);
    if (eenheid !== null) say('eenheid', eenheid);
    else if (PERSONS.test(rest)) say('eenheid', 'personen');
    PERSONS.lastIndex = 0;
    rest = rest
      .replace(PERSONS, ' ')
      .replace(/[()]*\s*%\s*[()]*/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (!NO_GROUP.test(rest)) {
      groups.push(rest);
      at = part;
    }
  }
  if (groups.length > 0 && at !== null) {
    const { rij, kolom, tekst } = at;
    says.push({
      veld: 'groep',
      waarde: groups.join(', '),
      kop: { veld: 'groep', rij, kolom, tekst },
    });
  }
  return says;
}

/** With fewer values years or numbers of persons are chance. */
const LEAST_VALUES = 3;
const STAFF_NUMBER = /^\d{4,}$/;

/**
 * Whether the values under a heading that names no year, unit or n say who or when, and nothing that
 * was counted: years (of birth, of leaving), or numbers of one length that are never the same,
 * beside reasons that are.
 */
function isOfPersons({ samples }: WideInput, heading: Heading, redenAt: number): boolean {
  if (saysOf(heading).some(({ veld }) => veld !== 'groep')) return false;
  const numbers = samples
    .values(heading.kolom)
    .map((cell) => (typeof cell === 'object' ? '' : String(cell).trim()))
    .filter((text) => /\d/.test(text));
  if (numbers.length < LEAST_VALUES) return false;
  if (numbers.every((text) => isYears.past(text))) return true;
  const reasons = samples.values(redenAt);
  return (
    new Set(reasons).size < reasons.length &&
    new Set(numbers).size === numbers.length &&
    numbers.every((text) => STAFF_NUMBER.test(text) && text.length === numbers[0]?.length)
  );
}

function isFigure(input: WideInput, heading: Heading, redenAt: number): boolean {
  const { kolom, kop } = heading;
  const { samples, assigned, chosen, headings } = input;
  const byHand = chosen.get(kolom);
  if (byHand !== undefined) return byHand === 'waarde';
  if (isOfPerson(kop)) return false;
  if (isPartOfWeek(kop) && headings.some((each) => isOfPerson(each.kop))) return false;
  const field = assigned.find((each) => each.kolom === kolom)?.veld;
  if (field !== undefined && field !== 'waarde') return false;
  if (ANSWERED.test(kop) || NO_FIGURE.test(kop) || !A_HEADING.test(kop)) return false;
  const fit = samples.fit(kolom, isNumbers);
  return fit !== null && fit >= LEAST_NUMBERS && !isOfPersons(input, heading, redenAt);
}

/** The rows that may say how many answered, outside of what anyone would call the table too. */
function rowsAround(sheet: RawSheet, top: number): RawRow[] {
  const at = placeOf(sheet, top);
  const near = sheet.rijen.slice(Math.max(0, at - ROWS_AROUND), at + ROWS_AROUND);
  const last = near.at(-1)?.rij ?? 0;
  return [...near, ...sheet.rijen.slice(-ROWS_AT_END).filter(({ rij }) => rij > last)];
}

/** How many answered, per column, as rows say; of a row that says it once for all columns. */
function answered(sheet: RawSheet, top: number, columns: readonly number[]): Map<number, Said> {
  const found = new Map<number, Said>();
  const first = Math.min(...columns);
  for (const { rij, cellen } of rowsAround(sheet, top)) {
    const label = cellen.findIndex((cell) => headingText(cell) !== '');
    const text = headingText(cellen[label]);
    if (label < 0 || label >= first || !ANSWERED.test(text)) continue;
    const ofAll = asCount(COUNT_IN.exec(text)?.[1] ?? '');
    for (const kolom of columns) {
      const own = cellen[kolom];
      const shown = headingText(own);
      const number = typeof own === 'number' ? own : asCount(COUNT_IN.exec(shown)?.[1] ?? shown);
      const isCount = number !== null && Number.isInteger(number) && !shown.includes('%');
      // "Totaal | 100%" counts nobody.
      const n = isCount && (number > 100 || !/^tota/iu.test(text)) ? number : ofAll;
      const at = n === ofAll && n !== null && number !== n ? label : kolom;
      if (n === null || found.has(kolom)) continue;
      const tekst = headingText(cellen[at]);
      found.set(kolom, { veld: 'n', waarde: n, kop: { veld: 'n', rij, kolom: at, tekst } });
    }
  }
  return found;
}

/** Columns of how many answered: of the figures of their group, or of the figure to their left. */
function countColumns(input: WideInput, figures: readonly Figure[]): WideColumn[] {
  const isOwn = new Set(figures.map(({ heading }) => heading.kolom));
  return input.headings.flatMap((heading): WideColumn[] => {
    const { kolom, eigen, groep, kop } = heading;
    if (isOwn.has(kolom) || input.chosen.has(kolom) || !ANSWERED.test(eigen?.tekst ?? kop))
      return [];
    const same = figures.filter(
      (each) => groep !== null && each.heading.groep?.kolom === groep.kolom,
    );
    const left = figures.filter((each) => each.heading.kolom < kolom).slice(-1);
    const bij = (same.length > 0 ? same : left).map((each) => each.heading.kolom);
    if (bij.length === 0) return [];
    const reden = `de kop ‘${kop}’ zegt hoeveel mensen antwoordden`;
    return [{ kolom, veld: 'n', zekerheid: CERTAINTY, reden, bij, says: [] }];
  });
}

function reasonOf({ kop }: Heading, says: readonly Said[]): string {
  const has = (veld: string) => says.some((each) => each.veld === veld);
  if (has('jaar') || has('periode'))
    return `in de kop ‘${kop}’ staat wanneer, met getallen eronder`;
  return has('groep')
    ? `de kop ‘${kop}’ is een groep mensen, met getallen eronder`
    : `onder de kop ‘${kop}’ staan getallen`;
}

/** The table as one of reasons, with what titles say of all; null when that adds nothing. */
export function reasonsTogether(input: WideInput, titles: readonly Said[]): Wide | null {
  const { headings, assigned, sheet, top } = input;
  const reden = assigned.find(({ veld }) => veld === 'reden');
  if (reden === undefined) return null;
  // `vertrekreden: werkdruk` under another heading is no heading of reasons.
  if (reden.zekerheid < LEAST_REASON) {
    const { kolom } = reden;
    const why = 'de kop niet bekend is';
    return oneEach(assigned, [{ kolom, veld: null, zekerheid: 0, reden: why, says: [] }], titles);
  }
  const figures = headings
    .filter((heading) => isFigure(input, heading, reden.kolom))
    .map((heading): Figure => ({ heading, says: saysOf(heading) }));
  const columns = figures.map(({ heading }) => heading.kolom);
  const [only] = figures;
  if (only === undefined) return oneEach(assigned, [], titles);
  const counts = answered(sheet, top, columns);
  const isOfFigure = new Set(columns);
  const rowFields = assigned.filter(({ kolom }) => !isOfFigure.has(kolom)).map(({ veld }) => veld);
  const countedBy = figures.length > 1 ? countColumns(input, figures) : [];
  const complete = ({ heading: { kolom }, says }: Figure): Said[] => {
    const own = unsaid(says, countedBy.some(({ bij }) => bij?.includes(kolom)) ? ['n'] : []);
    const n = counts.get(kolom);
    const withCount = n === undefined ? own : [...own.filter(({ veld }) => veld !== 'n'), n];
    const free = unsaid(withCount, rowFields);
    return [...free, ...unsaid(titles, [...rowFields, ...free.map(({ veld }) => veld)])];
  };
  const placed = figures.map((figure): WideColumn => {
    const { heading } = figure;
    const known = assigned.find(({ kolom }) => kolom === heading.kolom);
    return {
      kolom: heading.kolom,
      veld: 'waarde',
      zekerheid: known?.zekerheid ?? CERTAINTY,
      reden: known?.reden ?? reasonOf(heading, figure.says),
      says: figures.length === 1 ? [] : complete(figure),
    };
  });
  if (figures.length === 1) return oneEach(assigned, placed, complete(only));
  const kolommen = new Map([...placed, ...countedBy].map((column) => [column.kolom, column]));
  return { kolommen, cijfers: columns, perOrganisatie: false };
}
