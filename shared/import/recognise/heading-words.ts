/**
 * The words under which organisations head a column, per field. Compared without capitals, accents
 * and punctuation. `zeker` means this field and nothing else; `kan` can mean another thing too.
 */
import type { CasusField } from '../../domain/casus';

interface Words {
  zeker: readonly string[];
  kan: readonly string[];
}

export const fieldWords: Readonly<Record<CasusField, Words>> = {
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
      'naam aanpak',
      'naam van de aanpak',
      'naam project',
      'naam maatregel',
      'naam interventie',
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
      'maatregel',
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
    kan: ['bedrijf', 'company', 'trekker', 'partner', 'partners', 'bij wie', 'wie'],
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
    kan: ['jaar', 'jaren', 'year', 'startjaar', 'startdatum', 'wanneer', 'datum'],
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
      'wat hielp',
      'wat helpt',
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

/** Headings that hold the names when no other column does; each is a word of another field. */
export const lastResortNames: ReadonlySet<string> = new Set(['aanpak']);
