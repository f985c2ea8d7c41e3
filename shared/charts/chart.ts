/** What a chart declares. A new one is a folder with such an object, and a line in registry.ts. */
import type { RecordType } from '../domain/record';
import type { z } from '../schema';
import type { Figure } from './figure';
import type { Scene } from './scene';
import type { FigureSource } from './source';

interface FieldBase<Options> {
  sleutel: keyof Options & string;
  label: string;
}
/** One field of the form that is made from a chart's options. */
export type OptionField<Options> = FieldBase<Options> &
  (
    | { soort: 'keuze'; keuzes: readonly { waarde: string | number; label: string }[] }
    | { soort: 'schakelaar' }
    /** Any of the worlds in the dossier; none chosen = all. */
    | { soort: 'werelden' }
    /** One of the measures of the uitstroomcijfers; '' = the chart chooses. */
    | { soort: 'maat' }
    /** Any of the organisations that the uitstroomcijfers are of; none chosen = all. */
    | { soort: 'organisaties' }
  );

export interface Chart<Data, Options> {
  naam: string;
  /** As it is listed: "Casussen en draaiknoppen". */
  titel: string;
  /** The question that it answers. */
  vraag: string;
  /** The data it needs, in words: shown when they are not there. */
  nodig: string;
  /** Kinds of record that it is made of: without any of these there is nothing to draw. */
  van: readonly RecordType[];
  opties: {
    schema: z.ZodType<Options>;
    standaard: Options;
    velden: readonly OptionField<Options>[];
  };
  /** Takes from a dossier what the chart draws. */
  gegevens(source: FigureSource): Data;
  /** Pure and deterministic: same data, same options, same scene. */
  layout(data: Data, options: Options): Scene;
  figure(data: Data, options: Options): Figure;
}
