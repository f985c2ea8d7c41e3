import { type ShareChoice, type SharedType, sharedTypes } from '../../../../shared/dossier/share';

/** What the form holds; kept whole, so that trying another way loses nothing. */
export interface What {
  soort: 'alles' | 'deel' | 'gemerkt';
  soorten: readonly SharedType[];
  /** Sources that do not go; null among them = what was made by hand. */
  zonder: readonly (string | null)[];
}

export function firstChoice(marked: readonly string[]): What {
  return { soort: marked.length > 0 ? 'gemerkt' : 'alles', soorten: sharedTypes, zonder: [] };
}

/** The choice as it is shared; null when it would hold nothing. */
export function shareChoice(
  { soort, soorten, zonder }: What,
  imports: readonly string[],
  marked: readonly string[],
): ShareChoice | null {
  if (soort === 'alles') return { soort };
  if (soort === 'gemerkt') {
    return { soort: 'selectie', soorten: sharedTypes, imports: null, ids: marked };
  }
  const chosen = [...imports, null].filter((id) => !zonder.includes(id));
  if (soorten.length === 0 || chosen.length === 0) return null;
  // All sources: also of records whose source is no longer known.
  const all = zonder.length === 0;
  return { soort: 'selectie', soorten, imports: all ? null : chosen, ids: null };
}
