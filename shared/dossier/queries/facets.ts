/** The values of a field that occur, to choose from. */
import type { RecordType } from '../../domain/record';
import { type Value, valueText } from '../../domain/values';
import type { Queries } from '../protocol';
import type { DossierState } from '../state';
import { compareDutch } from './list-order';

/** What a value counts as in a facet: each item of a list by itself; nothing for what is missing. */
export function facetValues(value: Value | undefined): string[] {
  const texts = Array.isArray(value) ? value : [valueText(value)];
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
}

/** The values of a field with how many records hold each, in Dutch order. */
export function facet(
  state: DossierState,
  { soort, veld }: Queries['facet']['params'],
): Queries['facet']['result'] {
  const found = new Map<string, number>();
  for (const { value } of state.entities[soort as RecordType].values()) {
    for (const text of facetValues((value.velden as Record<string, Value>)[veld])) {
      found.set(text, (found.get(text) ?? 0) + 1);
    }
  }
  return [...found]
    .map(([waarde, aantal]) => ({ waarde, aantal }))
    .sort((a, b) => compareDutch(a.waarde, b.waarde));
}
