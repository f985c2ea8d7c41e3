/**
 * How a sheet shows a cell, in Dutch: what the researcher saw is what she finds back as the source.
 * Number formats are followed as far as plain tables use them (decimals, thousands, percent, units,
 * leading zeros); one beyond that falls back to the plain number, which loses nothing.
 */
import { isCellDate, isCellError, type RawCell } from './sheet';

/** A number as the formula bar shows it: up to fifteen digits, decimal comma. */
export function plainNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const text = String(value);
  // Sixteen places hold at most fifteen digits and a point; only noise takes more.
  const rounded = text.length <= 16 ? value : Number(value.toPrecision(15));
  // The largest numbers there are round to none.
  const short = Number.isFinite(rounded) ? String(rounded) : text;
  return short.replace('.', ',').replace('e', 'E');
}

/** Splits a format code at `;`, but not inside quotes or behind a backslash. */
function sections(code: string): string[] {
  return code.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+/g) ?? [];
}

interface Pattern {
  before: string;
  after: string;
  /** Least number of digits before the comma. */
  whole: number;
  thousands: boolean;
  /** Least and largest number of decimals. */
  decimals: [number, number];
  percent: number;
  /** Divide by 1000 for each. */
  scale: number;
}

const TOKEN = /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|[_*].|([0#?][0#?,.]*)|(%)|(.)/gs;

/** The parts of one section; null for what is not followed: fractions, exponents, split digits. */
function parse(section: string): Pattern | null {
  const pattern: Pattern = {
    before: '',
    after: '',
    whole: 0,
    thousands: false,
    decimals: [0, 0],
    percent: 0,
    scale: 0,
  };
  let digits: string | null = null;
  const literal = (text: string) => {
    if (digits === null) pattern.before += text;
    else pattern.after += text;
  };
  for (const [, quoted, escaped, currency, run, percent, other] of section.matchAll(TOKEN)) {
    const text = quoted ?? escaped ?? currency;
    if (text !== undefined) literal(text);
    else if (run !== undefined) {
      if (digits !== null) return null;
      digits = run;
    } else if (percent !== undefined) {
      pattern.percent += 1;
      literal('%');
    } else if (other !== undefined) {
      if (/[\p{L}@/]/u.test(other)) return null;
      literal(other);
    }
  }
  if (digits === null) return null;
  const [whole = '', fraction = '', rest] = (digits as string).split('.');
  if (rest !== undefined) return null;
  const scaled = /,+$/.exec(fraction === '' ? whole : fraction)?.[0].length ?? 0;
  pattern.scale = scaled;
  pattern.thousands = whole.replace(/,+$/, '').includes(',') || (scaled === 0 && /,/.test(whole));
  pattern.whole = whole.replace(/[^0]/g, '').length;
  const places = fraction.replaceAll(',', '');
  pattern.decimals = [places.replace(/[^0]/g, '').length, places.length];
  return pattern;
}

/** Rounds half away from zero on the decimal digits that a sheet keeps, as the sheet does. */
function rounded(value: number, places: number): string {
  const scaled = Math.round(Number(`${value.toPrecision(15)}e${places}`));
  return Number.isFinite(scaled) ? Number(`${scaled}e${-places}`).toFixed(places) : String(value);
}

function apply(value: number, pattern: Pattern): string {
  const scaled = (value * 100 ** pattern.percent) / 1000 ** pattern.scale;
  const [least, most] = pattern.decimals;
  const [whole = '0', fraction = ''] = rounded(scaled, most).split('.');
  let decimals = fraction;
  while (decimals.length > least && decimals.endsWith('0')) decimals = decimals.slice(0, -1);
  let digits = (pattern.whole === 0 && whole === '0' && decimals !== '' ? '' : whole).padStart(
    pattern.whole,
    '0',
  );
  if (pattern.thousands) digits = digits.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${pattern.before}${digits}${decimals === '' ? '' : `,${decimals}`}${pattern.after}`.trim();
}

/** A number in its format. Sections are: positive; negative; zero. */
export function formattedNumber(value: number, code: string): string {
  // Beyond this a number has no digits behind the comma and is shown with an exponent.
  if (Math.abs(value) >= 1e15) return plainNumber(value);
  const parts = sections(code);
  const index = value < 0 && parts.length > 1 ? 1 : value === 0 && parts.length > 2 ? 2 : 0;
  // Conditions such as [>100] choose sections by other rules.
  if (/\[[<>=]/.test(code)) return plainNumber(value);
  const pattern = parse(parts[index] ?? '');
  if (pattern === null) return plainNumber(value);
  const text = apply(Math.abs(value), pattern);
  return value < 0 && index === 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** More decimals than a cell keeps. */
const ALL_DECIMALS = 15;

/**
 * What the formula bar shows of a number that its format rounds: "14,5%" of a cell that shows "15%";
 * null when the format hides nothing.
 */
export function hiddenByFormat(value: number, code: string): string | null {
  if (Math.abs(value) >= 1e15 || /\[[<>=]/.test(code)) return null;
  const parts = sections(code);
  const index = value < 0 && parts.length > 1 ? 1 : value === 0 && parts.length > 2 ? 2 : 0;
  const pattern = parse(parts[index] ?? '');
  if (pattern === null) return null;
  const kept = Number(value.toPrecision(ALL_DECIMALS));
  const scaled = (Math.abs(kept) * 100 ** pattern.percent) / 1000 ** pattern.scale;
  const shown = Number(rounded(scaled, pattern.decimals[1]));
  if (Math.abs(shown - Number(scaled.toPrecision(ALL_DECIMALS))) <= Number.EPSILON * scaled * 8) {
    return null;
  }
  const bar = Number((kept * 100 ** pattern.percent).toPrecision(ALL_DECIMALS - 1));
  return `${plainNumber(bar)}${'%'.repeat(pattern.percent)}`;
}

/** What the sheet shows, or null for an empty cell. Dates are ISO, whatever their format. */
export function notation(cell: RawCell | undefined, format: string | undefined): string | null {
  if (cell === undefined || cell === null) return null;
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') {
    return format === undefined ? plainNumber(cell) : formattedNumber(cell, format);
  }
  if (typeof cell === 'boolean') return cell ? 'WAAR' : 'ONWAAR';
  if (isCellDate(cell)) return cell.datum;
  return isCellError(cell) ? cell.fout : null;
}
