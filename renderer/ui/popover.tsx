import { type ReactNode, type ToggleEvent, useId, useRef, useState } from 'react';
import { Button, IconButton } from './button';
import { cx } from './cx';
import { Icon, type IconName } from './icons';
import css from './popover.module.css';

interface TriggerProps {
  /** The words on the button, or its name when `iconOnly`. */
  label: string;
  icon?: IconName;
  iconOnly?: boolean;
  kind?: 'secondary' | 'quiet';
  disabled?: boolean;
  /** Hang from the right edge of the button. */
  alignEnd?: boolean;
}

interface PopoverProps extends TriggerProps {
  children: ReactNode | ((close: () => void) => ReactNode);
}

function useOpen() {
  const id = useId();
  const ref = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => ref.current?.hidePopover();
  const onToggle = (event: ToggleEvent<HTMLDivElement>) => setOpen(event.newState === 'open');
  return { id, ref, open, close, onToggle };
}

function Trigger(props: TriggerProps & { id: string; open: boolean; haspopup: 'menu' | 'dialog' }) {
  const shared = {
    popoverTarget: props.id,
    disabled: props.disabled,
    'aria-haspopup': props.haspopup,
    'aria-expanded': props.open,
  } as const;
  return props.iconOnly && props.icon ? (
    <IconButton {...shared} label={props.label} icon={props.icon} />
  ) : (
    <Button
      {...shared}
      kind={props.kind ?? 'secondary'}
      {...(props.icon ? { icon: props.icon } : {})}
    >
      {props.label}
    </Button>
  );
}

/**
 * A small panel that hangs from its button, on the browser's own popover: it closes on Esc or a
 * click elsewhere and gives focus back.
 */
export function Popover({ children, alignEnd = false, ...trigger }: PopoverProps) {
  const { id, ref, open, close, onToggle } = useOpen();
  return (
    <>
      <Trigger {...trigger} id={id} open={open} haspopup="dialog" />
      <div
        ref={ref}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={trigger.label}
        className={cx(css.popover, alignEnd && css.end)}
        onToggle={onToggle}
      >
        {open ? (typeof children === 'function' ? children(close) : children) : null}
      </div>
    </>
  );
}

export interface MenuItem {
  id: string;
  label: string;
  icon?: IconName;
  /** A tick that can be put on and off; the menu stays open. */
  checked?: boolean;
  disabled?: boolean;
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

interface MenuProps extends TriggerProps {
  items: readonly MenuItem[];
}

/** A button with a list of commands or ticks. One tab stop; arrow keys walk. */
export function Menu({ items, alignEnd = false, ...trigger }: MenuProps) {
  const { id, ref, open, close, onToggle } = useOpen();
  return (
    <>
      <Trigger {...trigger} id={id} open={open} haspopup="menu" />
      <div
        ref={ref}
        id={id}
        popover="auto"
        role="menu"
        // A long menu scrolls: what scrolls must be reachable. Tab closes it, so it is no extra stop.
        tabIndex={0}
        aria-label={trigger.label}
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
    </>
  );
}

function MenuLine({ item }: { item: MenuItem }) {
  const name: IconName | null = item.checked ? 'vink' : (item.icon ?? null);
  return (
    <>
      <span className={css.tick}>{name ? <Icon name={name} /> : null}</span>
      <span className={css.grow}>{item.label}</span>
    </>
  );
}
