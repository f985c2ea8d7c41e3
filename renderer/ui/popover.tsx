import { type ReactNode, type ToggleEvent, useId, useRef, useState } from 'react';
import { Button, IconButton } from './button';
import { cx } from './cx';
import type { IconName } from './icons';
import { type MenuItem, MenuList } from './menu-list';
import css from './popover.module.css';

export type { MenuItem } from './menu-list';

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

interface MenuProps extends TriggerProps {
  items: readonly MenuItem[];
}

/** A button with a list of commands or ticks. */
export function Menu({ items, alignEnd = false, ...trigger }: MenuProps) {
  const { id, ref, open, close, onToggle } = useOpen();
  return (
    <>
      <Trigger {...trigger} id={id} open={open} haspopup="menu" />
      <MenuList
        id={id}
        ref={ref}
        label={trigger.label}
        items={items}
        alignEnd={alignEnd}
        close={close}
        onToggle={onToggle}
      />
    </>
  );
}
