/** The wire, with the page's real half: the shim runs in a context of its own. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BINDING, pageScript } from '../../../../electron/chromium/bridge';
import { decode, encode } from '../../../../electron/chromium/wire';
import { CHROMIUM_ORIGIN } from '../../../../electron/policy/origins';

/** What may cross: no undefined, no NaN, no class but Uint8Array. */
const contractValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(fc.string(), fc.constantFrom('$u8', '$o', '$', '__proto__', 'constructor')),
      tie('value'),
      { maxKeys: 4, noNullPrototype: true },
    ),
  ),
})).value;

test('a value comes out as it went in', () => {
  fc.assert(
    fc.property(contractValue, (value) => {
      const text = JSON.stringify(encode(value));
      expect(decode(JSON.parse(text))).toEqual(value);
    }),
  );
});

test('an object cannot pass for bytes', () => {
  expect(decode(JSON.parse(JSON.stringify(encode({ $u8: 'AAAA' }))))).toEqual({ $u8: 'AAAA' });
  expect(decode({ $u8: 'AAEC' })).toEqual(Uint8Array.of(0, 1, 2));
});

describe('through the shim', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'draaiknop-shim-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** A page as the shim meets it, with a preload that gives the raw line to the test. */
  async function openPage(change: Record<string, unknown> = {}, preload = RAW_PRELOAD) {
    const file = join(folder, 'preload.cjs');
    await writeFile(file, preload);
    const sent: string[] = [];
    const page: Record<string, unknown> = {
      [BINDING]: (payload: string) => sent.push(payload),
      location: { origin: 'https://draaiknop.invalid' },
      Uint8Array,
      atob,
      btoa,
      ...change,
    };
    page.window = page;
    page.top ??= page;
    runInContext(pageScript(CHROMIUM_ORIGIN, file), createContext(page));
    return { page, sent };
  }

  const RAW_PRELOAD = `const { contextBridge, ipcRenderer } = require('electron');
contextBridge.exposeInMainWorld('raw', {
  invoke: ipcRenderer.invoke, on: ipcRenderer.on, off: ipcRenderer.off,
});`;

  interface Raw {
    invoke(line: string, channel: string, request: unknown): Promise<unknown>;
    on(line: string, listener: (event: unknown, command: string) => void): void;
    off(line: string, listener: unknown): void;
  }
  const receive = (page: Record<string, unknown>, message: object) =>
    (page.__draaiknopAntwoord as (text: string) => void)(JSON.stringify(message));

  test('a question and its answer keep their values', async () => {
    const { page, sent } = await openPage();
    const raw = page.raw as Raw;
    await fc.assert(
      fc.asyncProperty(contractValue, contractValue, async (asked, answer) => {
        const pending = raw.invoke('draaiknop:vraag', 'app.info', asked);
        const call = JSON.parse(sent.at(-1) ?? '') as { id: number; request: unknown };
        expect(decode(call.request)).toEqual(asked);
        receive(page, { id: call.id, result: encode(answer) });
        // Made in the other context: equal by value, not by class.
        expect(JSON.stringify(encode(await pending))).toBe(JSON.stringify(encode(answer)));
      }),
      { numRuns: 200 },
    );
  });

  test('answers find their own question, in any order, once', async () => {
    const { page, sent } = await openPage();
    const raw = page.raw as Raw;
    const [one, two] = [raw.invoke('l', 'a', 1), raw.invoke('l', 'a', 2)];
    const ids = sent.map((text) => (JSON.parse(text) as { id: number }).id);
    receive(page, { id: ids[1], result: 'twee' });
    receive(page, { id: ids[1], result: 'nog eens' });
    receive(page, { id: 999, result: 'van niemand' });
    receive(page, { id: ids[0], result: 'een' });
    expect(await Promise.all([one, two])).toEqual(['een', 'twee']);
  });

  test('commands reach who listens on that line, without the event, until they stop', async () => {
    const { page } = await openPage();
    const raw = page.raw as Raw;
    const heard: unknown[] = [];
    const listener = (event: unknown, command: string) =>
      void heard.push([Object.keys(event as object), command]);
    raw.on('draaiknop:opdracht', listener);
    raw.on('een andere lijn', listener);
    receive(page, { line: 'draaiknop:opdracht', command: 'vergrendel' });
    raw.off('draaiknop:opdracht', listener);
    receive(page, { line: 'draaiknop:opdracht', command: 'hulp' });
    expect(heard).toEqual([[[], 'vergrendel']]);
  });

  test('the raw binding is out of reach, and what is exposed cannot be replaced', async () => {
    const { page } = await openPage();
    expect(BINDING in page).toBe(false);
    expect(Object.isFrozen(page.raw)).toBe(true);
    expect(Object.getOwnPropertyDescriptor(page, 'raw')?.writable).toBe(false);
    expect(Object.getOwnPropertyDescriptor(page, '__draaiknopAntwoord')?.enumerable).toBe(false);
  });

  test.each([
    ['another origin', { location: { origin: 'https://example.com' } }],
    ['a frame inside the page', { top: {} }],
  ])('%s gets nothing, not even the binding', async (_what, change) => {
    const { page } = await openPage(change);
    expect(page.raw).toBeUndefined();
    expect(BINDING in page).toBe(false);
  });

  test('a preload that asks for more than electron does not run', async () => {
    await expect(openPage({}, "require('fs')")).rejects.toThrow("'electron' only");
  });

  test('the words to fill in stand in code only, never in a comment', () => {
    const source = readFileSync('electron/chromium/page-shim.js', 'utf8');
    const comment = source.slice(0, source.indexOf('*/'));
    expect(comment).not.toMatch(/\$[A-Z]/);
  });
});
