/**
 * From a cell to the value of a field. What a sheet changed by itself (a label that became a date)
 * is noticed and refused with the repair; what a source says about what is missing is kept as such.
 */
import { type CasusField, casusFieldDefinitions, werelden } from '../../domain/casus';
import type { MissingKind, Value } from '../../domain/values';
import { notation } from '../notation';
import { isCellDate, isCellError, type RawCell } from '../sheet';

export type Outcome =
  | { soort: 'leeg' }
  | { soort: 'waarde'; waarde: Value }
  /** The field stays empty; the cell is listed with this reason. */
  | { soort: 'geweigerd'; reden: string };

const empty: Outcome = { soort: 'leeg' };
const refused = (reden: string): Outcome => ({ soort: 'geweigerd', reden });

/** Fields in which a date can only be a slip of Excel: `1-5` typed, 1 May stored. */
const NEVER_DATES: ReadonlySet<CasusField> = new Set([
  'code',
  'naam',
  'ouder',
  'wereld',
  'draaiknoplabel',
  'behoeftelabel',
  'bronplaats',
  'overdraagbaarheidsniveau',
]);

const MISSING = new Map<string, MissingKind>([
  ['onbekend', 'onbekend'],
  ['niet bekend', 'onbekend'],
  ['weet niet', 'onbekend'],
  ['unknown', 'onbekend'],
  ['?', 'onbekend'],
  ['nvt', 'nvt'],
  ['n.v.t.', 'nvt'],
  ['n.v.t', 'nvt'],
  ['niet van toepassing', 'nvt'],
  ['not applicable', 'nvt'],
  ['n/a', 'nvt'],
  ['geweigerd', 'geweigerd'],
  ['wil niet zeggen', 'geweigerd'],
  ['refused', 'geweigerd'],
]);

/** What people write where no label is printed; the cell itself stays in the source row. */
const NO_LABEL = new Set(['-', '–', '—', 'geen', 'geen label', 'niet gedrukt', 'leeg']);

const LABELS: ReadonlySet<CasusField> = new Set(['draaiknoplabel', 'behoeftelabel']);
const LISTS: ReadonlySet<CasusField> = new Set(
  casusFieldDefinitions.filter(({ soort }) => soort === 'lijst').map(({ veld }) => veld),
);
/** Texts longer than every word that has a meaning of its own need not be compared. */
const LONGEST_WORD = Math.max(
  ...[...MISSING.keys(), ...NO_LABEL, ...werelden].map((word) => word.length),
);

const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december';
const monthNames = MONTHS.split(' ');

/** `2024-05-01` as "1 mei 2024"; a time stays as it is. */
export function dateInWords(datum: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(datum);
  if (parts === null) return datum;
  return `${Number(parts[3])} ${monthNames[Number(parts[2]) - 1]} ${parts[1]}`;
}

/** `1-5` for 1 May, but also for 5 January: American settings turn it round. */
function typedBeforeDate(datum: string): string | null {
  const parts = /^\d{4}-(\d{2})-(\d{2})$/.exec(datum);
  if (parts === null) return null;
  const [low, high] = [Number(parts[1]), Number(parts[2])].sort((a, b) => a - b);
  return `${low}-${high}`;
}

function dateRefusal(veld: CasusField, datum: string): string {
  const words = `Excel heeft hier een datum van gemaakt (${dateInWords(datum)}).`;
  const typed = typedBeforeDate(datum);
  const guess = typed === null ? '' : ` Stond er ‘${typed}’?`;
  const repair =
    veld === 'draaiknoplabel'
      ? 'Maak de cel op als Tekst en typ het label opnieuw, bijvoorbeeld ‘1 t/m 5’.'
      : 'Maak de cel op als Tekst en typ de inhoud opnieuw.';
  return `${words}${guess} ${repair}`;
}

/** `1,5` typed in a Dutch Excel is one and a half, not the knobs 1 and 5. */
function knobNumber(value: number): Outcome {
  if (Number.isInteger(value)) return { soort: 'waarde', waarde: String(value) };
  const shown = notation(value, undefined) ?? '';
  const guess = /^\d,\d$/.test(shown) ? ` Bedoel je ${shown.replace(',', ' en ')}?` : '';
  return refused(
    `Excel heeft hier een getal van gemaakt (${shown}).${guess} Maak de cel op als Tekst en typ het label opnieuw, bijvoorbeeld ‘1 en 5’.`,
  );
}

const ZERO_WIDTH = '\u200b';

/** White space around a text says nothing; also what web pages leave: hard and zero-width spaces. */
function trimmed(text: string): string {
  const plain = text.trim();
  if (!plain.startsWith(ZERO_WIDTH) && !plain.endsWith(ZERO_WIDTH)) return plain;
  return plain.replace(/^[\s\u200b]+|[\s\u200b]+$/g, '');
}

const BULLET = /^(?:[-–—•·*▪◦]|\d{1,2}[.)])\s+/;

/** Splits at `;`, but not between brackets. */
function atSemicolons(text: string): string[] {
  if (!text.includes(';')) return [text];
  return text.match(/(?:\([^)]*\)|[^;(]|\()+/g) ?? [];
}

/** Items of a list: one per line; or divided by `;` when it is all on one line. Bullets go. */
export function listItems(text: string): string[] {
  const lines = text.split('\n').filter((line) => trimmed(line) !== '');
  const items = lines.length > 1 ? lines : atSemicolons(text);
  return items
    .map((item) => trimmed(trimmed(item).replace(BULLET, '')))
    .filter((item) => item !== '');
}

function textValue(veld: CasusField, text: string): Outcome {
  if (text === '') return empty;
  if (text.length <= LONGEST_WORD) {
    const word = text.toLowerCase();
    const missing = MISSING.get(word);
    if (missing !== undefined) return { soort: 'waarde', waarde: { ontbreekt: missing } };
    if (LABELS.has(veld) && NO_LABEL.has(word)) return empty;
    if (veld === 'wereld') {
      const known = werelden.find((wereld) => wereld === word);
      if (known !== undefined) return { soort: 'waarde', waarde: known };
    }
  }
  return { soort: 'waarde', waarde: LISTS.has(veld) ? listItems(text) : text };
}

/** The value of a cell for a field. `format` is the number format of the cell, if it has one. */
export function fieldValue(
  veld: CasusField,
  cell: RawCell | undefined,
  format: string | undefined,
): Outcome {
  if (cell === undefined || cell === null) return empty;
  if (isCellError(cell)) {
    return refused(
      `In het blad staat hier de fout ${cell.fout}. Herstel de formule of maak de cel leeg.`,
    );
  }
  if (isCellDate(cell) && NEVER_DATES.has(veld)) return refused(dateRefusal(veld, cell.datum));
  if (veld === 'draaiknoplabel' && typeof cell === 'number') return knobNumber(cell);
  return textValue(veld, trimmed(notation(cell, format) ?? ''));
}
