/** Rows that say in every field what a row before them says. */
import type { SheetKind } from '../../domain/provenance';
import type { TableCells } from '../recognise/cells';
import type { SheetTable } from '../recognise/table';
import type { RawRow } from '../sheet';
import { cellsHash, Seen } from './hash';
import { type FoundAt, type Rule, textOf, type Velden } from './rule';

/** Two people may say the same short thing; so long an answer is the same one. */
const LONG_TEXT = 60;

/** Whether equal records of this kind are one thing written twice, as far as one of them tells. */
export const tells: Readonly<Record<SheetKind, (velden: Velden) => boolean>> = {
  casussen: () => true,
  uitstroomcijfers: () => true,
  interviews: ({ tekst }) => textOf(tekst).length >= LONG_TEXT,
  // Two who are called nothing may have begun on the same day.
  dienstverbanden: ({ pseudoniem }) => textOf(pseudoniem) !== '',
  vertrekredenen: () => true,
  rekentool: ({ totaal, uren, oop }) =>
    [totaal, uren, oop].some((each) => typeof each === 'number'),
  organisaties: () => true,
  codeboek: () => true,
};

/** `lijn`: where the row is, as a person finds it: "rij 12". */
export function duplicateRule(
  table: SheetTable,
  cells: TableCells,
  lijn: (rij: number) => string,
): Rule {
  const columns = table.kolommen.flatMap(({ kolom, veld, bij }) =>
    veld !== null || bij !== undefined ? [kolom] : [],
  );
  const isTelling = tells[table.description.soort];
  // The first field that a person would call the row by.
  const veld =
    table.kolommen.find((column) => column.veld !== null && column.veld !== 'code')?.veld ?? '';
  const seen = new Seen<RawRow>((raw) =>
    JSON.stringify(columns.map((kolom) => cells.value(raw, kolom) ?? null)),
  );
  const found: FoundAt[] = [];
  let last: RawRow | null = null;
  return {
    see(raw, row) {
      // Of a row that makes several records the cells are those of all.
      if (raw === last) return;
      last = raw;
      if (!isTelling(row.velden)) return;
      const first = seen.add(cellsHash(raw.cellen, columns), raw);
      if (first === null) return;
      const reden = `Deze rij zegt in elk veld hetzelfde als ${lijn(first.rij)}. Is het tweemaal hetzelfde, laat er dan één weg.`;
      found.push({
        ...{ regel: 'dubbele-rij' as const, raw, kolom: row.kolom, veld },
        zeg: () => ({ reden, voorstel: { rij: 'niet' } }),
        naast: { raw: first, kolom: row.kolom, veld },
      });
    },
    found: () => found,
  };
}
