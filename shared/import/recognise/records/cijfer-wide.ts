/**
 * A row of which each column of years is a figure: read as if it stood on a row of its own, with
 * the columns that say something of all of them, and those of that figure alone. So a wide sheet and
 * a long one with the same figures give the same records.
 */
import {
  fieldLines,
  fieldPlace,
  fieldSign,
  recordLines,
  type Turned,
} from '../../../domain/turned';
import type { RefusedCell } from '../../preview';
import type { RawRow } from '../../sheet';
import { amountOfCell } from '../../values/cell-number';
import { amount, capital } from '../amount-words';
import { isBlank } from '../cells';
import type { SheetTable } from '../table';
import type { Wide } from '../wide/wide';
import { createCijferMaker } from './cijfer';
import { cijferMessages, emptyTally } from './cijfer-messages';
import type { Made, MakerContext, RecordMaker, RecordValues } from './record';

/** What a row must say of its figures, in one of these, to be more than numbers. */
const LABELS = new Set(['organisatie', 'maat', 'sector', 'populatie', 'jaar', 'periode']);

const NO_LABEL =
  'In deze rij staat niet van wie of wat de cijfers zijn, daarom is de hele rij niet overgenomen. Vul het in, of laat de rij weg.';

/** The table as it would be if this were its only column of figures. */
function tableOf(table: SheetTable, { cijfers }: Wide, kolom: number): SheetTable {
  const own = table.kolommen.filter(({ bij }) => bij?.includes(kolom));
  const shared = table.kolommen.filter(
    (column) =>
      column.kolom === kolom || (column.bij === undefined && !cijfers.includes(column.kolom)),
  );
  return { ...table, kolommen: [...own, ...shared] };
}

/** Throws RangeError for a table of which a row is one figure (a programming error). */
export function createWideMaker(context: MakerContext): RecordMaker {
  const { table, cells } = context;
  const { breed } = table;
  if (breed === undefined) throw new RangeError('the rows of this table are one figure each');
  const tally = emptyTally();
  const said = new Map<string, number>();
  const makers = breed.cijfers.map((kolom) => {
    const says = breed.kolommen.get(kolom)?.says ?? [];
    const of = { says, tally };
    const maker = createCijferMaker({ ...context, table: tableOf(table, breed, kolom) }, of);
    return { kolom, maker, says };
  });
  const labels = table.kolommen.flatMap(({ kolom, veld, bij }) =>
    veld !== null && LABELS.has(veld) && bij === undefined ? [kolom] : [],
  );
  let rowsWith = 0;
  let figures = 0;
  let empty = 0;

  const states = (raw: RawRow, kolom: number): boolean => {
    const cell = cells.value(raw, kolom);
    if (isBlank(cell)) return cells.neverCalculated(raw, kolom);
    if (typeof cell !== 'string') return true;
    return amountOfCell(cell, cells.format(raw, kolom)).soort !== 'leeg';
  };

  function make(raw: RawRow): Made {
    const filled = makers.filter(({ kolom }) => states(raw, kolom));
    const [first = 0] = labels;
    if (
      filled.length > 0 &&
      labels.length > 0 &&
      labels.every((kolom) => isBlank(cells.value(raw, kolom)))
    ) {
      return {
        rows: [],
        refused: [{ cel: cells.address(raw, first), waarde: '', reden: NO_LABEL }],
      };
    }
    if (filled.length === 0) return { rows: [], refused: [], overgeslagen: 'zonder cijfer' };
    const rows: RecordValues[] = [];
    const refused = new Map<string, RefusedCell>();
    for (const { kolom, maker, says } of filled) {
      const made = maker.make(raw);
      for (const cell of made.refused) refused.set(`${cell.cel} ${cell.reden}`, cell);
      for (const row of made.rows) {
        rows.push({ ...row, kolom });
        for (const { veld } of says) said.set(veld, (said.get(veld) ?? 0) + 1);
      }
    }
    empty += makers.length - filled.length;
    figures += rows.length;
    if (rows.length > 0) rowsWith += 1;
    return { rows, refused: [...refused.values()] };
  }

  return {
    make,
    between: () => undefined,
    meldingen: () => [
      ...(figures === 0 ? [] : [figuresSentence(context.sheet, rowsWith, figures, breed)]),
      ...(empty === 0 ? [] : [emptySentence(empty)]),
      ...headingSentence(said),
      ...(breed.meldingen ?? []),
      ...leftOut(context.sheet, table, breed),
      ...cijferMessages(tally),
    ],
  };
}

function figuresSentence(turned: Turned, rows: number, figures: number, { cijfers }: Wide): string {
  const first = cijfers[0] ?? 0;
  const last = cijfers.at(-1) ?? first;
  const [een, meer] = recordLines(turned);
  const where = turned.gedraaid ? 'naast' : 'onder';
  return `${amount(rows, `${een} geeft`, `${meer} geven`)} ${amount(figures, 'cijfer', 'cijfers')}: elke gevulde cel ${where} een kop met een waarde (${fieldLines(turned)[0]} ${fieldSign(turned, first)} t/m ${fieldSign(turned, last)}) is een eigen cijfer.`;
}

function emptySentence(empty: number): string {
  return `${amount(empty, 'lege cel geeft', 'lege cellen geven')} geen cijfer.`;
}

const saidWords: Readonly<Record<string, string>> = {
  jaar: 'het jaar',
  periode: 'de periode',
  maat: 'de maat',
  eenheid: 'de eenheid, waar de cel die niet zegt',
  organisatie: 'de organisatie',
  populatie: 'de populatie',
  zekerheid: 'de zekerheid',
  opmerking: 'de opmerking',
};
const words = new Intl.ListFormat('nl', { type: 'conjunction' });

/** What no row says: in one sentence, each with its number of figures. */
function headingSentence(said: ReadonlyMap<string, number>): string[] {
  if (said.size === 0) return [];
  const parts = [...said].map(
    ([veld, number]) => `${saidWords[veld] ?? veld} (${amount(number, 'cijfer', 'cijfers')})`,
  );
  return [
    `Uit de koppen en de titel erboven ${parts.length === 1 ? 'komt' : 'komen'} ${words.format(parts)}.`,
  ];
}

/** Columns that look like figures and are none: what is left out is said. */
function leftOut(turned: Turned, { kolommen }: SheetTable, breed: Wide): string[] {
  return kolommen.flatMap(({ kolom, kop, veld, reden }) =>
    veld === null && breed.kolommen.has(kolom)
      ? [`${capital(fieldPlace(turned, kolom))} (‘${kop}’) is niet gebruikt, omdat ${reden}.`]
      : [],
  );
}
