/** What the page may load, ask for and reach: every rule with what it must refuse. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CSP } from '../../electron/policy/csp';
import { SECURITY_HEADERS } from '../../electron/policy/headers';
import { decideNavigation } from '../../electron/policy/navigation';
import { CHROMIUM_ORIGIN, ELECTRON_ORIGIN, startAddress } from '../../electron/policy/origins';
import { contains, fileFor } from '../../electron/policy/paths';
import { CHROMIUM_PERMISSIONS, decidePermission } from '../../electron/policy/permissions';
import { decideRequest } from '../../electron/policy/requests';
import { asArguments, NETWORK_SWITCHES } from '../../electron/policy/switches';
import { WEB_PREFERENCES } from '../../electron/policy/window-options';
import { createStaticServer } from '../../electron/services/static-files';

const origins = [ELECTRON_ORIGIN, CHROMIUM_ORIGIN];

describe('the content security policy', () => {
  test('is this one and no other', () => {
    expect(CSP).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
        "font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'none'; " +
        "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  test('goes with every answer, with the other headers', () => {
    expect(SECURITY_HEADERS).toMatchObject({
      'Content-Security-Policy': CSP,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    });
    const features = (SECURITY_HEADERS['Permissions-Policy'] ?? '').split(', ');
    expect(features.filter((feature) => !feature.endsWith('=()'))).toEqual([
      'clipboard-write=(self)',
    ]);
    for (const asked of ['camera', 'microphone', 'geolocation', 'usb', 'clipboard-read']) {
      expect(features).toContain(`${asked}=()`);
    }
  });
});

describe('navigation', () => {
  test.each(origins)('the start page of %o is allowed', (origin) => {
    expect(decideNavigation(startAddress(origin), origin)).toEqual({
      allow: true,
      reason: 'start-page',
    });
  });

  const hostile = [
    'https://example.com/',
    'https://draaiknop.invalid.example.com/',
    'https://draaiknop.invalid@example.com/',
    'https://user@draaiknop.invalid/',
    'https://draaiknop.invalid:8443/',
    'http://draaiknop.invalid/',
    'app://draaiknop.example/',
    'app://draaiknop@elders/',
    'app://Draaiknop/',
    'app:draaiknop/',
    'file:///etc/passwd',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://draaiknop.invalid/5a1c',
    'javascript:alert(1)',
    'about:blank',
    'chrome://settings',
    'devtools://devtools/bundled/inspector.html',
    'view-source:https://draaiknop.invalid/',
    'mailto:iemand',
    '//example.com/',
    '',
    'geen adres',
  ];
  test.each(hostile)('refused: %s', (address) => {
    for (const origin of origins) {
      expect(decideNavigation(address, origin)).toEqual({ allow: false, reason: 'foreign-origin' });
    }
  });

  test.each(['assets/x.js', '?zoek=naam', 'index.html', 'dossier/1'])(
    'the address never changes: %s is refused',
    (rest) => {
      for (const origin of origins) {
        expect(decideNavigation(startAddress(origin) + rest, origin).reason).toBe(
          'not-the-start-page',
        );
      }
    },
  );

  test('one host does not take the address of the other', () => {
    expect(decideNavigation(startAddress(CHROMIUM_ORIGIN), ELECTRON_ORIGIN).allow).toBe(false);
    expect(decideNavigation(startAddress(ELECTRON_ORIGIN), CHROMIUM_ORIGIN).allow).toBe(false);
  });
});

describe('requests', () => {
  const decide = (url: string, image = false) => decideRequest({ url, image }, CHROMIUM_ORIGIN);

  test('of the own origin are answered, own images may be data', () => {
    expect(decide('https://draaiknop.invalid/assets/a.js').allow).toBe(true);
    expect(decide('data:image/png;base64,AA==', true).allow).toBe(true);
    expect(decide('blob:https://draaiknop.invalid/1-2', true).allow).toBe(true);
  });

  test.each([
    ['https://example.com/x', false, 'foreign-origin'],
    ['http://127.0.0.1:9222/json', false, 'foreign-origin'],
    ['wss://example.com/', false, 'foreign-origin'],
    ['ws://draaiknop.invalid/', false, 'foreign-origin'],
    ['ftp://example.com/', false, 'foreign-origin'],
    ['file:///etc/passwd', false, 'foreign-origin'],
    ['https://redirector.gvt1.com/edgedl/chrome/dict/nl-nl', false, 'foreign-origin'],
    ['data:text/javascript,alert(1)', false, 'data-not-an-image'],
    ['blob:https://draaiknop.invalid/1-2', false, 'blob-not-an-image'],
    ['blob:https://example.com/1-2', true, 'foreign-blob'],
    ['blob:null/1-2', true, 'foreign-blob'],
  ])('%s is refused', (url, image, reason) => {
    expect(decide(url, image)).toEqual({ allow: false, reason });
  });

  test('anything else at all is refused', () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        expect(decide(url).allow).toBe(false);
      }),
    );
  });
});

describe('permissions', () => {
  const own = startAddress(ELECTRON_ORIGIN);

  test('two are given, to the own page only', () => {
    for (const name of ['clipboard-sanitized-write', 'persistent-storage']) {
      expect(decidePermission(name, own, ELECTRON_ORIGIN).allow).toBe(true);
      expect(decidePermission(name, 'https://example.com/', ELECTRON_ORIGIN)).toEqual({
        allow: false,
        reason: 'foreign-origin',
      });
      expect(decidePermission(name, '', ELECTRON_ORIGIN).allow).toBe(false);
    }
  });

  test.each([
    'clipboard-read',
    'geolocation',
    'media',
    'display-capture',
    'notifications',
    'fileSystem',
    'openExternal',
    'usb',
    'hid',
    'serial',
    'unknown',
    'constructor',
    '__proto__',
    'een-nieuwe',
  ])('%s is refused', (name) => {
    expect(decidePermission(name, own, ELECTRON_ORIGIN)).toEqual({
      allow: false,
      reason: 'not-in-the-table',
    });
  });

  test('the Chromium host grants the store and nothing else', () => {
    const granted = Object.entries(CHROMIUM_PERMISSIONS).filter(([, value]) => value === 'granted');
    expect(granted.map(([name]) => name)).toEqual(['persistent-storage']);
  });
});

describe('the window', () => {
  test('its preferences are these, frozen', () => {
    expect(WEB_PREFERENCES).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      backgroundThrottling: false,
      enableWebSQL: false,
      autoplayPolicy: 'document-user-activation-required',
      devTools: false,
    });
    expect(Object.isFrozen(WEB_PREFERENCES)).toBe(true);
  });
});

describe('the switches', () => {
  test('no name is looked up, no proxy asked, nothing sent by itself', () => {
    const given = asArguments(NETWORK_SWITCHES);
    for (const needed of [
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--no-proxy-server',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-pings',
      '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
      '--disable-breakpad',
    ]) {
      expect(given).toContain(needed);
    }
  });
});

describe('paths', () => {
  const root = resolve('/srv/pagina');
  const refused = [
    '/..',
    '/../geheim.js',
    '/assets/../../geheim.js',
    '/%2e%2e/geheim.js',
    '/%2E%2e%2fgeheim.js',
    '/assets%2f..%2f..%2fgeheim.js',
    '/..\\geheim.js',
    '/..%5cgeheim.js',
    '/a%00.js',
    '/a\u0000.js',
    '/%c0%ae%c0%ae/geheim.js',
    '/%',
    '//etc/passwd',
    '/c:/windows/win.ini',
    '/index.html:stream',
    '/.env',
    '/assets/.git/config',
    'index.html',
    '',
  ];
  test.each(refused)('%j names no file', (path) => {
    expect(fileFor(root, path)).toBeNull();
  });

  test('a name stays a name', () => {
    expect(fileFor(root, '/')).toBe(join(root, 'index.html'));
    expect(fileFor(root, '/assets/')).toBe(join(root, 'assets/index.html'));
    expect(fileFor(root, '/assets/a-1.js')).toBe(join(root, 'assets/a-1.js'));
    // Decoded once only.
    expect(fileFor(root, '/%252e%252e/geheim.js')).toBe(join(root, '%2e%2e/geheim.js'));
  });

  test('whatever is asked, the answer lies below the root', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom('..', '.', '%2e%2e', '%2f', '\\', '/', '%5c', '%00', 'a', 'b.js', '~'),
        fc.string({ unit: 'binary', maxLength: 5 }),
      ),
    );
    fc.assert(
      fc.property(pieces, fc.constantFrom('', '/'), (parts, between) => {
        const file = fileFor(root, `/${parts.join(between)}`);
        expect(file === null || contains(root, file)).toBe(true);
      }),
    );
  });

  test('a folder that only begins the same is not inside', () => {
    expect(contains(root, resolve('/srv/pagina-oud/a.js'))).toBe(false);
    expect(contains(root, root)).toBe(false);
    expect(contains(root, join(root, '..b/a.js'))).toBe(true);
  });
});

describe('the static server', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'draaiknop-static-'));
    await mkdir(join(folder, 'pagina/assets'), { recursive: true });
    await writeFile(join(folder, 'pagina/index.html'), '<!doctype html>');
    await writeFile(join(folder, 'pagina/assets/a.js'), 'export {}');
    await writeFile(join(folder, 'pagina/assets/a.sh'), 'rm');
    await writeFile(join(folder, 'geheim.js'), 'geheim');
    await symlink(join(folder, 'geheim.js'), join(folder, 'pagina/assets/uit.js'));
    await symlink(folder, join(folder, 'pagina/boven'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const get = (url: string, method = 'GET') =>
    createStaticServer({ root: join(folder, 'pagina'), origin: CHROMIUM_ORIGIN })({ url, method });
  const own = startAddress(CHROMIUM_ORIGIN);

  test('serves what was built, by its type', async () => {
    const page = await get(own);
    expect(page.status).toBe(200);
    expect(page.headers['Content-Type']).toBe('text/html; charset=utf-8');
    expect(new TextDecoder().decode(page.body)).toBe('<!doctype html>');
    expect((await get(`${own}assets/a.js`)).headers['Content-Type']).toBe(
      'text/javascript; charset=utf-8',
    );
  });

  test.each([
    ['a link out', 'assets/uit.js', 404],
    ['a linked folder out', 'boven/geheim.js', 404],
    ['a path out', '%2e%2e%2fgeheim.js', 404],
    ['a kind that is not served', 'assets/a.sh', 404],
    ['what is not there', 'assets/b.js', 404],
    ['a folder', 'assets', 404],
  ])('refuses %s', async (_name, path, status) => {
    const answer = await get(own + path);
    expect(answer.status).toBe(status);
    expect(answer.body.byteLength).toBe(0);
    expect(answer.headers).toMatchObject(SECURITY_HEADERS);
  });

  test('another host and another method are refused', async () => {
    expect((await get('https://example.com/')).status).toBe(403);
    expect((await get('geen adres')).status).toBe(403);
    expect(await get(own, 'POST')).toMatchObject({ status: 405, headers: { Allow: 'GET' } });
  });

  test('without a build there is nothing to serve', async () => {
    const server = createStaticServer({ root: join(folder, 'weg'), origin: CHROMIUM_ORIGIN });
    expect((await server({ method: 'GET', url: own })).status).toBe(404);
  });
});
