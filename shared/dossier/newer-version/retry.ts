/**
 * Rows that were refused, corrected and read in again: each says which row it was before, so that
 * what was taken over of it then is found back, whatever was corrected.
 */
import { equal } from '../../domain/equal';
import { columnOf } from '../../domain/field-place';
import type { ImportRecord } from '../../domain/provenance';
import type { ImportSource } from '../../import/stream';
import type { DossierState } from '../state';
import { type Earlier, latestVersions, versionsOf } from './earlier';
import type { Later } from './incoming';
import type { Pairs } from './match';

type Retried = Pick<ImportSource, 'herkansing' | 'soort'>;

const isOf = ({ herkansing, soort }: Retried, { bestand, blad, ...other }: ImportRecord): boolean =>
  herkansing?.bestand === bestand && herkansing.blad === blad && other.soort === soort;

/** Whether these rows were refused of one of these versions. */
export function isRetryOf(source: Retried, versions: readonly ImportRecord[]): boolean {
  return versions.some((version) => isOf(source, version));
}

/** The import that these rows were refused of, as it was renewed last; null when it is not here. */
export function refusedOf(state: DossierState, source: Retried): ImportRecord | null {
  if (source.herkansing === undefined) return null;
  const since = ({ id }: ImportRecord) => state.entities.import.get(id)?.since ?? 0;
  const found = latestVersions(state)
    .filter(({ id }) => versionsOf(state, id).some((version) => isOf(source, version)))
    .sort((a, b) => since(b) - since(a));
  return found[0] ?? null;
}

/** What each record was before, by the row that it is of; turns are found by what they say. */
export function pairsOfRetry(
  source: Retried,
  versions: readonly ImportRecord[],
  earlier: readonly Earlier[],
  later: readonly Later[],
): Pairs | null {
  if (source.herkansing === undefined || source.soort === 'interviews') return null;
  const first = new Set(versions.filter((version) => isOf(source, version)).map(({ id }) => id));
  const place = (rij: number | undefined, value: Earlier['value']) =>
    rij === undefined ? null : `${rij} ${columnOf(value) ?? ''}`;
  const { herkansing } = source;
  const before = new Map<string | null, Earlier>();
  for (const each of earlier) {
    const { row, value } = each;
    const isSame = equal(each.source.herkansing, herkansing);
    const key = place(first.has(row.import) ? row.rij : isSame ? row.eerder : undefined, value);
    if (key !== null && !before.has(key)) before.set(key, each);
  }
  return new Map(
    later.flatMap((now): [Later, Earlier][] => {
      const old = before.get(place(now.row.eerder, now.value));
      return old === undefined ? [] : [[now, old]];
    }),
  );
}
