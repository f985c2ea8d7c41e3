/**
 * What a figure may be made from: the entities of a dossier, without the dossier. The worker gives
 * its state as this, the command line what it has just read.
 */
import type { Casus } from '../domain/casus';
import type { Coding } from '../domain/coding';
import type { Draaiknop } from '../domain/draaiknop';
import type { Beurt, Interview } from '../domain/interview';
import type { ImportRecord, SourceRow } from '../domain/provenance';
import type { Uitstroomcijfer } from '../domain/uitstroomcijfer';

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
  /** Day of the data: ISO date. */
  peildatum: string;
}
