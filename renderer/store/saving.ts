/** Writes bytes to a file by way of the shell, in pieces that never hold anything up. */
import type { Desktop } from '../../shared/desktop/contract';
import { type Result, success } from '../../shared/desktop/errors';
import { MAX_CHUNK_BYTES } from '../../shared/desktop/limits';
import type { SaveTarget } from './types';

/** null when the user cancelled. A file that could not be finished is taken away again. */
export async function saveBytes(
  desktop: Pick<Desktop, 'invoke'>,
  target: SaveTarget,
  bytes: Uint8Array,
): Promise<Result<{ pad: string } | null>> {
  const begun = await desktop.invoke('save.begin', target);
  if (!begun.ok) return begun;
  const { token } = begun.value;
  if (token === null) return success(null);
  const result = await writeAll(desktop, token, bytes);
  if (!result.ok) await desktop.invoke('save.abort', { token });
  return result;
}

async function writeAll(
  desktop: Pick<Desktop, 'invoke'>,
  token: string,
  bytes: Uint8Array,
): Promise<Result<{ pad: string }>> {
  for (let at = 0; at < bytes.length; at += MAX_CHUNK_BYTES) {
    const piece = bytes.slice(at, at + MAX_CHUNK_BYTES);
    const written = await desktop.invoke('save.write', { token, bytes: piece });
    if (!written.ok) return written;
  }
  return desktop.invoke('save.end', { token });
}
