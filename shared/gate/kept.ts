/**
 * What leaves beside the fields of records: the rows as they were read (also of columns that nobody
 * used), headings, refused cells and names of sources, the words of codings, the names of parts and
 * of who coded. What looks like personal data in it is kept while it stays the same: a dossier may
 * have a hundred thousand rows.
 */
import type { Coding } from '../domain/coding';
import {
  type Coder,
  type ImportRecord,
  placeWords,
  type SourceRow,
  sourceWords,
  type UnitRecord,
} from '../domain/provenance';
import { recordName } from '../domain/record';
import { addressOf, fieldPlace } from '../domain/turned';
import type { Breath } from '../dossier/erasure-needles';
import { type ShareChoice, selectionOf } from '../dossier/share';
import { type DossierState, get, recordOf } from '../dossier/state';
import { findPersonal, type PersonalHit } from './personal';
import type { PersonalItem } from './report';

export const keptTypes = ['import', 'sourceRow', 'coding', 'coder', 'unit'] as const;

export type Kept =
  | { type: 'import'; value: ImportRecord }
  | { type: 'sourceRow'; value: SourceRow }
  | { type: 'coding'; value: Coding }
  | { type: 'coder'; value: Coder }
  | { type: 'unit'; value: UnitRecord };

/** All of it that the dossier has. */
export function allKept(state: DossierState): Kept[] {
  return keptTypes.flatMap((type) =>
    Array.from(
      state.entities[type].values() as Iterable<{ value: Kept['value'] }>,
      ({ value }) => ({ type, value }) as Kept,
    ),
  );
}

/** Of what is shared, what goes with it. */
export function sharedKept(state: DossierState, keuze: ShareChoice): Kept[] {
  if (keuze.soort === 'alles') return allKept(state);
  const kept: ReadonlySet<string> = new Set(keptTypes);
  // Whoever makes the selection goes with it too; of that name the report says nothing.
  return selectionOf(state, keuze, null)
    .filter(({ type }) => kept.has(type))
    .map(({ type, value }) => ({ type, value }) as Kept);
}

type Hit = PersonalHit & { at: number };
const NONE: readonly Hit[] = [];
const searched = new WeakMap<Kept['value'], readonly Hit[]>();

/** Searches it in small pieces, so that who asks for the report after this does not wait for it. */
export async function searchKept(kept: Iterable<Kept>, pace: Breath): Promise<void> {
  for (const one of kept) {
    hitsIn(one);
    const pause = pace.breathe();
    if (pause !== undefined) await pause;
  }
}

/** What looks like personal data in one of them; where it stands only when asked. */
export function personalInKept(state: DossierState, kept: Kept): (() => PersonalItem)[] {
  return hitsIn(kept).map(({ at, soort, tekst }) => () => ({
    soort,
    tekst,
    waar: placeOf(state, kept, at),
  }));
}

function hitsIn(kept: Kept): readonly Hit[] {
  const known = searched.get(kept.value);
  if (known !== undefined) return known;
  const hits = textsOf(kept).flatMap((tekst, at) =>
    tekst === null || tekst === '' ? NONE : findPersonal(tekst).map((hit) => ({ ...hit, at })),
  );
  const found = hits.length === 0 ? NONE : hits;
  searched.set(kept.value, found);
  return found;
}

function textsOf({ type, value }: Kept): readonly (string | null)[] {
  switch (type) {
    case 'sourceRow':
      return value.naast === undefined
        ? value.cellen
        : [...value.cellen, ...value.naast.map(({ tekst }) => tekst)];
    case 'import':
      return importTexts(value).map(([, tekst]) => tekst);
    case 'coding':
      return codingTexts(value).map(([, tekst]) => tekst);
    case 'coder':
    case 'unit':
      return [value.naam];
  }
}

type Labelled = readonly [veld: string, tekst: string | null];

function importTexts(source: ImportRecord): Labelled[] {
  const { bestand, blad, kolommen, afgewezen, herstel = [] } = source;
  return [
    ['de naam van het bestand', bestand],
    ['de naam van het blad', blad],
    ...kolommen.flatMap(({ kolom, kop, kopvelden = [] }): Labelled[] => [
      [`de kop van ${fieldPlace(source, kolom)}`, kop],
      // What a heading says as a whole was searched above; a title stands in a cell of its own.
      ...kopvelden
        .filter(({ tekst }) => tekst !== kop)
        .map(
          ({ rij, kolom: column, tekst }): Labelled => [
            `cel ${addressOf(source, column, rij)}`,
            tekst,
          ],
        ),
    ]),
    ...afgewezen.map(({ cel, waarde }): Labelled => [`afgewezen cel ${cel}`, waarde]),
    ...herstel.flatMap(({ cel, was, wordt, reden }): Labelled[] =>
      [was, wordt, reden].map((tekst) => [`herstelde cel ${cel}`, tekst]),
    ),
  ];
}

function codingTexts({ motivatie, anchor }: Coding): Labelled[] {
  return [
    ['de motivatie', motivatie],
    ['de aangewezen woorden', anchor?.quote ?? null],
  ];
}

function placeOf(state: DossierState, { type, value }: Kept, at: number): PersonalItem['waar'] {
  const place = (naam: string, veld: string) => ({ soort: type, id: value.id, naam, veld });
  switch (type) {
    case 'sourceRow': {
      const source = get(state, 'import', value.import);
      if (source === undefined) return place('een ingelezen bron', `rij ${value.rij}`);
      const beside = value.naast?.[at - value.cellen.length];
      const column =
        beside === undefined ? source.kolommen[at] : { kolom: beside.kolom, kop: '', veld: null };
      return place(sourceWords(source), placeWords(source, column, value));
    }
    case 'import':
      return place(sourceWords(value), importTexts(value)[at]?.[0] ?? 'de bron');
    case 'coding': {
      const about = recordOf(state, value.onderwerp);
      const naam = about === undefined ? '' : ` aan ${recordName(about.type, about.held.value)}`;
      return place(`een toekenning${naam}`, codingTexts(value)[at]?.[0] ?? 'de woorden');
    }
    case 'coder':
      return place('wie toekent', 'de naam');
    case 'unit':
      return place('een onderdeel van het dossier', 'de naam');
  }
}
