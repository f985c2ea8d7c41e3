/** The gate of documents: what is a conversation in text becomes a workbook with one sheet of turns. */
import type { Control } from '../control';
import { isTabular } from '../delimited/delimiter';
import type { FileForm, TextEncodingName } from '../form';
import { LIMITS } from '../limits';
import { fileStem } from '../names';
import type { Directory } from '../package/directory';
import { ofDocument, overLimit } from '../refusals';
import type { RawWorkbook } from '../sheet';
import { conversationSheet } from './conversation';
import { readDocx } from './docx/read-docx';
import { readPlainText } from './plain-text';
import type { TextDocument } from './raw';
import { readSubtitles } from './subtitles';

export type TextFormat = 'txt' | 'md' | 'vtt' | 'srt';

function workbook(bestand: string, document: TextDocument, vorm: FileForm): RawWorkbook {
  const sheet = conversationSheet(fileStem(bestand), document);
  return { vorm, bladen: [sheet], opmaken: ['General'], meldingen: document.meldingen };
}

/** What goes wrong in a document is told with what to do about a document. */
async function asDocument(read: () => Promise<TextDocument>): Promise<TextDocument> {
  try {
    return await read();
  } catch (reason) {
    throw ofDocument(reason);
  }
}

/** A Word document of which the package was opened. Throws what `readDocx` throws. */
export async function readWordDocument(
  directory: Directory,
  bestand: string,
  control: Control,
): Promise<RawWorkbook> {
  const document = await asDocument(() => readDocx(directory, control));
  return workbook(bestand, document, { vorm: 'gesprek', formaat: 'docx', codering: null });
}

const TIMES =
  /^\s*(?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->\s*(?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3}/m;
/** Characters at the beginning that show what a text is. */
const HEAD = 4_096;
const LINES = 30;
const TABULAR = 0.8;

/** Whether nearly every line has the same number of these signs; of commas more than one. */
function areDivided(lines: readonly string[], sign: string): boolean {
  const counts = lines.map((line) => line.split(sign).length - 1);
  const least = sign === ',' ? 2 : 1;
  const usual = [...counts].sort((a, b) => a - b)[counts.length >> 1] ?? 0;
  return (
    usual >= least && counts.filter((count) => count === usual).length >= counts.length * TABULAR
  );
}

/** What `isTabular` tells by records, told by lines: here a title may stand above them. */
function hasDividedLines(head: string): boolean {
  const lines = head.split(/\r\n|\r|\n/).slice(0, LINES);
  const filled = (head.length < HEAD ? lines : lines.slice(0, -1)).filter(
    (line) => line.trim() !== '',
  );
  return filled.length > 1 && ['\t', ';', '|', ','].some((sign) => areDivided(filled, sign));
}

/**
 * Which kind of conversation a text is, by what stands in it: subtitles have their times. Between
 * prose and a table the form of its lines decides, and the name only where that leaves it open.
 * Null for a table.
 */
export function conversationFormat(text: string, bestand: string): TextFormat | null {
  const head = text.slice(0, HEAD);
  if (/^\ufeff?WEBVTT(?:[ \t\r\n]|$)/.test(head)) return 'vtt';
  if (TIMES.test(head)) return 'srt';
  const extension = /\.([a-z]+)$/i.exec(bestand)?.[1]?.toLowerCase();
  if (extension === 'md' || extension === 'markdown') return 'md';
  if (extension === 'csv' || extension === 'tsv' || extension === 'tab') return null;
  return hasDividedLines(head) || isTabular(text) ? null : 'txt';
}

/** A conversation in text. Throws 'werkmap-leeg', 'werkmap-beschadigd' or 'werkmap-te-groot'. */
export async function readTextDocument(
  text: string,
  bestand: string,
  { formaat, codering }: { formaat: TextFormat; codering: TextEncodingName },
  control: Control,
): Promise<RawWorkbook> {
  const document = await asDocument(async () => {
    // Before it is cut into lines: of a text of line ends alone those would be sixty million.
    if (text.length > LIMITS.characters) throw overLimit('het aantal tekens', LIMITS.characters);
    return formaat === 'vtt' || formaat === 'srt'
      ? readSubtitles(text, formaat, control)
      : readPlainText(text, formaat, control);
  });
  return workbook(bestand, document, { vorm: 'gesprek', formaat, codering });
}
