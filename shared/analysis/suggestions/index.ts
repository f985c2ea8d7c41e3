/**
 * Suggestions: a search word in the text of a casus makes a draaiknop or behoefte likely. They
 * count nowhere until a person accepts them, and what a person refused is not suggested again.
 */
import { type Casus, casusFieldDefinitions } from '../../domain/casus';
import { type Coding, codeRank } from '../../domain/coding';
import { valueText } from '../../domain/values';
import type { Suggestion } from '../../dossier/protocol';
import { codingsOf, get } from '../../dossier/state';
import type { Analysis } from '../analysis';
import { definitie } from './definition';
import { findHits } from './match';

/** The fields that hold what the source tells; not the remarks, which are the analyst's own. */
const fields = casusFieldDefinitions.filter(
  ({ veld, soort }) => (soort !== 'tekst' && veld !== 'opmerking') || veld === 'naam',
);

/** The first hit of each code, by casus: a casus never changes, another one takes its place. */
const found = new WeakMap<Casus, Suggestion[]>();

/** Open suggestions for a casus with these codings, in the order of the lists of codes. */
export function suggestionsFor(casus: Casus, codings: readonly Coding[]): Suggestion[] {
  const all = found.get(casus) ?? search(casus);
  found.set(casus, all);
  return all.filter(({ code }) => !codings.some((coding) => coding.code === code));
}

export const suggestions: Analysis<{ casus: string }, Suggestion[]> = {
  naam: 'suggesties',
  definitie,
  run(state, { casus: id }) {
    const casus = get(state, 'casus', id);
    return casus === undefined ? [] : suggestionsFor(casus, codingsOf(state, id));
  },
};

function search(casus: Casus): Suggestion[] {
  const first = new Map<Coding['code'], Suggestion>();
  for (const { veld, soort } of fields) {
    const text = valueText(casus.velden[veld]);
    for (const { scheme, code, start, end, zoekwoord } of findHits(text, soort === 'lijst')) {
      if (first.has(code)) continue;
      const anchor = { veld, start, end, quote: text.slice(start, end) };
      const id = suggestionId(casus.id, scheme, code, veld, zoekwoord);
      first.set(code, { id, casus: casus.id, scheme, code, anchor, zoekwoord });
    }
  }
  return [...first.values()].sort((a, b) => codeRank(a) - codeRank(b));
}

/** The same for the same words in the same place. */
function suggestionId(...parts: readonly string[]): string {
  const text = JSON.stringify(parts);
  return fnv1a(text, 0x811c9dc5) + fnv1a(text, 0x050c5d1f);
}

/** 32 bits of FNV-1a over the UTF-16 units, as hexadecimals. */
function fnv1a(text: string, basis: number): string {
  let hash = basis;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
