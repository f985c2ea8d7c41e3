/** What to call the things in a dossier, in sentences and headings. */
import { behoefte } from '../domain/behoefte';
import type { Casus } from '../domain/casus';
import type { Coding } from '../domain/coding';
import type { Entity, EntityType } from '../domain/entities';
import type { ImportRecord, SourceRow } from '../domain/provenance';
import { valueText } from '../domain/values';
import { type DossierState, held, type Name } from './state';

/** The name of a casus: what the source calls it, else who does it, else its number. */
export function casusName(casus: Casus): string {
  for (const veld of ['naam', 'organisatie', 'code'] as const) {
    const text = valueText(casus.velden[veld]).trim();
    if (text !== '') return text;
  }
  return 'een casus zonder naam';
}

/** "draaiknop 5a" or "behoefte ertoe doen". */
export function codingName(coding: Pick<Coding, 'scheme' | 'code'>): string {
  return coding.scheme === 'draaiknop'
    ? `draaiknop ${coding.code}`
    : `behoefte ${behoefte(coding.code as Parameters<typeof behoefte>[0]).naam}`;
}

/** The name of an entity that is not (or no longer) in the state, with the state for what it hangs on. */
export function describe(state: NameSource, type: EntityType, value: Entity): Name {
  switch (type) {
    case 'casus':
      return plain(casusName(value as Casus));
    case 'coding': {
      const coding = value as Coding;
      return {
        naam: codingName(coding),
        bij: state.name('casus', coding.casus)?.naam ?? null,
        status: coding.status,
      };
    }
    case 'import':
      return plain((value as ImportRecord).bestand);
    case 'sourceRow':
      return plain(`rij ${(value as SourceRow).rij}`);
    case 'coder':
    case 'unit':
      return plain((value as { naam: string }).naam);
  }
}

/** Whoever can name an entity by its id; null for what was erased or never existed. */
export interface NameSource {
  name(type: EntityType, id: string): Name | null;
}

/** Names from a state; what was removed is called by its last name. */
export function namesOf(state: DossierState): NameSource {
  const source: NameSource = {
    name(type, id) {
      const entity = held(state, type, id);
      if (entity !== undefined) return describe(source, type, entity.value);
      return state.removed.get(id)?.name ?? null;
    },
  };
  return source;
}

function plain(naam: string): Name {
  return { naam, bij: null, status: null };
}
