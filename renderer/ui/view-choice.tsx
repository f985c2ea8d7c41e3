import type { ReactNode } from 'react';
import css from './view-choice.module.css';

interface View<T extends string> {
  value: T;
  label: string;
  /** Beside the word, in grey: how many there are. */
  count?: ReactNode;
}

interface ViewChoiceProps<T extends string> {
  /** Names the choice for a reader who listens: "Lijsten van Uitstroom". */
  label: string;
  views: readonly View<T>[];
  current: T;
  onChoose(value: T): void;
}

/** The lists or views of one screen, in words, above all that they change. */
export function ViewChoice<T extends string>(props: ViewChoiceProps<T>) {
  const { label, views, current, onChoose } = props;
  return (
    <fieldset className={css.views} aria-label={label}>
      {views.map(({ value, label: word, count }) => (
        <button
          key={value}
          type="button"
          className={css.view}
          aria-pressed={value === current}
          onClick={() => onChoose(value)}
        >
          {word} {count === undefined ? null : <span className={css.count}>{count}</span>}
        </button>
      ))}
    </fieldset>
  );
}
