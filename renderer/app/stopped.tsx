import type { Failure } from '../../shared/desktop/errors';
import { Button } from '../ui/button';
import { ErrorNote } from '../ui/error-note';
import css from './stopped.module.css';

interface StoppedProps {
  /** fout: a screen broke; geen-schil: the page was opened outside the product. */
  reason: 'fout' | 'geen-schil';
  /** For whoever mends it: code places, never contents of a dossier. */
  detail?: string;
}

/** Instead of a blank page: what happened, what is safe, and the way on. */
export function Stopped({ reason, detail }: StoppedProps) {
  return (
    <main className={css.page} role="alert">
      {reason === 'fout' ? (
        <>
          <h1>Draaiknop is gestopt door een fout in het programma</h1>
          <p>
            Wat u had bewaard, staat er nog: elke wijziging wordt meteen verzegeld opgeslagen.
            Alleen wat u net typte en nog niet had bevestigd, kan weg zijn.
          </p>
          <p>Begin opnieuw en ontgrendel het dossier.</p>
          <Button kind="primary" onClick={() => window.location.reload()}>
            Opnieuw beginnen
          </Button>
        </>
      ) : (
        <>
          <h1>Deze bladzijde hoort in het venster van Draaiknop</h1>
          <p>
            Hij is geopend in een gewone browser. Daar kan Draaiknop niets lezen of bewaren, en er
            is niets gebeurd. Start het programma met <code>npm start</code> of met zijn pictogram.
          </p>
        </>
      )}
      {detail ? (
        <details className={css.detail}>
          <summary>Technische bijzonderheden</summary>
          <pre>{detail}</pre>
        </details>
      ) : null}
    </main>
  );
}

/** The shell did not answer at the start, so there is nothing to show yet. */
export function NotStarted({ failure }: { failure: Failure }) {
  return (
    <main className={css.page}>
      <h1>Draaiknop kan niet beginnen</h1>
      <ErrorNote failure={failure}>
        <Button onClick={() => window.location.reload()}>Opnieuw proberen</Button>
      </ErrorNote>
    </main>
  );
}
