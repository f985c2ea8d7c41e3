/** Sharing and merging, as the page asks for it. */
import type {
  ConflictRow,
  MergeChoices,
  MergeReport,
  MergeResult,
} from '../../../../shared/dossier/merge-report';
import type { Window } from '../../../../shared/dossier/protocol';
import type { ShareChoice } from '../../../../shared/dossier/share';
import type { SaveTargetParams, SecretParams } from '../params';

export interface ShareParams {
  target: SaveTargetParams;
  keuze: ShareChoice;
  /** Of the dossier that the file becomes where it is opened; readable without the passphrase. */
  roepnaam: string;
  passphrase: string;
}

export interface SharingMethods {
  /**
   * Whether a passphrase may be that of a shared file. Throws 'wachtwoordzin-geweigerd' for one that
   * is too easy to guess ('raden'), and for that of the dossier itself ('dezelfde').
   */
  delenMag: { params: { passphrase: string }; result: null };
  /** null: the user cancelled the dialog. */
  delen: { params: ShareParams; result: { pad: string } | null };
  /** Reads and checks a shared file and works out what merging it would do. Changes nothing. */
  samenvoegenLezen: {
    params: { file: Blob; naam: string; geheim: SecretParams };
    result: MergeReport;
  };
  /** What the copies that were read disagree about. */
  samenvoegenConflicten: {
    params: { offset: number; limit: number };
    result: Window<ConflictRow>;
  };
  /** Merges what was read, as one step; on what is here by then. */
  samenvoegen: { params: MergeChoices; result: MergeResult };
  /** Lets go of the file that was read. */
  samenvoegenLaten: { params: null; result: null };
}
