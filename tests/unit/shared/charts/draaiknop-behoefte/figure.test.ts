import { describe, expect, it } from 'vitest';
import { draaiknopBehoefte } from '../../../../../shared/charts/draaiknop-behoefte';
import {
  type CrossOptions,
  defaultCrossOptions as defaults,
} from '../../../../../shared/charts/draaiknop-behoefte/options';
import { percent } from '../../../../../shared/charts/draaiknop-behoefte/words';
import { colour, type palette, themes, tintOf, tints } from '../../../../../shared/charts/palette';
import { figureSvg } from '../../../../../shared/charts/svg';
import { contrast, parseHex, seenWith, toLab, visions } from '../../../../support/colour';
import { casus, crossSource, knob, need, sourceOf } from '../../../../support/relations';

const figure = (over: Partial<CrossOptions> = {}, source = crossSource()) =>
  draaiknopBehoefte.figure(draaiknopBehoefte.gegevens(source), { ...defaults, ...over });
const area = (label: RegExp, over: Partial<CrossOptions> = {}) =>
  figure(over).scene.areas.find(({ target }) => label.test(target.label))?.target;

describe('the figure', () => {
  it('is drawn as reviewed', async () => {
    await expect(figureSvg(figure())).toMatchFileSnapshot('samen-16cm.svg');
    const split = figure({ breedteCm: 7.8, richting: 'gesplitst', knopVijf: 'apart' });
    await expect(figureSvg(split)).toMatchFileSnapshot('gesplitst-78mm.svg');
  });

  it('says the finding, what it rests on, and that the link is an analyst’s', () => {
    const { titel, n, definitie, ondertitel, voorbehoud } = figure();
    expect(titel).toBe(
      'Van de 8 casussen met een draaiknop en een behoefte hebben er 4 draaiknop 5 (duurzame inzetbaarheid) en gezien en gehoord worden',
    );
    expect(n).toBe(
      '12 casussen; 8 met een draaiknop en een behoefte, 1 met alleen een draaiknop, 1 met alleen een behoefte, 2 zonder allebei.',
    );
    expect(definitie).toContain('Analistencodering: geen bron legt het verband');
    expect(ondertitel).toContain('analistencodering');
    expect(voorbehoud.join(' ')).toContain(
      'Van de 20 draaiknoppen en behoeften die tellen, zijn er 1 in de bron gedrukt en 19 toegekend door 2 analisten.',
    );
  });

  it('prints the count and the share of the row in each cell', () => {
    const svg = figureSvg(figure());
    expect(svg).toContain('>80% van 5<');
    expect(svg).toContain('>40% van 5<');
    expect(svg).toContain('>0% van 5<');
  });

  it('opens from each cell exactly what it counts', () => {
    const cell = area(/^Draaiknop 5 .* en gezien en gehoord worden: 4 casussen, 80% van 5$/);
    expect(cell).toMatchObject({ soort: 'casus', ids: ['c1', 'c2', 'c3', 'c8'] });
    const label = /^Draaiknop 5 .* en gezien en gehoord worden: 2 casussen bevorderend$/;
    expect(area(label, { richting: 'gesplitst' })?.ids).toEqual(['c1', 'c2']);
    const rest = /en gezien en gehoord worden: 1 casus gemengd en 1 casus richting niet vermeld$/;
    expect(area(rest, { richting: 'gesplitst' })?.ids).toEqual(['c3', 'c8']);
  });

  it('names what is equal, and does not make more of one or none', () => {
    const one = sourceOf({
      casussen: [casus('a')],
      codings: [knob('a', '2'), need('a', 'ertoe_doen')],
    });
    expect(figure({}, one).titel).toBe(
      'De ene casus met een draaiknop en een behoefte heeft draaiknop 2 (werkenden) en ertoe doen',
    );
    expect(figure({}, sourceOf({ casussen: [casus('a')] })).titel).toBe(
      'Geen casus heeft zowel een draaiknop als een behoefte',
    );
    expect(figure({ eenheid: 'beurt' }, sourceOf({})).titel).toBe(
      'Er zijn geen fragmenten om te tonen',
    );
  });

  it('never rounds to none or all what is not', () => {
    expect([
      percent(1, 1000),
      percent(999, 1000),
      percent(0, 3),
      percent(3, 3),
      percent(2, 3),
    ]).toEqual(['<1%', '>99%', '0%', '100%', '67%']);
  });
});

describe.each(themes)('the tints of a share, %s', (theme) => {
  const rgb = (name: keyof typeof palette) => parseHex(colour(name, theme));

  it('read at 4.5:1 with the text on them', () => {
    for (const share of [0, 0.1, 0.3, 0.5, 0.7, 1]) {
      const { fill, text } = tintOf(share);
      expect(contrast(rgb(fill), rgb(text)), `${share}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(visions)('are at least 9 L* apart, in order, to %s eyes', (vision) => {
    const l = ['paper' as const, ...tints].map((name) => toLab(seenWith(vision, rgb(name)))[0]);
    const steps = l.slice(1).map((value, index) => value - (l[index] ?? 0));
    for (const step of steps) expect(Math.abs(step)).toBeGreaterThanOrEqual(7.5);
    for (const step of steps.slice(1)) expect(Math.abs(step)).toBeGreaterThanOrEqual(9);
    expect(new Set(steps.map(Math.sign)).size).toBe(1);
  });

  it('follow the share: each fifth its own', () => {
    expect([0, 0.01, 0.2, 0.21, 0.4, 0.6, 0.8, 0.81, 1].map((share) => tintOf(share).fill)).toEqual(
      ['paper', 'tint1', 'tint1', 'tint2', 'tint2', 'tint3', 'tint4', 'tint5', 'tint5'],
    );
  });
});
