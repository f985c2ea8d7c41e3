/**
 * A line of the rekentool becomes a kostenpost, of an overview one for each organisation. Totals are
 * no lines: they are left out, and compared with the lines that they are of. Nothing is corrected.
 */
import type { RawRow } from '../../sheet';
import type { Amount } from '../../values/amount';
import { amounts, type NumberRule, years } from '../../values/cell-number';
import { Remarks } from '../../values/remarks';
import { textRules } from '../../values/rules';
import { placeOf } from '../heading-rows';
import { ADDS_UP, CostSums } from '../lists/cost-sums';
import { groupOf, groupOfTotal, isSum } from '../lists/groups';
import { noCosts } from '../lists/no-costs';
import { saidOfAll } from '../lists/samen';
import { nameOfSheet } from '../lists/sheet-name';
import type { Said } from '../wide/wide';
import { numberInto, oneInto, saidInto } from './figures';
import { columnsByField, Draft, type Made, type MakerContext, type RecordMaker } from './record';

const rules = textRules('kostenpost');
const numberRules: ReadonlyMap<string, NumberRule> = new Map([
  ['jaar', years],
  ['aangenomen', amounts],
  ['vertrokken', amounts],
]);
const AMOUNTS = ['uren', 'tarief', 'oop', 'totaal'] as const;
type AmountField = (typeof AMOUNTS)[number];
/** What a cell of the column may say of its unit. */
const UNITS: Readonly<Record<AmountField, readonly string[]>> = {
  uren: ['uur'],
  tarief: ['euro', 'euro per uur', '€ per uur', 'per uur'],
  oop: ['euro'],
  totaal: ['euro'],
};
const MAX_SCANNED = 500;
const ONE = 'Hier hoort één getal.';

const skip = (overgeslagen: NonNullable<Made['overgeslagen']>): Made => ({
  ...{ rows: [], refused: [], overgeslagen },
});

function costOf(veld: AmountField, { waarde, eenheid }: Amount): number | { reden: string } {
  if (eenheid === undefined || UNITS[veld].includes(eenheid)) return waarde;
  return { reden: `Hier hoort een bedrag of aantal uren; er staat iets in ${eenheid}.` };
}

export function createKostenpostMaker({ table, cells, sheet }: MakerContext): RecordMaker {
  const { breed } = table;
  const columns = columnsByField(table);
  const at = (veld: string): number | null => columns.get(veld)?.[0] ?? null;
  const [postAt, groepAt] = [at('post'), at('groep')];
  const isWide = breed !== undefined && breed.cijfers.length > 0;
  const figures: { kolom: number | null; said: readonly Said[] }[] = isWide
    ? breed.cijfers.map((kolom) => ({ kolom, said: breed.kolommen.get(kolom)?.says ?? [] }))
    : [{ kolom: null, said: saidOfAll(breed) }];
  const others = [...columns].flatMap(([veld, [kolom = 0]]) =>
    veld === 'groep' || AMOUNTS.some((each) => each === veld) ? [] : [{ veld, kolom }],
  );
  const fromSheet = nameOfSheet(sheet.naam, [
    ...columns.keys(),
    ...figures.flatMap(({ said }) => said.map(({ veld }) => veld)),
  ]);
  const sums = new CostSums(sheet);
  const opgemerkt = new Remarks();
  let groep: string | null = null;
  let lines = 0;
  let unfilled = 0;

  const textAt = (raw: RawRow, kolom: number | null): string =>
    kolom === null ? '' : String(cells.value(raw, kolom) ?? '').trim();
  const hasLines = sheet.rijen.slice(0, MAX_SCANNED).some((raw) => {
    if (raw.rij <= table.kopregel) return false;
    const post = textAt(raw, postAt);
    return post !== '' && groupOf(post) === null && !isSum(post);
  });

  function amountsOf(raw: RawRow, kolom: number | null): Draft {
    const draft = new Draft(raw, cells);
    const amount = (veld: AmountField, column: number) =>
      oneInto(draft, cells, veld, column, { hoort: ONE, number: (found) => costOf(veld, found) });
    if (kolom !== null) amount('totaal', kolom);
    else {
      for (const veld of AMOUNTS) {
        const own = at(veld);
        if (own !== null) amount(veld, own);
      }
    }
    return draft;
  }

  /** A row that adds up others: compared, never kept. */
  function total(raw: RawRow, of: string | null): Made {
    for (const { kolom } of figures) {
      const { totaal } = amountsOf(raw, kolom).velden;
      const where = kolom ?? at('totaal');
      if (typeof totaal === 'number' && where !== null)
        sums.printed(kolom, of, totaal, raw.rij, where);
    }
    return skip('totaal');
  }

  function line(raw: RawRow, { kolom, said }: (typeof figures)[number]) {
    const draft = amountsOf(raw, kolom);
    const { velden } = draft;
    const { uren, oop, totaal } = velden;
    // A total of 0 without hours or costs is a formula that waits to be filled in.
    const isFilled =
      [uren, oop].some((each) => each !== undefined) ||
      (totaal !== undefined && (isWide || !hasInputs() || totaal !== 0));
    if (!isFilled) return { draft, row: null };
    if (groep !== null) velden.groep = groep;
    for (const each of others) {
      const number = numberRules.get(each.veld);
      const text = rules.get(each.veld);
      if (number !== undefined) numberInto(draft, cells, each.veld, each.kolom, number);
      else if (text !== undefined) draft.text(each.veld, each.kolom, text);
    }
    saidInto(draft, said);
    for (const [veld, waarde] of fromSheet) velden[veld] ??= waarde;
    sums.line(kolom, groep, velden, raw.rij, kolom ?? at('totaal'));
    opgemerkt.note(draft.remarked);
    const place = kolom === null ? { rij: raw.rij } : { rij: raw.rij, kolom };
    return { draft, row: { ...place, velden, knobCodes: [], needCodes: [] } };
  }

  /** Something stands where the figures are. */
  const isStated = (raw: RawRow, kolom: number | null): boolean =>
    (kolom === null ? AMOUNTS.map(at) : [kolom]).some((each) => textAt(raw, each) !== '');

  /** The next row that has a label is a post without a group of its own. */
  function postBelow({ rij }: RawRow): boolean {
    for (let place = placeOf(sheet, rij + 1); place < sheet.rijen.length; place++) {
      const next = sheet.rijen[place] as RawRow;
      const label = textAt(next, postAt);
      if (textAt(next, groepAt) !== '') return false;
      if (label !== '') return groupOf(label) === null && !isSum(label);
    }
    return false;
  }

  /** A word for a group names a post where a rate stands beside it, or costs and no post below it. */
  function isPost(raw: RawRow): boolean {
    if (textAt(raw, at('tarief')) !== '') return true;
    return figures.some(({ kolom }) => isStated(raw, kolom)) && !postBelow(raw);
  }

  const hasInputs = (): boolean => at('uren') !== null || at('oop') !== null;

  function make(raw: RawRow): Made {
    const own = textAt(raw, groepAt);
    const post = textAt(raw, postAt);
    const label = post === '' ? own : post;
    if (label !== '' && isSum(label)) return total(raw, groupOfTotal(label) ?? subtotalOf(label));
    if (own !== '') groep = groupOf(own) ?? own;
    const named = post === '' ? null : groupOf(post);
    const between = named === null || isPost(raw) ? null : named;
    if (hasLines && (post === '' || (between !== null && own === ''))) {
      if (between !== null) groep = between;
      if (label === '') return skip('zonder cijfer');
      const counted = total(raw, groep);
      return figures.some(({ kolom }) => amountsOf(raw, kolom).velden.totaal !== undefined)
        ? counted
        : skip('tussenkop');
    }
    if (label === '') return new Draft(raw, cells).without(postAt ?? groepAt ?? 0, NO_POST);
    const what = noCosts(label, hasInputs());
    if (what !== null && figures.some(({ kolom }) => isStated(raw, kolom))) {
      return new Draft(raw, cells).without(
        (post === '' ? groepAt : postAt) ?? 0,
        `Dit is ${what} en geen kostenpost, daarom is de hele rij niet overgenomen.`,
      );
    }
    lines += 1;
    const made = figures.map((figure) => line(raw, figure));
    const rows = made.flatMap(({ row }) => row ?? []);
    const refused = made.flatMap(({ draft }) => draft.refused);
    if (rows.length > 0 || refused.length > 0) return { rows, refused };
    unfilled += 1;
    return skip('zonder cijfer');
  }

  /** "Subtotaal" is of the group above; "Totaal" of everything. */
  const subtotalOf = (label: string): string | null => (/^sub/iu.test(label) ? groep : ADDS_UP);

  function meldingen(): string[] {
    const said = [...opgemerkt.sentences(), ...sums.meldingen()];
    if (lines > 0 && unfilled === lines) {
      said.push(
        `De rekentool is niet ingevuld: bij geen van de ${lines} posten staan uren of kosten.`,
      );
    } else if (unfilled > 0) {
      said.push(
        'Een post zonder uren en zonder kosten is niet overgenomen: dat is onbekend, geen nul.',
      );
    }
    for (const [veld, waarde] of fromSheet) {
      said.push(
        `${veld === 'jaar' ? 'Het jaar' : 'De organisatie'} is uit de naam van het blad gehaald: ${waarde}.`,
      );
    }
    return said;
  }

  return { make, between: () => undefined, meldingen };
}

const NO_POST = 'Er staat niet waarvoor de kosten zijn, daarom is de hele rij niet overgenomen.';
