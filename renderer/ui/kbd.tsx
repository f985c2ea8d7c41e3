import css from './kbd.module.css';

/** A key or chord as printed on the keyboard: "Ctrl+K". */
export function Kbd({ children }: { children: string }) {
  return <kbd className={css.kbd}>{children}</kbd>;
}
