/** The client against a small program that speaks the protocol on file descriptors 3 and 4. */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Cdp, type CdpEvent } from '../../../../electron/chromium/cdp';

/** Answers by the name of the method; says on stderr with which arguments it was started. */
const BROWSER = `#!${process.execPath}
const fs = require('node:fs');
const out = fs.createWriteStream(null, { fd: 4 });
const say = (message) => out.write(JSON.stringify(message) + '\\0');
process.stderr.write('gestart met ' + process.argv.slice(2).join(' ') + '\\n');
let rest = '';
fs.createReadStream(null, { fd: 3, encoding: 'utf8' }).on('data', (chunk) => {
  const parts = (rest + chunk).split('\\0');
  rest = parts.pop();
  for (const part of parts) {
    const { id, method, params, sessionId } = JSON.parse(part);
    if (method === 'echo') say({ id, result: { params, sessionId } });
    if (method === 'refuse') say({ id, error: { message: 'liever niet' } });
    if (method === 'event') { say({ method: 'Iets.gebeurd', params, sessionId }); say({ id, result: {} }); }
    if (method === 'pieces') {
      const text = Buffer.from(JSON.stringify({ id, result: { text: 'é'.repeat(50000) } }) + '\\0');
      out.write(text.subarray(0, 31)); setTimeout(() => out.write(text.subarray(31)), 20);
    }
    if (method === 'end') process.exit(params.code);
    if (method === 'crash') process.kill(process.pid, 'SIGKILL');
  }
}).on('end', () => process.exit(0));
`;

let folder = '';
let browser = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'draaiknop-cdp-'));
  browser = join(folder, 'browser.cjs');
  await writeFile(browser, BROWSER);
  await chmod(browser, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function withCdp(use: (cdp: Cdp) => Promise<void>): Promise<void> {
  const cdp = new Cdp(browser, ['--een', '--twee']);
  try {
    await use(cdp);
  } finally {
    cdp.process.kill('SIGKILL');
    await cdp.exited;
  }
}

// Windows cannot start a script as a program.
describe.skipIf(process.platform === 'win32')('a call', () => {
  test('gets its own answer, of browser or page', () =>
    withCdp(async (cdp) => {
      const answers = await Promise.all([
        cdp.send('echo', { n: 1 }),
        cdp.send('echo', { n: 2 }, 'pagina'),
      ]);
      expect(answers).toEqual([{ params: { n: 1 } }, { params: { n: 2 }, sessionId: 'pagina' }]);
      expect(cdp.stderr).toContain('gestart met --remote-debugging-pipe --een --twee');
    }));

  test('may come in pieces, cut through a letter', () =>
    withCdp(async (cdp) => {
      expect(await cdp.send('pieces')).toEqual({ text: 'é'.repeat(50_000) });
    }));

  test('that is refused is an error with its method', () =>
    withCdp(async (cdp) => {
      await expect(cdp.send('refuse')).rejects.toMatchObject({
        name: 'CdpError',
        kind: 'geweigerd',
        method: 'refuse',
        message: 'refuse: liever niet',
      });
    }));

  test('that is not answered ends in time', () =>
    withCdp(async (cdp) => {
      await expect(cdp.send('silence', {}, undefined, 30)).rejects.toMatchObject({ kind: 'tijd' });
      // What comes after is not disturbed.
      expect(await cdp.send('echo', {})).toEqual({ params: {} });
    }));

  test.each([
    ['end', { code: null, signal: 'SIGKILL' }],
    ['crash', { code: null, signal: 'SIGKILL' }],
  ])('that the browser does not live to answer (%s) is an error at once', (method) =>
    withCdp(async (cdp) => {
      const waiting = cdp.send('silence');
      const ending = cdp.send(method, { code: 7 });
      await expect(waiting).rejects.toMatchObject({ kind: 'weg' });
      await expect(ending).rejects.toMatchObject({ kind: 'weg' });
      const exit = method === 'end' ? { code: 7, signal: null } : { code: null, signal: 'SIGKILL' };
      expect(await cdp.exited).toEqual(exit);
      await expect(cdp.send('echo')).rejects.toMatchObject({ kind: 'weg' });
    }),
  );
});

test.skipIf(process.platform === 'win32')('events reach every listener', () =>
  withCdp(async (cdp) => {
    const heard: CdpEvent[] = [];
    cdp.on((event) => heard.push(event));
    cdp.on((event) => heard.push(event));
    await cdp.send('event', { x: 1 }, 'werker');
    expect(heard).toHaveLength(2);
    expect(heard[0]).toEqual({ method: 'Iets.gebeurd', params: { x: 1 }, sessionId: 'werker' });
  }),
);

test('a browser that cannot be started is an error, not a crash', async () => {
  const cdp = new Cdp('/bestaat/niet', []);
  const call = cdp.send('echo');
  await expect(cdp.exited).rejects.toMatchObject({ code: 'ENOENT' });
  await expect(call).rejects.toMatchObject({ kind: 'weg' });
});
