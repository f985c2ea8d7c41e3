/**
 * From a cell to the value of a field of words. What a sheet changed by itself (a label that became
 * a date) is noticed and refused with the repair; what a source says about what is missing is kept
 * as such.
 */
import type { Value } from '../../domain/values';
import { notation } from '../notation';
import { isCellDate, isCellError, type RawCell } from '../sheet';
import { choiceOf, type Synonyms } from './choices';
import { dateRefusal, noSuchDay } from './dates';
import { errorOfText, errorRefusal } from './errors';
import { statedMissing, statedMissingInText } from './missing';

export type Outcome =
  | { soort: 'leeg' }
  | { soort: 'waarde'; waarde: Value }
  /** The field stays empty; the cell is listed with this reason. */
  | { soort: 'geweigerd'; reden: string };

/** How a field of words takes its cells. */
export interface TextRule {
  /** It says when: a day that does not exist is a slip. */
  wanneer: boolean;
  /** A date can only be a slip of Excel: `1-5` typed, 1 May stored. */
  nooitDatum: boolean;
  lijst: boolean;
  /** Running text: what is missing is said with one mark only. */
  alinea: boolean;
  label: 'draaiknop' | 'behoefte' | null;
  /** A dash stands for an empty cell. */
  streepjeIsLeeg: boolean;
  /** Words that are written as the product does, whatever their capitals. */
  woorden: readonly string[];
  keuzes: Synonyms | null;
}

const empty: Outcome = { soort: 'leeg' };
const refused = (reden: string): Outcome => ({ soort: 'geweigerd', reden });

const DASHES = new Set(['-', '–', '—']);
/** What people write where no label is printed; the cell itself stays in the source row. */
const NO_LABEL = new Set([...DASHES, 'geen', 'geen label', 'niet gedrukt', 'leeg']);
/** Texts longer than every word that has a meaning of its own need not be compared. */
const LONGEST_WORD = 30;

const KNOB_REPAIR = 'Maak de cel op als Tekst en typ het label opnieuw, bijvoorbeeld ‘1 t/m 5’.';

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
export function trimmed(text: string): string {
  const plain = text.trim();
  if (!plain.startsWith(ZERO_WIDTH) && !plain.endsWith(ZERO_WIDTH)) return plain;
  return plain.replace(/^[\s\u200b]+|[\s\u200b]+$/g, '');
}

const BULLET = /^(?:[-–—•‣·∙●○▪◦*]|\d{1,2}[.)])\s+/;
const LINES = /\r\n|[\n\r\v\u2028\u2029]/;
/** Signs that stand before an item and nowhere else: `• een • twee` on one line. */
const INLINE_BULLETS = /(?:^|\s)[•‣●▪◦]\s*/;

/** Splits at `;`, but not between brackets. */
function atSemicolons(text: string): string[] {
  if (!text.includes(';')) return [text];
  return text.match(/(?:\([^)]*\)|[^;(]|\()+/g) ?? [];
}

/**
 * Items of a list: one per line; or divided by bullets or by `;` when it is all on one line. Bullets
 * go.
 */
export function listItems(text: string): string[] {
  const lines = text.split(LINES).filter((line) => trimmed(line) !== '');
  const bullets = lines.length > 1 ? [] : text.split(INLINE_BULLETS);
  const items = lines.length > 1 ? lines : bullets.length > 2 ? bullets : atSemicolons(text);
  return items
    .map((item) => trimmed(trimmed(item).replace(BULLET, '')))
    .filter((item) => item !== '');
}

function wordValue(rule: TextRule, text: string): Outcome | null {
  const word = text.toLowerCase();
  const ontbreekt = rule.alinea ? statedMissingInText(text) : statedMissing(text);
  if (ontbreekt !== null) return { soort: 'waarde', waarde: { ontbreekt } };
  if (rule.label !== null && NO_LABEL.has(word)) return empty;
  if (rule.streepjeIsLeeg && DASHES.has(word)) return empty;
  const known = rule.woorden.find((each) => each === word);
  return known === undefined ? null : { soort: 'waarde', waarde: known };
}

function textValue(rule: TextRule, text: string): Outcome {
  if (text === '') return empty;
  if (text.length <= LONGEST_WORD) {
    const found = wordValue(rule, text);
    if (found !== null) return found;
  }
  if (rule.lijst) return { soort: 'waarde', waarde: listItems(text) };
  if (rule.wanneer && text.length <= LONGEST_WORD) {
    const none = noSuchDay(text);
    if (none !== null) return refused(none);
  }
  const code = rule.keuzes === null ? null : choiceOf(rule.keuzes, text);
  return { soort: 'waarde', waarde: code ?? text };
}

/** The value of a cell for a field. `format` is the number format of the cell, if it has one. */
export function textOfCell(
  rule: TextRule,
  cell: RawCell | undefined,
  format: string | undefined,
): Outcome {
  if (cell === undefined || cell === null) return empty;
  if (isCellError(cell)) return refused(errorRefusal(cell.fout));
  const error = typeof cell === 'string' ? errorOfText(cell) : null;
  if (error !== null) return refused(error);
  if (isCellDate(cell) && rule.nooitDatum) {
    return refused(dateRefusal(cell.datum, rule.label === 'draaiknop' ? KNOB_REPAIR : undefined));
  }
  if (rule.label === 'draaiknop' && typeof cell === 'number') return knobNumber(cell);
  return textValue(rule, trimmed(notation(cell, format) ?? ''));
}
