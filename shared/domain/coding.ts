/**
 * A coding: somebody says that a casus, or a fragment of a beurt, turns a draaiknop or touches a
 * behoefte. Two coders on one of them stay two codings. A refused suggestion is kept, so that it is not
 * offered again; it counts nowhere.
 */
import { z } from '../schema';
import { type Behoefte, behoefteCodes, behoefteSchema } from './behoefte';
import { type Draaiknop, draaiknopCodes, draaiknopSchema } from './draaiknop';

/** Who says so: printed in the source, stated in its running text, an analyst, a suggestion. */
export const herkomstCodes = ['gedrukt', 'tekst', 'analist', 'suggestie'] as const;
export type Herkomst = (typeof herkomstCodes)[number];

export const roleCodes = ['primair', 'aanvullend'] as const;

export const directionCodes = ['plus', 'min', 'gemengd'] as const;
export type Direction = (typeof directionCodes)[number];

/** Whose need (004 means employees; other sources mean young people or partners). */
export const perspectiveCodes = ['medewerker', 'doelgroep', 'partner', 'bestuur'] as const;
export type Perspective = (typeof perspectiveCodes)[number];

/** Where in its record the coding stands: a field and, for text, the characters [start, end). */
export const anchorSchema = z.strictObject({
  veld: z.string(),
  start: z.number().int().nonnegative().nullable(),
  end: z.number().int().nonnegative().nullable(),
  /** The words as they stood there, so that the evidence survives an edit of the field. */
  quote: z.string().nullable(),
});
export type Anchor = z.infer<typeof anchorSchema>;

const base = {
  id: z.string(),
  unit: z.string(),
  /** The casus or beurt that it is about. */
  onderwerp: z.string(),
  herkomst: z.enum(herkomstCodes),
  status: z.enum(['aanvaard', 'geweigerd']),
  /** Coder who said or accepted it; null when it was printed in an imported source. */
  coder: z.string().nullable(),
  anchor: anchorSchema.nullable(),
  motivatie: z.string().nullable(),
};

export const knobCodingSchema = z.strictObject({
  ...base,
  scheme: z.literal('draaiknop'),
  code: draaiknopSchema,
  rol: z.enum(roleCodes),
  /** Unknown direction is null, never plus. */
  richting: z.enum(directionCodes).nullable(),
});
export const needCodingSchema = z.strictObject({
  ...base,
  scheme: z.literal('behoefte'),
  code: behoefteSchema,
  richting: z.enum(directionCodes).nullable(),
  perspectief: z.enum(perspectiveCodes).nullable(),
});
export const codingSchema = z.discriminatedUnion('scheme', [knobCodingSchema, needCodingSchema]);

export type KnobCoding = z.infer<typeof knobCodingSchema>;
export type NeedCoding = z.infer<typeof needCodingSchema>;
export type Coding = z.infer<typeof codingSchema>;

/** Counts in totals and figures: accepted, whoever says so. Refused suggestions never count. */
export function counts(coding: Coding): boolean {
  return coding.status === 'aanvaard';
}

/** Place of a code in the lists of the field: knobs 1 to 5b, then the needs as 004 orders them. */
export function codeRank({ scheme, code }: Pick<Coding, 'scheme' | 'code'>): number {
  return scheme === 'draaiknop'
    ? draaiknopCodes.indexOf(code as Draaiknop)
    : draaiknopCodes.length + behoefteCodes.indexOf(code as Behoefte);
}
