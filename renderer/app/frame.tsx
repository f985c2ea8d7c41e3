import { Activity, type ComponentType, lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import type { Destination, ScreenId } from '../ui/navigation';
import { NavigationProvider } from '../ui/navigation';
import { ErrorBoundary } from './error-boundary';
import css from './frame.module.css';
import { Rail } from './rail';
import { screens } from './screens';

const components = new Map<ScreenId, ComponentType>(
  screens.map(({ id, load }) => [id, lazy(load)]),
);

interface FrameProps {
  current: ScreenId;
  visited: ReadonlyMap<ScreenId, Destination>;
  go(to: Destination): void;
  bar: React.ReactNode;
  banner: React.ReactNode;
  /** The card of the tour, between the screen and the status line; null = none. */
  guide: React.ReactNode;
  status: React.ReactNode;
}

/**
 * Bar, rail, screen and status line. A screen that was visited stays as it was left: hidden, with
 * its state, and without asking anything until it is shown again.
 */
export function Frame({ current, visited, go, bar, banner, guide, status }: FrameProps) {
  const main = useRef<HTMLElement>(null);
  // The lock screen is gone and its focus with it: the reader goes on where the contents are.
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, []);
  const choose = (screen: ScreenId) => {
    go({ screen });
    main.current?.focus({ preventScroll: true });
  };
  return (
    <div className={css.frame}>
      <button type="button" className={css.skip} onClick={() => main.current?.focus()}>
        Naar de inhoud
      </button>
      <div className={css.bar}>{bar}</div>
      <div className={css.banner}>{banner}</div>
      <div className={css.rail}>
        <Rail current={current} onChoose={choose} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a screen without controls must scroll by keyboard. */}
      <main ref={main} className={css.main} tabIndex={0} aria-label={labelOf(current)}>
        {[...visited].map(([id, destination]) => (
          <Activity key={id} mode={id === current ? 'visible' : 'hidden'}>
            <Place destination={destination} go={go} />
          </Activity>
        ))}
      </main>
      <div className={css.guide}>
        <Suspense fallback={null}>{guide}</Suspense>
      </div>
      <div className={css.status}>{status}</div>
    </div>
  );
}

function labelOf(id: ScreenId): string {
  return screens.find((screen) => screen.id === id)?.label ?? '';
}

/** One screen, which sees only where it was itself sent last. */
function Place({ destination, go }: { destination: Destination; go(to: Destination): void }) {
  const navigation = useMemo(() => ({ current: destination, go }), [destination, go]);
  const Screen = components.get(destination.screen);
  return (
    <div className={css.screen}>
      <ErrorBoundary>
        <NavigationProvider value={navigation}>
          <Suspense fallback={<p className={css.waiting}>Het scherm wordt geladen.</p>}>
            {Screen ? <Screen /> : null}
          </Suspense>
        </NavigationProvider>
      </ErrorBoundary>
    </div>
  );
}
