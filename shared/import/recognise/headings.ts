/**
 * The words under which organisations head a column, per field. Compared without capitals, accents
 * and punctuation. `zeker` means this field and nothing else; `kan` can mean another thing too.
 */
import { type CasusField, casusFieldDefinitions } from '../../domain/casus';

interface Words {
  zeker: readonly string[];
  kan: readonly string[];
}

const words: Record<CasusField, Words> = {
  code: {
    zeker: [
      'casusnummer',
      'casus nr',
      'casusnr',
      'casuscode',
      'nummer',
      'volgnummer',
      'nr',
      'code',
      'case id',
      'casus id',
      'case number',
    ],
    kan: ['id', 'no', 'number', 'kenmerk', 'referentie', 'ref'],
  },
  naam: {
    zeker: [
      'casus',
      'casusnaam',
      'naam casus',
      'praktijk',
      'naam praktijk',
      'praktijkvoorbeeld',
      'good practice',
      'practice',
      'goed voorbeeld',
      'initiatief',
      'naam initiatief',
      'case',
      'case name',
    ],
    kan: [
      'naam',
      'name',
      'titel',
      'title',
      'project',
      'projectnaam',
      'programma',
      'voorbeeld',
      'interventie',
      'inspiratie',
    ],
  },
  organisatie: {
    zeker: [
      'organisatie',
      'organisatienaam',
      'organisaties',
      'werkgever',
      'uitvoerder',
      'uitvoerende organisatie',
      'instelling',
      'organisation',
      'organization',
      'employer',
    ],
    kan: ['bedrijf', 'company', 'trekker', 'partner', 'partners'],
  },
  wereld: { zeker: ['wereld', 'world'], kan: ['domein', 'cluster'] },
  sector: {
    zeker: ['sector', 'branche', 'bedrijfstak', 'deelsector'],
    kan: ['industry', 'vakgebied'],
  },
  type: {
    zeker: ['soort', 'type', 'soort casus', 'type casus', 'casustype', 'soort praktijk'],
    kan: ['categorie', 'category', 'kind'],
  },
  ouder: {
    zeker: [
      'onderdeel van',
      'overkoepelende casus',
      'hoofdcasus',
      'bovenliggende casus',
      'ouder id',
      'part of',
      'parent',
    ],
    kan: ['hoort bij', 'ouder', 'deel van'],
  },
  periode: {
    zeker: ['periode', 'looptijd', 'tijdvak', 'period'],
    kan: ['jaar', 'jaren', 'year', 'startjaar', 'wanneer', 'datum'],
  },
  regio: {
    zeker: ['regio', 'provincie', 'gemeente', 'region'],
    kan: ['plaats', 'locatie', 'gebied', 'location', 'waar'],
  },
  land: { zeker: ['land', 'country'], kan: [] },
  doelgroep: {
    zeker: ['doelgroep', 'doelgroepen', 'target group'],
    kan: ['voor wie', 'deelnemers', 'populatie'],
  },
  aanpak: {
    zeker: [
      'wat is gedaan',
      'wat is er gedaan',
      'aanpak',
      'activiteiten',
      'werkwijze',
      'approach',
      'activities',
      'what was done',
    ],
    kan: ['beschrijving', 'omschrijving', 'korte beschrijving', 'description', 'samenvatting'],
  },
  werkzameElementen: {
    zeker: [
      'wat werkte',
      'wat werkt',
      'werkzame elementen',
      'werkzaam element',
      'werkzame bestanddelen',
      'werkzame factoren',
      'succesfactoren',
      'what worked',
      'what works',
      'success factors',
    ],
    kan: ['lessen', 'geleerde lessen', 'elementen'],
  },
  context: {
    zeker: ['context', 'omstandigheden'],
    kan: ['achtergrond', 'setting', 'randvoorwaarden', 'background'],
  },
  resultaat: {
    zeker: [
      'resultaat',
      'resultaten',
      'uitkomst',
      'uitkomsten',
      'opbrengst',
      'opbrengsten',
      'result',
      'results',
      'outcome',
      'outcomes',
    ],
    kan: ['effect', 'effecten', 'impact'],
  },
  kerncijfers: {
    zeker: ['kerncijfers', 'kerncijfer', 'kengetallen', 'key figures'],
    kan: ['cijfers', 'figures', 'getallen'],
  },
  overdraagbaarheid: {
    zeker: ['overdraagbaarheid', 'overdraagbaar', 'transferability'],
    kan: ['toepasbaarheid', 'opschaalbaarheid'],
  },
  overdraagbaarheidsniveau: {
    zeker: [
      'niveau overdraagbaarheid',
      'overdraagbaarheidsniveau',
      'overdraagbaarheid niveau',
      'mate van overdraagbaarheid',
      'transferability level',
    ],
    kan: [],
  },
  draaiknoplabel: {
    zeker: [
      'draaiknop',
      'draaiknoppen',
      'draaiknoplabel',
      'knop',
      'knoppen',
      'knoplabel',
      'label draaiknop',
      'draaiknop label',
      'draaiknop label gedrukt',
      'strategische draaiknop',
      'draaiknopnummer',
      'nummer draaiknop',
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
      'label behoefte',
      'behoefte label',
    ],
    kan: ['need', 'needs', 'basic need', 'basic needs'],
  },
  bron: {
    zeker: ['bron', 'bronnen', 'bronvermelding', 'brondocument', 'source'],
    kan: ['document', 'literatuur', 'herkomst', 'publicatie'],
  },
  bronplaats: {
    zeker: [
      'bronplaats',
      'vindplaats',
      'bronregel',
      'bron regel',
      'plaats in bron',
      'bladzijde',
      'blz',
      'pagina',
      'paginanummer',
      'page',
      'regels',
    ],
    kan: ['regel', 'lines', 'p', 'pag'],
  },
  opmerking: {
    zeker: [
      'opmerking',
      'opmerkingen',
      'toelichting',
      'voorbehoud',
      'notitie',
      'notities',
      'remark',
      'remarks',
      'comment',
      'comments',
    ],
    kan: ['noot', 'noten', 'note', 'notes', 'bijzonderheden', 'overig'],
  },
};

/**
 * How much a field says about the sheet: a column of draaiknoppen is only found on a sheet of
 * casussen, a column of names on any.
 */
export const fieldWeight: Record<CasusField, number> = {
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

/** Headings of sheets with people, answers or figures per year: those are not casussen. */
const OTHER_SHEETS: ReadonlySet<string> = new Set([
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
]);

export interface HeadingWord {
  veld: CasusField;
  woord: string;
  zeker: boolean;
}

/** Without capitals, accents and punctuation; words divided by one space. */
export function foldHeading(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Every word with its field; the product's own names and labels are among them. */
export const headingWords: readonly HeadingWord[] = casusFieldDefinitions.flatMap(
  ({ veld, label }) => {
    const { zeker, kan } = words[veld];
    const own = [label, veld.replace(/[A-Z]/g, (letter) => ` ${letter}`), veld].map(foldHeading);
    return [
      ...[...new Set([...own, ...zeker])].map((woord) => ({ veld, woord, zeker: true })),
      ...kan
        .filter((woord) => !own.includes(woord))
        .map((woord) => ({ veld, woord, zeker: false })),
    ];
  },
);

/** True for a heading that speaks against a sheet of casussen. */
export function isOtherHeading(folded: string): boolean {
  return OTHER_SHEETS.has(folded);
}
