/** What a person may correct in how a sheet is read: each answers the choice that follows. */
import { equal } from '../../../shared/domain/equal';
import type { SheetKind, TableArea } from '../../../shared/domain/provenance';
import { areaInView } from '../../../shared/domain/turned';
import { isEnquete } from '../../../shared/import/enquete';
import type { ColumnMapping, SheetChoice } from '../../../shared/import/preview';
import { severalFields } from '../../../shared/import/several';
import { isSameArea } from './grid/place';
import { isSameReplaced } from './personal/choices';

/** The columns as they will be once the choice has been read: at once, so that no list jumps back. */
export function chosenColumns(
  columns: readonly ColumnMapping[],
  { velden }: SheetChoice,
): ColumnMapping[] {
  return columns.map((column) => {
    const veld = velden[column.kolom];
    return veld === undefined ? column : { ...column, veld, zekerheid: 1 };
  });
}

/** Which column has each field. */
export function fieldHolders(columns: readonly ColumnMapping[]): ReadonlyMap<string, number> {
  return new Map(
    columns.flatMap(({ kolom, veld }) => (veld === null ? [] : [[veld, kolom] as const])),
  );
}

/** Chosen in a list of fields: a value beside the one that there is, so that a row is two figures. */
export const ANOTHER_VALUE = 'waarde erbij';

/**
 * Gives a column a field, or none; another column that had it gives it up, unless several may have
 * it: the questions of a survey, the values of figures in columns.
 */
export function withField(
  columns: readonly ColumnMapping[],
  choice: SheetChoice,
  kolom: number,
  asked: string | null,
): { choice: SheetChoice; freed: number | null } {
  const isAnother = asked === ANOTHER_VALUE;
  const veld = isAnother ? 'waarde' : asked;
  const now = chosenColumns(columns, choice);
  const holder =
    veld === null || severalFields(columns, choice).has(veld)
      ? undefined
      : now.find((other) => other.kolom !== kolom && other.veld === veld);
  const velden = { ...choice.velden, [kolom]: veld };
  if (holder === undefined) return { choice: { ...choice, velden }, freed: null };
  velden[holder.kolom] = isAnother ? 'waarde' : null;
  return { choice: { ...choice, velden }, freed: isAnother ? null : holder.kolom };
}

/** Reads the sheet as another kind, or not at all. Fields of another kind mean nothing here. */
export function withKind(choice: SheetChoice, soort: SheetKind | null): SheetChoice {
  return soort === choice.soort ? choice : { ...choice, soort, velden: {} };
}

/**
 * Reads the sheet with its fields below each other, or upright again: which headings there are, and
 * of what kind they are, is recognised anew. Until that is answered they stand where such a table begins.
 */
export function withTurned(choice: SheetChoice, turned: boolean): SheetChoice {
  const { gedraaid: _, perRespondent: __, ...rest } = choice;
  const way = turned ? ({ gedraaid: true } as const) : {};
  const kopregel = areaInView(choice.gebied, way)?.r1 ?? 1;
  return { ...rest, kopregel, kopregels: 1, velden: {}, rijen: {}, ...way, herken: true };
}

/** A change of a choice of which the headings are being recognised still: it says them itself now. */
export function overTurned(choice: SheetChoice, before: SheetChoice): SheetChoice {
  if (!before.herken || choice.gedraaid !== before.gedraaid) return choice;
  const { herken: _, ...rest } = choice;
  return rest;
}

/** Of interviews: a row is one turn, or all that one respondent answered. */
export function withRowPer(choice: SheetChoice, perRespondent: boolean): SheetChoice {
  const { perRespondent: _, ...rest } = choice;
  return perRespondent ? { ...rest, velden: {}, perRespondent } : { ...rest, velden: {} };
}

/**
 * Headings elsewhere, or nowhere (0 rows): the columns are others then, so each is recognised anew.
 * `kopregel` is the lower of two rows. A table that began lower begins at its headings now, and a row
 * that was left out or read on purpose is neither when it is a heading.
 */
export function withHeadings(
  choice: SheetChoice,
  kopregel: number,
  kopregels: SheetChoice['kopregels'],
): SheetChoice {
  const first = kopregel - kopregels + 1;
  const { gebied } = choice;
  return {
    ...choice,
    kopregel: kopregels === 0 ? 0 : kopregel,
    kopregels,
    velden: {},
    gebied:
      gebied === null || kopregels === 0
        ? gebied
        : { ...gebied, r1: Math.min(gebied.r1, first), r2: Math.max(gebied.r2, kopregel) },
    rijen: keptRows(choice, (rij) => kopregels === 0 || rij < first || rij > kopregel),
  };
}

function keptRows({ rijen }: SheetChoice, keep: (rij: number) => boolean): SheetChoice['rijen'] {
  return Object.fromEntries(Object.entries(rijen).filter(([rij]) => keep(Number(rij))));
}

/** Rows that are left out, are read although they look like no record, or are as proposed (null). */
export function withRows(
  choice: SheetChoice,
  numbers: readonly number[],
  what: 'niet' | 'wel' | null,
): SheetChoice {
  const chosen = new Set(numbers);
  const rijen = keptRows(choice, (rij) => !chosen.has(rij));
  if (what !== null) for (const rij of chosen) rijen[rij] = what;
  return { ...choice, rijen };
}

/**
 * Another part of the sheet; null = the whole of it. Headings that fall outside are looked for in its
 * first rows, and what was chosen for columns and rows outside means nothing any more.
 */
export function withArea(choice: SheetChoice, gebied: TableArea | null): SheetChoice {
  if (gebied === null) return { ...choice, gebied };
  const { r1, c1, r2, c2 } = gebied;
  const { kopregel, kopregels } = choice;
  const isOut = kopregels > 0 && (kopregel > r2 || kopregel - kopregels + 1 < r1);
  const rows = isOut ? Math.min(kopregels, r2 - r1 + 1) : kopregels;
  const columns = Object.entries(choice.velden).filter(([kolom]) => {
    return Number(kolom) >= c1 && Number(kolom) <= c2;
  });
  return {
    ...choice,
    gebied,
    kopregel: isOut ? r1 + rows - 1 : kopregel,
    kopregels: rows as SheetChoice['kopregels'],
    velden: isOut ? {} : Object.fromEntries(columns),
    rijen: keptRows(choice, (rij) => rij >= r1 && rij <= r2),
  };
}

function isSameRecord<T>(a: Record<number, T>, b: Record<number, T>): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => a[Number(key)] === b[Number(key)]);
}

/** Whether two choices give the same columns: the same kind, headings and part of the sheet. */
export function isSameTable(a: SheetChoice, b: SheetChoice): boolean {
  return (
    a.soort === b.soort &&
    a.kopregel === b.kopregel &&
    a.kopregels === b.kopregels &&
    a.gedraaid === b.gedraaid &&
    isEnquete(a) === isEnquete(b) &&
    isSameArea(a.gebied, b.gebied)
  );
}

function isSameConversation({ gesprek: a }: SheetChoice, { gesprek: b }: SheetChoice): boolean {
  const asking = new Set(b?.vragers);
  return (
    a?.indeling === b?.indeling &&
    a?.vragers.length === b?.vragers.length &&
    (a?.vragers.every((sleutel) => asking.has(sleutel)) ?? true)
  );
}

/** How it was proposed to be read, with what was decided about its cells: that is no way of reading. */
export function asProposed(
  proposal: SheetChoice,
  { vervangen, gelaten }: Pick<SheetChoice, 'vervangen' | 'gelaten'>,
): SheetChoice {
  return {
    ...proposal,
    ...(vervangen === undefined ? {} : { vervangen }),
    ...(gelaten === undefined ? {} : { gelaten }),
  };
}

/** Whether the same cells are read as the same text, and the same findings left as they are. */
function isSameRepair(a: SheetChoice, b: SheetChoice): boolean {
  const left = Object.entries(a.herstel ?? {});
  const isSameText = left.every(([cel, { wordt }]) => b.herstel?.[cel]?.wordt === wordt);
  const keys = new Set(b.gelaten);
  return (
    isSameText &&
    left.length === Object.keys(b.herstel ?? {}).length &&
    (a.gelaten ?? []).length === keys.size &&
    (a.gelaten ?? []).every((key) => keys.has(key))
  );
}

/** Whether a sheet is read as it was proposed. */
export function isSameChoice(a: SheetChoice, b: SheetChoice): boolean {
  return (
    isSameTable(a, b) &&
    isSameRecord(a.velden, b.velden) &&
    isSameRecord(a.rijen, b.rijen) &&
    isSameRepair(a, b) &&
    isSameReplaced(a, b) &&
    equal(a.versie ?? null, b.versie ?? null) &&
    isSameConversation(a, b)
  );
}
