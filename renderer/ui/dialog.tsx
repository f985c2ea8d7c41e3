import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './button';
import { cx } from './cx';
import css from './dialog.module.css';

interface DialogProps {
  open: boolean;
  title: string;
  /** Esc, the cross, or the caller's own cancel button. */
  onClose(): void;
  wide?: boolean;
  children: ReactNode;
}

/**
 * A modal dialog on the browser's own `<dialog>`: the rest of the page is inert, Esc closes, and
 * focus returns to where it was.
 */
export function Dialog({ open, title, onClose, wide = false, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null || !open) return;
    // Closing a removed element does not give focus back: remember who had it.
    const before = document.activeElement;
    dialog.showModal();
    // showModal takes the first thing that can have focus, which is the cross: the field goes first.
    dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [open]);
  if (!open) return null;
  return (
    <dialog
      ref={ref}
      className={cx(css.dialog, wide && css.wide)}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={css.head}>
        <h2 id={heading}>{title}</h2>
        <IconButton label="Sluiten" icon="sluit" onClick={onClose} />
      </div>
      <div className={css.body}>{children}</div>
    </dialog>
  );
}
