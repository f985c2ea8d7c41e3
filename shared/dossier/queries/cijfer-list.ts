/** Uitstroomcijfers as a list. */
import type { CijferField } from '../../domain/uitstroomcijfer';
import type { CijferFilter, CijferRow } from '../protocol';
import { fieldList } from './field-list';
import type { ListKind } from './list-kind';

export const cijferList: ListKind<'uitstroomcijfer', CijferFilter, CijferField, CijferRow> =
  fieldList('uitstroomcijfer');
