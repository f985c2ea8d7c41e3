/** From the bytes of a part to its text: UTF-8 or UTF-16, strictly, in pieces of about a megabyte. */
import type { Control, Stage } from '../control';
import { LIMITS } from '../limits';
import type { Entry } from '../package/directory';
import { inflate } from '../package/inflate';
import { damaged, size, tooLarge } from '../refusals';

/** Characters that are handed on together: large enough to be quick, small enough to stay cool. */
const PIECE = 1 << 20;

/** XML says its encoding by a byte order mark or by the shape of its first bytes. */
function encodingOf(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [a, b] = head;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

function checkDeclaration(part: string, head: string): void {
  const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1];
  if (declared === undefined || /^(utf-?8|utf-?16(le|be)?|us-ascii|ascii)$/i.test(declared)) return;
  throw damaged(
    part,
    `de tekens staan er in een andere codering dan mag (${declared.slice(0, 40)})`,
  );
}

/**
 * Reads a part and hands its text on in order; `final` comes with the last piece, which may be
 * empty. `take` is called only with text that decodes; size and checksum are known to be right once
 * the promise resolves.
 */
export async function readPartText(
  entry: Entry,
  control: Control,
  take: (text: string, final: boolean) => void,
  stage?: () => Stage,
): Promise<void> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let pending = '';
  let begun = false;
  const decode = (piece: Uint8Array, more: boolean): void => {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    try {
      pending += decoder.decode(piece, { stream: more });
    } catch (cause) {
      throw damaged(entry.name, 'er staan tekens in die niet te lezen zijn', cause);
    }
  };
  const flush = (final: boolean): void => {
    if (!begun) checkDeclaration(entry.name, pending.slice(0, 200));
    begun = true;
    const text = pending;
    pending = '';
    take(text, final);
  };
  for await (const piece of inflate(entry)) {
    decode(piece, true);
    if (pending.length < PIECE) continue;
    flush(false);
    await control.breathe(stage);
  }
  decode(new Uint8Array(0), false);
  flush(true);
  await control.breathe(stage);
}

/** The whole text of a part that only describes others. */
export async function wholePartText(entry: Entry, control: Control): Promise<string> {
  if (entry.unpacked > LIMITS.support) {
    throw tooLarge(`het onderdeel ${entry.name}`, size(entry.unpacked), size(LIMITS.support));
  }
  let whole = '';
  await readPartText(entry, control, (text) => {
    whole += text;
  });
  return whole;
}
