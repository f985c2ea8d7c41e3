/** Every check of one table, in the pass that makes its records for the counts. */
import { placeOfField } from '../../domain/field-place';
import { addressOf, recordPlace } from '../../domain/turned';
import type { Control } from '../control';
import { decimalOf } from '../form';
import { MAX_LISTED } from '../preview';
import { TableCells } from '../recognise/cells';
import type { RowOutcome } from '../recognise/rows';
import type { SheetReading, TableReader } from '../recognise/sheet-reading';
import type { SheetTable } from '../recognise/table';
import type { RawRow } from '../sheet';
import { conversationRule, employmentRule } from './dates';
import { duplicateRule } from './duplicates';
import { isFigureKind } from './figure-identity';
import { figureRule } from './figures';
import { type Finding, type Findings, findingKey } from './finding';
import { organisationRule } from './organisations';
import { percentageRule } from './percentages';
import { personsRule } from './persons';
import type { FoundAt, Rule, Spot } from './rule';
import { saysAhead } from './words';
import { yearRule } from './years';

export interface Checker {
  see(raw: RawRow, outcome: RowOutcome): void;
  /**
   * Asked once, after the last row. Throws like any stage when it is cancelled or takes too long.
   */
  close(control: Control): Promise<Findings>;
}

const NOTHING: Findings = { bevindingen: [], aantallen: {} };
const idle: Checker = { see: () => undefined, close: async () => NOTHING };

/** Where a finding is, with what stands there. */
interface Place {
  cel: string;
  waarde: string;
}

/**
 * Begins the checks of a table; of a document, and of a table that is not read, there are none.
 * `today`: ISO, or null where nobody knows: then nothing lies ahead.
 */
export function createChecker(reading: SheetReading, today: string | null): Checker {
  const { table, reader, sheet, workbook, gesprek } = reading;
  if (table === null || reader === null || gesprek !== undefined) return idle;
  if (!(reader.cells instanceof TableCells)) return idle;
  const cells = reader.cells;
  const { soort } = table.description;

  const source = { kolommen: table.kolommen, kopregel: table.kopregel, soort };
  function placeOf({ raw, kolom: made, veld }: Spot): Place {
    const found = placeOfField(source, cells.notations(raw), veld, made);
    const kolom = table?.kolommen[found?.index ?? 0]?.kolom ?? 0;
    if (found?.kop != null) {
      return { cel: addressOf(sheet, found.kop.kolom, found.kop.rij), waarde: found.kop.tekst };
    }
    const holder = cells.holder(raw, kolom);
    return { cel: cells.address(holder, kolom), waarde: cells.notation(holder, kolom) ?? '' };
  }

  const rules = rulesOf(table, cells, {
    today,
    blad: sheet.naam,
    decimaal: decimalOf(workbook.vorm),
    placeOf,
    lijn: (rij) => recordPlace(sheet, rij),
  });

  function findingOf(found: FoundAt): Finding {
    const { cel, waarde } = placeOf(found);
    const { regel, raw, naast } = found;
    const { reden, voorstel } = found.zeg(waarde);
    const finding: Finding = { regel, cel, rij: raw.rij, waarde, reden, voorstel };
    if (naast === undefined) return finding;
    return { ...finding, naast: { bestand: null, blad: sheet.naam, ...placeOf(naast) } };
  }

  return {
    see(raw, outcome) {
      if (outcome.soort !== 'overgenomen') return;
      for (const row of outcome.rows) for (const rule of rules) rule.see(raw, row);
    },
    async close(control) {
      await seeAgain(reader, rules, control);
      const all = rules.flatMap((rule) => rule.found());
      // A row that is there twice says each of its figures twice.
      const twice = new Set(
        all.flatMap(({ regel, raw }) => (regel === 'dubbele-rij' ? [raw.rij] : [])),
      );
      const told = all.filter(({ regel, raw }) => regel !== 'zelfde-cijfer' || !twice.has(raw.rij));
      return listed(
        told.sort((a, b) => a.raw.rij - b.raw.rij),
        findingOf,
      );
    },
  };
}

/** Rows between two looks at the clock. */
const ROWS_PER_BREATH = 500;

/** Shows all records once more to the rules that know by now which they need. */
async function seeAgain(reader: TableReader, rules: readonly Rule[], control: Control) {
  const asking = rules.filter((rule) => rule.wantsMore?.() === true);
  if (asking.length === 0) return;
  let seen = 0;
  for (const [raw, outcome] of reader.outcomes()) {
    seen += 1;
    if (outcome.soort === 'overgenomen') {
      for (const row of outcome.rows) for (const rule of asking) rule.seeAgain?.(raw, row);
    }
    if (seen % ROWS_PER_BREATH !== 0) continue;
    const pause = control.breathe();
    if (pause !== undefined) await pause;
  }
}

/** The first of them in full, all counted; one cell is told once of each rule. */
function listed(all: readonly FoundAt[], findingOf: (found: FoundAt) => Finding): Findings {
  const bevindingen = new Map<string, Finding>();
  const aantallen: Findings['aantallen'] = {};
  for (const found of all) {
    if (bevindingen.size < MAX_LISTED) {
      const finding = findingOf(found);
      const key = findingKey(finding);
      if (bevindingen.has(key)) continue;
      bevindingen.set(key, finding);
    }
    aantallen[found.regel] = (aantallen[found.regel] ?? 0) + 1;
  }
  return { bevindingen: [...bevindingen.values()], aantallen };
}

interface Around {
  today: string | null;
  blad: string;
  decimaal: ReturnType<typeof decimalOf>;
  placeOf(spot: Spot): Place;
  lijn(rij: number): string;
}

function rulesOf(table: SheetTable, cells: TableCells, around: Around): Rule[] {
  const { today, decimaal, placeOf, lijn } = around;
  const { soort } = table.description;
  const thisYear = Number((today ?? '2100').slice(0, 4));
  const headings = table.kolommen.map(({ kop }) => kop).join(' ');
  const silent = soort === 'casussen' || saysAhead(`${around.blad} ${headings}`);
  const rules: Rule[] = [];
  const has = (veld: string) =>
    table.kolommen.some(
      (column) => column.veld === veld || column.kopvelden?.some((each) => each.veld === veld),
    );
  if (has('jaar') || has('periode')) rules.push(yearRule(thisYear, silent));
  if (soort === 'dienstverbanden' && today !== null) rules.push(employmentRule(today));
  if (soort === 'interviews' && today !== null && has('datum')) rules.push(conversationRule(today));
  if (isFigureKind(soort)) {
    const values = table.kolommen.flatMap(({ veld, kop }) => (veld === 'waarde' ? [kop] : []));
    const heading = `${around.blad} ${values.length === 1 ? values[0] : ''}`;
    rules.push(percentageRule(decimaal, heading), personsRule(heading));
    rules.push(figureRule(soort, table, cells, placeOf));
  }
  if (soort === 'organisaties') rules.push(organisationRule('naam'));
  else if (has('organisatie')) rules.push(organisationRule('organisatie'));
  rules.push(duplicateRule(table, cells, lijn));
  return rules;
}
