/**
 * Serial numbers to dates. Two calendars exist: from 1900 (in which Excel counts 29 February 1900,
 * a day that never was) and from 1904. Sources: ECMA-376 part 1, 18.17.4; the 1900 error is
 * described there as the "1900 date base system".
 */
import type { CellDate } from '../sheet';

const MS_PER_DAY = 86_400_000;
/** Serial 61 is 1 March 1900, so counting from here is right for every date after the phantom day. */
const EPOCH = Date.UTC(1899, 11, 30);
/** 31 December 9999. */
const LAST = 2_958_465;
const PHANTOM = 60;
/** Days between the two calendars. */
const SHIFT_1904 = 1_462;

export type Serial =
  | { kind: 'datum'; cell: CellDate }
  /** 29 February 1900: what Excel shows, though no calendar has it. */
  | { kind: 'bestaat-niet'; cell: CellDate }
  | { kind: 'buiten-bereik' };

const two = (n: number): string => String(n).padStart(2, '0');

/** `14:30:00`, with milliseconds only when there are any. */
function timeOf(ms: number): string {
  const s = Math.floor(ms / 1000);
  const text = `${two(Math.floor(s / 3600))}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
  const rest = ms % 1000;
  return rest === 0 ? text : `${text}.${String(rest).padStart(3, '0')}`;
}

function convert(serial: number): Serial {
  // Doubles carry a day to some microseconds; whole milliseconds undo their noise.
  const ms = Math.round(serial * MS_PER_DAY);
  const day = Math.floor(ms / MS_PER_DAY);
  const rest = ms - day * MS_PER_DAY;
  if (ms < 0 || day > LAST) return { kind: 'buiten-bereik' };
  if (day === 0) return { kind: 'datum', cell: { datum: timeOf(rest) } };
  const time = rest === 0 ? '' : `T${timeOf(rest)}`;
  if (day === PHANTOM) return { kind: 'bestaat-niet', cell: { datum: `1900-02-29${time}` } };
  const date = new Date(EPOCH + (day < PHANTOM ? day + 1 : day) * MS_PER_DAY);
  return { kind: 'datum', cell: { datum: `${date.toISOString().slice(0, 10)}${time}` } };
}

/** Converts serials; whole days, which repeat a lot, are made once and shared. */
export class Dates {
  readonly #shift: number;
  readonly #days = new Map<number, Serial>();

  constructor(from1904: boolean) {
    this.#shift = from1904 ? SHIFT_1904 : 0;
  }

  /** A date, a date with time, or (below one day) a time. */
  read(serial: number): Serial {
    if (!Number.isInteger(serial)) return convert(this.#shifted(serial));
    let known = this.#days.get(serial);
    if (known === undefined) {
      known = convert(this.#shifted(serial));
      this.#days.set(serial, known);
    }
    return known;
  }

  /** In the 1904 calendar a time without a day stays one. */
  #shifted(serial: number): number {
    return serial >= 0 && serial < 1 ? serial : serial + this.#shift;
  }
}

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?(?:Z|[+-]\d{2}:\d{2})?$/;

/** A cell of type `d` holds ISO 8601 itself. Null when it does not, or names no real day. */
export function isoDate(text: string): CellDate | null {
  const parts = ISO.exec(text.trim());
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second, fraction] = parts;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  const plain = `${year}-${month}-${day}`;
  if (hour === undefined) return { datum: plain };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  const time = `${hour}:${minute}:${second ?? '00'}${fraction === undefined ? '' : `.${fraction}`}`;
  return { datum: /^[0:.]*$/.test(time) ? plain : `${plain}T${time}` };
}
