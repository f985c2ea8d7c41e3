/** What is about to leave: whoever lets something out asks the gate about it first. */
import type { FigureRequest } from '../charts/registry';
import type { TableRequest } from '../dossier/list-requests';
import type { ShareChoice } from '../dossier/share';
import { type Passage, standardPassage } from './passage';

export type GateRequest =
  | { soort: 'tabel'; request: TableRequest }
  | { soort: 'figuur'; request: FigureRequest }
  /** Sealed under a passphrase of its own: nothing in it is held back. */
  | { soort: 'deling'; keuze: ShareChoice }
  | { soort: 'alles'; poort?: Passage }
  /** Text that was copied on screen. */
  | { soort: 'klembord'; tekst: string }
  /** Refused rows: of these imports, or of a file that is not stored yet, by its words. */
  | { soort: 'afgewezen'; van: { imports: string[] } | { tekst: string; rijen: number } };

/** Text that can be copied at once; more is cut off before the gate reads it. */
export const MAX_COPIED = 2_000_000;

/** How it passes. */
export function passageOf(request: GateRequest): Passage {
  switch (request.soort) {
    case 'tabel':
    case 'figuur':
      return request.request.poort ?? standardPassage;
    case 'alles':
      return request.poort ?? standardPassage;
    case 'deling':
    case 'klembord':
    case 'afgewezen':
      return { ...standardPassage, volledig: true };
  }
}
