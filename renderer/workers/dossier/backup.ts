/** Saves the open dossier as a bundle: sealed bytes, piece by piece to the shell. */
import { CodedError } from '../../../shared/desktop/errors';
import { SEALED } from '../../../shared/domain/uitgifte';
import { standardPassage } from '../../../shared/gate/passage';
import { gateReport, uitgifteOf } from '../../../shared/gate/reporting';
import { wholeScope } from '../../../shared/gate/scope';
import type { Dossier } from './dossier';
import { noteUitgifte } from './gate/note';
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
  return saveThroughShell(shell, target, async (write, bestemming) => {
    // First, so that it is in the backup itself: a dossier is not ahead of what was just saved.
    const what = { soort: 'alles', vorm: SEALED, bestemming } as const;
    const passage = { ...standardPassage, volledig: true };
    // Only its passphrase opens it: of personal data its line says nothing, so rows are not searched.
    const { meegaand: _, ...scope } = wholeScope(dossier.state);
    const report = gateReport(dossier.state, scope, passage);
    await noteUitgifte(dossier, uitgifteOf(report, passage, what));
    await dossier.log.writeBundle(header, write, logWork(work, 'De back-up wordt geschreven'));
  });
}
