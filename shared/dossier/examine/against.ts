/** One table held against what is known: rows that are there, figures said elsewhere, names like others. */
import type { SheetKind } from '../../domain/provenance';
import { tells } from '../../import/check/duplicates';
import {
  figureLine,
  identityOf,
  isFigureKind,
  isKnown,
  saysTheSame,
} from '../../import/check/figure-identity';
import { type Finding, type Findings, findingKey } from '../../import/check/finding';
import { withInstead } from '../../import/check/rule';
import { MAX_LISTED } from '../../import/preview';
import { type ImportRow, type ImportSource, isRecordRow } from '../../import/stream';
import { type Before, contentOf, type Known, placeIn } from './known';

/** With more of one figure than this something tells them apart that no field holds. */
const MANY = 4;
/** Cells of one name that are told one by one. */
const MAX_CELLS = 500;

/** What is said of a row, once is known which imports the table renews: of these it says nothing new. */
type Held = (renews: ReadonlySet<string>) => Finding | null;

export interface Against {
  rows(batch: readonly ImportRow[]): void;
  /** Its rows are all there: from now on they are known. */
  follow(): void;
  /** What was found, but for what is held against the imports that this table renews. */
  close(renews: ReadonlySet<string>): Findings;
}

const NAME_FIELD: Readonly<Partial<Record<SheetKind, string>>> = { organisaties: 'naam' };

/** `isFollowed`: other tables come in with it, and are held against this one too. */
export function holdAgainst(known: Known, source: ImportSource, isFollowed: boolean): Against {
  const { soort } = source;
  const nameField = NAME_FIELD[soort] ?? 'organisatie';
  const found: Held[] = [];
  /** How often each figure comes in. */
  const times = new Map<string, number>();
  /** By name that is not known the one that it is like, and how many cells were told. */
  const likes = new Map<string, { like: string | null; told: number }>();
  /** What the tables after this one are held against. */
  const brought: ImportRow[] = [];

  function findingOf(
    row: ImportRow,
    veld: string,
    make: (waarde: string) => Pick<Finding, 'regel' | 'reden' | 'voorstel'>,
    before: Before | null,
  ): Finding {
    const { cel, waarde } = placeIn(source, row, veld, row.kolom);
    const naast = before === null ? {} : { naast: before.place(veld) };
    return { ...make(waarde), cel, rij: row.rij, waarde, ...naast };
  }

  function there(row: ImportRow, before: Before): Finding {
    const veld = Object.keys(row.velden).find((each) => each !== 'code') ?? '';
    const where = before.importId === null ? 'is er al' : 'staat al in het dossier';
    return findingOf(
      row,
      row.kolom === undefined ? veld : 'waarde',
      () => ({
        regel: 'dubbele-rij',
        reden: `Wat hier staat ${where}, met precies dezelfde gegevens.`,
        // Of a row that makes several records only this one is there.
        voorstel: row.kolom === undefined ? { rij: 'niet' } : null,
      }),
      before,
    );
  }

  function said(row: ImportRow, befores: readonly Before[]): Finding | null {
    const other = befores.find((before) => !saysTheSame(before.velden, row.velden));
    const before = other ?? befores[0];
    if (before === undefined) return null;
    return findingOf(
      row,
      'waarde',
      () =>
        other === undefined
          ? {
              regel: 'zelfde-cijfer',
              reden: 'Hetzelfde cijfer is er al, uit een andere bron. Het telt dan tweemaal mee.',
              voorstel: null,
            }
          : {
              regel: 'tegenspraak',
              reden: `Van hetzelfde cijfer is er al een andere waarde: ${figureLine(before.velden)}. Beide blijven staan; zoek uit waarom ze verschillen.`,
              voorstel: null,
            },
      before,
    );
  }

  /** The records that say all of what the row says, and those that are the same figure. */
  function hold(row: ImportRow): void {
    const { velden } = row;
    // Copies: what comes after it is not what it is held against.
    const same = tells[soort](velden) ? [...(known.rows(soort).get(contentOf(velden)) ?? [])] : [];
    const key = isFigureKind(soort) && isKnown(soort, velden) ? identityOf(soort, velden) : null;
    const figures = key === null ? [] : [...(known.figures(soort).get(key) ?? [])];
    if (key !== null) times.set(key, (times.get(key) ?? 0) + 1);
    if (same.length + figures.length === 0) return;
    found.push((renews) => {
      const isOther = ({ importId }: Before) => importId === null || !renews.has(importId);
      const before = same.find(isOther);
      if (before !== undefined) return there(row, before);
      if (figures.length > MANY || (times.get(key ?? '') ?? 0) > MANY) return null;
      return said(row, figures.filter(isOther));
    });
  }

  function isNamed(row: ImportRow): void {
    const naam = row.velden[nameField];
    if (typeof naam !== 'string') return;
    let seen = likes.get(naam);
    if (seen === undefined) {
      const names = known.names();
      seen = { like: names.has(naam) ? null : (names.like(naam)[0] ?? null), told: 0 };
      likes.set(naam, seen);
    }
    const { like } = seen;
    if (like === null || seen.told >= MAX_CELLS) return;
    seen.told += 1;
    const finding = findingOf(
      row,
      nameField,
      (waarde) => {
        const wordt = withInstead(waarde, naam, like);
        return {
          regel: 'organisatie',
          reden: `In het dossier staat ‘${like}’. Is het dezelfde organisatie, schrijf haar dan hetzelfde.`,
          voorstel: wordt === null ? null : { wordt },
        };
      },
      null,
    );
    found.push(() => finding);
  }

  return {
    rows(batch) {
      for (const row of batch) {
        if (!isRecordRow(row)) continue;
        isNamed(row);
        if (soort === 'interviews') continue;
        hold(row);
        if (isFollowed) brought.push(row);
      }
    },
    follow() {
      for (const row of brought) {
        const place = (veld: string) => placeIn(source, row, veld, row.kolom);
        known.add(soort, { velden: row.velden, importId: null, place });
      }
      brought.length = 0;
    },
    close(renews) {
      return listed(found.map((tell) => tell(renews)).filter((each) => each !== null));
    },
  };
}

/** The first in full, all counted; one cell is told once of each rule. */
function listed(all: readonly Finding[]): Findings {
  const seen = new Set<string>();
  const bevindingen: Finding[] = [];
  const aantallen: Findings['aantallen'] = {};
  for (const finding of all) {
    const key = findingKey(finding);
    if (seen.has(key)) continue;
    seen.add(key);
    if (bevindingen.length < MAX_LISTED) bevindingen.push(finding);
    aantallen[finding.regel] = (aantallen[finding.regel] ?? 0) + 1;
  }
  return { bevindingen, aantallen };
}
