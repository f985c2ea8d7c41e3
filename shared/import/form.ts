/** What a file turned out to be, by its bytes, and how a person may have it read instead. */

export const delimiters = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type TextEncodingName = (typeof textEncodings)[number];

export const decimalMarks = [',', '.'] as const;
export type DecimalMark = (typeof decimalMarks)[number];

export type FileForm =
  | { vorm: 'werkmap'; formaat: 'xlsx' | 'xlsm' | 'xlsb' | 'xls' | 'ods' }
  | {
      vorm: 'tabel';
      scheiding: Delimiter;
      codering: TextEncodingName;
      /** How numbers are written; null = nothing in the file tells, and the Dutch reading holds. */
      decimaal: DecimalMark | null;
    }
  | {
      vorm: 'gesprek';
      formaat: 'docx' | 'txt' | 'md' | 'vtt' | 'srt';
      codering: TextEncodingName | null;
    }
  | { vorm: 'plakken' };

/** What a person chose of how a text file is read; null = as the file itself tells. */
export interface ReadChoice {
  scheiding: Delimiter | null;
  codering: TextEncodingName | null;
  decimaal: DecimalMark | null;
}
