/** What cells that were copied in Excel are called, where a file has a name. */
export const PASTED = 'Geplakte cellen';
