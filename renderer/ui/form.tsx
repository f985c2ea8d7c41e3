import type { FormEvent, ReactNode } from 'react';
import css from './field.module.css';

interface FormProps {
  /** Names the form for a reader who listens. */
  label?: string;
  onSubmit(): void;
  children: ReactNode;
}

/** A form that never leaves the page: it is not sent, not stored and not filled in by the browser. */
export function Form({ label, onSubmit, children }: FormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={css.form} aria-label={label} autoComplete="off" noValidate onSubmit={submit}>
      {children}
    </form>
  );
}

/** The row of buttons under a form, main step first. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className={css.actions}>{children}</div>;
}
