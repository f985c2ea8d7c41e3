/** Why a key of the grid does nothing at a place: what is so already, or where it can. */
import type { RowState } from '../../../../shared/import/preview';
import { areaOfTable, type GridScene } from './action';
import {
  areaOf,
  columnsWords,
  isSameArea,
  isWide,
  LETTERS,
  NUMBERS,
  rowsWords,
  type Selection,
} from './place';
import { MAX_ROWS_AT_ONCE } from './row-actions';

export const KIND_FIRST = 'Kies eerst bij ‘Lezen als’ wat er op dit blad staat.';

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

const rowReasons: Partial<Record<RowState, string>> = {
  kop: 'hoort bij de koppen: alleen rijen onder de koppen kunt u weglaten.',
  groepskop: 'hoort bij de koppen: alleen rijen onder de koppen kunt u weglaten.',
  titel: 'staat boven de koppen en wordt al niet ingelezen.',
  leeg: 'is leeg: er is niets om in te lezen of weg te laten.',
  buiten: 'staat buiten de tabel en wordt al niet ingelezen.',
};

function whyNoRows(selection: Selection, { size, stateOf }: GridScene): string {
  if (selection.van.rij === LETTERS) {
    return 'X laat een rij weg: ga eerst naar een cel of naar het nummer van een rij.';
  }
  const { r1, r2 } = areaOf(selection, size);
  if (r2 - r1 >= MAX_ROWS_AT_ONCE) {
    return `X kan bij hoogstens ${MAX_ROWS_AT_ONCE} rijen tegelijk. Maak de tabel kleiner: B is waar hij begint, E waar hij eindigt.`;
  }
  const words = sentence(rowsWords(r1, r2));
  if (r2 > r1) return `${words} worden al niet ingelezen: koppen, leeg, of buiten de tabel.`;
  return `${words} ${rowReasons[stateOf(r1) ?? 'buiten'] ?? 'wordt al niet ingelezen.'}`;
}

function whyNoHeadings(selection: Selection, { choice, size }: GridScene, two: boolean): string {
  if (selection.van.rij === LETTERS) {
    return 'K zegt waar de koppen staan: ga eerst naar een cel of naar het nummer van een rij.';
  }
  const { r1, r2 } = areaOf(selection, size);
  const isOfRows = selection.van.kolom === NUMBERS || !isWide(selection);
  if (!isOfRows || r2 > r1 + (two ? 1 : 0)) {
    return 'Kies voor K één rij, of voor Shift+K twee rijen, bij de nummers van de rijen.';
  }
  if (two && r2 === 1) return 'Boven rij 1 staat geen rij: twee rijen met koppen kan hier niet.';
  const { kopregel, kopregels } = choice;
  return `De koppen staan al op ${rowsWords(kopregel - kopregels + 1, kopregel)}.`;
}

function whyNoEdge(selection: Selection, scene: GridScene, key: string, columns: boolean): string {
  const { van } = selection;
  if (columns ? van.kolom === NUMBERS : van.rij === LETTERS) {
    return columns
      ? 'Shift+B en Shift+E zijn voor kolommen: ga naar een cel of naar de letter van een kolom.'
      : 'B en E zijn voor rijen: ga naar een cel of naar het nummer van een rij. Voor kolommen zijn Shift+B en Shift+E.';
  }
  const { r1, c1, r2, c2 } = areaOf(selection, scene.size);
  const table = areaOfTable(scene.choice, scene.size);
  const isBegin = key === 'B';
  const words = columns
    ? columnsWords(isBegin ? table.c1 : table.c2, isBegin ? table.c1 : table.c2)
    : rowsWords(isBegin ? table.r1 : table.r2, isBegin ? table.r1 : table.r2);
  const at = columns ? (isBegin ? c1 : c2) : isBegin ? r1 : r2;
  const now = columns ? (isBegin ? table.c1 : table.c2) : isBegin ? table.r1 : table.r2;
  if (at === now) return `De tabel ${isBegin ? 'begint' : 'eindigt'} al bij ${words}.`;
  return isBegin
    ? `De tabel eindigt eerder. Zeg eerst met ${columns ? 'Shift+E' : 'E'} waar hij eindigt.`
    : `De tabel begint later. Zeg eerst met ${columns ? 'Shift+B' : 'B'} waar hij begint.`;
}

function whyNoField(selection: Selection, { size }: GridScene): string {
  if (selection.van.kolom === NUMBERS) {
    return 'V kiest het veld van een kolom: ga eerst naar een cel of naar de letter van een kolom.';
  }
  const { c1, c2 } = areaOf(selection, size);
  if (c2 > c1) return 'V kiest het veld van één kolom: kies er één.';
  return `${sentence(columnsWords(c1, c1))} staat buiten de tabel.`;
}

/** One sentence, for a key of `ACTION_KEYS` that no action at this place has. */
export function whyNotHere(
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  selection: Selection,
  scene: GridScene,
): string {
  const name = key.toUpperCase();
  const isSplit = name === 'T' || name === 'N';
  if (scene.choice.soort === null && name !== 'N') return KIND_FIRST;
  if (isSplit) {
    if (!isWide(selection)) {
      return 'Kies eerst een deel van het blad: sleep over de cellen, of gebruik Shift met de pijlen.';
    }
    const area = areaOf(selection, scene.size);
    if (isSameArea(area, areaOfTable(scene.choice, scene.size))) return 'Dit deel is al de tabel.';
  }
  switch (name) {
    case 'X':
      return shiftKey ? 'Druk op X zonder Shift.' : whyNoRows(selection, scene);
    case 'K':
      return whyNoHeadings(selection, scene, shiftKey);
    case 'B':
    case 'E':
      return whyNoEdge(selection, scene, name, shiftKey);
    case 'V':
      return shiftKey ? 'Druk op V zonder Shift.' : whyNoField(selection, scene);
    default:
      return `Druk op ${name} zonder Shift.`;
  }
}
