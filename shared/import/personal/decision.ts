/** What a person decided about what was found. */
import type { PersonalHit, SheetChoice } from '../preview';

/** What says which hit this is: for remembering that it is left as it is. */
export function hitKey({
  soort,
  cel,
  start,
}: Pick<PersonalHit, 'soort' | 'cel' | 'start'>): string {
  return `${soort} ${cel} ${start}`;
}

/** What was decided about a hit, with the keys of what was left; null = nothing yet. */
export function decisionOf(
  hit: PersonalHit,
  { vervangen }: Pick<SheetChoice, 'vervangen'>,
  left: ReadonlySet<string>,
): { door: string } | 'zo' | null {
  const place = vervangen?.[hit.cel]?.find(
    ({ start, end }) => start === hit.start && end === hit.end,
  );
  if (place !== undefined) return { door: place.door };
  return left.has(hitKey(hit)) ? 'zo' : null;
}
