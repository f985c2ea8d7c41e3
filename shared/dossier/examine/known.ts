/**
 * What is known already, to hold a table against: records by all that they say, figures by which
 * figure they are, and names of organisaties. Made for the kinds that are asked for, once.
 */
import { columnOf, placeOfField } from '../../domain/field-place';
import type { ImportRecord, SheetKind, SourceRow } from '../../domain/provenance';
import type { AnyRecord, RecordType } from '../../domain/record';
import { addressOf } from '../../domain/turned';
import { type Value, valueText } from '../../domain/values';
import { KnownNames } from '../../import/check/alike';
import { identityOf, isFigureKind, isKnown } from '../../import/check/figure-identity';
import type { FindingPlace } from '../../import/check/finding';
import { type DossierState, get } from '../state';

export type Velden = Partial<Record<string, Value>>;

/** A record that was there before, with where it stands. */
export interface Before {
  velden: Velden;
  /** Of the dossier the import that brought it; null of what was made by hand, or comes in now. */
  importId: string | null;
  /** The cell of one of its fields. */
  place(veld: string): FindingPlace;
}

/** Kinds of sheet of which a row is a record, and which. */
const typeOf: Readonly<Partial<Record<SheetKind, RecordType>>> = {
  casussen: 'casus',
  uitstroomcijfers: 'uitstroomcijfer',
  dienstverbanden: 'dienstverband',
  vertrekredenen: 'vertrekreden',
  rekentool: 'kostenpost',
  organisaties: 'organisatie',
  codeboek: 'code',
};

/** Fields that hold the name of an organisatie. */
const NAMED: readonly (readonly [RecordType, string])[] = [
  ['organisatie', 'naam'],
  ['organisatie', 'andereNamen'],
  ['casus', 'organisatie'],
  ['uitstroomcijfer', 'organisatie'],
  ['vertrekreden', 'organisatie'],
  ['dienstverband', 'organisatie'],
  ['kostenpost', 'organisatie'],
  ['interview', 'organisatie'],
];

/** The same for records that say the same in every field. */
export function contentOf(velden: Velden): string {
  const filled = Object.keys(velden).filter((veld) => (velden[veld] ?? null) !== null);
  return JSON.stringify(filled.sort().map((veld) => [veld, velden[veld]]));
}

/** Where a field of a row stands in its sheet, with what stands there. */
export function placeIn(
  source: Pick<ImportRecord, 'bestand' | 'blad' | 'kolommen' | 'kopregel' | 'soort' | 'gedraaid'>,
  { rij, cellen }: Pick<SourceRow, 'rij' | 'cellen'>,
  veld: string,
  kolom: number | undefined,
): FindingPlace & { cel: string } {
  const { bestand, blad } = source;
  const found = placeOfField(source, cellen, veld, kolom);
  if (found?.kop != null) {
    const { tekst: waarde } = found.kop;
    return { bestand, blad, cel: addressOf(source, found.kop.kolom, found.kop.rij), waarde };
  }
  const index = found?.index ?? 0;
  const cel = addressOf(source, source.kolommen[index]?.kolom ?? 0, rij);
  return { bestand, blad, cel, waarde: cellen[index] ?? '' };
}

function beforeOf(state: DossierState, record: AnyRecord): Before {
  const velden = record.velden as Velden;
  const row = record.sourceRow === null ? undefined : get(state, 'sourceRow', record.sourceRow);
  const source = row === undefined ? undefined : get(state, 'import', row.import);
  return {
    velden,
    importId: source?.id ?? null,
    place: (veld) =>
      row === undefined || source === undefined
        ? { bestand: 'met de hand ingevoerd', blad: '', cel: null, waarde: valueText(velden[veld]) }
        : placeIn(source, row, veld, columnOf(record)),
  };
}

export interface Known {
  /** Records of this kind by all that they say. */
  rows(soort: SheetKind): Map<string, Before[]>;
  /** Figures of this kind by which figure they are; empty of what are no figures. */
  figures(soort: SheetKind): Map<string, Before[]>;
  names(): KnownNames;
  /** What comes in together is known to the tables after it. */
  add(soort: SheetKind, before: Before): void;
}

function push(map: Map<string, Before[]>, key: string, before: Before): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [before]);
  else list.push(before);
}

export function createKnown(state: DossierState): Known {
  const rows = new Map<SheetKind, Map<string, Before[]>>();
  const figures = new Map<SheetKind, Map<string, Before[]>>();
  let names: KnownNames | null = null;

  function recordsOf(soort: SheetKind): Before[] {
    const type = typeOf[soort];
    if (type === undefined) return [];
    const all: Before[] = [];
    for (const { value } of state.entities[type].values()) {
      all.push(beforeOf(state, value as AnyRecord));
    }
    return all;
  }

  function indexed(
    kept: Map<SheetKind, Map<string, Before[]>>,
    soort: SheetKind,
    keyOf: (velden: Velden) => string | null,
  ): Map<string, Before[]> {
    const made = kept.get(soort);
    if (made !== undefined) return made;
    const map = new Map<string, Before[]>();
    for (const before of recordsOf(soort)) {
      const key = keyOf(before.velden);
      if (key !== null) push(map, key, before);
    }
    kept.set(soort, map);
    return map;
  }

  const figureKey = (soort: SheetKind) => (velden: Velden) =>
    isFigureKind(soort) && isKnown(soort, velden) ? identityOf(soort, velden) : null;

  const known: Known = {
    rows: (soort) => indexed(rows, soort, contentOf),
    figures: (soort) => indexed(figures, soort, figureKey(soort)),
    names() {
      if (names !== null) return names;
      const made = new KnownNames();
      for (const [type, veld] of NAMED) {
        for (const { value } of state.entities[type].values()) {
          const said = (value as AnyRecord & { velden: Velden }).velden[veld];
          if (typeof said === 'string') made.add(said);
          else if (Array.isArray(said)) for (const each of said) made.add(each);
        }
      }
      names = made;
      return made;
    },
    add(soort, before) {
      push(known.rows(soort), contentOf(before.velden), before);
      const key = figureKey(soort)(before.velden);
      if (key !== null) push(known.figures(soort), key, before);
    },
  };
  return known;
}
