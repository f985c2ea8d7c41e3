/** What a person decides about personal data in a table: each answers the choice that follows. */
import { hitKey } from '../../../../shared/import/personal/decision';
import type { PersonalHit, SheetChoice, Vervanging } from '../../../../shared/import/preview';

/** A hit with what comes in its place. */
export interface Replacing {
  hit: PersonalHit;
  door: string;
}

type Cells = NonNullable<SheetChoice['vervangen']>;

/** With these replaced; what was left as it is, is so no more. */
export function withReplaced(choice: SheetChoice, replacing: readonly Replacing[]): SheetChoice {
  const cells = new Map<string, Vervanging[]>();
  for (const { hit, door } of replacing) {
    const { cel, start, end, soort } = hit;
    const places = cells.get(cel) ?? [...(choice.vervangen?.[cel] ?? [])];
    cells.set(cel, places);
    if (places.some((place) => start < place.end && place.start < end)) continue;
    places.push({ start, end, soort, door });
    places.sort((a, b) => a.start - b.start);
  }
  const vervangen: Cells = { ...choice.vervangen, ...Object.fromEntries(cells) };
  return {
    ...withoutLeft(
      choice,
      replacing.map(({ hit }) => hit),
    ),
    vervangen,
  };
}

/** With these as they are: neither replaced nor to be asked about again. */
export function withLeft(choice: SheetChoice, hits: readonly PersonalHit[]): SheetChoice {
  const { gelaten = [] } = choice;
  const added = hits.map(hitKey).filter((key) => !gelaten.includes(key));
  return { ...withoutReplaced(choice, hits), gelaten: [...gelaten, ...added] };
}

/** With nothing decided about these any more. */
export function withUndecided(choice: SheetChoice, hits: readonly PersonalHit[]): SheetChoice {
  return withoutLeft(withoutReplaced(choice, hits), hits);
}

function withoutReplaced(choice: SheetChoice, hits: readonly PersonalHit[]): SheetChoice {
  const { vervangen, ...rest } = choice;
  if (vervangen === undefined) return choice;
  const gone = new Map<string, Set<number>>();
  for (const { cel, start } of hits) gone.set(cel, (gone.get(cel) ?? new Set()).add(start));
  const kept = Object.entries(vervangen).flatMap(([cel, places]) => {
    const left = places.filter(({ start }) => gone.get(cel)?.has(start) !== true);
    return left.length === 0 ? [] : [[cel, left] as const];
  });
  return kept.length === 0 ? rest : { ...rest, vervangen: Object.fromEntries(kept) };
}

function withoutLeft(choice: SheetChoice, hits: readonly PersonalHit[]): SheetChoice {
  const { gelaten, ...rest } = choice;
  if (gelaten === undefined) return choice;
  const gone = new Set(hits.map(hitKey));
  const kept = gelaten.filter((key) => !gone.has(key));
  return kept.length === 0 ? rest : { ...rest, gelaten: kept };
}

/** Whether two choices replace the same. */
export function isSameReplaced(
  { vervangen: a }: SheetChoice,
  { vervangen: b }: SheetChoice,
): boolean {
  if (a === b) return true;
  const [one, other] = [a ?? {}, b ?? {}];
  const cells = Object.keys(one);
  return (
    cells.length === Object.keys(other).length &&
    cells.every((cel) => samePlaces(one[cel], other[cel]))
  );
}

function samePlaces(a: readonly Vervanging[] = [], b: readonly Vervanging[] = []): boolean {
  return (
    a.length === b.length &&
    a.every(({ start, end, door }, i) => {
      const other = b[i];
      return other?.start === start && other.end === end && other.door === door;
    })
  );
}
