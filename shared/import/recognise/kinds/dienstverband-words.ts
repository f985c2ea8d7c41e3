/** Words above the columns of lists of persons: dienstverbanden, and what says who somebody is. */
import type { DienstverbandField } from '../../../domain/dienstverband';
import { foldHeading, foldWithSign } from '../headings';
import type { Words } from './description';
import { vertrouwelijkheidWords } from './list-words';

/** The headings of each field. */
export const dienstverbandWords: Record<DienstverbandField, Words> = {
  pseudoniem: {
    zeker: [
      ...['medewerkernummer', 'medewerker nummer', 'medewerkersnummer', 'medewerkernr', 'mdw nr'],
      ...['mdwnr', 'mdw nummer', 'medew nr', 'medewerker nr', 'werknemer nr', 'werknemernr'],
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
      ...['werktijdfactor', 'full time equivalent', 'parttime perc', 'dienstverband percentage'],
      ...[
        'dienstverbandpercentage',
        'percentage dienstverband',
        'dienstverband perc',
        'dvb percentage',
      ],
      ...['percentage deeltijd', 'deeltijd perc', 'aanstelling percentage', 'contract percentage'],
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
      ...['datum in', 'dat in', 'datum begin dienstverband'],
    ],
    kan: [
      ...['startdatum', 'begindatum', 'ingangsdatum', 'start', 'begin', 'aanvang', 'start date'],
      ...['instroomdatum', 'datum van', 'van', 'dienst', 'in'],
    ],
  },
  einde: {
    zeker: [
      ...['uit dienst', 'uitdienst', 'datum uit dienst', 'datum uitdienst', 'uit dienst datum'],
      ...['uitdiensttreding', 'datum uitdiensttreding', 'uitdiensttredingsdatum', 'uitdienstdatum'],
      ...['uit dienst per', 'einddatum dienstverband', 'einde dienstverband', 'vertrekdatum'],
      ...['datum einde dienstverband', 'datum vertrek', 'laatste werkdag', 'ontslagdatum'],
      ...['datum ontslag', 'termination date', 'end of employment', 'leaving date', 'date left'],
      ...['dat uit dienst', 'employment end', 'datum uit', 'dat uit', 'eind dienstverband'],
    ],
    kan: [
      'einddatum',
      'einde',
      'end date',
      'eind',
      'tot',
      'uitstroomdatum',
      'datum tot',
      'end',
      'uit',
    ],
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

/** What says who somebody is; never a field, whatever its values are. */
export const persoonlijk: ReadonlySet<string> = new Set([
  ...['naam', 'name', 'voornaam', 'voornamen', 'roepnaam', 'achternaam', 'geboortenaam'],
  ...['voorletters', 'voorvoegsel', 'tussenvoegsel', 'medewerker naam', 'naam medewerker'],
  ...['volledige naam', 'first name', 'last name', 'surname', 'full name', 'initialen'],
  ...[
    'geboortedatum',
    'geb datum',
    'gebdatum',
    'geboortejaar',
    'date of birth',
    'geb jaar',
    'leeftijd',
    'age',
  ],
  ...[
    'geboorte datum',
    'geboren',
    'geboren op',
    'geb',
    'birth date',
    'birth year',
    'year of birth',
  ],
  ...['geslacht', 'gender', 'sex', 'm v', 'm v x', 'bsn', 'burgerservicenummer', 'sofinummer'],
  ...['nationaliteit', 'nationality', 'burgerlijke staat', 'adres', 'straat', 'postcode'],
  ...['woonplaats', 'telefoon', 'telefoonnummer', 'mobiel', 'e mail', 'email', 'mail', 'iban'],
  ...['rekeningnummer', 'salaris', 'bruto salaris', 'salary', 'bsn nummer', 'privemail'],
]);

const { pseudoniem, start, einde, fte } = dienstverbandWords;

/** Headings of one person on a row: a number of the employer, or a day in or out of employment. */
export const ofEmployees: ReadonlySet<string> = new Set([
  ...pseudoniem.zeker,
  ...start.zeker,
  ...einde.zeker,
]);

const partOfWeek: ReadonlySet<string> = new Set(fte.zeker);

/** The heading says something of the person of a row: no group of people, and nothing counted. */
export function isOfPerson(heading: string): boolean {
  const folded = foldHeading(heading);
  return persoonlijk.has(folded) || ofEmployees.has(folded);
}

/** The heading says how much somebody works, which of other tables is a group: "Parttime". */
export const isPartOfWeek = (heading: string): boolean =>
  partOfWeek.has(foldHeading(heading)) || partOfWeek.has(foldWithSign(heading));
