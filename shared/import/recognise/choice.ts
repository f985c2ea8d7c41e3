/** What a person chose for a sheet, checked against the sheet: a wrong choice is refused, never a crash. */
import { CodedError } from '../../desktop/errors';
import { sheetKinds } from '../../domain/provenance';
import { z } from '../../schema';
import { LIMITS } from '../limits';
import type { SheetChoice } from '../preview';
import type { RawSheet } from '../sheet';
import { fieldsOf } from './assign';
import { descriptionOf } from './kinds';
import type { SheetTable } from './table';

const choiceSchema = z.strictObject({
  soort: z.enum(sheetKinds).nullable(),
  kopregel: z.number().int().min(1).max(LIMITS.rows),
  kopregels: z.union([z.literal(1), z.literal(2)]),
  velden: z.record(z.string().regex(/^\d{1,5}$/), z.string().nullable()),
  gebied: z.null(),
  rijen: z.strictObject({}),
});

const refused = (reden: string): CodedError => new CodedError('ongeldige-vraag', { reden });

/** Throws 'ongeldige-vraag' for what is no choice, or one that does not fit the sheet. */
export function checkedChoice(sheet: RawSheet, data: unknown): SheetChoice {
  const parsed = choiceSchema.safeParse(data);
  if (!parsed.success) throw refused('vorm');
  const { soort, kopregel, kopregels, velden } = parsed.data;
  const last = sheet.rijen.at(-1)?.rij ?? 1;
  if (kopregel > last || kopregel < kopregels) throw refused('kopregel');
  if (soort === null) return { soort, kopregel, kopregels, velden: {}, gebied: null, rijen: {} };
  const fields = fieldsOf(descriptionOf(soort));
  for (const veld of Object.values(velden)) {
    if (veld !== null && !fields.has(veld)) throw refused('veld');
  }
  return {
    soort,
    kopregel,
    kopregels,
    velden: Object.fromEntries(entriesOf(velden)),
    gebied: null,
    rijen: {},
  };
}

function entriesOf(velden: SheetChoice['velden']): [number, string | null][] {
  return Object.entries(velden).map(([kolom, veld]) => [Number(kolom), veld]);
}

/** Throws 'ongeldige-vraag' when a field was chosen for a column that the table does not have. */
export function checkColumns(choice: SheetChoice, { kolommen }: SheetTable): void {
  const columns = new Set(kolommen.map(({ kolom }) => kolom));
  if (entriesOf(choice.velden).some(([kolom]) => !columns.has(kolom))) throw refused('kolom');
}

/**
 * Each field to one column. Of two columns with the same field the one that was chosen just now
 * keeps it and the other is freed; `before` is the choice in force until now.
 */
export function oneColumnEach(choice: SheetChoice, before: SheetChoice): SheetChoice {
  const entries = entriesOf(choice.velden);
  const isNew = ([kolom, veld]: [number, string | null]) => before.velden[kolom] !== veld;
  const keepers = new Map<string, number>();
  for (const entry of [...entries.filter((each) => !isNew(each)), ...entries.filter(isNew)]) {
    const [kolom, veld] = entry;
    if (veld === null) continue;
    const other = keepers.get(veld);
    if (other !== undefined && isNew(entry) && before.velden[other] !== veld) {
      throw refused('twee kolommen met hetzelfde veld');
    }
    keepers.set(veld, kolom);
  }
  const velden = Object.fromEntries(
    entries.map(([kolom, veld]) => [
      kolom,
      veld !== null && keepers.get(veld) !== kolom ? null : veld,
    ]),
  );
  return { ...choice, velden };
}
