/**
 * Figures as PNG. Node itself cannot draw text, so an installed Chromium does it: without a window,
 * without network, and with a profile that is thrown away.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '../../shared/charts/compose';
import type { Figure } from '../../shared/charts/figure';
import { MAX_SIDE, PRINT_DPI, pixels, withDensity } from '../../shared/charts/png-size';
import { figureSvg } from '../../shared/charts/svg';
import { Cdp, CdpError, type Params } from '../chromium/cdp';
import { findChromium } from '../chromium/find-chromium';
import { HostError } from '../chromium/host-error';
import { isManaged } from '../chromium/managed-policies';
import { prepareProfile } from '../chromium/profile';
import { chromiumArguments } from '../chromium/switches';
import { checkoutFile } from './checkout';

const CLOSE_LIMIT_MS = 5_000;
const FONTS = 'node_modules/@fontsource-variable/source-sans-3/files/source-sans-3';
/** Subset and the characters for which it is loaded; the first covers nearly every Dutch text. */
const SUBSETS = [
  [
    'latin',
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215',
  ],
  ['latin-ext', 'U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF'],
] as const;
/** A picture is taken of what is there at that moment: every weight that figures use must be. */
const LOADED =
  "Promise.all([400, 600, 700].map((w) => document.fonts.load(w + ' 10px \"Source Sans 3\"', 'aé–ā'))).then(() => document.fonts.ready).then(() => true)";

export interface Drawing {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  /** Whether somebody else manages the browser; tests answer for themselves. */
  managed?: typeof isManaged;
}

/**
 * The bytes of each figure at 300 dpi, null for one too large to picture. Throws HostError when
 * there is no Chromium, when somebody else manages it (it may hold extensions that read every
 * page), or when it does not do its work.
 */
export async function drawPngs(
  figures: readonly Figure[],
  { platform, env, managed = isManaged }: Drawing,
): Promise<(Uint8Array | null)[]> {
  const executable = findChromium({ platform, env });
  if (await managed({ executable, platform, home: homedir() })) {
    throw new HostError(
      `De browser ${executable} wordt door anderen beheerd en krijgt uw figuren niet te zien.`,
    );
  }
  const profile = await mkdtemp(join(tmpdir(), 'draaiknop-png-'));
  try {
    await prepareProfile(profile);
    const uid = process.getuid?.();
    const cdp = new Cdp(executable, chromiumArguments({ profile, headless: true, uid, extra: [] }));
    try {
      return await drawAll(cdp, figures);
    } catch (cause) {
      if (!(cause instanceof CdpError)) throw cause;
      throw new HostError(`Chromium tekende de figuren niet: ${executable}.`, cause);
    } finally {
      await end(cdp);
    }
  } finally {
    // Chromium may still be writing its last files: a few tries are enough.
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function drawAll(cdp: Cdp, figures: readonly Figure[]): Promise<(Uint8Array | null)[]> {
  const { targetId } = await cdp.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: true });
  const call = (method: string, params: Params = {}) => cdp.send(method, params, String(sessionId));
  const { frameTree } = (await call('Page.getFrameTree')) as {
    frameTree: { frame: { id: string } };
  };
  const fonts = await fontFaces();
  const drawn: (Uint8Array | null)[] = [];
  for (const figure of figures) {
    const { width, height } = sizeOf(figure);
    if (width > MAX_SIDE || height > MAX_SIDE) {
      drawn.push(null);
      continue;
    }
    const metrics = { width, height, deviceScaleFactor: 1, mobile: false };
    await call('Emulation.setDeviceMetricsOverride', metrics);
    const html = pageOf(figureSvg(figure), fonts, { width, height });
    await call('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
    await call('Runtime.evaluate', { expression: LOADED, awaitPromise: true });
    const { data } = await call('Page.captureScreenshot', {
      format: 'png',
      clip: { x: 0, y: 0, width, height, scale: 1 },
    });
    drawn.push(withDensity(Buffer.from(String(data), 'base64'), PRINT_DPI));
  }
  return drawn;
}

function sizeOf(figure: Figure): { width: number; height: number } {
  const { width, height } = compose(figure);
  return { width: pixels(width, PRINT_DPI), height: pixels(height, PRINT_DPI) };
}

function pageOf(svg: string, fonts: string, size: { width: number; height: number }): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<style>${fonts} body { margin: 0 } svg { display: block; width: ${size.width}px; height: ${size.height}px }</style>
${svg}`;
}

/** The font of the product, so that a PNG looks the same from here as from the screen. */
async function fontFaces(): Promise<string> {
  const faces = SUBSETS.map(async ([subset, range]) => {
    const file = checkoutFile(`${FONTS}-${subset}-wght-normal.woff2`);
    if (file === null) return '';
    const data = (await readFile(file)).toString('base64');
    return `@font-face { font-family: 'Source Sans 3'; font-weight: 200 900; src: url(data:font/woff2;base64,${data}) format('woff2'); unicode-range: ${range}; }`;
  });
  return (await Promise.all(faces)).join('\n');
}

/** Asks Chromium to end; ends the process that we started when it does not. */
async function end(cdp: Cdp): Promise<void> {
  const patience = setTimeout(() => cdp.process.kill('SIGKILL'), CLOSE_LIMIT_MS);
  await cdp.send('Browser.close').catch(() => undefined);
  await cdp.exited.catch(() => undefined);
  clearTimeout(patience);
}
