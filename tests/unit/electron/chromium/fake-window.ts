/** A window with a browser that only remembers what it was sent, and plays what a test says. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import type { Cdp, CdpEvent, Params } from '../../../../electron/chromium/cdp';
import { openWindow } from '../../../../electron/chromium/window';
import type { Router } from '../../../../electron/ipc/router';
import { CHROMIUM_ORIGIN } from '../../../../electron/policy/origins';

/** Params of Runtime.executionContextCreated. */
export const context = (id: number, origin: string, auxData: object) => ({
  context: { id, origin, auxData },
});
interface Sent {
  method: string;
  params: Params;
  sessionId: string | undefined;
}

/** Lets everything that is waiting go on. */
export const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

/** A window on a browser that answers nothing but what it is told to. */
export function setUp(
  answers: Record<string, (params: Params) => Params | Promise<Params>> = {},
  beforePage: () => Promise<unknown> = async () => undefined,
) {
  const folder = mkdtempSync(join(tmpdir(), 'draaiknop-venster-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'preload.cjs'), '');
  const sent: Sent[] = [];
  const listeners: ((event: CdpEvent) => void)[] = [];
  const cdp = {
    on: (listener: (event: CdpEvent) => void) => listeners.push(listener),
    send: async (method: string, params: Params = {}, sessionId?: string) => {
      sent.push({ method, params, sessionId });
      return answers[method]?.(params) ?? {};
    },
  } as unknown as Cdp;
  const warnings: string[] = [];
  const onPageGone = vi.fn();
  const router = vi.fn<Router>(async () => ({ ok: true, value: { bytes: Uint8Array.of(1) } }));
  const window = openWindow({
    cdp,
    origin: CHROMIUM_ORIGIN,
    answers: async () => ({
      responseCode: 200,
      responseHeaders: [{ name: 'A', value: 'b' }],
      body: 'aGk=',
    }),
    preloadFile: join(folder, 'preload.cjs'),
    router: Promise.resolve(router),
    beforePage,
    warn: (sentence) => warnings.push(sentence),
    onPageGone,
  });
  const play = async (method: string, params: Params = {}, sessionId?: string) => {
    for (const listener of listeners) listener({ method, params, sessionId });
    await settled();
  };
  const page = (targetId: string, sessionId: string) =>
    play('Target.attachedToTarget', { sessionId, targetInfo: { type: 'page', targetId } });
  const open = async () => {
    await page('top', 's1');
    await window.opened;
    await play(
      'Runtime.executionContextCreated',
      context(1, 'https://draaiknop.invalid', { frameId: 'top', isDefault: true }),
      's1',
    );
  };
  const methods = () => sent.map(({ method }) => method);
  return { sent, methods, play, page, open, window, warnings, onPageGone, router };
}
