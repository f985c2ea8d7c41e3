/**
 * Speaks to the dossier worker of the running product as its page does, for tests that need many
 * changes or exact answers. The worker is the page's own; nothing in it is replaced.
 */
import type { Page } from '@playwright/test';
import type { Result } from '../../shared/desktop/errors';
import type { CommandName, Commands, Queries, QueryName } from '../../shared/dossier/protocol';

declare global {
  interface Window {
    /** Set by `tapWorker`: asks the dossier worker and answers its result. */
    askDossier(message: object): Promise<Result<unknown>>;
  }
}

/** Loads the page again, with a line to the worker that it will start. */
export async function tapWorker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let lastId = 1_000_000_000;
    const waiting = new Map<number, (result: Result<unknown>) => void>();
    const workers: Worker[] = [];
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        workers.push(this);
        this.addEventListener('message', ({ data }) => {
          if (data?.type === 'result') waiting.get(data.id)?.(data.result);
        });
      }
    };
    // A worker that is asked something it does not know lets it pass: only one of them answers.
    window.askDossier = (message) =>
      new Promise((resolve) => {
        const id = ++lastId;
        waiting.set(id, resolve);
        for (const worker of workers) worker.postMessage({ ...message, id });
      });
  });
  await page.reload();
}

async function value<T>(page: Page, message: object): Promise<T> {
  const result = (await page.evaluate((asked) => window.askDossier(asked), message)) as Result<T>;
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.params)}`);
  return result.value;
}

/** The answer to a query. Throws when it is refused. */
export function ask<Q extends QueryName>(
  page: Page,
  query: Q,
  params: Queries[Q]['params'],
): Promise<Queries[Q]['result']> {
  return value(page, { type: 'ask', query, params });
}

/** Runs a command. Throws when it is refused. */
export function run<C extends CommandName>(
  page: Page,
  command: C,
  params: Commands[C]['params'],
): Promise<Commands[C]['result']> {
  return value(page, { type: 'run', command, params });
}
