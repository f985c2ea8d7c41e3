import { type CijferField, cijferFieldDefinitions } from '../../../domain/uitstroomcijfer';
import { proposed, type TemplateDeclaration } from '../declaration';
import { proposedCohorts, proposedPopulations } from '../proposals';

/** What may stand in the column of a figure. */
export const VALUE_WORDS =
  'Een getal. Ook 17%, ‘bijna 30%’, ‘> 30’, ‘15 à 20’ of € 1.528; of onbekend, n.v.t. of geweigerd.';
export const proposedMeasures = proposed(
  'uitstroompercentage',
  'aantal vertrokken medewerkers',
  'aantal medewerkers in dienst',
  'aantal aangenomen medewerkers',
  'verzuimpercentage',
  'aantal openstaande vacatures',
);

export const uitstroomcijfers: TemplateDeclaration = {
  naam: 'uitstroomcijfers',
  soort: 'uitstroomcijfers',
  blad: 'Uitstroomcijfers',
  titel: 'Sjabloon voor uitstroomcijfers',
  waarvoor: 'Cijfers over vertrek, verblijf en instroom, elk met definitie, cohort, jaar en bron.',
  rij: 'Eén rij is één cijfer. Een tweede jaar of een andere groep is een tweede rij.',
  velden: cijferFieldDefinitions,
  eerst: [
    ...([
      'organisatie',
      'maat',
      'waarde',
      'eenheid',
      'jaar',
      'cohort',
      'populatie',
      'definitie',
    ] as const),
    ...([
      'n',
      'bron',
      'document',
      'bronplaats',
      'vertrouwelijkheid',
      'zekerheid',
      'opmerking',
    ] as const),
  ] satisfies CijferField[],
  nodig: {
    organisatie: 'ja, of Maat',
    maat: 'ja, of Organisatie',
    waarde: 'ja, of In woorden',
  },
  mag: {
    waarde: VALUE_WORDS,
    jaar: 'Een jaartal. Een schooljaar of kwartaal hoort bij Periode.',
    waardeMax: 'Een getal: de bovengrens. Alleen bij een bereik.',
    n: 'Een aantal personen.',
  },
  voorstel: {
    maat: proposedMeasures,
    cohort: proposedCohorts,
    populatie: proposedPopulations,
    steekproef: proposed('iedereen', 'aselecte steekproef', 'gelegenheidssteekproef'),
  },
  voorbeelden: [
    {
      organisatie: 'Zorggroep Oost',
      maat: 'uitstroompercentage',
      waarde: 17.5,
      eenheid: '%',
      jaar: 2023,
      cohort: 'korter dan 2 jaar',
      populatie: 'alle medewerkers',
      definitie: 'A · bruto uitstroom',
      n: 240,
      bron: 'afdeling personeel',
      document: 'personeelssysteem, stand 31 december',
      vertrouwelijkheid: 'intern',
      zekerheid: 'gemeten of gerapporteerd',
    },
    {
      organisatie: 'Gemeente Laag',
      maat: 'uitstroompercentage',
      waarde: 'bijna 9%',
      jaar: 2023,
      cohort: 'totaal',
      bron: 'jaarverslag 2023',
      vertrouwelijkheid: 'openbaar',
    },
    {
      organisatie: 'Jeugdhulp Noord',
      maat: 'uitstroompercentage',
      waarde: 'geweigerd',
      jaar: 2023,
      opmerking: 'Wordt niet gedeeld zolang het onderzoek loopt.',
    },
  ],
};
