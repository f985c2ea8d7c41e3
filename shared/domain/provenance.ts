/**
 * Where values come from: the import, and each row as it was read. A value of a casus is found
 * back as sourceRow -> import -> column of its field -> cell address and original notation.
 */
import { z } from '../schema';
import { personalKinds } from './personal-kinds';
import { addressOf, recordPlace, type Turned } from './turned';

export { cellAddress, columnName } from './turned';

/** What a sheet holds, as it was read. */
export const sheetKinds = [
  'casussen',
  'uitstroomcijfers',
  'interviews',
  'dienstverbanden',
  'vertrekredenen',
  'rekentool',
  'organisaties',
  'codeboek',
] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** A part of a sheet: 1-based rows and 0-based columns, inclusive. */
export interface TableArea {
  r1: number;
  c1: number;
  r2: number;
  c2: number;
}

const areaSchema = z.strictObject({
  r1: z.number().int().positive(),
  c1: z.number().int().nonnegative(),
  r2: z.number().int().positive(),
  c2: z.number().int().nonnegative(),
});

/** What a document is counted in: a paragraph of its text, or one subtitle of a recording. */
export const textUnits = ['alinea', 'ondertitel'] as const;
export type TextUnit = (typeof textUnits)[number];

/** The column of the words themselves, of a document that is kept as rows. */
export const TEXT_COLUMN = 1;

/** A field that stands in no row: a heading (or a title above the table) says it for a column. */
const headingFieldSchema = z.strictObject({
  veld: z.string(),
  /** 1-based row and 0-based column of the cell that says it. */
  rij: z.number().int().positive(),
  kolom: z.number().int().nonnegative(),
  tekst: z.string(),
});
export type HeadingField = z.infer<typeof headingFieldSchema>;

export const importRecordSchema = z.strictObject({
  id: z.string(),
  unit: z.string(),
  bestand: z.string(),
  /** Lower-case hex. */
  sha256: z.string(),
  grootte: z.number().int().nonnegative(),
  blad: z.string(),
  soort: z.enum(sheetKinds),
  /** A document instead of a sheet: what its rows are; absent = the rows of a sheet. */
  vorm: z.enum(textUnits).optional(),
  /** The part of the sheet that was this table; absent = the whole sheet. */
  gebied: areaSchema.optional(),
  /**
   * The fields stand below each other and each record has a column: of this table every `rij` is a
   * column of the sheet (1 = A) and every `kolom` a row (0 = row 1); `gebied` and `cel` are of the
   * sheet as it stands. Absent = upright.
   */
  gedraaid: z.literal(true).optional(),
  /** 1-based row of the headings; of two rows that make one heading the lower; 0 without headings. */
  kopregel: z.number().int().nonnegative(),
  /** Rows that make the headings: 0, 1 or 2. */
  kopregels: z.number().int().min(0).max(2),
  /** Every column as read, also those that were not used (veld null). 0-based column numbers. */
  kolommen: z.array(
    z.strictObject({
      kolom: z.number().int().nonnegative(),
      kop: z.string(),
      veld: z.string().nullable(),
      /** Of a document: what it says once, in this paragraph; 0 = in the name of the file. */
      alinea: z.number().int().nonnegative().optional(),
      /** Of a row that makes several records: the columns whose records this one says something of. */
      bij: z.array(z.number().int().nonnegative()).optional(),
      /** What headings and titles say of the records of this column: field, cell and its text. */
      kopvelden: z.array(headingFieldSchema).optional(),
    }),
  ),
  /** Id of the import of which this sheet is a newer version; absent = it stands by itself. */
  vernieuwt: z.string().optional(),
  aantalRijen: z.number().int().nonnegative(),
  /**
   * First and last of each run of rows that hold anything: what is not in one was empty in the file.
   * Absent = not known, as of an import of before these were kept, when a row that made no record was
   * kept nowhere.
   */
  gevuld: z.array(z.tuple([z.number().int().positive(), z.number().int().positive()])).optional(),
  /** Its rows were refused of this sheet before, and corrected; absent = it stands by itself. */
  herkansing: z.strictObject({ bestand: z.string(), blad: z.string() }).optional(),
  afgewezen: z.array(z.strictObject({ cel: z.string(), waarde: z.string(), reden: z.string() })),
  /** Cells that a person had read as something else than they say; absent = none. */
  herstel: z
    .array(
      z.strictObject({
        cel: z.string(),
        /** What the cell says. */
        was: z.string(),
        /** What it was read as. */
        wordt: z.string(),
        /** The check that found it: CheckRule of shared/import/check. */
        regel: z.string(),
        reden: z.string(),
      }),
    )
    .optional(),
  /** Cells of which personal data was replaced, and by what; never what stood there. Absent = none. */
  vervangen: z
    .array(
      z.strictObject({
        cel: z.string(),
        soort: z.enum(personalKinds),
        door: z.string(),
        /** The unit in the key of pseudonyms of whoever it was; absent = of before these were kept. */
        sleutel: z.string().optional(),
      }),
    )
    .optional(),
});
export type ImportRecord = z.infer<typeof importRecordSchema>;

/** Why a row made no record. Of a document: a line above the turns, or a name without words. */
export const restStates = [
  'titel',
  /** The upper of two rows of headings. */
  'groepskop',
  'kop',
  'herhaalde kop',
  'tussenkop',
  'totaal',
  'noot',
  'afgewezen',
  'zonder antwoord',
  'zonder cijfer',
  'zonder tekst',
  /** By a person: of these the cells are not kept. */
  'weggelaten',
] as const;
export type RestState = (typeof restStates)[number];

/** One row as read: original notation per column (null = empty cell). */
export const sourceRowSchema = z.strictObject({
  id: z.string(),
  unit: z.string(),
  import: z.string(),
  /** 1-based row in the sheet, or the first paragraph or subtitle of a document. */
  rij: z.number().int().positive(),
  /** Of a document: the last paragraph or subtitle; absent = the first is the only one. */
  tot: z.number().int().positive().optional(),
  cellen: z.array(z.string().nullable()),
  /** Made no record, and why; absent = records were made of it. */
  staat: z.enum(restStates).optional(),
  /** Of a row that was corrected: which one it was of the sheet that it was refused of. */
  eerder: z.number().int().positive().optional(),
  /** Of a title: cells in columns that are none of the table. */
  naast: z
    .array(z.strictObject({ kolom: z.number().int().nonnegative(), tekst: z.string() }))
    .optional(),
});
export type SourceRow = z.infer<typeof sourceRowSchema>;

/** A person of the group, by the name or role they chose at "Wie ben je". */
export const coderSchema = z.strictObject({
  id: z.string(),
  unit: z.literal('dossier'),
  naam: z.string().min(1),
});
export type Coder = z.infer<typeof coderSchema>;

/**
 * What can be withdrawn on its own: an organisation within an import, an interview, or who stands
 * behind a pseudonym (`naam` is the pseudonym).
 */
export const unitRecordSchema = z.strictObject({
  id: z.string(),
  unit: z.string(),
  soort: z.enum(['organisatie', 'import', 'interview', 'persoon']),
  import: z.string().nullable(),
  /** Sealed under its own key, so the name disappears with the unit. */
  naam: z.string(),
});
export type UnitRecord = z.infer<typeof unitRecordSchema>;

type PlacedImport = Pick<ImportRecord, 'bestand' | 'blad' | 'vorm'> & Turned;
type PlacedColumn = ImportRecord['kolommen'][number];

/**
 * Where something stands in its file: "cel B7" or "rij 7" of a sheet ("kolom G" of one that is read
 * turned), "alinea 12" or "ondertitels 12 t/m 19" of a document, "de naam van het bestand". Without a
 * column the row as a whole.
 */
export function placeWords(
  source: Pick<ImportRecord, 'vorm'> & Turned,
  column: PlacedColumn | undefined,
  { rij, tot = rij }: Pick<SourceRow, 'rij' | 'tot'>,
): string {
  const { vorm } = source;
  if (vorm === undefined) {
    return column === undefined
      ? recordPlace(source, rij)
      : `cel ${addressOf(source, column.kolom, rij)}`;
  }
  if (column?.alinea === 0) return 'de naam van het bestand';
  if (column?.alinea !== undefined) return `${vorm} ${column.alinea}`;
  return tot > rij
    ? `${vorm === 'alinea' ? 'alinea’s' : 'ondertitels'} ${rij} t/m ${tot}`
    : `${vorm} ${rij}`;
}

/** The file of an import, with its sheet where that says more: "verloop.xlsx, blad 2020". */
export function sourceWords({ bestand, blad, vorm }: PlacedImport): string {
  return vorm === undefined ? `${bestand}, blad ${blad}` : bestand;
}

/** "verloop.xlsx, blad 2020, cel B7" or "alinea 12 van gesprek.docx". */
export function fullPlace(
  source: PlacedImport,
  column: PlacedColumn | undefined,
  row: Pick<SourceRow, 'rij' | 'tot'>,
): string {
  const place = placeWords(source, column, row);
  if (source.vorm === undefined) return `${sourceWords(source)}, ${place}`;
  return column?.alinea === 0 ? `${place} ${source.bestand}` : `${place} van ${source.bestand}`;
}
