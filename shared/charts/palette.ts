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

export function onKnobColour(knob: KnobNumber): Colour {
  return `onKnob${knob}`;
}
