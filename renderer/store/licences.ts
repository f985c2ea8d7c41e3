/** The licences of what the program is made of, as its build wrote them beside the page. */
import { failure, type Result, success } from '../../shared/desktop/errors';

interface Licence {
  naam: string;
  versie: string;
  /** SPDX. */
  licentie: string;
  tekst: string;
}

export interface Licences {
  /** Of Draaiknop itself. */
  eigen: string;
  pakketten: Licence[];
}

export interface LicencesSession {
  /** 'bestand-verdwenen' when the file is not there, as under a half-copied program. */
  licences(): Promise<Result<Licences>>;
}

export const LICENCES_FILE = 'licenties.json';

/** @param load the file, parsed. */
export function createLicences(load: () => Promise<unknown>): LicencesSession {
  return {
    async licences() {
      try {
        // Written by the build from a type of its own; the page shows it as text.
        return success((await load()) as Licences);
      } catch {
        return failure('bestand-verdwenen', { bestand: LICENCES_FILE });
      }
    },
  };
}
