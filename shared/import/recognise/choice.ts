/** What a person chose for a sheet, checked against the sheet: a wrong choice is refused, never a crash. */
import { CodedError } from '../../desktop/errors';
import { sheetKinds, type TableArea } from '../../domain/provenance';
import { areaInView } from '../../domain/turned';
import { z } from '../../schema';
import { herstelSchema } from '../check/finding';
import { enqueteFields, isEnquete } from '../enquete';
import { LIMITS } from '../limits';
import type { SheetChoice } from '../preview';
import { mayBeSeveral } from '../several';
import type { RawSheet } from '../sheet';
import { versiekeuzeSchema } from '../version';
import { areaText, usedArea } from './area';
import { fieldsOf } from './assign';
import { descriptionOf } from './kinds';
import type { SheetTable } from './table';

const areaSchema = z.strictObject({
  r1: z.number().int().min(1).max(LIMITS.rows),
  c1: z
    .number()
    .int()
    .min(0)
    .max(LIMITS.columns - 1),
  r2: z.number().int().min(1).max(LIMITS.rows),
  c2: z
    .number()
    .int()
    .min(0)
    .max(LIMITS.columns - 1),
});

/** A cell: "C7". */
const address = z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/);

const choiceSchema = z.strictObject({
  soort: z.enum(sheetKinds).nullable(),
  kopregel: z.number().int().min(0).max(LIMITS.rows),
  kopregels: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  velden: z.record(z.string().regex(/^\d{1,5}$/), z.string().nullable()),
  gebied: areaSchema.nullable(),
  rijen: z.record(z.string().regex(/^[1-9]\d{0,6}$/), z.enum(['niet', 'wel'])),
  perRespondent: z.literal(true).optional(),
  gedraaid: z.literal(true).optional(),
  herken: z.literal(true).optional(),
  herstel: z.record(address, herstelSchema).optional(),
  gelaten: z.array(z.string().max(40)).optional(),
  versie: versiekeuzeSchema.optional(),
});

const refused = (reden: string): CodedError => new CodedError('ongeldige-vraag', { reden });

/**
 * A part of the sheet, cut to what the sheet holds. Throws 'ongeldige-vraag' for what is no part of
 * a sheet and 'gebied-geweigerd' for one that lies wholly beside everything.
 */
export function checkedArea(sheet: RawSheet, data: unknown): TableArea {
  const parsed = areaSchema.safeParse(data);
  if (!parsed.success) throw refused('gebied');
  const { r1, c1, r2, c2 } = parsed.data;
  const used = usedArea(sheet);
  if (r2 < r1 || c2 < c1) throw refused('gebied');
  if (used === null || r1 > used.r2 || c1 > used.c2) {
    throw new CodedError('gebied-geweigerd', { reden: 'leeg', gebied: areaText(parsed.data) });
  }
  return { r1, c1, r2: Math.min(r2, used.r2), c2: Math.min(c2, used.c2) };
}

/** Headings within the table; without headings there is no row of them. */
function checkHeadings({ kopregel, kopregels }: SheetChoice, area: TableArea): void {
  const isIn = kopregel <= area.r2 && kopregel - kopregels + 1 >= area.r1;
  if (kopregels === 0 ? kopregel !== 0 : !isIn) throw refused('kopregel');
}

/** Without an empty list of either: two choices that say the same are the same. */
function checkedRepairs({ herstel = {}, gelaten = [] }: z.infer<typeof choiceSchema>) {
  return {
    ...(Object.keys(herstel).length === 0 ? {} : { herstel }),
    ...(gelaten.length === 0 ? {} : { gelaten }),
  };
}

/** Throws 'ongeldige-vraag' for what is no choice, or one that does not fit the sheet. */
export function checkedChoice(sheet: RawSheet, data: unknown): SheetChoice {
  const parsed = choiceSchema.safeParse(data);
  if (!parsed.success) throw refused('vorm');
  const { soort, kopregel, kopregels } = parsed.data;
  const gebied = parsed.data.gebied === null ? null : checkedArea(sheet, parsed.data.gebied);
  const { gedraaid, herken } = parsed.data;
  const part = gebied ?? usedArea(sheet) ?? { r1: 1, c1: 0, r2: 1, c2: 0 };
  const area = areaInView(part, { gedraaid });
  const perRespondent = parsed.data.perRespondent === true;
  const choice: SheetChoice = {
    ...{ soort, kopregel, kopregels, velden: {}, gebied, rijen: {} },
    ...(perRespondent ? { perRespondent } : {}),
    ...(gedraaid ? { gedraaid } : {}),
    ...(herken ? { herken } : {}),
    ...checkedRepairs(parsed.data),
  };
  checkHeadings(choice, area);
  // Rows under the headings of this table; of others nothing can be said here.
  const first = kopregels === 0 ? area.r1 : kopregel + 1;
  const rijen = Object.fromEntries(
    Object.entries(parsed.data.rijen).filter(
      ([rij]) => Number(rij) >= first && Number(rij) <= area.r2,
    ),
  );
  if (soort === null) return { ...choice, rijen };
  const fields: { has(veld: string): boolean } = isEnquete(choice)
    ? new Set<string>(enqueteFields)
    : fieldsOf(descriptionOf(soort));
  for (const veld of Object.values(parsed.data.velden)) {
    if (veld !== null && !fields.has(veld)) throw refused('veld');
  }
  const { versie } = parsed.data;
  const velden = Object.fromEntries(entriesOf(parsed.data.velden));
  return { ...choice, velden, rijen, ...(versie === undefined ? {} : { versie }) };
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
    if (veld === null || mayBeSeveral(choice, veld)) continue;
    const other = keepers.get(veld);
    if (other !== undefined && isNew(entry) && before.velden[other] !== veld) {
      throw refused('twee kolommen met hetzelfde veld');
    }
    keepers.set(veld, kolom);
  }
  const velden = Object.fromEntries(
    entries.map(([kolom, veld]) => [
      kolom,
      veld !== null && keepers.has(veld) && keepers.get(veld) !== kolom ? null : veld,
    ]),
  );
  return { ...choice, velden };
}
