import { type ReactNode, useId } from 'react';
import css from './field.module.css';
import { VisuallyHidden } from './visually-hidden';

export interface Option<T extends string> {
  value: T;
  label: string;
  hint?: ReactNode;
  disabled?: boolean;
}

interface SelectProps<T extends string> {
  label: string;
  value: T;
  options: readonly Option<T>[];
  onChange(value: T): void;
  labelHidden?: boolean;
  hint?: ReactNode;
  disabled?: boolean;
}

/** One of a closed list. The browser's own list: keyboard, touch and screen readers know it. */
export function Select<T extends string>(props: SelectProps<T>) {
  const id = useId();
  const label = <label htmlFor={id}>{props.label}</label>;
  return (
    <div className={css.field}>
      {props.labelHidden ? (
        <VisuallyHidden>{label}</VisuallyHidden>
      ) : (
        <div className={css.label}>{label}</div>
      )}
      {props.hint ? (
        <div className={css.hint} id={`${id}-hint`}>
          {props.hint}
        </div>
      ) : null}
      <div className={css.box}>
        <select
          id={id}
          className={css.select}
          value={props.value}
          disabled={props.disabled}
          autoComplete="off"
          aria-describedby={props.hint ? `${id}-hint` : undefined}
          onChange={(event) => {
            const chosen = props.options.find((option) => option.value === event.target.value);
            if (chosen) props.onChange(chosen.value);
          }}
        >
          {props.options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

interface CheckboxProps {
  label: ReactNode;
  checked: boolean;
  onChange(checked: boolean): void;
  hint?: ReactNode;
  disabled?: boolean;
}

/** Yes or no. */
export function Checkbox({ label, checked, onChange, hint, disabled }: CheckboxProps) {
  const id = useId();
  return (
    <div>
      <label className={css.choice}>
        <input
          type="checkbox"
          checked={checked}
          disabled={disabled}
          autoComplete="off"
          aria-describedby={hint ? id : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
        {hint ? (
          <span className={css.hint} id={id}>
            {hint}
          </span>
        ) : null}
      </label>
    </div>
  );
}
