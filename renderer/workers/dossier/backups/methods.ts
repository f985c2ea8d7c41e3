/** What the page can ask about back-ups. */
import { CodedError } from '../../../../shared/desktop/errors';
import type { Dossier } from '../dossier';
import type { MethodContext, MethodGroup } from '../methods';
import { openSource } from '../restoring';
import type { LongWork } from '../work';
import { chosenMoment, findBackups } from './chosen-folder';
import { restoreLocked } from './locked';
import type { BackupMethods, ChosenMoment } from './protocol';
import { checkMoment, joinedUnits, openMoment, putBack } from './setting-back';
import { whatStays } from './staying';

export function backupMethods({
  deps,
  open,
  opened,
  reopened,
  keeper,
}: MethodContext): MethodGroup<BackupMethods> {
  const { shell } = deps;

  /** The open dossier, when it has back-ups. */
  function own(): Dossier {
    const dossier = open();
    if (dossier.kind !== 'eigen') throw new CodedError('ongeldige-vraag');
    return dossier;
  }

  async function restoreMoment(chosen: ChosenMoment, work: LongWork) {
    const dossier = own();
    const { id, log, status } = dossier;
    const moment = await openMoment(shell, id, chosen);
    const { bundle, head } = await checkMoment(shell, moment, log.keys, work);
    const keep = { reden: 'voor-terugzetten', keep: chosen.moment } as const;
    await keeper()
      .make(keep, work)
      .catch((error: unknown) => {
        // Of a damaged dossier what can be read is saved, if that can be; a sound one must be whole.
        if (log.damage === null || work.signal.aborted) throw error;
      });
    const here = log.damage?.soort === 'sleutel' ? null : log.units;
    const units = await joinedUnits(log.keys, here, moment.units);
    const header = await shell.invoke('vault.read', { id }).catch(() => moment.header);
    const { at } = moment.index;
    const staying = await whatStays(dossier);
    const back = { keys: log.keys, header, units, bundle, head, at, staying };
    return reopened(() => putBack(deps, back, status.coder?.id ?? null, work));
  }

  return {
    async backupNow(_params, work) {
      own();
      const { at, stap } = await keeper().make({ reden: 'hand' }, work);
      return { at, stap };
    },
    restoreMoment,
    restoreLocked: (params, work) => opened(() => restoreLocked(deps, params, work)),
    async chooseBackupFolder({ folder }) {
      const chosen = await shell.invoke('backup.choose', { id: own().id, folder });
      if (chosen !== null) await keeper().look();
      return chosen;
    },
    async forgetBackupFolder() {
      await shell.invoke('backup.forget', { id: own().id });
      await keeper().look();
      return null;
    },
    momentsIn: ({ files }) => findBackups(files),
    openBackupFolder: ({ files, id, moment, geheim, vervang }, work) =>
      opened(async () => {
        const source = await chosenMoment(files, id, moment);
        return openSource(deps, source, { geheim, vervang }, work);
      }),
  };
}
