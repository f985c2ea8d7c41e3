/**
 * An import as operations, batch by batch: 100,000 rows never need to be held at once. Every row
 * becomes a source row, a casus, and a printed coding for each code that its label prints.
 */
import type { Casus } from '../domain/casus';
import type { Anchor, Coding } from '../domain/coding';
import { fold } from '../domain/fold';
import type { UnitRecord } from '../domain/provenance';
import { valueText } from '../domain/values';
import type { ImportRow, ImportSource } from '../import/stream';
import { type Author, type Counts, countOperations, summarise } from './change';
import type { ChangeSummary, Operation } from './operations';

export interface IntakeTotals {
  casussen: number;
  coderingen: number;
  /** Casussen whose source prints no knob label, or none that was understood. */
  zonderLabel: number;
}

export interface Intake {
  readonly importId: string;
  /** The import itself: to be applied before any row. */
  begin(): Operation[];
  /** The operations of the next rows, in their order. All of one row come in one batch. */
  rows(batch: readonly ImportRow[]): Operation[];
  readonly totals: IntakeTotals;
  /** The summary of everything so far; the last thing to ask. */
  summary(): ChangeSummary;
}

/**
 * Begins an import. What can be withdrawn on its own is a unit: each organisation in the file, by
 * its name without regard to capitals, accents and blanks, and the import for all else.
 */
export function createIntake(source: ImportSource, author: Author): Intake {
  const importId = author.newId();
  const importUnit = author.newId();
  const units = new Map<string, string>();
  const counts: Counts = {};
  const totals: IntakeTotals = { casussen: 0, coderingen: 0, zonderLabel: 0 };

  function unitOf(organisatie: string, operations: Operation[]): string {
    const naam = organisatie.replace(/\s+/gu, ' ').trim();
    if (naam === '') return importUnit;
    const known = units.get(fold(naam));
    if (known !== undefined) return known;
    const id = author.newId();
    units.set(fold(naam), id);
    operations.push(addUnit({ id, unit: id, soort: 'organisatie', import: importId, naam }));
    return id;
  }

  function addRow(row: ImportRow, operations: Operation[]): void {
    const unit = unitOf(valueText(row.velden.organisatie), operations);
    const sourceRow = author.newId();
    const casus: Casus = { id: author.newId(), unit, sourceRow, velden: row.velden };
    const { rij, cellen } = row;
    const value = { id: sourceRow, unit, import: importId, rij, cellen };
    operations.push({ op: 'add', type: 'sourceRow', value });
    operations.push({ op: 'add', type: 'casus', value: casus });
    for (const coding of printedCodings(row, casus, author)) {
      operations.push({ op: 'add', type: 'coding', value: coding });
      totals.coderingen += 1;
    }
    totals.casussen += 1;
    if (row.knobCodes.length === 0) totals.zonderLabel += 1;
  }

  return {
    importId,
    totals,
    begin() {
      const { bestand: naam } = source;
      const operations: Operation[] = [
        addUnit({ id: importUnit, unit: importUnit, soort: 'import', import: importId, naam }),
        { op: 'add', type: 'import', value: { ...source, id: importId, unit: importUnit } },
      ];
      countOperations(operations, counts);
      return operations;
    },
    rows(batch) {
      const operations: Operation[] = [];
      for (const row of batch) addRow(row, operations);
      countOperations(operations, counts);
      return operations;
    },
    summary: () => summarise(author, 'import', counts, [{ type: 'import', id: importId }]),
  };
}

function addUnit(value: UnitRecord): Operation {
  return { op: 'add', type: 'unit', value };
}

/**
 * What the source prints. A label names the knob to which a practice contributes most (001
 * r.370-372): a single knob is the main one, of several none is.
 */
function printedCodings(row: ImportRow, casus: Casus, author: Author): Coding[] {
  const base = {
    unit: casus.unit,
    casus: casus.id,
    herkomst: 'gedrukt',
    status: 'aanvaard',
    coder: null,
    motivatie: null,
    richting: null,
  } as const;
  const rol = row.knobCodes.length === 1 ? 'primair' : 'aanvullend';
  const knobs = row.knobCodes.map((code): Coding => {
    const anchor = labelAnchor(casus, 'draaiknoplabel');
    return { ...base, id: author.newId(), scheme: 'draaiknop', code, rol, anchor };
  });
  const needs = row.needCodes.map((code): Coding => {
    const anchor = labelAnchor(casus, 'behoeftelabel');
    return { ...base, id: author.newId(), scheme: 'behoefte', code, perspectief: null, anchor };
  });
  return [...knobs, ...needs];
}

/** The label as a whole: "1 T/M 5" prints knob 3 without a place of its own. */
function labelAnchor(casus: Casus, veld: 'draaiknoplabel' | 'behoeftelabel'): Anchor {
  return { veld, start: null, end: null, quote: valueText(casus.velden[veld]) };
}
