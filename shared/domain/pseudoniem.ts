/**
 * The key of pseudonyms: what stood in a source before it was replaced, and by what. It is sealed
 * under a key of its own, one for each person, and shown, searched, shared and exported nowhere: only
 * who asks for one person sees it, and losing that person's key is losing it for good.
 */
import { z } from '../schema';
import { foldName } from './fold';
import { personalKinds } from './personal-kinds';

/** Characters of what a cell shows instead. */
export const MAX_DOOR = 60;

/** What may stand in the place of personal data: words that cannot end their own marker. */
export const doorSchema = z
  .string()
  .min(1)
  .max(MAX_DOOR)
  .regex(/^[^[\]\n\r\t]*\S[^[\]\n\r\t]*$/);

export const pseudoniemSchema = z.strictObject({
  id: z.string(),
  /** Of this person alone: a unit of the kind `persoon`. */
  unit: z.string(),
  /** As the source wrote it. */
  origineel: z.string().min(1),
  soort: z.enum(personalKinds),
  /** What stands in its place: "teamleider", "P-3". */
  door: doorSchema,
});
export type Pseudoniem = z.infer<typeof pseudoniemSchema>;

/** Without the ids that a dossier gives it. */
export type Replaced = Pick<Pseudoniem, 'origineel' | 'soort' | 'door'>;

/** With the places where it stood: indexes of the replaced cells of its import. */
export interface ReplacedIn extends Replaced {
  cellen: number[];
}

/**
 * Whether an entity is of the key of pseudonyms: nothing of that leaves the dossier, not even sealed
 * in a shared file, and a merge passes over it on both sides.
 */
export function isKeptApart(type: string, value: object): boolean {
  if (type === 'pseudoniem') return true;
  return type === 'unit' && 'soort' in value && value.soort === 'persoon';
}

/** The same for every way in which one original is written. */
export function pseudoniemKey({ origineel, soort }: Pick<Replaced, 'origineel' | 'soort'>): string {
  return `${soort} ${foldName(origineel)}`;
}

/** What a cell shows instead of what was replaced. */
export function replacedText(door: string): string {
  return `[vervangen: ${door}]`;
}

/** Any of these in a text. */
export const REPLACED_TEXT = /\[vervangen: ([^[\]\n\r\t]{1,60})\]/gu;

const NUMBERED = /^P-(\d{1,6})$/u;

/** The number of a pseudonym "P-3"; null for a role or other words, which several persons may share. */
export function pseudonymNumber(door: string): number | null {
  const number = NUMBERED.exec(door)?.[1];
  return number === undefined ? null : Number(number);
}

export function numberedPseudonym(number: number): string {
  return `P-${number}`;
}
