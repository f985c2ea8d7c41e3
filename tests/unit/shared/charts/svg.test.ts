import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casusDraaiknopFigure } from '../../../../shared/charts/casus-draaiknop/figure';
import { defaultMatrixOptions as defaults } from '../../../../shared/charts/casus-draaiknop/options';
import type { Figure } from '../../../../shared/charts/figure';
import { needShapes } from '../../../../shared/charts/glyphs';
import { palette, themes } from '../../../../shared/charts/palette';
import { escapeXml, figureSvg } from '../../../../shared/charts/svg';
import { codedInput, practicesInput } from '../../../support/practices';

const coded = casusDraaiknopFigure(codedInput(), {
  ...defaults,
  wereld: ['veilig', 'overig', 'jeugd'],
  zonderLabel: 'samengevat',
});

describe('the SVG of a figure', () => {
  it('is drawn as reviewed', async () => {
    await expect(figureSvg(coded)).toMatchFileSnapshot('casus-draaiknop/coded-16cm.svg');
    const narrow = casusDraaiknopFigure(practicesInput(), {
      ...defaults,
      breedteCm: 7.8,
      wereld: ['overheid', 'zorg'],
      volgorde: 'patroon',
    });
    await expect(figureSvg(narrow)).toMatchFileSnapshot('casus-draaiknop/practices-78mm.svg');
  });

  it('is the same every time', () => {
    expect(figureSvg(coded)).toBe(figureSvg(structuredClone(coded)));
  });

  it('keeps to what browsers, word processors and PDF leave as it is', () => {
    const svg = figureSvg(casusDraaiknopFigure(codedInput(), defaults));
    const elements = new Set([...svg.matchAll(/<([a-z]+)/gi)].map((match) => match[1]));
    expect([...elements].toSorted()).toEqual(
      ['circle', 'desc', 'line', 'path', 'rect', 'svg', 'text', 'title'].toSorted(),
    );
    expect(svg).not.toMatch(/ (class|style|href|id|on\w+)=|url\(|<\?|<!/);
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="160mm" height="[\d.]+mm" viewBox="0 0 160 [\d.]+" role="img" lang="nl" font-family="'Source Sans 3', Arial, sans-serif">\n<title>/,
    );
  });

  it('holds every word of the figure', () => {
    // Joined lines; a fixed space is a space.
    const words = [...figureSvg(coded).matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
      .map((match) => match[1])
      .join(' ')
      .replaceAll('\u00a0', ' ');
    const parts = [coded.titel, coded.ondertitel, coded.n, coded.definitie, coded.bron];
    for (const part of [...parts, ...coded.voorbehoud]) {
      expect(words).toContain(escapeXml(part.replaceAll('\u00a0', ' ')));
    }
    expect(words).toContain('Peildatum 21 november 2025.');
  });

  it('uses only colours of the palette, of one theme', () => {
    for (const theme of themes) {
      const known = new Set<string>(Object.values(palette).map((pair) => pair[theme]));
      for (const [found] of figureSvg(coded, theme).matchAll(/#[0-9a-f]{6}/g)) {
        expect(known.has(found)).toBe(true);
      }
    }
  });

  it('cannot be broken out of by what a source contains', () => {
    const hostile = '</text><script>alert(1)</script>" onload="x\u0000\ud800 & <b>';
    const input = practicesInput();
    const [first] = input.casussen;
    if (first === undefined) throw new Error('no casus');
    const svg = figureSvg(
      casusDraaiknopFigure(
        {
          ...input,
          casussen: [{ ...first, naam: hostile, wereld: hostile, document: hostile }],
        },
        defaults,
      ),
    );
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('<b>');
    expect(svg).toContain('&lt;/text&gt;');
    expect(Buffer.from(svg).toString()).toBe(svg);
    expect(svg).not.toContain('\u0000');
  });

  it('escapes anything into characters that XML allows', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeXml(text);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
        expect(escaped).not.toMatch(/[<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        expect(escaped).toMatch(/^([^&]|&(amp|lt|gt|quot);)*$/);
      }),
    );
    expect(escapeXml('a & b < 30')).toBe('a &amp; b &lt; 30');
  });

  it('draws circles, paths with a place and a size, and dashes', () => {
    const figure: Figure = {
      ...coded,
      scene: {
        ...coded.scene,
        height: 10,
        marks: [
          {
            kind: 'path',
            d: needShapes.oog.line,
            x: 5,
            y: 2,
            scale: 0.5,
            stroke: 'ink',
            strokeWidth: 1,
            strokeDash: [1, 0.5],
          },
          { kind: 'rect', x: 0, y: 0, width: 4, height: 2, radius: 1, fill: 'band' },
        ],
      },
    };
    const svg = figureSvg(figure);
    expect(svg).toMatch(
      /<path d="M-10 0C[^"]+" transform="translate\(5 [\d.]+\) scale\(0\.5\)" fill="none" stroke="#1a1e22" stroke-width="1" stroke-dasharray="1 0\.5"\/>/,
    );
    expect(svg).toContain('rx="1" fill="#f1f1ee"');
  });
});
