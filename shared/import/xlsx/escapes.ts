/** The two layers of escaping in a spreadsheet: of XML, and of characters that XML cannot hold. */

const ENTITY = /&(?:(lt)|(gt)|(amp)|(quot)|(apos)|#x([0-9a-fA-F]{1,6})|#([0-9]{1,7}))?;?/g;
const NAMED = ['<', '>', '&', '"', "'"] as const;

/** Nothing but the five entities of XML and character numbers is ever expanded. */
export function unescapeXml(raw: string, onUnknown: () => void): string {
  return raw.replace(ENTITY, (all: string, ...groups: (string | undefined)[]) => {
    if (all.endsWith(';')) {
      const named = NAMED[groups.slice(0, 5).findIndex((group) => group !== undefined)];
      if (named !== undefined) return named;
      const [hex, decimal] = [groups[5], groups[6]];
      const code = hex === undefined ? Number(decimal ?? 0) : Number.parseInt(hex, 16);
      if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    }
    onUnknown();
    return all;
  });
}

/** `_x000D_` and the like; `_x005F_` is the underscore itself. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/**
 * Text of a cell as the sheet shows it: `_xHHHH_` escapes resolved and line ends as `\n`.
 * Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
 */
export function cellText(raw: string): string {
  let text = raw;
  if (text.includes('_x')) {
    text = text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
  return text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text;
}
