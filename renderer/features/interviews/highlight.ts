/** Lights a fragment without touching the text: thousands of pieces are not drawn again for it. */
export type HighlightName = 'codering-aangewezen' | 'codering-gekozen';

/** One range has the name at a time; null takes the light away. */
export function highlight(name: HighlightName, range: Range | null): void {
  if (range === null) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(range));
}
