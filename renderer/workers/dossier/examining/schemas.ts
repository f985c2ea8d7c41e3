/** Checks of what the page asks to hold against the dossier. */
import { z } from '../../../../shared/schema';
import { together } from '../request-parts';
import type { ExaminingMethods } from './protocol';

export const examiningSchemas: {
  readonly [M in keyof ExaminingMethods]: z.ZodType<ExaminingMethods[M]['params']>;
} = {
  examineRows: z.strictObject({ port: z.instanceof(MessagePort), samen: together }),
};
