import { IconButton } from '../../ui/button';
import { formatCount, formatNumber } from '../../ui/format';
import css from './found-bar.module.css';

interface FoundBarProps {
  /** How many were found, and which of them is shown, from 0. */
  total: number;
  at: number;
  onGo(at: number): void;
  onClose(): void;
}

/** What stands behind a mark of a figure, one after another: of several interviews too. */
export function FoundBar({ total, at, onGo, onClose }: FoundBarProps) {
  return (
    <section className={css.bar} aria-label="Gevonden fragmenten">
      <span role="status">
        {formatCount(total, 'gevonden fragment', 'gevonden fragmenten')}
        {total < 2 ? '' : `, u bent bij ${formatNumber(at + 1)}`}
      </span>
      <span className={css.buttons}>
        {/* Round and round: a button that goes off under the finger takes the focus with it. */}
        {total < 2 ? null : (
          <>
            <IconButton
              label="Vorig gevonden fragment"
              icon="omhoog"
              onClick={() => onGo((at + total - 1) % total)}
            />
            <IconButton
              label="Volgend gevonden fragment"
              icon="omlaag"
              onClick={() => onGo((at + 1) % total)}
            />
          </>
        )}
        <IconButton label="Gevonden fragmenten sluiten" icon="sluit" onClick={onClose} />
      </span>
    </section>
  );
}
