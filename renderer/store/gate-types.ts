/** What the page lets out of a dossier itself, each by the gate. */
import type { Figure } from '../../shared/charts/figure';
import type { FigureRequest } from '../../shared/charts/registry';
import type { RequestOf } from '../../shared/desktop/contract';
import type { Result } from '../../shared/desktop/errors';
import type { Passage } from '../../shared/gate/passage';

export interface LeavingFigure {
  request: FigureRequest & { poort: Passage };
  /** The kind of file: 'svg'. */
  vorm: string;
  /** The file, of the figure as it may leave. */
  make(figure: Figure): Promise<Result<Uint8Array>>;
}

export interface GateSession {
  /** Draws the figure as it passes the gate, notes that it leaves, and saves it; null = cancelled. */
  saveFigure(
    target: RequestOf<'save.begin'>,
    figure: LeavingFigure,
  ): Promise<Result<{ pad: string } | null>>;
  /** Notes in the history that this text was copied. */
  noteCopied(tekst: string): Promise<Result<{ seq: number }>>;
}
