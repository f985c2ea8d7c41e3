/**
 * Schemas of everything the page may ask. The page is our own code, but it also draws what came
 * from untrusted files: nothing reaches the state unchecked.
 */
import { chartNames, charts } from '../../../shared/charts/registry';
import { behoefteSchema } from '../../../shared/domain/behoefte';
import { casusFields } from '../../../shared/domain/casus';
import { codeFields } from '../../../shared/domain/code';
import { anchorSchema, directionCodes, perspectiveCodes } from '../../../shared/domain/coding';
import { dienstverbandFields } from '../../../shared/domain/dienstverband';
import { draaiknopSchema } from '../../../shared/domain/draaiknop';
import { beurtFields, interviewFields } from '../../../shared/domain/interview';
import { kostenpostFields } from '../../../shared/domain/kostenpost';
import { organisatieFields } from '../../../shared/domain/organisatie';
import { personalKinds } from '../../../shared/domain/personal-kinds';
import { flatTypes, recordFields, recordTypes } from '../../../shared/domain/record';
import { cijferFields } from '../../../shared/domain/uitstroomcijfer';
import { missingSchema } from '../../../shared/domain/values';
import { vertrekredenFields } from '../../../shared/domain/vertrekreden';
import { erasableKinds } from '../../../shared/dossier/erasable-types';
import type { CommandName, Commands, Queries, QueryName } from '../../../shared/dossier/protocol';
import { passageSchema } from '../../../shared/gate/passage';
import { LIMITS } from '../../../shared/import/limits';
import { MAX_PERSONAL } from '../../../shared/import/preview';
import { z } from '../../../shared/schema';
import { backupSchemas } from './backups/schemas';
import { checkingSchemas } from './checking/schemas';
import { erasingSchemas } from './erasing/schemas';
import { everythingSchemas } from './everything/schemas';
import { examiningSchemas } from './examining/schemas';
import { gateRequestSchema, gateSchemas } from './gate/schemas';
import { keysSchemas } from './keys/schemas';
import { listSchemas, tableRequest } from './list-schemas';
import type { MethodName, Methods } from './protocol';
import { rememberingSchemas } from './remembering/schemas';
import { id, ids, limit, offset, together } from './request-parts';
import { sharingSchemas } from './sharing/schemas';

/** Made of a casus, a code and a search word. */
const suggestionId = z.string().min(1).max(500);

const figureRequest = z
  .strictObject({
    naam: z.enum(chartNames),
    opties: z.record(z.string(), z.unknown()),
    poort: passageSchema.exactOptional(),
    drempel: passageSchema.shape.drempel.exactOptional(),
  })
  .refine(({ naam, opties }) => charts[naam].opties.schema.safeParse(opties).success);
const gateRequest = gateRequestSchema({ table: tableRequest, figure: figureRequest });

/** A field of any kind of record. */
const anyField = z.enum(recordTypes.flatMap((type) => recordFields[type].map(({ veld }) => veld)));

export const querySchemas: { readonly [Q in QueryName]: z.ZodType<Queries[Q]['params']> } = {
  status: z.null(),
  backups: z.null(),
  ...listSchemas,
  facetten: z.null(),
  facet: z
    .strictObject({ soort: z.enum(recordTypes), veld: anyField })
    .refine(({ soort, veld }) => recordFields[soort].some((field) => field.veld === veld)),
  casus: z.strictObject({ id }),
  cijfer: z.strictObject({ id }),
  record: z.strictObject({ soort: z.enum(flatTypes), id }),
  toekenningen: z.null(),
  interview: z.strictObject({ id }),
  beurten: z.strictObject({ interview: id, offset, limit }),
  beurtPlaats: z.strictObject({ beurt: id }),
  bewijs: z.union([
    z.strictObject({ record: id, veld: anyField.nullable() }),
    z.strictObject({ coding: id }),
    z.strictObject({ suggestie: suggestionId, casus: id }),
  ]),
  bladOmgeving: z.strictObject({
    import: id,
    rij: z.number().int().min(1).max(LIMITS.rows),
    kolom: z.number().int().min(0).max(LIMITS.rows).nullable(),
  }),
  geschiedenis: z.strictObject({
    offset,
    limit,
    soort: z.literal('uitgifte').exactOptional(),
  }),
  ongedaan: z.null(),
  figuur: figureRequest,
  poort: gateRequest,
  imports: z.null(),
  bekendeLayouts: z.null(),
  bekendePseudoniemen: z.strictObject({
    originelen: z
      .array(z.strictObject({ origineel: z.string().max(10_000), soort: z.enum(personalKinds) }))
      .max(MAX_PERSONAL),
  }),
  sleutels: z.null(),
  sleutel: z.strictObject({ unit: id }),
  wisbaar: z.strictObject({
    soort: z.enum(erasableKinds),
    zoek: z.string().max(500),
    offset,
    limit,
  }),
};

const role = z.enum(['primair', 'aanvullend']);
const direction = z.enum(directionCodes).nullable();
const perspective = z.enum(perspectiveCodes).nullable();
const motivatie = z.string().max(10_000).nullable();

/** A whole interview may be pasted into one turn; what is longer than that is a mistake. */
const text = z.string().max(1_000_000);
/** valueSchema of shared/domain/values.ts, within limits. */
const fieldValue = z.union([
  text,
  z.number(),
  z.boolean(),
  z.null(),
  z.array(text).max(10_000),
  missingSchema,
]);
const valuesOf = <F extends string>(fields: readonly F[]) =>
  z.partialRecord(z.enum(fields), fieldValue);

const onlyStep = z.strictObject({ alleen: z.int().positive() });

export const commandSchemas: { readonly [C in CommandName]: z.ZodType<Commands[C]['params']> } = {
  wieBenIk: z.strictObject({ naam: z.string().max(80) }),
  toekennen: z.discriminatedUnion('scheme', [
    z.strictObject({
      onderwerp: id,
      scheme: z.literal('draaiknop'),
      code: draaiknopSchema,
      rol: role,
      richting: direction,
      anchor: anchorSchema.nullable(),
      motivatie,
    }),
    z.strictObject({
      onderwerp: id,
      scheme: z.literal('behoefte'),
      code: behoefteSchema,
      richting: direction,
      perspectief: perspective,
      anchor: anchorSchema.nullable(),
      motivatie,
    }),
  ]),
  coderingWijzigen: z.strictObject({
    coding: id,
    rol: role.exactOptional(),
    richting: direction.exactOptional(),
    perspectief: perspective.exactOptional(),
    code: draaiknopSchema.exactOptional(),
  }),
  intrekken: z.strictObject({ coding: id }),
  suggestie: z.strictObject({
    casus: id,
    suggestie: suggestionId,
    oordeel: z.enum(['aanvaard', 'geweigerd']),
  }),
  veldWijzigen: z.strictObject({ record: id, veld: anyField, waarde: fieldValue }),
  bulkWijzigen: z.strictObject({ records: ids.min(1), veld: anyField, waarde: fieldValue }),
  toevoegen: z.discriminatedUnion('soort', [
    z.strictObject({ soort: z.literal('casus'), velden: valuesOf(casusFields) }),
    z.strictObject({ soort: z.literal('uitstroomcijfer'), velden: valuesOf(cijferFields) }),
    z.strictObject({ soort: z.literal('interview'), velden: valuesOf(interviewFields) }),
    z.strictObject({ soort: z.literal('organisatie'), velden: valuesOf(organisatieFields) }),
    z.strictObject({ soort: z.literal('vertrekreden'), velden: valuesOf(vertrekredenFields) }),
    z.strictObject({ soort: z.literal('dienstverband'), velden: valuesOf(dienstverbandFields) }),
    z.strictObject({ soort: z.literal('kostenpost'), velden: valuesOf(kostenpostFields) }),
    z.strictObject({ soort: z.literal('code'), velden: valuesOf(codeFields) }),
    z.strictObject({
      soort: z.literal('beurt'),
      interview: id,
      na: id.nullable(),
      velden: valuesOf(beurtFields),
    }),
  ]),
  dupliceren: z.strictObject({ record: id }),
  verwijderen: z.strictObject({ records: ids.min(1) }),
  ongedaanMaken: onlyStep.nullable(),
  opnieuwDoen: onlyStep.nullable(),
};

const newDossier = z.strictObject({
  roepnaam: z.string().min(1).max(80),
  passphrase: z.string().min(1).max(1024),
  coder: z.string().max(80),
});

const secret = z.strictObject({
  soort: z.enum(['wachtwoordzin', 'herstelsleutel']),
  tekst: z.string().min(1).max(1024),
});

const target = z.strictObject({
  naam: z.string().min(1).max(200),
  folder: z.string().nullable(),
  overwrite: z.boolean(),
});

export const methodSchemas: { readonly [M in MethodName]: z.ZodType<Methods[M]['params']> } = {
  create: newDossier,
  keepExample: newDossier,
  confirm: z.null(),
  discard: z.null(),
  unlock: z.strictObject({
    id,
    geheim: secret,
  }),
  openExample: z.strictObject({ bundle: z.instanceof(Uint8Array<ArrayBuffer>) }),
  openBackup: z.strictObject({
    file: z.instanceof(Blob),
    naam: z.string().max(500),
    geheim: secret,
    vervang: z.boolean(),
  }),
  ...backupSchemas,
  ...checkingSchemas,
  ...rememberingSchemas,
  ...erasingSchemas,
  ...everythingSchemas,
  ...examiningSchemas,
  ...gateSchemas(gateRequest),
  ...keysSchemas,
  ...sharingSchemas({ target, secret }),
  saveBackup: target,
  saveTable: z.strictObject({
    target,
    request: tableRequest,
  }),
  saveRefused: z.strictObject({ target, imports: ids }),
  importRows: z.strictObject({
    port: z.instanceof(MessagePort),
    nodig: z.number().nonnegative(),
    samen: together,
  }),
  close: z.null(),
};
