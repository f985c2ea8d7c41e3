/** The name of the file to begin with: of several files that of the first. */
export function refusedFile(sheets: readonly { bestand: string }[]): string {
  const [{ bestand } = { bestand: 'rijen' }] = sheets;
  return `${bestand.replace(/\.[a-z0-9]{1,5}$/iu, '')} afgewezen.xlsx`;
}
