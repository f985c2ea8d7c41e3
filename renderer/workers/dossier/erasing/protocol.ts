/** Erasing for good, as the page asks for it. */
import type { ErasurePreview } from '../../../../shared/dossier/erasure-preview';

/** At most so many things are chosen at a time. */
export const MAX_CHOSEN = 200;

export interface ErasingMethods {
  /** Ids of units, interviews or imports; nothing is changed. */
  wisVoorbeeld: { params: { onderdelen: string[] }; result: ErasurePreview };
  /**
   * Erases them once the secret proved right. `stap` is null when the history could not be written
   * (a full disk, say): it is at the next opening. Gone is gone all the same.
   */
  wissen: {
    params: {
      onderdelen: string[];
      geheim: { soort: 'wachtwoordzin' | 'herstelsleutel'; tekst: string };
    };
    result: { stap: number | null };
  };
}
