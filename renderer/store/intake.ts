/** Rows of files that wait in the workbook worker, on their way to the dossier worker. */
import { type Failure, failure, type Result, success } from '../../shared/desktop/errors';
import type { ImportPreview } from '../../shared/import/preview';
import { roomFor } from '../../shared/import/room';
import { isToRead, togetherOf } from '../../shared/import/together';
import type { MethodName, Methods } from '../workers/dossier/protocol';
import type { DossierClient } from './client';
import type { LongWork } from './types';
import type { WaitingSheet, WorkbookClient } from './workbook-client';
import type { Examination, WorkbookSession } from './workbook-types';

/** So many files are named where an import of several is told to have failed. */
const NAMED_FILES = 3;

/** Methods of the dossier worker that take rows over a port. */
type TakesRows = {
  [M in MethodName]: Methods[M]['params'] extends { port: MessagePort } ? M : never;
}[MethodName];

export interface IntakeDeps {
  client(): DossierClient;
  workbook: Pick<WorkbookClient, 'send' | 'drop'>;
}

export function createIntake({
  client,
  workbook,
}: IntakeDeps): Pick<WorkbookSession, 'examineImport' | 'importPreviews'> {
  /** The rows of these sheets to a method; what it answers, or why the rows could not all be sent. */
  async function send<M extends TakesRows>(
    method: M,
    sheets: readonly WaitingSheet[],
    previews: readonly ImportPreview[],
    params: Omit<Methods[M]['params'], 'port'>,
    work: LongWork,
  ): Promise<Result<Methods[M]['result']>> {
    const { port1, port2 } = new MessageChannel();
    const stop = new AbortController();
    let lost: Failure | null = null;
    const bestand = namesOf(previews);
    workbook.send(sheets, port1, ({ code, params: about }) => {
      lost = failure(code, { bestand, ...about });
      stop.abort();
    });
    if (lost !== null) return lost;
    const signal = AbortSignal.any([work.signal, stop.signal]);
    const both: LongWork = { onProgress: work.onProgress, signal };
    const asked = { ...params, port: port2 } as unknown as Methods[M]['params'];
    const result = await client().do(method, asked, { work: both, transfer: [port2] });
    return lost !== null && !result.ok ? lost : result;
  }

  return {
    async examineImport(previews, work) {
      const sheets = previews.flatMap(sheetsToRead);
      if (sheets.length === 0) return success([]);
      const samen = togetherOf(previews);
      const result = await send('examineRows', sheets, previews, { samen }, work);
      if (!result.ok) return result;
      const tables: Examination = result.value.flatMap((table, at) => {
        const sheet = sheets[at];
        return sheet === undefined ? [] : { ...sheet, ...table };
      });
      return success(tables);
    },
    async importPreviews(previews, work) {
      const sheets = previews.flatMap(sheetsToRead);
      if (sheets.length === 0) return failure('ongeldige-vraag');
      const about = { nodig: roomFor(previews), samen: togetherOf(previews) };
      const result = await send('importRows', sheets, previews, about, work);
      if (result.ok) workbook.drop(previews.map(({ token }) => token));
      return result;
    },
  };
}

/** The sheets of a file that will bring anything, in their order. */
function sheetsToRead({ token, bladen }: ImportPreview): WaitingSheet[] {
  return bladen.flatMap((blad, sheet) => (isToRead(blad) ? [{ token, sheet }] : []));
}

/** As a sentence can hold them: of a pile the first ones. */
function namesOf(previews: readonly ImportPreview[]): string {
  const names = previews.slice(0, NAMED_FILES).map(({ bestand }) => bestand);
  const rest = previews.length - names.length;
  return rest === 0 ? names.join(', ') : `${names.join(', ')} en ${rest} andere`;
}
