/** Writes bytes to a file by way of the shell, in pieces that never hold anything up. */
import type { Desktop } from '../../shared/desktop/contract';
import { type Result, success } from '../../shared/desktop/errors';
import { MAX_CHUNK_BYTES } from '../../shared/desktop/limits';
import type { Bestemming } from '../../shared/domain/uitgifte';
import type { SaveTarget } from './types';

/** Notes that it leaves; the file is complete then, and not yet in place. */
type Note = (bestemming: Bestemming) => Promise<Result<unknown>>;

/**
 * null when the user cancelled; 'schijf-vol' before a byte is written when it will not fit. A file that could not be finished, or of which nobody could note
 * that it leaves, is taken away again.
 */
export async function saveBytes(
  desktop: Pick<Desktop, 'invoke'>,
  target: SaveTarget,
  bytes: Uint8Array,
  note: Note,
): Promise<Result<{ pad: string } | null>> {
  const begun = await desktop.invoke('save.begin', { ...target, grootte: bytes.length });
  if (!begun.ok) return begun;
  const { token, bestemming = 'onbekend' } = begun.value;
  if (token === null) return success(null);
  const result = await writeAll(desktop, token, bytes, () => note(bestemming));
  if (!result.ok) await desktop.invoke('save.abort', { token });
  return result;
}

async function writeAll(
  desktop: Pick<Desktop, 'invoke'>,
  token: string,
  bytes: Uint8Array,
  note: () => Promise<Result<unknown>>,
): Promise<Result<{ pad: string }>> {
  for (let at = 0; at < bytes.length; at += MAX_CHUNK_BYTES) {
    const piece = bytes.slice(at, at + MAX_CHUNK_BYTES);
    const written = await desktop.invoke('save.write', { token, bytes: piece });
    if (!written.ok) return written;
  }
  const noted = await note();
  return noted.ok ? desktop.invoke('save.end', { token }) : noted;
}
