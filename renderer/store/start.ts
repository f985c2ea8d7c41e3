/** The session of the running program: real workers, real shell. Called once, by the app. */
import exampleUrl from '../../fixtures/voorbeeld/voorbeeld.draaiknop?url';
import type { Desktop } from '../../shared/desktop/contract';
import { LICENCES_FILE } from './licences';
import { createSession } from './session';
import type { Session } from './types';
import { workerWire } from './wire';

async function loadExample(): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(exampleUrl);
  if (!response.ok) throw new Error('example missing');
  return new Uint8Array(await response.arrayBuffer());
}

async function loadLicences(): Promise<unknown> {
  const response = await fetch(`./${LICENCES_FILE}`);
  if (!response.ok) throw new Error('licences missing');
  return response.json();
}

/** `desktop` is what the preload exposed on `window`. */
export function startSession(desktop: Pick<Desktop, 'invoke'>): Session {
  return createSession({
    desktop,
    startDossierWorker: () =>
      workerWire(
        new Worker(new URL('../workers/dossier/index.ts', import.meta.url), { type: 'module' }),
      ),
    startWorkbookWorker: () =>
      workerWire(
        new Worker(new URL('../workers/workbook/index.ts', import.meta.url), { type: 'module' }),
      ),
    loadExample,
    loadLicences,
    reload: () => window.location.reload(),
    now: () => performance.now(),
  });
}
