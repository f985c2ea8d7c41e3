/**
 * Workbooks to a dossier in memory: the same reading, rows and change set as in the product. All
 * sheets that can be read come in as one step; a file that cannot be read stops no other.
 */
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { FigureSource } from '../../shared/charts/source';
import { CodedError } from '../../shared/desktop/errors';
import { openChange } from '../../shared/dossier/apply';
import type { Author } from '../../shared/dossier/change';
import { createIntake } from '../../shared/dossier/intake';
import { figureSource } from '../../shared/dossier/queries/figure-source';
import { emptyState } from '../../shared/dossier/state';
import { Control } from '../../shared/import/control';
import { type Proposed, proposeImport } from '../../shared/import/propose';
import { rowAnswers, type SheetToSend } from '../../shared/import/send-rows';
import { nodeHooks, workbookBytes } from './lees';
import { sentenceOf } from './sentences';

export interface ReadDossier {
  source: FigureSource;
  /** What reading had to say about the sheets, each sentence with its file and sheet. */
  meldingen: string[];
}

export interface ReadFiles {
  /** Null when nothing could be read. */
  dossier: ReadDossier | null;
  /** One sentence for each file that could not be read. */
  mislukt: string[];
}

const AUTHOR = { coder: null, newId: () => randomBytes(8).toString('hex') };

/** Reads the files in their order. Throws only for what is no fault of a file. */
export async function readDossier(
  paths: readonly string[],
  cwd: string,
  now: () => string,
): Promise<ReadFiles> {
  const files: Proposed[] = [];
  const mislukt: string[] = [];
  for (const path of paths) {
    try {
      const { bytes, bestand } = await workbookBytes(resolve(cwd, path));
      const proposed = await proposeImport(bytes, bestand, new Control(nodeHooks));
      const nothing = whyNothing(proposed);
      if (nothing === null) files.push(proposed);
      else mislukt.push(nothing);
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      mislukt.push(sentenceOf(error));
    }
  }
  const dossier =
    files.length === 0 ? null : { source: dossierOf(files, now), meldingen: said(files) };
  return { dossier, mislukt };
}

/** A sentence when no sheet of the file can be read; null when one can. */
function whyNothing({ file, bladen }: Proposed): string | null {
  if (bladen.some(({ reading }) => reading.reader !== null)) return null;
  const visible = bladen.find(({ reading }) => !reading.sheet.verborgen) ?? bladen[0];
  const why = visible?.reading.waaromNiet ?? 'Er staan geen gegevens in.';
  const where = visible === undefined ? '' : ` op blad “${visible.reading.sheet.naam}”`;
  return `${file.bestand} is niet gelezen${where}: ${firstSentence(why)}`;
}

function dossierOf(files: readonly Proposed[], now: () => string): FigureSource {
  const author: Author = { ...AUTHOR, now };
  const empty = emptyState();
  const seq = empty.seq + 1;
  const change = openChange(empty, seq);
  const intake = createIntake(author);
  const sheets: SheetToSend[] = files.flatMap(({ file, bladen }) =>
    bladen.map((blad) => ({ file, ...blad })),
  );
  const next = rowAnswers(sheets);
  for (let answer = next(); answer !== null && answer.type !== 'end'; answer = next()) {
    if (answer.type === 'begin') change.apply(intake.sheet(answer.source));
    else change.apply(intake.rows(answer.rows));
  }
  const step = { ...intake.close().summary, seq };
  return figureSource(change.close('import').state, () => step);
}

function said(files: readonly Proposed[]): string[] {
  return files.flatMap(({ file, bladen }) =>
    bladen.flatMap(({ reading, counted }) => {
      const where = `${file.bestand}, blad “${reading.sheet.naam}”`;
      // What to choose on screen instead, after the first sentence, helps nobody here.
      const sentences =
        reading.waaromNiet === null ? counted.meldingen : [firstSentence(reading.waaromNiet)];
      return sentences.map((sentence) => `${where}: ${sentence}`);
    }),
  );
}

const firstSentence = (text: string): string => /^.*?\.(?= |$)/s.exec(text)?.[0] ?? text;
