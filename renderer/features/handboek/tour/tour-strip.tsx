import { type Ref, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useSession } from '../../../store';
import { Button, IconButton } from '../../../ui/button';
import type { Destination, ScreenId } from '../../../ui/navigation';
import { parseInline } from '../markdown-inline';
import { Line } from '../markdown-view';
import type { Observed } from './observe';
import { changeTour, endTour, type TourState } from './tour-state';
import { stepsFor, type TourStep } from './tour-steps';
import css from './tour-strip.module.css';

export interface TourStripProps {
  tour: TourState;
  listen: Observed['listen'];
  /** The screens that exist, with their words; where the reader is, and the way to another. */
  screens: readonly { id: ScreenId; label: string }[];
  current: ScreenId;
  go(to: Destination): void;
  ref?: Ref<HTMLElement>;
}

/**
 * The card of the tour: a strip of its own above the status line, so that it covers nothing. It
 * says what to do and notices when that was done; the reader goes on when they want to.
 */
export default function TourStrip({ tour, listen, screens, current, go, ref }: TourStripProps) {
  const session = useSession();
  const heading = useId();
  const steps = useMemo(() => stepsFor(screens.map(({ id }) => id)), [screens]);
  const at = tour.step === null ? 0 : steps.findIndex(({ id }) => id === tour.step);
  const step = steps[at];
  const ended = step === undefined;
  useNoticing(step, listen);

  const enter = async (next: TourStep) => {
    go((await next.place?.(session)) ?? { screen: next.screen });
  };
  const forward = () => {
    const next = steps[at + 1];
    changeTour({ step: next?.id ?? END, done: false });
    if (next !== undefined) void enter(next);
  };
  // The place of a step is gone to when it begins, also the first one.
  const begun = useRef(tour.step !== null);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const [first] = steps;
    if (first !== undefined) {
      changeTour({ step: first.id });
      go({ screen: first.screen });
    }
  }, [steps, go]);

  const away = step !== undefined && step.screen !== current;
  return (
    <aside ref={ref} className={css.strip} aria-labelledby={heading} tabIndex={-1}>
      <div className={css.words}>
        <p id={heading} className={css.count}>
          Rondleiding{ended ? '' : `, stap ${at + 1} van ${steps.length}`}
        </p>
        <Said title={step?.title ?? 'Dat was de rondleiding'}>
          {ended ? ENDING : tour.done ? step.well : step.todo}
        </Said>
      </div>
      <div className={css.buttons}>
        {away ? (
          <Button onClick={() => void enter(step)}>
            Naar {screens.find(({ id }) => id === step.screen)?.label}
          </Button>
        ) : null}
        {ended ? (
          <Button kind="primary" onClick={endTour}>
            Sluiten
          </Button>
        ) : (
          <Button kind={tour.done ? 'primary' : 'secondary'} onClick={forward}>
            {tour.done ? 'Volgende stap' : 'Overslaan'}
          </Button>
        )}
        {ended ? null : (
          <>
            <Button kind="quiet" onClick={() => changeTour({ open: false })}>
              Later verder
            </Button>
            <IconButton label="Rondleiding stoppen" icon="sluit" onClick={endTour} />
          </>
        )}
      </div>
    </aside>
  );
}

/** The step after the last one. */
const END = 'einde';
const ENDING =
  'Wilt u met eigen gegevens beginnen, kies dan bovenaan *Maak er uw eigen dossier van*, of vergrendel en kies *Nieuw dossier*. Met <kbd>F1</kbd> opent u bij elk scherm het handboek.';

/** Marks the step as done when the dossier answers what it asks for. */
function useNoticing(step: TourStep | undefined, listen: Observed['listen']): void {
  useEffect(
    () =>
      listen((event, before) => {
        if (step?.isDone(event, before)) changeTour({ done: true });
      }),
    [step, listen],
  );
}

/** Filled after it is there, so that a reader who listens hears the first step as well. */
function Said({ title, children }: { title: string; children: string }) {
  const [there, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  return (
    <div role="status">
      {there ? (
        <>
          <p className={css.title}>{title}</p>
          <p>
            <Line parts={parseInline(children)} words={[]} onLink={() => undefined} />
          </p>
        </>
      ) : null}
    </div>
  );
}
