/**
 * Headings of fields that say nothing of the kind of a list, for kinds that take the same words for
 * them. Kinds that go by more or fewer words have their own.
 */
import type { Words } from './description';

export const zekerheidWords: Words = {
  zeker: ['zekerheid', 'soort bewijs', 'betrouwbaarheid', 'certainty'],
  kan: [],
};

export const vertrouwelijkheidWords: Words = {
  zeker: ['vertrouwelijkheid', 'vertrouwelijk', 'confidentiality'],
  kan: [],
};

/** The certain ones of a remark; which others may be one differs. */
export const remarkWords: readonly string[] = [
  'opmerking',
  'opmerkingen',
  'toelichting',
  'voorbehoud',
  'notitie',
  'remark',
  'comment',
];
