/** Lists of organisaties: whom the group approached, with what has to be known to read their figures. */
import { type OrganisatieField, organisatieFieldDefinitions } from '../../../domain/organisatie';
import { foldHeading } from '../headings';
import { oneEach } from '../lists/samen';
import type { WideColumn } from '../wide/wide';
import { describeFields, type SheetDescription, type Words } from './description';
import { isNumbers } from './witnesses';

const words: Record<OrganisatieField, Words> = {
  code: {
    zeker: [
      'nummer',
      'nr',
      'volgnummer',
      'organisatienummer',
      'organisatiecode',
      'kvk nummer',
      'kvk',
    ],
    kan: ['code', 'id'],
  },
  naam: {
    zeker: [
      ...['organisatie', 'organisaties', 'organisatienaam', 'naam organisatie', 'naam instelling'],
      ...[
        'naam van de organisatie',
        'organisation',
        'organization',
        'organisation name',
        'werkgever',
      ],
    ],
    kan: ['naam', 'instelling', 'bedrijf', 'name', 'company', 'employer', 'stichting', 'partij'],
  },
  andereNamen: {
    zeker: [
      'andere namen',
      'afkorting',
      'afkortingen',
      'schrijfwijzen',
      'roepnaam organisatie',
      'alias',
    ],
    kan: ['ook bekend als', 'merknaam', 'abbreviation'],
  },
  wereld: { zeker: ['wereld', 'world'], kan: ['domein', 'cluster'] },
  sector: { zeker: ['sector', 'branche', 'bedrijfstak', 'deelsector', 'industry'], kan: [] },
  soort: {
    zeker: [
      'soort organisatie',
      'type organisatie',
      'organisatietype',
      'rechtsvorm',
      'organisation type',
    ],
    kan: ['soort', 'type', 'categorie'],
  },
  regio: {
    zeker: ['regio', 'provincie', 'werkgebied', 'jeugdregio', 'region', 'vestigingsplaats'],
    kan: ['plaats', 'locatie', 'gebied', 'gemeente'],
  },
  medewerkers: {
    zeker: [
      ...[
        'medewerkers',
        'aantal medewerkers',
        'aantal werknemers',
        'personeelsomvang',
        'headcount',
      ],
      ...['aantal personen in dienst', 'employees', 'number of employees', 'omvang organisatie'],
    ],
    kan: ['omvang', 'grootte', 'personeel', 'aantal'],
  },
  fte: { zeker: ['fte', 'aantal fte', 'omvang in fte', 'formatie', 'formatie in fte'], kan: [] },
  financiering: {
    zeker: ['financiering', 'bekostiging', 'financieringsvorm', 'geldstroom', 'funding'],
    kan: ['wet', 'opdrachtgever'],
  },
  status: {
    zeker: [
      ...['benadering', 'benaderstatus', 'status benadering', 'status benaderen', 'status contact'],
      ...['deelname', 'status deelname', 'doet mee'],
    ],
    kan: ['status', 'stand', 'fase'],
  },
  statusreden: {
    zeker: [
      'waarom',
      'reden afwijzing',
      'reden weigering',
      'waarom niet',
      'reden niet mee',
      'afgevallen omdat',
    ],
    kan: ['reden', 'toelichting status'],
  },
  benaderd: {
    zeker: [
      'benaderd op',
      'datum benaderd',
      'datum benadering',
      'benaderd',
      'contacted on',
      'eerste contact',
    ],
    kan: ['datum contact', 'datum'],
  },
  contactrol: {
    zeker: [
      'contact',
      'contactrol',
      'functie contactpersoon',
      'rol contactpersoon',
      'functie contact',
      'contact role',
    ],
    kan: ['functie', 'rol'],
  },
  vertrouwelijkheid: {
    zeker: ['vertrouwelijkheid', 'vertrouwelijk', 'met naam noemen', 'confidentiality'],
    kan: ['openbaar', 'openbaarheid'],
  },
  bron: { zeker: ['bron', 'bronnen', 'source'], kan: ['herkomst', 'website'] },
  bronplaats: {
    zeker: ['bronplaats', 'vindplaats', 'bladzijde', 'pagina', 'regels', 'page'],
    kan: [],
  },
  opmerking: {
    zeker: ['opmerking', 'opmerkingen', 'toelichting', 'notitie', 'notities', 'remark', 'comment'],
    kan: ['bijzonderheden', 'noot'],
  },
};

const weights: Record<OrganisatieField, number> = {
  code: 0.1,
  naam: 0.5,
  andereNamen: 0.5,
  wereld: 0.3,
  sector: 0.3,
  soort: 0.3,
  regio: 0.2,
  medewerkers: 0.6,
  fte: 0.4,
  financiering: 0.7,
  status: 0.6,
  statusreden: 0.3,
  benaderd: 0.7,
  contactrol: 0.3,
  vertrouwelijkheid: 0.2,
  bron: 0.1,
  bronplaats: 0.1,
  opmerking: 0.1,
};

/** Who answers for an organisation is a role here, never a person. */
const persoonlijk: ReadonlySet<string> = new Set([
  ...['contactpersoon', 'naam contactpersoon', 'contactpersonen', 'naam contact', 'bestuurder'],
  ...[
    'e mail',
    'email',
    'mail',
    'e mailadres',
    'mailadres',
    'telefoon',
    'telefoonnummer',
    'mobiel',
  ],
  ...['voornaam', 'achternaam', 'adres', 'contact person', 'phone', 'naam directeur'],
]);
const PERSONAL =
  'het zegt wie iemand is; van een organisatie blijft alleen de functie van het contact';

export const organisaties: SheetDescription = {
  soort: 'organisaties',
  naam: 'organisaties',
  velden: describeFields(organisatieFieldDefinitions, words, weights, {
    medewerkers: { waarden: isNumbers },
    fte: { waarden: isNumbers },
  }),
  samen({ headings, assigned, chosen }) {
    if (!assigned.some(({ veld }) => veld === 'naam')) return null;
    const persons = headings.flatMap(({ kolom, kop }): WideColumn[] =>
      chosen.has(kolom) || !persoonlijk.has(foldHeading(kop))
        ? []
        : [{ kolom, veld: null, zekerheid: 0, reden: PERSONAL, says: [] }],
    );
    return persons.length === 0 ? null : oneEach(assigned, persons, []);
  },
  // A sheet about something else often has a column with the organisation too.
  tegen: new Set([
    ...['casus', 'praktijk', 'aanpak', 'wat is gedaan', 'draaiknop', 'draaiknoppen', 'behoefte'],
    ...[
      'wat werkte',
      'resultaat',
      'resultaten',
      'doelgroep',
      'looptijd',
      'periode',
      'werkzame elementen',
    ],
    ...['maat', 'waarde', 'eenheid', 'jaar', 'n', 'cohort', 'populatie', 'indicator', 'uitstroom'],
    ...[
      'verloop',
      'uitstroompercentage',
      'instroom',
      'verzuim',
      'percentage',
      'definitie',
      'vacatures',
    ],
    ...['interview', 'spreker', 'vraag', 'antwoord', 'tekst', 'respondent', 'rol', 'transcript'],
    ...[
      'in dienst',
      'uit dienst',
      'datum in dienst',
      'datum uit dienst',
      'medewerkernummer',
      'post',
    ],
    ...['pseudoniem', 'uurtarief', 'totale kosten', 'project', 'titel', 'initiatief', 'context'],
  ]),
  mist: (velden) =>
    velden.has('naam')
      ? null
      : { wat: 'een kolom met de naam van de organisatie', koppen: ['Organisatie', 'Naam'] },
};
