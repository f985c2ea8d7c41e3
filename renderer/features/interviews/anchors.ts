/**
 * Where the codings of a beurt stand in its text as it is now. An anchor keeps its quote: when the
 * text was changed since, the quote is looked for, and what cannot be found is said, never guessed.
 */
import { type Value, valueText } from '../../../shared/domain/values';
import type { BeurtCoding } from '../../../shared/dossier/protocol';
import type { Extent } from './lanes';

/** The fields of a beurt that hold what was said. */
export const spokenFields = ['vraag', 'tekst'] as const;
export type SpokenField = (typeof spokenFields)[number];

/** Characters are UTF-16 units of the stored text, as in the anchor. */
export type Place =
  /** Of the whole answer: a label of the file, or a coding without a selection. */
  | { soort: 'heel' }
  /** `verplaatst`: the text was changed, and the quote now stands here. */
  | { soort: 'fragment'; veld: SpokenField; start: number; end: number; verplaatst: boolean }
  /** The quote does not stand there any more, or in more than one place. */
  | { soort: 'weg'; veld: SpokenField; quote: string };

function isSpoken(veld: string): veld is SpokenField {
  return (spokenFields as readonly string[]).includes(veld);
}

/** The only place where `quote` stands in `text`, or null when it stands nowhere or more than once. */
function onlyPlace(text: string, quote: string): number | null {
  const first = text.indexOf(quote);
  if (first < 0 || text.indexOf(quote, first + 1) >= 0) return null;
  return first;
}

/** Where a coding stands among the texts of its beurt as they are now. */
export function placeOf(
  { anchor }: Pick<BeurtCoding, 'anchor'>,
  velden: Partial<Record<SpokenField, Value>>,
): Place {
  if (anchor === null || anchor.start === null || anchor.end === null) return { soort: 'heel' };
  if (!isSpoken(anchor.veld)) return { soort: 'heel' };
  const { veld, start, end, quote } = anchor;
  const text = valueText(velden[veld]);
  if (start < end && end <= text.length && (quote === null || text.slice(start, end) === quote)) {
    return { soort: 'fragment', veld, start, end, verplaatst: false };
  }
  const found = quote === null || quote === '' ? null : onlyPlace(text, quote);
  if (found === null || quote === null) return { soort: 'weg', veld, quote: quote ?? '' };
  return { soort: 'fragment', veld, start: found, end: found + quote.length, verplaatst: true };
}

export interface PlacedCoding extends Extent {
  coding: BeurtCoding;
  verplaatst: boolean;
}

export interface PlacedCodings {
  heel: BeurtCoding[];
  fragmenten: Record<SpokenField, PlacedCoding[]>;
  weg: { coding: BeurtCoding; quote: string }[];
}

/** The codings of a beurt by where they stand; each is in exactly one of the lists. */
export function placeCodings(
  codings: readonly BeurtCoding[],
  velden: Partial<Record<SpokenField, Value>>,
): PlacedCodings {
  const placed: PlacedCodings = { heel: [], fragmenten: { vraag: [], tekst: [] }, weg: [] };
  for (const coding of codings) {
    const place = placeOf(coding, velden);
    if (place.soort === 'heel') placed.heel.push(coding);
    else if (place.soort === 'weg') placed.weg.push({ coding, quote: place.quote });
    else {
      const { veld, start, end, verplaatst } = place;
      placed.fragmenten[veld].push({ coding, start, end, verplaatst });
    }
  }
  return placed;
}
