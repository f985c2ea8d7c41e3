/** A proposal and its counts, as the preview that the page shows and the source that is stored. */
import type { CasusField } from '../../domain/casus';
import { isMissing, type Value } from '../../domain/values';
import type { ImportPreview } from '../preview';
import type { ImportSource } from '../stream';
import { type CasusProposal, listed, type Survey } from './proposal';
import type { CasusValues } from './rows';

export interface SourceFile {
  bestand: string;
  grootte: number;
  /** Lower-case hex. */
  sha256: string;
}

/** Characters of a value that an example row shows. */
const MAX_EXAMPLE = 300;

const missingWords = { onbekend: 'onbekend', nvt: 'niet van toepassing', geweigerd: 'geweigerd' };

function shown(value: Value): string {
  if (Array.isArray(value)) return value.join('\n').slice(0, MAX_EXAMPLE);
  if (isMissing(value)) return missingWords[value.ontbreekt];
  return String(value ?? '').slice(0, MAX_EXAMPLE);
}

function example({ rij, velden }: CasusValues): ImportPreview['voorbeeldrijen'][number] {
  const texts: Partial<Record<CasusField, string>> = {};
  for (const [veld, value] of Object.entries(velden) as [CasusField, Value][]) {
    texts[veld] = shown(value);
  }
  return { rij, velden: texts };
}

/** What the page shows; the rows themselves stay in the worker, under `token`. */
export function preview(
  token: string,
  file: SourceFile,
  proposal: CasusProposal,
  counted: Survey,
): ImportPreview {
  const { sheet, table, andereBladen } = proposal;
  return {
    token,
    ...file,
    blad: sheet.naam,
    andereBladen,
    kopregel: table.kopregel,
    kolommen: table.kolommen,
    aantalRijen: counted.telling.overgenomen,
    telling: counted.telling,
    voorbeeldrijen: counted.first.map(example),
    afgewezen: listed(counted.refused),
    aantalAfgewezen: counted.refused.length,
    meldingen: counted.meldingen,
    labels: counted.labels,
  };
}

/** What the dossier keeps of the file: enough to find every value back. */
export function importSource(
  file: SourceFile,
  proposal: CasusProposal,
  counted: Survey,
): ImportSource {
  const { sheet, table } = proposal;
  return {
    ...file,
    blad: sheet.naam,
    kopregel: table.kopregel,
    kolommen: table.kolommen.map(({ kolom, kop, veld }) => ({ kolom, kop, veld })),
    aantalRijen: counted.telling.overgenomen,
    afgewezen: counted.refused,
  };
}
