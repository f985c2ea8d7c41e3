/** Which columns of a codebook hold names: a column per level, or codes that are words. */
import type { Said, Wide, WideColumn, WideInput } from '../wide/wide';
import { oneEach } from './samen';

const LEVEL =
  /^(?:niveau|level|laag|codeniveau)\s*\d$|^(?:hoofdcode|hoofdthema|thema|code|subcode|subthema|sub-?\s?subcode|sub-?\s?subthema)$/iu;
const NUMBERED = /^(?:niveau|level|laag|codeniveau)\s*\d$|^sub/iu;
const CERTAINTY = 0.9;
/** `WE-12`, `1.1.2`, `A3b`: no words. */
const SHORT = /^\p{L}{0,4}[-. ]?\d+(?:[.-]\d+)*\p{L}?\.?$|^\p{Lu}{1,4}$/u;

export const isShortCode = (text: string): boolean => SHORT.test(text.trim());

/** The columns of levels, from the highest; none when there are fewer than two. */
function levels({ headings, chosen }: WideInput): WideColumn[] {
  const found = headings.filter(({ kolom, kop }) => !chosen.has(kolom) && LEVEL.test(kop.trim()));
  if (found.length < 2 || !found.some(({ kop }) => NUMBERED.test(kop.trim()))) return [];
  return found.map(({ kolom, kop }) => ({
    ...{ kolom, veld: 'naam', zekerheid: CERTAINTY, says: [] },
    reden: `de kop ‘${kop}’ een niveau van codes is`,
  }));
}

/** A column of codes that are words, where no column has their names. */
function named({ assigned, samples, headings, chosen }: WideInput): WideColumn[] {
  const code = assigned.find(({ veld }) => veld === 'code');
  if (code === undefined || chosen.has(code.kolom)) return [];
  if (assigned.some(({ veld }) => veld === 'naam')) return [];
  const values = samples.values(code.kolom);
  const words = values.filter((cell) => typeof cell === 'string' && !isShortCode(cell)).length;
  if (words * 2 <= values.length) return [];
  const kop = headings.find(({ kolom }) => kolom === code.kolom)?.kop ?? '';
  const reden = `de kop ‘${kop}’ is en eronder namen staan`;
  return [{ kolom: code.kolom, veld: 'naam', zekerheid: CERTAINTY, reden, says: [] }];
}

/** The table as a codebook, with what titles say of all; null when that adds nothing. */
export function codesTogether(input: WideInput, titles: () => readonly Said[]): Wide | null {
  const own = levels(input);
  const placed = own.length > 0 ? own : named(input);
  if (placed.length === 0 && !input.assigned.some(({ veld }) => veld === 'naam')) return null;
  const isOwn = new Set(placed.map(({ kolom }) => kolom));
  // Of several levels the highest is a name like the others, not what they fall under.
  const assigned = input.assigned.filter(
    ({ kolom, veld }) => !isOwn.has(kolom) && !(own.length > 0 && veld === 'naam'),
  );
  return oneEach(assigned, placed, titles());
}
