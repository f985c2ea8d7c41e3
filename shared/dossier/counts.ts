/** How far, and how many: what several answers have in common. */
import type { RecordType } from '../domain/record';

/** Long work: a sentence, and how far when that is known. */
export interface Progress {
  zin: string;
  gedaan: number;
  totaal: number | null;
  /** Rows per second, when rows are what is counted. */
  perSeconde: number | null;
}

/** What is in a dossier. */
export interface DossierCounts {
  casussen: number;
  cijfers: number;
  interviews: number;
  beurten: number;
  organisaties: number;
  vertrekredenen: number;
  dienstverbanden: number;
  kostenposten: number;
  codes: number;
  coderingen: number;
  imports: number;
}

/** An empty dossier; also what was not counted before its kind existed. */
export const nothingCounted: DossierCounts = {
  casussen: 0,
  cijfers: 0,
  interviews: 0,
  beurten: 0,
  organisaties: 0,
  vertrekredenen: 0,
  dienstverbanden: 0,
  kostenposten: 0,
  codes: 0,
  coderingen: 0,
  imports: 0,
};

/** Under which name the records of each type are counted. */
export const countedAs: { readonly [T in RecordType]: keyof DossierCounts } = {
  casus: 'casussen',
  uitstroomcijfer: 'cijfers',
  interview: 'interviews',
  beurt: 'beurten',
  organisatie: 'organisaties',
  vertrekreden: 'vertrekredenen',
  dienstverband: 'dienstverbanden',
  kostenpost: 'kostenposten',
  code: 'codes',
};
