import type { ReactNode } from 'react';
import type { Failure } from '../../shared/desktop/errors';
import { errorText } from '../../shared/desktop/errors-nl';
import css from './error-note.module.css';
import { Icon } from './icons';

interface ErrorNoteProps {
  failure: Pick<Failure, 'code' | 'params'>;
  /** The way out: buttons. */
  children?: ReactNode;
}

/** What went wrong, where, and what to do, at the place where it happened. */
export function ErrorNote({ failure, children }: ErrorNoteProps) {
  const { wat, doe } = errorText(failure);
  return (
    <div className={css.note} role="alert">
      <Icon name="let_op" />
      <div>
        <p className={css.what}>{wat}</p>
        <p>{doe}</p>
        {children ? <div className={css.next}>{children}</div> : null}
      </div>
    </div>
  );
}
