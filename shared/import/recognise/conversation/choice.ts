/** What a person chose for a conversation, checked: a wrong choice is refused, never a crash. */
import { CodedError } from '../../../desktop/errors';
import { interviewFields } from '../../../domain/interview';
import { sheetKinds } from '../../../domain/provenance';
import { z } from '../../../schema';
import type { RawConversation } from '../../documents/raw';
import { divisions } from '../../documents/turns';
import type { ConversationChoice, SheetChoice } from '../../preview';
import { versiekeuzeSchema } from '../../version';

const choiceSchema = z.strictObject({
  soort: z.enum(sheetKinds).nullable(),
  kopregel: z.literal(0),
  kopregels: z.literal(0),
  velden: z.record(z.string().regex(/^\d{1,5}$/), z.string().nullable()),
  gebied: z.null(),
  rijen: z.strictObject({}),
  gekanteld: z.literal(false).optional(),
  gesprek: z.strictObject({
    indeling: z.enum(divisions),
    vragers: z.array(z.string()).max(1_000),
  }),
  versie: versiekeuzeSchema.optional(),
  gelaten: z.array(z.string().max(40)).optional(),
});

/** Fields that each of the first columns may have; those of the heading lines take an interview's. */
const own: readonly (readonly string[])[] = [['spreker'], ['tekst'], ['plaats']];

const refused = (reden: string): CodedError => new CodedError('ongeldige-vraag', { reden });

/** As recognised: turns by speaker, and who asks as far as that shows. */
export function proposedChoice({ gevonden }: RawConversation): SheetChoice & {
  gesprek: ConversationChoice;
} {
  const vragers = gevonden.sprekers.filter(({ vraagt }) => vraagt).map(({ sleutel }) => sleutel);
  return {
    soort: 'interviews',
    kopregel: 0,
    kopregels: 0,
    velden: {},
    gebied: null,
    rijen: {},
    gesprek: { indeling: 'beurten', vragers },
  };
}

/**
 * Throws 'ongeldige-vraag' for what is no choice, or one that does not fit the conversation.
 * `columns` is the number of columns that it has.
 */
export function checkedConversation(
  { gevonden }: RawConversation,
  columns: number,
  data: unknown,
): SheetChoice & { gesprek: ConversationChoice } {
  const parsed = choiceSchema.safeParse(data);
  if (!parsed.success) throw refused('vorm');
  const { soort, gesprek } = parsed.data;
  if (soort !== null && soort !== 'interviews') throw refused('soort');
  const known = new Set(gevonden.sprekers.map(({ sleutel }) => sleutel));
  if (gesprek.vragers.some((sleutel) => !known.has(sleutel))) throw refused('spreker');
  const velden: Record<number, string | null> = {};
  for (const [key, veld] of Object.entries(parsed.data.velden)) {
    const kolom = Number(key);
    const allowed: readonly string[] = own[kolom] ?? interviewFields;
    if (kolom >= columns) throw refused('kolom');
    if (veld !== null && !allowed.includes(veld)) throw refused('veld');
    // Without its text nothing is left of a conversation.
    if (kolom === 1 && veld === null) throw refused('veld');
    velden[kolom] = veld;
  }
  const proposal = proposedChoice({ gevonden } as RawConversation);
  const { versie, gelaten } = parsed.data;
  return {
    ...proposal,
    ...{ soort, velden, gesprek },
    ...(versie === undefined ? {} : { versie }),
    ...(gelaten === undefined ? {} : { gelaten }),
  };
}
