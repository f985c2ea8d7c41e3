/** What the window answers to what Chromium tells it. */
import { describe, expect, test, vi } from 'vitest';
import { CdpError, type Params } from '../../../../electron/chromium/cdp';
import { settled, setUp } from './fake-window';

describe('opening', () => {
  test('intercepts and installs the preload before it goes to the start page', async () => {
    const { methods, open, sent } = setUp();
    await open();
    const order = methods();
    for (const first of [
      'Fetch.enable',
      'Runtime.addBinding',
      'Page.addScriptToEvaluateOnNewDocument',
    ]) {
      expect(order.indexOf(first)).toBeGreaterThan(-1);
      expect(order.indexOf(first)).toBeLessThan(order.indexOf('Page.navigate'));
    }
    expect(sent.find(({ method }) => method === 'Page.navigate')?.params).toEqual({
      url: 'https://draaiknop.invalid/',
    });
    expect(sent).toContainEqual({
      method: 'Browser.setDownloadBehavior',
      params: { behavior: 'deny' },
      sessionId: undefined,
    });
    const granted = sent.filter(({ params }) => params.setting === 'granted');
    expect(granted.map(({ params }) => params.permission)).toEqual([
      { name: 'persistent-storage' },
    ]);
  });

  test('answers the start page only when all of that is done', async () => {
    let installed: (answer: Params) => void = () => {};
    const { page, play, methods, window } = setUp({
      'Page.addScriptToEvaluateOnNewDocument': () =>
        new Promise((resolve) => {
          installed = resolve;
        }),
    });
    await page('top', 's1');
    expect(methods()).toContain('Page.navigate');
    const request = { url: 'https://draaiknop.invalid/', method: 'GET' };
    await play('Fetch.requestPaused', { requestId: 'r', request, resourceType: 'Document' }, 's1');
    expect(methods()).not.toContain('Fetch.fulfillRequest');
    installed({});
    await window.opened;
    await settled();
    expect(methods()).toContain('Fetch.fulfillRequest');
  });

  test('and when the store is mended', async () => {
    let mended: () => void = () => {};
    const mending = new Promise<void>((resolve) => {
      mended = resolve;
    });
    const { page, play, methods } = setUp({}, () => mending);
    await page('top', 's1');
    const request = { url: 'https://draaiknop.invalid/', method: 'GET' };
    await play('Fetch.requestPaused', { requestId: 'r', request, resourceType: 'Document' }, 's1');
    expect(methods()).not.toContain('Fetch.fulfillRequest');
    mended();
    await settled();
    expect(methods()).toContain('Fetch.fulfillRequest');
  });

  test('fails when Chromium refuses a step', async () => {
    const { page, window } = setUp({
      'Fetch.enable': () => {
        throw new CdpError('Fetch.enable', 'geweigerd', 'nee');
      },
    });
    await page('top', 's1');
    await expect(window.opened).rejects.toMatchObject({ method: 'Fetch.enable' });
  });

  test('goes on when it is overtaken: the page was loaded anew at once', async () => {
    const { open, methods } = setUp({ 'Page.navigate': () => ({ errorText: 'net::ERR_ABORTED' }) });
    await open();
    expect(methods()).not.toContain('Browser.close');
  });

  test('fails when there is no page to show', async () => {
    const { page, window } = setUp({ 'Page.navigate': () => ({ errorText: 'net::ERR_FAILED' }) });
    await page('top', 's1');
    await expect(window.opened).rejects.toThrow('Het startscherm is niet te laden');
  });
});

describe('a first page that is gone before it was ours', () => {
  const lost = () => {
    throw new CdpError('Page.enable', 'geweigerd', 'Session with given id not found.');
  };

  test('is replaced by the next, whichever is told first', async () => {
    for (const told of [true, false]) {
      let gone = true;
      const beforePage = vi.fn(async () => undefined);
      const { page, play, methods, sent, window } = setUp(
        { 'Page.enable': () => (gone ? lost() : {}) },
        beforePage,
      );
      await page('eerst', 's1');
      if (told) await play('Target.detachedFromTarget', { sessionId: 's1' });
      gone = false;
      await page('top', 's2');
      await window.opened;
      const navigated = sent.filter(({ method }) => method === 'Page.navigate');
      expect(navigated.map(({ sessionId }) => sessionId)).toEqual(['s1', 's2']);
      // The first may have run: its store is no longer ours to mend.
      expect(beforePage).toHaveBeenCalledTimes(1);
      expect(methods()).not.toContain('Target.closeTarget');
      expect(methods()).not.toContain('Browser.close');
    }
  });

  test('leaves a refusal of another kind a failure', async () => {
    const { page, window } = setUp({
      'Page.enable': () => {
        throw new CdpError('Page.enable', 'geweigerd', 'nee');
      },
    });
    await page('top', 's1');
    await expect(window.opened).rejects.toMatchObject({ method: 'Page.enable' });
  });
});

describe('other pages', () => {
  test('are closed, and the window comes forward, out of the taskbar too', async () => {
    const { open, page, sent } = setUp({
      'Browser.getWindowForTarget': () => ({ windowId: 3 }),
      'Browser.getWindowBounds': () => ({ bounds: { windowState: 'minimized' } }),
    });
    await open();
    sent.length = 0;
    await page('ander', 's2');
    expect(sent).toEqual([
      // Let go, but with all that it asks for held up: it shares a process with our page.
      { method: 'Fetch.enable', params: { patterns: [{ urlPattern: '*' }] }, sessionId: 's2' },
      { method: 'Runtime.runIfWaitingForDebugger', params: {}, sessionId: 's2' },
      { method: 'Target.closeTarget', params: { targetId: 'ander' }, sessionId: undefined },
      { method: 'Browser.getWindowForTarget', params: { targetId: 'top' }, sessionId: undefined },
      { method: 'Browser.getWindowBounds', params: { windowId: 3 }, sessionId: undefined },
      {
        method: 'Browser.setWindowBounds',
        params: { windowId: 3, bounds: { windowState: 'normal' } },
        sessionId: undefined,
      },
      { method: 'Page.bringToFront', params: {}, sessionId: 's1' },
    ]);
  });

  test.each(['service_worker', 'shared_worker', 'iframe', 'iets-nieuws'])(
    '%s is ended',
    async (type) => {
      const { open, play, sent } = setUp();
      await open();
      sent.length = 0;
      await play('Target.attachedToTarget', {
        sessionId: 's9',
        targetInfo: { type, targetId: 'x' },
      });
      expect(sent).toEqual([
        { method: 'Target.closeTarget', params: { targetId: 'x' }, sessionId: undefined },
      ]);
    },
  );

  test('closing the window ends the browser', async () => {
    const { open, play, methods } = setUp();
    await open();
    await play('Target.detachedFromTarget', { sessionId: 's2' });
    expect(methods()).not.toContain('Browser.close');
    await play('Target.detachedFromTarget', { sessionId: 's1' });
    expect(methods()).toContain('Browser.close');
  });
});

describe('requests', () => {
  async function ask(url: string, resourceType: string) {
    const { open, play, sent } = setUp();
    await open();
    sent.length = 0;
    await play(
      'Fetch.requestPaused',
      { requestId: 'r', request: { url, method: 'GET' }, resourceType },
      's1',
    );
    return sent[0];
  }

  test('of the own origin are answered from disk', async () => {
    expect(await ask('https://draaiknop.invalid/a.js', 'Script')).toEqual({
      method: 'Fetch.fulfillRequest',
      params: {
        requestId: 'r',
        responseCode: 200,
        responseHeaders: [{ name: 'A', value: 'b' }],
        body: 'aGk=',
      },
      sessionId: 's1',
    });
  });

  test('to elsewhere are refused', async () => {
    expect(await ask('https://example.com/a.js', 'Script')).toMatchObject({
      method: 'Fetch.failRequest',
      params: { errorReason: 'BlockedByClient' },
    });
    expect(await ask('data:text/javascript,1', 'Script')).toMatchObject({
      method: 'Fetch.failRequest',
    });
  });

  test('own images go through', async () => {
    expect(await ask('data:image/png;base64,AA==', 'Image')).toMatchObject({
      method: 'Fetch.continueRequest',
    });
  });

  test.each(['https://example.com/', 'https://draaiknop.invalid/elders', 'file:///etc/passwd'])(
    'navigating to %s leaves the page standing',
    async (url) => {
      expect(await ask(url, 'Document')).toEqual({
        method: 'Fetch.fulfillRequest',
        params: { requestId: 'r', responseCode: 204 },
        sessionId: 's1',
      });
    },
  );
});

describe('what goes wrong', () => {
  test.each([
    ['alert', false],
    ['confirm', false],
    ['prompt', false],
    ['beforeunload', true],
  ])('the browser’s own %s is answered at once', async (type, accept) => {
    const { open, play, sent } = setUp();
    await open();
    await play('Page.javascriptDialogOpening', { type }, 's1');
    expect(sent.at(-1)).toEqual({
      method: 'Page.handleJavaScriptDialog',
      params: { accept },
      sessionId: 's1',
    });
  });

  test('a crash opens the page again; a second one at once gives up', async () => {
    const { open, play, methods, window, warnings, onPageGone } = setUp();
    await open();
    await play('Inspector.targetCrashed', {}, 's1');
    expect(methods()).toContain('Page.reload');
    expect(warnings).toEqual([
      'Het venster stopte onverwacht en is opnieuw geopend. Wat bewaard was, staat er nog.',
    ]);
    expect(onPageGone).toHaveBeenCalled();
    await play('Inspector.targetCrashed', {}, 's1');
    await expect(window.broken).rejects.toThrow('Het venster stopt telkens onverwacht');
  });

  test('a refusal is told in Dutch, one about what has gone is not', async () => {
    let message = '';
    const { open, play, warnings } = setUp({
      'Fetch.fulfillRequest': () => {
        throw new CdpError('Fetch.fulfillRequest', 'geweigerd', message);
      },
    });
    await open();
    const request = { url: 'https://draaiknop.invalid/a.js', method: 'GET' };
    const paused = { requestId: 'r', request, resourceType: 'Script' };
    for (const gone of [
      'Invalid InterceptionId.',
      'Cannot find context with specified id',
      'Execution context was destroyed.',
      'Inspected target navigated or closed',
    ]) {
      message = gone;
      await play('Fetch.requestPaused', paused, 's1');
    }
    expect(warnings).toEqual([]);
    message = 'iets anders';
    await play('Fetch.requestPaused', paused, 's1');
    expect(warnings).toEqual([
      'Chromium weigerde een opdracht (Fetch.fulfillRequest). Werkt iets niet, herstart Draaiknop.',
    ]);
  });

  test('the history is forgotten, however often Chromium refuses at first', async () => {
    let refusals = 2;
    const { open, play, methods } = setUp({
      'Page.resetNavigationHistory': () => {
        refusals -= 1;
        if (refusals >= 0) throw new CdpError('x', 'geweigerd', 'Not attached to an active page');
        return {};
      },
    });
    await open();
    await play('Page.loadEventFired', {}, 's1');
    await vi.waitFor(() => {
      const tries = methods().filter((method) => method === 'Page.resetNavigationHistory');
      expect(tries).toHaveLength(3);
    });
  });
});
