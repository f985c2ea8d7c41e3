/** What stands above a table and is of all its figures: the measure, its unit, the organisation. */
import type { RawSheet } from '../../sheet';
import { headingText, placeOf } from '../heading-rows';
import { headingSays } from '../records/cijfer-heading';
import type { Said } from './wide';

/** Rows above the headings that are looked at, and cells of one of them: more is a table. */
const MAX_ROWS = 8;
const MAX_CELLS = 3;
const MAX_LENGTH = 160;

const ABOUT =
  /^(?:naam\s+)?(?:organisatie|instelling|zorginstelling|zorgorganisatie|werkgever|bedrijf|stichting|gemeente|locatie|vestiging|team|afdeling)(?:\s*naam)?$/iu;
const LABELLED = /^([^:]{3,30}):\s*(\S.*)$/u;
const KINDS =
  'vrijwillige?|onvrijwillige?|gedwongen|externe?|interne?|bruto|netto|gemiddelde?|totale?|jaarlijkse?|regulier|ongewenste?';
const MEASURES =
  'uitstroom|verloop|vertrek|verzuim|instroom|doorstroom|vacature|turnover|attrition|retention';
const MEASURE = new RegExp(
  `(?:(?<!\\p{L})(?:${KINDS})\\s+)*[\\p{L}-]*(?:${MEASURES})[\\p{L}-]*`,
  'giu',
);
/** A title that is a unit and nothing else: `in procenten`, `(%)`. */
const UNIT_ONLY =
  /^[([]?\s*(?:(?:alle\s+)?(?:cijfers|getallen|waarden|bedragen)\s+)?(?:zijn\s+)?(?:in\s+)?(?:%|procenten|procent|percentages?|procentpunten|euro'?s?|€)\s*[)\]]?\.?$/iu;

/** The one measure that a title names, in its own words; null when it names none, or several. */
export function measureOfTitle(title: string): string | null {
  const found = [...new Set((title.match(MEASURE) ?? []).map((words) => words.trim()))];
  return found.length === 1 ? (found[0] ?? null) : null;
}

interface TitleCell {
  rij: number;
  kolom: number;
  tekst: string;
}

function titleRows(sheet: RawSheet, top: number): TitleCell[][] {
  const at = placeOf(sheet, top);
  return sheet.rijen
    .slice(Math.max(0, at - MAX_ROWS), at)
    .reverse()
    .map(({ rij, cellen }) =>
      cellen.flatMap((cel, kolom): TitleCell[] => {
        const tekst = headingText(cel);
        return tekst === '' || tekst.length > MAX_LENGTH ? [] : [{ rij, kolom, tekst }];
      }),
    )
    .filter((cells) => cells.length > 0 && cells.length <= MAX_CELLS);
}

/** The organisation, where the sheet says that it is one: `Organisatie: …`, or a cell beside it. */
function organisationIn(cells: readonly TitleCell[]): Said | null {
  for (const [i, { rij, kolom, tekst }] of cells.entries()) {
    const [, label = '', name = ''] = LABELLED.exec(tekst) ?? [];
    if (ABOUT.test(label.trim())) return said('organisatie', name.trim(), { rij, kolom, tekst });
    const next = cells[i + 1];
    if (next !== undefined && ABOUT.test(tekst.replace(/:\s*$/, ''))) {
      return said('organisatie', next.tekst, next);
    }
  }
  return null;
}

const said = (veld: string, waarde: string, { rij, kolom, tekst }: TitleCell): Said => ({
  veld,
  waarde,
  kop: { veld, rij, kolom, tekst },
});

/** What the titles above row `top` say, each field by the one that is nearest to the table. */
export function titlesSay(sheet: RawSheet, top: number): Said[] {
  const found = new Map<string, Said>();
  const add = (each: Said | null) => {
    if (each !== null && !found.has(each.veld)) found.set(each.veld, each);
  };
  for (const cells of titleRows(sheet, top)) {
    add(organisationIn(cells));
    // Two measures beside each other are groups of columns, not a title.
    if (new Set(cells.flatMap(({ tekst }) => measureOfTitle(tekst) ?? [])).size > 1) break;
    for (const cell of cells) {
      const maat = measureOfTitle(cell.tekst);
      if (maat !== null) add(said('maat', maat, cell));
      if (maat === null && !UNIT_ONLY.test(cell.tekst)) continue;
      const { eenheid } = headingSays(cell.tekst, true);
      if (eenheid !== null) add(said('eenheid', eenheid, cell));
    }
  }
  return [...found.values()];
}
