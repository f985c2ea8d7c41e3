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
import {
  describeFields,
  type SheetDescription,
  type ValueWitness,
  type Words,
} from './description';
import { vertrouwelijkheidWords } from './list-words';
import { isNumbers } from './witnesses';

const words: Record<DienstverbandField, Words> = {
  pseudoniem: {
    zeker: [
      ...['medewerkernummer', 'medewerker nummer', 'medewerkersnummer', 'medewerkernr', 'mdw nr'],
      ...['personeelsnummer', 'personeelsnr', 'personeels nr', 'persnr', 'pers nr', 'persnummer'],
      ...[
        'werknemersnummer',
        'werknemernummer',
        'werknemer id',
        'medewerker id',
        'medewerker code',
      ],
      ...['dienstverbandnummer', 'respondentcode', 'pseudonym', 'employee id', 'employee number'],
      ...['employee no', 'employee code', 'staff id', 'person id', 'volgnummer medewerker'],
    ],
    kan: ['medewerker', 'werknemer', 'nummer', 'nr', 'code', 'id', 'employee', 'volgnummer'],
  },
  organisatie: {
    zeker: [
      'organisatie',
      'werkgever',
      'organisatienaam',
      'instelling',
      'employer',
      'organisation',
    ],
    kan: ['administratie', 'bedrijf', 'company', 'onderneming', 'entiteit', 'organization'],
  },
  afdeling: {
    zeker: [
      ...['afdeling', 'organisatorische eenheid', 'organisatie eenheid', 'org eenheid', 'oe'],
      ...[
        'afdelingsnaam',
        'afdeling omschrijving',
        'team',
        'teamnaam',
        'department',
        'werklocatie',
      ],
      ...['business unit', 'sub afdeling', 'hoofdafdeling'],
    ],
    kan: ['locatie', 'vestiging', 'kostenplaats', 'cluster', 'regio', 'unit', 'eenheid', 'rayon'],
  },
  functie: {
    zeker: [
      ...['functie', 'functienaam', 'functie omschrijving', 'functieomschrijving', 'functietitel'],
      ...['functiegroep', 'beroep', 'job title', 'job', 'function', 'functieprofiel'],
    ],
    kan: ['rol', 'role', 'position', 'positie'],
  },
  contract: {
    zeker: [
      ...['contractsoort', 'soort contract', 'contract type', 'contracttype', 'type contract'],
      ...['contractvorm', 'soort dienstverband', 'type dienstverband', 'dienstverbandsoort'],
      ...['aard dienstverband', 'arbeidsrelatie', 'soort arbeidsrelatie'],
      ...['soort medewerker', 'employment type', 'type of contract', 'vast tijdelijk'],
    ],
    kan: ['dienstverband', 'contract', 'aanstelling', 'soort', 'vast flex', 'type'],
  },
  fte: {
    zeker: [
      ...['fte', 'parttime', 'parttime percentage', 'part time', 'part time percentage', 'pt'],
      ...['parttimefactor', 'parttime factor', 'deeltijdfactor', 'deeltijd factor', 'deeltijd'],
      ...['deeltijdpercentage', 'deeltijd percentage', 'dienstbetrekking percentage', 'ptf'],
      ...['omvang dienstverband', 'contractomvang', 'fte contract', 'aanstellingsomvang', 'wtf'],
      ...['werktijdfactor', 'full time equivalent', 'parttime perc'],
    ],
    kan: ['omvang', 'percentage', 'dienstbetrekking'],
  },
  start: {
    zeker: [
      ...['in dienst', 'indienst', 'datum in dienst', 'datum indienst', 'in dienst datum'],
      ...['indiensttreding', 'datum indiensttreding', 'indiensttredingsdatum', 'indienstdatum'],
      ...['datum in dienst treding', 'in dienst per', 'in dienst sinds', 'in dienst vanaf'],
      ...['startdatum dienstverband', 'begindatum dienstverband', 'begin dienstverband'],
      ...['ingangsdatum dienstverband', 'start dienstverband', 'aanvang dienstverband'],
      ...['hire date', 'date of hire', 'hired', 'employment start', 'date joined', 'dat in dienst'],
    ],
    kan: [
      ...['startdatum', 'begindatum', 'ingangsdatum', 'start', 'begin', 'aanvang', 'start date'],
      ...['instroomdatum', 'datum van', 'van', 'dienst'],
    ],
  },
  einde: {
    zeker: [
      ...['uit dienst', 'uitdienst', 'datum uit dienst', 'datum uitdienst', 'uit dienst datum'],
      ...['uitdiensttreding', 'datum uitdiensttreding', 'uitdiensttredingsdatum', 'uitdienstdatum'],
      ...['uit dienst per', 'einddatum dienstverband', 'einde dienstverband', 'vertrekdatum'],
      ...['datum einde dienstverband', 'datum vertrek', 'laatste werkdag', 'ontslagdatum'],
      ...['datum ontslag', 'termination date', 'end of employment', 'leaving date', 'date left'],
      ...['dat uit dienst', 'employment end'],
    ],
    kan: ['einddatum', 'einde', 'end date', 'eind', 'tot', 'uitstroomdatum', 'datum tot', 'end'],
  },
  peildatum: {
    zeker: [
      'peildatum',
      'stand per',
      'peilmoment',
      'reference date',
      'exportdatum',
      'snapshot date',
    ],
    kan: ['datum', 'per', 'date'],
  },
  reden: {
    zeker: [
      ...['reden uitdienst', 'reden uit dienst', 'reden uitdiensttreding', 'uitdienstreden'],
      ...['vertrekreden', 'reden vertrek', 'reden van vertrek', 'reden einde dienstverband'],
      ...['reden ontslag', 'ontslagreden', 'uitstroomreden', 'reden uitstroom', 'reden einde'],
      ...['reason for leaving', 'leaving reason', 'termination reason', 'reden beeindiging'],
    ],
    kan: ['reden', 'reason'],
  },
  bestemming: {
    zeker: [
      'bestemming',
      'bestemming na vertrek',
      'vertrokken naar',
      'nieuwe werkgever',
      'destination',
    ],
    kan: ['waarheen', 'naar', 'vervolg'],
  },
  vertrouwelijkheid: vertrouwelijkheidWords,
  bron: { zeker: ['bron', 'bronsysteem', 'source', 'herkomst'], kan: ['systeem'] },
  opmerking: {
    zeker: ['opmerking', 'opmerkingen', 'toelichting', 'notitie', 'remark', 'remarks', 'comment'],
    kan: ['bijzonderheden', 'noot'],
  },
};

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

/** What says who somebody is; never a field, whatever its values are. */
const persoonlijk: ReadonlySet<string> = new Set([
  ...['naam', 'name', 'voornaam', 'voornamen', 'roepnaam', 'achternaam', 'geboortenaam'],
  ...['voorletters', 'voorvoegsel', 'tussenvoegsel', 'medewerker naam', 'naam medewerker'],
  ...['volledige naam', 'first name', 'last name', 'surname', 'full name', 'initialen'],
  ...['geboortedatum', 'geb datum', 'gebdatum', 'geboortejaar', 'date of birth', 'leeftijd', 'age'],
  ...['geslacht', 'gender', 'sex', 'm v', 'm v x', 'bsn', 'burgerservicenummer', 'sofinummer'],
  ...['nationaliteit', 'nationality', 'burgerlijke staat', 'adres', 'straat', 'postcode'],
  ...['woonplaats', 'telefoon', 'telefoonnummer', 'mobiel', 'e mail', 'email', 'mail', 'iban'],
  ...['rekeningnummer', 'salaris', 'bruto salaris', 'salary', 'bsn nummer', 'privemail'],
]);

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
