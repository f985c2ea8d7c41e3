/** Saves a file by way of the shell: piece by piece, wholly there or not at all. */
import { MAX_CHUNK_BYTES } from '../../../shared/desktop/limits';
import type { Bestemming } from '../../../shared/domain/uitgifte';
import type { Bytes } from '../../../shared/vault/bytes';
import type { SaveTargetParams } from './protocol';
import type { Shell } from './shell';

/** Takes the next bytes of the file. */
export type Write = (bytes: Bytes) => Promise<void>;

/**
 * null when the user cancelled the dialog. Rejects with the codes of the shell or with what `make`
 * rejects with; then no file is left. `make` also notes that it leaves (gate/note.ts): what it has
 * written is in place only after it.
 */
export async function saveThroughShell(
  shell: Shell,
  target: SaveTargetParams,
  make: (write: Write, bestemming: Bestemming) => Promise<void>,
): Promise<{ pad: string } | null> {
  const begun = await shell.invoke('save.begin', target);
  const { token, bestemming = 'onbekend' } = begun;
  if (token === null) return null;
  try {
    await make(async (bytes) => {
      for (let at = 0; at < bytes.length; at += MAX_CHUNK_BYTES) {
        const piece =
          bytes.length <= MAX_CHUNK_BYTES ? bytes : bytes.slice(at, at + MAX_CHUNK_BYTES);
        await shell.invoke('save.write', { token, bytes: piece });
      }
    }, bestemming);
    return await shell.invoke('save.end', { token });
  } catch (error) {
    // The shell has dropped it already when the failure was its own.
    await shell.invoke('save.abort', { token }).catch(() => undefined);
    throw error;
  }
}
