/** Sheets of interviews: one turn of one interview on a row, with what is known of the interview. */
import {
  type BeurtField,
  beurtFieldDefinitions,
  type InterviewField,
  interviewFieldDefinitions,
} from '../../../domain/interview';
import { numbersTogether } from '../numbered/columns';
import { describeFields, type SheetDescription, type Words } from './description';
import { isKnobLabels, isNeedLabels, isPolarities, isQuestions, isSentences } from './witnesses';

const interviewWords: Record<InterviewField, Words> = {
  interview: {
    zeker: [
      'interview',
      'interview id',
      'interviewnummer',
      'interview nr',
      'nummer interview',
      'gesprek',
      'gespreksnummer',
      'respondent',
      'respondentnummer',
      'respondent id',
      'interview number',
      'respondent number',
      'participant',
    ],
    kan: ['id', 'code', 'casus', 'resp'],
  },
  titel: {
    zeker: ['titel', 'titel interview', 'naam interview', 'title', 'interview title'],
    kan: ['onderwerp', 'kop'],
  },
  rol: {
    zeker: [
      'rol',
      'functie',
      'rol geinterviewde',
      'functie geinterviewde',
      'beroep',
      'rol en organisatie',
      'role',
      'position',
      'job title',
    ],
    kan: ['geinterviewde', 'functietitel', 'wie', 'job', 'interviewee'],
  },
  organisatie: {
    zeker: [
      'organisatie',
      'organisatienaam',
      'werkgever',
      'instelling',
      'organisation',
      'organization',
      'employer',
    ],
    kan: ['bedrijf', 'company', 'waar', 'team'],
  },
  datum: {
    zeker: [
      'datum',
      'datum interview',
      'datum gesprek',
      'interviewdatum',
      'date',
      'interview date',
    ],
    kan: ['wanneer', 'dag', 'jaar', 'periode'],
  },
  vorm: {
    zeker: ['vorm', 'gespreksvorm', 'soort gesprek', 'interviewvorm', 'form', 'interview type'],
    kan: ['soort', 'type', 'methode', 'method'],
  },
  bron: {
    zeker: ['bron', 'document', 'brondocument', 'bronvermelding', 'source'],
    kan: ['publicatie', 'bestand'],
  },
  vertrouwelijkheid: {
    zeker: ['vertrouwelijkheid', 'vertrouwelijk', 'toestemming', 'confidentiality', 'consent'],
    kan: ['openbaarheid', 'openbaar', 'delen'],
  },
  toelichting: {
    zeker: ['toelichting', 'achtergrond', 'toelichting interview', 'background'],
    kan: ['context', 'inleiding'],
  },
};

const beurtWords: Record<BeurtField, Words> = {
  volgnr: {
    zeker: [
      'volgnummer',
      'volgnr',
      'beurt',
      'beurtnummer',
      'vraagnummer',
      'vraag nr',
      'fragmentnummer',
      'turn',
      'question number',
      'sequence',
    ],
    // Whether it is this or the number of the interview, its values say.
    kan: ['nr', 'nummer', 'no', 'number', 'regelnummer'],
  },
  spreker: {
    zeker: ['spreker', 'wie spreekt', 'sprekerrol', 'aan het woord', 'speaker'],
    kan: ['stem', 'door', 'voice'],
  },
  vraag: {
    zeker: [
      'vraag',
      'vraag kort',
      'vraag parafrase',
      'gestelde vraag',
      'interviewvraag',
      'vraagtekst',
      'question',
    ],
    kan: ['vraagtype', 'topic', 'onderwerp vraag'],
  },
  tekst: {
    zeker: [
      'tekst',
      'antwoord',
      'antwoord parafrase',
      'antwoordtekst',
      'fragment',
      'fragmenttekst',
      'transcript',
      'transcriptie',
      'uitspraak',
      'citaat',
      'quote',
      'wat is gezegd',
      'text',
      'answer',
      'response',
      'utterance',
      'excerpt',
    ],
    kan: ['samenvatting', 'inhoud', 'summary', 'beschrijving', 'passage'],
  },
  themas: {
    zeker: [
      'thema s',
      'themas',
      'thema',
      'onderwerpen',
      'thema s in het antwoord',
      'themes',
      'theme',
      'topics',
    ],
    kan: ['trefwoorden', 'tags', 'keywords'],
  },
  draaiknoplabel: {
    zeker: [
      'draaiknop',
      'draaiknoppen',
      'draaiknoplabel',
      'knop',
      'knoppen',
      'knoplabel',
      'draaiknop label',
      'gedrukt label artikel',
    ],
    kan: ['label', 'gedrukt label', 'knob', 'knobs'],
  },
  behoeftelabel: {
    zeker: [
      'behoefte',
      'behoeften',
      'behoeftelabel',
      'basisbehoefte',
      'basisbehoeften',
      'behoefte label',
    ],
    kan: ['need', 'needs', 'basic need', 'basic needs'],
  },
  labelherkomst: {
    zeker: [
      'herkomst van het label',
      'labelherkomst',
      'herkomst label',
      'herkomst code',
      'herkomst codering',
      'herkomst labels',
      'label source',
    ],
    kan: ['herkomst', 'gecodeerd door', 'wie codeerde', 'coded by'],
  },
  polariteit: {
    zeker: ['polariteit', 'bevorderend belemmerend', 'bevorderend of belemmerend', 'polarity'],
    kan: ['richting', 'waardering', 'toon', 'sentiment', 'effect'],
  },
  cijfers: {
    zeker: ['genoemde cijfers', 'cijfers', 'cijfer ids', 'cijfer id', 'figures'],
    kan: ['getallen', 'kerncijfers'],
  },
  plaats: {
    zeker: [
      'bronplaats',
      'vindplaats',
      'bronregel',
      'bron regel',
      'plaats in bron',
      'regel',
      'regels',
      'bladzijde',
      'blz',
      'pagina',
      'tijdcode',
      'timestamp',
      'page',
      'line',
      'lines',
    ],
    kan: ['plaats', 'locatie', 'tijd', 'time'],
  },
  opmerking: {
    zeker: [
      'opmerking',
      'opmerkingen',
      'notitie',
      'notities',
      'memo',
      'remark',
      'remarks',
      'comment',
      'comments',
    ],
    kan: ['noot', 'note', 'notes', 'bijzonderheden'],
  },
};

const interviewWeights: Record<InterviewField, number> = {
  interview: 0.8,
  titel: 0.2,
  rol: 0.6,
  organisatie: 0.3,
  datum: 0.2,
  vorm: 0.2,
  bron: 0.2,
  vertrouwelijkheid: 0.2,
  toelichting: 0.1,
};

const beurtWeights: Record<BeurtField, number> = {
  volgnr: 0.2,
  spreker: 0.8,
  vraag: 0.9,
  tekst: 0.8,
  themas: 0.5,
  draaiknoplabel: 0.4,
  behoeftelabel: 0.4,
  labelherkomst: 0.5,
  polariteit: 0.6,
  cijfers: 0.2,
  plaats: 0.2,
  opmerking: 0.1,
};

export const interviews: SheetDescription = {
  soort: 'interviews',
  naam: 'interviews',
  velden: [
    ...describeFields(interviewFieldDefinitions, interviewWords, interviewWeights),
    ...describeFields(beurtFieldDefinitions, beurtWords, beurtWeights, {
      vraag: { waarden: isQuestions },
      tekst: { waarden: isSentences },
      draaiknoplabel: { waarden: isKnobLabels },
      behoeftelabel: { waarden: isNeedLabels },
      polariteit: { waarden: isPolarities },
    }),
  ],
  samen: numbersTogether,
  tegen: new Set(['waarde', 'eenheid', 'cohort', 'maat', 'uitstroompercentage', 'percentage']),
  mist: (velden) =>
    velden.has('tekst') || velden.has('vraag')
      ? null
      : {
          wat: 'een kolom met de tekst of de vraag',
          koppen: ['Antwoord', 'Tekst', 'Fragment', 'Vraag'],
        },
};
