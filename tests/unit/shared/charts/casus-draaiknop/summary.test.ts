import { describe, expect, it } from 'vitest';
import { casusDraaiknop } from '../../../../../shared/charts/casus-draaiknop';
import { MAX_ROWS } from '../../../../../shared/charts/casus-draaiknop/matrix';
import {
  defaultMatrixOptions as defaults,
  type MatrixOptions,
} from '../../../../../shared/charts/casus-draaiknop/options';
import { MAX_BANDS } from '../../../../../shared/charts/casus-draaiknop/summary';
import { casus, knob, sourceOf, suggested } from '../../../../support/relations';

/** Of every six casussen: two without label, one with 1, one with 1 and 5, one with 5a, one suggested. */
function figure(count: number, worlds: number, options: Partial<MatrixOptions> = {}) {
  const casussen = Array.from({ length: count }, (_, i) =>
    casus(`c${i}`, { wereld: `wereld ${i % worlds}` }),
  );
  const codings = casussen.flatMap(({ id }, i) => {
    if (i % 6 === 0) return [knob(id, '1')];
    if (i % 6 === 1) return [knob(id, '1'), knob(id, '5')];
    return i % 6 === 2 ? [knob(id, '5a')] : [];
  });
  const suggesties = casussen.flatMap(({ id }, i) => (i % 6 === 3 ? [suggested(id, '2')] : []));
  const input = casusDraaiknop.gegevens(sourceOf({ casussen, codings, suggesties }));
  return casusDraaiknop.figure(input, { ...defaults, ...options });
}

describe('a matrix of too many casussen', () => {
  const whole = figure(6_000, 2);

  it('shows combinations per wereld, says so, and fits in a window', () => {
    expect(whole.voorbehoud.join(' ')).toContain(
      'De figuur toont geen casussen maar combinaties: boven 2.000 casussen',
    );
    expect(whole.scene.marks.length).toBeLessThan(200);
    expect(whole.scene.description).toContain('Samenvatting van 6.000 casussen in 2 werelden');
    expect(whole.titel).toBe(
      'Van de 3.000 casussen met een draaiknop horen er 2.000 bij draaiknop 1 (beroepsbevolking) en 5 (duurzame inzetbaarheid), steeds evenveel',
    );
  });

  it('has each casus behind exactly one combination of its wereld, or behind those without label', () => {
    const rows = whole.scene.walk.map((row) => whole.scene.areas[row[0] as number]?.target);
    const parts = rows.flatMap((target) =>
      target !== undefined && /^draaiknop [\d, en]+: |zonder label$/.test(target.label)
        ? [target]
        : [],
    );
    const lines = parts.filter(({ label }) => /^(draaiknop|[\d.]+ casus)/.test(label));
    const ids = lines.flatMap((target) => target.ids);
    expect(new Set(ids).size).toBe(6_000);
    expect(ids).toHaveLength(6_000);
    expect(lines.map(({ label }) => label)).toEqual([
      'draaiknop 1: 1.000 casussen',
      'draaiknop 5: 1.000 casussen',
      '1.000 casussen zonder label',
      'draaiknop 1 en 5: 1.000 casussen',
      '2.000 casussen zonder label',
    ]);
  });

  it('gives the same as a table, and leaves suggestions out of all of it', () => {
    expect(whole.scene.table.rows).toContainEqual([
      'draaiknop 1 en 5',
      'wereld 1',
      1_000,
      'ja',
      null,
      null,
      null,
      'ja',
    ]);
    expect(whole.voorbehoud.join(' ')).toContain('1.000 suggesties zijn niet getekend');
  });

  it('is drawn by casus up to the limit, and when fewer worlds are chosen', () => {
    expect(figure(MAX_ROWS, 2).scene.table.rows).toHaveLength(MAX_ROWS);
    const one = figure(3_000, 2, { wereld: ['wereld 0'] });
    expect(one.voorbehoud.join(' ')).not.toContain('combinaties');
    expect(one.scene.table.rows).toHaveLength(1_500);
  });

  it('puts worlds that are no worlds together', () => {
    const many = figure(3_000, 600);
    const bands = many.scene.areas.filter(({ target }) => /andere werelden: /.test(target.label));
    expect(bands[0]?.target.label).toMatch(`${600 - MAX_BANDS + 1} andere werelden: `);
    expect(many.scene.marks.length).toBeLessThan(4_000);
  });
});
