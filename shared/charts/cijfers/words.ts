/** What figures about uitstroom say in words. All Dutch; "daling na", never "door". */
import { SMALL_N } from '../../domain/cijfer-text';
import type { Reason } from '../../gate/suppress';
import { reasonCounts } from '../../gate/words';
import { aantal, getal, opsomming } from '../dutch';
import {
  type Aspect,
  type AxisGroup,
  aspects,
  aspectWords,
  type Contradiction,
  differences,
  type Series,
} from './compare';
import { type CijferInput, type FigureCijfer, organisationOf, unitName } from './data';
import { cijfersOf, type Drawn, organisationCount } from './drawn';

/** "personeelsverloop, in %": the heading of an axis. */
export function groupName({ soort, eenheid }: Pick<AxisGroup, 'soort' | 'eenheid'>): string {
  return `${soort ?? 'soort uitstroom niet genoemd'}, in ${unitName(eenheid)}`;
}

/** When: the period of the source, else its year. */
export function moment({ periode, jaar }: FigureCijfer): string | null {
  return periode ?? (jaar === null ? null : String(jaar));
}

const spoken: Record<Aspect, (text: string | null) => string> = {
  definitie: (text) => text ?? 'definitie niet genoemd',
  cohort: (text) => text ?? 'cohort niet genoemd',
  populatie: (text) => text ?? 'populatie niet genoemd',
  bron: (text) => text ?? 'bron niet genoemd',
};

/** What is stated, then in one go what is not: "eigen opgave; cohort en definitie niet genoemd". */
function stated(parts: readonly { naam: string; tekst: string | null }[]): string[] {
  const known = parts.flatMap(({ tekst }) => tekst ?? []);
  const silent = parts.filter(({ tekst }) => tekst === null).map(({ naam }) => naam);
  return [...known, ...(silent.length === 0 ? [] : [`${opsomming(silent)} niet genoemd`])];
}

/** What sets a series apart, always its definition, and what of it is not for everybody. */
export function seriesWords({ eerste, punten }: Series, apart: readonly Aspect[]): string {
  const shown = aspects.filter((aspect) => aspect === 'definitie' || apart.includes(aspect));
  const order = [...shown.filter((aspect) => aspect !== 'definitie'), 'definitie' as const];
  const words = stated(
    order.map((aspect) => ({ naam: aspectWords[aspect], tekst: eerste[aspect] })),
  );
  const marked = punten.flatMap(({ merk }) => merk ?? []);
  const [mark, ...others] = new Set(marked);
  const what = others.length === 0 ? mark : 'beschermd';
  const some =
    marked.length === punten.length ? what : `${marked.length} van de ${punten.length} ${what}`;
  return [...words, ...(mark === undefined ? [] : [some])].join('; ');
}

/** The second line of a row of the overview: all but the moment and the cohort. */
export function rowWords(cijfer: FigureCijfer): string {
  const small = cijfer.n !== null && cijfer.n < SMALL_N && cijfer.eenheid === 'procent';
  const n =
    cijfer.n === null ? null : `n = ${getal(cijfer.n)}${small ? `, kleiner dan ${SMALL_N}` : ''}`;
  return stated([
    ...(cijfer.populatie === null ? [] : [{ naam: 'populatie', tekst: cijfer.populatie }]),
    { naam: 'bron', tekst: cijfer.bron },
    { naam: 'definitie', tekst: cijfer.definitie },
    { naam: 'n', tekst: n },
  ]).join('; ');
}

/** All that sets a figure apart, as it stands in its row and in the table. */
export const aspectText = (cijfer: FigureCijfer, aspect: Aspect): string =>
  spoken[aspect](cijfer[aspect]);

/** Whole, for who hears it: "Molendrift, 2020: 0,9%; cohort niet genoemd; …". */
export function cijferLabel(cijfer: FigureCijfer): string {
  const parts = [
    `${organisationOf(cijfer)}, ${moment(cijfer) ?? 'zonder jaar'}: ${cijfer.gesproken}`,
    spoken.cohort(cijfer.cohort),
    spoken.definitie(cijfer.definitie),
    ...(cijfer.populatie === null ? [] : [cijfer.populatie]),
    nWords(cijfer),
    spoken.bron(cijfer.bron),
    ...(cijfer.merk === null ? [] : [cijfer.merk]),
  ];
  return parts.join('; ');
}

function nWords({ n, nTekst }: FigureCijfer): string {
  if (n === null) return nTekst === null ? 'n niet genoemd' : `n ${nTekst}`;
  return `n = ${getal(n)}`;
}

export interface Banner {
  kop: string;
  uitleg: string;
}

export const BANNER = 'Verschillende definities: niet te vergelijken';

/**
 * Over an axis that figures share which may not be compared. There is no way to leave it out.
 * Without any stated definition nobody can know whether they may.
 */
export function bannerOf(cijfers: readonly FigureCijfer[]): Banner | null {
  if (cijfers.length < 2) return null;
  const apart = differences(cijfers);
  const unknown = cijfers.filter(({ definitie }) => definitie === null).length;
  const missing =
    unknown === 0
      ? ''
      : ` ${unknown === cijfers.length ? 'Bij geen enkel cijfer noemt de bron een definitie.' : `Bij ${unknown} van de ${cijfers.length} noemt de bron geen definitie.`}`;
  if (apart.length > 0) {
    const words = opsomming(apart.map((aspect) => aspectWords[aspect]));
    return { kop: BANNER, uitleg: `De cijfers op deze as verschillen in ${words}.${missing}` };
  }
  if (unknown === 0) return null;
  return {
    kop: 'Definitie niet genoemd: niet na te gaan of dit te vergelijken is',
    uitleg: missing.trim(),
  };
}

/** "Tegenspraak: Raad, 2018: 11% (Prismant 2018) en 12% (eigen opgave). Ze verschillen in bron." */
export function contradictionText({ organisatie, jaar, cijfers }: Contradiction): string {
  const values = cijfers.map((one) => `${one.tekst} (${one.bron ?? 'bron niet genoemd'})`);
  const apart = differences(cijfers).map((aspect) => aspectWords[aspect]);
  const why =
    apart.length === 0
      ? 'Definitie, cohort, populatie en bron zijn gelijk.'
      : `Ze verschillen in ${opsomming(apart)}.`;
  return `Tegenspraak: ${organisationOf({ organisatie })}, ${jaar}: ${opsomming(values)}. ${why}`;
}

export function definitionText(cijfers: readonly FigureCijfer[]): string {
  const stated = [...new Set(cijfers.flatMap(({ definitie }) => definitie ?? []))];
  const unknown = cijfers.filter(({ definitie }) => definitie === null).length;
  if (cijfers.length === 0) return 'Er zijn geen cijfers getekend.';
  const known = stated.length === 0 ? '' : `${opsomming(stated)}.`;
  const silent =
    unknown === 0
      ? ''
      : `Definitie niet genoemd bij ${unknown === cijfers.length ? 'alle' : `${unknown} van de`} ${aantal(cijfers.length, 'cijfer', 'cijfers')}: dan is niet bekend wie er meetelt en waardoor is gedeeld.`;
  return [known, silent].filter((part) => part !== '').join(' ');
}

/** Reservations that hold for every figure made of cijfers. */
export function cijferCaveats(shown: readonly FigureCijfer[], margins: number): string[] {
  const sentences = [
    'Elk cijfer staat er zoals de bron het geeft; er is niets gemiddeld of omgerekend.',
  ];
  const small = shown.filter(({ n }) => n !== null && n < SMALL_N).length;
  const unknown = shown.filter(({ n }) => n === null).length;
  if (small > 0) {
    sentences.push(
      `Bij ${aantal(small, 'cijfer', 'cijfers')} is n kleiner dan ${SMALL_N}: één persoon verschil telt daar zwaar.`,
    );
  }
  if (unknown > 0) {
    sentences.push(
      `Bij ${unknown} van de ${aantal(shown.length, 'cijfer', 'cijfers')} noemt de bron geen n.`,
    );
  }
  if (margins > 0) {
    sentences.push(
      `De dunne lijn bij ${aantal(margins, 'cijfer', 'cijfers')} is de onzekerheidsmarge (Wilson, 95%), alleen waar n bekend is en het cijfer een deel van n is.`,
    );
  }
  const loose = shown.filter(({ zekerheid }) =>
    ['geschat', 'spreekwoordelijk', 'uitspraak', 'gelegenheid'].includes(zekerheid ?? ''),
  ).length;
  if (loose > 0) {
    sentences.push(
      `${aantal(loose, 'cijfer is', 'cijfers zijn')} geschat, een uitspraak of uit een gelegenheidssteekproef.`,
    );
  }
  return sentences;
}

/** What whoever gets the file can read. */
export function contains(shown: readonly FigureCijfer[]): string[] {
  // What is held back, or marked because it will be, the gate itself tells.
  const intern = shown.filter(({ intern: own, achter }) => own && achter === null).length;
  return [
    // Whose figures; which names can be read in it, also in a source, the gate counts.
    ...(organisationCount(shown) === 0 ? [] : [cijfersOf(shown)]),
    ...(intern === 0
      ? []
      : [`${aantal(intern, 'cijfer dat', 'cijfers die')} intern ${intern === 1 ? 'is' : 'zijn'}`]),
  ];
}

/** What may not leave, as the figure says it: held back here, about to be, or left in on purpose. */
export function gateCaveat({ poort }: CijferInput, { getoond }: Drawn): string[] {
  const held = getoond.filter(({ achter }) => achter !== null);
  if (poort === null || held.length === 0) return [];
  const redenen: Partial<Record<Reason, number>> = {};
  for (const { achter } of held) if (achter !== null) redenen[achter] = (redenen[achter] ?? 0) + 1;
  const counted = reasonCounts(redenen, poort.drempel);
  const many = aantal(held.length, 'cijfer', 'cijfers');
  const is = held.length === 1 ? ['is', 'wordt', 'staat'] : ['zijn', 'worden', 'staan'];
  switch (poort.vorm) {
    case 'scherm':
      return [`${many} ${is[1]} onderdrukt zodra de figuur naar buiten gaat: ${counted}.`];
    case 'onderdrukt':
      return [`${many} ${is[0]} onderdrukt: ${counted}. Onderdrukt is niet leeg en niet nul.`];
    case 'volledig':
      return [`${many} ${is[2]} er voluit, hoewel ze niet voor iedereen zijn: ${counted}.`];
  }
}

export function nothing(
  { maat, woorden, verzwegen, onderdrukt, leeg }: Drawn,
  { cijfers }: CijferInput,
): string {
  if (cijfers.length === 0 || maat === null) return 'Er zijn geen uitstroomcijfers om te tonen';
  if (onderdrukt.length > 0) return `Alle cijfers met de maat “${maat}” zijn onderdrukt`;
  if (woorden.length + verzwegen.length > 0)
    return `Over “${maat}” zegt de bron alleen iets in woorden`;
  return leeg.length > 0
    ? `Bij “${maat}” staat nergens een waarde`
    : `Er zijn geen cijfers met de maat “${maat}” in deze keuze`;
}

export const cap = (text: string): string => text.charAt(0).toLocaleUpperCase('nl') + text.slice(1);
