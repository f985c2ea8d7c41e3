/**
 * A row of a sheet of uitstroomcijfers becomes a cijfer when it has a value and says whose or of
 * what. The column of values may hold more than a number: `bijna 30%` fills operator and unit where
 * their own columns are empty; where they say something else the cell is refused.
 */
import { isMissing, type Value } from '../../../domain/values';
import { notation } from '../../notation';
import type { RawCell, RawRow } from '../../sheet';
import type { Amount, AmountReading } from '../../values/amount';
import {
  amountOfCell,
  amounts,
  anyNumber,
  type NumberRule,
  numberOfCell,
  years,
} from '../../values/cell-number';
import { noSuchDay } from '../../values/dates';
import { isPeriod, plainYear } from '../../values/period';
import { textRules } from '../../values/rules';
import { trimmed } from '../../values/text';
import { tidy } from '../../values/tidy';
import { unitsAgree } from '../../values/units';
import type { Said } from '../wide/wide';
import { columnSays, headingSays, yearInMeasure } from './cijfer-heading';
import { type CijferTally, cijferMessages, emptyTally } from './cijfer-messages';
import { checkRange, contradiction, wordsInto } from './contradiction';
import {
  columnsByField,
  Draft,
  type Fields,
  type Made,
  type MakerContext,
  type RecordMaker,
} from './record';

const rules = textRules('uitstroomcijfer');
const numberRules: ReadonlyMap<string, NumberRule> = new Map([
  ['jaar', years],
  ['n', amounts],
  ['rang', anyNumber],
]);

const NO_VALUE =
  'Er staat geen cijfer, daarom is de hele rij niet overgenomen. Vul de waarde in, of schrijf ‘onbekend’.';
const ABOUT_NOTHING =
  'De organisatie en de maat ontbreken allebei, daarom is de hele rij niet overgenomen. Vul er minstens één in.';

/** A year among other words: "eind 2023", "2020-2021". */
const HAS_YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/;

const isText = (value: Value | undefined): value is string => typeof value === 'string';

/** One column of a row that is several figures: what its headings and titles say, and one count of all. */
export interface OfColumn {
  says: readonly Said[];
  tally: CijferTally;
}

/** `of`: the table is one column of a wide one, of which the headings were taken apart already. */
export function createCijferMaker(
  { table, cells, koppen }: MakerContext,
  of: OfColumn | null = null,
): RecordMaker {
  const columns = columnsByField(table);
  const values = columns.get('waarde') ?? [];
  const maxima = columns.get('waardeMax') ?? [];
  const words = [...columns].flatMap(([veld, [kolom = 0]]) => {
    const rule = rules.get(veld);
    return rule === undefined ? [] : [{ veld, kolom, rule }];
  });
  const numbers = [...columns].flatMap(([veld, [kolom = 0]]) => {
    const rule = numberRules.get(veld);
    return rule === undefined ? [] : [{ veld, kolom, rule }];
  });
  const columnOf = (veld: string): number | undefined => columns.get(veld)?.[0];
  const tally: CijferTally = of?.tally ?? emptyTally();
  const isYearKnown = columns.has('jaar') || columns.has('periode');
  const names = new Map(table.kolommen.map(({ kolom, kop }) => [kolom, kop]));
  const headings = new Map(
    values.map((kolom) => [
      kolom,
      columnSays(names.get(kolom) ?? '', koppen.get(kolom) ?? '', isYearKnown),
    ]),
  );

  /** A row counts only when it becomes a record: what was derived waits until then. */
  let derived: (keyof CijferTally['afgeleid'])[] = [];

  function amountOf(raw: RawRow, kolom: number): AmountReading {
    const decimaal = cells.decimalOf(raw, kolom);
    return amountOfCell(cells.value(raw, kolom), cells.format(raw, kolom), decimaal);
  }

  function number(draft: Draft, veld: string, kolom: number, rule: NumberRule): void {
    const cell = cells.value(draft.raw, kolom);
    const outcome = numberOfCell(cell, rule, cells.decimalOf(draft.raw, kolom));
    if (outcome.soort === 'getal') {
      draft.velden[veld] = outcome.getal;
      draft.remark(kolom, outcome.opgemerkt);
    } else if (outcome.soort === 'ontbreekt') draft.velden[veld] = { ontbreekt: outcome.ontbreekt };
    else if (outcome.soort === 'leeg') draft.empty(kolom);
    else if (veld === 'jaar' && periodInstead(draft, kolom)) derived.push('periode');
    else draft.refuse(kolom, (veld === 'jaar' ? noSuchDayIn(cell) : null) ?? outcome.reden);
  }

  /** "2020-2021" under "Jaar" is a period; it is kept as one when nothing else is. */
  function periodInstead(draft: Draft, kolom: number): boolean {
    const cell = cells.value(draft.raw, kolom);
    if (draft.velden.periode !== undefined || typeof cell !== 'string') return false;
    if (!HAS_YEAR.test(cell) && !isPeriod(tidy(cell).text)) return false;
    if (noSuchDayIn(cell) !== null) return false;
    draft.velden.periode = trimmed(cell);
    return true;
  }

  function derive(draft: Draft, veld: 'eenheid' | 'operator' | 'waardeMax', value: Value): void {
    if (draft.velden[veld] !== undefined) return;
    draft.velden[veld] = value;
    derived.push(veld);
  }

  function put(draft: Draft, kolom: number, amount: Amount): void {
    const { velden } = draft;
    if (velden.waarde !== undefined) {
      if (velden.waarde !== amount.waarde) {
        draft.refuse(
          kolom,
          'De waarde van deze rij staat al in een andere kolom, en is anders. Laat één van de twee staan.',
        );
      }
      return;
    }
    const problem = contradiction(draft, columnOf, amount);
    if (problem !== null) {
      draft.refuse(kolom, problem);
      return;
    }
    velden.waarde = amount.waarde;
    if (amount.waardeMax !== undefined) derive(draft, 'waardeMax', amount.waardeMax);
    if (amount.operator !== undefined) derive(draft, 'operator', amount.operator);
    if (amount.eenheid !== undefined) derive(draft, 'eenheid', amount.eenheid);
    else if (isSmallPercentage(amount.waarde, velden.eenheid)) {
      tally.klein.push(draft.address(kolom));
    }
  }

  function value(draft: Draft, kolom: number): void {
    const cell = cells.value(draft.raw, kolom);
    const reading = amountOf(draft.raw, kolom);
    if (reading.soort === 'getal') {
      put(draft, kolom, reading.bedrag);
      draft.remark(kolom, reading.opgemerkt);
    } else if (reading.soort === 'ontbreekt')
      draft.velden.waarde ??= { ontbreekt: reading.ontbreekt };
    else if (reading.soort === 'geweigerd') draft.refuse(kolom, reading.reden);
    else if (reading.soort === 'woorden') {
      if (wordsInto(draft, kolom, trimmed(String(cell)))) derived.push('waardetekst');
    } else draft.empty(kolom);
  }

  function maximum(draft: Draft, kolom: number): void {
    const cell = cells.value(draft.raw, kolom);
    const reading = amountOf(draft.raw, kolom);
    const { velden } = draft;
    if (reading.soort === 'leeg') {
      draft.empty(kolom);
      return;
    }
    if (reading.soort === 'geweigerd') {
      draft.refuse(kolom, reading.reden);
      return;
    }
    if (reading.soort === 'ontbreekt') {
      velden.waardeMax ??= { ontbreekt: reading.ontbreekt };
      return;
    }
    if (reading.soort === 'woorden' || reading.bedrag.waardeMax !== undefined) {
      const reden = `Hier hoort één getal, de bovengrens; er staat ‘${notation(cell, undefined) ?? ''}’.`;
      draft.refuse(kolom, reden);
      return;
    }
    const { waarde, eenheid } = reading.bedrag;
    const problem =
      eenheid === undefined ? null : contradiction(draft, columnOf, { waarde, eenheid });
    if (problem !== null) {
      draft.refuse(kolom, problem);
      return;
    }
    velden.waardeMax ??= waarde;
    draft.remark(kolom, reading.opgemerkt);
    if (eenheid !== undefined) derive(draft, 'eenheid', eenheid);
  }

  function yearOfPeriod(draft: Draft): void {
    const { velden } = draft;
    if (velden.jaar !== undefined || !isText(velden.periode)) return;
    const jaarKolom = columnOf('jaar');
    if (jaarKolom !== undefined && draft.refusedAt(jaarKolom)) return;
    const jaar = plainYear(velden.periode);
    if (jaar === null) return;
    velden.jaar = jaar;
    derived.push('jaar');
  }

  /** Of `Ziekteverzuim 2020` the year is that of the figure, where no column and no heading has one. */
  function yearOfMeasure(velden: Draft['velden']): void {
    if (isYearKnown || velden.jaar !== undefined || velden.periode !== undefined) return;
    const found = isText(velden.maat) ? yearInMeasure(velden.maat) : null;
    if (found === null) return;
    velden.jaar = found.jaar;
    velden.maat = found.maat;
    derived.push('maatjaar');
  }

  /** What neither the row nor the cell says, and the heading of the value in this column does. */
  function completeFromHeading(draft: Draft, kolom: number): void {
    const { velden } = draft;
    if (of !== null) {
      completeFrom(of.says, velden);
      return;
    }
    const heading = headings.get(kolom);
    if (heading === undefined) return;
    const { maat, eenheid, jaar, jaartal } = heading;
    if (maat !== null && velden.maat === undefined) {
      velden.maat = maat;
      derived.push('maat');
    }
    if (jaar !== null) {
      velden.jaar = jaar;
      derived.push('kopjaar');
    }
    if (jaartal) tally.jaartallen.add(names.get(kolom) ?? '');
    if (eenheid === null || velden.eenheid !== undefined || typeof velden.waarde !== 'number')
      return;
    velden.eenheid = eenheid;
    derived.push('kopeenheid');
    if (isSmallPercentage(velden.waarde, eenheid)) {
      tally.klein.push(draft.address(kolom));
    }
  }

  /** Reads the columns of values; answers the one that gave something first. */
  function valueColumn(draft: Draft): number | undefined {
    let from: number | undefined;
    for (const kolom of values) {
      value(draft, kolom);
      if (draft.velden.waarde !== undefined) from ??= kolom;
    }
    return from ?? values[0];
  }

  function make(raw: RawRow): Made {
    const draft = new Draft(raw, cells);
    derived = [];
    for (const { veld, kolom, rule } of words) draft.text(veld, kolom, rule);
    for (const { veld, kolom, rule } of numbers) number(draft, veld, kolom, rule);
    for (const kolom of maxima) maximum(draft, kolom);
    const kolom = valueColumn(draft);
    checkRange(draft, columnOf);
    yearOfPeriod(draft);
    const { velden, refused } = draft;
    const has = [velden.waarde, velden.waardeMax, velden.waardetekst].some(
      (each) => each !== undefined,
    );
    if (!has)
      return draft.without(values[0] ?? columnOf('waardetekst') ?? maxima[0] ?? 0, NO_VALUE);
    if (kolom !== undefined) completeFromHeading(draft, kolom);
    yearOfMeasure(velden);
    if (!isText(velden.organisatie) && !isText(velden.maat)) {
      return draft.without(columnOf('organisatie') ?? columnOf('maat') ?? 0, ABOUT_NOTHING);
    }
    for (const each of derived) tally.afgeleid[each] += 1;
    tally.opgemerkt.note(draft.remarked);
    if (velden.maat === undefined) tally.zonder.maat += 1;
    if (velden.jaar === undefined && velden.periode === undefined) tally.zonder.jaar += 1;
    if (velden.waarde !== undefined && isMissing(velden.waarde)) tally.ontbreekt += 1;
    return { rows: [{ rij: raw.rij, velden, knobCodes: [], needCodes: [] }], refused };
  }

  return { make, between: () => undefined, meldingen: () => cijferMessages(tally) };
}

const noSuchDayIn = (cell: RawCell | undefined): string | null =>
  typeof cell === 'string' ? noSuchDay(cell) : null;

/** A unit is of a number only; what the row says itself holds. */
function completeFrom(says: readonly Said[], velden: Fields): void {
  for (const { veld, waarde } of says) {
    if (velden[veld] !== undefined) continue;
    if (veld !== 'eenheid' || typeof velden.waarde === 'number') velden[veld] = waarde;
  }
  if (velden.eenheid !== undefined || typeof velden.waarde !== 'number') return;
  const { eenheid } = isText(velden.maat) ? headingSays(velden.maat, true) : { eenheid: null };
  if (eenheid !== null) velden.eenheid = eenheid;
}

/** 0.17 in a column of percentages may be 17% of which the format was lost. */
function isSmallPercentage(waarde: number, eenheid: Value | undefined): boolean {
  return isText(eenheid) && waarde > 0 && waarde < 1 && unitsAgree('procent', eenheid);
}
