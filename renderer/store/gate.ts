/** The page's side of the gate: nothing leaves before the history says so. */
import type { Desktop } from '../../shared/desktop/contract';
import type { DossierClient } from './client';
import type { GateSession } from './gate-types';
import { saveBytes } from './saving';

export function createGate(
  desktop: Pick<Desktop, 'invoke'>,
  client: () => Pick<DossierClient, 'ask' | 'do'>,
): GateSession {
  return {
    async saveFigure(target, { request, vorm, make }) {
      const drawn = await client().ask('figuur', request);
      if (!drawn.ok) return drawn;
      const bytes = await make(drawn.value);
      if (!bytes.ok) return bytes;
      return saveBytes(desktop, target, bytes.value, (bestemming) =>
        client().do('noteExit', { wat: { soort: 'figuur', request }, vorm, bestemming }),
      );
    },
    noteCopied: (tekst) =>
      client().do('noteExit', {
        wat: { soort: 'klembord', tekst },
        vorm: 'tekst',
        bestemming: 'klembord',
      }),
  };
}
