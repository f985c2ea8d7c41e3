import { type ReactNode, useEffect, useRef } from 'react';
import css from './keys.module.css';

/** The heading of a step in a dialog; takes focus, so that a reader who listens hears where they are. */
export function StepHeading({ children }: { children: ReactNode }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <h3 ref={ref} tabIndex={-1} className={css.step}>
      {children}
    </h3>
  );
}
