import { type KeyboardEvent, type ReactNode, type Ref, useId } from 'react';
import { cx } from './cx';
import css from './field.module.css';
import { Icon } from './icons';
import { VisuallyHidden } from './visually-hidden';

export interface FieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  kind?: 'text' | 'password' | 'multiline' | 'search';
  /** Why it is asked, or how it is written. Always visible, never a placeholder. */
  hint?: ReactNode;
  /** What is wrong and what to do; stands under the field. */
  error?: string | null;
  /** Only where the place says what the field is (a search field with its icon). */
  labelHidden?: boolean;
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  readOnly?: boolean;
  maxLength?: number;
  rows?: number;
  /**
   * A passphrase in sight. The switch for it stands after the fields of its form, not in the field:
   * Tab goes from field to field.
   */
  shown?: boolean;
  /** For keys and codes: fixed width. */
  mono?: boolean;
  /** Set on the first field of a screen or dialog only. */
  autoFocus?: boolean;
  onKeyDown?(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void;
  onBlur?(): void;
  ref?: Ref<HTMLInputElement & HTMLTextAreaElement>;
  /** Extra ARIA for compound widgets such as the command palette. */
  aria?: Record<`aria-${string}`, string | boolean | undefined> & { role?: string };
}

/**
 * The one field for typing. Chromium writes what is typed into named fields to its profile in
 * plain text; so: no name, autocomplete off, no spelling check, and no other input in the product.
 */
export function Field(props: FieldProps) {
  const { kind = 'text', label, hint, error = null, labelHidden = false, shown = false } = props;
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-fout` : ''].filter(Boolean).join(' ');
  const common = {
    ...props.aria,
    id,
    ref: props.ref,
    value: props.value,
    placeholder: props.placeholder,
    required: props.required,
    disabled: props.disabled,
    readOnly: props.readOnly,
    maxLength: props.maxLength,
    autoFocus: props.autoFocus,
    'data-autofocus': props.autoFocus || undefined,
    autoComplete: 'off',
    autoCorrect: 'off',
    autoCapitalize: 'off',
    spellCheck: false,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described === '' ? undefined : described,
    onKeyDown: props.onKeyDown,
    onBlur: props.onBlur,
  };
  const labelText = <label htmlFor={id}>{label}</label>;
  return (
    <div className={css.field}>
      {labelHidden ? (
        <VisuallyHidden>{labelText}</VisuallyHidden>
      ) : (
        <div className={css.label}>{labelText}</div>
      )}
      {hint ? (
        <div className={css.hint} id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      <div className={cx(css.box, error !== null && error !== '' && css.invalid)}>
        {kind === 'search' ? (
          <span className={css.inside}>
            <Icon name="zoek" />
          </span>
        ) : null}
        {kind === 'multiline' ? (
          <textarea
            {...common}
            rows={props.rows ?? 3}
            className={cx(css.input, css.multiline)}
            onChange={(event) => props.onChange(event.target.value)}
          />
        ) : (
          <input
            {...common}
            type={
              kind === 'password' && !shown ? 'password' : kind === 'search' ? 'search' : 'text'
            }
            className={cx(css.input, props.mono && css.mono)}
            onChange={(event) => props.onChange(event.target.value)}
          />
        )}
      </div>
      {/* Always there, so that a reader hears the error the moment it appears. */}
      <div role="alert" id={`${id}-fout`} className={error ? css.error : undefined}>
        {error ? (
          <>
            <Icon name="let_op" />
            <span>{error}</span>
          </>
        ) : null}
      </div>
    </div>
  );
}
