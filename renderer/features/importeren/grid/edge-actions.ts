/** What can be done with the edges of a table, and what a column is. */
import type { TableArea } from '../../../../shared/domain/provenance';
import { withArea } from '../choices';
import { areaOfTable, type GridAction, type GridScene } from './action';
import { areaOf, areaWords, columnsWords, isSameArea, rowsWords, type Selection } from './place';

/** A change of one edge of the table, when that leaves a table. */
function edge(
  scene: GridScene,
  part: Partial<TableArea>,
  action: { id: string; key: string | null; label: string },
): GridAction[] {
  const { choice, size } = scene;
  const before = areaOfTable(choice, size);
  const area = { ...before, ...part };
  if (isSameArea(area, before) || area.r1 > area.r2 || area.c1 > area.c2) return [];
  const said = `De tabel is nu ${areaWords(area, choice)}.`;
  return [{ ...action, deed: { does: 'choose', choice: withArea(choice, area), said } }];
}

export function rowEdges(selection: Selection, scene: GridScene): GridAction[] {
  const { r1, r2 } = areaOf(selection, scene.size);
  return [
    ...edge(
      scene,
      { r1 },
      {
        id: 'begin',
        key: 'B',
        label: `Tabel begint bij ${rowsWords(r1, r1, scene.choice)}`,
      },
    ),
    ...edge(
      scene,
      { r2 },
      {
        id: 'eind',
        key: 'E',
        label: `Tabel eindigt bij ${rowsWords(r2, r2, scene.choice)}`,
      },
    ),
  ];
}

export function columnActions(selection: Selection, scene: GridScene): GridAction[] {
  const { c1, c2 } = areaOf(selection, scene.size);
  const table = areaOfTable(scene.choice, scene.size);
  const isOfTable = c1 === c2 && c1 >= table.c1 && c1 <= table.c2;
  const field: GridAction = {
    id: 'veld',
    label: `Veld van ${columnsWords(c1, c1, scene.choice)} kiezen…`,
    key: 'V',
    deed: { does: 'field', column: c1 },
  };
  return [
    ...(isOfTable ? [field] : []),
    ...edge(
      scene,
      { c1 },
      {
        id: 'kolom-begin',
        key: 'Shift+B',
        label: `Tabel begint bij ${columnsWords(c1, c1, scene.choice)}`,
      },
    ),
    ...edge(
      scene,
      { c2 },
      {
        id: 'kolom-eind',
        key: 'Shift+E',
        label: `Tabel eindigt bij ${columnsWords(c2, c2, scene.choice)}`,
      },
    ),
  ];
}
