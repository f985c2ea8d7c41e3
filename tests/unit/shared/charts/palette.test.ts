import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Colour,
  colour,
  palette,
  type Theme,
  themes,
} from '../../../../shared/charts/palette';
import { contrast, deltaE00, parseHex, seenWith, toLab, visions } from '../../../support/colour';
import { closest, FAMILIES, searchPalette, seenByAll } from '../../../support/palette-search';

const tokens = readFileSync('renderer/ui/tokens.css', 'utf8');
/** Value of a token of the interface, in each theme. */
function token(name: string): Record<Theme, string> {
  const match = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(
    tokens,
  );
  if (match === null) throw new Error(`no token ${name}`);
  return { licht: match[1] ?? '', donker: match[2] ?? '' };
}

const knobs = [1, 2, 3, 4, 5] as const;
const pairs = knobs.flatMap((a) => knobs.filter((b) => b > a).map((b) => [a, b] as const));
const rgb = (name: Colour, theme: Theme) => parseHex(colour(name, theme));

describe.each(themes)('hues of the draaiknoppen, %s', (theme) => {
  it.each(knobs)('knob %d stands out from figure and page by 3:1', (knob) => {
    const backgrounds = [colour('paper', theme), token('paper')[theme], token('surface')[theme]];
    for (const background of backgrounds) {
      expect(contrast(rgb(`knob${knob}`, theme), parseHex(background))).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(knobs)('the number on knob %d reads at 4.5:1', (knob) => {
    expect(contrast(rgb(`knob${knob}`, theme), rgb(`onKnob${knob}`, theme))).toBeGreaterThanOrEqual(
      4.5,
    );
  });

  it.each(visions)('differ by ΔE00 20 or more to %s eyes', (vision) => {
    for (const [a, b] of pairs) {
      const seen = (knob: 1 | 2 | 3 | 4 | 5) => toLab(seenWith(vision, rgb(`knob${knob}`, theme)));
      expect(deltaE00(seen(a), seen(b)), `${a} and ${b}`).toBeGreaterThanOrEqual(20);
    }
  });

  it('differ by L* 9 or more, for a black-and-white copy', () => {
    for (const [a, b] of pairs) {
      const l = (knob: 1 | 2 | 3 | 4 | 5) => toLab(rgb(`knob${knob}`, theme))[0];
      expect(Math.abs(l(a) - l(b)), `${a} and ${b}`).toBeGreaterThanOrEqual(9);
    }
  });

  it('are those of the interface', () => {
    for (const knob of knobs) {
      expect(token(`knob-${knob}`)[theme]).toBe(colour(`knob${knob}`, theme));
      expect(token(`on-knob-${knob}`)[theme]).toBe(colour(`onKnob${knob}`, theme));
    }
  });
});

describe('the palette', () => {
  it('reads: text 4.5:1, marks 3:1, also on a band', () => {
    for (const theme of themes) {
      for (const background of ['paper', 'band'] as const) {
        for (const text of ['ink', 'soft'] as const) {
          expect(contrast(rgb(text, theme), rgb(background, theme))).toBeGreaterThanOrEqual(4.5);
        }
        expect(contrast(rgb('mark', theme), rgb(background, theme))).toBeGreaterThanOrEqual(3);
        expect(contrast(rgb('rule', theme), rgb(background, theme))).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('has its own value in each theme', () => {
    for (const [name, { licht, donker }] of Object.entries(palette)) {
      expect(licht, name).not.toBe(donker);
    }
  });

  it('is not beaten by a short search for another one', () => {
    const limits = {
      backgrounds: ['#15171a', '#1c1f23'],
      lightness: [46, 88],
      chroma: 52,
      families: FAMILIES,
      steps: 1500,
    } as const;
    const found = [1, 2, 3].map((seed) => searchPalette(limits, seed));
    const chosen = closest(knobs.map((knob) => seenByAll(rgb(`knob${knob}`, 'donker'))));
    for (const { score, hex } of found) {
      expect(hex).toHaveLength(5);
      expect(score).toBeGreaterThan(8);
      expect(score).toBeLessThan(chosen + 0.5);
    }
  });
});
