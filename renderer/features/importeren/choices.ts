/** What a person may correct in how a sheet is read: each answers the choice that follows. */
import { columnName, type SheetKind } from '../../../shared/domain/provenance';
import type { ColumnMapping, SheetChoice } from '../../../shared/import/preview';
import { fieldLabel } from './kinds';

/** The columns as they will be once the choice has been read: at once, so that no list jumps back. */
export function chosenColumns(
  columns: readonly ColumnMapping[],
  { velden }: SheetChoice,
): ColumnMapping[] {
  return columns.map((column) => {
    const veld = velden[column.kolom];
    return veld === undefined ? column : { ...column, veld, zekerheid: 1 };
  });
}

/** Gives a column a field, or none; another column that had it gives it up. */
export function withField(
  columns: readonly ColumnMapping[],
  choice: SheetChoice,
  kolom: number,
  veld: string | null,
): { choice: SheetChoice; freed: number | null } {
  const holder =
    veld === null
      ? undefined
      : chosenColumns(columns, choice).find(
          (other) => other.kolom !== kolom && other.veld === veld,
        );
  const velden = { ...choice.velden, [kolom]: veld };
  if (holder !== undefined) velden[holder.kolom] = null;
  return { choice: { ...choice, velden }, freed: holder?.kolom ?? null };
}

/** What a change of field did, as a sentence for whoever cannot see the whole table. */
export function fieldSentence(
  soort: SheetKind,
  kolom: number,
  veld: string | null,
  freed: number | null,
): string {
  if (veld === null) return `Kolom ${columnName(kolom)} wordt niet gebruikt, wel bewaard.`;
  const now = `${fieldLabel(soort, veld)} komt nu uit kolom ${columnName(kolom)}.`;
  return freed === null
    ? now
    : `${now} Kolom ${columnName(freed)} wordt niet meer gebruikt, wel bewaard.`;
}

/** Reads the sheet as another kind, or not at all. Fields of another kind mean nothing here. */
export function withKind(choice: SheetChoice, soort: SheetKind | null): SheetChoice {
  return soort === choice.soort ? choice : { ...choice, soort, velden: {} };
}

/** Headings on another row: the columns are others then, so each is recognised anew. */
export function withHeadingRow(choice: SheetChoice, kopregel: number): SheetChoice {
  return { ...choice, kopregel, kopregels: kopregel === 1 ? 1 : choice.kopregels, velden: {} };
}

/** One row of headings, or two of which this is the lower. */
export function withHeadingRows(choice: SheetChoice, kopregels: 1 | 2): SheetChoice {
  return { ...choice, kopregels: choice.kopregel === 1 ? 1 : kopregels, velden: {} };
}

/** Whether a sheet is read as it was proposed. */
export function isSameChoice(a: SheetChoice, b: SheetChoice): boolean {
  const columns = new Set([...Object.keys(a.velden), ...Object.keys(b.velden)]);
  return (
    a.soort === b.soort &&
    a.kopregel === b.kopregel &&
    a.kopregels === b.kopregels &&
    [...columns].every((kolom) => a.velden[Number(kolom)] === b.velden[Number(kolom)])
  );
}
