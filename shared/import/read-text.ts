/** A file that is text: how it was written, and what kind of text it is. */
import type { Control } from './control';
import { decodeText, encodingOf } from './delimited/encoding';
import { readDelimited } from './delimited/read';
import { conversationFormat, readTextDocument } from './documents/read-document';
import type { ReadChoice } from './form';
import type { RawWorkbook } from './sheet';

/** Reads as `lezen` says, and where that says nothing as the file itself tells. */
export async function readText(
  bytes: Uint8Array,
  bestand: string,
  control: Control,
  lezen?: ReadChoice,
): Promise<RawWorkbook> {
  const codering = lezen?.codering ?? (await encodingOf(bytes, control));
  const text = await decodeText(bytes, codering, control);
  const formaat = conversationFormat(text, bestand);
  if (formaat !== null && lezen?.scheiding == null) {
    return readTextDocument(text, bestand, { formaat, codering }, control);
  }
  return readDelimited(text, codering, bestand, control, lezen);
}
