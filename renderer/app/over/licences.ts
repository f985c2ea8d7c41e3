/** The licences of what is bundled, as the build wrote them beside the page. */
import { failure, type Result, success } from '../../../shared/desktop/errors';

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

const FILE = 'licenties.json';

/** 'bestand-verdwenen' when the file is not there, as under a half-copied program. */
export async function loadLicences(): Promise<Result<Licences>> {
  try {
    const response = await fetch(`./${FILE}`);
    if (response.ok) return success((await response.json()) as Licences);
  } catch {
    // The same to the reader as a file that is not there.
  }
  return failure('bestand-verdwenen', { bestand: FILE });
}
