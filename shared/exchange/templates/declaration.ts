/**
 * What a template of a kind of sheet is made of. The fields come from the domain, so that a new one is
 * a column by itself; a declaration only says what comes first, what a row cannot do without, and
 * gives examples.
 */
import type { Choice, FieldDefinition } from '../../domain/field';
import type { SheetKind } from '../../domain/provenance';

/** Values of an example, by field, as somebody would type them. */
export type Example = Readonly<Partial<Record<string, string | number>>>;

export interface TemplateDeclaration {
  /** What a user calls it, on the command line too: "casussen". */
  naam: string;
  /** As what it is read back. */
  soort: SheetKind;
  /** Name of the sheet that is filled in: "Casussen". */
  blad: string;
  /** "Sjabloon voor casussen". */
  titel: string;
  /** What somebody uses it for, in one sentence. */
  waarvoor: string;
  /** What goes on one row, as a sentence. */
  rij: string;
  velden: readonly FieldDefinition[];
  /** Fields whose columns come first, in this order; the others follow as they are defined. */
  eerst: readonly string[];
  /** Fields that have no column. */
  zonder?: readonly string[];
  /** What a row cannot do without: per field what to say of it, such as "ja, of In woorden". */
  nodig: Readonly<Partial<Record<string, string>>>;
  /** What may stand in a column, where the sort of field does not say enough. */
  mag?: Readonly<Partial<Record<string, string>>>;
  /** Words that are proposed in a column of words; anything else may stand there too. */
  voorstel?: Readonly<Partial<Record<string, readonly Choice[]>>>;
  /** Made up. They stand on the sheet of explanation, which is not read. */
  voorbeelden: readonly [Example, Example, ...Example[]];
  /** Rows that stand there to be completed. */
  regels?: readonly Example[];
  /** Columns that are filled in once, for all rows of `regels`. */
  eenmaal?: readonly string[];
  /** Of a sheet that goes to somebody who never saw the program; without it one short sentence. */
  formulier?: FormDeclaration;
}

/** A sheet that fits on one page, for somebody who has little time. */
export interface FormDeclaration {
  /** Sentences above the headings; the first says what it is for. */
  aanhef: readonly string[];
  /** Behind a heading, in brackets: the question in a few words. */
  bijKop: Readonly<Partial<Record<string, string>>>;
  /** Of the columns, in characters. */
  breedten: Readonly<Partial<Record<string, number>>>;
  /** Of a row that is filled in, in points. */
  regelhoogte: number;
}

/** Words that are proposed as they are. */
export const proposed = (...words: readonly string[]): Choice[] =>
  words.map((label) => ({ waarde: label, label }));
