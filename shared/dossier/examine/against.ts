/** One table held against what is known: rows that are there, figures said elsewhere, names like others. */
import type { SheetKind } from '../../domain/provenance';
import { tells } from '../../import/check/duplicates';
import {
  type FigureKind,
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

/** A finding with what it is held against: of an import that the table renews it says nothing new. */
interface Held {
  finding: Finding;
  importId: string | null;
  /** Which figure it is about; null when it is about a row or a name. */
  figure: string | null;
}

export interface Against {
  rows(batch: readonly ImportRow[]): void;
  /** Its rows are all there: from now on they are known. */
  follow(): void;
  /** What was found, but for what is said of an import that this table renews (null = it renews none). */
  close(renews: string | null): Findings;
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

  function add(
    row: ImportRow,
    veld: string,
    make: (waarde: string) => Pick<Finding, 'regel' | 'reden' | 'voorstel'>,
    before: Before | null,
    figure: string | null = null,
  ): void {
    const { cel, waarde } = placeIn(source, row, veld, row.kolom);
    const naast = before === null ? {} : { naast: before.place(veld) };
    const finding = { ...make(waarde), cel, rij: row.rij, waarde, ...naast };
    found.push({ finding, importId: before?.importId ?? null, figure });
  }

  function isThere(row: ImportRow): boolean {
    if (!tells[soort](row.velden)) return false;
    const [before] = known.rows(soort).get(contentOf(row.velden)) ?? [];
    if (before === undefined) return false;
    const veld = Object.keys(row.velden).find((each) => each !== 'code') ?? '';
    const where = before.importId === null ? 'is er al' : 'staat al in het dossier';
    add(
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
    return true;
  }

  function isSaid(row: ImportRow, figureKind: FigureKind): void {
    const { velden } = row;
    if (!isKnown(figureKind, velden)) return;
    const key = identityOf(figureKind, velden);
    times.set(key, (times.get(key) ?? 0) + 1);
    const befores = known.figures(soort).get(key) ?? [];
    if (befores.length === 0 || befores.length > MANY) return;
    const other = befores.find((before) => !saysTheSame(before.velden, velden));
    const before = other ?? befores[0];
    if (before === undefined) return;
    const { waarde: there } = before.place('waarde');
    add(
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
              reden: `Van hetzelfde cijfer is er al een andere waarde: ${there}. Beide blijven staan; zoek uit waarom ze verschillen.`,
              voorstel: null,
            },
      before,
      key,
    );
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
    add(
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
  }

  return {
    rows(batch) {
      for (const row of batch) {
        if (!isRecordRow(row)) continue;
        isNamed(row);
        if (soort === 'interviews') continue;
        if (!isThere(row) && isFigureKind(soort)) isSaid(row, soort);
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
      const told = found.filter(({ importId, figure }) => {
        if (renews !== null && importId === renews) return false;
        return figure === null || (times.get(figure) ?? 0) <= MANY;
      });
      return listed(told.map(({ finding }) => finding));
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
