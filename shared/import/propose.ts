/** From the bytes of a workbook to what an import of it would do: the same in worker and command line. */
import type { Control } from './control';
import { checkFileSize, readWorkbook } from './read-workbook';
import type { SourceFile } from './recognise/describe';
import { type CasusProposal, recogniseCasussen, type Survey, survey } from './recognise/proposal';

export interface Proposed {
  file: SourceFile;
  proposal: CasusProposal;
  counted: Survey;
}

/** SHA-256 in lower-case hex. */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Reads, recognises and counts. Throws a CodedError of which the sentence names the file. */
export async function proposeImport(
  bytes: Uint8Array<ArrayBuffer>,
  bestand: string,
  control: Control,
): Promise<Proposed> {
  checkFileSize(bytes.length, bestand);
  control.announce({ zin: 'Bestand openen', gedaan: 0, totaal: null, perSeconde: null });
  const file = { bestand, grootte: bytes.length, sha256: await sha256(bytes) };
  const workbook = await readWorkbook(bytes, bestand, control);
  const proposal = await recogniseCasussen(workbook, control);
  return { file, proposal, counted: await survey(proposal, control) };
}
