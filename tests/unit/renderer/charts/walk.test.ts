import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaOf, placeAt, step } from '../../../../renderer/charts/walk';
import { layout } from '../../../../shared/charts/casus-draaiknop/layout';
import { defaultMatrixOptions as defaults } from '../../../../shared/charts/casus-draaiknop/options';
import { codedInput } from '../../../support/practices';

const scene = layout(codedInput(), defaults);
const last = scene.walk.length - 1;

describe('walking through a scene', () => {
  it('goes along rows and columns and stops at the edges', () => {
    const at = (row: number, column: number) => ({ row, column });
    expect(step(scene, at(3, 2), 'ArrowRight', false)).toEqual(at(3, 3));
    expect(step(scene, at(3, 5), 'ArrowRight', false)).toEqual(at(3, 5));
    expect(step(scene, at(3, 0), 'ArrowLeft', false)).toEqual(at(3, 0));
    expect(step(scene, at(0, 4), 'ArrowUp', false)).toEqual(at(0, 4));
    expect(step(scene, at(3, 4), 'ArrowDown', false)).toEqual(at(4, 4));
    expect(step(scene, at(3, 4), 'PageDown', false)).toEqual(at(13, 4));
    expect(step(scene, at(last - 1, 4), 'PageDown', false)).toEqual(at(last, 4));
    expect(step(scene, at(3, 4), 'Home', false)).toEqual(at(3, 0));
    expect(step(scene, at(3, 1), 'End', false)).toEqual(at(3, 5));
    expect(step(scene, at(3, 1), 'Home', true)).toEqual(at(0, 0));
    expect(step(scene, at(3, 1), 'End', true)).toEqual(at(last, 5));
    expect(step(scene, at(3, 1), 'a', false)).toBeNull();
  });

  it('never leaves the scene', () => {
    const keys = fc.constantFrom(
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'PageUp',
      'End',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.boolean()), { maxLength: 60 }), (walk) => {
        let place = { row: 0, column: 0 };
        for (const [key, control] of walk) place = step(scene, place, key, control) ?? place;
        expect(areaOf(scene, place)).not.toBeNull();
      }),
    );
  });

  it('finds the place under a point, and none beside the scene', () => {
    for (const [row, indices] of scene.walk.entries()) {
      for (const [column, index] of indices.entries()) {
        const area = scene.areas[index];
        if (area === undefined) throw new Error('no area');
        const middle = [area.x + area.width / 2, area.y + area.height / 2] as const;
        expect(placeAt(scene, ...middle)).toEqual({ row, column });
      }
    }
    expect(placeAt(scene, -1, 5)).toBeNull();
    expect(placeAt(scene, 5, scene.height + 1)).toBeNull();
  });
});
