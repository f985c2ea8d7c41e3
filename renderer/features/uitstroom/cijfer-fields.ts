import type { CijferField } from '../../../shared/domain/uitstroomcijfer';
import type { FieldGroup } from '../../records/field-list';

/** Every field, in the order in which a cijfer is judged. */
export const cijferGroups: readonly (FieldGroup & { velden: readonly CijferField[] })[] = [
  {
    label: 'Wat',
    velden: ['organisatie', 'maat', 'uitstroomsoort', 'definitie', 'sector', 'code'],
  },
  { label: 'Over wie', velden: ['cohort', 'populatie', 'n', 'steekproef'] },
  { label: 'Wanneer', velden: ['periode', 'jaar'] },
  {
    label: 'Hoeveel',
    velden: ['operator', 'waarde', 'waardeMax', 'eenheid', 'waardetekst', 'richting'],
  },
  { label: 'Hoe zeker', velden: ['zekerheid', 'vertrouwelijkheid', 'vergelijkgroep', 'rang'] },
  { label: 'Bron', velden: ['bron', 'document', 'bronplaats', 'opmerking'] },
];

/** Without these a cijfer cannot be judged or compared: where they are not stated, that is said. */
export const essentialFields: readonly CijferField[] = [
  'uitstroomsoort',
  'definitie',
  'cohort',
  'n',
  'periode',
  'waarde',
  'eenheid',
  'zekerheid',
  'bron',
];

/** What is asked first of a cijfer that is made by hand. */
export const firstFields: readonly CijferField[] = [
  'organisatie',
  'maat',
  'uitstroomsoort',
  'definitie',
  'cohort',
  'n',
  'periode',
  'jaar',
  'operator',
  'waarde',
  'waardeMax',
  'eenheid',
  'waardetekst',
  'zekerheid',
  'vertrouwelijkheid',
  'bron',
];

/** One of these is needed to find a cijfer back. */
export const namingFields: readonly CijferField[] = ['organisatie', 'maat'];

/** The fields that the list can be filtered by. */
export const facetFields: readonly CijferField[] = [
  'organisatie',
  'maat',
  'uitstroomsoort',
  'definitie',
  'cohort',
  'eenheid',
  'zekerheid',
  'vertrouwelijkheid',
  'bron',
];
