import { type ReactNode, type Ref, useId } from 'react';
import css from './field.module.css';
import { VisuallyHidden } from './visually-hidden';

export interface Option<T extends string> {
  value: T;
  label: string;
  hint?: ReactNode;
  disabled?: boolean;
  /** Options of one group stand together, under its name. */
  group?: string;
}

interface SelectProps<T extends string> {
  label: string;
  value: T;
  options: readonly Option<T>[];
  onChange(value: T): void;
  labelHidden?: boolean;
  hint?: ReactNode;
  disabled?: boolean;
  /** Id of a text elsewhere that says more about it, in place of a hint. */
  describedBy?: string;
  ref?: Ref<HTMLSelectElement>;
}

function OptionList<T extends string>({ options }: { options: readonly Option<T>[] }) {
  return options.map((option) => (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  ));
}

/** Options without a group first, then each group in the order in which it begins. */
function GroupedOptions<T extends string>({ options }: { options: readonly Option<T>[] }) {
  const groups = [...new Set(options.map(({ group }) => group))].filter(
    (name) => name !== undefined,
  );
  return (
    <>
      <OptionList options={options.filter(({ group }) => group === undefined)} />
      {groups.map((name) => (
        <optgroup key={name} label={name}>
          <OptionList options={options.filter(({ group }) => group === name)} />
        </optgroup>
      ))}
    </>
  );
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
          ref={props.ref}
          className={css.select}
          value={props.value}
          disabled={props.disabled}
          autoComplete="off"
          aria-describedby={props.hint ? `${id}-hint` : props.describedBy}
          onChange={(event) => {
            const chosen = props.options.find((option) => option.value === event.target.value);
            if (chosen) props.onChange(chosen.value);
          }}
        >
          <GroupedOptions options={props.options} />
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

interface RadioProps {
  /** The same for all of one choice: the arrow keys walk among them. */
  group: string;
  label: ReactNode;
  checked: boolean;
  onChoose(): void;
  hint?: ReactNode;
  /** Cannot be chosen: the hint says why. */
  disabled?: boolean;
  /** Set on the chosen one of an editor that was asked for. */
  autoFocus?: boolean;
}

/** One of a few that are all in sight. */
export function Radio({ group, label, checked, onChoose, hint, disabled, autoFocus }: RadioProps) {
  const id = useId();
  return (
    <label className={css.choice}>
      <input
        type="radio"
        name={group}
        checked={checked}
        disabled={disabled}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: only where an editor was asked for.
        autoFocus={autoFocus}
        aria-describedby={hint ? id : undefined}
        aria-labelledby={hint ? `${id}-naam` : undefined}
        onChange={(event) => {
          if (event.target.checked) onChoose();
        }}
      />
      <span id={`${id}-naam`}>{label}</span>
      {hint ? (
        <span className={css.hint} id={id}>
          {hint}
        </span>
      ) : null}
    </label>
  );
}
