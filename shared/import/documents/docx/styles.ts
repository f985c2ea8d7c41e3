/** What the styles of a Word document say of a paragraph or a run: its rank, and whether it is bold. */
import { eachElement } from '../../xlsx/elements';
import { CLOSE, EMPTY, type Markup, OPEN } from '../../xlsx/markup';

export interface WordStyle {
  /** As Word calls it in every language: `title`, `heading 1`. */
  naam: string;
  /** null = it says nothing, so what it is based on does. */
  vet: boolean | null;
  basis: string | null;
}

export type WordStyles = ReadonlyMap<string, WordStyle>;

/** Styles that are based on each other in a circle end here; Word's own go four deep. */
const MAX_BASED_ON = 20;

/** `<w:b/>` is on, `<w:b w:val="0"/>` is off. */
export function isOn(xml: Markup): boolean {
  const value = xml.prefixedAttribute('val');
  return value === undefined || !/^(0|false|off)$/i.test(value);
}

/** The styles part, by style id. Throws 'werkmap-beschadigd' when it is no whole XML document. */
export function readWordStyles(part: string, bytes: Uint8Array): WordStyles {
  const styles = new Map<string, WordStyle>();
  let current: WordStyle | null = null;
  eachElement(part, bytes, (xml, kind) => {
    if (kind === CLOSE) {
      if (xml.is('style')) current = null;
      return;
    }
    if (xml.is('style') && kind === OPEN) {
      const id = xml.prefixedAttribute('styleId');
      current = { naam: '', vet: null, basis: null };
      if (id !== undefined) styles.set(id, current);
    } else if (current !== null && (kind === EMPTY || kind === OPEN)) {
      if (xml.is('name')) current.naam = (xml.prefixedAttribute('val') ?? '').toLowerCase();
      else if (xml.is('basedOn')) current.basis = xml.prefixedAttribute('val') ?? null;
      else if (xml.is('b')) current.vet = isOn(xml);
    }
  });
  return styles;
}

/** True when the style, or what it is based on, is bold. */
export function isBoldStyle(styles: WordStyles, id: string | undefined): boolean {
  let style = id === undefined ? undefined : styles.get(id);
  for (let steps = 0; style !== undefined && steps < MAX_BASED_ON; steps++) {
    if (style.vet !== null) return style.vet;
    style = style.basis === null ? undefined : styles.get(style.basis);
  }
  return false;
}

const TITLE = /^(title|titel|subtitle|ondertitel)$/;
const HEADING = /^(heading|kop) ?[1-9]$/;

/** What a style makes of a paragraph; of an unknown style by its id, which often is its name. */
export function rankOf(styles: WordStyles, id: string | undefined): 'titel' | 'kop' | null {
  if (id === undefined) return null;
  for (const name of [styles.get(id)?.naam ?? '', id.toLowerCase()]) {
    if (TITLE.test(name)) return 'titel';
    if (HEADING.test(name)) return 'kop';
  }
  return null;
}
