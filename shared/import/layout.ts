/**
 * The layout of a sheet that came in before: which heading is which field, as a person left it. It is
 * derived from the imports of the dossier; nothing else of their sheets is in it.
 */
import type { ImportRecord, SheetKind } from '../domain/provenance';
import { placeOfCell } from '../domain/turned';

/** A repair that was made of all cells under a heading that say this. */
export interface LayoutRepair {
  kop: string;
  was: string;
  wordt: string;
  regel: string;
  reden: string;
}

export interface Layout {
  bestand: string;
  blad: string;
  /** When it came in: ISO 8601. */
  at: string;
  /** Who read it in; null = whoever works here now. */
  wie: string | null;
  soort: SheetKind;
  kopregels: 1 | 2;
  perRespondent?: true;
  gedraaid?: true;
  /** In the order of the sheet. */
  kolommen: { kop: string; veld: string | null }[];
  herstel: LayoutRepair[];
}

/** Layouts that travel with a file that is read: the newest. */
export const MAX_LAYOUTS = 200;

/** The layout of an import; null of a document and of a sheet without headings. */
export function layoutOf(
  source: ImportRecord,
  step: { at: string; wie: string | null },
): Layout | null {
  const { bestand, blad, soort, kopregels, vorm, gedraaid, kolommen, herstel = [] } = source;
  if (vorm !== undefined || kopregels === 0) return null;
  const byColumn = new Map(kolommen.map(({ kolom, kop }) => [kolom, kop]));
  return {
    ...{ bestand, blad, soort, ...step },
    kopregels: kopregels === 2 ? 2 : 1,
    ...(isPerRespondent(source) ? { perRespondent: true as const } : {}),
    ...(gedraaid === undefined ? {} : { gedraaid }),
    kolommen: kolommen.map(({ kop, veld }) => ({ kop, veld })),
    herstel: herstel.flatMap(({ cel, was, wordt, regel, reden }) => {
      const kop = byColumn.get(placeOfCell(source, cel)?.kolom ?? -1);
      return kop === undefined || kop === '' ? [] : [{ kop, was, wordt, regel, reden }];
    }),
  };
}

/** The questions of a survey stand in its headings. */
function isPerRespondent({ soort, kolommen }: ImportRecord): boolean {
  return (
    soort === 'interviews' &&
    kolommen.some(
      ({ veld, kopvelden = [] }) =>
        veld === 'tekst' && kopvelden.some((said) => said.veld === 'vraag'),
    )
  );
}
