/** Walks the tags of a small part that is in memory as a whole. */
import { CLOSE, EMPTY, Markup, OPEN } from './markup';

/**
 * Calls back for each start tag (OPEN, or EMPTY) and end tag (CLOSE), in order. Throws
 * 'werkmap-beschadigd' when the part is no whole XML document.
 */
export function eachElement(
  part: string,
  bytes: Uint8Array,
  visit: (xml: Markup, kind: typeof OPEN | typeof EMPTY | typeof CLOSE) => void,
): void {
  const xml = new Markup(part);
  xml.append(bytes);
  xml.close();
  let depth = 0;
  let any = false;
  while (xml.seek()) {
    const kind = xml.tag();
    if (kind !== OPEN && kind !== EMPTY && kind !== CLOSE) continue;
    if (depth === 0 && any) xml.invalid();
    any = true;
    if (kind === OPEN) depth += 1;
    else if (kind === CLOSE) depth -= 1;
    visit(xml, kind);
  }
  if (depth !== 0 || !any) xml.invalid();
}
