/**
 * The groups of the rekentool, as sheets print them: also in letters below each other. Other words
 * for them show where the groups stand; what is kept is the word of the source.
 */
import { fold } from '../../../domain/fold';
import { choiceOf, fieldSynonyms } from '../../values/choices';
import { isTotal } from '../row-words';

const TOTAL_WORDS =
  /^(?:sub|eind)?tota(?:al|len|le)(?:\s+(?:van|kosten|voor|de|groep))*\s*:?|\s*(?:sub)?totaal$|^kosten\s+(?:van\s+)?/giu;

/** `R\ne\nc…` is one word; other line ends are blanks. */
function unstacked(text: string): string {
  const parts = text.split(/\s+/);
  return parts.length > 3 && parts.every((part) => part.length === 1) ? parts.join('') : text;
}

/** Words of organisations for a group, folded. Each divides its costs in its own way. */
const OTHER_WORDS: ReadonlySet<string> = new Set([
  ...['werving', 'werving en selectie', 'recruitmentkosten', 'wervingskosten'],
  ...['onboarding', 'inwerken', 'onboardingskosten', 'inwerken en opleiden'],
  ...['uitdiensttreding', 'uitdienst', 'offboarding', 'offboarden', 'exit', 'vertrek'],
  ...['uitstroomkosten', 'indirecte kosten', 'indirecte', 'indirect costs'],
]);

/** The group that a text is: the code of the tool's own names, other words as written; or null. */
export function groupOf(text: string): string | null {
  const plain = unstacked(text.trim());
  const own = choiceOf(fieldSynonyms.groep, plain);
  if (own !== null) return own;
  return OTHER_WORDS.has(fold(plain).replace(/\s+/g, ' ').trim()) ? plain : null;
}

/** The group that a row of totals is of; null when it names none. */
export function groupOfTotal(text: string): string | null {
  return groupOf(text.replace(TOTAL_WORDS, ' ').trim());
}

/** A row that adds up others: `Totaal recruitment`, `Kosten uitstroom en instroom`. */
export function isSum(text: string): boolean {
  return (
    isTotal(text) ||
    /^totale\s/iu.test(text) ||
    /(?<!\p{L})(?:sub|eind)?totaal$/iu.test(text) ||
    /kosten\s+uitstroom\s+en\s+instroom|kosten\s+instroom\s+en\s+uitstroom/iu.test(text)
  );
}
