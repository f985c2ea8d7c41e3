/**
 * Which row of a newer version is which record of the dossier: by all that it says, else by what
 * tells it from others, the surest first. Within one organisation, because whoever erases an
 * organisation counts on it; an organisation that is spelled otherwise throughout is the same one.
 */

import type { ImportRecord } from '../../domain/provenance';
import { type Earlier, rowOfSheet } from './earlier';
import { contentKey, fieldKey, keysOf, keyText, unitKey } from './identity';
import type { Later } from './incoming';
import type { Unread } from './refused';

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
    this.#each(oldKey, nowKey, (earlier, later) => {
      if (!anyCount && earlier.length !== later.length) return;
      for (const [index, one] of later.entries()) {
        const other = earlier[index];
        if (other !== undefined) this.pair(one, other);
      }
    });
  }

  /** Pairs those of which the text is there once on either side. */
  roundOfOne(oldKey: (old: Earlier) => string | null, nowKey: (now: Later) => string | null): void {
    this.#each(oldKey, nowKey, ([earlier, ...others], [later, ...more]) => {
      if (earlier === undefined || later === undefined) return;
      if (others.length + more.length === 0) this.pair(later, earlier);
    });
  }

  #each(
    oldKey: (old: Earlier) => string | null,
    nowKey: (now: Later) => string | null,
    found: (earlier: readonly Earlier[], later: readonly Later[]) => void,
  ): void {
    const { old, now } = this.left();
    const waiting = grouped(old, oldKey);
    for (const [text, later] of grouped(now, nowKey)) found(waiting.get(text) ?? [], later);
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

export interface Circumstances {
  /** The sheet of the records that were, in whose rows they stood. */
  sheet: ImportRecord | undefined;
  /** Of each record on its way in what could not be read. */
  unread(later: Later): Unread;
}

/** Records of one kind, of all kinds but beurten. */
export function matchRecords(old: Earlier[], now: Later[], around: Circumstances): Pairs {
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
  withUnread(matching, around);
  acrossUnits(matching, { old, now });
  byPlace(matching, around);
  return matching.pairs;
}

/**
 * Rows of which a cell that tells them from others could not be read: by all the rest that they say,
 * and by what is left of a key, where that leaves one.
 */
function withUnread(matching: Matching, { unread }: Circumstances): void {
  const byFields = grouped(matching.left().now, (each) => [...unread(each).keys()].sort().join());
  for (const [fields, rows] of byFields) {
    const without = new Set(fields.split(','));
    const type = rows[0]?.type;
    if (fields === '' || type === undefined) continue;
    const unitOf = without.has('organisatie') ? () => '' : null;
    const isOf = new Set(rows);
    const oldText = (each: Earlier, text: string | null) =>
      within((unitOf ?? oldUnit)(each), text === '' ? null : text);
    const nowText = (each: Later, text: string | null) =>
      isOf.has(each) ? within((unitOf ?? nowUnit)(each), text === '' ? null : text) : null;
    matching.round(
      (each) => oldText(each, contentKey(each.gelezen, without)),
      (each) => nowText(each, contentKey(each.value.velden, without)),
      false,
    );
    for (const key of keysOf(type)) {
      const [first = ''] = key;
      const left = key.filter((veld) => !without.has(veld));
      if (without.has(first) || left.length === key.length) continue;
      matching.roundOfOne(
        (each) => oldText(each, keyText(each.gelezen, left)),
        (each) => nowText(each, keyText(each.value.velden, left)),
      );
    }
  }
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
function byPlace(matching: Matching, { sheet, unread }: Circumstances): void {
  const { old, now } = matching.left();
  if (now[0]?.type === 'dienstverband' || now[0]?.type === 'interview') return;
  const place = (rij: number | null, unit: string, kolom: number | undefined) =>
    `${rij ?? '-'} ${kolom ?? ''} ${unit}`;
  const rijOf = (each: Earlier) => (sheet === undefined ? each.row.rij : rowOfSheet(each, sheet));
  const kolomOf = (value: object) => ('kolom' in value ? (value.kolom as number) : undefined);
  const waiting = new Map(
    old.map((each) => [place(rijOf(each), oldUnit(each), kolomOf(each.value)), each]),
  );
  for (const one of now) {
    const other = waiting.get(place(one.row.rij, nowUnit(one), kolomOf(one.value)));
    if (other !== undefined && isMuchTheSame(other, one, unread(one))) matching.pair(one, other);
  }
}

function isMuchTheSame(
  { gelezen }: Earlier,
  { value: { velden } }: Later,
  unread: Unread,
): boolean {
  const fields = new Set([...Object.keys(gelezen), ...Object.keys(velden)]);
  let same = 0;
  let other = 0;
  for (const veld of fields) {
    const [was, is] = [fieldKey(gelezen, veld), fieldKey(velden, veld)];
    if ((was === '' && is === '') || unread.has(veld)) continue;
    if (was === is) same += 1;
    else other += 1;
  }
  return other <= 1 && same > 1;
}
