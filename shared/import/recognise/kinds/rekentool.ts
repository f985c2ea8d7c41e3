/** The rekentool: what it costs when somebody leaves and somebody else comes, line by line. */
import { type KostenpostField, kostenpostFieldDefinitions } from '../../../domain/kostenpost';
import { choiceOf, fieldSynonyms } from '../../values/choices';
import { costsTogether } from '../lists/costs';
import { groupOf, isSum } from '../lists/groups';
import {
  asCount,
  asText,
  asYear,
  fieldsOfLines,
  organisatieTitle,
  type TitleField,
  titleLines,
} from '../lists/titles';
import {
  describeFields,
  type SheetDescription,
  type ValueWitness,
  type Words,
} from './description';
import { remarkWords, vertrouwelijkheidWords, zekerheidWords } from './list-words';
import { isCertainties, isNumbers, isYears } from './witnesses';

const words: Record<KostenpostField, Words> = {
  organisatie: {
    zeker: ['organisatie', 'werkgever', 'instelling', 'employer', 'organisation'],
    kan: ['bedrijf', 'naam', 'organization'],
  },
  jaar: { zeker: ['jaar', 'jaartal', 'rekenjaar', 'boekjaar', 'year'], kan: ['periode'] },
  representatief: { zeker: ['representatief', 'representatief jaar', 'gewoon jaar'], kan: [] },
  functie: { zeker: ['functie', 'functienaam', 'functiegroep', 'job', 'job title'], kan: ['rol'] },
  groep: {
    zeker: [
      'groep',
      'kostengroep',
      'groep kosten',
      'kostensoort',
      'hoofdgroep',
      'cost group',
      'fase',
    ],
    kan: ['categorie', 'soort', 'rubriek'],
  },
  post: {
    zeker: ['post', 'kostenpost', 'posten', 'kostenposten', 'cost item', 'kostenonderdeel'],
    kan: ['activiteit', 'activiteiten', 'omschrijving', 'onderdeel', 'item'],
  },
  uren: {
    zeker: ['uren', 'uur', 'aantal uur', 'aantal uren', 'uren per medewerker', 'hours'],
    kan: ['tijd', 'tijdsbesteding'],
  },
  tarief: {
    zeker: [
      'uurtarief',
      'tarief',
      'tarief per uur',
      'uurloon',
      'kosten per uur',
      'hourly rate',
      'rate',
    ],
    kan: [],
  },
  oop: {
    zeker: ['oop', 'kosten buiten uren', 'out of pocket', 'out of pocket kosten', 'externe kosten'],
    kan: ['overige kosten', 'materiele kosten', 'vaste kosten', 'bijkomende kosten'],
  },
  totaal: {
    zeker: [
      'totale kosten',
      'totaal kosten',
      'kosten totaal',
      'totaalkosten',
      'total costs',
      'total cost',
    ],
    kan: ['totaal', 'bedrag', 'kosten', 'total', 'som'],
  },
  noemer: { zeker: ['gedeeld door', 'noemer', 'per wie', 'divided by'], kan: ['per'] },
  aangenomen: {
    zeker: [
      'aangenomen',
      'aantal aangenomen',
      'aangenomen medewerkers',
      'nieuwe medewerkers',
      'hired',
    ],
    kan: ['instroom'],
  },
  vertrokken: {
    zeker: ['vertrokken', 'aantal vertrokken', 'vertrokken medewerkers', 'vertrekkers', 'left'],
    kan: ['uitstroom'],
  },
  bron: { zeker: ['bron', 'bronnen', 'bronvermelding', 'source'], kan: ['herkomst'] },
  document: { zeker: ['document', 'brondocument', 'stuk'], kan: ['bestand'] },
  bronplaats: {
    zeker: ['bronplaats', 'vindplaats', 'bladzijde', 'pagina', 'blz', 'regels', 'page'],
    kan: [],
  },
  zekerheid: zekerheidWords,
  vertrouwelijkheid: vertrouwelijkheidWords,
  opmerking: { zeker: remarkWords, kan: ['noot'] },
};

const weights: Record<KostenpostField, number> = {
  organisatie: 0.1,
  jaar: 0.1,
  representatief: 0.5,
  functie: 0.1,
  groep: 0.7,
  post: 0.6,
  uren: 0.4,
  tarief: 0.7,
  oop: 0.9,
  totaal: 0.5,
  noemer: 0.3,
  aangenomen: 0.2,
  vertrokken: 0.2,
  bron: 0.1,
  document: 0.1,
  bronplaats: 0.1,
  zekerheid: 0.1,
  vertrouwelijkheid: 0.1,
  opmerking: 0.1,
};

const isGroups: ValueWitness = {
  past: (cell) => typeof cell === 'string' && (groupOf(cell) !== null || isSum(cell.trim())),
  zijn: 'groepen van de rekentool',
};

const TITLES: readonly TitleField[] = [
  organisatieTitle,
  {
    veld: 'representatief',
    woord: /^representatief(?: jaar)?$/iu,
    zin: /(niet representatief.*|representatief jaar.*)/iu,
    waarde: asText,
  },
  {
    veld: 'jaar',
    woord: /^(?:jaar|rekenjaar|boekjaar|representatief jaar|year)$/iu,
    waarde: asYear,
  },
  { veld: 'functie', woord: /^(?:functie|functienaam|functiegroep|job)$/iu, waarde: asText },
  {
    veld: 'aangenomen',
    woord: /^(?:aantal )?(?:aangenomen|nieuwe)(?: medewerkers| personen)?$/iu,
    waarde: asCount,
  },
  {
    veld: 'vertrokken',
    woord: /^(?:aantal )?vertrokken(?: medewerkers| personen)?$/iu,
    waarde: asCount,
  },
  {
    veld: 'noemer',
    woord: /^(?:noemer|gedeeld door)$/iu,
    zin: /(per (?:aangenomen|nieuwe|vertrokken) medewerker|per fte)(?!\p{L})/iu,
    waarde: (tekst) => choiceOf(fieldSynonyms.noemer, tekst) ?? asText(tekst),
  },
  { veld: 'bron', woord: /^(?:bron|source)$/iu, waarde: asText },
];

const LINE = ['uren', 'oop', 'totaal', 'tarief'];

export const rekentool: SheetDescription = {
  soort: 'rekentool',
  naam: 'kosten (rekentool)',
  velden: describeFields(kostenpostFieldDefinitions, words, weights, {
    groep: { waarden: isGroups },
    uren: { waarden: isNumbers },
    tarief: { waarden: isNumbers },
    oop: { waarden: isNumbers },
    totaal: { waarden: isNumbers },
    jaar: { waarden: isYears },
    zekerheid: { waarden: isCertainties },
  }),
  samen: (input) =>
    costsTogether(input, () => fieldsOfLines(titleLines(input.sheet, input.top), TITLES)),
  tegen: new Set([
    ...['maat', 'eenheid', 'waarde', 'vraag', 'antwoord', 'transcript', 'interview', 'aanpak'],
    ...['draaiknop', 'definitie', 'in dienst', 'uit dienst', 'reden', 'medewerkernummer', 'datum'],
    ...['medewerker', 'project', 'week', 'factuur', 'factuurnummer', 'klant', 'grootboek', 'code'],
  ]),
  mist(velden) {
    if (!velden.has('post') && !velden.has('groep')) {
      return { wat: 'een kolom met de posten', koppen: ['Post', 'Kostenpost', 'Groep'] };
    }
    return LINE.some((veld) => velden.has(veld))
      ? null
      : { wat: 'een kolom met de kosten', koppen: ['Uren', 'Uurtarief', 'Totale kosten'] };
  },
};
