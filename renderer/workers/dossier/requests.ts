/**
 * Schemas of everything the page may ask. The page is our own code, but it also draws what came
 * from untrusted files: nothing reaches the state unchecked.
 */
import { matrixOptionsSchema } from '../../../shared/charts/casus-draaiknop/options';
import { behoefteSchema } from '../../../shared/domain/behoefte';
import { casusFields } from '../../../shared/domain/casus';
import { anchorSchema, directionCodes, perspectiveCodes } from '../../../shared/domain/coding';
import { draaiknopSchema, knobNumbers } from '../../../shared/domain/draaiknop';
import { valueSchema } from '../../../shared/domain/values';
import {
  type CommandName,
  type Commands,
  MAX_WINDOW,
  type Queries,
  type QueryName,
} from '../../../shared/dossier/protocol';
import { z } from '../../../shared/schema';
import type { MethodName, Methods } from './protocol';

const id = z.string().min(1).max(100);
/** Made of a casus, a code and a search word. */
const suggestionId = z.string().min(1).max(500);
const offset = z.number().int().nonnegative();
const limit = z.number().int().nonnegative().max(MAX_WINDOW);
const casusField = z.enum(casusFields);
const scheme = z.enum(['draaiknop', 'behoefte']);
const words = z.array(z.string().max(500)).max(1000);

const casusFilter = z.strictObject({
  zoek: z.string().max(500),
  wereld: words,
  knop: z.array(z.literal([...knobNumbers])).max(5),
  behoefte: z.array(behoefteSchema).max(3),
  zonder: z.array(scheme).max(2),
  import: id.nullable(),
  ids: z.array(id).max(100_000).nullable(),
});

export const querySchemas: { readonly [Q in QueryName]: z.ZodType<Queries[Q]['params']> } = {
  status: z.null(),
  casussen: z.strictObject({
    filter: casusFilter,
    sorteer: z.strictObject({
      kolom: z.enum([...casusFields, 'draaiknoppen', 'behoeften', 'herkomst', 'suggesties']),
      richting: z.enum(['op', 'af']),
    }),
    offset,
    limit,
  }),
  facetten: z.null(),
  casus: z.strictObject({ id }),
  bewijs: z.union([
    z.strictObject({ casus: id, veld: casusField.nullable() }),
    z.strictObject({ coding: id }),
    z.strictObject({ suggestie: suggestionId, casus: id }),
  ]),
  geschiedenis: z.strictObject({ offset, limit }),
  ongedaan: z.null(),
  figuur: z.strictObject({
    naam: z.literal('casus-draaiknop'),
    opties: matrixOptionsSchema,
  }),
  imports: z.null(),
};

const role = z.enum(['primair', 'aanvullend']);
const direction = z.enum(directionCodes).nullable();
const perspective = z.enum(perspectiveCodes).nullable();
const motivatie = z.string().max(10_000).nullable();

export const commandSchemas: { readonly [C in CommandName]: z.ZodType<Commands[C]['params']> } = {
  wieBenIk: z.strictObject({ naam: z.string().max(80) }),
  toekennen: z.discriminatedUnion('scheme', [
    z.strictObject({
      casus: id,
      scheme: z.literal('draaiknop'),
      code: draaiknopSchema,
      rol: role,
      richting: direction,
      anchor: anchorSchema.nullable(),
      motivatie,
    }),
    z.strictObject({
      casus: id,
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
  veldWijzigen: z.strictObject({ casus: id, veld: casusField, waarde: valueSchema }),
  ongedaanMaken: z.null(),
  opnieuwDoen: z.null(),
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
  saveBackup: z.strictObject({
    naam: z.string().min(1).max(200),
    folder: z.string().nullable(),
    overwrite: z.boolean(),
  }),
  importRows: z.strictObject({ port: z.instanceof(MessagePort) }),
  close: z.null(),
};
