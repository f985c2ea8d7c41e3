/**
 * Which figure a record is, whatever it says: of whom, of what, when, counted in what. Two records
 * with the same identity are the same figure from two places; with other values they contradict each
 * other. What is not known of both is no identity: most figures without a year are not the same.
 */
import { cijferLine } from '../../domain/cijfer-text';
import { foldName } from '../../domain/fold';
import type { SheetKind } from '../../domain/provenance';
import type { Uitstroomcijfer } from '../../domain/uitstroomcijfer';
import type { Value } from '../../domain/values';

export type FigureKind = Extract<SheetKind, 'uitstroomcijfers' | 'vertrekredenen'>;

type Velden = Partial<Record<string, Value>>;

/** Fields that say which figure it is, beside its unit. */
const identity: Readonly<Record<FigureKind, readonly string[]>> = {
  uitstroomcijfers: [
    ...['organisatie', 'sector', 'populatie', 'maat', 'uitstroomsoort', 'definitie', 'cohort'],
    ...['periode', 'jaar', 'vergelijkgroep', 'steekproef'],
  ],
  vertrekredenen: [
    ...['onderzoek', 'organisatie', 'populatie', 'vraag', 'antwoordtype', 'groep', 'reden'],
    ...['periode', 'jaar'],
  ],
};

/** Of each list at least one must be known. */
const needed: Readonly<Record<FigureKind, readonly (readonly string[])[]>> = {
  uitstroomcijfers: [
    ['maat'],
    ['organisatie', 'populatie', 'sector'],
    ['jaar', 'periode', 'cohort'],
  ],
  vertrekredenen: [
    ['reden'],
    ['onderzoek', 'organisatie', 'populatie'],
    ['jaar', 'periode', 'onderzoek'],
  ],
};

export function isFigureKind(soort: SheetKind): soort is FigureKind {
  return soort === 'uitstroomcijfers' || soort === 'vertrekredenen';
}

export const identityFields = (soort: FigureKind): readonly string[] => identity[soort];

/** What a figure of either kind says, as it was read and not as its cell is written: "12%". */
export function figureLine(velden: Velden): string {
  return cijferLine({ velden: velden as Uitstroomcijfer['velden'] });
}

/** Whether enough is known of it to be the same as another. */
export function isKnown(soort: FigureKind, velden: Velden): boolean {
  for (const one of needed[soort]) {
    let found = false;
    for (const veld of one) {
      const value = velden[veld];
      if (typeof value === 'string' || typeof value === 'number') {
        found = true;
        break;
      }
    }
    if (!found) return false;
  }
  return velden.waarde !== undefined || velden.waardetekst !== undefined;
}

/** The same for equal figures, in any spelling of a name. `zonder`: a field that is left out. */
export function identityOf(soort: FigureKind, velden: Velden, zonder?: 'eenheid'): string {
  const parts = identity[soort].map((veld) => partOf(velden[veld]));
  if (zonder === undefined) parts.push(partOf(velden.eenheid));
  return parts.join('\u0001');
}

function partOf(value: Value | undefined): string {
  if (typeof value === 'string') return foldName(value);
  return typeof value === 'number' ? String(value) : '';
}

/** Whether two records of one figure say the same. */
export function saysTheSame(a: Velden, b: Velden): boolean {
  return ['waarde', 'waardeMax', 'operator', 'waardetekst'].every(
    (veld) => exactly(veld, a[veld]) === exactly(veld, b[veld]),
  );
}

function exactly(veld: string, value: Value | undefined): string {
  if (veld === 'operator' && (value === undefined || value === null)) return 'is';
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return value === undefined || value === null ? '' : String(value);
}
