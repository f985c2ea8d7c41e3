/**
 * Made-up texts with what a reader would call personal data in them, marked «so», and its kind. Numbers
 * that must pass a test are made when they are asked for: nothing here is anybody's.
 */
import type { PersonalKind } from '../../../../../shared/domain/personal-kinds';

/** A number of nine digits that passes the eleven test, from eight. */
export function bsnOf(eight: string): string {
  for (let last = 0; last <= 9; last += 1) {
    const digits = `${eight}${last}`;
    const sum = [...digits].reduce(
      (total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i),
      0,
    );
    if (sum % 11 === 0) return digits;
  }
  // Of one in eleven no last digit will do: the next one has one.
  return bsnOf(String(Number(eight) + 1));
}

const BSN = bsnOf('12312312');
const MAIL = 'rol.een@voorbeeld.invalid';
const SITE = ['linkedin', 'com/in/verzonnen-iemand'].join('.');

export interface Example {
  tekst: string;
  /** Of what is marked, in the order of the text. */
  soorten: PersonalKind[];
}

const of = (tekst: string, ...soorten: PersonalKind[]): Example => ({ tekst, soorten });

/** One telephone number as it is written in all kinds of files. */
export const telephones = [
  '06-12345678',
  '06 12345678',
  '06 12 34 56 78',
  '06.12.34.56.78',
  '06/12345678',
  '0612345678',
  '+31612345678',
  '+31 6 12345678',
  '+31 (0)6 12 34 56 78',
  '0031 6 12345678',
  '(020) 123 45 67',
  '020-1234567',
  '020/1234567',
  '0123-456789',
];

export const withPersonalData: readonly Example[] = [
  of(`mail naar «${MAIL}»`, 'e-mail'),
  of(`«${MAIL}»`, 'e-mail'),
  of(`Stuur het aan <«${MAIL}»>.`, 'e-mail'),
  ...telephones.map((number) => of(`bel «${number}» na vijven`, 'telefoon')),
  of(`BSN «${BSN}» staat in het dossier`, 'bsn'),
  of(`bsn: «${BSN.slice(0, 4)}.${BSN.slice(4, 6)}.${BSN.slice(6)}»`, 'bsn'),
  of(`zie «${SITE}»`, 'profiel'),
  of('rekening «NL12BANK0123456789» op naam', 'iban'),
  of('rekening «NL12 BANK 0123 4567 89»', 'iban'),
  of('woont op «1234 AB 12»', 'adres'),
  of('«Verzonnenlaan 12, 1234 AB» Nergens', 'adres'),
  of('geboren op «12-03-1980» in een stad', 'geboortedatum'),
  of('geb. «3 maart 1980»', 'geboortedatum'),
  of('geboortedatum: «12/3/1980»', 'geboortedatum'),
  of('«mevrouw Voorbeeld» zei dat', 'naam'),
  of('Dat vroeg «meneer Van den Test»', 'naam'),
  of('volgens «de heer A.B. van der Verzonnen»', 'naam'),
  of('«dhr. Voorbeeld» en «mw. Test»', 'naam', 'naam'),
  of('«drs. V. Verzonnen»', 'naam'),
  of('gesproken met «A.B. de Voorbeeld»', 'naam'),
  of('«Jan Voorbeeld» is vertrokken', 'naam'),
  of('Daarna kwam «Fatima el Verzonnen» erbij', 'naam'),
  of('We belden «Pieter van der Test-Voorbeeld».', 'naam'),
  of('«Anne-Marie Testpersoon» leidt het team', 'naam'),
  of('«Jan V. Voorbeeld» tekende', 'naam'),
  of('Dat zei «Xanthippe Verzonnen», teamleider wonen', 'naam'),
  of('«Voornaam van den Achternaam» (adviseur) was erbij', 'naam'),
  of('Ik heet «Zebedeus Voorbeeld» en werk hier', 'naam'),
  of('Mijn naam is «Jan»', 'naam'),
  of('Interview met «Zebedeus de Test» op kantoor', 'naam'),
  of(`«Jan Voorbeeld», «06-12345678», «${MAIL}»`, 'naam', 'telefoon', 'e-mail'),
];

/** What is like it and is none. */
export const without: readonly string[] = [
  'mevrouw X en meneer Y',
  'de heer des huizes; mijnheer zonder naam',
  'In 2018 vertrokken 1.234.567 mensen, 123 456 789 euro',
  'regels 2733-2761, r.2718-2903, 001-05a',
  'De B.V. Molendrift en de N.V. Zorg',
  'KvK 12345678, 2019-2023, 2020/2021, 14.000.000',
  'kosten € 0.123.456.789,00',
  'd.w.z. Dat is zo. O.a. Limburg en m.b.v. Zorg',
  '000000000 en 999999999',
  'teamleider, HR-adviseur, begeleider wonen',
  'Senior Adviseur, Team Wonen en Zorg',
  'Gemeente Utrecht, afdeling Jeugd',
  'Stichting Jeugdzorg Noord, adviseur gevraagd',
  'Verdi Onderwijs, Team OOP',
  'Regio Midden Holland (coördinator)',
  'Noord Holland en Zuid Holland, directeur onbekend',
  'Jan Voorbeeldschool en het Jan Testcollege',
  'Hogeschool Utrecht, docent Social Work',
  'A. Inleiding',
  'B. Organisatie en aanpak',
  'Ik ben Nederlander. Ik heet iedereen welkom.',
  'Gesprek met Jeugdzorg Noord, interview met Teamleider',
  'Mark! Kijk eens. Ruth? Nee.',
  'Draaiknop 5, behoefte Ertoe doen',
  'De Wet Werk en Zekerheid, artikel 7:669',
  'begin 2024, week 12, 1 januari 2024',
  '2024 EU 15 en 2023 NL 12',
  'Op 1 september begonnen 24 leerlingen',
  'info@voorbeeld.invalid en hr@voorbeeld.invalid',
  'geboren in een klein dorp, 3 van de 10',
  'Kosten per FTE: 65.000, 12-03-2024',
  'x.com is een site en linkedin.com ook',
  'NL13BANK0123456789 is geen rekening',
  '[vervangen: teamleider] en [vervangen: P-3] zeiden het',
  'Zij-instromers, HBO V en MBO Zorg',
  'CAO Jeugdzorg 2023-2025, schaal 8',
  'Buurtzorg Nederland en Vilans',
];

/** The text without marks, and where they stood. */
export function unmarked(tekst: string): { tekst: string; places: [number, number][] } {
  const places: [number, number][] = [];
  let plain = '';
  for (const part of tekst.split(/([«»])/)) {
    if (part === '«') places.push([plain.length, -1]);
    else if (part === '»') (places.at(-1) as [number, number])[1] = plain.length;
    else plain += part;
  }
  return { tekst: plain, places };
}
