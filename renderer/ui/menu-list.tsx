import type { RefObject, ToggleEvent } from 'react';
import { cx } from './cx';
import { Icon, type IconName } from './icons';
import { Kbd } from './kbd';
import css from './popover.module.css';

export interface MenuItem {
  id: string;
  label: string;
  icon?: IconName;
  /** A tick that can be put on and off; the menu stays open. */
  checked?: boolean;
  disabled?: boolean;
  /** The key that does the same without the menu. */
  shortcut?: string;
  onChoose(): void;
}

/** Moves focus among the items: arrows wrap, Home and End jump, a letter goes to the next match. */
function moveFocus(menu: HTMLElement, key: string): boolean {
  const items = [...menu.querySelectorAll<HTMLElement>('[data-item]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const count = items.length;
  if (count === 0) return false;
  const byLetter = () => {
    if (key.length !== 1) return -1;
    const letter = key.toLocaleLowerCase('nl');
    const offset = Array.from({ length: count }, (_, i) => (at + 1 + i) % count).find((i) =>
      items[i]?.textContent?.trim().toLocaleLowerCase('nl').startsWith(letter),
    );
    return offset ?? -1;
  };
  const next =
    key === 'ArrowDown'
      ? (at + 1) % count
      : key === 'ArrowUp'
        ? (at - 1 + count) % count
        : key === 'Home'
          ? 0
          : key === 'End'
            ? count - 1
            : byLetter();
  if (next < 0) return false;
  items[next]?.focus();
  return true;
}

interface MenuListProps {
  id?: string;
  ref: RefObject<HTMLDivElement | null>;
  label: string;
  items: readonly MenuItem[];
  alignEnd?: boolean;
  close(): void;
  onToggle(event: ToggleEvent<HTMLDivElement>): void;
}

/** The list itself. One tab stop; arrow keys walk. */
export function MenuList({ id, ref, label, items, alignEnd, close, onToggle }: MenuListProps) {
  return (
    <div
      ref={ref}
      id={id}
      popover="auto"
      role="menu"
      // A long menu scrolls: what scrolls must be reachable. Tab closes it, so it is no extra stop.
      tabIndex={0}
      aria-label={label}
      className={cx(css.popover, css.menu, alignEnd && css.end)}
      onToggle={(event) => {
        onToggle(event);
        if (event.newState === 'open') event.currentTarget.focus();
      }}
      onFocus={(event) => {
        if (event.target === event.currentTarget) moveFocus(event.currentTarget, 'Home');
      }}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'Tab') close();
        else if (event.key !== ' ' && moveFocus(event.currentTarget, event.key)) {
          event.preventDefault();
        }
      }}
    >
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          data-item
          tabIndex={-1}
          role={item.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
          {...(item.checked === undefined ? {} : { 'aria-checked': item.checked })}
          aria-disabled={item.disabled || undefined}
          aria-keyshortcuts={item.shortcut}
          className={css.item}
          onClick={() => {
            if (item.disabled) return;
            if (item.checked === undefined) close();
            item.onChoose();
          }}
        >
          <MenuLine item={item} />
        </button>
      ))}
    </div>
  );
}

function MenuLine({ item }: { item: MenuItem }) {
  const name: IconName | null = item.checked ? 'vink' : (item.icon ?? null);
  return (
    <>
      <span className={css.tick}>{name ? <Icon name={name} /> : null}</span>
      <span className={css.grow}>{item.label}</span>
      {item.shortcut === undefined ? null : (
        <span aria-hidden="true">
          <Kbd>{item.shortcut}</Kbd>
        </span>
      )}
    </>
  );
}
