/**
 * The search by which the hues of the draaiknoppen were found: simulated annealing over lightness,
 * chroma and hue, each hue within its own family, for the palette whose closest pair is furthest
 * apart for four kinds of eyes. Deterministic: the same seed gives the same palette.
 */
import {
  contrast,
  deltaE00,
  fromLch,
  parseHex,
  seenWith,
  type Triple,
  toHex,
  toLab,
  visions,
} from './colour';

interface Lch {
  l: number;
  c: number;
  h: number;
}

export interface SearchLimits {
  /** Colours that each hue must stand out from, by 3:1 or more. */
  backgrounds: readonly string[];
  /** Lightness that is tried. */
  lightness: readonly [number, number];
  /** Above this a hue shouts. */
  chroma: number;
  /** Degrees of CIELCh, per hue. */
  families: readonly (readonly [number, number])[];
  steps: number;
}

/** Families of the draaiknoppen 1 to 5: wine, ochre, pine, steel, indigo. */
export const FAMILIES = [
  [8, 42],
  [78, 104],
  [150, 190],
  [238, 272],
  [292, 318],
] as const;

const MIN_CONTRAST = 3.05;
/** Lightness apart for a black-and-white copy; a smaller step is scored as if it were merged. */
const MIN_LIGHTNESS_STEP = 9.2;

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The distance of the closest pair, over all visions. */
export function closest(labs: readonly (readonly Triple[])[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [i, one] of labs.entries()) {
    for (const other of labs.slice(0, i)) {
      const step = Math.abs((one[0]?.[0] ?? 0) - (other[0]?.[0] ?? 0));
      if (step < MIN_LIGHTNESS_STEP) least = Math.min(least, step);
      visions.forEach((_, k) => {
        least = Math.min(least, deltaE00(one[k] as Triple, other[k] as Triple));
      });
    }
  }
  return least;
}

/** CIELAB of a colour as each kind of eye sees it. */
export const seenByAll = (rgb: Triple): Triple[] => visions.map((v) => toLab(seenWith(v, rgb)));

export function searchPalette(
  limits: SearchLimits,
  seed: number,
): { score: number; hex: string[] } {
  const chance = random(seed);
  const backgrounds = limits.backgrounds.map(parseHex);
  const [low, high] = limits.lightness;
  const between = (value: number, a: number, b: number) => Math.min(b, Math.max(a, value));
  const see = ({ l, c, h }: Lch): Triple[] | null => {
    const rgb = fromLch(l, c, h);
    if (rgb === null || backgrounds.some((back) => contrast(back, rgb) < MIN_CONTRAST)) return null;
    return seenByAll(rgb);
  };
  const start = ([a, b]: readonly [number, number]): Lch => {
    for (;;) {
      const colour = {
        l: low + chance() * (high - low),
        c: 24 + chance() * (limits.chroma - 24),
        h: a + chance() * (b - a),
      };
      if (see(colour) !== null) return colour;
    }
  };

  let now = limits.families.map(start);
  let labs = now.map((colour) => see(colour) as Triple[]);
  let score = closest(labs);
  let best = { score, colours: now };
  for (let step = 0; step < limits.steps; step += 1) {
    const heat = 1 - step / limits.steps;
    const i = Math.floor(chance() * now.length);
    const [a, b] = limits.families[i] as readonly [number, number];
    const old = now[i] as Lch;
    const reach = 0.15 + heat;
    const next: Lch = {
      l: between(old.l + (chance() - 0.5) * 14 * reach, low, high),
      c: between(old.c + (chance() - 0.5) * 24 * reach, 22, limits.chroma),
      h: between(old.h + (chance() - 0.5) * 40 * reach, a, b),
    };
    const seen = see(next);
    if (seen === null) continue;
    const trial = labs.with(i, seen);
    const trialScore = closest(trial);
    if (trialScore >= score || chance() < Math.exp((trialScore - score) / Math.max(0.05, heat))) {
      now = now.with(i, next);
      labs = trial;
      score = trialScore;
      if (score > best.score) best = { score, colours: now };
    }
  }
  return {
    score: best.score,
    hex: best.colours.map(({ l, c, h }) => toHex(fromLch(l, c, h) as Triple)),
  };
}
