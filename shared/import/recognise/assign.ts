/** Each field to one column and each column to one field, with the reason. */
import type { Assigned, Chosen, Match } from './assigned';
import type { Heading } from './heading-rows';
import type { FieldDescription, SheetDescription } from './kinds/description';
import { LEAST_CERTAINTY, matcherOf, rough } from './match';
import type { Samples } from './sample';

/** From here on values speak for a field, and below the other against it. */
const FITS = 0.8;
export const DIFFERS = 0.3;
const FOR = 0.1;
const AGAINST = 0.3;
/** Values before they say anything by themselves. */
const LEAST_VALUES = 3;

const fieldMaps = new Map<SheetDescription, ReadonlyMap<string, FieldDescription>>();

/** The fields of a kind by name. */
export function fieldsOf(description: SheetDescription): ReadonlyMap<string, FieldDescription> {
  const known = fieldMaps.get(description);
  if (known !== undefined) return known;
  const map = new Map(description.velden.map((field) => [field.veld, field]));
  fieldMaps.set(description, map);
  return map;
}

/** The best match per field for a heading of one row or two. */
function bestMatches(description: SheetDescription, { teksten }: Heading): Match[] {
  const matcher = matcherOf(description);
  const best = new Map<string, Match>();
  for (const { tekst, waard } of teksten) {
    for (const match of matcher.match(tekst)) {
      const zekerheid = rough(match.zekerheid * waard);
      const before = best.get(match.veld);
      if (before === undefined || zekerheid > before.zekerheid) {
        best.set(match.veld, { ...match, zekerheid });
      }
    }
  }
  return [...best.values()];
}

/** Values confirm or contradict a heading that can mean another thing too. */
function witnessed(
  match: Match,
  kolom: number,
  field: FieldDescription,
  samples: Samples,
): Assigned {
  const { waarden } = field;
  const past = waarden === undefined ? null : samples.fit(kolom, waarden);
  if (past === null || waarden === undefined || !match.onzeker) return { ...match, kolom, past };
  if (past >= FITS) {
    const zekerheid = Math.min(0.95, rough(match.zekerheid + FOR));
    const reden = `${match.reden} en de waarden ${waarden.zijn} zijn`;
    return { ...match, kolom, past, zekerheid, reden };
  }
  const less = past < DIFFERS ? AGAINST : 0;
  return { ...match, kolom, past, zekerheid: rough(match.zekerheid - less) };
}

/** A second column of a field stands beside the first. */
const place = ({ veld, tweede }: Match): string => (tweede ? `${veld} (tweede)` : veld);

function oneEach(pairs: readonly Assigned[], chosen: Chosen): Assigned[] {
  const fields = new Set<string>([...chosen.values()].filter((veld) => veld !== null));
  const columns = new Set<number>(chosen.keys());
  return pairs
    .filter(({ zekerheid }) => zekerheid >= LEAST_CERTAINTY)
    .sort((a, b) => b.zekerheid - a.zekerheid || a.kolom - b.kolom)
    .filter((pair) => {
      if (fields.has(place(pair)) || columns.has(pair.kolom)) return false;
      fields.add(place(pair));
      columns.add(pair.kolom);
      return true;
    });
}

const byHand = (veld: string, kolom: number): Assigned => ({
  veld,
  kolom,
  zekerheid: 1,
  reden: 'u dit veld hebt gekozen',
  onzeker: false,
  tweede: false,
  past: null,
});

/**
 * As the headings say, after what a person chose; without a column for the field that a record
 * cannot do without, the first that can be read as one becomes it.
 */
export function assign(
  description: SheetDescription,
  headings: readonly Heading[],
  samples: Samples,
  chosen: Chosen,
): Assigned[] {
  const fields = fieldsOf(description);
  const pairs = (instead: Heading | null) =>
    headings.flatMap((heading) => {
      const asked = heading === instead ? matcherOf(description).instead(heading.kop) : null;
      const matches = asked === null ? bestMatches(description, heading) : [asked];
      return matches.flatMap((match) => {
        const field = fields.get(match.veld);
        return field === undefined ? [] : [witnessed(match, heading.kolom, field, samples)];
      });
    });
  const hands = [...chosen].flatMap(([kolom, veld]) =>
    veld === null ? [] : [byHand(veld, kolom)],
  );
  const assigned = [...hands, ...oneEach(pairs(null), chosen)];
  const needed = description.noodgreep?.veld;
  if (needed === undefined || assigned.some(({ veld }) => veld === needed)) return assigned;
  const matcher = matcherOf(description);
  const instead = headings.find(
    ({ kolom, kop }) => !chosen.has(kolom) && matcher.instead(kop) !== null,
  );
  return instead === undefined ? assigned : [...hands, ...oneEach(pairs(instead), chosen)];
}

/** Columns without a known heading of which the values alone say what they are. */
export function assignByValues(
  description: SheetDescription,
  columns: readonly number[],
  samples: Samples,
  taken: readonly Assigned[],
  chosen: Chosen,
): Assigned[] {
  const used = new Set([...taken.map(({ kolom }) => kolom), ...chosen.keys()]);
  const fields = new Set(taken.map(({ veld }) => veld));
  const found: Assigned[] = [];
  for (const kolom of columns) {
    if (used.has(kolom)) continue;
    const values = samples.values(kolom);
    if (values.length < LEAST_VALUES || new Set(values).size < 2) continue;
    const field = description.velden.find(
      ({ veld, waarden }) =>
        waarden?.alleen === true && !fields.has(veld) && values.every((cell) => waarden.past(cell)),
    );
    if (field?.waarden === undefined) continue;
    fields.add(field.veld);
    const reden = `de waarden ${field.waarden.zijn} zijn`;
    const { veld } = field;
    found.push({
      veld,
      kolom,
      zekerheid: LEAST_CERTAINTY,
      reden,
      onzeker: true,
      tweede: false,
      past: 1,
    });
  }
  return found;
}
