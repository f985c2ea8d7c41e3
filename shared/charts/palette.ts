/**
 * The one source of the colours of figures and of the five draaiknoppen.
 * The hues were searched for (docs/decisions/0050): at least 3:1 on paper and page in each theme,
 * at least ΔE00 20 apart for normal, protan, deutan and tritan eyes, and at least 9 L* apart, so
 * that a black-and-white copy still tells them apart. A test measures all of it.
 */
import type { KnobNumber } from '../domain/draaiknop';

export const themes = ['licht', 'donker'] as const;
export type Theme = (typeof themes)[number];

/** Each colour on paper and on a light page, and on a dark page. */
export const palette = {
  paper: { licht: '#ffffff', donker: '#1c1f23' },
  /** Behind the heading of a band. */
  band: { licht: '#f1f1ee', donker: '#272b30' },
  hairline: { licht: '#dfdfda', donker: '#363b41' },
  rule: { licht: '#82878d', donker: '#7b828b' },
  soft: { licht: '#555c64', donker: '#a7aeb6' },
  ink: { licht: '#1a1e22', donker: '#e8e8e4' },
  /** Marks with data: one colour, so that the pattern shows and not the hue. */
  mark: { licht: '#3a4149', donker: '#cdd2d6' },

  /**
   * How large a share is, from a little to all: one grey, so that the hues stay with the
   * draaiknoppen. `ink` reads on the first three, `paper` on the last two.
   */
  tint1: { licht: '#dfe8ef', donker: '#2e363b' },
  tint2: { licht: '#bfc8cf', donker: '#464e54' },
  tint3: { licht: '#9ba4ab', donker: '#5e676d' },
  tint4: { licht: '#6d767c', donker: '#8c949b' },
  tint5: { licht: '#444c53', donker: '#bfc8cf' },

  /** wine, ochre, pine, steel, indigo: the knobs in programme order. */
  knob1: { licht: '#5f0302', donker: '#d76e6f' },
  knob2: { licht: '#80731a', donker: '#f4dc85' },
  knob3: { licht: '#266355', donker: '#83d1c3' },
  knob4: { licht: '#748eb2', donker: '#427a93' },
  knob5: { licht: '#4b3580', donker: '#ae9bf9' },
  /** The number on the dial, at least 4.5:1 on its hue. */
  onKnob1: { licht: '#ffffff', donker: '#101214' },
  onKnob2: { licht: '#ffffff', donker: '#101214' },
  onKnob3: { licht: '#ffffff', donker: '#101214' },
  onKnob4: { licht: '#101214', donker: '#ffffff' },
  onKnob5: { licht: '#ffffff', donker: '#101214' },
} as const satisfies Record<string, Record<Theme, string>>;

export type Colour = keyof typeof palette;

/** '#rrggbb'. */
export function colour(name: Colour, theme: Theme): string {
  return palette[name][theme];
}

export function knobColour(knob: KnobNumber): Colour {
  return `knob${knob}`;
}

export const tints = ['tint1', 'tint2', 'tint3', 'tint4', 'tint5'] as const satisfies Colour[];
type Tint = (typeof tints)[number];

/** The tint of a share (0 to 1) and the colour that reads on it; nothing has no tint. */
export function tintOf(share: number): { fill: Tint | 'paper'; text: 'ink' | 'paper' } {
  if (share <= 0) return { fill: 'paper', text: 'ink' };
  const index = Math.min(tints.length - 1, Math.ceil(share * tints.length - 1e-9) - 1);
  return { fill: tints[Math.max(0, index)] as Tint, text: index < 3 ? 'ink' : 'paper' };
}

export function onKnobColour(knob: KnobNumber): Colour {
  return `onKnob${knob}`;
}
