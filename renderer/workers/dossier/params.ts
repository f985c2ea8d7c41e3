/** Parameters that several groups of methods share. */

/** What opens a dossier, as somebody typed it. */
export interface SecretParams {
  soort: 'wachtwoordzin' | 'herstelsleutel';
  tekst: string;
}

/** Where a file goes. */
export interface SaveTargetParams {
  naam: string;
  folder: string | null;
  overwrite: boolean;
}
