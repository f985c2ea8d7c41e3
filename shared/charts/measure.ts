/** Sizes that all figures share; millimetres, text in points. */

/** Labels and notes. */
export const LABEL = 8;
/** The smallest text there is: ticks and remarks. */
export const TICK = 7;

/** Thousandths of a millimetre: what a file holds. */
export const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Baseline of text that stands in the middle of a strip. */
export function baseline(y: number, height: number, size: number): number {
  return round(y + height / 2 + size * 0.1235);
}

/** From one line of text to the next. */
export function lineHeight(size: number): number {
  return round(size * 0.43);
}
