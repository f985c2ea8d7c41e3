/** The axis of values: from 0, so that a length is not made larger than it is. */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { getal } from '../dutch';
import type { FigureCijfer } from './data';
import { marginOf } from './interval';

/**
 * All values on one axis, margins included: about `steps` steps, the first and last tick at or
 * beyond every value. Ask it for ticks with the same number.
 */
export function valueScale(
  cijfers: readonly FigureCijfer[],
  steps: number,
): ScaleLinear<number, number> {
  const values = cijfers.flatMap((cijfer) => {
    const margin = marginOf(cijfer);
    return [cijfer.waarde, cijfer.max, margin?.laag, margin?.hoog].filter(
      (value): value is number => typeof value === 'number',
    );
  });
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  // Values so close to 0 that no step between them can be told apart have no scale of their own.
  const flat = high - low < 1e-6;
  return scaleLinear()
    .domain([low, flat ? low + 1 : high])
    .nice(steps);
}

/** "5%", "0,5%", "1.200": as many decimals as the step needs. */
export function tickText(value: number, eenheid: string | null): string {
  const text = getal(Math.round(value * 1000) / 1000, 3);
  return eenheid === 'procent' ? `${text}%` : text;
}
