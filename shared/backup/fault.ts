/** What went wrong with a back-up, as half a sentence. */
import type { ErrorCode } from '../desktop/errors';

/** To follow "Back-up mislukt:". */
export function shortFault(code: ErrorCode): string {
  switch (code) {
    case 'schijf-vol':
      return 'de schijf is vol';
    case 'map-alleen-lezen':
      return 'in de map mag niet worden geschreven';
    case 'bestand-verdwenen':
      return 'de map is weg';
    case 'backup-onleesbaar':
    case 'backup-onvolledig':
      return 'wat er staat, is beschadigd';
    case 'record-beschadigd':
      return 'het dossier is beschadigd';
    default:
      return 'de map weigert het';
  }
}
