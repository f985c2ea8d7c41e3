/** What a file turned out to be, by its bytes, and how a person may have it read instead. */
import { CodedError } from '../desktop/errors';

export const delimiters = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type TextEncodingName = (typeof textEncodings)[number];

export const decimalMarks = [',', '.'] as const;
export type DecimalMark = (typeof decimalMarks)[number];

/** What a person chose of how a text file is read; null = as the file itself tells. */
export interface ReadChoice {
  scheiding: Delimiter | null;
  codering: TextEncodingName | null;
  decimaal: DecimalMark | null;
}

/** A choice as it came from outside. Throws 'ongeldige-vraag' for one that is none. */
export function checkedReadChoice(choice: ReadChoice): ReadChoice {
  const isOneOf = (value: unknown, values: readonly unknown[]) =>
    value === null || values.includes(value);
  const { scheiding, codering, decimaal } = choice;
  if (
    !isOneOf(scheiding, delimiters) ||
    !isOneOf(codering, textEncodings) ||
    !isOneOf(decimaal, decimalMarks)
  ) {
    throw new CodedError('ongeldige-vraag', { reden: 'keuze' });
  }
  return { scheiding, codering, decimaal };
}

/** A number as it stands in the file, with the address of its cell. */
export interface NumberExample {
  tekst: string;
  cel: string;
}

/** How a text with divided cells was read, and what in it says so. */
export interface TableForm {
  vorm: 'tabel';
  scheiding: Delimiter;
  codering: TextEncodingName;
  /** How numbers are written; null = nothing in the file tells, and the Dutch reading holds. */
  decimaal: DecimalMark | null;
  /** What of this a person chose; null where the file told. */
  keuze: ReadChoice;
  /** The first line names the sign between the cells (`sep=;`), and is no row. */
  sepRegel: boolean;
  /** The first number that can only be written in one way; null when there is none. */
  bewijs: NumberExample | null;
  /** The first number that is another with the other sign: 1.528; null when there is none. */
  dubbelzinnig: NumberExample | null;
  /** The first number that is written the other way, where the file has both. */
  tegenbewijs: NumberExample | null;
}

export type FileForm =
  | { vorm: 'werkmap'; formaat: 'xlsx' | 'xlsm' | 'xlsb' | 'xls' | 'ods' }
  | TableForm
  | {
      vorm: 'gesprek';
      formaat: 'docx' | 'txt' | 'md' | 'vtt' | 'srt';
      codering: TextEncodingName | null;
    }
  | { vorm: 'plakken' };

/** How numbers of this file are written, as far as that is known. */
export function decimalOf(form: FileForm): DecimalMark | null {
  return form.vorm === 'tabel' ? form.decimaal : null;
}
