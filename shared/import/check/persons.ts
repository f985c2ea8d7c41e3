/** Counts and shares of n persons that n persons cannot give. */
import { plainNumber } from '../notation';
import type { RecordValues } from '../recognise/records/record';
import type { RawRow } from '../sheet';
import { countsPersons, unitsAgree } from '../values/units';
import { type FoundAt, numberOf, type Rule, textOf } from './rule';
import { isNoShare, mayExceed } from './words';

/** Of so few persons a share can be recognised as one of them; of more nearly any is. */
const FEW = 25;
/** What is no measured count of persons. */
const NOT_MEASURED = new Set([
  'geschat',
  'spreekwoordelijk',
  'uitspraak',
  'kwalitatief',
  'doelstelling',
]);
/** Turnover and what came in are divided by an average number of persons, which is another one than n. */
const OF_AN_AVERAGE = /verloop|instroom|turnover/iu;
/** Mostly a share of n, and of some sources one of an average. */
const LEAVING = /uitstroom|uitgestroomd|vertrek|vertrokken/iu;

const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length;

/** The shares of n persons that lie around this one, when it is none of them; null when it is one. */
export function sharesAround(percentage: number, n: number): [number, number] | null {
  const decimals = decimalsOf(percentage);
  const count = (percentage * n) / 100;
  const below = Math.floor(count);
  const above = Math.ceil(count);
  const shown = (persons: number) => Number(((100 * persons) / n).toFixed(decimals));
  const cut = (persons: number) =>
    Math.floor((1000 * persons * 10 ** decimals) / n / 10) / 10 ** decimals;
  const isOne = [below, above].some(
    (persons) => shown(persons) === percentage || cut(persons) === percentage,
  );
  return isOne ? null : [below, above];
}

/** The unit counts persons, in the words of any source. */
const isPersons = (unit: string): boolean => countsPersons(unit) || unitsAgree('personen', unit);

export function personsRule(heading: string): Rule {
  const found: FoundAt[] = [];

  function add(
    raw: RawRow,
    row: RecordValues,
    veld: string,
    regel: 'n' | 'deel-van-n',
    reden: string,
  ): void {
    found.push({ regel, raw, kolom: row.kolom, veld, zeg: () => ({ reden, voorstel: null }) });
  }

  function count(raw: RawRow, row: RecordValues, value: number, n: number | null): void {
    if (n !== null && value > n) {
      const said = `Er worden ${plainNumber(value)} personen geteld, en n is ${plainNumber(n)}: van ${plainNumber(n)} kunnen er geen ${plainNumber(value)} zijn. Controleer welke van de twee klopt.`;
      add(raw, row, 'n', 'n', said);
    }
    const words = `${textOf(row.velden.maat)} ${heading}`;
    if (Number.isInteger(value) || isNoShare(words)) return;
    add(
      raw,
      row,
      'waarde',
      'deel-van-n',
      `Personen zijn een heel getal; hier staan er ${plainNumber(value)}.`,
    );
  }

  function share(raw: RawRow, row: RecordValues, value: number, n: number): void {
    const { velden } = row;
    if (n < 1 || n > FEW || value < 0 || value > 100 || NOT_MEASURED.has(textOf(velden.zekerheid)))
      return;
    const words = `${textOf(velden.maat)} ${textOf(velden.definitie)} ${textOf(velden.opmerking)} ${heading}`;
    if (isNoShare(words) || mayExceed(words) || OF_AN_AVERAGE.test(words)) return;
    const around = sharesAround(value, n);
    if (around === null) return;
    const [below, above] = around.map((persons) => {
      const percentage = plainNumber(Number(((100 * persons) / n).toFixed(1)));
      return `${persons} van ${n} is ${percentage}%`;
    });
    add(
      raw,
      row,
      'waarde',
      'deel-van-n',
      `Van ${n} personen kan niet ${plainNumber(value)}% zijn: ${below}, en ${above}. ${LEAVING.test(textOf(velden.maat)) ? 'Misschien is n een andere, of is er gedeeld door een gemiddeld aantal personen.' : 'Misschien is n een andere, of is er gewogen.'}`,
    );
  }

  return {
    see(raw, row) {
      const { velden } = row;
      const value = numberOf(velden.waarde);
      const unit = velden.eenheid;
      if (value === null || typeof unit !== 'string') return;
      const n = numberOf(velden.n);
      const exact = velden.operator === undefined || velden.operator === 'is';
      if (n !== null && exact && n <= FEW && unit === 'procent') share(raw, row, value, n);
      else if (unit !== 'procent' && isPersons(unit) && velden.operator !== 'gemiddeld') {
        if (exact || velden.operator === 'minstens' || velden.operator === 'meer')
          count(raw, row, value, n);
      }
    },
    found: () => found,
  };
}
