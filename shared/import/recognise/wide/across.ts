/**
 * The same the other way round: a row per year or per measure, and in columns whose figures they
 * are (`Jaar | Molendrift | RvdK`) or what is measured (`Jaar | Instroom | Uitstroom`). Read as such
 * only when nothing about it is doubtful; otherwise the sheet says what it lacks.
 */
import type { Heading } from '../heading-rows';
import { isNumbers, isYears } from '../kinds/witnesses';
import { headingSays, isMeasure } from '../records/cijfer-heading';
import { isTotal } from '../row-words';
import { titlesSay } from './titles';
import type { Said, Wide, WideColumn, WideInput } from './wide';

const LEAST_NUMBERS = 0.9;
const LEAST_VALUES = 2;
const SURE = 0.95;
const CERTAINTY = { maat: 0.85, organisatie: 0.7, populatie: 0.7 };
const MAX_NAME = 60;

/** What people are, where it is no organisation. */
const PEOPLE =
  /^(?:man(?:nen)?|vrouw(?:en)?|anders|[mv]|jonger dan .*|ouder dan .*|tot \d+.*|[<>≤≥]\s*\d+.*|\d+\s*(?:-|t\/m|tot)\s*\d+.*|\d+\s*(?:\+|plus|jaar).*|.*\d+ jaar.*|vast(?:e .*)?|flex(?:ibel)?.*|tijdelijk.*|(?:full|part)time.*|voltijd|deeltijd|medewerkers|leidinggevenden|zorgpersoneel|cliëntgebonden.*|ondersteun\p{L}*|overhead|staf)$/iu;
export const isPeople = (words: string): boolean => PEOPLE.test(words);

/** Words that are neither a name nor a measure of people who come and go: then nothing is certain. */
const DOUBTFUL =
  /(?<!\p{L})(?:omzet|winst|verlies|resultaat|kosten|baten|lasten|budget|begroting|begroot|realisatie|bedrag|prijs|tarief|aantal(?:len)?|fte|formatie|uren|dagen|cliënten|clienten|patiënten|leerlingen|leeftijd|score|cijfer|punten|rang|code|nummer|datum|id|casus(?:sen)?|interviews?|vraag|antwoord|draaiknop|opmerkingen|index|saldo|vermogen|afdeling|functie|n)(?!\p{L})/iu;

interface Rows {
  kolom: number;
  veld: 'jaar' | 'periode' | 'maat';
  /** How the column is known when its heading does not say it. */
  column: WideColumn | null;
}

/** The table with names or measures in columns, or null when that is not certain. */
export function findAcross(input: WideInput): Wide | null {
  const { headings, assigned, chosen, samples, sheet, top } = input;
  if (chosen.size > 0 || headings.length < 2) return null;
  const rows = rowsOf(input);
  if (rows === null) return null;
  const has = (veld: string) => assigned.some((each) => each.veld === veld);
  if (has('organisatie') || (rows.veld !== 'maat' && has('maat'))) return null;
  const totals: Heading[] = [];
  const names: Heading[] = [];
  for (const heading of headings) {
    const { kolom, kop } = heading;
    const field = assigned.find((each) => each.kolom === kolom)?.veld;
    if (kolom === rows.kolom || (field !== undefined && !isMeasure(kop))) {
      if (field === 'waarde' || field === 'waardeMax') return null;
      continue;
    }
    const values = samples.values(kolom);
    if (values.length === 0) continue;
    if (values.length < LEAST_VALUES) return null;
    if ((samples.fit(kolom, isNumbers) ?? 0) < LEAST_NUMBERS) return null;
    if (isTotal(kop)) totals.push(heading);
    else names.push(heading);
  }
  const veld = fieldOf(names, rows);
  if (veld === null) return null;
  const titles = titlesSay(sheet, top);
  const kolommen = new Map<number, WideColumn>();
  if (rows.column !== null) kolommen.set(rows.kolom, rows.column);
  for (const { kolom } of totals) {
    const reden = 'een totaal of gemiddelde van de andere kolommen geen eigen cijfer is';
    kolommen.set(kolom, { kolom, veld: null, zekerheid: SURE, reden, says: [] });
  }
  for (const heading of names) kolommen.set(heading.kolom, column(heading, veld, rows, titles));
  return {
    kolommen,
    cijfers: names.map(({ kolom }) => kolom),
    perOrganisatie: veld === 'organisatie',
  };
}

/** The column that says what each row is: a year, a period or a measure. */
function rowsOf({ headings, assigned, samples }: WideInput): Rows | null {
  const named = assigned.find(({ veld }) => veld === 'jaar' || veld === 'periode');
  const measure = assigned.find(({ veld }) => veld === 'maat');
  const found = named ?? measure;
  if (found !== undefined) {
    return { kolom: found.kolom, veld: found.veld as Rows['veld'], column: null };
  }
  const first = Math.min(...headings.map(({ kolom }) => kolom));
  for (let kolom = 0; kolom <= first; kolom++) {
    const values = samples.values(kolom);
    if (values.length < LEAST_VALUES) continue;
    const isHeaded = headings.some((each) => each.kolom === kolom);
    if (isHeaded) return null;
    const column = (veld: Rows['veld'], zijn: string): Rows => {
      const reden = `er geen kop staat, maar de waarden ${zijn} zijn`;
      return { kolom, veld, column: { kolom, veld, zekerheid: 0.8, reden, says: [] } };
    };
    if (samples.fit(kolom, isYears) === 1) return column('jaar', 'jaartallen');
    return values.every((cell) => typeof cell === 'string' && isMeasure(cell))
      ? column('maat', 'maten')
      : null;
  }
  return null;
}

function fieldOf(
  names: readonly Heading[],
  { veld }: Rows,
): 'maat' | 'organisatie' | 'populatie' | null {
  if (names.length < 2) return null;
  const koppen = names.map(({ kop }) => kop);
  if (new Set(koppen).size < koppen.length) return null;
  if (veld !== 'maat' && koppen.every((kop) => isMeasure(kop))) return 'maat';
  if (koppen.every(isPeople)) return veld === 'maat' ? 'populatie' : null;
  const areNames = koppen.every(
    (kop) =>
      kop.length <= MAX_NAME &&
      /\p{L}{2}/u.test(kop) &&
      /^[\p{Lu}\d]/u.test(kop) &&
      !isMeasure(kop) &&
      !isPeople(kop) &&
      !DOUBTFUL.test(kop) &&
      !/\d{4}/.test(kop),
  );
  return areNames ? 'organisatie' : null;
}

function column(
  { kolom, kop, eigen }: Heading,
  veld: 'maat' | 'organisatie' | 'populatie',
  rows: Rows,
  titles: readonly Said[],
): WideColumn {
  const at = eigen ?? { rij: 1, kolom, tekst: kop };
  const { maat, eenheid } = headingSays(kop, true);
  const from = (field: string) => ({ veld: field, rij: at.rij, kolom: at.kolom, tekst: at.tekst });
  const says: Said[] = [
    { veld, waarde: veld === 'maat' ? (maat ?? kop) : kop, kop: from(veld) },
    ...(eenheid === null || veld !== 'maat'
      ? []
      : [{ veld: 'eenheid', waarde: eenheid, kop: from('eenheid') }]),
  ];
  const known = new Set(says.map((each) => each.veld));
  const isPerMeasure = rows.veld === 'maat' || veld === 'maat';
  says.push(
    ...titles.filter(
      (each) =>
        !known.has(each.veld) &&
        (!isPerMeasure || (each.veld !== 'maat' && each.veld !== 'eenheid')),
    ),
  );
  const what = {
    maat: 'een maat is',
    organisatie: 'geen veld is maar een naam, met getallen eronder',
    populatie: 'een groep mensen is',
  };
  return {
    kolom,
    veld: 'waarde',
    zekerheid: CERTAINTY[veld],
    reden: `de kop ‘${kop}’ ${what[veld]}`,
    says,
  };
}
