import type { FieldDefinition } from '../../shared/domain/field';
import { missingShort } from '../../shared/domain/missing-words';
import { isMissing, type MissingKind, missingKinds, type Value } from '../../shared/domain/values';
import type { Ongelezen } from '../../shared/dossier/protocol';

/** What stands where a value is missing, in full. */
export const missingWords: Readonly<Record<MissingKind, string>> = {
  onbekend: 'onbekend, zegt de bron',
  nvt: 'niet van toepassing, zegt de bron',
  geweigerd: 'geweigerd door de organisatie',
  'niet-gevraagd': 'niet gevraagd, zegt de bron',
  'niet-geregistreerd': 'niet geregistreerd door de organisatie',
  onderdrukt: 'onderdrukt in het bestand: er is een waarde, maar zij is niet meegegeven',
};

/** What the short word means, to stand beside it. */
const missingMeaning: Readonly<Record<MissingKind, string>> = {
  onbekend: 'de bron zegt dat zij het niet weet',
  nvt: 'niet van toepassing, zegt de bron',
  geweigerd: 'de organisatie wilde het niet zeggen',
  'niet-gevraagd': 'er is niet naar gevraagd',
  'niet-geregistreerd': 'de organisatie houdt het niet bij',
  onderdrukt: 'er is een waarde, maar wie het bestand gaf hield die achter',
};

/** What stands where a value is missing without the source saying why. */
export const NOT_STATED = 'niet genoemd';

/** In a table, in place of a value: that the cell was refused, or what it says that is no value. */
export function unreadShort({ waarde, reden }: Ongelezen): string {
  return reden === null ? `‘${waarde}’` : 'afgewezen';
}

/** The same in full, with why a cell was refused; then it ends as a sentence. */
export function unreadWords({ waarde, reden }: Ongelezen): string {
  const cell = waarde === '' ? '' : `; in de cel staat ‘${waarde}’`;
  return reden === null ? `geen waarde${cell}` : `afgewezen${cell}. ${reden}`;
}

/** Within a sentence about something without a value: that the source is silent is not always so. */
export function silence(unread: Ongelezen | undefined): string {
  return unread === undefined ? NOT_STATED : 'niet ingevuld';
}

/** Each way in which a value can be missing, as it stands in a table, with what it means. */
export const missingLegend: readonly (readonly [shown: string, means: string])[] = [
  ['–', `${NOT_STATED}: de bron zegt er niets over`],
  ...missingKinds.map((kind) => [missingShort[kind], missingMeaning[kind]] as const),
  [
    'afgewezen',
    'er staat iets in de cel, maar het is bij het inlezen afgewezen; kies de regel voor de reden',
  ],
  ['‘heden’', 'tussen aanhalingstekens: dit staat in de cel, maar het gegeven heeft geen waarde'],
];

export interface ValueLines {
  lines: string[];
  /** In words; null when there is a value. */
  missing: string | null;
  /** null when there is a value, and when nothing is stated at all. */
  kind: MissingKind | null;
}

/** A value is shown as it is stored, not rounded. */
const exact = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 10 });

type Written = Pick<FieldDefinition, 'veld' | 'keuzes'>;

const NOTHING: ValueLines = { lines: [], missing: NOT_STATED, kind: null };
const said = (lines: string[]): ValueLines => ({ lines, missing: null, kind: null });

/**
 * The lines of a value; none when nothing is stated. A missing value says which kind it is. With
 * its field a choice is shown by its label, and a year without a point for thousands.
 */
export function valueLines(value: Value | undefined, field?: Written): ValueLines {
  if (value === undefined || value === null || value === '') return NOTHING;
  if (isMissing(value)) {
    return { lines: [], missing: missingWords[value.ontbreekt], kind: value.ontbreekt };
  }
  if (Array.isArray(value)) return value.length === 0 ? NOTHING : said(value);
  if (typeof value === 'number') {
    return said([field?.veld === 'jaar' ? String(value) : exact.format(value)]);
  }
  if (typeof value === 'boolean') return said([value ? 'ja' : 'nee']);
  return said([field?.keuzes?.find(({ waarde }) => waarde === value)?.label ?? value]);
}

/** The value on one line, for a table cell; '' when nothing is stated. */
export function valueLine(value: Value | undefined, field?: Written): string {
  return valueLines(value, field).lines.join('; ');
}
