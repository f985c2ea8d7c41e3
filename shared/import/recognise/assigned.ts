/** What a column of a table was found or chosen to be. */

export interface Match {
  veld: string;
  /** 0 to 1. */
  zekerheid: number;
  reden: string;
  /** The heading is a word that can mean another thing too. */
  onzeker: boolean;
  /** A second column of the field. */
  tweede: boolean;
}

export interface Assigned extends Match {
  kolom: number;
  /** Part of the values that fits the field; null when there are none, or nothing is expected. */
  past: number | null;
}

/** Fields that a person chose, per column; null = not used. */
export type Chosen = ReadonlyMap<number, string | null>;
