import type { ReactNode } from 'react';
import css from './empty-state.module.css';

interface EmptyStateProps {
  /** What is not here yet: "Nog geen casussen". */
  title: string;
  /** What it is for and what to do next. */
  children: ReactNode;
  /** The next step itself. */
  action?: ReactNode;
}

/** A screen without contents teaches the next step. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      <h2>{title}</h2>
      <p>{children}</p>
      {action}
    </div>
  );
}
