import type { ReactNode } from 'react';
import css from './visually-hidden.module.css';

/** Text for a reader who listens; takes no room on screen. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className={css.hidden}>{children}</span>;
}
