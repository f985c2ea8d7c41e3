/**
 * Which fields a 'set' operation may change, and to what. Everything else about an entity (its id,
 * unit, what it belongs to) is fixed when it is added.
 */
import { behoefteSchema } from '../domain/behoefte';
import { type Coding, directionCodes, perspectiveCodes, roleCodes } from '../domain/coding';
import { draaiknopSchema } from '../domain/draaiknop';
import type { Entity, EntityType } from '../domain/entities';
import { type AnyRecord, isRecordType, type RecordType, recordFields } from '../domain/record';
import { type Value, valueSchema } from '../domain/values';
import { z } from '../schema';

type Fields = ReadonlyMap<string, z.ZodType>;

const PREFIX = 'velden.';

/** Where a record was read: it is set when a newer version of its file comes in, never by hand. */
const placeFields = ['sourceRow', 'kolom'] as const;
const places: ReadonlySet<string> = new Set(placeFields);
/** Kinds of which one row may make several records: these say which column made them. */
const ofColumns: ReadonlySet<RecordType> = new Set<RecordType>([
  'uitstroomcijfer',
  'beurt',
  'vertrekreden',
  'kostenpost',
]);
const column = z.number().int().nonnegative().nullable();

/** Any field of a record may hold any value: what a source says is kept, whatever the field expects. */
const ofRecord = (type: RecordType): Fields =>
  new Map<string, z.ZodType>([
    ...recordFields[type].map(({ veld }) => [`${PREFIX}${veld}`, valueSchema] as const),
    ['sourceRow', z.string().nullable()],
    ...(ofColumns.has(type) ? ([['kolom', column]] as const) : []),
  ]);
const direction = z.enum(directionCodes).nullable();
const knobCoding: Fields = new Map<string, z.ZodType>([
  ['code', draaiknopSchema],
  ['rol', z.enum(roleCodes)],
  ['richting', direction],
  ['motivatie', z.string().nullable()],
]);
const needCoding: Fields = new Map<string, z.ZodType>([
  ['code', behoefteSchema],
  ['richting', direction],
  ['perspectief', z.enum(perspectiveCodes).nullable()],
  ['motivatie', z.string().nullable()],
]);
const named: Fields = new Map([['naam', z.string().min(1)]]);
const none: Fields = new Map();

/** The schemas that a value must fit, one of them, when only the type is known. */
const byType: Readonly<Record<EntityType, readonly Fields[]>> = {
  casus: [ofRecord('casus')],
  uitstroomcijfer: [ofRecord('uitstroomcijfer')],
  interview: [ofRecord('interview')],
  beurt: [ofRecord('beurt')],
  organisatie: [ofRecord('organisatie')],
  vertrekreden: [ofRecord('vertrekreden')],
  dienstverband: [ofRecord('dienstverband')],
  kostenpost: [ofRecord('kostenpost')],
  code: [ofRecord('code')],
  coding: [knobCoding, needCoding],
  import: [none],
  sourceRow: [none],
  coder: [named],
  unit: [named],
  uitgifte: [none],
  pseudoniem: [none],
};

/** True when entities of this type have such a field that may be set to such a value. */
export function settable(type: EntityType, field: string, value: Value): boolean {
  return byType[type].some((fields) => fits(fields, field, value));
}

/** True when this very entity has the field and the value fits it. */
export function settableOn(type: EntityType, entity: Entity, field: string, value: Value): boolean {
  if (type !== 'coding') return settable(type, field, value);
  return fits((entity as Coding).scheme === 'draaiknop' ? knobCoding : needCoding, field, value);
}

/** The fields of an entity that may be set, by name, with what they hold; null for absent. */
export function settableFields(type: EntityType, entity: Entity): string[] {
  if (isRecordType(type)) {
    return [...Object.keys((entity as AnyRecord).velden).map(operationField), ...placeFields];
  }
  if (type !== 'coding') return byType[type].flatMap((fields) => [...fields.keys()]);
  return [...((entity as Coding).scheme === 'draaiknop' ? knobCoding : needCoding).keys()];
}

/** Whether a field of a record says where it was read, and nothing of what it says. */
export function isPlaceField(type: EntityType, field: string): boolean {
  return isRecordType(type) && places.has(field);
}

/** What a settable field of an entity holds; null when a record has no such value. */
export function readField(type: EntityType, entity: Entity, field: string): Value {
  if (isRecordType(type) && !places.has(field)) {
    return veldenOf(entity)[fieldOf(field) ?? ''] ?? null;
  }
  return (entity as unknown as Record<string, Value>)[field] ?? null;
}

/** The entity with another value in a settable field. A record without a value lacks the key. */
export function withField<E extends Entity>(
  type: EntityType,
  entity: E,
  field: string,
  value: Value,
): E {
  if (!isRecordType(type)) return { ...entity, [field]: value };
  if (places.has(field)) return placed(entity, field, value);
  const velden = { ...veldenOf(entity) };
  const veld = fieldOf(field) ?? '';
  if (value === null) delete velden[veld];
  else velden[veld] = value;
  return { ...entity, velden };
}

/** A record that was read from no column of its own lacks that key; it always says from which row. */
function placed<E extends Entity>(entity: E, field: string, value: Value): E {
  if (field !== 'kolom' || value !== null) return { ...entity, [field]: value };
  const { kolom: _, ...rest } = entity as E & { kolom?: number };
  return rest as unknown as E;
}

/** The entity in the one form it has in a state: in a record null and absent mean the same. */
export function withoutNulls<E extends Entity>(type: EntityType, entity: E): E {
  if (!isRecordType(type)) return entity;
  const velden = veldenOf(entity);
  if (!Object.values(velden).includes(null)) return entity;
  const filled = Object.entries(velden).filter(([, value]) => value !== null);
  return { ...entity, velden: Object.fromEntries(filled) };
}

/** The field of a record that an operation is about: 'velden.sector' to 'sector'; else null. */
export function fieldOf(field: string | null): string | null {
  return field?.startsWith(PREFIX) === true ? field.slice(PREFIX.length) : null;
}

/** The name of a record's field in an operation: 'sector' to 'velden.sector'. */
export function operationField(veld: string): string {
  return PREFIX + veld;
}

function veldenOf(record: Entity): Record<string, Value> {
  return (record as AnyRecord).velden as Record<string, Value>;
}

function fits(fields: Fields, field: string, value: Value): boolean {
  const schema = fields.get(field);
  if (schema === undefined) return false;
  // Nearly every edit is a text in a field of a record: this spares the schema there.
  return (schema === valueSchema && typeof value === 'string') || schema.safeParse(value).success;
}
