/** The whole page with a dossier open, for tests of the frame. */
import { vi } from 'vitest';
import { App } from '../../../../renderer/app/app';
import { createWorkCounter } from '../../../../renderer/app/work';
import type { Session } from '../../../../renderer/store';
import { noBackups } from '../../../../shared/backup/state';
import type { ShellCommand } from '../../../../shared/desktop/contract';
import { success } from '../../../../shared/desktop/errors';
import type { DossierStatus } from '../../../../shared/dossier/protocol';
import { sessionWith, status } from '../features/dossier/session';
import { field, one, render, settle, submit, type, until } from '../ui/dom';

const listening = new Set<(command: ShellCommand) => void>();
/** A command from the menu of the shell. */
export const shell = (command: ShellCommand) => {
  for (const listener of [...listening]) listener(command);
};
export const onShellCommand = (listener: (command: ShellCommand) => void) => {
  listening.add(listener);
  return () => void listening.delete(listener);
};
/** Work that goes on for as long as a test says. */
export const { work, during } = workOf();

function workOf() {
  const counter = createWorkCounter();
  const { importPreviews } = counter.ofSession({
    importPreviews: (running: unknown) => running,
  } as unknown as Session);
  return {
    work: counter.work,
    during: (running: Promise<unknown>) => void importPreviews(running as never, {} as never),
  };
}

/** Unlocks a dossier without casussen, at the screen Dossier. */
export async function open(given: Partial<DossierStatus> = {}, parts: Partial<Session> = {}) {
  const opened: DossierStatus = { ...status, ...given };
  const calls = {
    lock: vi.fn(),
    run: vi.fn(async () =>
      success({ zin: 'draaiknop 5 bij Molendrift', bleefStaan: ['het land'], stap: 41 }),
    ),
  };
  const session = sessionWith(
    {
      ...calls,
      unlock: async () => success(opened),
      folders: async () => success([]),
      keychain: async () => success({ sleutelbos: 'niet-hier', onthouden: false }),
      ...parts,
    } as Partial<Session>,
    {
      status: opened,
      backups: noBackups,
      ongedaan: { ongedaan: 'draaiknop 5 bij Molendrift', opnieuw: null },
      imports: [],
      sleutels: [],
      casussen: { total: 0, offset: 0, rows: [] },
      facetten: { werelden: [], imports: [] },
      casus: null,
      bewijs: null,
      geschiedenis: { total: 0, offset: 0, rows: [] },
    },
  );
  await render(<App work={work} session={session} onShellCommand={onShellCommand} />);
  await settle();
  await type(field('Wachtwoordzin'), 'paarse fiets');
  await submit(one('form'));
  return { ...calls, opened };
}
export const inFrame = () => until(() => document.querySelector('nav') !== null);
