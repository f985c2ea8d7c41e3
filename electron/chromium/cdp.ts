/**
 * A client for the DevTools protocol over --remote-debugging-pipe: file descriptors 3 and 4 of the
 * child, messages end in NUL, no network port. Every call has a time limit and can fail.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

export type Params = Record<string, unknown>;

export interface CdpEvent {
  method: string;
  params: Params;
  /** The page or worker it comes from; undefined = the browser itself. */
  sessionId: string | undefined;
}

/** A call that Chromium refused, did not answer in time, or could not answer any more. */
export class CdpError extends Error {
  readonly method: string;
  readonly kind: 'geweigerd' | 'tijd' | 'weg';
  constructor(method: string, kind: CdpError['kind'], message: string) {
    super(`${method}: ${message}`);
    this.name = 'CdpError';
    this.method = method;
    this.kind = kind;
  }
}

interface Message {
  id?: number;
  method?: string;
  params?: Params;
  result?: Params;
  error?: { message: string };
  sessionId?: string;
}

interface Pending {
  method: string;
  resolve(result: Params): void;
  reject(error: CdpError): void;
  timer: NodeJS.Timeout;
}

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** The last part of what Chromium wrote on stderr: enough to see why it did not start. */
const STDERR_KEPT = 4096;
const CALL_LIMIT_MS = 15_000;

export class Cdp {
  readonly process: ChildProcess;
  /** Resolves when the process has ended; rejects when it could not be started at all. */
  readonly exited: Promise<Exit>;
  readonly #writer: Writable;
  readonly #pending = new Map<number, Pending>();
  readonly #listeners = new Set<(event: CdpEvent) => void>();
  #lastId = 0;
  #rest: Buffer[] = [];
  #stderr = '';

  constructor(executable: string, args: readonly string[]) {
    this.process = spawn(executable, ['--remote-debugging-pipe', ...args], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    });
    this.#writer = this.process.stdio[3] as Writable;
    const reader = this.process.stdio[4] as Readable;
    // A write to a browser that has just gone: the exit below tells the callers.
    this.#writer.on('error', () => undefined);
    reader.on('error', () => undefined);
    reader.on('data', (chunk: Buffer) => this.#feed(chunk));
    this.process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-STDERR_KEPT);
    });
    this.exited = new Promise((resolve, reject) => {
      this.process.once('error', (error) => {
        this.#abandon();
        reject(error);
      });
      this.process.once('exit', (code, signal) => {
        this.#abandon();
        resolve({ code, signal });
      });
    });
    // Who waits for it hears of it; here it only must not be an unhandled rejection.
    this.exited.catch(() => undefined);
  }

  /** What Chromium last said about itself. */
  get stderr(): string {
    return this.#stderr;
  }

  on(listener: (event: CdpEvent) => void): void {
    this.#listeners.add(listener);
  }

  /** Calls a method of the browser, or of one page or worker. Rejects with CdpError only. */
  send(
    method: string,
    params: Params = {},
    sessionId?: string,
    limitMs = CALL_LIMIT_MS,
  ): Promise<Params> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) {
      return Promise.reject(new CdpError(method, 'weg', 'browser has ended'));
    }
    this.#lastId += 1;
    const id = this.#lastId;
    const message: Message = {
      id,
      method,
      params,
      ...(sessionId === undefined ? {} : { sessionId }),
    };
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#pending.delete(id);
        reject(new CdpError(method, 'tijd', `no answer in ${limitMs} ms`));
      }, limitMs);
      this.#pending.set(id, { method, resolve, reject, timer });
      this.#write(`${JSON.stringify(message)}\0`);
    });
  }

  /** Calls of one turn go out together: each write of its own wakes Chromium, which then takes the core. */
  #write(text: string): void {
    if (this.#writer.writableCorked === 0) {
      this.#writer.cork();
      process.nextTick(() => this.#writer.uncork());
    }
    this.#writer.write(text);
  }

  #abandon(): void {
    for (const { method, reject, timer } of this.#pending.values()) {
      clearTimeout(timer);
      reject(new CdpError(method, 'weg', 'browser has ended'));
    }
    this.#pending.clear();
  }

  #feed(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      this.#rest.push(chunk.subarray(start, end));
      const text = Buffer.concat(this.#rest).toString('utf8');
      this.#rest = [];
      start = end + 1;
      this.#dispatch(JSON.parse(text) as Message);
    }
    if (start < chunk.length) this.#rest.push(chunk.subarray(start));
  }

  #dispatch(message: Message): void {
    if (message.id !== undefined) this.#settle(message.id, message);
    if (message.method === undefined) return;
    const { method, params = {}, sessionId } = message;
    for (const listener of this.#listeners) listener({ method, params, sessionId });
  }

  #settle(id: number, message: Message): void {
    const pending = this.#pending.get(id);
    if (pending === undefined) return;
    this.#pending.delete(id);
    clearTimeout(pending.timer);
    if (message.error === undefined) pending.resolve(message.result ?? {});
    else pending.reject(new CdpError(pending.method, 'geweigerd', message.error.message));
  }
}
