/**
 * Measures the bundled font in a real Chromium, checks the table that layouts rely on, and writes
 * it again when asked: `npx vitest run tests/integration/charts/text-widths.test.ts -u`.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textWidth } from '../../../shared/charts/text';
import { CHARACTERS, WIDTHS } from '../../../shared/charts/text-widths';

const FILES = resolve('node_modules/@fontsource-variable/source-sans-3/files');
const FACES = {
  source400: '400 1000px "Source Sans 3"',
  source600: '600 1000px "Source Sans 3"',
  source700: '700 1000px "Source Sans 3"',
  // Metrically the same as Arial, and free: Liberation Sans.
  arial400: '400 1000px Arial, "Liberation Sans"',
  arial700: '700 1000px Arial, "Liberation Sans"',
};

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const executablePath = process.env.DRAAIKNOP_CHROMIUM ?? '/usr/lib/chromium/chromium';
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  page = await browser.newPage();
  const face = (part: string, range: string) => {
    const bytes = readFileSync(resolve(FILES, `source-sans-3-${part}-wght-normal.woff2`));
    return `@font-face { font-family: "Source Sans 3"; font-weight: 200 900; unicode-range: ${range};
      src: url(data:font/woff2;base64,${bytes.toString('base64')}) format("woff2"); }`;
  };
  await page.setContent(`<style>
    ${face('latin', 'U+0000-00FF, U+0131, U+0152-0153, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212')}
    ${face('latin-ext', 'U+0100-0130, U+0132-0151, U+0154-02BA, U+2020')}
  </style>`);
  await page.evaluate(async (fonts) => {
    for (const font of fonts) await document.fonts.load(font, 'aā–');
  }, Object.values(FACES));
}, 60_000);
afterAll(() => browser.close());

const measure = (font: string, texts: readonly string[]) =>
  page.evaluate(
    ([face, list]) => {
      const context = new OffscreenCanvas(10, 10).getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.font = face;
      return list.map((text) => context.measureText(text).width);
    },
    [font, texts] as const,
  );

/** As Biome writes it: numbers filled up to 100 columns. */
function filled(numbers: number[]): string {
  const lines: string[] = [];
  let line = '';
  for (const number of numbers) {
    const piece = `${number},`;
    if (line !== '' && 4 + line.length + 1 + piece.length > 100) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? piece : ` ${piece}`;
  }
  return [...lines, line].map((l) => `    ${l}`).join('\n');
}

describe('widths of the fonts of a figure', () => {
  it('are those of the bundled font', async () => {
    const tables = await Promise.all(
      Object.entries(FACES).map(async ([name, font]) => {
        const widths = (await measure(font, [...CHARACTERS])).map(Math.round);
        return `  ${name}: [\n${filled(widths)}\n  ],`;
      }),
    );
    const source = readFileSync('shared/charts/text-widths.ts', 'utf8');
    const head = source.slice(0, source.indexOf('export const WIDTHS'));
    await expect(
      `${head}export const WIDTHS = {\n${tables.join('\n')}\n} as const;\n`,
    ).toMatchFileSnapshot(resolve('shared/charts/text-widths.ts'));
  });

  it('add up to what Chromium draws, at most 2 % too little and 4 % too much', async () => {
    const texts = [
      'Van de 15 casussen met een gedrukt label noemen er 9 draaiknop 5',
      'Tweeluik inclusieve technologie en functiecreatie',
      'Leiderschapsontwikkeling: van schouwen naar spotten en scouten',
      "Tony's Chocolonely",
      'AVATAR, To Ty Va Yo LT',
      '4 van 15',
      '1.528 – 77.908 (€ 44.322); „aanhaling”, coöperatie, Łódź, Škoda',
      'beroepsbevolking',
      'Bron: casussen.xlsx, ingelezen op 21 november 2025.',
    ];
    for (const weight of [400, 600, 700] as const) {
      const real = await measure(FACES[`source${weight}`], texts);
      texts.forEach((text, i) => {
        // At 72 pt an em is 25.4 mm.
        const estimate = (textWidth(text, { size: 72, weight }) / 25.4) * 1000;
        const ratio = (real[i] ?? Number.NaN) / estimate;
        expect(ratio, `${weight} ${text}`).toBeLessThan(1.02);
        expect(ratio, `${weight} ${text}`).toBeGreaterThan(text.startsWith('AVATAR') ? 0.9 : 0.96);
      });
    }
  });

  it('hold a width for every character', () => {
    for (const widths of Object.values(WIDTHS)) expect(widths).toHaveLength([...CHARACTERS].length);
  });
});
