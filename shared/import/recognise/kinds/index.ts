/** The kinds of sheet that are recognised. */
import type { SheetKind } from '../../../domain/provenance';
import { casussen } from './casussen';
import { codeboek } from './codeboek';
import type { SheetDescription } from './description';
import { dienstverbanden } from './dienstverbanden';
import { interviews } from './interviews';
import { organisaties } from './organisaties';
import { rekentool } from './rekentool';
import { uitstroomcijfers } from './uitstroomcijfers';
import { vertrekredenen } from './vertrekredenen';

export const descriptions: readonly SheetDescription[] = [
  casussen,
  uitstroomcijfers,
  interviews,
  dienstverbanden,
  vertrekredenen,
  rekentool,
  organisaties,
  codeboek,
];

const bySoort: ReadonlyMap<SheetKind, SheetDescription> = new Map(
  descriptions.map((description) => [description.soort, description]),
);

/** Throws on a kind that has no description (a programming error). */
export function descriptionOf(soort: SheetKind): SheetDescription {
  const found = bySoort.get(soort);
  if (found === undefined) throw new RangeError(`no description of ${soort}`);
  return found;
}
