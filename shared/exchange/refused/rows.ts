/** The rows of an import of which something was refused, each with all its reasons. */
import { plainNotation } from '../../domain/cell-notation';
import type { ImportRecord, SourceRow } from '../../domain/provenance';
import { broughtBy, recordField } from '../../domain/record';
import { fieldPlace, placeOfCell } from '../../domain/turned';
import { reasonBegin } from '../../import/refused-mark';

export type RefusedSource = Pick<
  ImportRecord,
  | 'bestand'
  | 'blad'
  | 'soort'
  | 'kopregel'
  | 'kopregels'
  | 'kolommen'
  | 'afgewezen'
  | 'gevuld'
  | 'vorm'
  | 'gedraaid'
>;
export type KeptRow = Pick<SourceRow, 'rij' | 'cellen' | 'staat' | 'naast'>;

type Cells = (string | null)[];

/** The rows as they are to be written, by their place in the sheet. */
export interface RefusedSheet {
  bestand: string;
  blad: string;
  /** Titles and blank rows above the headings, and the headings, as they stood. */
  boven: Cells[];
  /** The last of these. */
  koppen: Cells;
  rijen: { rij: number; cellen: Cells; redenen: string }[];
}

/** Blank rows that are kept between titles and headings. */
const MAX_BLANK = 3;

/** Null when nothing of it was refused, or nothing of these rows is kept (any more). */
export function refusedSheet(source: RefusedSource, kept: Iterable<KeptRow>): RefusedSheet | null {
  const reasons = reasonsByRow(source);
  const lines = new Map<number, KeptRow[]>();
  const above: KeptRow[] = [];
  for (const row of kept) {
    if (row.rij <= source.kopregel) above.push(row);
    else if (reasons.has(row.rij) || row.staat === 'afgewezen') {
      lines.set(row.rij, [...(lines.get(row.rij) ?? []), row]);
    }
  }
  // Of an import of before such rows were kept, the cells themselves are known.
  if (source.gevuld === undefined) {
    for (const rij of reasons.keys()) if (!lines.has(rij)) lines.set(rij, []);
  }
  if (source.vorm !== undefined || lines.size === 0) return null;
  const layout = new Layout(source, above);
  return {
    bestand: source.bestand,
    blad: source.blad,
    boven: layout.above(),
    koppen: layout.headings(),
    rijen: [...lines]
      .sort(([a], [b]) => a - b)
      .map(([rij, rows]) => {
        const told = reasons.get(rij) ?? [];
        const cellen = rows.length === 0 ? layout.ofCells(told) : layout.ofRows(rows);
        return { rij, cellen, redenen: reasonsOf(source, rij, rows, told) };
      }),
  };
}

type Refused = ImportRecord['afgewezen'][number];

function reasonsByRow(source: RefusedSource): Map<number, Refused[]> {
  const reasons = new Map<number, Refused[]>();
  for (const refused of source.afgewezen) {
    const rij = placeOfCell(source, refused.cel)?.rij;
    if (rij === undefined) continue;
    const known = reasons.get(rij);
    if (known === undefined) reasons.set(rij, [refused]);
    else known.push(refused);
  }
  return reasons;
}

/** All of a row in one text: what became of it, and each cell with its reason. */
function reasonsOf(
  source: RefusedSource,
  rij: number,
  rows: readonly KeptRow[],
  refused: readonly Refused[],
): string {
  const isTaken = rows.some(({ staat }) => staat === undefined);
  const what =
    rows.length === 0
      ? 'Van deze rij zijn alleen de afgewezen cellen bewaard.'
      : isTaken
        ? 'Wel overgenomen, zonder wat hier staat:'
        : 'Niet overgenomen:';
  const cells = refused.map(
    ({ cel, waarde, reden }) => `${cel}${waarde === '' ? '' : ` (‘${waarde}’)`}: ${reden}`,
  );
  return [`${reasonBegin(source, rij)}${what}`, ...cells].join('\n');
}

/** Where cells go: the columns as they lie in the sheet, from the first that holds anything. */
class Layout {
  readonly #source: RefusedSource;
  readonly #above: readonly KeptRow[];
  readonly #first: number;
  readonly #width: number;

  constructor(source: RefusedSource, above: readonly KeptRow[]) {
    this.#source = source;
    this.#above = [...above].sort((a, b) => a.rij - b.rij);
    const columns = [
      ...source.kolommen.map(({ kolom }) => kolom),
      ...above.flatMap(({ naast = [] }) => naast.map(({ kolom }) => kolom)),
    ];
    this.#first = Math.min(...columns);
    this.#width = Math.max(...columns) - this.#first + 1;
  }

  /** Cells of one line; of several organisations each has its own. */
  ofRows(rows: readonly KeptRow[]): Cells {
    const cells = this.#blank();
    for (const { cellen, naast = [] } of rows) {
      for (const [index, { kolom }] of this.#source.kolommen.entries()) {
        const cel = cellen[index] ?? null;
        if (cel !== null) cells[kolom - this.#first] ??= plainNotation(cel);
      }
      for (const { kolom, tekst } of naast) cells[kolom - this.#first] ??= tekst;
    }
    return cells;
  }

  ofCells(refused: readonly Refused[]): Cells {
    const cells = this.#blank();
    for (const { cel, waarde } of refused) {
      const kolom = placeOfCell(this.#source, cel)?.kolom ?? this.#first;
      if (waarde !== '') cells[kolom - this.#first] ??= plainNotation(waarde);
    }
    return cells;
  }

  /** Titles, with the blank rows between them and the headings, and the upper row of headings. */
  above(): Cells[] {
    const { kopregel } = this.#source;
    const rows = this.#above.filter(({ rij }) => rij < kopregel);
    return rows.flatMap((row, index) => {
      const next = rows[index + 1]?.rij ?? kopregel;
      const blank = Math.min(MAX_BLANK, Math.max(0, next - row.rij - 1));
      const cells = row.staat === 'groepskop' ? this.#groups(row) : this.ofRows([row]);
      return [cells, ...Array.from({ length: blank }, () => this.#blank())];
    });
  }

  /** The row of headings; of a table without them what its columns were read as. */
  headings(): Cells {
    const { kopregel, kolommen, soort } = this.#source;
    const row = this.#above.find(({ rij }) => rij === kopregel);
    if (row !== undefined) return this.ofRows([row]);
    const cells = this.#blank();
    for (const { kolom, kop, veld } of kolommen) {
      const field = recordField(broughtBy[soort], veld ?? '') ?? recordField('beurt', veld ?? '');
      const text = kop || (field?.label ?? fieldPlace(this.#source, kolom));
      cells[kolom - this.#first] = text;
    }
    return cells;
  }

  /** A group stands above each of its columns: of merged cells only the first has its text. */
  #groups(row: KeptRow): Cells {
    const cells = this.ofRows([row]);
    const lower = this.headings();
    for (const { kolom, kop } of this.#source.kolommen) {
      const at = kolom - this.#first;
      const own = lower[at] ?? '';
      if (cells[at] !== null || own === '' || !kop.endsWith(` ${own}`)) continue;
      cells[at] = kop.slice(0, -own.length - 1);
    }
    return cells;
  }

  #blank(): Cells {
    return Array.from({ length: this.#width }, () => null);
  }
}
