/** Headings as they are compared, and what each field says about the sheet it is found on. */
import { type CasusField, casusFieldDefinitions } from '../../domain/casus';
import { fieldWords } from './heading-words';

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
    const { zeker, kan } = fieldWords[veld];
    const own = [label, veld.replace(/[A-Z]/g, (letter) => ` ${letter}`), veld].map(foldHeading);
    const certain = new Set([...own, ...zeker].filter((woord) => !kan.includes(woord)));
    return [
      ...[...certain].map((woord) => ({ veld, woord, zeker: true })),
      ...kan.map((woord) => ({ veld, woord, zeker: false })),
    ];
  },
);

/** True for a heading that speaks against a sheet of casussen. */
export function isOtherHeading(folded: string): boolean {
  return OTHER_SHEETS.has(folded);
}
