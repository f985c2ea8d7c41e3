/** Sheets of vertrekredenen: why people left, as one inquiry counted it. */
import { type VertrekredenField, vertrekredenFieldDefinitions } from '../../../domain/vertrekreden';
import { reasonsTogether } from '../lists/reasons';
import {
  asCount,
  asText,
  asYear,
  fieldsOfLines,
  notesBelow,
  organisatieTitle,
  type TitleField,
  titleLines,
} from '../lists/titles';
import { describeFields, type SheetDescription, type Words } from './description';
import { ofEmployees } from './dienstverband-words';
import { remarkWords, vertrouwelijkheidWords, zekerheidWords } from './list-words';
import { isCertainties, isNumbers, isUnits, isYears } from './witnesses';

const words: Record<VertrekredenField, Words> = {
  onderzoek: {
    zeker: [
      'onderzoek',
      'enquete',
      'naam onderzoek',
      'survey',
      'exit enquete',
      'study',
      'vragenlijst',
    ],
    kan: ['meting', 'project'],
  },
  organisatie: {
    zeker: [
      'organisatie',
      'werkgever',
      'instelling',
      'organisatie of sector',
      'employer',
      'organisation',
    ],
    kan: ['sector', 'branche', 'bedrijf', 'organization', 'company'],
  },
  populatie: {
    zeker: ['populatie', 'onderzoekspopulatie', 'wie gevraagd', 'population'],
    kan: ['doelgroep', 'wie'],
  },
  vraag: { zeker: ['vraag', 'vraagstelling', 'enquetevraag', 'question'], kan: ['stelling'] },
  antwoordtype: {
    zeker: [
      'antwoorden',
      'antwoordtype',
      'type antwoord',
      'soort vraag',
      'answer type',
      'vraagtype',
    ],
    kan: [],
  },
  groep: {
    zeker: ['groep', 'respondentgroep', 'subgroep', 'deelgroep', 'group', 'subgroup'],
    kan: ['cohort', 'leeftijdsgroep', 'functiegroep', 'dienstjaren'],
  },
  reden: {
    zeker: [
      ...[
        'reden',
        'redenen',
        'vertrekreden',
        'vertrekredenen',
        'reden vertrek',
        'reden van vertrek',
      ],
      ...['redenen vertrek', 'redenen van vertrek', 'redenen voor vertrek', 'reden voor vertrek'],
      ...[
        'reden om te vertrekken',
        'redenen om te vertrekken',
        'uitstroomreden',
        'reden uitstroom',
      ],
      ...['vertrekmotief', 'motief', 'motieven', 'belangrijkste reden', 'reden uitdienst'],
      ...['reason', 'reasons', 'reason for leaving', 'reasons for leaving', 'genoemde reden'],
    ],
    kan: ['factor', 'aspect'],
  },
  rang: {
    zeker: ['rang', 'rangorde', 'plaats in de lijst', 'rank', 'ranking', 'positie'],
    kan: ['plaats', 'top', 'nr', 'nummer', 'volgorde'],
  },
  operator: { zeker: ['hoe precies', 'operator', 'precisie', 'qualifier'], kan: [] },
  waarde: {
    zeker: [
      'waarde',
      'percentage',
      'cijfer',
      'aandeel',
      'percentage respondenten',
      'value',
      'procent',
    ],
    kan: ['aantal', 'score', 'genoemd', 'keer genoemd', 'frequentie', 'aantal keer', 'count'],
  },
  waardeMax: { zeker: ['tot', 'bovengrens', 'waarde max'], kan: [] },
  waardetekst: {
    zeker: ['in woorden', 'waardetekst', 'waarde in woorden', 'kwalitatief'],
    kan: [],
  },
  eenheid: { zeker: ['eenheid', 'maateenheid', 'unit'], kan: [] },
  n: {
    zeker: [
      'n',
      'aantal respondenten',
      'respondenten',
      'steekproefomvang',
      'sample size',
      'respons',
    ],
    kan: ['basis', 'base', 'aantal ondervraagden'],
  },
  steekproef: { zeker: ['steekproef', 'steekproefsoort', 'soort steekproef', 'sample'], kan: [] },
  periode: {
    zeker: ['periode', 'vertrekperiode', 'vertrokken in', 'period', 'meetperiode'],
    kan: ['wanneer', 'datum'],
  },
  jaar: { zeker: ['jaar', 'jaartal', 'onderzoeksjaar', 'meetjaar', 'year'], kan: [] },
  bron: { zeker: ['bron', 'bronnen', 'bronvermelding', 'source'], kan: ['herkomst', 'publicatie'] },
  document: { zeker: ['document', 'brondocument', 'stuk', 'rapport'], kan: ['bestand'] },
  bronplaats: {
    zeker: [
      'bronplaats',
      'vindplaats',
      'bladzijde',
      'pagina',
      'blz',
      'regels',
      'bronregel',
      'page',
    ],
    kan: [],
  },
  zekerheid: zekerheidWords,
  vertrouwelijkheid: vertrouwelijkheidWords,
  opmerking: { zeker: remarkWords, kan: ['noot', 'noten'] },
};

const weights: Record<VertrekredenField, number> = {
  // What only an inquiry has; most other columns uitstroomcijfers have too.
  onderzoek: 0.9,
  organisatie: 0.1,
  populatie: 0.3,
  vraag: 0.3,
  antwoordtype: 1.1,
  groep: 0.2,
  reden: 1.1,
  rang: 0.2,
  operator: 0.2,
  waarde: 0.5,
  waardeMax: 0.2,
  waardetekst: 0.2,
  eenheid: 0.3,
  n: 0.3,
  steekproef: 0.3,
  periode: 0.1,
  jaar: 0.2,
  bron: 0.1,
  document: 0.1,
  bronplaats: 0.1,
  zekerheid: 0.2,
  vertrouwelijkheid: 0.1,
  opmerking: 0.1,
};

const SURVEY =
  /enqu[eê]te|onderzoek|survey|exit-?interview|uitstroommonitor|vertrekmonitor|peiling/iu;

const TITLES: readonly TitleField[] = [
  organisatieTitle,
  { veld: 'onderzoek', woord: /^(?:onderzoek|enqu[eê]te|survey)$/iu, waarde: asText },
  {
    veld: 'vraag',
    woord: /^(?:vraag(?:\s*\d+)?|question)$/iu,
    zin: /^(.{10,}\?)/u,
    waarde: asText,
  },
  {
    veld: 'antwoordtype',
    zin: /meer(?:dere)? antwoorden|meer dan één antwoord|multiple (?:answers|response)/iu,
    waarde: () => 'meer',
  },
  {
    veld: 'antwoordtype',
    zin: /(?:één|een|1|slechts één) antwoord (?:mogelijk|per|toegestaan)/iu,
    waarde: () => 'een',
  },
  { veld: 'antwoordtype', zin: /open vraag|open antwoorden/iu, waarde: () => 'open' },
  { veld: 'antwoordtype', zin: /rangorde|op volgorde van belang/iu, waarde: () => 'rangorde' },
  {
    veld: 'n',
    woord: /^(?:n|aantal respondenten|respons)$/iu,
    zin: /(?<!\p{L})n\s*=\s*([\d.]+)/iu,
    waarde: asCount,
  },
  { veld: 'populatie', woord: /^(?:populatie|doelgroep|ondervraagden)$/iu, waarde: asText },
  { veld: 'steekproef', woord: /^steekproef$/iu, waarde: asText },
  { veld: 'bron', woord: /^(?:bron|source)$/iu, waarde: asText },
  { veld: 'jaar', woord: /^(?:jaar|onderzoeksjaar|year)$/iu, waarde: asYear },
  {
    veld: 'eenheid',
    zin: /(?:in|als)\s+(?:%|procenten|procent|percentages?)(?!\p{L})|^\(?%\)?$|percentage (?:van de )?respondenten/iu,
    waarde: () => 'procent',
  },
  { veld: 'onderzoek', zin: new RegExp(`^(.*(?:${SURVEY.source}).*)$`, 'iu'), waarde: asText },
  { veld: 'jaar', zin: new RegExp(`^(.*(?:${SURVEY.source}).*)$`, 'iu'), waarde: asYear },
];

export const vertrekredenen: SheetDescription = {
  soort: 'vertrekredenen',
  naam: 'vertrekredenen',
  velden: describeFields(vertrekredenFieldDefinitions, words, weights, {
    waarde: { waarden: isNumbers },
    n: { waarden: isNumbers },
    rang: { waarden: isNumbers },
    jaar: { waarden: isYears },
    eenheid: { waarden: isUnits },
    zekerheid: { waarden: isCertainties },
  }),
  samen(input) {
    if (!input.assigned.some(({ veld }) => veld === 'reden')) return null;
    const lines = [...titleLines(input.sheet, input.top), ...notesBelow(input.sheet, input.top)];
    return reasonsTogether(input, fieldsOfLines(lines, TITLES));
  },
  tegen: new Set([
    ...ofEmployees,
    ...['respondent', 'respondentnummer', 'transcript', 'interview', 'interviewer', 'spreker'],
    ...['aanpak', 'draaiknop', 'maat', 'uurtarief', 'definitie', 'kostenpost', 'functie', 'fte'],
  ]),
  mist(velden) {
    if (!velden.has('reden')) {
      return { wat: 'een kolom met de reden', koppen: ['Reden', 'Vertrekreden', 'Motief'] };
    }
    return ['waarde', 'waardetekst', 'waardeMax', 'rang'].some((veld) => velden.has(veld))
      ? null
      : { wat: 'een kolom met hoe vaak de reden is genoemd', koppen: ['Percentage', 'Aantal'] };
  },
};
