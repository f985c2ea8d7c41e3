import type { ComponentProps, ReactNode } from 'react';
import css from './button.module.css';
import { cx } from './cx';
import { Icon, type IconName } from './icons';
import { VisuallyHidden } from './visually-hidden';

type Native = Omit<ComponentProps<'button'>, 'className' | 'type' | 'style'>;

export interface ButtonProps extends Native {
  /** primary: the one next step; secondary: beside it; quiet: in a row of text; danger: cannot be undone. */
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** Working: shows that it turns, keeps its words and focus, and takes no second click. */
  busy?: boolean;
  icon?: IconName;
  submit?: boolean;
}

/** A button with words. While busy it stays focusable, so that nobody loses their place. */
export function Button({
  kind = 'secondary',
  busy = false,
  icon,
  submit = false,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={submit ? 'submit' : 'button'}
      className={cx(css.button, css[kind])}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy ? <span className={css.spinner} aria-hidden="true" /> : null}
      {icon !== undefined && !busy ? <Icon name={icon} /> : null}
      {children}
      {busy ? <VisuallyHidden>, bezig</VisuallyHidden> : null}
    </button>
  );
}

export interface IconButtonProps extends Omit<Native, 'children' | 'title'> {
  /** The name: read aloud, and shown as tooltip. */
  label: string;
  icon: IconName;
  /** For a button that stays in or out. */
  pressed?: boolean;
  children?: ReactNode;
}

/** A button without words; its name is in the tooltip and in the accessibility tree. */
export function IconButton({ label, icon, pressed, children, ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      className={cx(css.button, css.icon)}
      aria-label={label}
      aria-pressed={pressed}
      title={label}
    >
      <Icon name={icon} />
      {children}
    </button>
  );
}
