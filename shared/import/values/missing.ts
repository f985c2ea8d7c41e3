/** What a source writes when it has no value: which kind of missing that is, or nothing at all. */
import type { MissingKind } from '../../domain/values';

const MISSING: ReadonlyMap<string, MissingKind> = new Map([
  ['onbekend', 'onbekend'],
  ['niet bekend', 'onbekend'],
  ['nog niet bekend', 'onbekend'],
  ['weet niet', 'onbekend'],
  ['n.b.', 'onbekend'],
  ['unknown', 'onbekend'],
  ['not known', 'onbekend'],
  ['?', 'onbekend'],
  ['nvt', 'nvt'],
  ['n.v.t.', 'nvt'],
  ['n.v.t', 'nvt'],
  ['niet van toepassing', 'nvt'],
  ['not applicable', 'nvt'],
  ['n/a', 'nvt'],
  ['onderdrukt', 'onderdrukt'],
  ['suppressed', 'onderdrukt'],
  ['geweigerd', 'geweigerd'],
  ['wil niet zeggen', 'geweigerd'],
  ['refused', 'geweigerd'],
  ['declined', 'geweigerd'],
]);

/** What people write in a column of numbers or choices where the source states nothing. */
const NOTHING: ReadonlySet<string> = new Set([
  '-',
  '–',
  '—',
  '--',
  '.',
  '…',
  '...',
  'niet genoemd',
  'niet vermeld',
  'niet opgegeven',
  'geen opgave',
  'not stated',
  'not reported',
]);

/** Longer texts are no word for missing; they need not be compared. */
const LONGEST = Math.max(...[...MISSING.keys(), ...NOTHING].map((word) => word.length));

/** The kind of missing that a text states, or null. White space around it is gone already. */
export function statedMissing(text: string): MissingKind | null {
  return text.length > LONGEST ? null : (MISSING.get(text.toLowerCase()) ?? null);
}

/** True where a text stands for an empty cell. */
export function statesNothing(text: string): boolean {
  return text.length <= LONGEST && (text === '' || NOTHING.has(text.toLowerCase()));
}
