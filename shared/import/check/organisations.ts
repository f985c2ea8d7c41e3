/** Organisations that stand in one table in two spellings. */
import { foldName } from '../../domain/fold';
import type { RawRow } from '../sheet';
import { bareName, KnownNames } from './alike';
import { type FoundAt, type Rule, withInstead } from './rule';

/** Different names among which is looked; of more, each is a record and no name. */
const MAX_NAMES = 5_000;
/** Cells of one name that are told one by one. */
const MAX_CELLS = 500;
/** So much rarer is a mistake; as often may be another organisation. */
const RARER = 2;

interface Named {
  naam: string;
  count: number;
  first: number;
  /** The name that is meant, once that is known. */
  right: Named | null;
  cells: { raw: RawRow; kolom: number | undefined }[];
}

/** What two spellings of one name differ in. */
function differing(a: string, b: string): string {
  return foldName(a) === foldName(b)
    ? 'Alleen hoofdletters, accenten of spaties verschillen'
    : 'Alleen leestekens, spaties of de rechtsvorm verschillen';
}

/** `veld`: the field that holds the name. */
export function organisationRule(veld: 'organisatie' | 'naam'): Rule {
  const names = new Map<string, Named>();
  let last: Named | undefined;
  let seen = 0;

  /** Which spelling is right: the commoner, and of equals the first. */
  const rightOf = (a: Named, b: Named): Named =>
    a.count !== b.count ? (a.count > b.count ? a : b) : a.first < b.first ? a : b;

  function told(wrong: Named, right: Named): FoundAt[] {
    const isSame = bareName(wrong.naam) === bareName(right.naam);
    const isSure = isSame || right.count >= RARER * wrong.count;
    const often = `${right.count} keer`;
    const reden = isSame
      ? `${differing(wrong.naam, right.naam)} van ‘${right.naam}’, dat ${often} in deze tabel staat.`
      : isSure
        ? `Deze naam lijkt op ‘${right.naam}’, die ${often} in deze tabel staat.`
        : `Deze naam lijkt op ‘${right.naam}’. Zijn het twee organisaties, laat het dan zo.`;
    const cells = isSure ? wrong.cells : wrong.cells.slice(0, 1);
    return cells.map((cell) => ({
      ...{ regel: 'organisatie' as const, ...cell, veld },
      zeg(waarde) {
        const wordt = isSure ? (withInstead(waarde, wrong.naam, right.naam)?.trim() ?? null) : null;
        return { reden, voorstel: wordt === null ? null : { wordt } };
      },
    }));
  }

  return {
    see(_raw, row) {
      const naam = row.velden[veld];
      if (typeof naam !== 'string') return;
      seen += 1;
      if (last?.naam !== naam) {
        last = names.get(naam);
        if (last === undefined) {
          if (names.size >= MAX_NAMES) return;
          last = { naam, count: 0, first: seen, right: null, cells: [] };
          names.set(naam, last);
        }
      }
      last.count += 1;
    },
    wantsMore() {
      if (names.size >= MAX_NAMES) return false;
      const known = new KnownNames();
      for (const naam of names.keys()) known.add(naam);
      for (const one of names.values()) {
        const others = known.like(one.naam).flatMap((naam) => names.get(naam) ?? []);
        const right = others.reduce((best, other) => rightOf(best, other), one);
        if (right !== one) one.right = right;
      }
      return [...names.values()].some(({ right }) => right !== null);
    },
    seeAgain(raw, row) {
      const naam = row.velden[veld];
      const wrong = typeof naam === 'string' ? names.get(naam) : undefined;
      if (wrong === undefined || wrong.right === null || wrong.cells.length >= MAX_CELLS) return;
      wrong.cells.push({ raw, kolom: row.kolom });
    },
    found: () =>
      [...names.values()].flatMap((one) => (one.right === null ? [] : told(one, one.right))),
  };
}
