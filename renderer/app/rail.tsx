import { cx } from '../ui/cx';
import type { ScreenId } from '../ui/navigation';
import css from './rail.module.css';
import { screens } from './screens';

interface RailProps {
  current: ScreenId;
  onChoose(id: ScreenId): void;
}

/** The screens that exist, in words. */
export function Rail({ current, onChoose }: RailProps) {
  return (
    <nav className={css.rail} aria-label="Schermen">
      {screens
        .filter(({ aside }) => aside !== true)
        .map(({ id, label, under, foot }) => (
          <button
            key={id}
            type="button"
            className={cx(css.entry, under && css.under, foot && css.foot)}
            aria-current={id === current ? 'page' : undefined}
            onClick={() => onChoose(id)}
          >
            {label}
          </button>
        ))}
    </nav>
  );
}
