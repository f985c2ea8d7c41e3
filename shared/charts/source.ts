/**
 * What a figure may be made from: the entities of a dossier, without the dossier. The worker gives
 * its state as this, the command line what it has just read.
 */
import type { Casus } from '../domain/casus';
import type { Coding } from '../domain/coding';
import type { Draaiknop } from '../domain/draaiknop';
import type { Beurt, Interview } from '../domain/interview';
import type { ImportRecord, SourceRow } from '../domain/provenance';
import type { FlatType } from '../domain/record';
import type { Uitstroomcijfer } from '../domain/uitstroomcijfer';
import type { Suppression } from '../gate/suppress';

export interface FigureImport extends ImportRecord {
  /** When it was read: ISO time. */
  at: string;
}

/** An open suggestion: offered, not yet accepted or refused. */
export interface OpenSuggestion {
  casus: string;
  scheme: 'draaiknop' | 'behoefte';
  code: Draaiknop | string;
}

/** What of the uitstroomcijfers may not leave as it is. */
export interface FigureGate {
  /** On screen they are marked; in a file held back, or in full because somebody chose so. */
  vorm: 'scherm' | 'onderdrukt' | 'volledig';
  /** Persons below which a group is small. */
  drempel: number;
  /** Asked only by a figure that is made of them. */
  cijfers(): ReadonlyMap<string, Suppression>;
}

export interface FigureSource {
  casussen: Iterable<Casus>;
  cijfers: Iterable<Uitstroomcijfer>;
  interviews: Iterable<Interview>;
  beurten: Iterable<Beurt>;
  /** On casussen and on beurten. */
  codings: Iterable<Coding>;
  imports: Iterable<FigureImport>;
  /** The row a record was read from. */
  sourceRow(id: string): SourceRow | undefined;
  suggesties: Iterable<OpenSuggestion>;
  /** How many there are of the kinds that no figure draws yet; absent = none. */
  anders?: Readonly<Record<FlatType, number>>;
  /** Day of the data: ISO date. */
  peildatum: string;
  /** Absent where no dossier guards them: workbooks that the command line has just read. */
  poort?: FigureGate;
}
