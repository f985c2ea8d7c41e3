/** Why a key of the grid does nothing at a place: what is so already, or where it can. */
import { fieldLines, recordLines, type Turned } from '../../../../shared/domain/turned';
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

/** What the rows and columns of the grid are on the sheet, and where each is pressed. */
function namesOf(turned: Turned) {
  const [rij, rijen] = recordLines(turned);
  const [kolom] = fieldLines(turned);
  const edges = ['het nummer van een rij', 'de letter van een kolom'] as const;
  const [ofRow, ofColumn] = turned.gedraaid ? [edges[1], edges[0]] : edges;
  const [onder, boven] = turned.gedraaid ? ['rechts van', 'links van'] : ['onder', 'boven'];
  return { rij, rijen, kolom, ofRow, ofColumn, onder, boven };
}

function rowReason(state: RowState, turned: Turned): string {
  const { rijen, onder, boven } = namesOf(turned);
  switch (state) {
    case 'kop':
    case 'groepskop':
      return `hoort bij de koppen: alleen ${rijen} ${onder} de koppen kunt u weglaten.`;
    case 'titel':
      return `staat ${boven} de koppen en wordt al niet ingelezen.`;
    case 'leeg':
      return 'is leeg: er is niets om in te lezen of weg te laten.';
    case 'buiten':
      return 'staat buiten de tabel en wordt al niet ingelezen.';
    default:
      return 'wordt al niet ingelezen.';
  }
}

function whyNoRows(selection: Selection, { size, stateOf, choice }: GridScene): string {
  const { rij, rijen, ofRow } = namesOf(choice);
  if (selection.van.rij === LETTERS) {
    return `X laat een ${rij} weg: ga eerst naar een cel of naar ${ofRow}.`;
  }
  const { r1, r2 } = areaOf(selection, size);
  if (r2 - r1 >= MAX_ROWS_AT_ONCE) {
    return `X kan bij hoogstens ${MAX_ROWS_AT_ONCE} ${rijen} tegelijk. Maak de tabel kleiner: B is waar hij begint, E waar hij eindigt.`;
  }
  const words = sentence(rowsWords(r1, r2, choice));
  if (r2 > r1) return `${words} worden al niet ingelezen: koppen, leeg, of buiten de tabel.`;
  return `${words} ${rowReason(stateOf(r1) ?? 'buiten', choice)}`;
}

function whyNoHeadings(selection: Selection, { choice, size }: GridScene, two: boolean): string {
  const { rij, rijen, ofRow, boven } = namesOf(choice);
  if (selection.van.rij === LETTERS) {
    return `K zegt waar de koppen staan: ga eerst naar een cel of naar ${ofRow}.`;
  }
  const { r1, r2 } = areaOf(selection, size);
  const isOfRows = selection.van.kolom === NUMBERS || !isWide(selection);
  if (!isOfRows || r2 > r1 + (two ? 1 : 0)) {
    const where = choice.gedraaid ? 'de letters van de kolommen' : 'de nummers van de rijen';
    return `Kies voor K één ${rij}, of voor Shift+K twee ${rijen}, bij ${where}.`;
  }
  if (two && r2 === 1) {
    return `${sentence(boven)} ${rowsWords(1, 1, choice)} staat geen ${rij}: twee ${rijen} met koppen kan hier niet.`;
  }
  const { kopregel, kopregels } = choice;
  const at = choice.gedraaid ? 'in' : 'op';
  return `De koppen staan al ${at} ${rowsWords(kopregel - kopregels + 1, kopregel, choice)}.`;
}

function whyNoEdge(selection: Selection, scene: GridScene, key: string, columns: boolean): string {
  const { van } = selection;
  const { choice } = scene;
  const { rijen, ofRow, ofColumn } = namesOf(choice);
  const fields = fieldLines(choice)[1];
  if (columns ? van.kolom === NUMBERS : van.rij === LETTERS) {
    return columns
      ? `Shift+B en Shift+E zijn voor ${fields}: ga naar een cel of naar ${ofColumn}.`
      : `B en E zijn voor ${rijen}: ga naar een cel of naar ${ofRow}. Voor ${fields} zijn Shift+B en Shift+E.`;
  }
  const { r1, c1, r2, c2 } = areaOf(selection, scene.size);
  const table = areaOfTable(scene.choice, scene.size);
  const isBegin = key === 'B';
  const words = columns
    ? columnsWords(isBegin ? table.c1 : table.c2, isBegin ? table.c1 : table.c2, choice)
    : rowsWords(isBegin ? table.r1 : table.r2, isBegin ? table.r1 : table.r2, choice);
  const at = columns ? (isBegin ? c1 : c2) : isBegin ? r1 : r2;
  const now = columns ? (isBegin ? table.c1 : table.c2) : isBegin ? table.r1 : table.r2;
  if (at === now) return `De tabel ${isBegin ? 'begint' : 'eindigt'} al bij ${words}.`;
  return isBegin
    ? `De tabel eindigt eerder. Zeg eerst met ${columns ? 'Shift+E' : 'E'} waar hij eindigt.`
    : `De tabel begint later. Zeg eerst met ${columns ? 'Shift+B' : 'B'} waar hij begint.`;
}

function whyNoField(selection: Selection, { size, choice }: GridScene): string {
  const { kolom, ofColumn } = namesOf(choice);
  if (selection.van.kolom === NUMBERS) {
    return `V kiest het veld van een ${kolom}: ga eerst naar een cel of naar ${ofColumn}.`;
  }
  const { c1, c2 } = areaOf(selection, size);
  if (c2 > c1) return `V kiest het veld van één ${kolom}: kies er één.`;
  return `${sentence(columnsWords(c1, c1, choice))} staat buiten de tabel.`;
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
