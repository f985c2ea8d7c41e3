/** Cijfers that say something else about the same thing: side by side, never averaged. */
import { cijferLine } from '../../../shared/domain/cijfer-text';
import { recordField } from '../../../shared/domain/record';
import type { CijferField } from '../../../shared/domain/uitstroomcijfer';
import { valueText } from '../../../shared/domain/values';
import type { CijferFilter, CijferRow } from '../../../shared/dossier/protocol';
import { noFilter } from '../../records/field-filter';

type Shown = Pick<CijferRow, 'velden'>;

/** What makes two cijfers of one organisatie and maat differ, beside their value. */
const compared: readonly CijferField[] = ['cohort', 'definitie', 'bron'];

function textOf({ velden }: Shown, veld: CijferField): string {
  return valueText(velden[veld]).trim();
}

/** The period as the source names it, else the year. */
function when(cijfer: Shown): string {
  return textOf(cijfer, 'periode') || textOf(cijfer, 'jaar');
}

/**
 * In what the other differs, as words to follow "verschilt in": value first. Empty = it says the same,
 * or the same for another period.
 */
export function differences(one: Shown, other: Shown): string[] {
  const value = cijferLine(one) === cijferLine(other) ? [] : ['waarde'];
  const fields = compared.filter((veld) => textOf(one, veld) !== textOf(other, veld));
  if (value.length + fields.length === 0) return [];
  // The same measured again at another moment is a series, and contradicts nothing.
  const period = when(one) === when(other) ? [] : ['periode'];
  if (period.length > 0 && fields.length === 0) return [];
  const labels = fields.map((veld) => recordField('uitstroomcijfer', veld)?.label ?? veld);
  return [...value, ...period, ...labels.map((label) => label.toLocaleLowerCase('nl'))];
}

/** The cijfers of the same organisatie and maat; null when this one names neither. */
export function sameSubject(cijfer: Shown): CijferFilter | null {
  const organisatie = textOf(cijfer, 'organisatie');
  const maat = textOf(cijfer, 'maat');
  if (organisatie === '' || maat === '') return null;
  return { ...noFilter, waarden: { organisatie: [organisatie], maat: [maat] } };
}
