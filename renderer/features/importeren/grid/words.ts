/** What stands on the grid and what becomes of it, in words: nothing is told by tone alone. */
import { addressOf, type Turned } from '../../../../shared/domain/turned';
import type { RefusedCell, RowState, SheetChoice } from '../../../../shared/import/preview';
import type { TakenBack } from '../intake-state';
import { areaWords, rowsWords } from './place';

/** In the margin of the row; null: a row that becomes a record, or one with nothing in it. */
const stateWords: Readonly<Record<RowState, string | null>> = {
  kop: 'koppen',
  groepskop: 'koppen',
  record: null,
  afgewezen: 'afgewezen',
  totaal: 'totaal',
  tussenkop: 'tussenkop',
  noot: 'noot',
  'herhaalde kop': 'herhaalde kop',
  titel: 'titel',
  leeg: null,
  buiten: 'buiten tabel',
  ongelezen: 'niet gelezen',
  weggelaten: 'weggelaten',
  'zonder antwoord': 'geen antwoord',
  'zonder cijfer': 'geen cijfer',
};

/** The word in the margin of a row; `isForced`: a person said that it is to be read after all. */
export function marginWord(state: RowState | undefined, isForced: boolean): string | null {
  if (state === undefined) return null;
  return state === 'record' && isForced ? 'toch gelezen' : stateWords[state];
}

/** Whether a row is of the table and gives nothing: such rows stand back. */
export function isDimmed(state: RowState | undefined): boolean {
  return state !== undefined && !['kop', 'groepskop', 'record', 'afgewezen'].includes(state);
}

/** Every key of actions.ts, without Shift. */
export const ACTION_KEYS: readonly string[] = ['K', 'X', 'B', 'E', 'T', 'N', 'V'];

/** "Koppen op rij 5 en 6. De tabel is A5 tot en met I40."; null when nothing is read. */
export function headingWords(choice: SheetChoice): string | null {
  const { soort, kopregel, kopregels, gebied } = choice;
  if (soort === null) return null;
  const headings =
    kopregels === 0
      ? 'Zonder koppen.'
      : `Koppen ${choice.gedraaid ? 'in' : 'op'} ${rowsWords(kopregel - kopregels + 1, kopregel, choice)}.`;
  return gebied === null ? headings : `${headings} De tabel is ${areaWords(gebied, choice)}.`;
}

/** What Ctrl+Z did. */
export function takenBackWords(taken: TakenBack | null): string {
  switch (taken) {
    case 'weghalen':
      return 'De tabel die u weghaalde komt terug.';
    case 'keuze':
      return 'De laatste wijziging van deze tabel is teruggenomen.';
    case 'tabel':
      return 'De tabel die u maakte is weer weg.';
    default:
      return 'Op dit blad is niets om terug te nemen.';
  }
}

/** Reasons by address: one cell may be refused for more than one. */
export function reasonsByCell(refused: readonly RefusedCell[]): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const { cel, reden } of refused) {
    const before = reasons.get(cel);
    reasons.set(cel, before === undefined ? reden : `${before} ${reden}`);
  }
  return reasons;
}

/** The reason at a place, if that cell is refused. */
export function reasonAt(
  reasons: ReadonlyMap<string, string>,
  kolom: number,
  rij: number,
  turned: Turned,
): string | undefined {
  return reasons.size === 0 ? undefined : reasons.get(addressOf(turned, kolom, rij));
}
