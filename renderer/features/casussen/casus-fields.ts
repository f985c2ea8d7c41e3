import { type CasusField, casusFields } from '../../../shared/domain/casus';
import type { FieldGroup } from '../../records/field-list';

/** One of these is needed to find a casus back. */
export const namingFields: readonly CasusField[] = ['naam', 'organisatie', 'code'];

export const casusGroups: readonly FieldGroup[] = [{ label: 'Beschrijving', velden: casusFields }];

/** What is asked first of a casus that is made by hand. */
export const firstFields: readonly CasusField[] = [
  'naam',
  'organisatie',
  'code',
  'wereld',
  'sector',
  'periode',
  'aanpak',
  'bron',
];
