/** What the heading of a column says of the persons in it. */
import type { PersonalKind } from '../../domain/personal-kinds';
import type { SheetKind } from '../../domain/provenance';
import type { ColumnMapping } from '../preview';
import { foldHeading } from '../recognise/headings';

export interface PersonalColumn {
  soort: PersonalKind;
  /** The role that the heading itself gives: "leidinggevende". */
  rol: string | null;
  /** Of names: whoever the row is about, so that a function in the row is theirs. */
  isSelf: boolean;
  /** Of names: only what can be nothing else is one. */
  strict: boolean;
  /** To follow "omdat". */
  reden: string;
}

const words = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .trim()
      .split(',')
      .map((word) => word.trim().replace(/\s+/g, ' ')),
  );

/** Headings of names and of nothing else. */
const NAMES = words(`
  voornaam, voornamen, achternaam, roepnaam, voorletters, geboortenaam, meisjesnaam, volledige naam,
  naam medewerker, medewerker naam, medewerkernaam, naam werknemer, werknemer naam, naam geinterviewde,
  naam respondent, naam deelnemer, naam kandidaat, naam client, clientnaam, naam leerling, naam jongere,
  voor en achternaam, voornaam achternaam, first name, last name, surname, full name, employee name`);
/** Headings of whoever the row is about: a name, a role, a number or a code. */
const SELF = words(`
  medewerker, werknemer, employee, geinterviewde, respondent, deelnemer, kandidaat, client, leerling,
  jongere, persoon, spreker, gesproken met, pseudoniem, medewerkster, collega`);
/** Headings of somebody else, with what they are in the row. */
const OTHERS = new Map([
  ['contactpersoon', 'contactpersoon'],
  ['contact', 'contactpersoon'],
  ['naam contactpersoon', 'contactpersoon'],
  ['aanspreekpunt', 'contactpersoon'],
  ['leidinggevende', 'leidinggevende'],
  ['naam leidinggevende', 'leidinggevende'],
  ['manager', 'leidinggevende'],
  ['teamleider', 'teamleider'],
  ['interviewer', 'interviewer'],
  ['gespreksleider', 'interviewer'],
  ['onderzoeker', 'onderzoeker'],
  ['begeleider', 'begeleider'],
  ['mentor', 'begeleider'],
  ['ingevuld door', 'invuller'],
  ['invuller', 'invuller'],
  ['aangeleverd door', 'contactpersoon'],
  ['hr adviseur', 'HR-adviseur'],
  ['eigenaar', 'eigenaar'],
  ['bestuurder', 'bestuurder'],
  ['directeur', 'directeur'],
]);
const NUMBERS = words(`
  personeelsnummer, personeelsnr, personeels nr, pers nr, persnr, medewerkernummer, medewerkernr,
  medewerker nr, medewerker id, medewerkerid, nummer medewerker, werknemernummer, werknemer nr,
  stamnummer, employee id, employee number, personeelsid, personeels id, mdw nr, mdwnr, medewerkersnummer,
  werknemersnummer, werknemernr`);
const BSN = words('bsn, burgerservicenummer, sofinummer, sofi nummer, bsn nummer, bsnnummer');
const BORN = words(
  `geboortedatum, geb datum, gebdatum, geboorte datum, geboren, geboren op, date of birth, birth date, geb,
  geboortejaar, geboorte jaar, geb jaar, gebjaar, jaar geboren, birth year, year of birth`,
);
const PHONES = words(
  'telefoon, telefoonnummer, telefoonnr, tel, tel nr, mobiel, mobielnummer, mobiele telefoon, 06 nummer, phone',
);
/** Of whoever a row is about; "e-mail leidinggevende" is somebody else's. */
const OWN =
  /^(?:(?:werk|prive|zakelijk|zakelijke|persoonlijk|persoonlijke|uw|je|jouw) )?(?:e ?mail|e ?mail ?adres|mail|mailadres|email address|username|gebruikersnaam|linkedin|linkedin profiel|profiel|iban|rekeningnummer|bankrekening|bankrekeningnummer)(?: (?:werk|prive|zakelijk|persoonlijk|medewerker|werknemer|respondent|deelnemer|geinterviewde|kandidaat|client|leerling))?$/;

/** Whether an address, a profile or a number in this column is that of whoever the row is about. */
export function isOwnColumn({ kop }: Pick<ColumnMapping, 'kop'>): boolean {
  return OWN.test(foldHeading(kop));
}

const HOMES = words('adres, woonadres, straat, straatnaam, straat en huisnummer, adresregel');
const POSTCODE = words('postcode, pc, postcode woonadres');
const HOUSE = words('huisnummer, huisnr, nr, huis nr');

/** Columns that name what the table is about, which is no person: nothing in them is a name of one. */
const OWN_NAMES: Readonly<Partial<Record<SheetKind, ReadonlySet<string>>>> = {
  casussen: new Set(['naam', 'organisatie']),
  organisaties: new Set(['naam', 'andereNamen', 'code']),
  codeboek: new Set(['naam', 'code', 'bovenliggend']),
  uitstroomcijfers: new Set(['organisatie', 'maat']),
  vertrekredenen: new Set(['organisatie', 'reden']),
  rekentool: new Set(['organisatie', 'post']),
  dienstverbanden: new Set(['organisatie']),
  interviews: new Set(['organisatie']),
};

/** Whether a column says what things are called, and no persons. */
export function namesNoPerson(soort: SheetKind, { veld }: Pick<ColumnMapping, 'veld'>): boolean {
  return veld !== null && OWN_NAMES[soort]?.has(veld) === true;
}

/** Fields by which records are told apart: what differs in these has to differ when it is replaced. */
const IDENTITIES: Readonly<Partial<Record<SheetKind, ReadonlySet<string>>>> = {
  casussen: new Set(['naam', 'code']),
  organisaties: new Set(['naam', 'code']),
  codeboek: new Set(['naam', 'code', 'bovenliggend']),
  vertrekredenen: new Set(['reden']),
  rekentool: new Set(['post']),
  dienstverbanden: new Set(['pseudoniem']),
  interviews: new Set(['interview', 'titel', 'rol', 'organisatie']),
};

/** Whether rows are of one record or of several by what this column says. */
export function tellsApart(soort: SheetKind, { veld }: Pick<ColumnMapping, 'veld'>): boolean {
  return veld !== null && IDENTITIES[soort]?.has(veld) === true;
}

const seen = (kop: string): string => `de kop ‘${kop}’ is`;

/** What the heading says, or null when it says nothing of persons. */
export function personalColumn(
  soort: SheetKind,
  column: Pick<ColumnMapping, 'kop' | 'veld'>,
): PersonalColumn | null {
  const kop = foldHeading(column.kop);
  const of = (kind: PersonalKind, more: Partial<PersonalColumn> = {}): PersonalColumn => {
    return {
      soort: kind,
      rol: null,
      isSelf: true,
      strict: false,
      reden: seen(column.kop),
      ...more,
    };
  };
  if (kop === '' && column.veld === null) return null;
  if (NUMBERS.has(kop)) return of('personeelsnummer');
  if (BSN.has(kop)) return of('bsn');
  if (BORN.has(kop)) return of('geboortedatum');
  if (PHONES.has(kop)) return of('telefoon');
  if (namesNoPerson(soort, column)) return null;
  if (NAMES.has(kop)) return of('naam');
  const rol = OTHERS.get(kop);
  if (rol !== undefined) return of('naam', { rol, isSelf: false });
  if (HOMES.has(kop) && soort !== 'organisaties') return of('adres');
  if (SELF.has(kop) || column.veld === 'pseudoniem') return of('naam');
  // Of an organisation, a practice or a person: only what is written as a person's name.
  if (kop === 'naam' || kop === 'name') return of('naam', { strict: true });
  return null;
}

/** A column of postcodes and one of numbers of houses, of a table of persons. */
export function addressColumns(
  columns: readonly Pick<ColumnMapping, 'kop' | 'kolom'>[],
): ReadonlySet<number> {
  const by = (known: ReadonlySet<string>) =>
    columns.filter(({ kop }) => known.has(foldHeading(kop))).map(({ kolom }) => kolom);
  const [codes, houses] = [by(POSTCODE), by(HOUSE)];
  return new Set(codes.length > 0 && houses.length > 0 ? [...codes, ...houses] : []);
}

const FUNCTIONS = words(
  'functie, functienaam, functietitel, beroep, rol, functieomschrijving, job title',
);

/** The columns that say what the person of a row does, the likeliest first. */
export function functionColumns(columns: readonly ColumnMapping[]): number[] {
  return columns
    .filter(
      ({ kop, veld }) => veld === 'functie' || veld === 'rol' || FUNCTIONS.has(foldHeading(kop)),
    )
    .sort((a, b) => Number(b.veld !== null) - Number(a.veld !== null))
    .map(({ kolom }) => kolom);
}
