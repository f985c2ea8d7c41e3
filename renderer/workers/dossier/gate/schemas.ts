/** Schemas of what the page asks of the gate. */
import { uitgifteSchema } from '../../../../shared/domain/uitgifte';
import { sharedTypes } from '../../../../shared/dossier/share';
import { passageSchema } from '../../../../shared/gate/passage';
import { type GateRequest, MAX_COPIED } from '../../../../shared/gate/request';
import { z } from '../../../../shared/schema';
import type { GateMethods } from './protocol';

type Of<S extends GateRequest['soort']> = Extract<GateRequest, { soort: S }>;

const id = z.string().min(1).max(100);

/** `table` and `figure` are the schemas of what is asked of lists and charts. */
export function gateRequestSchema(of: {
  table: z.ZodType<Of<'tabel'>['request']>;
  figure: z.ZodType<Of<'figuur'>['request']>;
}): z.ZodType<GateRequest> {
  return z.union([
    z.strictObject({ soort: z.literal('tabel'), request: of.table }),
    z.strictObject({ soort: z.literal('figuur'), request: of.figure }),
    z.strictObject({
      soort: z.literal('deling'),
      keuze: z.union([
        z.strictObject({ soort: z.literal('alles') }),
        z.strictObject({
          soort: z.literal('selectie'),
          soorten: z.array(z.enum(sharedTypes)).max(sharedTypes.length),
          imports: z.array(id.nullable()).max(10_000).nullable(),
          ids: z.array(id).max(100_000).nullable(),
        }),
      ]),
    }),
    z.strictObject({ soort: z.literal('alles'), poort: passageSchema.exactOptional() }),
    z.strictObject({ soort: z.literal('klembord'), tekst: z.string().max(MAX_COPIED) }),
    z.strictObject({
      soort: z.literal('afgewezen'),
      van: z.union([
        z.strictObject({ imports: z.array(id).max(10_000) }),
        z.strictObject({ tekst: z.string().max(MAX_COPIED), rijen: z.number().int().min(0) }),
      ]),
    }),
  ]);
}

export function gateSchemas(request: z.ZodType<GateRequest>): {
  readonly [M in keyof GateMethods]: z.ZodType<GateMethods[M]['params']>;
} {
  return {
    noteExit: z.strictObject({
      wat: request,
      vorm: uitgifteSchema.shape.vorm,
      bestemming: uitgifteSchema.shape.bestemming,
    }),
  };
}
