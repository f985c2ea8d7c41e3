import { useId } from 'react';
import { Button } from './button';
import { formatNumber } from './format';
import css from './progress-bar.module.css';

interface ProgressBarProps {
  /** What is being done, as a sentence. */
  sentence: string;
  done: number;
  /** null: not known how much there is. */
  total: number | null;
  /** What is counted, when the sentence does not say so: "bestanden". */
  unit?: string;
  /** Rows per second, where rows are counted. */
  perSecond?: number | null;
  onCancel?(): void;
}

/** Long work: what it does, how far it is, and a button to stop it. */
export function ProgressBar({
  sentence,
  done,
  total,
  unit,
  perSecond,
  onCancel,
}: ProgressBarProps) {
  const id = useId();
  const what = unit === undefined ? '' : ` ${unit}`;
  const speed = perSecond ? `, ${formatNumber(Math.round(perSecond))} per seconde` : '';
  return (
    <div className={css.work}>
      <div className={css.line}>
        <span id={id} role="status">
          {sentence}
        </span>
        <span className={css.soft}>
          {total === null
            ? done > 0
              ? `${formatNumber(done)}${speed}`
              : ''
            : `${formatNumber(done)} van ${formatNumber(total)}${what}${speed}`}
        </span>
      </div>
      <progress
        className={css.bar}
        aria-labelledby={id}
        {...(total === null ? {} : { value: done, max: Math.max(total, 1) })}
      />
      {onCancel ? (
        <div>
          <Button onClick={onCancel}>Stoppen</Button>
        </div>
      ) : null}
    </div>
  );
}
