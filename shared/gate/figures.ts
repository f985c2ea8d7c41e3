/**
 * The numbers of records as the gate weighs them: how guarded they are, whether they are about few
 * persons, and among which others they may add up. What a record writes of its whole group (how many
 * were asked, how many were hired) is a figure of its own, that others of the group repeat.
 */
import { fold } from '../domain/fold';
import { type CijferField, cijferNumber, type Uitstroomcijfer } from '../domain/uitstroomcijfer';
import { type Value, valueText } from '../domain/values';
import type { Vertrouwelijkheid } from './guarded';
import { type GuardedNames, guardWith } from './organisations';
import { type SmallGroup, smallGroup } from './persons';

export interface GateFigure {
  /** Of a record that gives several: its id, '#' and what it counts. */
  id: string;
  /** The record that it is of. */
  record: string;
  /** In the fields of an uitstroomcijfer. */
  velden: Readonly<Partial<Record<CijferField, Value>>>;
  guard: Vertrouwelijkheid;
  /** The small group of persons that it is about, below this threshold; null = none. */
  small(drempel: number): SmallGroup | null;
  /** Called a total by its source. */
  total: boolean;
  /** Figures that have one of these keys in common may make one whole. */
  wholes: readonly string[];
  /** Figures with this key say the same thing. */
  same: string;
  /** Its n adds up with the n of others; else n is a figure of its own. */
  ownN: boolean;
  /** Written at every record of its group: in sums one of them stands for all. */
  repeated: boolean;
  /** Which fields of the record stand for a field of the figure; null = those of the same names. */
  fields: Readonly<Partial<Record<CijferField, readonly string[]>>> | null;
  /** Texts of the record in which its source may repeat the number. */
  repeating: Readonly<Record<string, Value>>;
  /** Numbers that are held back with its own, that these texts may repeat too. */
  beside?: readonly number[];
}

const TOTAL = /\b(?:totaal|totale|total|alle|allen|gezamenlijk|geheel|hele|gehele)\b/;

/** A text of a record as it is compared. */
export const compared = (value: Value | undefined): string => fold(valueText(value).trim());

/** Compares the texts of many records: most of these occur over and over. */
export function comparing(): typeof compared {
  const known = new Map<string, string>();
  return (value) => {
    const text = valueText(value);
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = compared(text);
    known.set(text, made);
    return made;
  };
}

/** Whether one of these words is that of a total. */
export const saysTotal = (words: readonly string[]): boolean => TOTAL.test(words.join(' '));

export const keyOf = (parts: readonly string[]): string => JSON.stringify(parts);

/** Texts in which a source may repeat the value of a cijfer. */
const REPEATING = [
  'populatie',
  'cohort',
  'steekproef',
  'vergelijkgroep',
  'bron',
  'document',
] as const satisfies readonly CijferField[];

export function cijferFigures(
  cijfers: readonly Uitstroomcijfer[],
  names: GuardedNames,
): GateFigure[] {
  const compare = comparing();
  return cijfers.map((cijfer) => cijferFigure(cijfer, names, compare));
}

function cijferFigure(
  cijfer: Uitstroomcijfer,
  names: GuardedNames,
  compare: typeof compared,
): GateFigure {
  const { id, velden } = cijfer;
  const text = (veld: CijferField): string => compare(velden[veld]);
  // "kosten: recruitment" to "kosten": parts of one measure are named after it.
  const stem = (text('maat').split(':')[0] ?? '').trim();
  // Measure, period and definition: outside these nothing adds up.
  const frame = [stem, ...(['uitstroomsoort', 'jaar', 'periode', 'definitie'] as const).map(text)];
  const where = (['maat', 'populatie', 'cohort'] as const).map(text);
  return {
    id,
    record: id,
    velden,
    guard: guardWith(names, velden.vertrouwelijkheid, velden.organisatie),
    small: (drempel) => smallGroup(cijfer, drempel),
    total: saysTotal((['populatie', 'organisatie', 'maat', 'cohort'] as const).map(text)),
    wholes: [
      // Parts of one organisation, and organisations that make one whole.
      keyOf(['delen', ...frame, text('organisatie')]),
      keyOf(['organisaties', ...frame, ...where]),
    ],
    same: keyOf([...frame, ...where, text('organisatie')]),
    ownN: true,
    repeated: false,
    fields: null,
    repeating: picked(velden, REPEATING),
  };
}

/** A number of persons that a record writes of its group. */
export interface Count {
  /** Of the record. */
  veld: string;
  record: { id: string; velden: Readonly<Record<string, Value>> };
  guard: Vertrouwelijkheid;
  /** Whose number it is: what of the record tells the group. */
  same: readonly string[];
  wholes: readonly (readonly string[])[];
  total: boolean;
  /** Fields of the record in which its source may repeat the number. */
  repeating: readonly string[];
}

/**
 * These counts as figures; a count without a number is none. What one record may not tell and
 * another of the same group may, is not guarded.
 */
export function countFigures(counts: readonly Count[]): GateFigure[] {
  const found = counts.flatMap((count) => {
    const waarde = count.record.velden[count.veld];
    return typeof waarde === 'number'
      ? [{ ...count, waarde, same: keyOf([count.veld, ...count.same]) }]
      : [];
  });
  const free = new Set(
    found.flatMap(({ guard, same, waarde }) =>
      guard === 'intern' || guard === 'totaal' ? [] : [`${same} ${waarde}`],
    ),
  );
  return found.map(({ record, veld, guard, same, wholes, total, waarde, repeating }) => {
    const said = picked(record.velden, ['opmerking']);
    const velden = { ...said, waarde, operator: 'is', eenheid: 'personen' } as const;
    const guarded = guard !== 'openbaar' && !free.has(`${same} ${waarde}`);
    return {
      id: `${record.id}#${veld}`,
      record: record.id,
      velden,
      guard: guard === 'openbaar' || guarded ? guard : 'onbekend',
      small: (drempel) => smallGroup({ velden }, drempel),
      total,
      wholes: wholes.map((whole) => keyOf([veld, ...whole])),
      same,
      ownN: false,
      repeated: true,
      fields: { waarde: [veld], opmerking: ['opmerking'] },
      repeating: picked(record.velden, repeating),
    };
  });
}

/** The number of a figure in a field, or null for anything that is no number. */
export const figureNumber = (
  figure: Pick<GateFigure, 'velden'>,
  veld: 'waarde' | 'waardeMax' | 'n',
): number | null => cijferNumber(figure, veld);

/** These fields of a record, as far as it has them. */
export function picked(
  velden: Readonly<Partial<Record<string, Value>>>,
  fields: readonly string[],
): Record<string, Value> {
  return Object.fromEntries(
    fields.flatMap((veld) => {
      const value = velden[veld];
      return value === undefined ? [] : [[veld, value]];
    }),
  );
}
