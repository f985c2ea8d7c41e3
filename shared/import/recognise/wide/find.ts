/** Finds the columns of years: which hold figures, which say something of them, and which are left out. */
import { fieldsOf } from '../assign';
import type { Assigned } from '../assigned';
import type { SheetDescription } from '../kinds/description';
import { isNumbers } from '../kinds/witnesses';
import { rough } from '../match';
import { isMeasure } from '../records/cijfer-heading';
import { findAcross, isPeople } from './across';
import { besides } from './beside';
import { type WideHeading, wideHeadings } from './heading';
import { labelColumn } from './labels';
import { mayHavePeriod } from './period';
import { remarkable, remarkableSentences } from './remarkable';
import { titlesSay } from './titles';
import { OF_THE_VALUE, type Said, type Wide, type WideColumn, type WideInput } from './wide';

/** Of the values under one year, and under all of them, so many are figures. */
const LEAST_OF_ONE = 0.3;
const LEAST_OF_ALL = 0.6;
const MANY = 5;
const SURE = 0.95;
const LESS_SURE = 0.85;
const UNSURE = 0.75;
const DOUBTFUL = 0.65;

/**
 * The table as one of which a row is several figures, or null when it is not: when a column holds
 * the year, or fewer than two columns of figures name one.
 */
export function findWide(input: WideInput): Wide | null {
  const { headings, chosen } = input;
  const hands = [...chosen.values()].filter((veld) => veld === 'waarde').length;
  const some = headings.filter(({ kop }) => mayHavePeriod(kop)).length;
  if (some < 2 && hands < 2) return findAcross(input);
  const all = wideHeadings(headings);
  const years = figures(input, all);
  if (years === null) return findAcross(input);
  return tableOf(input, all, years);
}

function isFigure({ samples, chosen }: WideInput, heading: WideHeading): boolean {
  const { kolom, wanneer, rol } = heading;
  const veld = chosen.get(kolom);
  if (veld !== undefined) return veld === 'waarde';
  if (wanneer === null || rol !== 'cijfer') return false;
  const fit = samples.fit(kolom, isNumbers);
  // Of a few cells words say little: a figure may be told in words.
  const isFew = samples.values(kolom).length < MANY;
  return fit === null || fit >= LEAST_OF_ONE || isFew;
}

/** A total of the year beside its quarters is no figure of its own. */
function withoutSums(found: readonly WideHeading[]): WideHeading[] {
  const isSum = ({ som, wanneer }: WideHeading) =>
    som && found.some((part) => part.wanneer !== wanneer && part.wanneer?.includes(wanneer ?? ''));
  return found.filter((heading) => {
    if (!isSum(heading)) return true;
    heading.rol = 'totaal';
    return false;
  });
}

/** The columns of figures, from the left; null when these are too few, or their cells are words. */
function figures(input: WideInput, all: readonly WideHeading[]): WideHeading[] | null {
  const { assigned, samples, chosen } = input;
  const found = withoutSums(all.filter((heading) => isFigure(input, heading)));
  const byHand = found.filter(({ kolom }) => chosen.has(kolom)).length;
  if (byHand > 1) return found;
  if (found.length < 2) return null;
  const own = new Set(found.map(({ kolom }) => kolom));
  const holdsYear = assigned.some(
    ({ kolom, veld }) => (veld === 'jaar' || veld === 'periode') && !own.has(kolom),
  );
  if (holdsYear) return null;
  const values = found.flatMap(({ kolom }) => samples.values(kolom));
  if (values.length === 0) return null;
  const fit = values.filter((cell) => isNumbers.past(cell)).length / values.length;
  if (fit < LEAST_OF_ALL) return null;
  const kinds = new Set(
    found.map(({ wanneer, maat, says }) => {
      const group = says.find(({ veld }) => veld === 'populatie' || veld === 'opmerking')?.waarde;
      return `${wanneer}|${maat ?? ''}|${group ?? ''}`;
    }),
  );
  return kinds.size > 1 ? found : null;
}

function tableOf(
  input: WideInput,
  all: readonly WideHeading[],
  years: readonly WideHeading[],
): Wide {
  const { assigned, chosen } = input;
  const kolommen = new Map<number, WideColumn>();
  const cijfers = years.map(({ kolom }) => kolom);
  const isCijfer = new Set(cijfers);
  const beside = besides(all, years, input);
  for (const column of beside) kolommen.set(column.kolom, column);
  for (const heading of all) {
    const { kolom } = heading;
    if (isCijfer.has(kolom) || kolommen.has(kolom) || chosen.has(kolom)) continue;
    const left = whyNot(heading, assigned);
    if (left !== null) kolommen.set(kolom, { kolom, veld: null, ...left, says: [] });
  }
  const label = labelColumn(input, new Set([...isCijfer, ...kolommen.keys()]));
  if (label !== null) kolommen.set(label.kolom, label);
  const rowFields = new Set(
    [
      ...assigned.filter(({ kolom }) => !isCijfer.has(kolom) && !kolommen.has(kolom)),
      ...kolommen.values(),
    ].flatMap(({ veld }) => veld ?? []),
  );
  const titles = titlesSay(input.sheet, input.top);
  const groups = fieldOfGroups(years, rowFields);
  const same = new Map<string, number>();
  for (const { kop } of years) same.set(kop, (same.get(kop) ?? 0) + 1);
  const remarks = remarkable(years);
  for (const heading of years) {
    const says = completed(
      groups === null ? heading.says : ofGroup(heading, groups),
      titles,
      rowFields,
    );
    const isTwice = (same.get(heading.kop) ?? 0) > 1;
    kolommen.set(
      heading.kolom,
      figureColumn(
        heading,
        says,
        input,
        isTwice || remarks.has(heading.kolom) ? { isTwice } : null,
      ),
    );
  }
  const meldingen = remarkableSentences(input.sheet, years, remarks);
  return { kolommen, cijfers, perOrganisatie: groups === 'organisatie', meldingen };
}

/** Why a column that is none of figures is not used after all, or null when nothing is known of it. */
function whyNot(
  { kolom, rol, wanneer }: WideHeading,
  assigned: readonly Assigned[],
): Pick<WideColumn, 'reden' | 'zekerheid'> | null {
  const sure = (reden: string) => ({ reden, zekerheid: SURE });
  if (rol === 'totaal') {
    return sure('een totaal of gemiddelde over meer jaren geen cijfer van één jaar is');
  }
  if (rol === 'vergelijking') {
    return sure('een vergelijking tussen jaren geen cijfer van één jaar is');
  }
  if (wanneer !== null && rol === 'cijfer') {
    return { reden: 'er onder dit jaar te weinig getallen staan', zekerheid: 0 };
  }
  const field = assigned.find((each) => each.kolom === kolom)?.veld;
  return field !== undefined && OF_THE_VALUE.has(field)
    ? { reden: 'de cijfers in de kolommen met een jaar staan', zekerheid: 0 }
    : null;
}

/**
 * Above the years of a table with a row per measure stands whose figures these are: the field that
 * the groups are then, or null.
 */
function fieldOfGroups(
  years: readonly WideHeading[],
  rowFields: ReadonlySet<string>,
): 'organisatie' | 'populatie' | null {
  if (!rowFields.has('maat')) return null;
  const groups = years.map(({ groep, groepstekst }) => (groep === null ? null : groepstekst));
  const named = groups.filter((group) => group !== null && !isMeasure(group)) as string[];
  if (new Set(named).size < 2 || named.length < groups.length) return null;
  const veld = named.every(isPeople) ? 'populatie' : 'organisatie';
  return rowFields.has(veld) ? null : veld;
}

function ofGroup(
  { groep, groepstekst, says }: WideHeading,
  veld: 'organisatie' | 'populatie',
): readonly Said[] {
  if (groep === null || groepstekst === null) return says;
  const { rij, kolom, tekst } = groep;
  const kop = { veld, rij, kolom, tekst };
  return [...says.filter((each) => each.veld !== 'maat'), { veld, waarde: groepstekst, kop }];
}

/** What the heading leaves open and no column of the row says, the titles may. */
function completed(
  says: readonly Said[],
  titles: readonly Said[],
  rowFields: ReadonlySet<string>,
): Said[] {
  const known = new Set(says.map(({ veld }) => veld));
  // The title of a table with a row per measure is not the unit of each.
  const isPerMeasure = rowFields.has('maat');
  return [
    ...says,
    ...titles.filter(
      ({ veld }) =>
        !known.has(veld) &&
        !rowFields.has(veld) &&
        !(veld === 'eenheid' && (isPerMeasure || known.has('maat'))),
    ),
  ];
}

function figureColumn(
  { kolom, kop, wanneer, says: own }: WideHeading,
  says: Said[],
  { samples, chosen }: WideInput,
  /** Why it is less sure than its cells are: another has the same heading, or it needs a look. */
  doubt: { isTwice: boolean } | null,
): WideColumn {
  if (chosen.has(kolom)) {
    return { kolom, veld: 'waarde', zekerheid: 1, reden: 'u dit veld hebt gekozen', says };
  }
  const isYear = own.some(({ veld }) => veld === 'jaar');
  const what = isYear ? 'jaar' : 'periode';
  const reason =
    kop === wanneer ? `de kop ‘${kop}’ een ${what} is` : `in de kop ‘${kop}’ een ${what} staat`;
  const fit = samples.fit(kolom, isNumbers);
  const sure = (fit ?? 0) >= 0.8 ? SURE : (fit ?? 0) >= 0.5 ? LESS_SURE : UNSURE;
  return {
    kolom,
    veld: 'waarde',
    zekerheid: doubt === null ? sure : doubt.isTwice ? DOUBTFUL : Math.min(sure, UNSURE),
    reden: doubt?.isTwice ? `${reason}, maar er nog een kolom met dezelfde kop is` : reason,
    says,
  };
}

/** The columns as the recogniser weighs them: each field once, with what only headings say. */
export function wideScore(description: SheetDescription, { kolommen, cijfers }: Wide): number {
  const fields = fieldsOf(description);
  const first = kolommen.get(cijfers[0] ?? -1);
  const n = [...kolommen.values()].find(({ veld }) => veld === 'n');
  const says = new Set(first?.says.map(({ veld }) => veld));
  const worth = (veld: string) => fields.get(veld)?.gewicht ?? 0;
  const heading = [...says].reduce((sum, veld) => sum + worth(veld) * FROM_HEADING, 0);
  return rough(
    worth(first?.veld ?? '') * (first?.zekerheid ?? 0) +
      heading +
      (n === undefined ? 0 : worth('n') * n.zekerheid),
  );
}

/** What a heading says is worth a little less than a column that says it. */
const FROM_HEADING = 0.9;
