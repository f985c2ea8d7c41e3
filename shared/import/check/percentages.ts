/**
 * Percentages that no part of a whole can be. What grows may be more than a hundred; what is a share
 * cannot. Where the other values of the same measure tell what was meant, that is proposed.
 */
import type { DecimalMark } from '../form';
import { plainNumber } from '../notation';
import type { RecordValues } from '../recognise/records/record';
import type { RawRow } from '../sheet';
import { unitsAgree } from '../values/units';
import { type FoundAt, numberOf, type Rule, textOf } from './rule';
import { mayExceed } from './words';

const WHOLE = 100;
/** Values of one measure that are remembered, to compare with. */
const MAX_PEERS = 500;
/** A value this many times the middle one, or a part of it, is of the same kind. */
const ALIKE = 3;
/** Without others to compare with: only what must have been multiplied by a hundred. */
const SURELY = 1_000;

const TURNOVER = /verloop|uitstroom|vertrek/iu;

const known = new Map<string, boolean>();

function isPercentage(unit: string): boolean {
  if (unit === 'procent' || unit === 'procentpunt' || unit === '') return unit === 'procent';
  const before = known.get(unit);
  if (before !== undefined) return before;
  if (known.size > MAX_PEERS) known.clear();
  const made = unitsAgree('procent', unit);
  known.set(unit, made);
  return made;
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? null;
}

/** What was meant by a value, or null. `peers`: other values of the same measure, up to a hundred. */
export function meantBy(value: number, peers: readonly number[]): number | null {
  const clean = (number: number) => Number(number.toPrecision(12));
  const middle = median(peers);
  if (middle === null || middle <= 0)
    return value >= SURELY && value <= WHOLE * WHOLE ? clean(value / WHOLE) : null;
  const off = (number: number) => Math.abs(Math.log(number / middle));
  const [best] = [clean(value / WHOLE), clean(value / 10)]
    .filter((each) => each > 0 && each <= WHOLE && off(each) < Math.log(ALIKE))
    .sort((a, b) => off(a) - off(b));
  return best ?? (value >= SURELY && value <= WHOLE * WHOLE ? clean(value / WHOLE) : null);
}

/** `decimaal`: the sign before decimals in this file, where the file tells. */
export function percentageRule(decimaal: DecimalMark | null, heading: string): Rule {
  const peers = new Map<string, number[]>();
  const suspects: {
    raw: RawRow;
    row: RecordValues;
    veld: 'waarde' | 'waardeMax';
    value: number;
  }[] = [];
  const write = (value: number) => {
    const text = plainNumber(value);
    return decimaal === '.' ? text.replace(',', '.') : text;
  };
  const isGrowth = (velden: RecordValues['velden']) =>
    mayExceed(heading) ||
    [velden.maat, velden.definitie, velden.cohort, velden.waardetekst, velden.opmerking].some(
      (value) => mayExceed(textOf(value)),
    );

  return {
    see(raw, row) {
      const { velden } = row;
      if (!isPercentage(textOf(velden.eenheid))) return;
      const value = numberOf(velden.waarde);
      const upper = numberOf(velden.waardeMax);
      if (value !== null && value <= WHOLE) {
        const measure = textOf(velden.maat);
        const list = peers.get(measure);
        if (list === undefined) peers.set(measure, [value]);
        else if (list.length < MAX_PEERS) list.push(value);
      }
      if (value !== null && value > WHOLE) suspects.push({ raw, row, veld: 'waarde', value });
      else if (upper !== null && upper > WHOLE) {
        suspects.push({ raw, row, veld: 'waardeMax', value: upper });
      }
    },
    found() {
      const found: FoundAt[] = [];
      for (const { raw, row, veld, value } of suspects) {
        if (isGrowth(row.velden)) continue;
        const measure = textOf(row.velden.maat);
        const beside = peers.get(measure) ?? [];
        const meant = veld === 'waarde' ? meantBy(value, beside) : null;
        found.push({
          ...{ regel: 'percentage', raw, kolom: row.kolom, veld },
          zeg(waarde) {
            const voorstel =
              meant === null
                ? null
                : { wordt: `${write(meant)}${waarde.includes('%') ? '%' : ''}` };
            return { reden: reason(value, measure, meant, beside), voorstel };
          },
        });
      }
      return found;
    },
  };
}

function reason(
  value: number,
  measure: string,
  meant: number | null,
  peers: readonly number[],
): string {
  const said = `${plainNumber(value)}%`;
  const what =
    TURNOVER.test(measure) && meant === null
      ? `${said} betekent dat er meer mensen vertrokken dan er gemiddeld werkten. Controleer of dat klopt.`
      : `${said} is meer dan het geheel, en deze maat is een deel van een geheel.`;
  if (meant === null) return what;
  if (peers.length === 0)
    return `${what} In een cel met procenten wordt ${plainNumber(meant)} snel ${said}.`;
  const low = Math.min(...peers);
  const high = Math.max(...peers);
  const range =
    low === high ? `${plainNumber(low)}%` : `${plainNumber(low)}% tot ${plainNumber(high)}%`;
  return `${what} De andere waarden van deze maat zijn ${range}.`;
}
