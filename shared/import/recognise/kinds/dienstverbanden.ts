/** Sheets of dienstverbanden: one employment on a row, as systems of HR export it. */
import {
  type DienstverbandField,
  dienstverbandFieldDefinitions,
} from '../../../domain/dienstverband';
import { foldHeading } from '../headings';
import { momentOf } from '../lists/moment';
import { oneEach } from '../lists/samen';
import {
  asText,
  fieldsOfLines,
  organisatieTitle,
  type TitleField,
  titleLines,
} from '../lists/titles';
import type { WideColumn } from '../wide/wide';
import { describeFields, type SheetDescription, type ValueWitness } from './description';
import { persoonlijk, dienstverbandWords as words } from './dienstverband-words';
import { isNumbers } from './witnesses';

const weights: Record<DienstverbandField, number> = {
  pseudoniem: 0.5,
  organisatie: 0.1,
  afdeling: 0.3,
  functie: 0.3,
  contract: 0.4,
  fte: 0.3,
  start: 0.8,
  einde: 0.8,
  peildatum: 0.2,
  reden: 0.3,
  bestemming: 0.3,
  vertrouwelijkheid: 0.1,
  bron: 0.1,
  opmerking: 0.1,
};

const isMoments: ValueWitness = {
  past: (cell) => momentOf(cell).soort !== 'geweigerd',
  zijn: 'datums',
};

/** A number or code; a name has none. */
const isPseudonyms: ValueWitness = {
  past: (cell) => typeof cell === 'number' || (typeof cell === 'string' && /\d/.test(cell)),
  zijn: 'nummers',
};

const PERSONAL = 'het een persoonsgegeven is; een dienstverband heeft dat niet nodig';

const TITLES: readonly TitleField[] = [
  {
    veld: 'peildatum',
    woord:
      /^(?:peildatum|stand per|peilmoment|datum export|exportdatum|export|uitdraai|reference date)$/iu,
    zin: /(?:peildatum|stand per|stand op|situatie per|per|d\.d\.|dd\.?|export(?:datum| van)?|uitdraai van)\s*:?\s*(\d{1,2}[-/. ](?:\d{1,2}|\p{L}{3,9}\.?)[-/. ]\d{4}|\d{4}-\d{2}-\d{2})(?!\d)/iu,
    waarde(_tekst, cel) {
      const reading = momentOf(cel);
      return reading.soort === 'moment' ? reading.moment : null;
    },
  },
  organisatieTitle,
  { veld: 'bron', woord: /^(?:bron|systeem|source)$/iu, waarde: asText },
];

export const dienstverbanden: SheetDescription = {
  soort: 'dienstverbanden',
  naam: 'dienstverbanden',
  velden: describeFields(dienstverbandFieldDefinitions, words, weights, {
    pseudoniem: { waarden: isPseudonyms },
    start: { waarden: isMoments },
    einde: { waarden: isMoments },
    peildatum: { waarden: isMoments },
    fte: { waarden: isNumbers },
  }),
  samen({ sheet, top, headings, assigned, chosen }) {
    // Nearly every row that is asked about is none of these.
    if (!assigned.some(({ veld }) => veld === 'start' || veld === 'einde')) return null;
    const persons = headings.flatMap(({ kolom, kop }): WideColumn[] =>
      chosen.has(kolom) || !persoonlijk.has(foldHeading(kop))
        ? []
        : [{ kolom, veld: null, zekerheid: 0, reden: PERSONAL, says: [] }],
    );
    return oneEach(assigned, persons, fieldsOfLines(titleLines(sheet, top), TITLES));
  },
  tegen: new Set([
    ...['aanpak', 'draaiknop', 'wat werkte', 'resultaat', 'waarde', 'maat', 'eenheid', 'n'],
    ...['vraag', 'antwoord', 'transcript', 'interview', 'interviewer', 'uurtarief', 'definitie'],
    ...['project', 'projectleider', 'taak', 'actie', 'looptijd', 'activiteit', 'status'],
  ]),
  mist: (velden) =>
    velden.has('start') || velden.has('einde')
      ? null
      : {
          wat: 'een kolom met de datum in of uit dienst',
          koppen: ['In dienst', 'Uit dienst', 'Datum in dienst'],
        },
};
