/** The page's side of refused rows: of a file that waits, or of what is in the dossier. */
import type { Desktop } from '../../shared/desktop/contract';
import type { DossierClient } from './client';
import type { RefusedSession } from './refused-types';
import { saveBytes } from './saving';
import type { WorkbookClient } from './workbook-client';

interface RefusedDeps {
  desktop: Pick<Desktop, 'invoke'>;
  client(): Pick<DossierClient, 'do'>;
  workbook: Pick<WorkbookClient, 'refused'>;
}

export function createRefused({ desktop, client, workbook }: RefusedDeps): RefusedSession {
  return {
    refusedRows: (token, sheet, work) => workbook.refused(token, sheet, work),
    saveRefusedFile: (target, { bytes, tekst, rijen }) =>
      saveBytes(desktop, target, bytes, (bestemming) =>
        client().do('noteExit', {
          wat: { soort: 'afgewezen', van: { tekst, rijen } },
          vorm: 'xlsx',
          bestemming,
        }),
      ),
    saveRefused: (target, imports, work) =>
      client().do('saveRefused', { target, imports }, { work }),
  };
}
