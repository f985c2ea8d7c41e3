/** What to call the things in a dossier, in sentences and headings. */
import { type Behoefte, behoefte } from '../domain/behoefte';
import type { Coding } from '../domain/coding';
import { draaiknopSchema } from '../domain/draaiknop';
import type { Entity, EntityType } from '../domain/entities';
import type { Beurt } from '../domain/interview';
import type { ImportRecord, SourceRow } from '../domain/provenance';
import type { Pseudoniem } from '../domain/pseudoniem';
import { type AnyRecord, recordName } from '../domain/record';
import { recordPlace, type Turned } from '../domain/turned';
import type { Uitgifte } from '../domain/uitgifte';
import { type DossierState, held, type Name, trailOf } from './state';
import { uitgifteText } from './uitgifte-text';

/** "draaiknop 5a" or "behoefte ertoe doen". */
export function codingName(code: Coding['code']): string {
  const knob = draaiknopSchema.safeParse(code);
  return knob.success ? `draaiknop ${knob.data}` : `behoefte ${behoefte(code as Behoefte).naam}`;
}

/** The name of an entity that is not (or no longer) in the state, with the state for what it hangs on. */
export function describe(state: NameSource, type: EntityType, value: Entity): Name {
  switch (type) {
    case 'casus':
    case 'uitstroomcijfer':
    case 'interview':
    case 'organisatie':
    case 'vertrekreden':
    case 'dienstverband':
    case 'kostenpost':
    case 'code':
      return plain(recordName(type, value as AnyRecord));
    case 'beurt': {
      const bij = state.name('interview', (value as Beurt).interview)?.naam ?? null;
      return { naam: recordName(type, value as AnyRecord), bij, status: null };
    }
    case 'coding': {
      const { code, onderwerp, status } = value as Coding;
      const about = state.name('casus', onderwerp) ?? state.name('beurt', onderwerp);
      return { naam: codingName(code), bij: about === null ? null : whole(about), status };
    }
    case 'import':
      return plain((value as ImportRecord).bestand);
    case 'sourceRow': {
      const { rij, import: source } = value as SourceRow;
      return plain(recordPlace(state.turned(source), rij));
    }
    case 'uitgifte':
      return plain(uitgifteText(value as Uitgifte));
    case 'pseudoniem':
      // Never by what it stands for.
      return plain((value as Pseudoniem).door);
    case 'coder':
    case 'unit':
      return plain((value as { naam: string }).naam);
  }
}

/** Whoever can name an entity by its id; null for what was erased or never existed. */
export interface NameSource {
  name(type: EntityType, id: string): Name | null;
  /** How the table of an import was read; upright when it is not there any more. */
  turned(source: string): Turned;
}

/** Names from a state; what was removed is called by its last name. */
function namesOf(state: DossierState): NameSource {
  const source: NameSource = {
    name(type, id) {
      const entity = held(state, type, id);
      if (entity !== undefined) return describe(source, type, entity.value);
      return state.removed.get(id)?.name ?? null;
    },
    turned: (source) => state.entities.import.get(source)?.value ?? {},
  };
  return source;
}

/** The name, a coding by the code it had right after `step`; null = by its code now. */
export function nameAt(
  state: DossierState,
  type: EntityType,
  id: string,
  step: number | null,
): Name | null {
  const name = namesOf(state).name(type, id);
  if (name === null || type !== 'coding' || step === null) return name;
  let { naam } = name;
  for (let mark = trailOf(state, type, id); mark !== null; mark = mark.earlier) {
    if (mark.step <= step) break;
    if (mark.field === 'code') naam = codingName(mark.before as Coding['code']);
  }
  return { ...name, naam };
}

/** With the interview of a beurt: "beurt 3 (adviseur), Raad voor de Kinderbescherming". */
function whole({ naam, bij }: Name): string {
  return bij === null ? naam : `${naam}, ${bij}`;
}

function plain(naam: string): Name {
  return { naam, bij: null, status: null };
}
