/** One thing that can be done on the grid, and what that depends on. */
import type { TableArea } from '../../../../shared/domain/provenance';
import type { ColumnMapping, RowState, SheetChoice } from '../../../../shared/import/preview';
import type { GridSize } from './place';

export type Deed =
  /** Reads the table in another way; `said` tells it to who cannot see the grid change. */
  | { does: 'choose'; choice: SheetChoice; said: string }
  /** Opens the field of a column. */
  | { does: 'field'; column: number }
  /** A further table on this sheet. */
  | { does: 'split'; area: TableArea }
  /** Shows another table of this sheet. */
  | { does: 'show'; key: number };

export interface GridAction {
  id: string;
  label: string;
  /** One character, or Shift and one. */
  key: string | null;
  deed: Deed;
}

/** Another table of the same sheet. */
export interface OtherTable {
  /** Key of it in the intake. */
  key: number;
  nummer: number;
  gebied: TableArea;
}

export interface GridScene {
  choice: SheetChoice;
  size: GridSize;
  /** undefined: not fetched. */
  stateOf(rij: number): RowState | undefined;
  others: readonly OtherTable[];
}

/** The part of the sheet that is the table: all of it unless somebody, or the recogniser, said less. */
export function areaOfTable({ gebied }: SheetChoice, { rijen, kolommen }: GridSize): TableArea {
  return gebied ?? { r1: 1, c1: 0, r2: rijen, c2: Math.max(0, kolommen - 1) };
}

/** What the line around the table goes round: of a whole sheet from its headings, along its columns. */
export function outlineOf(
  choice: SheetChoice,
  columns: readonly ColumnMapping[],
  size: GridSize,
): TableArea {
  if (choice.gebied !== null) return choice.gebied;
  const numbers = columns.map(({ kolom }) => kolom);
  const { c1, c2, r2 } = areaOfTable(choice, size);
  return {
    r1: Math.max(1, choice.kopregel - Math.max(1, choice.kopregels) + 1),
    c1: numbers.length === 0 ? c1 : Math.min(...numbers),
    r2,
    c2: numbers.length === 0 ? c2 : Math.max(...numbers),
  };
}
