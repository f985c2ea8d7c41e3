/**
 * What the heading of a column of values says of every value under it: `Verloop %` is a measure in
 * percent. Most tables of an HR department have no other place for either.
 */

export interface HeadingSays {
  /** The measure in the words of the heading; null when it names none, as `Waarde`. */
  maat: string | null;
  /** A code of `eenheden`; null when the heading names no unit. */
  eenheid: 'procent' | 'procentpunt' | 'euro' | null;
}

/** Without one of these a heading says nothing that can be compared: `Percentage`, `Kolom 7`. */
const MEASURE =
  /uitstroom|verloop|vertrek|verzuim|instroom|doorstroom|behoud|vacature|kosten|turnover|attrition|retention|absence/iu;
const UNITS: readonly (readonly [RegExp, NonNullable<HeadingSays['eenheid']>])[] = [
  [/procentpunt|%-punt/iu, 'procentpunt'],
  [/%|percentage|procent|\bpct\b/iu, 'procent'],
  [/€|\beuro'?s?\b|\beur\b/iu, 'euro'],
];
/** A unit on its own; "uitstroompercentage" is a word of its own and stays whole. */
const LOOSE_UNIT =
  /[([]?\s*(?:%-punten?|%|€|(?<![\p{L}])(?:in )?(?:procentpunten|procentpunt|procenten|procent|percentage|pct\.?|euro'?s?|eur)(?![\p{L}]))\s*[)\]]?/giu;

export function headingSays(kop: string): HeadingSays {
  const eenheid = UNITS.find(([pattern]) => pattern.test(kop))?.[1] ?? null;
  if (!MEASURE.test(kop)) return { maat: null, eenheid };
  const maat = kop
    .replace(LOOSE_UNIT, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:/-]+$/, '')
    .trim();
  return { maat: maat === '' ? null : maat, eenheid };
}
