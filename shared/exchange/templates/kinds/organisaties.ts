import { type OrganisatieField, organisatieFieldDefinitions } from '../../../domain/organisatie';
import type { TemplateDeclaration } from '../declaration';
import { proposedWorlds } from '../proposals';

export const organisaties: TemplateDeclaration = {
  naam: 'organisaties',
  soort: 'organisaties',
  blad: 'Organisaties',
  titel: 'Sjabloon voor organisaties',
  waarvoor: 'Bijhouden wie is benaderd en hoe ver dat kwam, met omvang, sector en financiering.',
  rij: 'Eén rij is één organisatie.',
  velden: organisatieFieldDefinitions,
  eerst: [
    ...([
      'naam',
      'andereNamen',
      'wereld',
      'sector',
      'soort',
      'regio',
      'medewerkers',
      'fte',
    ] as const),
    ...([
      'financiering',
      'status',
      'statusreden',
      'benaderd',
      'contactrol',
      'vertrouwelijkheid',
    ] as const),
  ] satisfies OrganisatieField[],
  nodig: { naam: 'ja' },
  mag: {
    medewerkers: 'Een aantal personen.',
    benaderd: 'Een dag, als 2024-03-15; of alleen een maand of een jaar.',
    contactrol: 'Een functie, zoals adviseur personeel. Nooit een naam.',
  },
  voorstel: { wereld: proposedWorlds },
  voorbeelden: [
    {
      naam: 'Jeugdhulp Noord',
      andereNamen: 'JHN; Stichting Jeugdhulp Noord',
      wereld: 'jeugd',
      sector: 'jeugdbescherming',
      regio: 'Noord',
      medewerkers: 410,
      fte: 352.5,
      financiering: 'gemeenten, per traject',
      status: 'gegevens gekregen',
      benaderd: '2024-02-01',
      contactrol: 'adviseur personeel',
      vertrouwelijkheid: 'alleen in een totaal',
    },
    {
      naam: 'Zorggroep Oost',
      wereld: 'zorg',
      medewerkers: 'onbekend',
      status: 'doet niet mee',
      statusreden: 'Geen tijd om cijfers op te zoeken.',
      contactrol: 'bestuurssecretaris',
    },
  ],
};
