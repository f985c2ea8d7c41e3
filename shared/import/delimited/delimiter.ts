/**
 * Which sign divides the cells: what the file says itself (`sep=;`, as Excel reads it), or else the
 * sign that divides the most records into the same number of cells, and cuts through the fewest.
 */
import { type Delimiter, delimiters } from '../form';
import { RecordSplitter } from './split';

/** Records and characters from the top that are tried. */
const SAMPLE = 200;
const SAMPLE_CHARACTERS = 256 * 1024;
/** Where nothing is divided, what a Dutch Excel would write. */
export const USUAL: Delimiter = ';';
/** Below this the sign is one of the text itself. */
const LEAST = 0.45;
/** A comma with a space behind it divides cells only where nearly every record has as many. */
const PROSE = 0.9;
/** What a sign is worth in doubt: a tab hardly occurs in a text, a comma also within numbers. */
const WORTH: Readonly<Record<Delimiter, number>> = { '\t': 1, ';': 0.99, '|': 0.95, ',': 0.9 };

const TOLD = /^sep=(.)(?:\r\n?|\n|$)/i;

/** The sign that the first line names, and where the records begin behind that line. */
export function toldDelimiter(text: string): { scheiding: Delimiter; from: number } | null {
  const found = TOLD.exec(text.slice(0, 8));
  const scheiding = delimiters.find((each) => each === found?.[1]);
  return found === null || scheiding === undefined ? null : { scheiding, from: found[0].length };
}

interface Fit {
  scheiding: Delimiter;
  /** 0 for not at all, 1 for perfectly. */
  worth: number;
  /** Number of the first record with as many cells as most have. */
  first: number;
}

const NO_FIT = { worth: 0, first: Number.POSITIVE_INFINITY };

function sampleOf(text: string, scheiding: Delimiter): { cells: string[]; cut: boolean }[] {
  const splitter = new RecordSplitter(text, scheiding);
  const records: { cells: string[]; cut: boolean }[] = [];
  while (!splitter.done && records.length < SAMPLE) {
    const cells = splitter.record();
    const { stray, open } = splitter.odd;
    if (cells.some((cell) => cell !== '')) {
      records.push({ cells, cut: stray.length + open.length > 0 });
    }
  }
  return records;
}

function fitOf(text: string, scheiding: Delimiter): Fit {
  const records = sampleOf(text, scheiding);
  const divided = records.filter(({ cells }) => cells.length > 1);
  if (divided.length === 0) return { scheiding, ...NO_FIT };
  if (scheiding === ',' && isDecimals(records, divided)) return { scheiding, ...NO_FIT };
  const lengths = new Map<number, number>();
  for (const { cells } of divided) lengths.set(cells.length, (lengths.get(cells.length) ?? 0) + 1);
  const same = Math.max(...lengths.values());
  const cut = divided.filter(({ cut: isCut }) => isCut).length;
  const spaced = divided.filter(({ cells }) => cells.slice(1).every(isAfterComma)).length;
  const prose = scheiding === ',' && spaced > divided.length / 2 && same < PROSE * records.length;
  const worth = (same + divided.length - cut) / (2 * records.length);
  return {
    scheiding,
    worth: prose ? 0 : worth * WORTH[scheiding],
    first: records.findIndex(({ cells }) => lengths.get(cells.length) === same),
  };
}

/** In a text a space follows a comma. */
const isAfterComma = (cell: string): boolean => cell.startsWith(' ');

/** One column of numbers with a decimal comma, under a heading without one. */
function isDecimals(
  records: readonly { cells: string[] }[],
  divided: readonly { cells: string[] }[],
): boolean {
  return (
    records[0]?.cells.length === 1 &&
    divided.every(
      ({ cells: [whole = '', decimals = '', more] }) =>
        more === undefined && /\d$/.test(whole) && /^\d/.test(decimals),
    )
  );
}

/** What a sign is still worth that does not divide the record where another begins: the headings. */
const LATER = 0.8;

function bestFit(text: string): Fit | null {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const tried = delimiters
    .map((scheiding) => fitOf(sample, scheiding))
    .filter(({ worth }) => worth >= LEAST);
  const first = Math.min(...tried.map((fit) => fit.first));
  const worth = (fit: Fit) => (fit.first > first ? LATER : 1) * fit.worth;
  return tried.sort((a, b) => worth(b) - worth(a))[0] ?? null;
}

/** The sign by which the beginning of this text is divided best; USUAL where none does. */
export function likelyDelimiter(text: string): Delimiter {
  return bestFit(text)?.scheiding ?? USUAL;
}

/** Cells that commas make of a line of a table; of a sentence they may make two. */
const LEAST_BY_COMMA = 3;

/**
 * Whether a text that nobody calls a table is one all the same: it names its delimiter, or nearly
 * all of its records, from the first, have as many cells.
 */
export function isTabular(text: string): boolean {
  if (toldDelimiter(text) !== null) return true;
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const { scheiding, worth, first } = bestFit(sample) ?? { scheiding: USUAL, ...NO_FIT };
  if (first !== 0 || worth < PROSE * WORTH[scheiding]) return false;
  const records = sampleOf(sample, scheiding);
  const cells = records[0]?.cells ?? [];
  return (
    records.length > 1 &&
    (scheiding !== ',' || (cells.length >= LEAST_BY_COMMA && !cells.some(isAfterComma)))
  );
}
