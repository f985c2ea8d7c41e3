/**
 * Everything that goes wrong in a page and its workers, from its first line on: errors, refused
 * requests, violations of the CSP, and any request to somewhere else.
 */
import type { CDPSession, Page } from '@playwright/test';

/** Runs in the page and in each worker before their own code. */
const LISTEN = `addEventListener('securitypolicyviolation', (event) => {
  console.error('securitypolicyviolation: ' + event.violatedDirective + ' ' + event.blockedURI);
});`;

interface LogEntry {
  source: string;
  level: string;
  text: string;
  url?: string;
}

interface Attached {
  sessionId: string;
  waitingForDebugger: boolean;
}

/**
 * A worker starts paused: it is given the listener, then goes on. Its console and its errors reach
 * the log of the page.
 */
async function watchWorkers(session: CDPSession): Promise<void> {
  session.on('Target.attachedToTarget', ({ sessionId, waitingForDebugger }: Attached) => {
    if (!waitingForDebugger) return;
    const send = (id: number, method: string, params: object = {}) =>
      session.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method, params }),
      });
    void (async () => {
      await send(1, 'Runtime.enable');
      await send(2, 'Runtime.evaluate', { expression: LISTEN });
      await send(3, 'Runtime.runIfWaitingForDebugger');
    })().catch(() => undefined);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: false,
  });
}

/**
 * Reports every problem from now on. Reload the page afterwards to see its start too.
 * `origin` is the only place that it may ask anything of.
 */
export async function watchPage(
  page: Page,
  origin: string,
  report: (problem: string) => void,
): Promise<void> {
  page.on('pageerror', (error) => report(`fout in de pagina: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') report(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(?:data|blob):/.test(url))
      report(`vraag naar buiten: ${url}`);
  });
  page.on('download', (download) => report(`download: ${download.suggestedFilename()}`));
  page.on('crash', () => report('de pagina is gestopt'));
  await page.addInitScript(LISTEN);
  const session = await page.context().newCDPSession(page);
  session.on('Log.entryAdded', ({ entry }: { entry: LogEntry }) => {
    if (entry.level === 'error') {
      report(`${entry.source}: ${entry.text}${entry.url === undefined ? '' : ` (${entry.url})`}`);
    }
  });
  await watchWorkers(session);
  await session.send('Runtime.enable');
  await session.send('Log.enable');
}
