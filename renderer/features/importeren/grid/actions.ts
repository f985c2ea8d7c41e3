/**
 * What can be done at a place on the grid. Menu and keys are the same lines, so that what one offers
 * the other does.
 */
import { withArea } from '../choices';
import { areaOfTable, type GridAction, type GridScene } from './action';
import { columnActions, rowEdges } from './edge-actions';
import { areaOf, areaWords, isSameArea, isWide, LETTERS, NUMBERS, type Selection } from './place';
import { headingActions, rowActions } from './row-actions';

/** Everything that can be done with the selected cell, row, column or part of the sheet. */
export function actionsAt(selection: Selection, scene: GridScene): GridAction[] {
  if (scene.choice.soort === null) return tableActions(selection, scene).filter(isSplit);
  const { van } = selection;
  return [
    ...tableActions(selection, scene),
    ...(van.rij === LETTERS ? [] : headingActions(selection, scene)),
    ...(van.rij === LETTERS ? [] : rowActions(selection, scene)),
    ...(van.rij === LETTERS ? [] : rowEdges(selection, scene)),
    ...(van.kolom === NUMBERS ? [] : columnActions(selection, scene)),
    ...wholeSheet(scene),
    ...otherTables(selection, scene),
  ];
}

const isSplit = ({ deed }: GridAction) => deed.does === 'split';

/** Of a selection: that it is the table, or one more. */
function tableActions(selection: Selection, { choice, size }: GridScene): GridAction[] {
  if (!isWide(selection)) return [];
  const area = areaOf(selection, size);
  const words = areaWords(area, choice);
  const split: GridAction = {
    id: 'splits',
    label: 'Nog een tabel op dit blad',
    key: 'N',
    deed: { does: 'split', area },
  };
  if (isSameArea(area, areaOfTable(choice, size))) return [];
  const said = `De tabel is nu ${words}.`;
  return [
    {
      id: 'tabel',
      label: 'Dit is de tabel',
      key: 'T',
      deed: { does: 'choose', choice: withArea(choice, area), said },
    },
    split,
  ];
}

function wholeSheet({ choice, others }: GridScene): GridAction[] {
  if (choice.gebied === null || others.length > 0) return [];
  return [
    {
      id: 'hele-blad',
      label: 'Het hele blad is de tabel',
      key: null,
      deed: {
        does: 'choose',
        choice: withArea(choice, null),
        said: 'Het hele blad is nu de tabel.',
      },
    },
  ];
}

function otherTables(selection: Selection, { others }: GridScene): GridAction[] {
  const { rij, kolom } = selection.tot;
  return others
    .filter(({ gebied }) => {
      const inRows = rij === LETTERS || (rij >= gebied.r1 && rij <= gebied.r2);
      const inColumns = kolom === NUMBERS || (kolom >= gebied.c1 && kolom <= gebied.c2);
      return inRows && inColumns;
    })
    .map(({ key, nummer }) => ({
      id: `naar-${key}`,
      label: `Naar tabel ${nummer}`,
      key: null,
      deed: { does: 'show' as const, key },
    }));
}

/** The action that a pressed key stands for; Ctrl, Alt and Cmd are never part of one. */
export function actionFor(
  actions: readonly GridAction[],
  {
    key,
    shiftKey,
    ctrlKey,
    altKey,
    metaKey,
  }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>,
): GridAction | null {
  if (ctrlKey || altKey || metaKey || key.length !== 1) return null;
  const name = `${shiftKey ? 'Shift+' : ''}${key.toUpperCase()}`;
  return actions.find((action) => action.key === name) ?? null;
}
