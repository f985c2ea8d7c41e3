/**
 * An uitstroomcijfer as a Dutch reader expects it: "bijna 30%", "0,9–5,4 procentpunt",
 * "> 110 organisaties", "€ 75.960", or the words of the source. Percent and procentpunt never look
 * the same, and what is missing never looks like zero.
 */

import type { Uitstroomcijfer } from './uitstroomcijfer';
import { isMissing, type MissingKind, type Value, valueText } from './values';

type Velden = Uitstroomcijfer['velden'];
type Cijfer = Pick<Uitstroomcijfer, 'velden'>;

/** The parts of a value, so that a column of them can be aligned on the decimal comma. */
export interface CijferText {
  /** Before the number, as a sign or a word: "bijna", ">", "ca. €". */
  voor: string;
  /** "17", "0,9–5,4", "75.960"; '' when the source gives no number. */
  getal: string;
  /** The unit; '' for euro, which stands before. Without a number: what the source says in words. */
  na: string;
}

/** Below this number of persons a percentage says little: one person moves it by over 3 points. */
export const SMALL_N = 30;

const number = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 6 });

/** 1528 -> "1.528", 0.9 -> "0,9", -2 -> "−2". */
function digits(value: number): string {
  return number.format(value).replace('-', '−');
}

const signs: Readonly<Record<string, string>> = {
  is: '',
  bereik: '',
  ongeveer: 'ca.',
  meer: '>',
  minder: '<',
  minstens: '≥',
  hoogstens: '≤',
  gemiddeld: 'gem.',
};
const spoken: Readonly<Record<string, string>> = {
  is: '',
  meer: 'meer dan',
  minder: 'minder dan',
  bereik: '',
};

/** Unit as written after a number; one that is not in the list is kept as the source has it. */
const units: Readonly<Record<string, readonly [one: string, many: string]>> = {
  procent: ['%', '%'],
  procentpunt: ['procentpunt', 'procentpunt'],
  personen: ['persoon', 'personen'],
  maanden: ['maand', 'maanden'],
  euro: ['', ''],
  tekst: ['', ''],
};

function numberOf(value: Value | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function numbersOf(velden: Velden): number[] {
  return [numberOf(velden.waarde), numberOf(velden.waardeMax)].filter((n) => n !== null);
}

function unitOf(velden: Velden, amounts: readonly number[]): string {
  const eenheid = valueText(velden.eenheid).trim();
  const [one, many] = units[eenheid] ?? [eenheid, eenheid];
  return amounts.length === 1 && Math.abs(amounts[0] as number) === 1 ? one : many;
}

function textOf(velden: Velden, operators: Readonly<Record<string, string>>): CijferText {
  const amounts = numbersOf(velden);
  if (amounts.length === 0) {
    return { voor: '', getal: '', na: valueText(velden.waardetekst).trim() };
  }
  const operator = valueText(velden.operator).trim();
  // An upper bound alone is a bound, whatever else the source says of it.
  const bound = numberOf(velden.waarde) === null && operator === '' ? 'tot' : '';
  const voor = [
    bound,
    operators[operator] ?? operator,
    valueText(velden.eenheid).trim() === 'euro' ? '€' : '',
  ];
  return {
    voor: voor.filter((word) => word !== '').join(' '),
    getal: amounts.map(digits).join('–'),
    na: unitOf(velden, amounts),
  };
}

function joined({ voor, getal, na }: CijferText): string {
  const amount = na.startsWith('%') ? `${getal}${na}` : `${getal} ${na}`;
  return `${voor} ${amount}`.trim();
}

/** The parts as they are written in a table or figure, with signs: ">", "≤", "ca.". */
export function cijferText(cijfer: Cijfer): CijferText {
  return textOf(cijfer.velden, signs);
}

/** On one line, as it is read: "meer dan 110 organisaties". '' when the source gives no value. */
export function cijferInWords(cijfer: Cijfer): string {
  return joined(textOf(cijfer.velden, spoken));
}

/** On one line, as it is written: "> 110 organisaties". '' when the source gives no value. */
export function cijferLine(cijfer: Cijfer): string {
  return joined(textOf(cijfer.velden, signs));
}

/**
 * Which kind of missing a figure without number and words is: 'niet' when the source says nothing;
 * null when it has a value.
 */
export function cijferMissing(cijfer: Cijfer): MissingKind | 'niet' | null {
  const { waarde, waardeMax, waardetekst } = cijfer.velden;
  if (cijferLine(cijfer) !== '') return null;
  for (const value of [waarde, waardetekst, waardeMax]) {
    if (value !== undefined && value !== null && isMissing(value)) return value.ontbreekt;
  }
  return 'niet';
}

export function isPercentage({ velden }: Cijfer): boolean {
  const eenheid = valueText(velden.eenheid).trim();
  return eenheid === 'procent' || eenheid === 'procentpunt' || eenheid.startsWith('%');
}

/**
 * What has to be known beside the value: how many persons it rests on and how they were chosen.
 * "n = 12, klein · gelegenheidssteekproef"; '' when the source says neither.
 */
export function sampleNote(cijfer: Cijfer): string {
  const n = numberOf(cijfer.velden.n);
  const small = n !== null && n < SMALL_N && isPercentage(cijfer) ? ', klein' : '';
  const kind = valueText(cijfer.velden.steekproef).trim();
  const chosen = kind === '' && cijfer.velden.zekerheid === 'gelegenheid';
  return [n === null ? '' : `n = ${digits(n)}${small}`, chosen ? 'gelegenheidssteekproef' : kind]
    .filter((part) => part !== '')
    .join(' · ');
}
