/**
 * The rekentool: its posts stand in a column without a heading, its groups beside or between them.
 * Filled in by several it becomes an overview, with an organisation above each column of costs.
 */
import type { Heading } from '../heading-rows';
import { isNumbers } from '../kinds/witnesses';
import { isTotal } from '../row-words';
import { periodIn } from '../wide/period';
import type { Said, Wide, WideColumn, WideInput } from '../wide/wide';
import { groupOf, isSum } from './groups';
import { oneEach, unsaid } from './samen';

const OF_A_LINE = ['uren', 'tarief', 'oop', 'totaal'];
/** So many columns of a line make it the rekentool, whatever stands above its posts. */
const LEAST_OF_A_LINE = 2;
const LEAST_NUMBERS = 0.7;
const LEAST_WORDS = 0.6;
const CERTAINTY = 0.8;
const MAX_NAME = 60;
/** Above a column of costs this is no organisation. */
const NO_NAME =
  /^(?:n|fte|aantal|jaar|%|€|uren?|uur|tarief|verschil|norm|index|toelichting|opmerking(?:en)?)$/iu;

interface Labels {
  groep: number | null;
  post: number | null;
}

const isWords = (cell: unknown): boolean => typeof cell === 'string' && /\p{L}{2}/u.test(cell);

/** Columns of words before the first column of numbers, from the left. */
function wordColumns({ samples, chosen }: WideInput, before: number): number[] {
  const columns: number[] = [];
  for (let kolom = 0; kolom < before; kolom++) {
    if (chosen.has(kolom)) continue;
    const values = samples.values(kolom);
    const words = values.filter(isWords).length;
    const stacked = values.some((cell) => typeof cell === 'string' && groupOf(cell) !== null);
    if (values.length > 0 && (stacked || words >= values.length * LEAST_WORDS)) columns.push(kolom);
  }
  return columns;
}

/** Which column has the posts and which the groups, where no heading says it. */
function labelsOf(input: WideInput, before: number): Labels {
  const { assigned, samples } = input;
  const at = (veld: string) => assigned.find((each) => each.veld === veld)?.kolom ?? null;
  const known: Labels = { groep: at('groep'), post: at('post') };
  const other = new Set(assigned.map(({ kolom }) => kolom));
  const free = wordColumns(input, before).filter((kolom) => !other.has(kolom));
  const areGroups = (kolom: number): boolean => {
    const words = samples.values(kolom).filter((cell) => typeof cell === 'string');
    const lines = words.filter((cell) => !isSum(cell));
    return lines.length > 0 && lines.every((cell) => groupOf(cell) !== null);
  };
  const groep = known.groep ?? free.find(areGroups) ?? null;
  const post = known.post ?? free.findLast((kolom) => kolom !== groep) ?? null;
  return { groep, post };
}

function placed({ groep, post }: Labels, { assigned, headings }: WideInput): WideColumn[] {
  const names = new Map(headings.map(({ kolom, kop }) => [kolom, kop]));
  const column = (kolom: number | null, veld: string, what: string): WideColumn[] => {
    if (kolom === null || assigned.some((each) => each.kolom === kolom)) return [];
    const kop = names.get(kolom);
    const where = kop === undefined ? 'er geen kop staat' : `de kop ‘${kop}’ niet bekend is`;
    return [
      {
        kolom,
        veld,
        zekerheid: CERTAINTY,
        reden: `${where}, maar dit de kolom met ${what} is`,
        says: [],
      },
    ];
  };
  return [...column(groep, 'groep', 'groepen van kosten'), ...column(post, 'post', 'posten')];
}

/** What a column of an overview is of: an organisation, or a year. */
function saysOf({ kolom, kop, eigen }: Heading): Said[] {
  const at = eigen ?? { rij: 1, kolom, tekst: kop };
  const say = (veld: string, waarde: string | number): Said => ({
    veld,
    waarde,
    kop: { veld, rij: at.rij, kolom: at.kolom, tekst: at.tekst },
  });
  const period = periodIn(kop);
  const name = period === null ? kop : period.rest;
  return [
    ...(name === '' ? [] : [say('organisatie', name)]),
    ...(period?.jaar == null ? [] : [say('jaar', period.jaar)]),
  ];
}

function overview(input: WideInput, titles: () => readonly Said[]): Wide | null {
  const { headings, assigned, samples } = input;
  const figures = headings.filter(({ kolom, kop }) => {
    const field = assigned.find((each) => each.kolom === kolom)?.veld;
    if ((field !== undefined && field !== 'totaal') || isTotal(kop) || NO_NAME.test(kop))
      return false;
    if (kop.length > MAX_NAME || !/\p{L}{2}|(?:19|20)\d{2}/u.test(kop)) return false;
    return (samples.fit(kolom, isNumbers) ?? 0) >= LEAST_NUMBERS;
  });
  if (figures.length < 2) return null;
  const first = figures[0]?.kolom ?? 0;
  const labels = labelsOf(input, first);
  // Without the words of the tool any table of numbers would do.
  if (labels.groep === null) return null;
  const own = placed(labels, input);
  const above = titles();
  const fields = [...assigned, ...own].flatMap(({ veld }) => veld ?? []);
  const columns = figures.map((heading): WideColumn => {
    const says = saysOf(heading);
    const known = [...fields, ...says.map(({ veld }) => veld)];
    return {
      kolom: heading.kolom,
      veld: 'totaal',
      zekerheid: CERTAINTY,
      reden: `de kop ‘${heading.kop}’ zegt van wie de kosten eronder zijn`,
      says: [...says, ...unsaid(above, known)],
    };
  });
  const kolommen = new Map([...own, ...columns].map((column) => [column.kolom, column]));
  return { kolommen, cijfers: figures.map(({ kolom }) => kolom), perOrganisatie: true };
}

/** The table as the rekentool, or as an overview of several; null when it is neither. */
export function costsTogether(input: WideInput, titles: () => readonly Said[]): Wide | null {
  const { assigned } = input;
  const ofALine = assigned.filter(({ veld }) => OF_A_LINE.includes(veld));
  if (ofALine.length < LEAST_OF_A_LINE) {
    const found = overview(input, titles);
    return found !== null || assigned.length === 0 ? found : oneEach(assigned, [], titles());
  }
  const first = Math.min(...ofALine.map(({ kolom }) => kolom));
  return oneEach(assigned, placed(labelsOf(input, first), input), titles());
}
