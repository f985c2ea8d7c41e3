/** What a column under a heading as `Nr` is on a sheet of interviews, and the column beside it. */
import { fold } from '../../../domain/fold';
import type { Assigned } from '../assigned';
import { type Heading, headingText, placeOf } from '../heading-rows';
import { foldHeading } from '../headings';
import type { Wide, WideColumn, WideInput } from '../wide/wide';
import { type Decision, decideNumber, type NumberedRow } from './decide';
import { namesNobody } from './sheet-name';

/** Rows below the headings that are looked at. */
const MAX_ROWS = 1_000;
/** Headings that name a number and not of what. */
const NUMBERS: ReadonlySet<string> = new Set(['nr', 'nummer', 'no', 'number']);
/** What tells interviews apart that have no number. */
export const IDENTITY = ['titel', 'rol', 'organisatie'] as const;
const WHOSE = 0.75;

const isNumber = ({ teksten }: Heading): boolean =>
  teksten.some(({ tekst }) => tekst.trim() === '#' || NUMBERS.has(foldHeading(tekst)));

/** The rows that may become turns, with what they say beside the number. */
function rowsOf({ sheet, top, headings }: WideInput, nummer: number, by: Columns): NumberedRow[] {
  const lowest = Math.max(top, ...headings.map(({ eigen }) => eigen?.rij ?? 0));
  const from = placeOf(sheet, lowest + 1);
  return sheet.rijen.slice(from, from + MAX_ROWS).flatMap(({ cellen }) => {
    const text = (kolom: number) => fold(headingText(cellen[kolom])).trim();
    if (by.said.every((kolom) => text(kolom) === '')) return [];
    const wie = by.wie.map(text);
    return [
      {
        nummer: text(nummer),
        wie: wie.every((part) => part === '') ? '' : wie.join('|'),
        vraag: by.vraag === null ? '' : text(by.vraag),
      },
    ];
  });
}

interface Columns {
  wie: readonly number[];
  vraag: number | null;
  said: readonly number[];
}

/**
 * The column of the number, decided by its heading and its values, with the column that says whose
 * interview it is where both cannot be its number; null where no heading is a mere number, or a
 * person chose what it is.
 */
export function numbersTogether(input: WideInput): Wide | null {
  const { headings, assigned, chosen, sheet } = input;
  const heading = headings.find((each) => !chosen.has(each.kolom) && isNumber(each));
  const at = (veld: string) =>
    assigned.find((each) => each.veld === veld && each.kolom !== heading?.kolom);
  const vraag = at('vraag');
  const tekst = at('tekst');
  // Words that can mean another thing too do not make it a sheet of interviews.
  if (heading === undefined || (vraag === undefined && tekst?.onzeker !== false)) return null;
  const stated = at('interview');
  const identity = IDENTITY.flatMap((veld) => at(veld) ?? []);
  const decision = decideNumber(
    rowsOf(input, heading.kolom, {
      wie: (stated === undefined ? identity : [stated]).map(({ kolom }) => kolom),
      vraag: vraag?.kolom ?? null,
      said: [vraag, tekst].flatMap((each) => each?.kolom ?? []),
    }),
    {
      stated: stated !== undefined,
      sheet: stated === undefined && identity.length === 0 && !namesNobody(sheet.naam),
    },
  );
  if (decision === null) return null;
  const placed = place(heading, decision, assigned, { stated, chosen });
  if (placed.length === 0) return null;
  const kolommen = new Map(placed.map((column) => [column.kolom, column]));
  return { kolommen, cijfers: [], perOrganisatie: false };
}

function place(
  { kolom, kop }: Heading,
  { veld, zekerheid, reden }: Decision,
  assigned: readonly Assigned[],
  { stated, chosen }: { stated: Assigned | undefined; chosen: WideInput['chosen'] },
): WideColumn[] {
  const taken = assigned.some((each) => each.veld === veld && each.kolom !== kolom);
  const own = { kolom, veld, zekerheid, reden: `de kop ‘${kop}’ is en ${reden}`, says: [] };
  if (veld === 'volgnr') return taken ? [] : [own];
  if (stated === undefined) return [own];
  // A person says what the number of the interview is.
  if (chosen.has(stated.kolom)) return [];
  const hasTitle = assigned.some((each) => each.veld === 'titel');
  const whose = { kolom: stated.kolom, says: [] };
  const beside: WideColumn = hasTitle
    ? {
        ...whose,
        veld: null,
        zekerheid: 0,
        reden: `in ‘${kop}’ het nummer van het interview staat`,
      }
    : {
        ...{ ...whose, veld: 'titel', zekerheid: WHOSE },
        reden: `in ‘${kop}’ het nummer van het interview staat en hier van wie het is`,
      };
  return [own, beside];
}
