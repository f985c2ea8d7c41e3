/** Sheets of uitstroomcijfers: one figure of one source on a row. */
import { type CijferField, cijferFieldDefinitions } from '../../../domain/uitstroomcijfer';
import { describeFields, type SheetDescription, type Words } from './description';
import {
  isCertainties,
  isDirections,
  isKindsOfUitstroom,
  isNumbers,
  isPeriods,
  isUnits,
  isYears,
} from './witnesses';

const words: Record<CijferField, Words> = {
  code: {
    zeker: ['nummer', 'volgnummer', 'nr', 'code', 'cijfernummer', 'cijfer id', 'figure id'],
    kan: ['id', 'no', 'number', 'kenmerk', 'ref', 'referentie'],
  },
  organisatie: {
    zeker: [
      'organisatie',
      'organisatie of sector',
      'organisatie sector',
      'organisatienaam',
      'naam organisatie',
      'organisaties',
      'werkgever',
      'instelling',
      'zorginstelling',
      'organisation',
      'organization',
      'organisation or sector',
      'employer',
    ],
    kan: [
      ...['bedrijf', 'company', 'onderdeel', 'team', 'locatie', 'wie', 'aanbieder', 'naam'],
      ...['afdeling', 'vestiging', 'department'],
    ],
  },
  sector: {
    zeker: ['sector', 'branche', 'bedrijfstak', 'deelsector', 'industry'],
    kan: ['vakgebied', 'domein', 'cluster'],
  },
  populatie: {
    zeker: [
      'populatie',
      'onderzoekspopulatie',
      'groep medewerkers',
      'personeelsgroep',
      'population',
    ],
    kan: ['doelgroep', 'groep', 'functiegroep', 'wie gemeten', 'target group', 'group'],
  },
  maat: {
    zeker: [
      'maat',
      'indicator',
      'kengetal',
      'meting',
      'wat is gemeten',
      'soort cijfer',
      'measure',
      'metric',
    ],
    kan: ['onderwerp', 'wat', 'omschrijving', 'variabele', 'variable', 'cijfer over', 'item'],
  },
  uitstroomsoort: {
    zeker: [
      'uitstroomsoort',
      'soort uitstroom',
      'type uitstroom',
      'soort verloop',
      'type of turnover',
      'turnover type',
    ],
    kan: ['soort', 'type', 'kind'],
  },
  definitie: {
    zeker: [
      'definitie',
      'definitie uitstroom',
      'definitie verloop',
      'berekening',
      'rekenwijze',
      'wijze van berekenen',
      'definition',
      'calculation',
    ],
    kan: ['hoe berekend', 'formule', 'noemer'],
  },
  cohort: {
    zeker: ['cohort', 'dienstjaren', 'duur dienstverband', 'diensttijd', 'tenure'],
    kan: ['dienstverband', 'lengte dienstverband'],
  },
  periode: {
    zeker: [
      'periode',
      'jaar of periode',
      'jaar periode',
      'meetperiode',
      'tijdvak',
      'period',
      'year or period',
      'reporting period',
    ],
    kan: ['wanneer', 'datum', 'peildatum', 'date'],
  },
  jaar: {
    zeker: ['jaar', 'jaartal', 'meetjaar', 'verslagjaar', 'kalenderjaar', 'peiljaar', 'year'],
    kan: ['jr', 'boekjaar'],
  },
  operator: {
    zeker: ['hoe precies', 'operator', 'precisie', 'teken', 'nauwkeurigheid', 'qualifier'],
    kan: ['benadering', 'aanduiding'],
  },
  waarde: {
    zeker: [
      'waarde',
      'cijfer',
      'getal',
      'uitkomst',
      'percentage',
      'uitstroompercentage',
      'verlooppercentage',
      'uitstroomcijfer',
      'verloopcijfer',
      'uitstroom percentage',
      'ondergrens',
      'value',
      'figure',
      'turnover rate',
    ],
    kan: [
      'uitstroom',
      'verloop',
      'aantal',
      'bedrag',
      'score',
      'resultaat',
      'stand',
      'kosten',
      'turnover',
      'amount',
      'result',
      'van',
    ],
  },
  waardeMax: {
    zeker: ['bovengrens', 'waarde max', 'maximum', 'waarde maximum', 'upper bound', 'value max'],
    kan: ['tot', 'max', 'hoogste', 'upper', 'to'],
  },
  waardetekst: {
    zeker: [
      'in woorden',
      'waardetekst',
      'waarde tekst',
      'waarde in woorden',
      'cijfer in woorden',
      'kwalitatief',
      'value text',
      'in words',
    ],
    kan: ['tekst', 'beschrijving', 'text'],
  },
  eenheid: {
    zeker: ['eenheid', 'maateenheid', 'eenheden', 'unit', 'units'],
    kan: ['uitgedrukt in'],
  },
  n: {
    zeker: [
      'n',
      'aantal respondenten',
      'respondenten',
      'steekproefomvang',
      'steekproefgrootte',
      'aantal personen',
      'omvang steekproef',
      'sample size',
      'respondents',
    ],
    kan: ['aantal medewerkers', 'basis', 'noemer n', 'base'],
  },
  steekproef: {
    zeker: ['steekproef', 'steekproefsoort', 'soort steekproef', 'sample', 'sampling'],
    kan: ['selectie', 'wie deed mee', 'respons'],
  },
  bron: {
    zeker: ['bron', 'bronnen', 'bronvermelding', 'source', 'sources'],
    kan: ['herkomst', 'publicatie', 'literatuur', 'rapport'],
  },
  document: {
    zeker: ['document', 'brondocument', 'bestand', 'stuk', 'documentnummer'],
    kan: ['dossierstuk', 'file'],
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
      'bron blz',
      'bron pagina',
    ],
    kan: ['regel', 'lines', 'p', 'pag'],
  },
  zekerheid: {
    zeker: ['zekerheid', 'betrouwbaarheid', 'soort bewijs', 'hardheid', 'certainty', 'evidence'],
    kan: ['kwaliteit', 'status', 'meetwijze', 'quality'],
  },
  richting: {
    zeker: ['gewenste richting', 'richting', 'wens', 'desired direction', 'wanted direction'],
    kan: ['gewenst', 'direction', 'doelrichting'],
  },
  vertrouwelijkheid: {
    zeker: ['vertrouwelijkheid', 'vertrouwelijk', 'gevoeligheid', 'confidentiality'],
    kan: ['openbaarheid', 'delen', 'openbaar'],
  },
  vergelijkgroep: {
    zeker: ['vergelijkgroep', 'vergelijkingsgroep', 'comparison group'],
    kan: ['vergelijken met', 'reeks'],
  },
  rang: {
    zeker: ['rang', 'rangorde', 'plaats in ranglijst', 'ranking', 'rank'],
    kan: ['positie', 'top'],
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
    kan: ['noot', 'noten', 'note', 'notes', 'bijzonderheden'],
  },
};

const weights: Record<CijferField, number> = {
  code: 0.1,
  organisatie: 0.3,
  sector: 0.2,
  populatie: 0.4,
  maat: 0.7,
  uitstroomsoort: 0.8,
  definitie: 0.5,
  cohort: 0.8,
  periode: 0.3,
  jaar: 0.4,
  operator: 0.6,
  waarde: 0.7,
  waardeMax: 0.6,
  waardetekst: 0.5,
  eenheid: 0.8,
  n: 0.5,
  steekproef: 0.5,
  bron: 0.2,
  document: 0.2,
  bronplaats: 0.2,
  zekerheid: 0.5,
  richting: 0.7,
  vertrouwelijkheid: 0.3,
  vergelijkgroep: 0.7,
  rang: 0.2,
  opmerking: 0.1,
};

const VALUES = ['waarde', 'waardetekst', 'waardeMax'];
const ABOUT = ['organisatie', 'maat'];

export const uitstroomcijfers: SheetDescription = {
  soort: 'uitstroomcijfers',
  naam: 'uitstroomcijfers',
  velden: describeFields(cijferFieldDefinitions, words, weights, {
    waarde: {
      waarden: isNumbers,
      ookVan: ['waarde min', 'waarde minimum', 'minimum', 'min', 'value min', 'lower bound'],
    },
    waardeMax: { waarden: isNumbers },
    n: { waarden: isNumbers },
    rang: { waarden: isNumbers },
    jaar: { waarden: isYears },
    periode: { waarden: isPeriods },
    eenheid: { waarden: isUnits },
    zekerheid: { waarden: isCertainties },
    richting: { waarden: isDirections },
    uitstroomsoort: { waarden: isKindsOfUitstroom },
  }),
  tegen: new Set([
    ...['vraag', 'antwoord', 'transcript', 'interview', 'interviewer', 'spreker'],
    // Figures of reasons, of costs and of one person are kinds of their own.
    ...['reden', 'redenen', 'vertrekreden', 'vertrekredenen', 'reden vertrek', 'reden van vertrek'],
    ...[
      'redenen voor vertrek',
      'reden voor vertrek',
      'reason',
      'reason for leaving',
      'motief',
      'antwoorden',
    ],
    ...['kostenpost', 'uurtarief', 'oop', 'in dienst', 'uit dienst', 'datum in dienst'],
    ...['datum uit dienst', 'medewerkernummer', 'personeelsnummer'],
  ]),
  mist(velden) {
    if (!VALUES.some((veld) => velden.has(veld))) {
      return {
        wat: 'een kolom met het cijfer zelf',
        koppen: ['Waarde', 'Percentage', 'Uitstroom'],
      };
    }
    if (!ABOUT.some((veld) => velden.has(veld))) {
      return {
        wat: 'een kolom die zegt waarover het cijfer gaat',
        koppen: ['Organisatie', 'Sector', 'Maat', 'Indicator'],
      };
    }
    return null;
  },
};
