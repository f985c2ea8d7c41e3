/** Text of `<si>` and `<is>`: plain, or in runs of different type, with or without phonetics. */
import { CLOSE, EMPTY, type Markup, OPEN } from './markup';

/**
 * Reads the children of the element that was just opened, up to and including its end tag `name`.
 * Runs are joined; phonetic guides (`rPh`) are reading aids beside the text, not part of it.
 */
export function richText(xml: Markup, name: string): string {
  let text = '';
  for (;;) {
    if (!xml.seek(true)) xml.starve();
    const kind = xml.tag();
    if (kind === CLOSE) {
      if (xml.is(name)) return text;
      if (!xml.is('r')) xml.invalid();
    } else if (kind === OPEN) {
      if (xml.is('t')) text += xml.content('t') ?? xml.invalid();
      else if (!xml.is('r')) xml.skipElement();
    } else if (kind !== EMPTY) {
      // A comment: nothing to read.
    }
  }
}
