/** Files that are made of the open dossier. */
import { saveBackup } from './backup';
import type { MethodContext, MethodGroup } from './methods';
import type { SavingMethods } from './protocol';
import { saveTable } from './table';

export function savingMethods({ deps, clock, open }: MethodContext): MethodGroup<SavingMethods> {
  const { shell, time } = deps;
  return {
    saveBackup: (target, work) => saveBackup(shell, open(), target, work),
    saveTable: (params, work) =>
      saveTable(shell, open(), params, work, { now: clock, pause: time.pause, today: time.now }),
  };
}
