/** Error cells of the binary kinds carry a code; these are the words the sheet shows. [MS-XLS] 2.5.10. */
const WORDS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

/** What the sheet shows for this code. */
export function errorWord(code: number): string {
  return WORDS.get(code) ?? '#FOUT';
}
