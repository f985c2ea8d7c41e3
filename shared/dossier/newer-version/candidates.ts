/**
 * Which import a sheet on its way in is a newer version of: one of the same kind, whose file has the
 * same name, or with which it has much in common.
 */
import { fold } from '../../domain/fold';
import type { ImportRecord } from '../../domain/provenance';
import type { ImportSource } from '../../import/stream';
import type { DossierState } from '../state';
import { type Comparison, compareWith } from './compare';
import { currentOf, earlierRecords, latestVersions, versionsOf } from './earlier';
import type { Incoming } from './incoming';
import { refusedOf } from './retry';

/** Imports whose rows are compared; those whose headings are most alike. */
const MOST = 6;
/** Headings that both have, as a part of the headings of the one that has most. */
const ALIKE = 0.5;
/** Rows that are found back, as a part of the rows of the smaller: by how much the names say. */
const SHARED = { zelfde: 0.2, lijkt: 0.4, anders: 0.6 } as const;

type Likeness = keyof typeof SHARED;

export interface Found {
  comparison: Comparison;
  /** In Dutch, to follow "omdat". */
  reden: string;
}

interface Candidate {
  /** The newest version: what would be renewed. */
  source: ImportRecord;
  /** That, with the whole sheet that it corrected rows of. */
  current: ImportRecord[];
  naam: Likeness;
  alike: number;
}

/** The imports of its kind that may be meant, the likeliest first. */
export function candidates(state: DossierState, source: ImportSource): Candidate[] {
  return latestVersions(state)
    .filter(({ soort, vorm }) => soort === source.soort && vorm === source.vorm)
    .map((each): Candidate => {
      const current = currentOf(versionsOf(state, each.id));
      return {
        ...{ source: each, current },
        naam: likest(current.map(({ bestand }) => likeness(bestand, source.bestand))),
        alike: Math.max(...current.map((version) => headingsInCommon(version, source))),
      };
    })
    .filter(({ naam, alike, source: { vorm, sha256 } }) =>
      vorm === undefined
        ? naam === 'zelfde' || alike >= ALIKE
        : // Of documents the turns of two conversations may begin alike: their names have to.
          naam !== 'anders' || sha256 === source.sha256,
    )
    .sort((a, b) => worth(b, source) - worth(a, source))
    .slice(0, MOST);
}

function worth(
  { current, naam, alike }: Candidate,
  { sha256, blad, bestand }: ImportSource,
): number {
  const isAny = (is: (version: ImportRecord) => boolean) => (current.some(is) ? 1 : 0);
  const name = naam === 'zelfde' ? 4 : naam === 'lijkt' ? 2 : 0;
  return (
    8 * isAny((version) => version.sha256 === sha256) +
    name +
    alike +
    isAny((version) => version.blad === blad) +
    0.1 * isAny((version) => version.bestand === bestand)
  );
}

function likest(names: readonly Likeness[]): Likeness {
  return (
    names.find((each) => each === 'zelfde') ?? names.find((each) => each === 'lijkt') ?? 'anders'
  );
}

/** The import that this sheet is a newer version of; null when it stands by itself. */
export function newerVersionOf(
  state: DossierState,
  incoming: Incoming,
  claimed: ReadonlySet<string>,
): Found | null {
  const refused = refusedOf(state, incoming.source);
  if (refused !== null && !claimed.has(refused.id)) return retryOf(state, incoming, refused);
  let best: (Found & { shared: number }) | null = null;
  for (const { source, current, naam } of candidates(state, incoming.source)) {
    if (claimed.has(source.id)) continue;
    const versions = versionsOf(state, source.id);
    const earlier = earlierRecords(state, versions);
    const ids = new Set(current.map(({ id }) => id));
    const own = earlier.filter(({ row }) => ids.has(row.import)).length;
    const comparison = compareWith(versions, earlier, incoming);
    const found = comparison.pairs.length;
    const shared = found / Math.max(1, Math.min(own, incoming.records.length));
    if (found === 0 || shared < SHARED[naam] || shared <= (best?.shared ?? 0)) continue;
    best = { comparison, shared, reden: reasonOf(naam, found, incoming.records.length) };
  }
  return best === null ? null : { comparison: best.comparison, reden: best.reden };
}

/** Corrected rows belong to the import that refused them, where something of them was taken over. */
function retryOf(state: DossierState, incoming: Incoming, refused: ImportRecord): Found | null {
  const versions = versionsOf(state, refused.id);
  const comparison = compareWith(versions, earlierRecords(state, versions), incoming);
  if (comparison.pairs.length === 0) return null;
  return { comparison, reden: `het de afgewezen rijen zijn van ${refused.bestand}` };
}

/** Why a sheet renews the import that a person chose. */
export const CHOSEN = 'u dat zo koos';

function reasonOf(naam: Likeness, found: number, all: number): string {
  const rows = `${found.toLocaleString('nl-NL')} van de ${all.toLocaleString('nl-NL')} gegevens al in het dossier staan`;
  if (naam === 'anders') return rows;
  return naam === 'zelfde' ? `het bestand zo heet en ${rows}` : `de naam erop lijkt en ${rows}`;
}

/** Letters of a file name that say which it is: without its kind, and then without years and numbers. */
function likeness(one: string, other: string): Likeness {
  const bare = (name: string) => fold(name).replace(/\.[a-z]{2,4}$/u, '');
  const letters = (name: string) =>
    bare(name)
      .replace(/\(?\b(?:versie|version|definitief|nieuw|concept|kopie|copy|v)\b\)?/gu, '')
      .replace(/[^\p{L}]+/gu, '');
  if (bare(one) === bare(other)) return 'zelfde';
  return letters(one) !== '' && letters(one) === letters(other) ? 'lijkt' : 'anders';
}

function headingsInCommon({ kolommen }: ImportRecord, source: ImportSource): number {
  const one = headings(kolommen);
  const other = headings(source.kolommen);
  let both = 0;
  for (const kop of other) if (one.has(kop)) both += 1;
  return both / Math.max(1, one.size, other.size);
}

function headings(kolommen: ImportSource['kolommen']): Set<string> {
  return new Set(kolommen.map(({ kop }) => fold(kop).trim()).filter((kop) => kop !== ''));
}
