/** What stands in place of a value that is missing: the same words in lists, files and sentences. */
import type { MissingKind } from './values';

/** In a cell; read back from a file they are the same kind again. */
export const missingShort: Readonly<Record<MissingKind, string>> = {
  onbekend: 'onbekend',
  nvt: 'n.v.t.',
  geweigerd: 'geweigerd',
  'niet-gevraagd': 'niet gevraagd',
  'niet-geregistreerd': 'niet geregistreerd',
  onderdrukt: 'onderdrukt',
};

/** In a sentence. */
export const missingInFull: Readonly<Record<MissingKind, string>> = {
  ...missingShort,
  nvt: 'niet van toepassing',
};

/** What a source can say itself of what it does not give, for a sentence. */
export const missingListed = 'onbekend, n.v.t., geweigerd, niet gevraagd en niet geregistreerd';
