/** "Alles eruit", as the page asks for it. */

import type { RequestOf } from '../../../../shared/desktop/contract';
import type { Passage } from '../../../../shared/gate/passage';

export interface EverythingMethods {
  /**
   * The whole dossier as a zip that needs no program; null: the user cancelled the dialog. It is
   * complete or it is not everything: a passage that holds something back is refused.
   */
  saveEverything: {
    params: { target: RequestOf<'save.begin'>; poort: Passage };
    result: { pad: string } | null;
  };
}
