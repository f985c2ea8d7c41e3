/**
 * The session: everything a screen can ask for, in one object. It starts the workers when they are
 * first needed, relays between dossier worker and shell, and keeps nothing of a dossier itself.
 */
import type { Desktop } from '../../shared/desktop/contract';
import { type Failure, failure, type Result, success } from '../../shared/desktop/errors';
import type { Queries, QueryName } from '../../shared/dossier/protocol';
import { createBackups } from './backups';
import { createChecking } from './checking';
import { createDossierClient, type DossierClient } from './client';
import { createErasing } from './erasing';
import { createEverything } from './everything';
import { createGate } from './gate';
import { createIntake } from './intake';
import { createKeys } from './keys';
import { createLicences } from './licences';
import { createRefused } from './refused';
import { createRelay } from './relay';
import { createRemembering } from './remembering';
import { createSharing } from './sharing';
import { createTemplates } from './templates';
import { createThrottle } from './throttle';
import type { PendingDossier, Session } from './types';
import { createWatches } from './watches';
import type { Wire } from './wire';
import { createWorkbookClient } from './workbook-client';

/** What the session needs of its surroundings. */
export interface SessionDeps {
  desktop: Pick<Desktop, 'invoke'>;
  startDossierWorker(): Wire;
  startWorkbookWorker(): Wire;
  /** The bytes of the example dossier that comes with the program. */
  loadExample(): Promise<Uint8Array<ArrayBuffer>>;
  /** What the build wrote of its licences, parsed. */
  loadLicences(): Promise<unknown>;
  reload(): void;
  /** Milliseconds, for the waiting times. */
  now(): number;
}

/** How long locking waits for the worker to write what the shell has to know. */
const CLOSE_GRACE_MS = 1_500;

/** A secret that was tried on the lock. A typing error in a recovery key shows without trying. */
function triedAndWrong({ code, params }: Failure): boolean {
  if (code === 'herstelsleutel-onjuist') return params.reden === 'anders';
  return code === 'wachtwoordzin-onjuist';
}

export function createSession(deps: SessionDeps): Session {
  const { desktop } = deps;
  const relay = createRelay(desktop);
  const throttle = createThrottle(deps.now);
  const watches = createWatches();
  const workbook = createWorkbookClient(deps.startWorkbookWorker);
  let started: DossierClient | null = null;
  const info = desktop.invoke('app.info', null);

  function client(): DossierClient {
    if (started === null) {
      started = createDossierClient(deps.startDossierWorker(), relay);
      watches.connect(started);
    }
    return started;
  }

  /** Refuses during a waiting time; a wrong secret begins the next one and says how long. */
  async function throttled<T>(attempt: () => Promise<Result<T>>): Promise<Result<T>> {
    const remaining = throttle.remaining();
    if (remaining > 0) return failure('even-wachten', { wacht: remaining });
    const result = await attempt();
    if (result.ok) throttle.right();
    else if (triedAndWrong(result)) {
      const wacht = throttle.wrong();
      if (wacht > 0) return failure(result.code, { ...result.params, wacht });
    }
    return result;
  }

  function pending(made: Result<{ herstelsleutel: string }>): Result<PendingDossier> {
    if (!made.ok) return made;
    return success({
      herstelsleutel: made.value.herstelsleutel,
      confirm: () => client().do('confirm', null),
      cancel: () => void client().do('discard', null),
    });
  }

  /** None when the dossier does not answer: then a file is read as it is recognised. */
  async function knownLayouts(): Promise<Queries['bekendeLayouts']['result']> {
    const known = await client().ask('bekendeLayouts', null);
    return known.ok ? known.value : [];
  }

  return {
    info: () => info,
    settings: () => desktop.invoke('settings.read', null),
    saveSettings: (settings) => desktop.invoke('settings.write', { settings }),
    list: () => desktop.invoke('vault.list', null),
    folders: () => desktop.invoke('save.folders', null),
    ...createGate(desktop, client),

    create: async (input) => pending(await client().do('create', input)),
    keepExample: async (input) => pending(await client().do('keepExample', input)),
    unlock: (input) => throttled(() => client().do('unlock', input)),
    ...createErasing({ client, throttled }),
    ...createEverything(client),
    ...createKeys({ client, throttled }),
    ...createSharing({ client, throttled }),
    ...createBackups({ desktop, client, throttled }),
    ...createChecking(client),
    ...createLicences(deps.loadLicences),
    ...createTemplates(desktop),
    ...createRefused({ desktop, client, workbook }),
    ...createRemembering({ desktop, client, throttled }),
    async openExample() {
      let bundle: Uint8Array<ArrayBuffer>;
      try {
        bundle = await deps.loadExample();
      } catch {
        return failure('bestand-verdwenen', { bestand: 'voorbeeld.draaiknop' });
      }
      return client().do('openExample', { bundle }, { transfer: [bundle.buffer] });
    },
    openBackup: ({ file, geheim, vervang = false }, work) =>
      throttled(() =>
        client().do('openBackup', { file, naam: file.name, geheim, vervang }, { work }),
      ),
    saveBackup: (target, work) => client().do('saveBackup', target, { work }),

    lock() {
      const closed = started?.do('close', null) ?? Promise.resolve();
      const grace = new Promise((resolve) => setTimeout(resolve, CLOSE_GRACE_MS));
      void Promise.race([closed, grace]).then(() => {
        started?.end();
        workbook.end();
        deps.reload();
      });
    },

    ask: (query, params) => client().ask(query, params),
    run: (command, params) => client().run(command, params),
    watch: <Q extends QueryName>(
      query: Q,
      params: Queries[Q]['params'],
      listener: (answer: Result<Queries[Q]['result']>) => void,
    ) => watches.add(query, params, listener),

    saveTable: (target, request, work) => client().do('saveTable', { target, request }, { work }),

    readWorkbook: async (file, work) => workbook.read(file, work, await knownLayouts()),
    readPasted: async (text, work) => workbook.read(text, work, await knownLayouts()),
    rereadFile: (token, keuze, work) => workbook.reread(token, keuze, work),
    remapSheet: (token, sheet, choice, work) => workbook.remap(token, sheet, choice, work),
    splitSheet: (token, sheet, gebied, work) => workbook.split(token, sheet, gebied, work),
    unsplitSheet: (token, sheet, work) => workbook.unsplit(token, sheet, work),
    restoreSheets: (token, bladen, work) => workbook.restore(token, bladen, work),
    sheetGrid: (token, sheet, window, work) => workbook.grid(token, sheet, window, work),
    dropPreview: (token) => workbook.drop([token]),
    ...createIntake({ client, workbook }),
  };
}
