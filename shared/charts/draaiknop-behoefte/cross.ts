/** The counts of draaiknop × behoefte: which units stand behind every cell, row and column. */
import { type Behoefte, behoefteCodes } from '../../domain/behoefte';
import type { Direction } from '../../domain/coding';
import { type Draaiknop, draaiknop, type KnobNumber } from '../../domain/draaiknop';
import type { CrossInput, CrossSet, CrossUnit } from './data';
import type { CrossOptions, SettledOptions } from './options';

/** 'onbekend': neither coding says whether it helps or hinders. */
export const directions = ['plus', 'min', 'gemengd', 'onbekend'] as const;
export type CellDirection = (typeof directions)[number];

interface CrossCell {
  /** Units with both. */
  ids: string[];
  /** The same units by direction: together they are `ids`. */
  richting: Record<CellDirection, string[]>;
  /** Units that would come here if their open suggestions were accepted. */
  suggesties: string[];
}

/** Of a row or column: units with this code, and those of them that also have one of the other list. */
export interface Total {
  met: string[];
  beide: string[];
}

export interface CrossRow {
  code: Draaiknop;
  knop: KnobNumber;
  cells: Record<Behoefte, CrossCell>;
  total: Total;
}

export interface Cross {
  rows: CrossRow[];
  columns: Record<Behoefte, Total>;
  /** Units with a draaiknop and a behoefte: what every share rests on. */
  beide: string[];
  alleenKnop: number;
  alleenBehoefte: number;
  /** Nothing counted at all. */
  niets: number;
  totaal: number;
  /** Cells with a suggestion in them, when these are drawn. */
  suggesties: number;
}

/** Decides what is counted: what was chosen, else the kind of which most have both; casussen when equal. */
export function settle(input: CrossInput, options: CrossOptions): SettledOptions {
  const { eenheid } = options;
  if (eenheid !== 'vanzelf') return { ...options, eenheid };
  const both = ({ units }: CrossSet) =>
    units.filter(({ knoppen, behoeften }) => knoppen.length > 0 && behoeften.length > 0).length;
  return { ...options, eenheid: both(input.beurt) > both(input.casus) ? 'beurt' : 'casus' };
}

const ROWS = {
  samen: ['1', '2', '3', '4', '5'],
  apart: ['1', '2', '3', '4', '5a', '5b', '5'],
} as const satisfies Record<string, readonly Draaiknop[]>;

/** The row of a code: 5a and 5b stand in that of 5, unless they are shown apart. */
export function rowOf(code: Draaiknop, knopVijf: CrossOptions['knopVijf']): Draaiknop {
  return knopVijf === 'apart' ? code : (String(draaiknop(code).number) as Draaiknop);
}

export function crossOf(set: CrossSet, options: CrossOptions): Cross {
  const rows = ROWS[options.knopVijf].map(
    (code): CrossRow => ({
      code,
      knop: draaiknop(code).number,
      cells: { gezien_gehoord: emptyCell(), ertoe_doen: emptyCell(), erbij_horen: emptyCell() },
      total: { met: [], beide: [] },
    }),
  );
  const byCode = new Map<Draaiknop, CrossRow>(rows.map((row) => [row.code, row]));
  const columns: Cross['columns'] = {
    gezien_gehoord: { met: [], beide: [] },
    ertoe_doen: { met: [], beide: [] },
    erbij_horen: { met: [], beide: [] },
  };
  const cross: Cross = {
    rows,
    columns,
    beide: [],
    alleenKnop: 0,
    alleenBehoefte: 0,
    niets: set.totaal - set.units.length,
    totaal: set.totaal,
    suggesties: 0,
  };
  for (const unit of set.units) place(unit, cross, byCode, options);
  cross.suggesties = rows.reduce(
    (sum, row) =>
      sum + behoefteCodes.filter((need) => row.cells[need].suggesties.length > 0).length,
    0,
  );
  return cross;
}

function place(
  unit: CrossUnit,
  cross: Cross,
  byCode: ReadonlyMap<Draaiknop, CrossRow>,
  { knopVijf, toonSuggesties }: CrossOptions,
): void {
  const knobs = new Set(unit.knoppen.map(({ code }) => rowOf(code, knopVijf)));
  const needs = new Set(unit.behoeften.map(({ code }) => code));
  const both = knobs.size > 0 && needs.size > 0;
  if (both) cross.beide.push(unit.id);
  else if (knobs.size > 0) cross.alleenKnop += 1;
  else if (needs.size > 0) cross.alleenBehoefte += 1;
  else cross.niets += 1;

  for (const need of needs) {
    cross.columns[need].met.push(unit.id);
    if (both) cross.columns[need].beide.push(unit.id);
  }
  for (const code of knobs) {
    const row = byCode.get(code);
    row?.total.met.push(unit.id);
    if (both) row?.total.beide.push(unit.id);
    for (const need of needs) {
      const cell = row?.cells[need];
      cell?.ids.push(unit.id);
      cell?.richting[directionOf(unit, code, need, knopVijf)].push(unit.id);
    }
  }
  if (toonSuggesties) suggest(unit, knobs, needs, byCode, knopVijf);
}

function suggest(
  unit: CrossUnit,
  knobs: ReadonlySet<Draaiknop>,
  needs: ReadonlySet<Behoefte>,
  byCode: ReadonlyMap<Draaiknop, CrossRow>,
  knopVijf: CrossOptions['knopVijf'],
): void {
  const { suggesties } = unit;
  const likely = new Set([...knobs, ...suggesties.knoppen.map((code) => rowOf(code, knopVijf))]);
  for (const code of likely) {
    for (const need of new Set([...needs, ...suggesties.behoeften])) {
      if (knobs.has(code) && needs.has(need)) continue;
      byCode.get(code)?.cells[need].suggesties.push(unit.id);
    }
  }
}

/** What both codings together say; unknown beside plus is plus, plus beside min is mixed. */
function directionOf(
  unit: CrossUnit,
  code: Draaiknop,
  need: Behoefte,
  knopVijf: CrossOptions['knopVijf'],
): CellDirection {
  const said = [
    ...unit.knoppen.filter((one) => rowOf(one.code, knopVijf) === code),
    ...unit.behoeften.filter((one) => one.code === need),
  ].flatMap(({ richting }): Direction[] => (richting === null ? [] : [richting]));
  const [first, ...rest] = new Set(said);
  if (first === undefined) return 'onbekend';
  return rest.length === 0 ? first : 'gemengd';
}

function emptyCell(): CrossCell {
  return { ids: [], richting: { plus: [], min: [], gemengd: [], onbekend: [] }, suggesties: [] };
}
