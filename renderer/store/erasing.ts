/** Erasing for good, by the dossier worker. */
import type { Result } from '../../shared/desktop/errors';
import type { DossierClient } from './client';
import type { ErasingSession } from './erasing-types';

export interface ErasingDeps {
  client(): DossierClient;
  /** Refuses during a waiting time; a wrong secret begins the next one. */
  throttled<T>(attempt: () => Promise<Result<T>>): Promise<Result<T>>;
}

export function createErasing({ client, throttled }: ErasingDeps): ErasingSession {
  return {
    previewErasure: (onderdelen, work) =>
      client().do('wisVoorbeeld', { onderdelen: [...onderdelen] }, { work }),
    erase: ({ onderdelen, geheim }) =>
      throttled(() => client().do('wissen', { onderdelen: [...onderdelen], geheim })),
  };
}
