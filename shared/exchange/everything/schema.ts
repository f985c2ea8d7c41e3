/**
 * The JSON Schema (draft 2020-12) of what json.ts writes, made of the schemas that guard the dossier
 * itself, with the names and explanations of the screens at the fields of records.
 */
import { type EntityType, entitySchemas, entityTypes } from '../../domain/entities';
import { isRecordType, type RecordType, recordFields } from '../../domain/record';
import { valueSchema } from '../../domain/values';
import { changeKinds } from '../../dossier/operations';
import { z } from '../../schema';
import { type ExportedType, exportedTypes, JSON_VERSION } from './json';

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

type Json = Record<string, unknown>;

/** The key of pseudonyms is not in it (json.ts). */
const meanings: { readonly [T in ExportedType]: string } = {
  casus: 'Een praktijk of organisatie die wordt onderzocht.',
  uitstroomcijfer: 'Eén cijfer zoals één bron het geeft.',
  interview: 'Een gesprek of artikel; de beurten staan apart.',
  beurt: 'Eén keer spreken in een interview.',
  organisatie: 'Een organisatie die is benaderd of waarvan er cijfers zijn.',
  vertrekreden: 'Hoe vaak één reden is genoemd in één onderzoek onder mensen die vertrokken.',
  dienstverband: 'Eén dienstverband van één persoon, onder een pseudoniem.',
  kostenpost: 'Eén regel van de rekentool van één organisatie.',
  code: 'Eén code van een codeboek van de groep.',
  coding:
    'Een toekenning: iemand zegt dat een casus of fragment bij een draaiknop of behoefte hoort.',
  import: 'Een blad dat is ingelezen, met kolommen en afgewezen cellen.',
  sourceRow:
    'Een rij zoals gelezen: de oorspronkelijke tekst van elke cel, null is een lege cel. Met staat is het een rij die geen gegeven werd, en waarom.',
  coder: 'Iemand van de groep, onder de naam of rol die is gekozen.',
  unit: 'Wat op zichzelf voorgoed te wissen is: een interview, een organisatie in een bron, een bron.',
  uitgifte: 'Iets wat naar buiten is gebracht.',
};

const count = z.number().int().nonnegative();
const type = z.enum(entityTypes as [EntityType, ...EntityType[]]);

const stepSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(changeKinds),
  coder: z.string().nullable(),
  at: z.string(),
  ref: z.string().nullable(),
  counts: z.partialRecord(type, z.strictObject({ added: count, removed: count, set: count })),
  subjects: z.array(z.strictObject({ type, id: z.string() })),
  left: z.array(z.strictObject({ type, id: z.string(), field: z.string().nullable() })),
  seq: z.number().int().positive(),
  wie: z.string().nullable(),
  zin: z.string(),
});

const trackSchema = z.strictObject({
  id: z.string(),
  soort: type,
  onderdeel: z.string(),
  sinds: count,
  later: z.array(
    z.strictObject({
      stap: count,
      wat: z.enum(['set', 'remove', 'add']),
      veld: z.string().nullable(),
      was: valueSchema,
    }),
  ),
  verwijderd: z
    .strictObject({ naam: z.string(), bij: z.string().nullable(), status: z.string().nullable() })
    .nullable(),
});

/** Of "dossier.json". */
export function dossierJsonSchema(): Json {
  return withHead('draaiknop-dossier', 'dossier.schema.json', 'Een dossier van Draaiknop.', {
    dossier: closed({ id: { type: 'string' }, naam: { type: 'string' } }),
    gemaakt: { type: 'string', description: 'ISO 8601, UTC.' },
    stap: { type: 'integer', minimum: 0, description: 'De laatste stap die erin zit.' },
    gewist: { type: 'integer', minimum: 0, description: 'Onderdelen die voorgoed zijn gewist.' },
    entiteiten: closed(
      Object.fromEntries(
        exportedTypes.map((each) => [
          each,
          { type: 'array', description: meanings[each], items: entitySchema(each) },
        ]),
      ),
    ),
  });
}

/** Of "geschiedenis.json". */
export function historyJsonSchema(): Json {
  const list = (items: z.ZodType, description: string): Json => ({
    type: 'array',
    description,
    items: plain(items),
  });
  return withHead(
    'draaiknop-geschiedenis',
    'geschiedenis.schema.json',
    'Wat er met een dossier van Draaiknop gebeurde.',
    {
      stappen: list(stepSchema, 'Elke stap, de oudste eerst.'),
      sporen: list(
        trackSchema,
        'Per gegeven: in welke stap het erbij kwam, en wat er daarna mee gebeurde, het laatste eerst.',
      ),
    },
  );
}

function withHead(formaat: string, schema: string, description: string, more: Json): Json {
  const head = {
    formaat: { const: formaat },
    versie: { const: JSON_VERSION },
    schema: { const: schema },
  };
  return { $schema: DRAFT, title: formaat, description, ...closed({ ...head, ...more }) };
}

function closed(properties: Json): Json {
  const required = Object.keys(properties);
  return { type: 'object', properties, required, additionalProperties: false };
}

function plain(schema: z.ZodType): Json {
  const { $schema: _, ...made } = z.toJSONSchema(schema) as Json;
  return made;
}

function entitySchema(each: EntityType): Json {
  const made = plain(entitySchemas[each]);
  return isRecordType(each) ? withFields(each, made) : made;
}

/** The fields by name instead of as a list of names: that is where they are explained. */
function withFields(each: RecordType, made: Json): Json {
  const properties = made.properties as Json;
  const { additionalProperties: value } = properties.velden as Json;
  const fields = recordFields[each].map(({ veld, label, uitleg }) => [
    veld,
    { title: label, description: uitleg, ...(value as Json) },
  ]);
  const velden = {
    type: 'object',
    properties: Object.fromEntries(fields),
    additionalProperties: false,
  };
  return { ...made, properties: { ...properties, velden } };
}
