/** Saves the open dossier as a bundle: sealed bytes, piece by piece to the shell. */
import { CodedError } from '../../../shared/desktop/errors';
import type { Dossier } from './dossier';
import type { SaveTargetParams } from './protocol';
import type { Shell } from './shell';
import { type LongWork, logWork } from './work';

/**
 * null when the user cancelled. Throws the codes of the shell and of Log.writeBundle; then no file
 * is left.
 */
export async function saveBackup(
  shell: Shell,
  dossier: Dossier,
  target: SaveTargetParams,
  work: LongWork,
): Promise<{ pad: string } | null> {
  // The example is sealed with a key that everybody has: a copy of it would promise too much.
  if (dossier.kind === 'voorbeeld') throw new CodedError('ongeldige-vraag');
  const header = await shell.invoke('vault.read', { id: dossier.id });
  const { token } = await shell.invoke('save.begin', target);
  if (token === null) return null;
  try {
    await dossier.log.writeBundle(
      header,
      async (bytes) => void (await shell.invoke('save.write', { token, bytes })),
      logWork(work, 'De back-up wordt geschreven'),
    );
    return await shell.invoke('save.end', { token });
  } catch (error) {
    // The shell has dropped it already when the failure was its own.
    await shell.invoke('save.abort', { token }).catch(() => undefined);
    throw error;
  }
}
