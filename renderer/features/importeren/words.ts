/** What an import brings and leaves behind, in sentences. */
import { sheetKinds, type TableArea } from '../../../shared/domain/provenance';
import { recordLines, type Turned } from '../../../shared/domain/turned';
import type { RowCount, SheetPreview } from '../../../shared/import/preview';
import { formatCount, formatNumber } from '../../ui/format';
import { areaWords } from './grid/place';
import type { Added } from './intake-state';
import { kindWords } from './kinds';

const list = new Intl.ListFormat('nl', { type: 'conjunction' });

/** ['a', 'b', 'c'] -> "a, b en c". */
export function enumerate(parts: readonly string[]): string {
  return list.format(parts);
}

/** "42 casussen, 127 cijfers en 31 interviews". */
export function recordWords({ records }: Pick<Added, 'records'>): string {
  return enumerate(recordParts({ records, beurten: 0 }));
}

/** The same, with the turns at the interviews that they are of. */
function recordParts({ records, beurten }: Pick<Added, 'records' | 'beurten'>): string[] {
  return sheetKinds
    .filter((soort) => records[soort] > 0)
    .map((soort) => {
      const { one, many } = kindWords[soort];
      const turns = soort === 'interviews' ? beurten : 0;
      return formatCount(records[soort], one, many) + turnWords(turns);
    });
}

/** " met 212 beurten", to stand after interviews; nothing when there are none. */
function turnWords(beurten: number): string {
  return beurten > 0 ? ` met ${formatCount(beurten, 'beurt', 'beurten')}` : '';
}

/** "Uit 3 bestanden: 42 casussen, 31 interviews met 212 beurten en 6 organisaties." */
export function addedSentence(added: Added): string {
  if (added.bestanden === 0) return 'Er is nog niets gekozen om op te slaan.';
  const from = formatCount(added.bestanden, 'bestand', 'bestanden');
  const renewing = renewingWords(added.vernieuwt);
  const parts = [...recordParts(added), ...(renewing === '' ? [] : [renewing])];
  return `Uit ${from}: ${enumerate(parts)}.`;
}

/** "1 blad dat bijwerkt wat er is"; '' when none does. */
function renewingWords(sheets: number): string {
  if (sheets === 0) return '';
  const does = sheets === 1 ? 'bijwerkt' : 'bijwerken';
  return `${formatCount(sheets, 'blad', 'bladen')} ${sheets === 1 ? 'dat' : 'die'} ${does} wat er is`;
}

/** On the button: "42 casussen opslaan", "1 blad bijwerken", "42 casussen opslaan, 1 blad bijwerken". */
export function storeWords(added: Added): string {
  const records = recordWords(added);
  const parts = [
    records === '' ? null : `${records} opslaan`,
    added.vernieuwt === 0 ? null : `${formatCount(added.vernieuwt, 'blad', 'bladen')} bijwerken`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'Opslaan' : parts.join(', ');
}

/** "Niet overgenomen: 2 rijen en 14 cellen."; null when all was. */
export function leftSentence({ rijen, cellen }: Pick<Added, 'rijen' | 'cellen'>): string | null {
  const parts = [
    rijen > 0 ? formatCount(rijen, 'rij', 'rijen') : null,
    cellen > 0 ? formatCount(cellen, 'cel', 'cellen') : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `Niet overgenomen: ${enumerate(parts)}.`;
}

/** "3 bestanden konden niet worden gelezen."; null when all could. */
export function failedSentence(count: number): string | null {
  if (count === 0) return null;
  return `${formatCount(count, 'bestand kon', 'bestanden konden')} niet worden gelezen.`;
}

/** "Blad1", or of a sheet with more tables "Blad1, tabel 2 van 3". */
export function sheetName({ blad, tabel }: Pick<SheetPreview, 'blad' | 'tabel'>): string {
  return tabel.van === 1 ? blad : `${blad}, tabel ${tabel.nummer} van ${tabel.van}`;
}

/** The same of what is in the dossier: "Blad1", or of a part of a sheet "Blad1, A3 tot en met F20". */
export function sourceName({ blad, gebied }: { blad: string; gebied?: TableArea }): string {
  return gebied === undefined ? blad : `${blad}, ${areaWords(gebied)}`;
}

/** What one sheet brings: "42 casussen", "31 interviews met 212 beurten", "niets". */
export function sheetBrings({
  keuze,
  aantal,
  beurten,
}: Pick<SheetPreview, 'keuze' | 'aantal' | 'beurten'>): string {
  if (keuze.soort === null || aantal === 0) return 'niets';
  const { one, many } = kindWords[keuze.soort];
  return formatCount(aantal, one, many) + turnWords(beurten);
}

/** "218 rijen gelezen: 212 worden een beurt, 2 rijen afgewezen, 4 overgeslagen." */
export function rowSentence(
  { gelezen, overgenomen, afgewezen, overgeslagen }: RowCount,
  row: string,
  turned: Turned = {},
) {
  const becomes = `${formatNumber(overgenomen)} ${overgenomen === 1 ? 'wordt' : 'worden'} ${row}`;
  return `${formatCount(gelezen, ...recordLines(turned))} gelezen: ${becomes}, ${formatNumber(afgewezen)} afgewezen, ${formatNumber(overgeslagen)} overgeslagen.`;
}

/** As Excel writes it, so that it can be pasted in its name box: Blad1!C7, 'Blad 1'!C7. */
export function fullAddress(blad: string, address: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(blad) && !/^[A-Za-z]{1,3}\d+$/.test(blad);
  return `${plain ? blad : `'${blad.replaceAll("'", "''")}'`}!${address}`;
}
