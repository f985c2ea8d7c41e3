/**
 * The window of the Chromium host: takes the one page that Chromium opens, closes every other,
 * answers requests of page and workers, and carries the bridge.
 */

import type { Router } from '../ipc/router';
import { type AppOrigin, startAddress } from '../policy/origins';
import { CHROMIUM_PERMISSIONS } from '../policy/permissions';
import type { Answers } from './answers';
import { BINDING, type Bridge, createBridge, pageScript } from './bridge';
import { type Cdp, CdpError, type CdpEvent, type Params } from './cdp';
import { HostError } from './host-error';
import { answerRequest } from './requests';

export interface WindowOptions {
  cdp: Cdp;
  origin: AppOrigin;
  answers: Answers;
  preloadFile: string;
  router: Promise<Router>;
  /**
   * What has to be done before the page may run: only now is the profile ours alone. Called once,
   * also when another page takes the place of the first: that one may have opened its store.
   */
  beforePage(): Promise<unknown>;
  /** Something the user should know; the window goes on. */
  warn(sentence: string): void;
  /** A page has gone (lock, reload, crash): what it was doing will not be finished. */
  onPageGone(): void;
}

export interface AppWindow {
  bridge: Bridge;
  /** Resolves when the start page is on its way; rejects with CdpError or HostError. */
  opened: Promise<void>;
  /** Rejects when the page keeps crashing: there is no use in going on. */
  broken: Promise<never>;
}

/** Refusals that only mean that page, request or context has meanwhile gone. */
const STALE =
  /Invalid InterceptionId|Cannot find context|Execution context was destroyed|Inspected target navigated or closed|Session with given id|No target with|No web contents|Browser window not found/;
/** Refusals that mean that a page is not there any more. */
const GONE = /Session with given id|No target with|Inspected target navigated or closed/;
const CRASH_INTERVAL_MS = 10_000;
const HISTORY_ATTEMPTS = 10;

export function openWindow(options: WindowOptions): AppWindow {
  const { cdp, origin, answers, beforePage, warn, onPageGone } = options;
  // Read now, while Chromium starts.
  const source = pageScript(origin, options.preloadFile);
  let session: string | null = null;
  /** The start page is on its way: from then on a page that goes is a window that was closed. */
  let isOpen = false;
  let topFrame = '';
  let prepared: Promise<void> = Promise.resolve();
  let before: Promise<unknown> | null = null;
  let lastCrash = Number.NEGATIVE_INFINITY;
  let giveUp: (error: HostError) => void = () => undefined;
  const broken = new Promise<never>((_, reject) => {
    giveUp = reject;
  });

  const bridge = createBridge({
    router: options.router,
    evaluate: async (expression, contextId) => {
      await cdp.send('Runtime.evaluate', { expression, contextId }, session ?? undefined);
    },
  });

  /** For work that nobody waits for: a failure is said once it means something. */
  function background(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      if (error instanceof CdpError) {
        if (error.kind === 'weg' || STALE.test(error.message)) return;
        const what = error.kind === 'tijd' ? 'antwoordde niet op' : 'weigerde';
        warn(
          `Chromium ${what} een opdracht (${error.method}). Werkt iets niet, herstart Draaiknop.`,
        );
      } else {
        warn('Er ging iets mis tussen venster en schil. Werkt iets niet, herstart Draaiknop.');
      }
    });
  }

  async function takePage(sessionId: string, targetId: string): Promise<void> {
    session = sessionId;
    topFrame = targetId;
    const setUp: [string, Params][] = [
      ['Runtime.enable', {}],
      ['Runtime.addBinding', { name: BINDING }],
      ['Page.enable', {}],
      // Of the page and of its dedicated workers alike.
      ['Fetch.enable', { patterns: [{ urlPattern: '*' }] }],
      ['Page.addScriptToEvaluateOnNewDocument', { source }],
    ];
    const steps = setUp.map(([method, params]) => cdp.send(method, params, sessionId));
    // Going to the start page takes as long as all of this: at the same time, then. Its document
    // is answered only after (see `settle`), so no script of it runs before the preload is in.
    before ??= beforePage();
    prepared = Promise.all([...steps, before]).then(() => undefined);
    const going = navigate(sessionId);
    // After the navigation, which so takes the place of the first page before that is drawn, and
    // outside of `prepared`: Chromium confirms it only once the document has been answered.
    const letGo = cdp.send('Runtime.runIfWaitingForDebugger', {}, sessionId);
    await Promise.all([prepared, going, letGo]);
  }

  async function navigate(sessionId: string): Promise<void> {
    const { errorText } = await cdp.send('Page.navigate', { url: startAddress(origin) }, sessionId);
    // Overtaken: somebody loads the page anew already, and it is the same page.
    if (errorText !== undefined && errorText !== 'net::ERR_ABORTED') {
      throw new HostError(
        'Het startscherm is niet te laden. Verwijder de map out en start opnieuw: npm start',
      );
    }
  }

  /** A popup, a browser window, or the page of a second start: closed, and ours comes forward. */
  async function refusePage(sessionId: string, targetId: string): Promise<void> {
    // It waits for us before its first line, and may share its process with our page: let go, with
    // all that it asks for held up, it cannot keep our page waiting while it closes.
    const letGo = [
      cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, sessionId),
      cdp.send('Runtime.runIfWaitingForDebugger', {}, sessionId),
    ];
    await Promise.all([cdp.send('Target.closeTarget', { targetId }), Promise.allSettled(letGo)]);
    if (session === null) return;
    const { windowId } = await cdp.send('Browser.getWindowForTarget', { targetId: topFrame });
    const { bounds } = await cdp.send('Browser.getWindowBounds', { windowId });
    if ((bounds as { windowState?: string }).windowState === 'minimized') {
      const normal = { windowState: 'normal' };
      await cdp.send('Browser.setWindowBounds', { windowId, bounds: normal });
    }
    await cdp.send('Page.bringToFront', {}, session);
  }

  let opening: (result: Promise<void>) => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    opening = resolve;
  });

  /**
   * A first page that is gone before it was ours was Chromium's own doing: after a kill, and on a
   * busy computer, it may put another in its place. That one is taken then.
   */
  function take(sessionId: string, targetId: string): void {
    const taken = takePage(sessionId, targetId);
    taken.then(
      () => {
        isOpen = true;
        opening(taken);
      },
      (error: unknown) => {
        if (!(error instanceof CdpError && GONE.test(error.message))) opening(taken);
        else if (session === sessionId) session = null;
      },
    );
  }

  function attached(params: Params): void {
    const sessionId = String(params.sessionId);
    const { type, targetId } = params.targetInfo as { type: string; targetId: string };
    if (type === 'page' && session === null) take(sessionId, targetId);
    else if (type === 'page') background(refusePage(sessionId, targetId));
    // Shared and service workers, frames in a process of their own: the product has none, and
    // what they ask for would not pass here.
    else background(cdp.send('Target.closeTarget', { targetId }));
  }

  async function settle(params: Params, sessionId: string | undefined): Promise<void> {
    const [verdict] = await Promise.all([answerRequest(params, origin, answers), prepared]);
    await cdp.send(verdict.method, verdict.params, sessionId);
  }

  /** Alt+Left must not lead back to the data: page. Refused while Chromium swaps processes. */
  async function forgetHistory(sessionId: string, attempt = 1): Promise<void> {
    try {
      await cdp.send('Page.resetNavigationHistory', {}, sessionId);
    } catch (error) {
      if (attempt === HISTORY_ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
      await forgetHistory(sessionId, attempt + 1);
    }
  }

  function crashed(sessionId: string): void {
    onPageGone();
    const now = performance.now();
    if (now - lastCrash < CRASH_INTERVAL_MS) {
      giveUp(new HostError('Het venster stopt telkens onverwacht. Wat bewaard was, staat er nog.'));
      return;
    }
    lastCrash = now;
    warn('Het venster stopte onverwacht en is opnieuw geopend. Wat bewaard was, staat er nog.');
    background(cdp.send('Page.reload', {}, sessionId));
  }

  const ofWindow: Record<string, (params: Params, sessionId: string) => void> = {
    'Runtime.executionContextCreated': (params) => bridge.contextCreated(params, topFrame),
    'Runtime.executionContextDestroyed': (params) => bridge.contextDestroyed(params),
    'Runtime.executionContextsCleared': () => {
      bridge.contextsCleared();
      onPageGone();
    },
    'Runtime.bindingCalled': (params) => background(bridge.called(params)),
    'Page.loadEventFired': (_, sessionId) => background(forgetHistory(sessionId)),
    // The product asks its questions itself; only leaving the page is never held up.
    'Page.javascriptDialogOpening': ({ type }, sessionId) => {
      const accept = type === 'beforeunload';
      background(cdp.send('Page.handleJavaScriptDialog', { accept }, sessionId));
    },
    'Inspector.targetCrashed': (_, sessionId) => crashed(sessionId),
  };

  cdp.on(({ method, params, sessionId }: CdpEvent) => {
    if (method === 'Target.attachedToTarget') attached(params);
    else if (method === 'Fetch.requestPaused') background(settle(params, sessionId));
    else if (method === 'Target.detachedFromTarget' && params.sessionId === session) {
      // The user closed the window: that ends the product.
      if (isOpen) background(cdp.send('Browser.close'));
      else session = null;
    } else if (sessionId !== undefined && sessionId === session) {
      ofWindow[method]?.(params, sessionId);
    }
  });

  const permissions = Object.entries(CHROMIUM_PERMISSIONS).map(([name, setting]) =>
    cdp.send('Browser.setPermission', {
      permission: { name },
      setting,
      origin: startAddress(origin),
    }),
  );
  // Saving goes through the shell; a page that downloads is a page that misbehaves.
  const started = Promise.all([
    cdp.send('Browser.setDownloadBehavior', { behavior: 'deny' }),
    ...permissions,
    cdp.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
    }),
  ]);
  const ready = Promise.all([started, opened]).then(() => undefined);
  // Who waits for them hears of it; here they only must not be unhandled rejections.
  for (const outcome of [ready, broken]) outcome.catch(() => undefined);
  return { bridge, opened: ready, broken };
}
