import { type ReactNode, useEffect, useRef } from 'react';
import css from './importeren.module.css';

interface StepSectionProps {
  /** Names the step: "Voorbeeld van de import". */
  label: string;
  kind?: 'section' | 'workbench' | 'invitation';
  children: ReactNode;
}

/**
 * One step of an import. The button that leads here is gone once it appears: it then takes the
 * focus, so that nobody is left at the top of the page and a reader hears where they are.
 */
export function StepSection({ label, kind = 'section', children }: StepSectionProps) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) section.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section ref={section} className={css[kind]} aria-label={label} tabIndex={-1}>
      {children}
    </section>
  );
}
