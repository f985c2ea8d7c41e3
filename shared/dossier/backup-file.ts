/** What a back-up in one file says of itself, readable without a key. */
export interface BackupFile {
  /** Of the dossier. */
  id: string;
  roepnaam: string;
  /** The last step in it, as its head says; checked when it is opened. */
  stap: number;
  /** Whether there is a recovery key that opens it; a shared file has none. */
  herstelsleutel: boolean;
}
