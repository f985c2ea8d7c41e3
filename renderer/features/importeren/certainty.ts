import type { ColumnMapping } from '../../../shared/import/preview';

/** Below this a reader should look: a slip of the pen, a word inside a longer heading, or less. */
export const DOUBT = 0.8;

/** In words, because a bare percentage says more than is known; to stand before ", omdat …". */
function certaintyWords(zekerheid: number): string {
  if (zekerheid >= 0.98) return 'zeker';
  if (zekerheid >= 0.9) return 'vrijwel zeker';
  if (zekerheid >= DOUBT) return 'waarschijnlijk';
  return 'twijfel';
}

/** The same of a whole sheet, to stand before its kind as well: "misschien casussen". */
export function kindCertainty(zekerheid: number): string {
  return zekerheid < DOUBT ? 'misschien' : certaintyWords(zekerheid);
}

type Recognised = Pick<ColumnMapping, 'veld' | 'zekerheid' | 'voorbeeld'>;

/** Whether a person should look at this column. One without anything below it can do no harm. */
export function isDoubtful({ veld, zekerheid, voorbeeld }: Recognised): boolean {
  return zekerheid < DOUBT && (veld !== null || voorbeeld !== null);
}

/** "zeker", "twijfel"; of a column that is not used: "niet herkend", or "niet nodig" when sure. */
export function columnCertainty({ veld, zekerheid }: Recognised): string {
  if (veld !== null) return certaintyWords(zekerheid);
  return zekerheid >= DOUBT ? 'niet nodig' : 'niet herkend';
}
