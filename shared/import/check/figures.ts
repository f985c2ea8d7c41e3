/** The same figure twice in one table: said once more, or contradicting. Neither is settled here. */
import type { TableCells } from '../recognise/cells';
import type { RecordValues } from '../recognise/records/record';
import type { SheetTable } from '../recognise/table';
import type { RawCell, RawRow } from '../sheet';
import {
  type FigureKind,
  figureLine,
  identityFields,
  identityOf,
  isKnown,
  saysTheSame,
} from './figure-identity';
import { type FoundAt, numberOf, type Rule, type Spot, textOf } from './rule';
import { isOfAmounts } from './words';

/**
 * With more of one figure than this something tells them apart that no field holds: of a table by
 * team without a column for it every year would contradict itself.
 */
const MANY = 4;

/** A number and nothing else. */
const AMOUNT = /^[€\s]*\d[\d.,]*\s*%?\s*$/u;

interface One {
  raw: RawRow;
  row: RecordValues;
}

/** Words to numbers: comparing rows costs no text. */
class Words {
  readonly #numbers = new Map<unknown, number>();

  number(value: unknown): number {
    if (value === undefined || value === null) return 0;
    if (typeof value === 'number') return (value * 8) | 0;
    if (typeof value !== 'string') return 1;
    let known = this.#numbers.get(value);
    if (known === undefined) {
      known = this.#numbers.size + 2;
      this.#numbers.set(value, known);
    }
    return known;
  }
}

const spotOf = ({ raw, row }: One): Spot => ({ raw, kolom: row.kolom, veld: 'waarde' });

const sourceOf = ({ velden }: RecordValues): string =>
  [textOf(velden.bron), textOf(velden.document)].filter((each) => each !== '').join(', ');

export function figureRule(
  soort: FigureKind,
  table: SheetTable,
  cells: TableCells,
  plaats: (spot: Spot) => { cel: string; waarde: string },
): Rule {
  const fields = identityFields(soort);
  // A column that no field holds may tell rows apart: a team, a location.
  const beside = table.kolommen.flatMap(({ kolom, veld, kop, bij }) =>
    veld === null && kop !== '' && bij === undefined ? [kolom] : [],
  );
  // No amount does: the number of persons beside a percentage differs because the percentage does.
  const amounts = new Set(
    table.kolommen.filter(({ kop }) => isOfAmounts(kop)).map(({ kolom }) => kolom),
  );
  const apart = (kolom: number, cell: RawCell | undefined): RawCell => {
    const isAmount = typeof cell === 'number' || (typeof cell === 'string' && AMOUNT.test(cell));
    return cell === undefined || (isAmount && amounts.has(kolom)) ? null : cell;
  };
  const words = new Words();
  /** How often each figure is there, by a number that equal ones share. */
  const counts = new Map<number, number>();
  const repeated = new Map<number, One[]>();

  function exactKey({ raw, row }: One): string {
    const other = beside.map((kolom) => {
      const cell = apart(kolom, cells.value(raw, kolom));
      return typeof cell === 'string' ? cell : '';
    });
    return [identityOf(soort, row.velden, 'eenheid'), ...other].join('\u0001');
  }

  function compare(first: One, second: One): FoundAt | null {
    const a = first.row.velden;
    const b = second.row.velden;
    const spot = spotOf(second);
    const naast = spotOf(first);
    if (a.eenheid !== b.eenheid) return shareOfCount(first, second);
    const there = plaats(naast);
    const from = sourceOf(first.row);
    const other = from === '' || from === sourceOf(second.row) ? '' : `, met als bron ${from}`;
    if (saysTheSame(a, b)) {
      const reden = `Hetzelfde cijfer staat ook in ${there.cel}${other}. Het telt dan tweemaal mee.`;
      return { regel: 'zelfde-cijfer', ...spot, naast, zeg: () => ({ reden, voorstel: null }) };
    }
    const reden = `Van hetzelfde cijfer zegt ${there.cel} ${figureLine(a)}${other}. Beide blijven staan; zoek uit waarom ze verschillen.`;
    return { regel: 'tegenspraak', ...spot, naast, zeg: () => ({ reden, voorstel: null }) };
  }

  /** A number of persons with its n, and the percentage of the same: they are one figure. */
  function shareOfCount(first: One, second: One): FoundAt | null {
    const [count, share] =
      first.row.velden.eenheid === 'personen' ? [first, second] : [second, first];
    if (count.row.velden.eenheid !== 'personen' || share.row.velden.eenheid !== 'procent')
      return null;
    const n = numberOf(count.row.velden.n) ?? numberOf(share.row.velden.n);
    const persons = numberOf(count.row.velden.waarde);
    const said = numberOf(share.row.velden.waarde);
    if (n === null || n <= 0 || persons === null || said === null || persons > n) return null;
    const made = (100 * persons) / n;
    if (Math.abs(made - said) <= 1) return null;
    const there = plaats(spotOf(count));
    const reden = `${persons} (${there.cel}) van ${n} is ${made.toFixed(1).replace('.', ',')}%, en hier staat ${figureLine(share.row.velden)}. Controleer aantal, percentage en n.`;
    return {
      ...{ regel: 'deel-van-n', ...spotOf(share), naast: spotOf(count) },
      zeg: () => ({ reden, voorstel: null }),
    };
  }

  function hashOf(raw: RawRow, { velden }: RecordValues): number | null {
    if (!isKnown(soort, velden)) return null;
    let hash = 17;
    for (const veld of fields) hash = Math.imul(hash, 31) + words.number(velden[veld]);
    for (const kolom of beside)
      hash = Math.imul(hash, 31) + words.number(apart(kolom, raw.cellen[kolom]));
    return hash | 0;
  }

  return {
    see(raw, row) {
      const hash = hashOf(raw, row);
      if (hash === null) return;
      const times = (counts.get(hash) ?? 0) + 1;
      // Beyond this it only has to be known that there are many.
      if (times <= MANY + 1) counts.set(hash, times);
    },
    wantsMore() {
      for (const [hash, times] of counts) {
        if (times > 1 && times <= MANY) repeated.set(hash, []);
      }
      return repeated.size > 0;
    },
    seeAgain(raw, row) {
      const hash = hashOf(raw, row);
      if (hash !== null) repeated.get(hash)?.push({ raw, row });
    },
    found() {
      const found: FoundAt[] = [];
      for (const group of repeated.values()) {
        for (const [at, one] of group.entries()) {
          const key = exactKey(one);
          const told = group
            .slice(0, at)
            .filter((before) => exactKey(before) === key)
            .map((before) => compare(before, one))
            .find((each) => each !== null);
          if (told != null) found.push(told);
        }
      }
      return found;
    },
  };
}
