/** What the tests of the templates share: the sheet to fill in, and what reading it back gives. */
import { cellAddress } from '../../../../../shared/domain/provenance';
import { columnsOf } from '../../../../../shared/exchange/templates/columns';
import type { TemplateDeclaration } from '../../../../../shared/exchange/templates/declaration';
import { headingRow } from '../../../../../shared/exchange/templates/fill-sheet';
import { Control } from '../../../../../shared/import/control';
import { previewOf, proposeImport } from '../../../../../shared/import/propose';
import { rowAnswers } from '../../../../../shared/import/send-rows';
import { type ImportSource, isRecordRow } from '../../../../../shared/import/stream';
import { fillCells, type Typed } from '../../../../support/fill-template';
import type { Velden } from '../../../../support/stored-values';

const hooks = { now: () => performance.now(), pause: async () => undefined };

/** The template with these rows under its headings: by field what somebody typed. */
export function filled(
  declaration: TemplateDeclaration,
  bytes: Uint8Array,
  rows: readonly Readonly<Partial<Record<string, Typed>>>[],
): Uint8Array<ArrayBuffer> {
  const first = headingRow(declaration) + 1;
  const cells: Record<string, Typed> = {};
  for (const [index, { definitie }] of columnsOf(declaration).entries()) {
    for (const [line, row] of rows.entries()) {
      const value = row[definitie.veld];
      if (value !== undefined) cells[cellAddress(index, first + line)] = value;
    }
  }
  return fillCells(bytes, cells);
}

/** What the import shows of a workbook. */
export async function previewed(bytes: Uint8Array<ArrayBuffer>) {
  return previewOf('token', await proposeImport(bytes, 'sjabloon.xlsx', new Control(hooks)));
}

interface Imported {
  sources: ImportSource[];
  rows: Velden[];
}

/** What an import of a workbook stores as records. */
export async function imported(bytes: Uint8Array<ArrayBuffer>): Promise<Imported> {
  const { file, bladen } = await proposeImport(bytes, 'sjabloon.xlsx', new Control(hooks));
  const answer = rowAnswers(bladen.map((blad) => ({ ...blad, file })));
  const sources: ImportSource[] = [];
  const rows: Velden[] = [];
  for (let message = answer(); message !== null; message = answer()) {
    if (message.type === 'begin') sources.push(message.source);
    if (message.type !== 'rows') continue;
    rows.push(...message.rows.filter(isRecordRow).map(({ velden }) => velden));
  }
  return { sources, rows };
}
