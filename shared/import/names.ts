/** What cells that were copied in Excel are called, where a file has a name. */
export const PASTED = 'Geplakte cellen';

/** The name of a file without its folder and extension. */
export function fileStem(bestand: string): string {
  return bestand.replace(/^.*[/\\]/, '').replace(/\.[\p{L}\p{N}]{1,5}$/u, '') || bestand;
}
