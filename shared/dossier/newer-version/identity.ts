/**
 * What tells one record of a kind from another: fields by which a row is found back in a newer
 * version of its sheet, the surest first.
 */
import { fold } from '../../domain/fold';
import type { RecordType } from '../../domain/record';
import { valueText } from '../../domain/values';
import type { Velden } from './as-read';

/** Fields that together name a record; the first of them must be filled. */
type Key = readonly string[];

/** Of a beurt its place in its interview counts as well: align-turns.ts. */
const keys: Readonly<Record<Exclude<RecordType, 'beurt'>, readonly Key[]>> = {
  // A number alone says nothing: who puts a practice in between numbers the others anew.
  casus: [['naam', 'code', 'periode'], ['naam', 'periode'], ['naam'], ['code', 'aanpak']],
  uitstroomcijfer: [
    ['maat', ...ofFigure(), 'eenheid', 'cohort', 'definitie', 'bron', 'code'],
    ['maat', ...ofFigure(), 'eenheid', 'cohort'],
    ['maat', ...ofFigure()],
    ['code', 'jaar', 'periode', 'maat'],
    // A measure that is called otherwise is the same one only where it has the same value.
    ['waarde', ...ofFigure(), 'eenheid'],
  ],
  // Another number is another interview, whoever spoke; a title tells more than its number.
  interview: [
    ['interview', 'titel', 'rol'],
    ['interview'],
    ['titel', 'rol', 'datum'],
    ['titel'],
    ['rol', 'datum', 'organisatie', 'interview'],
    ['rol', 'organisatie', 'interview'],
  ],
  dienstverband: [
    ['pseudoniem', 'start', 'functie', 'afdeling'],
    ['pseudoniem', 'start'],
    ['pseudoniem', 'functie'],
    ['pseudoniem'],
    ['functie', 'afdeling', 'start', 'pseudoniem'],
  ],
  vertrekreden: [
    ['reden', 'onderzoek', 'populatie', 'vraag', 'groep', 'jaar', 'periode', 'eenheid'],
    ['reden', 'groep', 'jaar', 'periode', 'eenheid'],
    ['reden', 'jaar', 'periode'],
  ],
  kostenpost: [
    ['post', 'functie', 'groep', 'jaar', 'noemer'],
    ['post', 'functie', 'groep', 'jaar'],
    ['post', 'jaar'],
  ],
  organisatie: [['naam', 'code'], ['naam'], ['code']],
  code: [
    ['naam', 'code', 'codeboek', 'ouder'],
    ['naam', 'codeboek', 'ouder'],
    ['code', 'codeboek'],
    ['naam', 'codeboek'],
  ],
};

function ofFigure(): Key {
  return ['uitstroomsoort', 'populatie', 'sector', 'vergelijkgroep', 'jaar', 'periode'];
}

export function keysOf(type: RecordType): readonly Key[] {
  return type === 'beurt' ? [] : keys[type];
}

/** The words of a field, as records are told apart by them. */
export function fieldKey(velden: Velden, veld: string): string {
  const text = valueText(velden[veld] ?? null);
  return text === '' ? '' : fold(text).replace(/\s+/gu, ' ').trim();
}

/** What the record says for this key; null when its first field is empty. */
export function keyText(velden: Velden, key: Key): string | null {
  const [first = ''] = key;
  if (fieldKey(velden, first) === '') return null;
  return key.map((veld) => fieldKey(velden, veld)).join('\u0000');
}

/** All that it says. */
export function contentKey(velden: Velden, without: ReadonlySet<string> = new Set()): string {
  return Object.keys(velden)
    .filter((veld) => !without.has(veld) && fieldKey(velden, veld) !== '')
    .sort()
    .map((veld) => `${veld}=${fieldKey(velden, veld)}`)
    .join('\u0000');
}

/**
 * The organisation in whose unit a record of a kind comes in, as units are told apart; '' = its
 * sheet's. Null = its unit has nothing to do with an organisation.
 */
export function unitKey(type: RecordType, velden: Velden): string | null {
  switch (type) {
    case 'interview':
    case 'beurt':
    case 'code':
      return null;
    case 'organisatie':
      return fieldKey(velden, 'naam') || fieldKey(velden, 'code');
    default:
      return fieldKey(velden, 'organisatie');
  }
}
