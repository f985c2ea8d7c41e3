/**
 * What of a selection stands in a figure, and what does not, with why. Its title, subtitle, n, alt
 * text, table and what is said before it is saved all count this, so that none says another number.
 */
import { aantal } from '../dutch';
import { type CijferInput, type FigureCijfer, type Selection, same, select } from './data';
import type { CijferOptions } from './options';

/** Lines of a list under the axes; more fits on no page and in no window. */
const MAX_NOTES = 150;

/** Figures for which there is no place, and for what there is: "24 organisaties per as". */
interface Left {
  plaats: string;
  cijfers: FigureCijfer[];
}

/** A selection with only what stands in the figure; without a value nothing stands there. */
export interface Drawn extends Selection {
  /** In the figure: drawn, listed, or held back in its place. */
  getoond: FigureCijfer[];
  /** Those that there was something to draw of. */
  ruimte: Left[];
  /** In words only, left out because somebody chose so. */
  verzwegen: FigureCijfer[];
  /** What the table has: all of these but what was left out by choice. */
  alle: FigureCijfer[];
}

/** Of figures with a number, those that a chart has place for. */
export interface Room {
  plaats: string;
  passend(cijfers: readonly FigureCijfer[]): ReadonlySet<FigureCijfer>;
}

/**
 * Which figures have a place is decided before anything is held back: a figure that leaves shows
 * no organisation that was not on screen when somebody decided about it.
 */
export function drawnOf(input: CijferInput, options: CijferOptions, room: Room): Drawn {
  const { maat, getallen, woorden, onderdrukt, leeg } = select(input, options);
  const inOrder = (cijfers: readonly FigureCijfer[]) => {
    const set = new Set(cijfers);
    return input.cijfers.filter((cijfer) => set.has(cijfer));
  };
  const numbers = inOrder([...getallen, ...onderdrukt.filter(({ heeftGetal }) => heeftGetal)]);
  const words = inOrder([...woorden, ...onderdrukt.filter(({ heeftGetal }) => !heeftGetal)]);
  const fitting = room.passend(numbers);
  const listed = options.woorden ? words : [];
  const held = [...numbers.filter((cijfer) => fitting.has(cijfer)), ...listed.slice(0, MAX_NOTES)];
  const hidden = held.filter((cijfer) => cijfer.onderdrukt);
  const shown = new Set(held);
  for (const cijfer of hidden.slice(MAX_NOTES)) shown.delete(cijfer);
  const own = {
    getallen: getallen.filter((cijfer) => shown.has(cijfer)),
    woorden: woorden.filter((cijfer) => shown.has(cijfer)),
    onderdrukt: onderdrukt.filter((cijfer) => shown.has(cijfer)),
  };
  const ruimte = [
    { plaats: room.plaats, cijfers: numbers.filter((cijfer) => !fitting.has(cijfer)) },
    {
      plaats: `${MAX_NOTES} regels per lijst`,
      cijfers: [...listed.slice(MAX_NOTES), ...hidden.slice(MAX_NOTES)],
    },
  ];
  return {
    maat,
    ...own,
    leeg,
    getoond: [...own.getallen, ...own.woorden, ...own.onderdrukt],
    ruimte: ruimte.filter(({ cijfers }) => cijfers.length > 0),
    verzwegen: options.woorden ? [] : words,
    alle: [
      ...getallen,
      ...(options.woorden ? woorden : []),
      ...onderdrukt.filter(({ heeftGetal }) => heeftGetal || options.woorden),
      ...leeg,
    ],
  };
}

/** Everything that n counts, in the figure or not: the files that it was read from are its source. */
export function countedIn({ getoond, ruimte, verzwegen, leeg }: Drawn): FigureCijfer[] {
  return [...getoond, ...ruimte.flatMap(({ cijfers }) => cijfers), ...verzwegen, ...leeg];
}

/** Different names; figures of which the source names no organisation are counted in none. */
export function organisationCount(cijfers: readonly FigureCijfer[]): number {
  const named = cijfers.flatMap(({ organisatie }) => organisatie ?? []);
  return new Set(named.map(same)).size;
}

/** "69 cijfers van 24 organisaties", "2 cijfers van 1 organisatie en een niet genoemde". */
export function cijfersOf(cijfers: readonly FigureCijfer[]): string {
  return `${aantal(cijfers.length, 'cijfer', 'cijfers')} van ${organisationsText(cijfers)}`;
}

/** "24 organisaties", "een niet genoemde organisatie". */
export function organisationsText(cijfers: readonly FigureCijfer[]): string {
  const named = organisationCount(cijfers);
  if (named === 0) return 'een niet genoemde organisatie';
  const unnamed = cijfers.some(({ organisatie }) => organisatie === null);
  return `${aantal(named, 'organisatie', 'organisaties')}${unnamed ? ' en een niet genoemde' : ''}`;
}

/** "niet getekend: 3 cijfers van 1 organisatie"; null when everything has a place. */
export function leftText({ ruimte }: Pick<Drawn, 'ruimte'>): string | null {
  if (ruimte.length === 0) return null;
  return `niet getekend: ${cijfersOf(ruimte.flatMap(({ cijfers }) => cijfers))}`;
}

/** The same, with why: "… (er is plaats voor 24 organisaties per as)". */
export function leftWhy({ ruimte }: Pick<Drawn, 'ruimte'>): string | null {
  if (ruimte.length === 0) return null;
  const parts = ruimte.map(
    ({ plaats, cijfers }) => `${cijfersOf(cijfers)} (er is plaats voor ${plaats})`,
  );
  return `niet getekend: ${parts.join(' en ')}`;
}
