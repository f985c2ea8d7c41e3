/** Turns what arrives from the page into a message that can be trusted, or into a refusal. */
import { CodedError, errorCodes, type Result } from '../../../shared/desktop/errors';
import type { CommandName, QueryName } from '../../../shared/dossier/protocol';
import { z } from '../../../shared/schema';
import type { MethodName, Methods } from './protocol';
import { commandSchemas, methodSchemas, querySchemas } from './requests';

const id = z.number().int().positive();
const params = z.unknown();
const names = <K extends string>(schemas: Record<K, unknown>) =>
  z.enum(Object.keys(schemas) as [K, ...K[]]);

const resultSchema: z.ZodType<Result<unknown>> = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({
    ok: z.literal(false),
    code: z.enum(errorCodes),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
]);

const envelopeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ask'), id, query: names(querySchemas), params }),
  z.strictObject({ type: z.literal('watch'), id, query: names(querySchemas), params }),
  z.strictObject({ type: z.literal('run'), id, command: names(commandSchemas), params }),
  z.strictObject({ type: z.literal('do'), id, method: names(methodSchemas), params }),
  z.strictObject({ type: z.literal('unwatch'), id }),
  z.strictObject({ type: z.literal('cancel'), id }),
  z.strictObject({ type: z.literal('shell'), id, result: resultSchema }),
]);
export type Envelope = z.infer<typeof envelopeSchema>;

/** The message, or null when it is none: then there is nobody to answer. */
export function parseEnvelope(data: unknown): Envelope | null {
  const parsed = envelopeSchema.safeParse(data);
  return parsed.success ? parsed.data : null;
}

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new CodedError('ongeldige-vraag', {}, parsed.error);
  return parsed.data;
}

/** The parameters of a query. Throws CodedError 'ongeldige-vraag'. */
export function queryParams<Q extends QueryName>(query: Q, value: unknown) {
  return parse(querySchemas[query], value);
}

/** The parameters of a command. Throws CodedError 'ongeldige-vraag'. */
export function commandParams<C extends CommandName>(command: C, value: unknown) {
  return parse(commandSchemas[command], value);
}

/** The parameters of a method. Throws CodedError 'ongeldige-vraag'. */
export function methodParams<M extends MethodName>(
  method: M,
  value: unknown,
): Methods[M]['params'] {
  return parse(methodSchemas[method], value);
}
