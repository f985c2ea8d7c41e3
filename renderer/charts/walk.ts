/** Where pointer and arrow keys lead in a scene. */
import type { Area, Scene } from '../../shared/charts/scene';

/** Row and column in the walk of a scene. */
export interface Place {
  row: number;
  column: number;
}

const PAGE = 10;

/** The place that a key leads to; null when the key does not walk. Never leaves the scene. */
export function step(scene: Scene, from: Place, key: string, control: boolean): Place | null {
  const last = scene.walk.length - 1;
  const row = (target: number): Place => ({ ...from, row: Math.min(last, Math.max(0, target)) });
  const columns = scene.walk[from.row]?.length ?? 0;
  const column = (target: number): Place => ({
    ...from,
    column: Math.min(columns - 1, Math.max(0, target)),
  });
  switch (key) {
    case 'ArrowRight':
      return column(from.column + 1);
    case 'ArrowLeft':
      return column(from.column - 1);
    case 'ArrowDown':
      return row(from.row + 1);
    case 'ArrowUp':
      return row(from.row - 1);
    case 'PageDown':
      return row(from.row + PAGE);
    case 'PageUp':
      return row(from.row - PAGE);
    case 'Home':
      return control ? { row: 0, column: 0 } : column(0);
    case 'End':
      return control ? { row: last, column: columns - 1 } : column(columns - 1);
    default:
      return null;
  }
}

/** The area at a place; a shorter row is entered at its last column. */
export function areaOf(scene: Scene, place: Place): Area | null {
  const row = scene.walk[place.row];
  const index = row?.[Math.min(place.column, row.length - 1)];
  return index === undefined ? null : (scene.areas[index] ?? null);
}

/** The place under a point, in millimetres of the scene. */
export function placeAt(scene: Scene, x: number, y: number): Place | null {
  for (const [row, indices] of scene.walk.entries()) {
    const column = indices.findIndex((index) => {
      const area = scene.areas[index];
      return (
        area !== undefined &&
        x >= area.x &&
        x < area.x + area.width &&
        y >= area.y &&
        y < area.y + area.height
      );
    });
    if (column !== -1) return { row, column };
  }
  return null;
}
