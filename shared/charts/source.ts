/**
 * What a figure may be made from: the entities of a dossier, without the dossier. The worker gives
 * its state as this, the command line what it has just read.
 */
import type { Casus } from '../domain/casus';
import type { Coding } from '../domain/coding';
import type { Draaiknop } from '../domain/draaiknop';
import type { ImportRecord, SourceRow } from '../domain/provenance';

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
  codings: Iterable<Coding>;
  imports: Iterable<FigureImport>;
  /** The row a casus was read from. */
  sourceRow(id: string): SourceRow | undefined;
  suggesties: Iterable<OpenSuggestion>;
  /** Day of the data: ISO date. */
  peildatum: string;
}
