/** What comes in together, as its previews counted it: so that it can be told how far it is. */
import type { ImportPreview, SheetPreview } from './preview';

export interface Together {
  /** Tables and conversations. */
  tabellen: number;
  /** Their rows and turns. */
  rijen: number;
}

/** Whether rows of this table are read, as it is chosen now. */
export function isToRead({ keuze, waaromNiet }: SheetPreview): boolean {
  return keuze.soort !== null && waaromNiet === null;
}

export function togetherOf(previews: readonly ImportPreview[]): Together {
  const tables = previews.flatMap(({ bladen }) => bladen.filter(isToRead));
  const rijen = tables.reduce((sum, { telling }) => sum + telling.overgenomen, 0);
  return { tabellen: tables.length, rijen };
}
