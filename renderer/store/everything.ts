/** "Alles eruit", by the dossier worker. */
import type { DossierClient } from './client';
import type { EverythingSession } from './everything-types';

export function createEverything(client: () => DossierClient): EverythingSession {
  return { saveEverything: (input, work) => client().do('saveEverything', input, { work }) };
}
