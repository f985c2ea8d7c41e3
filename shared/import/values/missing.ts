/** What a source writes when it has no value: which kind of missing that is, or nothing at all. */
import { missingInFull, missingShort } from '../../domain/missing-words';
import type { MissingKind } from '../../domain/values';

type Words = Readonly<Partial<Record<MissingKind, readonly string[]>>>;

const byWord = (words: Words): Map<string, MissingKind> =>
  new Map(
    (Object.entries(words) as [MissingKind, readonly string[]][]).flatMap(([kind, all]) =>
      all.map((word) => [word, kind] as const),
    ),
  );

/** In every field these can mean one thing only. */
const MISSING = byWord({
  onbekend: [
    'onbekend',
    'onb.',
    'onb',
    'niet bekend',
    'nog niet bekend',
    'niet duidelijk',
    'weet niet',
    'weet ik niet',
    'n.b.',
    'n.n.b.',
    'nnb',
    'unknown',
    'not known',
    "don't know",
    '?',
    '??',
    '???',
  ],
  nvt: ['nvt', 'nvt.', 'n.v.t.', 'n.v.t', 'n v t', 'niet van toepassing', 'not applicable', 'n/a'],
  geweigerd: [
    'geweigerd',
    'weigert',
    'weigerde',
    'wil niet zeggen',
    'wilde niet zeggen',
    'wil niet delen',
    'wilde niet delen',
    'wil dit niet delen',
    'wil niet geven',
    'wilde niet geven',
    'geen toestemming',
    'refused',
    'declined',
  ],
  'niet-gevraagd': ['niet gevraagd', 'niet naar gevraagd', 'not asked'],
  'niet-geregistreerd': [
    'niet geregistreerd',
    'wordt niet geregistreerd',
    'geen registratie',
    'niet bijgehouden',
    'wordt niet bijgehouden',
    'niet vastgelegd',
    'wordt niet vastgelegd',
    'niet gemeten',
    'niet gemonitord',
    'not recorded',
    'not registered',
  ],
  onderdrukt: ['onderdrukt', 'suppressed'],
});

/**
 * In running text only a mark that says nothing else, and the words by which the product itself
 * writes what is missing: another phrase may be what somebody had to say.
 */
const MARKS: ReadonlySet<string> = new Set([
  ...['onbekend', 'n.b.', 'unknown', '?'],
  ...['nvt', 'n.v.t.', 'n.v.t', 'n/a'],
  ...['geweigerd', 'refused', 'declined'],
  ...['onderdrukt', 'suppressed'],
  ...[missingShort, missingInFull].flatMap((words) =>
    Object.values(words).map((word) => word.toLowerCase()),
  ),
]);

/** In place of a figure; in another field they may be its value, as of one that says who may know. */
const MISSING_FIGURE = byWord({
  onbekend: ['nb', 'nb.', 'n.b', 'n.k.', 'n.bek.'],
  nvt: ['n.a.', 'n.a'],
  onderdrukt: ['vertrouwelijk', 'geheim', 'confidential'],
});

/** What people write in a column of numbers or choices where the source states nothing. */
const NOTHING: ReadonlySet<string> = new Set([
  '-',
  '–',
  '—',
  '−',
  '--',
  '---',
  '.',
  '..',
  '…',
  '...',
  '/',
  'null',
  '(null)',
  'na',
  'nan',
  'leeg',
  'blanco',
  'niet genoemd',
  'niet vermeld',
  'niet opgegeven',
  'niet ingevuld',
  'geen opgave',
  'geen gegevens',
  'geen data',
  'not stated',
  'not reported',
  'no data',
]);

/** Longer texts are no word for missing; they need not be compared. */
const LONGEST = Math.max(
  ...[...MISSING.keys(), ...MISSING_FIGURE.keys(), ...NOTHING].map((word) => word.length),
);
/** With a stop behind it, in brackets, or with blanks of another kind it is the same word. */
const MAX_AROUND = 4;

/** As the lists above have it. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/^\((.*)\)$/, '$1')
    .replace(/(?<=\p{L}{3})\.$/u, '')
    .trim();
}

/** Something that `plain` takes away: nearly all texts have nothing of it, and each text is asked. */
const HAS_MORE = /^\(|\.$|[^\S ]| {2}|[’‘]/;

function found<T>(text: string, get: (word: string) => T | undefined): T | undefined {
  if (text.length > LONGEST + MAX_AROUND) return undefined;
  const known = get(text.toLowerCase());
  return known === undefined && HAS_MORE.test(text) ? get(plain(text)) : known;
}

/** The kind of missing that a text states, or null. White space around it is gone already. */
export function statedMissing(text: string): MissingKind | null {
  return found(text, (word) => MISSING.get(word)) ?? null;
}

/** The same in a field of running text. */
export function statedMissingInText(text: string): MissingKind | null {
  const word = text.toLowerCase();
  return MARKS.has(word) ? (MISSING.get(word) ?? null) : null;
}

/** The same where a figure belongs. */
export function statedMissingFigure(text: string): MissingKind | null {
  return found(text, (word) => MISSING.get(word) ?? MISSING_FIGURE.get(word)) ?? null;
}

/** True where a text stands for an empty cell of a column of numbers or choices. */
export function statesNothing(text: string): boolean {
  return text === '' || found(text, (word) => NOTHING.has(word) || undefined) === true;
}
