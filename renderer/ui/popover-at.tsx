/** What opens at a place that was pointed at, without a button of its own. */
import { type ReactNode, type ToggleEvent, useLayoutEffect, useRef } from 'react';
import { type MenuItem, MenuList } from './menu-list';
import css from './popover.module.css';

interface AtProps {
  /** Names it. */
  label: string;
  /** What it hangs from. */
  anchor: Element;
  onClose(): void;
}

/** Opens a popover at an element as soon as it is drawn. */
function useOpenAt({ anchor, onClose }: Pick<AtProps, 'anchor' | 'onClose'>) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    ref.current?.showPopover({ source: anchor as HTMLElement });
  }, [anchor]);
  return {
    ref,
    close: () => ref.current?.hidePopover(),
    onToggle: (event: ToggleEvent<HTMLDivElement>) => {
      if (event.newState === 'closed') onClose();
    },
  };
}

/** The same list without a button of its own: open, at a place that was pointed at. */
export function MenuAt({ label, items, ...at }: AtProps & { items: readonly MenuItem[] }) {
  return <MenuList label={label} items={items} {...useOpenAt(at)} />;
}

/** A small panel at a place that was pointed at; what is first in it has the focus. */
export function PanelAt({ label, children, ...at }: AtProps & { children: ReactNode }) {
  const { ref, onToggle } = useOpenAt(at);
  return (
    <div
      ref={ref}
      popover="auto"
      role="dialog"
      aria-label={label}
      className={css.popover}
      onToggle={(event) => {
        onToggle(event);
        if (event.newState === 'open') {
          event.currentTarget.querySelector<HTMLElement>('select, input, button')?.focus();
        }
      }}
    >
      {children}
    </div>
  );
}
