/**
 * Whether a sheet is a survey: a row per respondent, with its open questions as columns. Not every
 * sheet with a question mark is one; what other kinds of sheet ask in their headings stays theirs.
 */
import type { RawSheet } from '../../sheet';
import { amount } from '../amount-words';
import { DIFFERS, fieldsOf } from '../assign';
import { isBlank } from '../cells';
import { headingText } from '../heading-rows';
import { rough } from '../match';
import type { Candidate } from '../table';
import type { ColumnRole, EnqueteColumn } from './columns';
import { addresses, asks, asksField, filledIn, numberRank } from './heading';
import { isPair, MAX_COMPARED } from './questions';
import { judgedColumns } from './table';

/** A row of headings, or two, read as those of a survey. */
export interface EnqueteCandidate {
  kopregel: number;
  kopregels: 1 | 2;
  columns: readonly EnqueteColumn[];
  /** On the scale of the other kinds: from 1 it is one. */
  score: number;
  zekerheid: number;
  reden: string;
}

/** Filled rows, from the top, among which the headings are looked for. */
const MAX_ABOVE = 40;
/** How much one column says, and how many of a kind count. */
const WORTH: Readonly<Record<ColumnRole, readonly [worth: number, most: number]>> = {
  vraag: [0.45, 5],
  nummer: [0.5, 1],
  respondent: [0.3, 2],
  gesloten: [0.2, 3],
  gereedschap: [0.35, 3],
  persoon: [0.1, 1],
  onbekend: [0, 0],
};
/** Certain enough to count as a question, and to count against another kind. */
const SURE = 0.8;
/** So many headings are of a survey, or one in so many. */
const OF_A_SURVEY = 4;
/** Columns that a survey tool fills in, from which on it is sure that one made the sheet. */
const OF_A_TOOL = 2;
/** Without a number or a tool so many columns must be of a survey. */
const EXPLAINED = 0.6;
const MOST_CERTAIN = 0.97;

const countOf = ({ columns }: Pick<EnqueteCandidate, 'columns'>, als: ColumnRole): number =>
  columns.filter((column) => column.als === als).length;

const isAsked = ({ als, zekerheid }: EnqueteColumn): boolean =>
  als === 'vraag' && zekerheid >= SURE;

/** True when a tool made the sheet: columns that no person would add. */
function isOfTool({ columns }: Pick<EnqueteCandidate, 'columns'>): boolean {
  const sure = columns.filter(
    ({ als, vraag }) => als === 'gereedschap' && filledIn(vraag.tekst) === 'zeker',
  ).length;
  return sure >= OF_A_TOOL || (sure > 0 && countOf({ columns }, 'gereedschap') > OF_A_TOOL);
}

function scoreOf(columns: readonly EnqueteColumn[]): number {
  return (Object.keys(WORTH) as ColumnRole[]).reduce((sum, als) => {
    const [worth, most] = WORTH[als];
    const sure = columns
      .filter((column) => column.als === als)
      .map(({ zekerheid }) => zekerheid)
      .sort((a, b) => b - a)
      .slice(0, most);
    return sum + sure.reduce((part, each) => part + worth * each, 0);
  }, 0);
}

/** Whether these columns can be of a survey at all, apart from what else they might be. */
function isSurvey(columns: readonly EnqueteColumn[]): boolean {
  const asked = columns.filter(isAsked);
  if (asked.length === 0) return isOfTool({ columns }) && countOf({ columns }, 'vraag') > 0;
  if (isOfTool({ columns }) || isNumbered(columns)) return true;
  // A plan and a list of questions ask as well, but nobody in person.
  if (!asked.some(({ vraag }) => addresses(vraag.tekst))) return false;
  const known = columns.filter(({ als }) => als !== 'onbekend').length;
  const isOfSomebody = columns.some(({ als }) => als === 'respondent' || als === 'gesloten');
  return known >= EXPLAINED * columns.length && (isOfSomebody || known === columns.length);
}

/** A column is the number of a respondent, or of a reply; any number may be of anything. */
function isNumbered(columns: readonly EnqueteColumn[]): boolean {
  return columns.some(
    ({ als, vraag }) =>
      als === 'nummer' && /resp|deeln|partic|antw|inzend|reactie|subm/iu.test(vraag.tekst),
  );
}

function reasonOf(columns: readonly EnqueteColumn[]): string {
  const open = countOf({ columns }, 'vraag');
  const parts = [
    `elke rij één respondent is: ${amount(open, 'kop is een vraag', 'koppen zijn vragen')} met antwoorden eronder`,
  ];
  const ofTool = columns.find(({ als }) => als === 'gereedschap');
  const nummer = columns.find(({ als }) => als === 'nummer');
  if (isOfTool({ columns }) && ofTool !== undefined) {
    parts.push(`kolommen als ‘${ofTool.vraag.tekst}’ vult een enquêteprogramma in`);
  } else if (nummer !== undefined)
    parts.push(`‘${nummer.vraag.tekst}’ is het nummer van de respondent`);
  return parts.join(', en ');
}

function candidate(sheet: RawSheet, at: number, kopregels: 1 | 2): EnqueteCandidate | null {
  const row = sheet.rijen[at];
  if (row === undefined) return null;
  const columns = judgedColumns(sheet, { kopregel: row.rij, kopregels }, MAX_COMPARED);
  if (!isSurvey(columns)) return null;
  const score = scoreOf(columns);
  const zekerheid = rough(Math.min(MOST_CERTAIN, Math.max(0, 1 - 0.4 / score)));
  return { kopregel: row.rij, kopregels, columns, score, zekerheid, reden: reasonOf(columns) };
}

/** A row of texts that asks something, or that a tool wrote: the others need no closer look. */
function mayBe(sheet: RawSheet, at: number): boolean {
  const cells = sheet.rijen[at]?.cellen.slice(0, MAX_COMPARED) ?? [];
  const filled = cells.filter((cell) => !isBlank(cell));
  const texts = filled.filter((cell) => typeof cell === 'string');
  if (texts.length < 2 || texts.length * 4 < filled.length * 3) return false;
  const known = texts.filter((text) => isOfSurvey(headingText(text))).length;
  return known >= OF_A_SURVEY || (known > 1 && known * OF_A_SURVEY >= filled.length);
}

/** By its words alone. Any sentence may be a statement to react to: rows of data are full of them. */
function isOfSurvey(heading: string): boolean {
  const asked = asks(heading);
  if (asked !== null && asked !== 'stelling') return true;
  return filledIn(heading) !== null || numberRank(heading) !== null || asksField(heading) !== null;
}

/** The headings that speak most for a survey; null where none do. */
export function bestEnquete(sheet: RawSheet): EnqueteCandidate | null {
  let best: EnqueteCandidate | null = null;
  for (let at = 0; at < Math.min(MAX_ABOVE, sheet.rijen.length - 1); at++) {
    const isTwo = isPair(sheet, at);
    if (!isTwo && !mayBe(sheet, at)) continue;
    const found = candidate(sheet, at, isTwo ? 2 : 1);
    // The upper of two rows looks like headings as well: together they say more.
    if (found !== null && (best === null || found.score > best.score || isPairOf(found, best))) {
      best = found;
    }
  }
  return best !== null && best.score >= 1 ? best : null;
}

function isPairOf(found: EnqueteCandidate, best: EnqueteCandidate): boolean {
  return found.kopregels === 2 && found.kopregel === best.kopregel + 1;
}

/** What only the kind itself says so clearly that a question mark in it changes nothing. */
const CERTAIN = 0.95;
const TELLING = 0.5;

/**
 * Whether the sheet is read as a survey rather than as the table that its headings make otherwise;
 * `other` is null when they make none.
 */
export function isRatherEnquete(enquete: EnqueteCandidate, other: Candidate | null): boolean {
  if (other === null) return true;
  const { description, assigned, headings } = other;
  const fields = fieldsOf(description);
  const sure = assigned.filter(
    ({ zekerheid, past }) => zekerheid >= CERTAIN && (past === null || past >= DIFFERS),
  );
  const claimed = new Set(sure.map(({ kolom }) => kolom));
  const isOther = enquete.kopregel !== other.kopregel;
  const free = enquete.columns.filter(
    (column) => isAsked(column) && (isOther || !claimed.has(column.kolom)),
  ).length;
  const has = (veld: string) => sure.some((each) => each.veld === veld);
  const telling = sure.filter(({ veld }) => (fields.get(veld)?.gewicht ?? 0) >= TELLING).length;
  const isMade = isOfTool(enquete) || isNumbered(enquete.columns);
  if (free === 0) return false;
  switch (description.soort) {
    case 'interviews':
      return !has('vraag') && (!has('tekst') || free > 1);
    case 'casussen':
      // Practices are collected with forms, too: what is named as a practice is one.
      if (has('naam') && telling > 1 && !isPersonName(headings, assigned)) return false;
      return isMade || (telling < 2 && free > 1 && enquete.score > other.score);
    default:
      return isMade ? free > 0 && telling < 4 : free > 1 && enquete.score > other.score;
  }
}

/** `Naam` among the columns that a tool fills in is of who filled it in. */
function isPersonName(headings: Candidate['headings'], assigned: Candidate['assigned']): boolean {
  const kolom = assigned.find(({ veld }) => veld === 'naam')?.kolom;
  return /^(?:naam|name)$/iu.test(headings.find((each) => each.kolom === kolom)?.kop.trim() ?? '');
}
