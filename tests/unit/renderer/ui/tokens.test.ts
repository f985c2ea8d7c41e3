/** The tokens on screen: the same hues as the figures, and enough contrast in both themes. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { colour, type Theme, themes } from '../../../../shared/charts/palette';
import { parseHex, contrast as ratio } from '../../../support/colour';

const css = readFileSync('renderer/ui/tokens.css', 'utf8');

/** The value of a token in a theme. */
function token(name: string, theme: Theme): string {
  const pair = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  if (pair === null) throw new Error(`no token ${name}`);
  return (theme === 'licht' ? pair[1] : pair[2]) as string;
}

const contrast = (a: string, b: string) => ratio(parseHex(a), parseHex(b));

describe.each(themes)('%s', (theme) => {
  const grounds = ['paper', 'surface', 'sunken', 'hover', 'chosen'];

  test.each(grounds)('text reads on %s', (ground) => {
    for (const ink of ['ink', 'ink-soft', 'accent', 'danger']) {
      expect(
        contrast(token(ink, theme), token(ground, theme)),
        `${ink} on ${ground}`,
      ).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('text reads on what is filled or tinted', () => {
    for (const [ink, ground] of [
      ['on-accent', 'accent'],
      ['on-accent', 'accent-strong'],
      ['on-danger', 'danger'],
      ['ink', 'danger-soft'],
      ['danger', 'danger-soft'],
      ['ink', 'notice-soft'],
      ['notice', 'notice-soft'],
      ['notice', 'surface'],
      ['notice', 'paper'],
    ] as const) {
      expect(
        contrast(token(ink, theme), token(ground, theme)),
        `${ink} on ${ground}`,
      ).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('borders of controls stand out', () => {
    for (const ground of ['paper', 'surface']) {
      expect(contrast(token('line-strong', theme), token(ground, theme))).toBeGreaterThanOrEqual(3);
    }
  });

  test.each([1, 2, 3, 4, 5] as const)('draaiknop %d has the hue of the figures', (knob) => {
    expect(token(`knob-${knob}`, theme)).toBe(colour(`knob${knob}`, theme));
    expect(token(`on-knob-${knob}`, theme)).toBe(colour(`onKnob${knob}`, theme));
  });
});
