/** The session of the running program: real workers, real shell. Called once, by the app. */
import exampleUrl from '../../fixtures/voorbeeld/voorbeeld.draaiknop?url';
import type { Desktop } from '../../shared/desktop/contract';
import { createSession } from './session';
import type { Session } from './types';
import { workerWire } from './wire';

async function loadExample(): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(exampleUrl);
  if (!response.ok) throw new Error('example missing');
  return new Uint8Array(await response.arrayBuffer());
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
    reload: () => window.location.reload(),
    now: () => performance.now(),
  });
}
