/** Texts as a workbook holds them. Sources: ECMA-376 part 1, 22.9.2.19 (ST_Xstring); XML 1.0, 2.2. */

/** Characters that fit in a cell of Excel; a workbook with more in one is refused as damaged. */
export const MAX_CELL = 32_767;
const CUT = '…';

/** What would be read as an escape, though it is text. */
const LIKE_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** What XML cannot hold, or (a carriage return) would change: half a pair of surrogates too. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to be found.
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const MARKUP = /[&<>"]/g;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** As the contents of an element or attribute. */
export function escapeText(text: string): string {
  return text
    .replace(LIKE_ESCAPE, '_x005F_')
    .replace(
      FORBIDDEN,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(MARKUP, (sign) => entities[sign] ?? sign);
}

/** What fits in a cell; a longer text ends in an ellipsis. */
export function fitting(text: string): string {
  return text.length <= MAX_CELL ? text : `${text.slice(0, MAX_CELL - CUT.length)}${CUT}`;
}
