/** What of the numbers of a dossier is held back, by kind of record; kept while nothing changes. */
import type { Records } from '../domain/record';
import type { DossierState } from '../dossier/state';
import { cijferFigures, type GateFigure } from './figures';
import { type GuardedNames, guardedNames, namesWithin } from './organisations';
import { kostenFigures, organisatieFigures, redenFigures } from './record-figures';
import { type Suppressed, type Suppression, suppress } from './suppress';

/** The kinds that have numbers of persons, or of which a number may tell one. */
export const countedTypes = [
  'uitstroomcijfer',
  'vertrekreden',
  'kostenpost',
  'organisatie',
] as const;
export type CountedType = (typeof countedTypes)[number];

const figures: {
  readonly [T in CountedType]: (records: Records[T][], names: GuardedNames) => GateFigure[];
} = {
  uitstroomcijfer: cijferFigures,
  vertrekreden: redenFigures,
  kostenpost: kostenFigures,
  organisatie: organisatieFigures,
};

type Held<T extends CountedType> = DossierState['entities'][T];
type Organisaties = Held<'organisatie'>;

const keptNames = new WeakMap<Organisaties, GuardedNames>();

/** The names that are not to be named, of a dossier. */
export function namesIn({
  entities: { organisatie },
}: Pick<DossierState, 'entities'>): GuardedNames {
  const known = keptNames.get(organisatie);
  if (known !== undefined) return known;
  const made = guardedNames(Array.from(organisatie.values(), ({ value }) => value));
  keptNames.set(organisatie, made);
  return made;
}

interface Kept {
  names: GuardedNames;
  at: Map<number, Suppressed>;
}

/** By kind, and by the map itself, which is another one as soon as any record changes. */
const kept: { readonly [T in CountedType]: WeakMap<object, Kept> } = {
  uitstroomcijfer: new WeakMap(),
  vertrekreden: new WeakMap(),
  kostenpost: new WeakMap(),
  organisatie: new WeakMap(),
};

/** What of all records of a kind is held back at this threshold (persons). */
export function suppressedOf<T extends CountedType>(
  state: DossierState,
  type: T,
  drempel: number,
): Suppressed {
  const records = state.entities[type] as Held<CountedType>;
  const names = namesIn(state);
  let known = kept[type].get(records);
  if (known?.names !== names) {
    known = { names, at: new Map() };
    kept[type].set(records, known);
  }
  const before = known.at.get(drempel);
  if (before !== undefined) return before;
  const values = Array.from(records.values(), ({ value }) => value) as Records[T][];
  const made = withoutNames(suppress(figures[type](values, names), drempel), values, names);
  known.at.set(drempel, made);
  return made;
}

/** Of what is held back the name of an organisation that is not to be named is too. */
function withoutNames(
  { held, open }: Suppressed,
  records: readonly Records[CountedType][],
  names: GuardedNames,
): Suppressed {
  if (names.empty) return { held, open };
  const all = new Map<string, Suppression>();
  for (const { id, velden } of records) {
    const one = held.get(id);
    if (one !== undefined) {
      all.set(id, { ...one, velden: { ...namesWithin(velden, names), ...one.velden } });
    }
  }
  return { held: all, open };
}
