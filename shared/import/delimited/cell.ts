/** What a text in a cell is, where a text is all there is. */
import type { RawCell } from '../sheet';

/** Errors that a sheet shows; as text they are errors still. */
const ERROR =
  /^#(?:N\/A|N\/B|REF!|VERW!|VALUE!|WAARDE!|DIV\/0!|DEEL\/0!|NAME\?|NAAM\?|NUM!|GETAL!|NULL!|LEEG!|SPILL!|OVERLOOP!|CALC!)$/;

/** An error, or the text itself; an empty text is no cell. */
export function cellOf(text: string): RawCell {
  if (text === '') return null;
  return text.startsWith('#') && ERROR.test(text) ? { fout: text } : text;
}

/** Apostrophes before what a spreadsheet would take for a formula: shared/exchange/csv.ts. */
const GUARDED = /^'+[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** Whether the first apostrophe was put there by a program, and is not of the text. */
export function isGuarded(text: string): boolean {
  return text.startsWith("'") && GUARDED.test(text);
}
