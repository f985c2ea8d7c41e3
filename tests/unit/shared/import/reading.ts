/** Shorthand for tests that read a workbook. */
import { CodedError } from '../../../../shared/desktop/errors';
import { Control } from '../../../../shared/import/control';
import { readWorkbook } from '../../../../shared/import/read-workbook';
import type { RawSheet, RawWorkbook } from '../../../../shared/import/sheet';

export function testControl(milliseconds?: number): Control {
  return new Control(
    { now: () => performance.now(), pause: () => new Promise((done) => setImmediate(done)) },
    milliseconds,
  );
}

export function lees(bytes: Uint8Array, bestand = 'test.xlsx'): Promise<RawWorkbook> {
  return readWorkbook(bytes, bestand, testControl());
}

export async function leesBlad(bytes: Uint8Array): Promise<RawSheet> {
  const { bladen } = await lees(bytes);
  const [blad] = bladen;
  if (blad === undefined) throw new Error('no sheet');
  return blad;
}

/** The refusal of a file; fails when it is read after all. */
export async function refusal(bytes: Uint8Array, bestand = 'test.xlsx'): Promise<CodedError> {
  try {
    await lees(bytes, bestand);
  } catch (reason) {
    if (reason instanceof CodedError) return reason;
    throw reason;
  }
  throw new Error('the file was read');
}
