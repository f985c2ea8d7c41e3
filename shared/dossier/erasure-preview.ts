/** The dry run of erasing, as it is answered. */
import type { Erasable, ErasableCounts } from './erasable-types';
import type { QuotePlace } from './erasure-quotes';

/** What would happen. */
export interface ErasurePreview {
  /** The step of the dossier it was made on: later ones may have changed it. */
  stap: number;
  /** What was chosen and is still there. */
  gekozen: Erasable[];
  aantallen: ErasableCounts;
  /** Organisations of the same name in other sources: erased only when they are chosen too. */
  naamgenoten: Erasable[];
  /** Interviews and respondents of a chosen organisation: erased only when they are chosen too. */
  gesprekken: Erasable[];
  /** Texts that stay and name or quote it. */
  plekken: {
    /** What a person can change first. */
    aanpasbaar: QuoteList;
    /** What stands as it was read, or as it was before. */
    vast: QuoteList;
  };
}

/** So many places with exactly the same words are shown; what stands in more is mostly a set phrase. */
export const SAME_WORDS = 3;

export interface QuoteList {
  totaal: number;
  /** The first ones. */
  rijen: ListedQuote[];
}

export interface ListedQuote extends QuotePlace {
  /** Further places with exactly these words, which are counted and not listed. */
  ook: number;
}
