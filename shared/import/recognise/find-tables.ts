/**
 * The tables of a sheet. Most sheets hold one, and then it is the whole sheet; others hold several,
 * below or beside each other, or a table with something beside it that is none. A part of a sheet is
 * divided only when its parts say more, each by itself, than they do together.
 */
import type { TableArea } from '../../domain/provenance';
import { areaInView, recordPlace, type Turned } from '../../domain/turned';
import { count } from '../refusals';
import type { RawSheet } from '../sheet';
import { areaText, rowsBetween, usedArea } from './area';
import { type Band, bandsOf } from './bands';
import { columnGroups, isAside } from './columns';
import { type FoundHeadings, filledCells, HeadingScan } from './heading-scan';

/** Tables that one sheet is divided in; what follows is one part that is not read. */
export const MAX_TABLES = 20;
/** A table below two beside each other, of which one is two again: deeper is no sheet of people. */
const MAX_DEPTH = 4;

export interface FoundTable {
  /** Null = the whole sheet. */
  gebied: TableArea | null;
  /** Why it is not to be read, as a whole sentence. */
  waaromNiet: string | null;
  /** What stands beside it and is of no table, as sentences. */
  terzijde: string[];
}

interface Plan {
  tables: TableArea[];
  koppen: FoundHeadings[];
  /** Headings that are understood, of all tables together. */
  herkend: number;
  /** What is of no table. */
  aside: TableArea[];
}

const NOTHING: Plan = { tables: [], koppen: [], herkend: 0, aside: [] };

function joined(plans: readonly Plan[]): Plan {
  return {
    tables: plans.flatMap(({ tables }) => tables),
    koppen: plans.flatMap(({ koppen }) => koppen),
    herkend: plans.reduce((sum, { herkend }) => sum + herkend, 0),
    aside: plans.flatMap(({ aside }) => aside),
  };
}

const spanOf = (a: TableArea, b: TableArea): TableArea => ({
  r1: Math.min(a.r1, b.r1),
  c1: Math.min(a.c1, b.c1),
  r2: Math.max(a.r2, b.r2),
  c2: Math.max(a.c2, b.c2),
});

class Finder {
  readonly #sheet: RawSheet;
  readonly #scan: HeadingScan;

  constructor(sheet: RawSheet) {
    this.#sheet = sheet;
    this.#scan = new HeadingScan(sheet);
  }

  /** The tables of the whole sheet; without tables when nothing divides it. */
  plan(area: TableArea): Plan {
    const groups = columnGroups(this.#sheet, area);
    if (groups.length > 1) return this.#beside(groups, 0);
    const bands = bandsOf(this.#sheet, area, this.#scan, MAX_TABLES + 1);
    return bands.length > 1 ? joined(bands.map((band) => this.#ofBand(band, 0))) : NOTHING;
  }

  /** Groups of columns, from the left: each joins what stands before it, or stands by itself. */
  #beside(groups: readonly TableArea[], depth: number): Plan {
    const done: Plan[] = [];
    const aside: TableArea[] = [];
    let current: TableArea | null = null;
    let plan = NOTHING;
    for (const group of groups) {
      const next = this.#below(group, depth + 1);
      if (current === null) {
        current = group;
        plan = next;
        continue;
      }
      const span = spanOf(current, group);
      const together = this.#below(span, depth + 1);
      const isTwo =
        plan.herkend > 0 &&
        next.herkend > 0 &&
        (together.herkend < plan.herkend + next.herkend ||
          together.tables.length >= plan.tables.length + next.tables.length ||
          this.#isAside(current, plan, group, together));
      if (isTwo) {
        done.push(plan);
        current = group;
        plan = next;
      } else if (this.#isAside(current, plan, group, together)) {
        aside.push(group);
      } else if (plan.herkend === 0 && this.#isAside(group, next, current, together)) {
        aside.push(current);
        current = group;
        plan = next;
      } else {
        current = span;
        plan = together;
      }
    }
    return joined([...done, plan, { ...NOTHING, aside }]);
  }

  /** Whether `group` is not of the table that `area` is. */
  #isAside(area: TableArea, plan: Plan, group: TableArea, together: Plan): boolean {
    if (plan.herkend === 0) return false;
    if (together.herkend < plan.herkend) return true;
    const adds = together.herkend > plan.herkend;
    return isAside(this.#sheet, area, plan.koppen, group, adds);
  }

  #below(area: TableArea, depth: number): Plan {
    const bands = bandsOf(this.#sheet, area, this.#scan, MAX_TABLES + 1);
    if (bands.length > 1) return joined(bands.map((band) => this.#ofBand(band, depth)));
    const koppen = bands[0]?.koppen ?? this.#best(area);
    return koppen === null
      ? { ...NOTHING, tables: [area] }
      : { tables: [area], koppen: [koppen], herkend: koppen.herkend, aside: [] };
  }

  /** Of one column no table is certain: a look at its rows is spared. */
  #best(area: TableArea): FoundHeadings | null {
    return area.c1 === area.c2 ? null : this.#scan.best(area);
  }

  /** A band may hold tables beside each other again. */
  #ofBand({ area, koppen }: Band, depth: number): Plan {
    const groups = depth < MAX_DEPTH ? columnGroups(this.#sheet, area) : [area];
    if (groups.length > 1) return this.#beside(groups, depth + 1);
    return {
      tables: [area],
      koppen: koppen === null ? [] : [koppen],
      herkend: koppen?.herkend ?? 0,
      aside: [],
    };
  }
}

/** Cut to the rows and columns that hold anything; null when nothing does. */
export function tight(sheet: RawSheet, area: TableArea): TableArea | null {
  const rows = rowsBetween(sheet, area.r1, area.r2).filter(
    (row) => filledCells(row, area.c1, area.c2, 1) > 0,
  );
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return null;
  let { c1, c2 } = { c1: area.c2, c2: area.c1 };
  for (const row of rows) {
    while (c1 > area.c1 && filledCells(row, area.c1, c1 - 1, 1) > 0) c1 -= 1;
    while (c2 < area.c2 && filledCells(row, c2 + 1, area.c2, 1) > 0) c2 += 1;
  }
  return { r1: first.rij, c1, r2: last.rij, c2 };
}

function restOf(sheet: RawSheet, tables: readonly TableArea[]): FoundTable[] {
  const [first, ...others] = tables;
  if (first === undefined) return [];
  return [
    {
      gebied: others.reduce(spanOf, first),
      waaromNiet: `Op dit blad staan meer dan ${count(MAX_TABLES)} tabellen. Wat vanaf ${sheet.gedraaid ? recordPlace(sheet, first.r1) : `rij ${count(first.r1)}`} staat, is niet gelezen: kies er zelf een soort voor, of verdeel de tabellen over meer bladen.`,
      terzijde: [],
    },
  ];
}

/** The tables of a sheet, from the top and then from the left; at least one. */
export function findTables(sheet: RawSheet): FoundTable[] {
  const used = usedArea(sheet);
  const whole: FoundTable = { gebied: null, waaromNiet: null, terzijde: [] };
  if (used === null) return [whole];
  const { tables, herkend, aside } = new Finder(sheet).plan(used);
  if (herkend === 0 || (tables.length < 2 && aside.length === 0)) return [whole];
  const parts = tables
    .flatMap((area) => tight(sheet, area) ?? [])
    .sort((a, b) => a.r1 - b.r1 || a.c1 - b.c1);
  const beside = aside.flatMap((area) => tight(sheet, area) ?? []);
  const found = parts.slice(0, MAX_TABLES).map(
    (gebied, i): FoundTable => ({
      gebied,
      waaromNiet: null,
      terzijde: i === 0 && beside.length > 0 ? [besideSentence(sheet, beside)] : [],
    }),
  );
  return [...found, ...restOf(sheet, parts.slice(MAX_TABLES))];
}

/** Places that a sentence names. */
const MAX_NAMED = 3;

/** That these parts, of the sheet as it is read, are of no table. */
export function besideSentence(sheet: Turned, areas: readonly TableArea[]): string {
  const named = areas
    .slice(0, MAX_NAMED)
    .map((area) => areaText(areaInView(area, sheet)))
    .join(', ');
  const more = areas.length > MAX_NAMED ? ' en verder' : '';
  const where = sheet.gedraaid ? 'Boven, onder of naast' : 'Naast';
  const what = sheet.gedraaid ? 'een titel of een legenda' : 'een legenda';
  return `${where} de tabel staan cellen die er niet bij horen (${named}${more}), zoals ${what}; die zijn niet overgenomen. Horen ze er wel bij, maak de tabel dan groter.`;
}
