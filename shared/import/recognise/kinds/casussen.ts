/** Sheets of casussen. */
import { type CasusField, casusFieldDefinitions } from '../../../domain/casus';
import { casusWords } from './casus-words';
import { describeFields, type SheetDescription } from './description';
import { isKnobLabels, isNeedLabels } from './witnesses';

/** A column of draaiknoppen is found where practices are; a column of names anywhere. */
const weights: Record<CasusField, number> = {
  code: 0.2,
  naam: 0.6,
  organisatie: 0.3,
  wereld: 0.8,
  sector: 0.4,
  type: 0.3,
  ouder: 0.5,
  periode: 0.2,
  regio: 0.2,
  land: 0.2,
  doelgroep: 0.5,
  aanpak: 0.6,
  werkzameElementen: 1,
  context: 0.4,
  resultaat: 0.5,
  kerncijfers: 0.7,
  overdraagbaarheid: 1,
  overdraagbaarheidsniveau: 1,
  draaiknoplabel: 1,
  behoeftelabel: 1,
  bron: 0.2,
  bronplaats: 0.4,
  opmerking: 0.1,
};

export const casussen: SheetDescription = {
  soort: 'casussen',
  naam: 'casussen',
  velden: describeFields(casusFieldDefinitions, casusWords, weights, {
    draaiknoplabel: { waarden: isKnobLabels },
    behoeftelabel: { waarden: isNeedLabels },
  }),
  noodgreep: { veld: 'naam', woorden: new Set(['aanpak']) },
  // Sheets with people, answers or figures per year are no casussen.
  tegen: new Set([
    'respondent',
    'respondentnummer',
    'functie',
    'geslacht',
    'leeftijd',
    'geboortedatum',
    'e mail',
    'email',
    'telefoon',
    'vraag',
    'antwoord',
    'transcript',
    'interview',
    'interviewer',
    'waarde',
    'eenheid',
    'cohort',
    'uitstroom',
    'instroom',
    'verzuim',
    'uitstroompercentage',
    'in dienst',
    'uit dienst',
    'datum in dienst',
    'datum uit dienst',
    'reden vertrek',
    'vertrekreden',
    'kostenpost',
    'bedrag',
    'percentage',
    'aantal',
  ]),
  mist: (velden) =>
    velden.has('naam')
      ? null
      : {
          wat: 'een kolom met de naam van de casus',
          koppen: ['Casus', 'Praktijk', 'Naam', 'Project', 'Titel'],
        },
};
