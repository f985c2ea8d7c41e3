/** The workbook of refused rows: one sheet for each sheet that they are of, texts only. */
import { reasonHeading } from '../../import/refused-mark';
import type { Sheet, SheetCell } from '../xlsx/sheet';
import { type Breath, writeWorkbook } from '../xlsx/workbook';
import type { RefusedSheet } from './rows';

/** Signs that a name of a sheet cannot hold; it is at most 31 long and ends in no quote. */
const REFUSED = /[[\]:*?/\\]/gu;
const MAX_NAME = 31;
const WIDTH = { cell: 20, reasons: 70 } as const;
/** The reasons of a row are read where they stand. */
const LINES = 12;

/** Writes it piece by piece. Rejects with 'afgebroken', or with what `write` rejects with. */
export function writeRefused(
  sheets: readonly RefusedSheet[],
  write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>,
  pace: Breath,
): Promise<void> {
  return writeWorkbook(refusedSheets(sheets), write, pace);
}

/** What can be read in it, for whoever looks what leaves. */
export function textsOf(sheets: readonly RefusedSheet[]): string[] {
  return sheets.flatMap(({ boven, koppen, rijen }) =>
    [...boven, koppen, ...rijen.map(({ cellen, redenen }) => [...cellen, redenen])].map((cells) =>
      cells.filter((cell) => cell !== null).join('\n'),
    ),
  );
}

function refusedSheets(sheets: readonly RefusedSheet[]): Sheet[] {
  const names = new Set<string>();
  return sheets.map((sheet) => {
    const { boven, koppen, rijen } = sheet;
    const heading = (cells: RefusedSheet['koppen']): SheetCell[] =>
      cells.map((waarde) => (waarde === null ? null : { waarde, stijl: 'kop' }));
    return {
      naam: nameOf(sheet.blad, names),
      kolommen: [...koppen.map(() => ({ breedte: WIDTH.cell })), { breedte: WIDTH.reasons }],
      regels: LINES,
      rijen: [
        ...boven.map(heading),
        heading([...koppen, reasonHeading(sheet)]),
        ...rijen.map(({ cellen, redenen }): SheetCell[] => [...cellen, redenen]),
      ],
      formulier: { vast: boven.length + 1 },
    };
  });
}

/** The name of the sheet it is of, with a number where two are called the same. */
function nameOf(blad: string, taken: Set<string>): string {
  const words = blad.replace(REFUSED, ' ').replace(/\s+/gu, ' ').trim() || 'Blad';
  for (let number = 1; ; number += 1) {
    const behind = number === 1 ? '' : ` (${number})`;
    const name = `${words.slice(0, MAX_NAME - behind.length).replace(/[' ]+$/u, '')}${behind}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
