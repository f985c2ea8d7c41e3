/** A comparison as the screen shows it: per row what it was and what it becomes, in words. */
import { columnOf, placeOfField } from '../../domain/field-place';
import { type RecordType, recordField, recordName } from '../../domain/record';
import { addressOf } from '../../domain/turned';
import {
  MAX_VERSION_ROWS,
  type RijVerschil,
  type Verdwenen,
  type Versievergelijking,
} from '../../import/version';
import { fieldWords } from '../field-words';
import { operationField } from '../fields';
import { beurtenOf, codingsOf, type DossierState } from '../state';
import type { Change, Comparison, Kept, Pair } from './compare';
import { type ComparedRow, comparedRows } from './decide';
import { currentOf, type Earlier, sheetOf } from './earlier';
import type { Incoming, Later } from './incoming';
import { isRetryOf } from './retry';

/** Longer texts are cut: what differs is seen beside each other, the whole of it in the dossier. */
const MAX_WORDS = 240;

export function describeComparison(
  state: DossierState,
  { source }: Incoming,
  comparison: Comparison,
  reden: string,
): Versievergelijking | null {
  const [newest] = comparison.versions;
  const van = sheetOf(comparison.versions);
  if (newest === undefined || van === undefined) return null;
  const rows = comparedRows(comparison);
  const count = (soort: ComparedRow['soort']) => rows.filter((row) => row.soort === soort).length;
  const differing = rows.filter((row) => row.soort !== 'gelijk' || hasKept(row));
  const behouden = rows.filter((row) => row.soort === 'gelijk' && hasKept(row)).length;
  return {
    van: {
      ...{ importId: newest.id, bestand: van.bestand, blad: van.blad, sha256: van.sha256 },
      ...(van.gedraaid ? { gedraaid: van.gedraaid } : {}),
    },
    reden,
    zelfde: currentOf(comparison.versions).some(({ sha256 }) => sha256 === source.sha256),
    ...(isRetryOf(source, comparison.versions) ? { herkansing: true } : {}),
    aantallen: {
      nieuw: count('nieuw'),
      gewijzigd: count('gewijzigd'),
      hand: differing.filter(hasHand).length,
      behouden,
      gelijk: count('gelijk') - behouden,
      verdwenen: comparison.gone.length,
    },
    rijen: differing.slice(0, MAX_VERSION_ROWS).map((row) => rowOf(row, source)),
    verdwenen: comparison.gone.slice(0, MAX_VERSION_ROWS).map((each) => goneOf(state, each)),
  };
}

/** Something stays because the new sheet cannot be read there. */
function hasKept({ pairs }: ComparedRow): boolean {
  return pairs.some(({ kept }) => kept.length > 0);
}

function hasHand({ pairs }: ComparedRow): boolean {
  return pairs.some(({ changes }) => changes.some(({ hand }) => hand));
}

function rowOf({ rij, soort, pairs, added }: ComparedRow, source: Incoming['source']): RijVerschil {
  const changed = pairs.filter(({ changes, kept }) => changes.length + kept.length > 0);
  const [first] = changed;
  const [fresh] = added;
  return {
    soort: soort === 'gelijk' ? 'behouden' : soort,
    rij,
    naam: first === undefined ? nameOfLater(fresh ?? pairs[0]?.now) : nameOfPair(first),
    erbij: added.length,
    velden: changed.flatMap((pair) =>
      [...pair.changes, ...pair.kept.map(asChange)].map((change) =>
        fieldOf(pair, change, changed.length > 1, source),
      ),
    ),
  };
}

/** What stays, as it is shown beside what changes. */
function asChange({ veld, nu, cel }: Kept): Change & { afgewezen: string } {
  return { veld, was: nu, nu, wordt: nu, hand: false, afgewezen: cel };
}

function nameOfPair({ old, now }: Pair): string {
  return recordName(old.type, { velden: { ...old.value.velden, ...now.value.velden } });
}

function nameOfLater(later: Later | undefined): string {
  return later === undefined ? '' : recordName(later.type, later.value);
}

/** Of a row with several records that differ the label names the record too. */
function fieldOf(
  pair: Pair,
  { veld, was, nu, wordt, hand, afgewezen }: Change & { afgewezen?: string },
  isNamed: boolean,
  source: Incoming['source'],
): RijVerschil['velden'][number] {
  const { type, value, row } = pair.now;
  const label = recordField(type, veld)?.label ?? veld;
  const place = placeOfField(source, row.cellen, veld, columnOf(value));
  const kolom = source.kolommen[place?.index ?? -1]?.kolom;
  const at = place?.kop ?? (kolom === undefined ? null : { rij: row.rij, kolom });
  const isCell = source.vorm === undefined && at !== null;
  return {
    veld,
    label: isNamed ? `${label}, ${nameOfPair(pair)}` : label,
    was: words(type, veld, was),
    wordt: words(type, veld, wordt),
    hand: hand ? words(type, veld, nu) : null,
    afgewezen: afgewezen === undefined ? null : cut(afgewezen),
    cel: isCell ? addressOf(source, at.kolom, at.rij) : null,
  };
}

function words(type: RecordType, veld: string, value: Change['was']): string {
  return cut(fieldWords(type, operationField(veld), value));
}

function cut(words: string): string {
  const text = words.replace(/\s+/gu, ' ').trim();
  return text.length > MAX_WORDS ? `${text.slice(0, MAX_WORDS - 1)}…` : text;
}

function goneOf(state: DossierState, { type, value, row }: Earlier): Verdwenen {
  const records = [value.id];
  if (type === 'interview') for (const { id } of beurtenOf(state, value.id)) records.push(id);
  const codings = records.flatMap((id) => codingsOf(state, id));
  const coderingen = codings.filter(({ coder }) => coder !== null).length;
  return {
    ...{ record: value.id, naam: recordName(type, value), rij: row.rij },
    ...{ coderingen, gedrukt: codings.length - coderingen },
  };
}
