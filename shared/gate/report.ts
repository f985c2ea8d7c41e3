/** What the gate says about something that is about to leave, before anybody decides. */
import type { EntityType } from '../domain/entities';
import type { PersonalKind } from '../domain/personal-kinds';
import type { RecordType } from '../domain/record';
import type { Guarded } from '../domain/uitgifte';
import type { Reason } from './suppress';

/** Of a list so many are named; the rest is counted. */
export const NAMED = 50;

/** The first of them, and how many there are. */
export interface Listed<T> {
  totaal: number;
  eerste: T[];
}

export interface GuardedItem {
  soort: RecordType;
  id: string;
  /** "uitstroompercentage bij Molendrift (2020)". */
  naam: string;
  reden: Reason;
}

export interface PersonalItem {
  soort: PersonalKind;
  /** Masked: enough to find it, too little to read it. */
  tekst: string;
  /**
   * Where it stands: the record by name and the field by its label, or the source and its cell; null
   * for words of which neither is known.
   */
  waar: { soort: EntityType; id: string; naam: string; veld: string } | null;
}

export interface GateReport {
  /** Those of which there is nothing are left out. */
  records: Partial<Record<RecordType, number>>;
  /** Different names of organisations: filled in as such, or of the dossier and named in the text. */
  organisaties: number;
  /** Where these were looked for: in the fields that name an organisation, or in all that can be read. */
  organisatiesIn: 'velden' | 'tekst';
  /**
   * The fewest and the most persons that one of its records is about; null when none of them says.
   * A dienstverband is one person, and is not counted in this.
   * No sum: figures overlap (a country, its organisations, the same people a year later).
   */
  personen: { minst: number; meest: number } | null;
  /** So many records say how many persons they are about, of all that may (`aboutPersons`). */
  metPersonen: { noemen: number; van: number };
  /** Of the records whose source says what may be done with them (`guardedTypes`). */
  vertrouwelijk: Guarded;
  /** What is held back unless everything is let go. */
  achter: Listed<GuardedItem> & { redenen: Partial<Record<Reason, number>> };
  /** Records about a small group that their source published: these stay as they are. */
  openbaarKlein: Listed<{ id: string; naam: string }>;
  /** Held back, and still to be computed from figures that their source published. */
  afleidbaar: number;
  /** Percentages that are not public and do not say of how many: whether they are small is not known. */
  zonderN: number;
  /** Whole numbers below the threshold, not public, of which nobody says what they count. */
  zonderEenheid: number;
  /** In fields, and in what goes with them: a value and its cell as read are two places. */
  persoonsgegevens: Listed<PersonalItem>;
  /** What goes with the fields of the records, and is searched too; null = nothing does. */
  meegaand: {
    /** Rows as they were read. */
    bronrijen: number;
    /** Of the personal data so many stand here, not in a field. */
    gevonden: number;
  } | null;
  /**
   * The history goes with it, which names what was taken back or removed: so many records and rows.
   * It is not searched. null = it does not go with it.
   */
  geschiedenis: { gegevens: number; bronrijen: number } | null;
  /** Persons below which a group is small. */
  drempel: number;
  /** Rows of a source, as they were read: what leaves instead of records; absent = none. */
  rijen?: number;
}
