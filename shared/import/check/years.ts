/**
 * Years that have not been yet, lie far before all others, or run backwards. A prognosis and a goal
 * lie ahead, and say so; and where many years lie ahead the table is about what is to come.
 */
import type { Value } from '../../domain/values';
import type { RecordValues } from '../recognise/records/record';
import type { RawRow } from '../sheet';
import type { CheckRule } from './finding';
import { type FoundAt, numberOf, type Rule, textOf, withInstead } from './rule';
import { saysAhead } from './words';

/** So many different years ahead are no mistakes of typing. */
const MANY_AHEAD = 3;
/** A year so long before the first of the others is not of the same series. */
const LONG_BEFORE = 30;
const OLDEST = 1950;

/** Years that differ from this one by one digit, by two that changed places, or by a century. */
export function typosOf(year: number): number[] {
  const digits = String(year);
  const found = new Set<number>();
  for (let at = 0; at < digits.length; at++) {
    for (let digit = 0; digit < 10; digit++) {
      found.add(Number(digits.slice(0, at) + digit + digits.slice(at + 1)));
    }
    const next = digits[at + 1];
    if (next !== undefined) {
      found.add(Number(digits.slice(0, at) + next + digits[at] + digits.slice(at + 2)));
    }
  }
  // The century of long ago: 1923 for 2023.
  found.add(year < 2000 ? year + 100 : year - 100);
  found.delete(year);
  return [...found].filter((each) => each >= OLDEST).sort((a, b) => a - b);
}

/**
 * The year that was meant, or null: of those that can be the one that the others leave open, else the
 * one with the same last digit, else the only one. `isThere`: a year that others have.
 */
export function likelyYear(
  year: number,
  from: number,
  to: number,
  isThere: (year: number) => boolean = () => true,
): number | null {
  const can = typosOf(year).filter((each) => each >= from && each <= to);
  const open = can.filter((each) => !isThere(each));
  if (open.length === 1) return open[0] ?? null;
  const sameDigit = can.filter((each) => each % 10 === year % 10);
  return sameDigit.at(year > to ? -1 : 0) ?? (can.length === 1 ? (can[0] ?? null) : null);
}

/** "2023/'34", "2023-2034", "2023 t/m 2034": what stands between, and both years. */
const SPAN =
  /(?<!\d)((?:19|20)\d{2})(\s*(?:[-–/]|t\/m|tot en met|tot)\s*)(['’]?)((?:19|20)?\d{2})(?!\d)/u;

interface Span {
  tekst: string;
  van: number;
  tot: number;
  /** Two years that follow each other: with a slash between. */
  isSchoolYear: boolean;
  /** The same notation with another year at its end. */
  endsAt(year: number): string;
  reversed: string;
}

/** The years that a period runs from and to; null of one that names no two years. */
export function spanOf(period: string): Span | null {
  const [tekst, first, between, mark = '', last] = SPAN.exec(period) ?? [];
  if (tekst === undefined || first === undefined || between === undefined || last === undefined) {
    return null;
  }
  const van = Number(first);
  const isShort = last.length === 2;
  // 2020-12 is a month.
  if (isShort && between.trim() === '-' && mark === '' && Number(last) <= 12) return null;
  // 1999/00 is two years too.
  const century = Math.floor(van / 100) + (isShort && van % 100 === 99 ? 1 : 0);
  const tot = isShort ? century * 100 + Number(last) : Number(last);
  const short = (year: number) => (isShort ? mark + String(year).slice(2) : String(year));
  return {
    tekst,
    van,
    tot,
    isSchoolYear: between.trim() === '/',
    endsAt: (year) => `${first}${between}${short(year)}`,
    reversed: `${tot}${between}${short(van)}`,
  };
}

interface Suspect {
  raw: RawRow;
  row: RecordValues;
  jaar: number;
}

/** Periods of which it is remembered what they say: a table names few. */
const MAX_REMEMBERED = 5_000;

const ahead = (jaar: number): string => `Het jaar ${jaar} is nog niet geweest`;

/** `thisYear`: the year in which it is read. `silent`: the table says itself that it looks ahead. */
export function yearRule(thisYear: number, silent: boolean): Rule {
  const counts = new Map<number, number>();
  const suspects: Suspect[] = [];
  const spans: FoundAt[] = [];
  /** Periods that say two years which may be wrong; null of all others. */
  const periods = new Map<string, Span | null>();

  function saysSo(velden: RecordValues['velden']): boolean {
    return (
      silent ||
      velden.zekerheid === 'doelstelling' ||
      Object.values(velden).some((value: Value | undefined) => saysAhead(textOf(value)))
    );
  }

  function period(raw: RawRow, row: RecordValues, tekst: string): void {
    let span = periods.get(tekst);
    if (span === undefined) {
      const read = spanOf(tekst);
      span = read === null || isPlain(read) ? null : read;
      if (periods.size < MAX_REMEMBERED) periods.set(tekst, span);
    }
    if (span !== null) tell(raw, row, span);
  }

  const isPlain = ({ van, tot }: Span): boolean =>
    tot >= van && tot <= thisYear + 1 && tot <= van + 1;

  function tell(raw: RawRow, row: RecordValues, span: Span): void {
    const { van, tot, isSchoolYear } = span;
    const add = (regel: CheckRule, reden: string, instead: string | null) =>
      spans.push({
        ...{ regel, raw, kolom: row.kolom, veld: 'periode' },
        zeg(waarde) {
          const wordt = instead === null ? null : withInstead(waarde, span.tekst, instead);
          return { reden, voorstel: wordt === null ? null : { wordt } };
        },
      });
    if (tot < van) {
      const said = `De periode begint in ${van} en eindigt in ${tot}: dat is eerder. Waarschijnlijk zijn de jaren verwisseld.`;
      add('volgorde', said, span.reversed);
      return;
    }
    // A school year is two years that follow each other; only its tens are wrong.
    if (isSchoolYear && tot > van + 1 && (tot - van - 1) % 10 === 0) {
      const said = `Een schooljaar dat in ${van} begint, eindigt in ${van + 1}; hier staat ${tot}.`;
      add('jaar', said, span.endsAt(van + 1));
      return;
    }
    if (tot <= thisYear + 1 || saysSo(row.velden)) return;
    const meant = likelyYear(tot, van, thisYear);
    const said = `${ahead(tot)}, en een cijfer over die tijd kan er nog niet zijn. Is het een prognose of een doel, laat het dan zo.`;
    add('jaar', said, meant === null ? null : span.endsAt(meant));
  }

  function told({ raw, row, jaar }: Suspect, peers: readonly number[]): FoundAt {
    const [first = thisYear] = peers;
    const last = Math.min(thisYear, (peers.at(-1) ?? thisYear) + 1);
    const beside = spanOf(textOf(row.velden.periode));
    const ofRow = [beside?.tot, beside?.van].find(
      (year) => year !== undefined && typosOf(jaar).includes(year),
    );
    const meant =
      ofRow ??
      likelyYear(jaar, Math.min(first, last), last, (year) => counts.has(year)) ??
      likelyYear(jaar, first, thisYear);
    const others =
      ofRow !== undefined
        ? `de periode ernaast is ${textOf(row.velden.periode)}`
        : `de andere jaren in deze tabel lopen van ${first} tot en met ${peers.at(-1) ?? first}`;
    const why = peers.length === 0 && ofRow === undefined ? '' : `; ${others}`;
    const what = jaar > thisYear ? ahead(jaar) : `Het jaar ${jaar} ligt ver voor de andere`;
    const hint =
      jaar > thisYear && meant === null ? ' Is het een prognose of een doel, laat het dan zo.' : '';
    return {
      ...{ regel: 'jaar' as const, raw, kolom: row.kolom, veld: 'jaar' },
      zeg(waarde) {
        const wordt = meant === null ? null : withInstead(waarde, String(jaar), String(meant));
        return { reden: `${what}${why}.${hint}`, voorstel: wordt === null ? null : { wordt } };
      },
    };
  }

  return {
    see(raw, row) {
      const { velden } = row;
      const jaar = numberOf(velden.jaar);
      if (jaar !== null) {
        counts.set(jaar, (counts.get(jaar) ?? 0) + 1);
        if (jaar > thisYear || jaar < OLDEST + LONG_BEFORE) suspects.push({ raw, row, jaar });
      }
      const periode = velden.periode;
      if (typeof periode === 'string' && periode.length > 5) period(raw, row, periode);
    },
    found() {
      const years = [...counts.keys()].sort((a, b) => a - b);
      const unsaid = suspects.filter(({ row, jaar }) => jaar <= thisYear || !saysSo(row.velden));
      const later = new Set(unsaid.flatMap(({ jaar }) => (jaar > thisYear ? [jaar] : [])));
      const peers = years.filter((year) => year <= thisYear && year >= OLDEST + LONG_BEFORE);
      const isPrognosis = later.size >= MANY_AHEAD || (peers.length === 0 && later.size > 1);
      const wrong = unsaid.filter(({ jaar }) => {
        if (jaar > thisYear) return !isPrognosis;
        const [first] = peers;
        return peers.length >= 2 && first !== undefined && first - jaar >= LONG_BEFORE;
      });
      return [...wrong.map((suspect) => told(suspect, peers)), ...spans];
    },
  };
}
