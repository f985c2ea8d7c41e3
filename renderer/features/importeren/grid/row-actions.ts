/** What can be done with rows: they are the headings, or they are (not) to be read. */
import type { RowState } from '../../../../shared/import/preview';
import { withHeadings, withRows } from '../choices';
import type { GridAction, GridScene } from './action';
import { areaOf, isWide, NUMBERS, rowsWords, type Selection } from './place';

/** Rows that can be left out or put back in one go; of more, the table is made smaller. */
export const MAX_ROWS_AT_ONCE = 500;

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** Where the headings are: one row, two, or none. Of a selection of rows the last one counts. */
export function headingActions(selection: Selection, scene: GridScene): GridAction[] {
  const { choice, size } = scene;
  if (selection.van.kolom !== NUMBERS && isWide(selection)) return [];
  const { r1, r2 } = areaOf(selection, size);
  const actions: GridAction[] = [];
  const at = choice.gedraaid ? 'in' : 'op';
  const add = (id: string, key: string | null, rij: number, rows: 1 | 2) => {
    if (choice.kopregel === rij && choice.kopregels === rows) return;
    const words = rowsWords(rij - rows + 1, rij, choice);
    actions.push({
      id,
      label: `Koppen staan ${at} ${words}`,
      key,
      deed: {
        does: 'choose',
        choice: withHeadings(choice, rij, rows),
        said: `De koppen staan nu ${at} ${words}.`,
      },
    });
  };
  if (r2 === r1) add('kop', 'K', r1, 1);
  if (r2 === r1 && r1 > 1) add('koppen', 'Shift+K', r1, 2);
  if (r2 === r1 + 1) add('koppen', 'Shift+K', r2, 2);
  const { kopregel, kopregels } = choice;
  if (kopregels > 0 && r1 <= kopregel && r2 > kopregel - kopregels) {
    actions.push({
      id: 'geen-koppen',
      label: 'Deze tabel heeft geen koppen',
      key: null,
      deed: {
        does: 'choose',
        choice: withHeadings(choice, 0, 0),
        said: 'De tabel wordt gelezen zonder koppen.',
      },
    });
  }
  return actions;
}

const READ: readonly (RowState | undefined)[] = ['record', 'afgewezen', undefined];
const SKIPPED: readonly (RowState | undefined)[] = ['totaal', 'tussenkop', 'noot', 'herhaalde kop'];

/** Leaving rows out, or reading them although they look like no record. */
export function rowActions(
  selection: Selection,
  { choice, size, stateOf }: GridScene,
): GridAction[] {
  const { r1, r2 } = areaOf(selection, size);
  if (r2 - r1 >= MAX_ROWS_AT_ONCE) return [];
  const rows = Array.from({ length: r2 - r1 + 1 }, (_, i) => r1 + i);
  const of = (states: readonly (RowState | undefined)[]) =>
    rows.filter((rij) => choice.rijen[rij] === undefined && states.includes(stateOf(rij)));
  const words = rowsWords(r1, r2, choice);
  const plural = r2 > r1;
  const become = (is: string, are: string) => (plural ? are : is);
  const action = (
    numbers: readonly number[],
    what: 'niet' | 'wel' | null,
    label: string,
    said: string,
  ): GridAction[] => [
    {
      id: 'rijen',
      label: `${sentence(words)} ${label}`,
      key: 'X',
      deed: {
        does: 'choose',
        choice: withRows(choice, numbers, what),
        said: `${sentence(words)} ${said}`,
      },
    },
  ];
  const read = of(READ);
  if (read.length > 0) {
    return action(
      read,
      'niet',
      'niet inlezen',
      become('wordt niet ingelezen.', 'worden niet ingelezen.'),
    );
  }
  const decided = rows.filter((rij) => choice.rijen[rij] !== undefined);
  if (decided.length > 0) {
    const wasOut = decided.some((rij) => choice.rijen[rij] === 'niet');
    return wasOut
      ? action(
          decided,
          null,
          'weer inlezen',
          become('wordt weer ingelezen.', 'worden weer ingelezen.'),
        )
      : action(
          decided,
          null,
          'weer overslaan',
          become('wordt weer overgeslagen.', 'worden weer overgeslagen.'),
        );
  }
  const skipped = of(SKIPPED);
  if (skipped.length === 0) return [];
  return action(
    skipped,
    'wel',
    'toch inlezen',
    become('wordt toch ingelezen.', 'worden toch ingelezen.'),
  );
}
