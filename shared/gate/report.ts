/** What the gate says about something that is about to leave, before anybody decides. */
import type { RecordType } from '../domain/record';
import type { Guarded } from '../domain/uitgifte';
import type { PersonalKind } from './personal';
import type { Reason } from './suppress';

/** Of a list so many are named; the rest is counted. */
export const NAMED = 50;

/** The first of them, and how many there are. */
export interface Listed<T> {
  totaal: number;
  eerste: T[];
}

export interface GuardedItem {
  soort: 'uitstroomcijfer' | 'interview';
  id: string;
  /** "uitstroompercentage bij Molendrift (2020)". */
  naam: string;
  reden: Reason;
}

export interface PersonalItem {
  soort: PersonalKind;
  /** Masked: enough to find it, too little to read it. */
  tekst: string;
  /** Where it stands: the record by name and the field by its label; null outside a record. */
  waar: { soort: RecordType; id: string; naam: string; veld: string } | null;
}

export interface GateReport {
  /** Those of which there is nothing are left out. */
  records: Partial<Record<RecordType, number>>;
  /** Different names of organisations. */
  organisaties: number;
  /**
   * The fewest and the most persons that one of its figures is about; null when none of them says.
   * No sum: figures overlap (a country, its organisations, the same people a year later).
   */
  personen: { minst: number; meest: number } | null;
  /** So many figures say how many persons they are about, of all figures in it. */
  metPersonen: { noemen: number; van: number };
  /** Of figures and interviews. */
  vertrouwelijk: Guarded;
  /** What is held back unless everything is let go. */
  achter: Listed<GuardedItem> & { redenen: Partial<Record<Reason, number>> };
  /** Figures about a small group that their source published: these stay as they are. */
  openbaarKlein: Listed<{ id: string; naam: string }>;
  /** Held back, and still to be computed from figures that their source published. */
  afleidbaar: number;
  /** Percentages that are not public and do not say of how many: whether they are small is not known. */
  zonderN: number;
  /** Whole numbers below the threshold, not public, of which nobody says what they count. */
  zonderEenheid: number;
  persoonsgegevens: Listed<PersonalItem>;
  /** Persons below which a group is small. */
  drempel: number;
}
