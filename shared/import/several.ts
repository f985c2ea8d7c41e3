/** Which fields several columns of one table may have: then a row makes several records. */
import type { SheetKind } from '../domain/provenance';
import { isEnquete } from './enquete';
import type { ColumnMapping, SheetChoice } from './preview';

const fields: Readonly<Partial<Record<SheetKind, readonly string[]>>> = {
  // A figure per column, and beside each the number of people that it is of.
  uitstroomcijfers: ['waarde', 'n'],
  vertrekredenen: ['waarde', 'n'],
  rekentool: ['totaal'],
  // A column per level.
  codeboek: ['naam'],
};

/** Whether a choice may give this field to more than one column. */
export function mayBeSeveral(choice: SheetChoice, veld: string): boolean {
  if (isEnquete(choice)) return veld === 'tekst';
  return choice.soort !== null && (fields[choice.soort] ?? []).includes(veld);
}

/**
 * The fields that several columns have, as the table is read now: of a survey its questions, of
 * figures in columns their values. None where a row is one record.
 */
export function severalFields(
  columns: readonly ColumnMapping[],
  choice: SheetChoice,
): ReadonlySet<string> {
  if (isEnquete(choice)) return new Set(['tekst']);
  const own = choice.soort === null ? undefined : fields[choice.soort];
  const [figure] = own ?? [];
  if (figure === undefined) return new Set();
  const byHand = Object.values(choice.velden).filter((veld) => veld === figure).length;
  const isWide =
    byHand > 1 ||
    columns.filter(({ veld }) => veld === figure).length > 1 ||
    columns.some(({ veld, kopvelden }) => veld === figure && kopvelden !== undefined);
  return new Set(isWide ? own : []);
}
