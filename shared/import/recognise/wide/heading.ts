/**
 * A heading above a column of figures, taken apart: when, what is measured, in which unit, and
 * whether it is a figure at all, or an n, a total, a comparison of years.
 */
import type { HeadingField } from '../../../domain/provenance';
import { plainYear } from '../../values/period';
import type { Heading, HeadingPart } from '../heading-rows';
import { uitstroomcijfers } from '../kinds/uitstroomcijfers';
import { matcherOf } from '../match';
import { headingSays, isMeasure } from '../records/cijfer-heading';
import { isTotal } from '../row-words';
import { bracketed } from './brackets';
import { datePeriods, isPartOfYear, type Period, periodIn } from './period';
import type { Said } from './wide';

export interface WideHeading {
  kolom: number;
  kop: string;
  /** The period as one text, to tell columns apart; null when the heading names none. */
  wanneer: string | null;
  /** Of more years than two, such as an average. */
  meerJaren: boolean;
  /** It says that it is a total or a mean, perhaps of one year. */
  som: boolean;
  rol: 'cijfer' | 'veld' | 'totaal' | 'vergelijking';
  /** Of a `veld`: which; else null. */
  veld: string | null;
  /** The measure in the words of the heading, or null. */
  maat: string | null;
  says: Said[];
  /** Of a part of a year. */
  deel: boolean;
  /** What in the heading needs a look, in words after `de kop … `; null when nothing does. */
  bijzonder: string | null;
  groep: HeadingPart | null;
  /** What the group says apart from a period: a measure, or whose figures these are. */
  groepstekst: string | null;
}

/** Fields that can be of one figure of a row, when their heading names its year. */
const OF_ONE = new Set(['n', 'opmerking', 'bron', 'steekproef', 'zekerheid', 'definitie', 'rang']);
const LEAST_FIELD = 0.8;

const COMPARISON =
  /(?<!\p{L})(?:verschil|verandering|mutatie|ontwikkeling|groei|toename|afname|stijging|daling|trend|delta|index|t\.?\s?o\.?\s?v\.?|ten opzichte|vergeleken|change|difference)(?!\p{L})|[Δ]|\+\s?\/\s?[-−]/iu;
/** The word for a figure that is no measurement yet, or not for good, and what it says. */
const STATUS: readonly (readonly [RegExp, Omit<Said, 'kop'>])[] = [
  [
    /[([]?(?<!\p{L})(?:streef(?:waarde|cijfer)?|doel(?:stelling|waarde)?|ambitie|norm|target)(?!\p{L})[)\]]?/iu,
    { veld: 'zekerheid', waarde: 'doelstelling' },
  ],
  [
    /[([]?(?<!\p{L})(?:prognose|raming|schatting|geschat|verwacht(?:ing)?|begroot|begroting|forecast)(?!\p{L})[)\]]?/iu,
    { veld: 'zekerheid', waarde: 'geschat' },
  ],
  [
    /[([]?(?<!\p{L})(?:voorlopige?(?: cijfers?)?|vl\.?|prov\.?|preliminary)(?!\p{L})[)\]]?/iu,
    { veld: 'opmerking', waarde: 'voorlopig' },
  ],
];

/** Whether such a word is all that stands there. */
function isStatus(rest: string): boolean {
  return STATUS.some(([pattern]) => pattern.test(rest) && rest.replace(pattern, '').trim() === '');
}

const STAR =
  'heeft een teken dat naar een noot verwijst; kijk na of het jaar heel en definitief is';

const fieldOf = (part: HeadingPart, veld: string): HeadingField => ({
  veld,
  rij: part.rij,
  kolom: part.kolom,
  tekst: part.tekst,
});

/** Which field of one figure the rest of a heading is; null when it is none. */
function ownField(rest: string): string | null {
  const found = matcherOf(uitstroomcijfers)
    .match(rest)
    .find(({ veld, zekerheid }) => zekerheid >= LEAST_FIELD && OF_ONE.has(veld));
  return found?.veld ?? null;
}

interface Parts {
  own: Period | null;
  group: Period | null;
  /** The quarter or month of the heading in the year of its group. */
  both: Period | null;
}

function periodsOf({ groep, eigen }: Heading, date: Period | null): Parts {
  const own = date ?? (eigen === null ? null : periodIn(eigen.tekst));
  const group = groep === null ? null : periodIn(groep.tekst);
  const isPart = own === null && eigen !== null && group?.jaar != null && isPartOfYear(eigen.tekst);
  const both = isPart ? periodIn(`${eigen.tekst} ${group.jaar}`) : null;
  return { own, group, both };
}

function whenSaid({ jaar, periode }: Period, part: HeadingPart): Said[] {
  const year = jaar ?? plainYear(periode ?? '');
  return [
    ...(periode === null
      ? []
      : [{ veld: 'periode', waarde: periode, kop: fieldOf(part, 'periode') }]),
    ...(year === null ? [] : [{ veld: 'jaar', waarde: year, kop: fieldOf(part, 'jaar') }]),
  ];
}

function one(heading: Heading, date: Period | null): WideHeading {
  const { kolom, kop, groep, eigen } = heading;
  const { own, group, both } = periodsOf(heading, date);
  const period = both ?? own ?? group;
  const where = both !== null || own !== null ? eigen : groep;
  const says: Said[] = period === null || where === null ? [] : whenSaid(period, where);
  let rest = both === null ? (own?.rest ?? eigen?.tekst ?? '') : '';
  const veld = ownField(rest);
  const role = rest;
  let bijzonder = period?.noot === true ? STAR : null;
  const inside = veld === null && period !== null ? bracketed(rest, eigen?.tekst ?? '') : null;
  if (eigen !== null && inside?.veld === 'maat') rest = inside.waarde;
  else if (eigen !== null && inside?.veld === 'populatie') {
    says.push({ ...inside, kop: fieldOf(eigen, inside.veld) });
    rest = '';
  } else if (eigen !== null && inside?.veld === 'opmerking' && !isStatus(rest)) {
    says.push({ veld: 'opmerking', waarde: inside.waarde, kop: fieldOf(eigen, 'opmerking') });
    bijzonder = `zegt ‘${inside.waarde}’, dat geen maat is; dat staat als opmerking bij het cijfer`;
    rest = '';
  } else if (inside?.veld === 'bij de maat' && !isStatus(`(${inside.waarde})`)) {
    bijzonder = `zegt ‘${inside.waarde}’ achter het jaar; dat staat in de maat`;
  }
  if (eigen !== null) {
    for (const [pattern, said] of STATUS) {
      if (!pattern.test(rest)) continue;
      rest = rest.replace(pattern, ' ').trim();
      says.push({ ...said, kop: fieldOf(eigen, said.veld) });
      if (said.waarde === 'voorlopig') bijzonder = 'zegt dat het voorlopige cijfers zijn';
      break;
    }
  }
  const above = group?.rest ?? groep?.tekst ?? '';
  const below = headingSays(rest, true);
  const over = headingSays(above, true);
  const isOne = below.maat === null || over.maat === null || isMeasure(below.maat);
  const maat = isOne ? (below.maat ?? over.maat) : `${over.maat} ${below.maat}`;
  const measured = below.maat === null ? groep : eigen;
  if (maat !== null && measured !== null) {
    const field = fieldOf(measured, 'maat');
    says.push({ veld: 'maat', waarde: maat, kop: isOne ? field : { ...field, tekst: kop } });
  }
  const eenheid = below.eenheid ?? over.eenheid;
  const unit = below.eenheid === null ? groep : eigen;
  if (eenheid !== null && unit !== null) {
    says.push({ veld: 'eenheid', waarde: eenheid, kop: fieldOf(unit, 'eenheid') });
  }
  const isSum = isTotal(role) && (period === null || period.meerJaren);
  const rol = COMPARISON.test(`${role} ${above}`)
    ? 'vergelijking'
    : isSum || (period === null && isTotal(kop))
      ? 'totaal'
      : veld === null
        ? 'cijfer'
        : 'veld';
  return {
    kolom,
    kop,
    wanneer: period === null ? null : (period.periode ?? String(period.jaar)),
    meerJaren: period?.meerJaren ?? false,
    som: isTotal(role),
    deel: period?.deel ?? false,
    bijzonder,
    rol,
    veld: rol === 'veld' ? veld : null,
    maat,
    says,
    groep,
    groepstekst: over.maat,
  };
}

/** Each heading of a row, or of two rows, taken apart. */
export function wideHeadings(headings: readonly Heading[]): WideHeading[] {
  const dates = datePeriods(headings.map(({ eigen }) => eigen?.cel));
  return headings.map((heading, i) => one(heading, dates[i] ?? null));
}
