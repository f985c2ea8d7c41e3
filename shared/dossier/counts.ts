/** How far, and how many: what several answers have in common. */

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
  coderingen: number;
  imports: number;
}
