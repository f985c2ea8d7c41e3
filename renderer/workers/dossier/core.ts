/**
 * The dossier worker without the worker: messages in, messages out. Holds the open dossier with its
 * keys; everything that the page learns of it goes through here.
 */
import { CodedError, type Result, success, toFailure } from '../../../shared/desktop/errors';
import type { QueryName } from '../../../shared/dossier/protocol';
import { affects } from '../../../shared/dossier/queries/affects';
import { Pace } from '../../../shared/exchange/pace';
import type { GateRequest } from '../../../shared/gate/request';
import { answer } from './answers';
import { BackupKeeper } from './backups/keeper';
import { backupMethods } from './backups/methods';
import { checkingMethods } from './checking/methods';
import { run } from './commands';
import type { Dossier } from './dossier';
import { erasingMethods } from './erasing/methods';
import { everythingMethods } from './everything/methods';
import { examiningMethods } from './examining/methods';
import { openExample } from './example';
import { mustFit } from './free-space';
import { gateMethods } from './gate/methods';
import { searchBefore } from './gate/report';
import { importRows } from './importing';
import { keysMethods } from './keys/methods';
import { Turns } from './log/turns';
import { commandParams, methodParams, parseEnvelope, queryParams } from './messages';
import type { MethodContext, MethodGroup } from './methods';
import { type OpeningDeps, type PendingDossier, prepareDossier, unlockDossier } from './opening';
import type { FromDossierWorker, MethodName, Methods } from './protocol';
import { refusedMethods } from './refused/methods';
import { rememberingMethods } from './remembering/methods';
import { openBackup } from './restoring';
import { savingMethods } from './saving-methods';
import { sharingMethods } from './sharing/methods';
import { createShell } from './shell';
import { createWatching } from './watching';
import { createLongWork } from './work';

export interface CoreDeps extends Omit<OpeningDeps, 'shell'> {
  send(message: FromDossierWorker): void;
  /** Milliseconds, for measuring. */
  clock(): number;
}

/** A question is not stopped; it ends with its dossier. */
const NEVER = new AbortController().signal;

/** The chain is checked when the first screens have had their answers. */
const CHECK_AFTER_MS = 1_000;

/** For the last back-up when closing: the page waits for all of it (renderer/store/session.ts). */
const LAST_BACKUP_MS = 900;

/** Answers what to do with each message from the page. */
export function createDossierCore({ send, clock, ...host }: CoreDeps): (data: unknown) => void {
  const shell = createShell(send);
  const deps: OpeningDeps = { ...host, shell };
  const opening = new Turns();
  const stops = new Map<number, AbortController>();
  let dossier: Dossier | null = null;
  let keeper: BackupKeeper | null = null;
  let pending: PendingDossier | null = null;

  const watching = createWatching({
    answer: (query, params) => result(() => ask(query, params)),
    send: (id, answered) => send({ type: 'answer', id, result: answered }),
    soon: (callback) => void host.time.later(0, callback),
  });

  function open(): Dossier {
    if (dossier === null) throw new CodedError('dossier-gesloten');
    return dossier;
  }

  async function ask(query: QueryName, params: unknown): Promise<unknown> {
    const asked = queryParams(query, params);
    if (query === 'poort') {
      const pace = new Pace({ now: clock, pause: host.time.pause, signal: NEVER });
      const breathe = () => {
        // Whoever locks meanwhile gets no answer any more.
        open();
        return pace.breathe();
      };
      await searchBefore(open(), asked as GateRequest, { breathe });
    }
    return answer(open(), query, asked);
  }

  /** Opens a dossier, unless one is open: the page locks first. */
  function opened(make: () => Promise<Dossier>, instead?: Dossier): Promise<Dossier['status']> {
    return opening.run(async () => {
      if (dossier !== (instead ?? null)) throw new CodedError('ongeldige-vraag');
      const next = await make();
      await instead?.close();
      return adopt(next);
    });
  }

  /** The same under another key, or set back: the lock of its id has to be free first. */
  function reopened(make: () => Promise<Dossier>): Promise<Dossier['status']> {
    return opening.run(async () => {
      keeper?.stop();
      await open().close();
      dossier = null;
      return adopt(await make());
    });
  }

  function adopt(next: Dossier): Dossier['status'] {
    dossier = next;
    keeper?.stop();
    // The key of the example is for everybody to read, and its changes are gone when it closes.
    keeper = next.kind === 'eigen' ? new BackupKeeper({ ...deps, dossier: next }) : null;
    const kept = keeper;
    next.onChange((touched) => {
      if (touched !== null) kept?.changed();
      watching.changed((query, params) =>
        touched === null
          ? query === 'status' || query === 'backups'
          : affects(query, params as never, touched, next.state),
      );
    });
    kept?.start();
    watching.changed(() => true);
    host.time.later(CHECK_AFTER_MS, () => void check(next));
    return next.status;
  }

  async function check(of: Dossier): Promise<void> {
    // Closed, or a store that fails: the log says so itself to whoever wants something of it.
    await of.check().catch(() => undefined);
  }

  function kept(): BackupKeeper {
    if (keeper === null) throw new CodedError('ongeldige-vraag');
    return keeper;
  }

  const context: MethodContext = { deps, clock, open, keeper: kept, opened, reopened };
  const methods: MethodGroup<Methods> = {
    async create(params) {
      pending = await prepareDossier(deps, params, null);
      return { herstelsleutel: pending.herstelsleutel };
    },
    async keepExample(params) {
      pending = await prepareDossier(deps, params, open());
      return { herstelsleutel: pending.herstelsleutel };
    },
    async confirm() {
      const made = pending;
      if (made === null) throw new CodedError('ongeldige-vraag');
      const status = await opened(() => made.confirm(), made.source ?? undefined);
      pending = null;
      return status;
    },
    async discard() {
      pending = null;
      return null;
    },
    unlock: (params) => opened(() => unlockDossier(deps, params)),
    openExample: ({ bundle }) => opened(() => openExample(host.time, bundle)),
    openBackup: (params, work) => opened(() => openBackup(deps, params, work)),
    ...savingMethods(context),
    ...keysMethods(context),
    ...backupMethods(context),
    ...checkingMethods(context),
    ...refusedMethods(context),
    ...rememberingMethods(context),
    ...gateMethods(context),
    ...erasingMethods(context),
    ...everythingMethods(context),
    ...examiningMethods(context),
    ...sharingMethods(context),
    importRows: ({ port, nodig, samen }, work) => {
      const into = open();
      // The example lives in memory: it takes no disk.
      const room = async () =>
        into.kind === 'voorbeeld' ? undefined : mustFit(shell, nodig, { gevraagd: 'inlezen' });
      return importRows(into, port, samen, work, { now: clock, room });
    },
    async close() {
      await keeper?.finish(LAST_BACKUP_MS);
      await dossier?.close();
      return null;
    },
  };

  /** Runs long work that `cancel` can stop. */
  async function work<M extends MethodName>(id: number, method: M, params: unknown) {
    const stop = new AbortController();
    stops.set(id, stop);
    try {
      const checked = methodParams(method, params);
      const tell = createLongWork(
        stop.signal,
        (progress) => send({ type: 'progress', id, progress }),
        clock,
      );
      return await methods[method](checked, tell);
    } finally {
      stops.delete(id);
    }
  }

  async function reply(id: number, make: () => Promise<unknown>): Promise<void> {
    send({ type: 'result', id, result: await result(make) });
  }

  return (data) => {
    const message = parseEnvelope(data);
    if (message === null) return;
    const { id } = message;
    switch (message.type) {
      case 'ask':
        void reply(id, () => ask(message.query, message.params));
        break;
      case 'run': {
        const { command, params } = message;
        void reply(id, async () => run(open(), command, commandParams(command, params)));
        break;
      }
      case 'do':
        void reply(id, () => work(id, message.method, message.params));
        break;
      case 'watch':
        watching.add(id, message.query, message.params);
        break;
      case 'unwatch':
        watching.remove(id);
        break;
      case 'cancel':
        stops.get(id)?.abort();
        break;
      case 'shell':
        shell.answered(id, message.result);
        break;
    }
  };
}

async function result(make: () => Promise<unknown>): Promise<Result<unknown>> {
  try {
    return success(await make());
  } catch (error) {
    return toFailure(error);
  }
}
