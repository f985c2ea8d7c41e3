/** Saves the open dossier as a bundle: sealed bytes, piece by piece to the shell. */
import { CodedError } from '../../../shared/desktop/errors';
import type { Dossier } from './dossier';
import type { SaveTargetParams } from './protocol';
import { saveThroughShell } from './saving';
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
  return saveThroughShell(shell, target, (write) =>
    dossier.log.writeBundle(header, write, logWork(work, 'De back-up wordt geschreven')),
  );
}
