/** Records in the order of their source, and where they come from as a sentence. */
import { aantal, datum, opsomming } from './dutch';
import type { FigureImport, FigureSource } from './source';

export interface Placed<R> {
  record: R;
  /** Null when no import brought it. */
  import: FigureImport | null;
  /** Row in the sheet; null when made by hand. */
  rij: number | null;
}

/** In the order of the imports and their rows; what was made by hand comes last, by name. */
export function inSourceOrder<R extends { id: string; sourceRow: string | null }>(
  records: Iterable<R>,
  source: FigureSource,
  name: (record: R) => string,
): Placed<R>[] {
  const imports = [...source.imports].sort(byTime);
  const rank = new Map(imports.map((one, index) => [one.id, index]));
  const byId = new Map(imports.map((one) => [one.id, one]));
  const placed = Array.from(records, (record): Placed<R> => {
    const row = record.sourceRow === null ? undefined : source.sourceRow(record.sourceRow);
    const from = row === undefined ? undefined : byId.get(row.import);
    return { record, import: from ?? null, rij: from === undefined ? null : (row?.rij ?? null) };
  });
  const importRank = ({ import: from }: Placed<R>) =>
    from === null ? imports.length : (rank.get(from.id) ?? imports.length);
  return placed.sort(
    (a, b) =>
      importRank(a) - importRank(b) ||
      (a.rij ?? 0) - (b.rij ?? 0) ||
      compare(name(a.record), name(b.record)) ||
      compare(a.record.id, b.record.id),
  );
}

export interface Origin {
  bestanden: { bestand: string; blad: string; at: string }[];
  /** Records that no import brought. */
  metDeHand: number;
}

/** The files that these records were read from, oldest first; give only what is shown or counted. */
export function originOf(placed: readonly Pick<Placed<unknown>, 'import'>[]): Origin {
  const used = new Map(
    placed.flatMap(({ import: from }) => (from === null ? [] : [[from.id, from]])),
  );
  return {
    bestanden: [...used.values()]
      .sort(byTime)
      .map(({ bestand, blad, at }) => ({ bestand, blad, at })),
    metDeHand: placed.filter(({ import: from }) => from === null).length,
  };
}

/** "cijfers.xlsx, blad “Blad1”, ingelezen op 21 november 2025; 2 cijfers met de hand toegevoegd." */
export function originText(
  { bestanden, metDeHand }: Origin,
  words: readonly [string, string],
): string {
  const read = bestanden.map(
    ({ bestand, blad, at }) => `${bestand}, blad “${blad}”, ingelezen op ${datum(at)}`,
  );
  if (metDeHand > 0) read.push(`${aantal(metDeHand, ...words)} met de hand toegevoegd`);
  return `${read.length === 0 ? 'nog niets ingelezen' : read.join('; ')}.`;
}

/** At most `most` of them, then how many more: a note is no list of literature. */
export function named(items: readonly string[], most = 8): string {
  if (items.length <= most + 1) return opsomming(items);
  return `${items.slice(0, most).join(', ')} en nog ${items.length - most}`;
}

const byTime = (a: FigureImport, b: FigureImport) => compare(a.at, b.at) || compare(a.id, b.id);

/** By code unit: the same everywhere. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
