/**
 * Which row of a newer version is which record of the dossier: by all that it says, else by what
 * tells it from others, the surest first. Within one organisation, because whoever erases an
 * organisation counts on it; an organisation that is spelled otherwise throughout is the same one.
 */

import type { Earlier } from './earlier';
import { contentKey, fieldKey, keysOf, keyText, unitKey } from './identity';
import type { Later } from './incoming';

interface Sides {
  old: Earlier[];
  now: Later[];
}

/** Pairs that were found, by the record on its way in. */
export type Pairs = Map<Later, Earlier>;

class Matching {
  readonly pairs: Pairs = new Map();
  readonly #taken = new Set<Earlier>();
  readonly #sides: Sides;

  constructor(sides: Sides) {
    this.#sides = sides;
  }

  pair(now: Later, old: Earlier): void {
    this.pairs.set(now, old);
    this.#taken.add(old);
  }

  left(): Sides {
    return {
      old: this.#sides.old.filter((each) => !this.#taken.has(each)),
      now: this.#sides.now.filter((each) => !this.pairs.has(each)),
    };
  }

  /**
   * Pairs those with the same text, in order. Of a text that is there more often on one side than on
   * the other nothing is sure: only `anyCount` pairs these too.
   */
  round(
    oldKey: (old: Earlier) => string | null,
    nowKey: (now: Later) => string | null,
    anyCount: boolean,
  ): void {
    const { old, now } = this.left();
    const waiting = grouped(old, oldKey);
    for (const [text, later] of grouped(now, nowKey)) {
      const earlier = waiting.get(text) ?? [];
      if (!anyCount && earlier.length !== later.length) continue;
      for (const [index, one] of later.entries()) {
        const other = earlier[index];
        if (other !== undefined) this.pair(one, other);
      }
    }
  }
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

const oldUnit = ({ type, gelezen }: Earlier) => unitKey(type, gelezen) ?? '';
const nowUnit = ({ type, value }: Later) => unitKey(type, value.velden) ?? '';

const within = (unit: string, text: string | null) =>
  text === null ? null : `${unit}\u0001${text}`;

/** Records of one kind, of all kinds but beurten. */
export function matchRecords(old: Earlier[], now: Later[]): Pairs {
  const matching = new Matching({ old, now });
  matching.round(
    (each) => within(oldUnit(each), contentKey(each.gelezen)),
    (each) => within(nowUnit(each), contentKey(each.value.velden)),
    true,
  );
  const type = now[0]?.type ?? old[0]?.type;
  if (type === undefined) return matching.pairs;
  for (const [index, key] of keysOf(type).entries()) {
    matching.round(
      (each) => within(oldUnit(each), keyText(each.gelezen, key)),
      (each) => within(nowUnit(each), keyText(each.value.velden, key)),
      index === 0,
    );
  }
  acrossUnits(matching, { old, now });
  byPlace(matching);
  return matching.pairs;
}

/**
 * What is left, whatever organisation it names: where one side names none, and where an organisation
 * that is gone has at least half of its rows back under a name that is new.
 */
function acrossUnits(matching: Matching, { old, now }: Sides): void {
  const left = matching.left();
  const type = left.now[0]?.type;
  if (type === undefined || left.old.length === 0) return;
  const oldNames = grouped(old, oldUnit);
  const newNames = new Set(now.map(nowUnit));
  for (const key of keysOf(type)) {
    const trial = new Matching(matching.left());
    trial.round(
      (each) => keyText(each.gelezen, key),
      (each) => keyText(each.value.velden, key),
      false,
    );
    const renamed = new Map<string, [Later, Earlier][]>();
    for (const [later, earlier] of trial.pairs) {
      const [was, is] = [oldUnit(earlier), nowUnit(later)];
      if (was === '' || is === '') matching.pair(later, earlier);
      else if (!newNames.has(was) && !oldNames.has(is)) {
        const name = `${was}\u0000${is}`;
        renamed.set(name, [...(renamed.get(name) ?? []), [later, earlier]]);
      }
    }
    const claimed = new Set<string>();
    for (const [name, found] of [...renamed].sort((a, b) => b[1].length - a[1].length)) {
      const [was = '', is = ''] = name.split('\u0000');
      const isMost = found.length * 2 >= (oldNames.get(was)?.length ?? 0);
      if (!isMost || claimed.has(was) || claimed.has(`> ${is}`)) continue;
      claimed.add(was).add(`> ${is}`);
      for (const [later, earlier] of found) matching.pair(later, earlier);
    }
  }
}

/**
 * In the same row of the sheet, with all but one of its fields the same: that one was mended. A person
 * in the same row is another one all the same.
 */
function byPlace(matching: Matching): void {
  const { old, now } = matching.left();
  if (now[0]?.type === 'dienstverband' || now[0]?.type === 'interview') return;
  const place = (row: { rij: number }, unit: string, kolom: number | undefined) =>
    `${row.rij} ${kolom ?? ''} ${unit}`;
  const kolomOf = (value: object) => ('kolom' in value ? (value.kolom as number) : undefined);
  const waiting = new Map(
    old.map((each) => [place(each.row, oldUnit(each), kolomOf(each.value)), each]),
  );
  for (const one of now) {
    const other = waiting.get(place(one.row, nowUnit(one), kolomOf(one.value)));
    if (other !== undefined && isMuchTheSame(other, one)) matching.pair(one, other);
  }
}

function isMuchTheSame({ gelezen }: Earlier, { value: { velden } }: Later): boolean {
  const fields = new Set([...Object.keys(gelezen), ...Object.keys(velden)]);
  let same = 0;
  let other = 0;
  for (const veld of fields) {
    const [was, is] = [fieldKey(gelezen, veld), fieldKey(velden, veld)];
    if (was === '' && is === '') continue;
    if (was === is) same += 1;
    else other += 1;
  }
  return other <= 1 && same > 1;
}
