/**
 * Words of sources for the choices of a field. What is no known word stays text: "% van
 * respondenten" says more than "procent", and "geschat, niet vergelijkbaar" more than "geschat".
 */
import type { Choice } from '../../domain/field';
import { fold } from '../../domain/fold';
import { labelherkomsten, polariteiten } from '../../domain/interview';
import { kostengroepen, noemers } from '../../domain/kostenpost';
import { benaderstatussen } from '../../domain/organisatie';
import {
  definities,
  eenheden,
  operatoren,
  richtingen,
  uitstroomsoorten,
  vertrouwelijkheden,
  zekerheden,
} from '../../domain/uitstroomcijfer';
import { antwoordtypen } from '../../domain/vertrekreden';

export type Synonyms = ReadonlyMap<string, string>;

/** White space, capitals, accents and brackets around the whole do not count. */
function folded(text: string): string {
  const plain = fold(text).replace(/\s+/g, ' ').trim();
  const inside = /^\(([^()]*)\)$/.exec(plain)?.[1];
  return (inside ?? plain).trim();
}

function synonyms(choices: readonly Choice[], words: Record<string, readonly string[]>): Synonyms {
  const map = new Map<string, string>();
  for (const { waarde, label } of choices) {
    for (const word of [waarde, label, ...(words[waarde] ?? [])]) map.set(folded(word), waarde);
  }
  return map;
}

/** The same without the codes of the product: `gekozen` says less than "gekozen als voorbeeld". */
function spellings(choices: readonly Choice[], words: Record<string, readonly string[]>): Synonyms {
  return new Map(
    choices.flatMap(({ waarde, label }) =>
      [label, ...(words[waarde] ?? [])].map((word) => [folded(word), waarde] as const),
    ),
  );
}

/** The code that a text stands for, or null when it is no known word. */
export function choiceOf(known: Synonyms, text: string): string | null {
  return known.get(folded(text)) ?? null;
}

export const unitWords: Synonyms = synonyms(eenheden, {
  procent: ['procent', 'percent', 'percentage', 'pct', 'proc.'],
  procentpunt: [
    'procentpunten',
    'percentagepunt',
    'percentagepunten',
    '%-punt',
    '%-punten',
    '%punt',
    '% punt',
    '% punten',
    '%-pt',
    '%pt',
    'procent-punt',
    'procent-punten',
    'procent punt',
    'procent punten',
    'pp',
    'pp.',
    'p.p.',
    'ppt',
    'ppt.',
    'percentage point',
    'percentage points',
  ],
  personen: ['persoon', 'mensen', 'person', 'persons', 'people'],
  fte: ["fte's", 'ftes', 'voltijdsbanen'],
  euro: ['€', 'eur', "euro's", 'euros'],
  uur: ['uren', 'u', 'u.', 'hour', 'hours', 'hrs'],
  maanden: ['maand', 'mnd', 'mnd.', 'month', 'months'],
  jaar: ['jaren', 'jr', 'jr.', 'year', 'years'],
  tekst: ['text', 'woorden', 'kwalitatief'],
});

/** Words before a number too: values/amount.ts. */
export const operatorWords: Synonyms = synonyms(operatoren, {
  is: ['=', 'exact', 'exactly'],
  ongeveer: [
    'circa',
    'ca.',
    'ca',
    'c.',
    'plm.',
    'plm',
    'rond',
    'rond de',
    'rondom',
    'om en nabij',
    'om en nabij de',
    "zo'n",
    'een stuk of',
    'pakweg',
    'grofweg',
    'naar schatting',
    'geschat op',
    'plusminus',
    'plus minus',
    '±',
    '+/-',
    '-/+',
    '+-',
    '~',
    '∼',
    '≈',
    'about',
    'around',
    'approximately',
    'approx.',
    'approx',
  ],
  bijna: [
    'net geen',
    'net onder',
    'net onder de',
    'iets minder dan',
    'iets onder',
    'krap',
    'een kleine',
    'tegen de',
    'nearly',
    'almost',
    'just under',
  ],
  ruim: [
    'iets meer dan',
    'iets boven',
    'net boven',
    'net boven de',
    'een ruime',
    'een dikke',
    'just over',
    'slightly more than',
  ],
  meer: ['>', 'groter dan', 'hoger dan', 'boven', 'boven de', 'more than', 'over'],
  minder: [
    '<',
    'kleiner dan',
    'lager dan',
    'onder',
    'onder de',
    'nog geen',
    'less than',
    'fewer than',
  ],
  minstens: [
    '>=',
    '=>',
    '≥',
    'minimaal',
    'minimum',
    'min.',
    'ten minste',
    'tenminste',
    'op zijn minst',
    "op z'n minst",
    'niet minder dan',
    'vanaf',
    'at least',
  ],
  hoogstens: [
    '<=',
    '=<',
    '≤',
    'maximaal',
    'maximum',
    'max.',
    'max',
    'ten hoogste',
    'hooguit',
    'op zijn hoogst',
    "op z'n hoogst",
    'niet meer dan',
    'tot',
    'tot en met',
    't/m',
    'at most',
    'up to',
  ],
  gemiddeld: ['gem.', 'gem', 'gemiddelde', 'ø', 'average', 'on average', 'avg.', 'avg', 'mean'],
});

/** Per field that is a choice. */
export const fieldSynonyms = {
  uitstroomsoort: synonyms(uitstroomsoorten, {
    personeel: [
      'personeelsuitstroom',
      'uitstroom van personeel',
      'uitstroom personeel',
      'verloop',
      'medewerkers',
      'staff',
      'staff turnover',
      'employees',
      'turnover',
    ],
    doelgroep: [
      'doorstroom',
      'doorstroom doelgroep',
      'uitstroom naar werk',
      'uitstroom doelgroep',
      'uitstroom van de doelgroep',
      'deelnemers',
      'jongeren',
      'participants',
    ],
    gedwongen: [
      'gedwongen uitstroom',
      'gedwongen ontslag',
      'ontslag',
      'boventalligheid',
      'boventallig',
      'forced',
      'involuntary',
    ],
  }),
  definitie: synonyms(definities, {
    bruto: ['a', 'bruto uitstroom', 'bruto verloop', 'gross', 'gross turnover'],
    cohort: ['b', 'cohortverloop', 'cohort verloop', 'cohort turnover'],
    sector: ['c', 'uitstroom uit de sector', 'sectoruitstroom', 'sector exit'],
    netto: ['d', 'netto verloop', 'netto uitstroom', 'net turnover'],
    vrijwillig: [
      'e',
      'vrijwillig verloop',
      'vrijwillige uitstroom',
      'voluntary',
      'voluntary turnover',
    ],
    rate: ['f', 'vertrek per persoonsjaar', 'per persoonsjaar', 'per person-year'],
    gemeenten: ['g', 'a&o fonds', 'personeelsmonitor gemeenten', 'gemeenten (a&o fonds)'],
  }),
  operator: operatorWords,
  eenheid: unitWords,
  zekerheid: synonyms(zekerheden, {
    gemeten: ['gerapporteerd', 'gemeten/gerapporteerd', 'registratie', 'measured', 'reported'],
    enquete: ['survey', 'vragenlijst'],
    gelegenheid: ['gelegenheidssteekproef', 'convenience sample'],
    geschat: ['schatting', 'estimate', 'estimated'],
    uitspraak: ['uitspraak van geinterviewde', 'uitspraak geinterviewde', 'statement'],
    spreekwoordelijk: ['proverbial'],
    kwalitatief: ['in woorden', 'qualitative'],
    doelstelling: ['doel', 'streefcijfer', 'target', 'goal'],
  }),
  richting: synonyms(richtingen, {
    lager: ['laag', 'omlaag', 'minder is beter', 'lower', 'lower is better', 'down'],
    hoger: ['hoog', 'omhoog', 'meer is beter', 'higher', 'higher is better', 'up'],
    neutraal: ['geen', 'geen richting', 'neutral', 'none'],
  }),
  vertrouwelijkheid: synonyms(vertrouwelijkheden, {
    openbaar: ['publiek', 'public'],
    intern: ['internal'],
    totaal: [
      'alleen totaal',
      'alleen in totaal',
      'geaggregeerd',
      'alleen geaggregeerd',
      'aggregate only',
    ],
  }),
  labelherkomst: synonyms(labelherkomsten, {
    gedrukt: ['printed', 'gedrukt label'],
    tekst: ['e', 'in de tekst', 'expliciet', 'text', 'explicit'],
    analist: ['a', 'afgeleid', 'door ons afgeleid', 'analyst', 'derived'],
  }),
  polariteit: synonyms(polariteiten, {
    bevorderend: ['+', 'plus', 'positief', 'helpend', 'stimulerend', 'positive', 'facilitating'],
    belemmerend: ['min', 'negatief', 'remmend', 'negative', 'hindering'],
    gemengd: ['+/-', 'beide', 'wisselend', 'mixed', 'both'],
    neutraal: ['neutral', '0'],
  }),
  // Of these four only spellings of the words themselves: what another word means is for a person.
  antwoordtype: spellings(antwoordtypen, {
    een: ['1 antwoord', 'een antwoord mogelijk', '1 antwoord mogelijk'],
    meer: ['meerdere antwoorden', 'meer antwoorden mogelijk', 'meerdere antwoorden mogelijk'],
    open: ['open vragen'],
  }),
  groep: spellings(kostengroepen, {}),
  noemer: spellings(noemers, {}),
  status: spellings(benaderstatussen, { nietbenaderd: ['nog niet benaderd'] }),
} as const satisfies Record<string, Synonyms>;

export type ChoiceField = keyof typeof fieldSynonyms;

export function isChoiceField(veld: string): veld is ChoiceField {
  return Object.hasOwn(fieldSynonyms, veld);
}
