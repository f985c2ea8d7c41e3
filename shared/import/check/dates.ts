/** Days that cannot be: a conversation that is still to be held, a job that begins in the future. */
import type { RawRow } from '../sheet';
import { dateInWords } from '../values/dates';
import { type FoundAt, type Rule, textOf } from './rule';
import { likelyYear } from './years';

const YEAR = /^(\d{4})(?:-\d{2}(?:-\d{2})?)?$/u;

const yearOf = (date: string): number | null => {
  const year = YEAR.exec(date)?.[1];
  return year === undefined ? null : Number(year);
};

/** Years that somebody may have been employed. */
const LONGEST_JOB = 60;
/** A job may be known to end later; so much later is a mistake. */
const LAST_END = 30;
/** A contract may have been signed for later. */
const SIGNED_AHEAD = 1;

function at(
  veld: string,
  raw: RawRow,
  kolom: number | undefined,
  date: string,
  said: string,
  meant: number | null,
): FoundAt {
  return {
    ...{ regel: 'jaar' as const, raw, kolom, veld },
    zeg: () => ({
      reden: said,
      voorstel: meant === null ? null : { wordt: `${meant}${date.slice(4)}` },
    }),
  };
}

/** Of dienstverbanden. `today`: ISO. */
export function employmentRule(today: string): Rule {
  const thisYear = Number(today.slice(0, 4));
  const found: FoundAt[] = [];
  return {
    see(raw, row) {
      const start = textOf(row.velden.start);
      const einde = textOf(row.velden.einde);
      const from = yearOf(start);
      const to = yearOf(einde);
      if (from !== null && (from > thisYear + SIGNED_AHEAD || from < thisYear - LONGEST_JOB)) {
        const latest = Math.min(to ?? thisYear, thisYear);
        const meant = likelyYear(from, thisYear - LONGEST_JOB, latest);
        const said =
          from > thisYear
            ? `Dit dienstverband begint op ${dateInWords(start)}, en dat is nog niet geweest.`
            : `Dit dienstverband begint op ${dateInWords(start)}: langer dan ${LONGEST_JOB} jaar geleden.`;
        found.push(at('start', raw, row.kolom, start, said, meant));
      }
      if (to !== null && to > thisYear + LAST_END) {
        const meant = likelyYear(to, from ?? thisYear - LONGEST_JOB, thisYear + SIGNED_AHEAD);
        const said = `Dit dienstverband eindigt op ${dateInWords(einde)}. Is er geen einde afgesproken, laat de cel dan leeg.`;
        found.push(at('einde', raw, row.kolom, einde, said, meant));
      }
    },
    found: () => found,
  };
}

/** Of interviews: what was said was said before today. */
export function conversationRule(today: string): Rule {
  const thisYear = Number(today.slice(0, 4));
  const found: FoundAt[] = [];
  return {
    see(raw, row) {
      const datum = textOf(row.velden.datum);
      if (datum <= today || yearOf(datum) === null || datum.length < 10) return;
      const meant = likelyYear(Number(datum.slice(0, 4)), thisYear - LONGEST_JOB, thisYear);
      const said = `Het gesprek is van ${dateInWords(datum)}, en dat is nog niet geweest.`;
      found.push(at('datum', raw, row.kolom, datum, said, meant));
    },
    found: () => found,
  };
}
