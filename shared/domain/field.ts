/** What a field of a record is: the same for casussen, uitstroomcijfers, interviews and beurten. */

/**
 * 'tekst' fits a table cell; 'alinea' is running text; 'lijst' is one item per line; 'getal' is a
 * number; 'keuze' is one of a list, but a source may say something else and that is kept as text.
 */
export type FieldKind = 'tekst' | 'alinea' | 'lijst' | 'getal' | 'keuze';

export interface Choice {
  /** As stored. */
  waarde: string;
  /** As shown. */
  label: string;
  uitleg?: string;
}

export interface FieldDefinition<Veld extends string = string> {
  veld: Veld;
  label: string;
  soort: FieldKind;
  uitleg: string;
  /** Of a 'keuze'. */
  keuzes?: readonly Choice[];
}
