/**
 * Whether messages with rows are what they should be. The reader handles untrusted files, so
 * nothing it says is taken on trust; by hand, because a schema for each of 100,000 rows would cost
 * more than sealing them.
 */
import { behoefteCodes } from '../../../shared/domain/behoefte';
import { casusFields } from '../../../shared/domain/casus';
import { codeFields } from '../../../shared/domain/code';
import { dienstverbandFields } from '../../../shared/domain/dienstverband';
import { draaiknopCodes } from '../../../shared/domain/draaiknop';
import { beurtFields, interviewFields } from '../../../shared/domain/interview';
import { kostenpostFields } from '../../../shared/domain/kostenpost';
import { organisatieFields } from '../../../shared/domain/organisatie';
import { importRecordSchema, restStates, type SheetKind } from '../../../shared/domain/provenance';
import { pseudoniemSchema } from '../../../shared/domain/pseudoniem';
import { cijferFields } from '../../../shared/domain/uitstroomcijfer';
import { missingKinds } from '../../../shared/domain/values';
import { vertrekredenFields } from '../../../shared/domain/vertrekreden';
import { LIMITS } from '../../../shared/import/limits';
import { createRowUnpacker } from '../../../shared/import/row-packing';
import { type ImportRow, MAX_BATCH, type RowsFromReader } from '../../../shared/import/stream';
import { versiekeuzeSchema } from '../../../shared/import/version';
import { z } from '../../../shared/schema';

/** What a row may fill, by what the sheet holds. */
const fields: { readonly [K in SheetKind]: ReadonlySet<string> } = {
  casussen: new Set(casusFields),
  uitstroomcijfers: new Set(cijferFields),
  interviews: new Set([...interviewFields, ...beurtFields]),
  dienstverbanden: new Set(dienstverbandFields),
  vertrekredenen: new Set(vertrekredenFields),
  rekentool: new Set(kostenpostFields),
  organisaties: new Set(organisatieFields),
  codeboek: new Set(codeFields),
};
const knobs: ReadonlySet<unknown> = new Set(draaiknopCodes);
const needs: ReadonlySet<unknown> = new Set(behoefteCodes);
const rest: ReadonlySet<unknown> = new Set(restStates);
const missing: ReadonlySet<unknown> = new Set(missingKinds);

const beginSchema = z.strictObject({
  type: z.literal('begin'),
  source: importRecordSchema.omit({ id: true, unit: true }),
  meldingen: z.array(z.string()),
  versie: versiekeuzeSchema.optional(),
  pseudoniemen: z
    .array(
      pseudoniemSchema
        .omit({ id: true, unit: true })
        .extend({ cellen: z.array(z.number().int().nonnegative()) }),
    )
    .optional(),
});
const endSchema = z.strictObject({ type: z.literal('end'), rows: z.number().int().nonnegative() });

/** Checks the messages of one reader, in order: rows are those of the sheet that began last. */
export function createRowCheck(): (data: unknown) => RowsFromReader | null {
  let soort: SheetKind | null = null;
  const unpack = createRowUnpacker();

  /** The message, or null when it is none. */
  return (data) => {
    if (!isRecord(data)) return null;
    switch (data.type) {
      case 'begin': {
        const begin = beginSchema.safeParse(data).data ?? null;
        soort = begin?.source.soort ?? null;
        return begin;
      }
      case 'rows':
      case 'packed': {
        const rows = data.type === 'rows' ? data.rows : unpack(data);
        const whole =
          soort !== null &&
          Array.isArray(rows) &&
          rows.length <= MAX_BATCH &&
          rows.every((row) => isRow(row, soort as SheetKind));
        return whole ? { type: 'rows', rows } : null;
      }
      default:
        return endSchema.safeParse(data).data ?? null;
    }
  };
}

function isRow(data: unknown, soort: SheetKind): data is ImportRow {
  if (!isRecord(data)) return false;
  const more = ['tot', 'kolom', 'staat', 'naast', 'eerder'].filter((key) => key in data).length;
  if (Object.keys(data).length !== 5 + more) return false;
  const { rij, tot = rij, kolom = 0, cellen, velden, knobCodes, needCodes } = data;
  if ('staat' in data && !rest.has(data.staat)) return false;
  if ('eerder' in data && !isPlace(data.eerder)) return false;
  if ('naast' in data && !isListOf(data.naast, isBeside)) return false;
  return (
    isColumn(kolom) &&
    isPlace(rij) &&
    isPlace(tot) &&
    rij <= tot &&
    isListOf(cellen, (cell) => cell === null || typeof cell === 'string') &&
    cellen.length <= LIMITS.columns &&
    isRecord(velden) &&
    Object.entries(velden).every(([veld, value]) => fields[soort].has(veld) && isValue(value)) &&
    isListOf(knobCodes, (code) => knobs.has(code)) &&
    isListOf(needCodes, (code) => needs.has(code))
  );
}

/** A cell beside the columns of the table. */
function isBeside(data: unknown): boolean {
  return (
    isRecord(data) &&
    Object.keys(data).length === 2 &&
    isColumn(data.kolom) &&
    typeof data.tekst === 'string'
  );
}

function isColumn(data: unknown): boolean {
  return Number.isInteger(data) && (data as number) >= 0 && (data as number) < LIMITS.columns;
}

/** A row of a sheet, or a paragraph of a document. */
function isPlace(data: unknown): data is number {
  return Number.isInteger(data) && (data as number) > 0 && (data as number) <= LIMITS.rows;
}

/** valueSchema of shared/domain/values.ts, by hand. */
function isValue(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string');
  return isRecord(value) && Object.keys(value).length === 1 && missing.has(value.ontbreekt);
}

function isListOf(data: unknown, item: (value: unknown) => boolean): data is unknown[] {
  return Array.isArray(data) && data.every(item);
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
