/** Runs the product's own session, with its own workers, and answers with what it took. */
import { createSession } from '../../../renderer/store/session';
import type { Session } from '../../../renderer/store/types';
import { workerWire } from '../../../renderer/store/wire';
import type { Result } from '../../../shared/desktop/errors';
import type { Parsed } from '../baselines/read-and-parse';
import { type Bare, type Brought, FIRST, type Listed, type Refusal } from './imports';
import { createMemoryShell, type MemoryShell } from './shell';

export interface Kept {
  casussen: number;
  cijfers: number;
  interviews: number;
  beurten: number;
  coderingen: number;
}

export interface Imported {
  /** From the file to everything being durable. */
  ms: number;
  kept: Kept;
}

export interface Unlocked {
  times: number[];
  kept: Kept;
  /** What the baseline has to find: the entities of the snapshot, and their bytes unsealed. */
  entities: number;
  bytes: number;
}

declare global {
  interface Window {
    importAll(files: string[]): Promise<Imported>;
    unlockLarge(files: string[], runs: number): Promise<Unlocked>;
    /** Files read in together, up to the first rows in their list; `digest`: of cijfers. */
    importTogether(files: string[], list: Listed, digest?: boolean): Promise<Brought>;
    /** Reads a file as `naam`; stops after that many ms when they are given. */
    readOne(file: string, naam: string, stopAfter: number | null): Promise<Refusal>;
    /** The baseline of an import: SheetJS alone, in a worker. */
    parseBare(file: string, digest?: boolean): Promise<Bare>;
    /** The baseline, on what `unlockLarge` left behind. */
    readAndParse(): Promise<Parsed>;
  }
}

const PASSPHRASE = 'vier losse woorden samen';
const work = { onProgress: () => undefined, signal: new AbortController().signal };

async function good<T>(result: Promise<Result<T>>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(`${settled.code} ${JSON.stringify(settled.params)}`);
  return settled.value;
}

interface Opened {
  session: Session;
  end(): void;
}

function open(shell: MemoryShell): Opened {
  const workers: Worker[] = [];
  const wire = (worker: Worker) => {
    workers.push(worker);
    return workerWire(worker);
  };
  const session = createSession({
    desktop: shell,
    startDossierWorker: () =>
      wire(
        new Worker(new URL('../../../renderer/workers/dossier/index.ts', import.meta.url), {
          type: 'module',
        }),
      ),
    startWorkbookWorker: () =>
      wire(
        new Worker(new URL('../../../renderer/workers/workbook/index.ts', import.meta.url), {
          type: 'module',
        }),
      ),
    loadExample: () => Promise.reject(new Error('no example here')),
    loadLicences: () => Promise.reject(new Error('no licences here')),
    reload: () => undefined,
    now: () => performance.now(),
  });
  return {
    session,
    end: () => {
      for (const worker of workers) worker.terminate();
    },
  };
}

async function fileAt(name: string, naam = name): Promise<File> {
  const response = await fetch(`/${name}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new File([await response.blob()], naam);
}

async function bring(session: Session, files: readonly File[]): Promise<number> {
  const started = performance.now();
  for (const file of files) {
    const preview = await good(session.readWorkbook(file, work));
    await good(session.importPreviews([preview], work));
  }
  return performance.now() - started;
}

async function make(shell: MemoryShell, session: Session): Promise<string> {
  const pending = await good(
    session.create({ roepnaam: 'Meting', passphrase: PASSPHRASE, coder: 'meting' }),
  );
  await good(pending.confirm());
  return shell.header.id;
}

async function kept(session: Session): Promise<Kept> {
  const { casussen, cijfers, interviews, beurten, coderingen } = (
    await good(session.ask('status', null))
  ).aantallen;
  return { casussen, cijfers, interviews, beurten, coderingen };
}

window.importAll = async (names) => {
  const files = await Promise.all(names.map((name) => fileAt(name)));
  const shell = createMemoryShell();
  const { session, end } = open(shell);
  const id = await make(shell, session);
  const ms = await bring(session, files);
  const found = await kept(session);
  await closed(session);
  end();
  indexedDB.deleteDatabase(`dossier-${id}`);
  return { ms, kept: found };
};

window.importTogether = async (names, list, digest = false) => {
  const files = await Promise.all(names.map((name) => fileAt(name)));
  const shell = createMemoryShell();
  const { session, end } = open(shell);
  const id = await make(shell, session);
  const started = performance.now();
  const previews = [];
  for (const file of files) previews.push(await good(session.readWorkbook(file, work)));
  const readMs = performance.now() - started;
  await good(session.importPreviews(previews, work));
  const { total, rows } =
    list === 'cijfers'
      ? await good(session.ask('cijfers', FIRST.cijfers))
      : await good(session.ask('interviews', FIRST.interviews));
  const ms = performance.now() - started;
  if (rows.length === 0) throw new Error('nothing in the list');
  await closed(session);
  end();
  const stored = digest ? await storedDigest(shell) : null;
  indexedDB.deleteDatabase(`dossier-${id}`);
  return { ms, readMs, total, digest: stored };
};

/** What the dossier that was closed holds of its imports. */
async function storedDigest({ header, units }: MemoryShell): Promise<string> {
  const worker = new Worker(new URL('./stored.ts', import.meta.url), { type: 'module' });
  const { digest } = await once<{ digest: string }>(worker, {
    ...{ header, units, passphrase: PASSPHRASE },
  });
  return digest;
}

window.readOne = async (name, naam, stopAfter) => {
  const file = await fileAt(name, naam);
  const { session, end } = open(createMemoryShell());
  const stop = new AbortController();
  let stopped = 0;
  const timer =
    stopAfter === null
      ? undefined
      : setTimeout(() => {
          stopped = performance.now();
          stop.abort();
        }, stopAfter);
  const started = performance.now();
  const answer = await session.readWorkbook(file, { ...work, signal: stop.signal });
  const ended = performance.now();
  clearTimeout(timer);
  end();
  return {
    ms: ended - started,
    code: answer.ok ? 'leest' : answer.code,
    stopMs: stopped === 0 ? null : ended - stopped,
  };
};

window.parseBare = async (name, digest = false) =>
  once<Bare>(new Worker(new URL('../baselines/sheetjs.ts', import.meta.url), { type: 'module' }), {
    file: await fileAt(name),
    digest,
  });

/** Locks as the page does: the worker writes what the shell has to know and ends. */
async function closed(session: Session): Promise<void> {
  session.lock();
  await new Promise((done) => setTimeout(done, 2_000));
}

const FIRST_ROWS = {
  filter: { zoek: '', waarden: {}, import: null, ids: null },
  sorteer: { kolom: 'organisatie', richting: 'op' },
  offset: 0,
  limit: 50,
} as const;

window.unlockLarge = async (names, runs) => {
  const files = await Promise.all(names.map((name) => fileAt(name)));
  const shell = createMemoryShell();
  const making = open(shell);
  const id = await make(shell, making.session);
  await bring(making.session, files);
  const found = await kept(making.session);
  const unsealed = await unseal(
    shell,
    PASSPHRASE,
    (await good(making.session.ask('status', null))).seq,
  );
  await closed(making.session);
  making.end();

  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { session, end } = open(shell);
    const geheim = { soort: 'wachtwoordzin', tekst: PASSPHRASE } as const;
    const status = await good(session.unlock({ id, geheim }));
    const rows = await good(session.ask('cijfers', FIRST_ROWS));
    times.push(performance.now() - shell.derivedAt);
    if (status.schade !== null) throw new Error('the log is damaged');
    if (rows.total !== found.cijfers || rows.rows.length !== FIRST_ROWS.limit) {
      throw new Error(`${rows.total} cijfers instead of ${found.cijfers}`);
    }
    await closed(session);
    end();
  }
  return { times, kept: found, ...unsealed };
};

window.readAndParse = () =>
  once<Parsed>(
    new Worker(new URL('../baselines/read-and-parse.ts', import.meta.url), { type: 'module' }),
    null,
  );

/** The one answer of a worker to one message. */
async function once<T extends object>(worker: Worker, message: unknown): Promise<T> {
  const answer = await new Promise<T | { fout: string }>((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data));
    worker.addEventListener('error', ({ message: fout }) => reject(new Error(fout)));
    worker.postMessage(message);
  });
  worker.terminate();
  if ('fout' in answer) throw new Error(answer.fout);
  return answer;
}

/** Puts the snapshot of the dossier, unsealed, where the baseline reads it. */
function unseal({ header, units }: MemoryShell, passphrase: string, seq: number) {
  return once<{ entities: number; bytes: number }>(
    new Worker(new URL('./unseal.ts', import.meta.url), { type: 'module' }),
    { header, units, passphrase, seq },
  );
}
