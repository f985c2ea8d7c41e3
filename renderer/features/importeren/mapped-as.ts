/** What the columns of a table may be, in words: by its kind, and of a survey by what its columns ask. */
import type { SheetKind } from '../../../shared/domain/provenance';
import { fieldPlace, recordLines, type Turned } from '../../../shared/domain/turned';
import { isEnquete } from '../../../shared/import/enquete';
import type { SheetChoice } from '../../../shared/import/preview';
import { ANOTHER_VALUE } from './choices';
import { type FieldGroup, fieldGroups, fieldLabel } from './kinds';

/** A survey with a row per respondent brings interviews, but its columns are other things. */
export type MappedAs = SheetKind | 'enquete';

export function mappedAs(choice: Pick<SheetChoice, 'soort' | 'perRespondent'>): MappedAs | null {
  return isEnquete(choice) ? 'enquete' : choice.soort;
}

const enqueteGroups: readonly FieldGroup[] = [
  { naam: 'Een vraag', velden: ['tekst'] },
  { naam: 'De respondent', velden: ['interview', 'rol', 'organisatie', 'datum'] },
];

export function optionGroups(as: MappedAs): readonly FieldGroup[] {
  return as === 'enquete' ? enqueteGroups : fieldGroups[as];
}

const enqueteWords: Readonly<Record<string, string>> = {
  tekst: 'Vraag met antwoord',
  interview: 'Nummer van de respondent',
};

/** The word of a field on screen. */
export function fieldWord(as: MappedAs, veld: string): string {
  if (as !== 'enquete') return fieldLabel(as, veld);
  return enqueteWords[veld] ?? fieldLabel('interviews', veld);
}

/** What a change of field did, as a sentence for whoever cannot see the whole table. */
export function fieldSentence(
  as: MappedAs,
  kolom: number,
  veld: string | null,
  freed: number | null,
  several: ReadonlySet<string>,
  turned: Turned = {},
): string {
  const place = (of: number) => fieldPlace(turned, of);
  const first = (of: number) => `${place(of).charAt(0).toUpperCase()}${place(of).slice(1)}`;
  if (
    as === 'uitstroomcijfers' &&
    (veld === ANOTHER_VALUE || (veld === 'waarde' && several.has(veld)))
  ) {
    return `${first(kolom)} is nu een waarde: elke ${recordLines(turned)[0]} geeft er een cijfer bij.`;
  }
  if (as === 'uitstroomcijfers' && veld === 'n' && several.has(veld)) {
    return `${first(kolom)} is nu n, bij de waarden ervoor.`;
  }
  if (veld === null) return `${first(kolom)} wordt niet gebruikt, wel bewaard.`;
  if (as === 'enquete' && veld === 'tekst') {
    return `${first(kolom)} is nu een vraag met antwoord.`;
  }
  const now = `${fieldWord(as, veld)} komt nu uit ${place(kolom)}.`;
  return freed === null ? now : `${now} ${first(freed)} wordt niet meer gebruikt, wel bewaard.`;
}
