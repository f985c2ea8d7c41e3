/** Figures as PNG by the command line, drawn by the real Chromium. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HostError } from '../../../electron/chromium/host-error';
import { dispatch } from '../../../electron/cli/dispatch';
import { drawPngs } from '../../../electron/cli/png';
import { readDossier } from '../../../electron/cli/read-dossier';
import { MAX_SIDE } from '../../../shared/charts/png-size';
import { uitstroomOverzicht } from '../../../shared/charts/uitstroom-overzicht';
import { testChromium } from '../../support/chromium';

// A browser starts in each of them, and the machine may be busy with other things.
vi.setConfig({ testTimeout: 60_000 });

const CIJFERS = resolve('fixtures/voorbeeld/uitstroomcijfers.xlsx');
const DAY = () => '2026-11-02T09:00:00.000Z';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'draaiknop-png-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const profiles = async () =>
  (await readdir(tmpdir())).filter((name) => /^draaiknop-png-[^t]/.test(name));

async function overview() {
  const { dossier } = await readDossier([CIJFERS], folder, DAY);
  if (dossier === null) throw new Error('the example was not read');
  const data = uitstroomOverzicht.gegevens(dossier.source);
  return uitstroomOverzicht.figure(data, uitstroomOverzicht.opties.standaard);
}

const here = (browser?: string) => ({
  platform: process.platform,
  env: browser === undefined ? process.env : { DRAAIKNOP_CHROMIUM: browser },
});

interface Chunk {
  type: string;
  data: Buffer;
}
function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

describe('the command line', () => {
  test('makes a PNG of each figure beside its SVG, at 300 dpi', async () => {
    let out = '';
    let err = '';
    const io = {
      out: (text: string) => {
        out += text;
      },
      err: (text: string) => {
        err += text;
      },
      cwd: folder,
      env: { ...process.env, DRAAIKNOP_CHROMIUM: testChromium() },
    };
    expect(await dispatch(['zonder-venster', '--uit', 'uit'], io)).toBe(0);
    expect(err).toBe('');
    const paths = out.trimEnd().split('\n');
    expect(paths).toHaveLength(9);
    const pngs = paths.filter((path) => path.endsWith('.png'));
    expect(pngs.map((path) => path.replace('.png', '.svg'))).toEqual(paths.slice(0, 4));
    for (const path of pngs) {
      const chunks = chunksOf(await readFile(path));
      const [ihdr] = chunks;
      // 16 cm at 300 dpi.
      expect(ihdr?.data.readUInt32BE(0)).toBe(1890);
      const density = chunks.find(({ type }) => type === 'pHYs');
      expect(density?.data.readUInt32BE(0)).toBe(11_811);
      const pixels = inflateSync(
        Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)),
      );
      // Something was drawn: not one colour from edge to edge.
      expect(new Set(pixels.filter((_, i) => i % 101 === 0)).size).toBeGreaterThan(20);
    }
  });
});

describe('drawPngs', () => {
  test('draws in the order that was asked, leaves out what is too large, and leaves no profile', async () => {
    const before = await profiles();
    const figure = await overview();
    const huge = { ...figure, scene: { ...figure.scene, height: MAX_SIDE } };
    const [first, none, last] = await drawPngs([figure, huge, figure], here());
    expect(none).toBeNull();
    expect(first?.length).toBeGreaterThan(50_000);
    expect(Buffer.from(last ?? []).equals(Buffer.from(first ?? []))).toBe(true);
    expect(await profiles()).toEqual(before);
  });

  test.each([
    ['is not there', '/bestaat/niet', /is niet te starten: \/bestaat\/niet/],
    ['ends at once', process.execPath, /Chromium tekende de figuren niet/],
  ])('says it when the browser %s, and leaves no profile', async (_, browser, sentence) => {
    const before = await profiles();
    const figure = await overview();
    const drawing = drawPngs([figure], here(browser));
    await expect(drawing).rejects.toThrow(HostError);
    await expect(drawing).rejects.toThrow(sentence);
    expect(await profiles()).toEqual(before);
  });

  test('shows nothing to a browser that somebody else manages', async () => {
    const figure = await overview();
    const drawing = drawPngs([figure], { ...here(testChromium()), managed: async () => true });
    await expect(drawing).rejects.toThrow(/wordt door anderen beheerd/);
  });
});
