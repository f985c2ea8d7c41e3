/** What a dossier does not say, counted: unknown is never zero, so a report says how much of it there is. */
import type { FigureSource } from '../charts/source';
import { counts } from '../domain/coding';
import { missingInFull } from '../domain/missing-words';
import { type CijferField, cijferNumber, type Uitstroomcijfer } from '../domain/uitstroomcijfer';
import { isMissing, type MissingKind, missingKinds, type Value, valueText } from '../domain/values';

export interface Unknown {
  /** "casussen", "uitstroomcijfers": what was looked at. */
  waarvan: string;
  /** "zonder draaiknop". */
  wat: string;
  aantal: number;
  totaal: number;
}

/** One line for each thing that is missing somewhere; of kinds that the dossier has. */
export function unknowns(source: FigureSource): Unknown[] {
  const casussen = [...source.casussen];
  const cijfers = [...source.cijfers];
  const interviews = [...source.interviews];
  const beurten = [...source.beurten];
  const coded = codedBy(source);
  const lines: Unknown[] = [];
  const add = <R>(waarvan: string, all: readonly R[], wat: string, lacks: (record: R) => boolean) =>
    lines.push({ waarvan, wat, aantal: all.filter(lacks).length, totaal: all.length });

  add('casussen', casussen, 'zonder draaiknop', ({ id }) => !coded.draaiknop.has(id));
  add('casussen', casussen, 'zonder behoefte', ({ id }) => !coded.behoefte.has(id));
  add('uitstroomcijfers', cijfers, 'alleen in woorden, zonder getal', inWordsOnly);
  for (const kind of missingKinds) {
    const wat = `met als waarde: ${missingInFull[kind]}, zegt de bron`;
    add('uitstroomcijfers', cijfers, wat, ({ velden }) => missingKind(velden.waarde) === kind);
  }
  for (const [veld, wat] of FIGURE_FIELDS) {
    add('uitstroomcijfers', cijfers, wat, (cijfer) => lacks(cijfer, veld));
  }
  add('interviews', interviews, 'zonder datum', ({ velden }) => valueText(velden.datum) === '');
  add(
    'fragmenten',
    beurten,
    'zonder draaiknop en zonder behoefte',
    ({ id }) => !coded.draaiknop.has(id) && !coded.behoefte.has(id),
  );
  return lines.filter(({ aantal }) => aantal > 0);
}

/** What a figure needs to be compared with another. */
const FIGURE_FIELDS: readonly (readonly [CijferField, string])[] = [
  ['jaar', 'zonder één jaar'],
  ['definitie', 'zonder definitie'],
  ['cohort', 'zonder cohort'],
  ['n', 'zonder n'],
];

function lacks(cijfer: Uitstroomcijfer, veld: CijferField): boolean {
  return valueText(cijfer.velden[veld]).trim() === '';
}

function missingKind(value: Value = null): MissingKind | null {
  return isMissing(value) ? value.ontbreekt : null;
}

function inWordsOnly(cijfer: Uitstroomcijfer): boolean {
  return cijferNumber(cijfer, 'waarde') === null && !lacks(cijfer, 'waardetekst');
}

/** Ids with a counted coding, per scheme. */
function codedBy({ codings }: FigureSource): Record<'draaiknop' | 'behoefte', Set<string>> {
  const coded = { draaiknop: new Set<string>(), behoefte: new Set<string>() };
  for (const coding of codings) {
    if (counts(coding)) coded[coding.scheme].add(coding.onderwerp);
  }
  return coded;
}
