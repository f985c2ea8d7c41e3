import { useLayoutEffect, useRef } from 'react';
import type { FieldDefinition } from '../../shared/domain/field';
import type { Value } from '../../shared/domain/values';
import type { Ongelezen } from '../../shared/dossier/protocol';
import { IconButton } from '../ui/button';
import css from './field-list.module.css';
import { unreadWords, valueLines } from './value-text';

interface FieldRowProps {
  field: FieldDefinition;
  value: Value | undefined;
  /** What its cell says where there is no value. */
  unread: Ongelezen | undefined;
  chosen: boolean;
  /** Its editor was just closed: the pen gets the focus back. */
  takesFocus: boolean;
  onChoose(): void;
  onEdit(): void;
}

/** One field as it stands; its label shows where it comes from, its pen opens the editor. */
export function FieldRow(props: FieldRowProps) {
  const { field, value, unread, chosen, takesFocus, onChoose, onEdit } = props;
  const { lines, missing, kind } = valueLines(value, field);
  const isUnread = missing !== null && kind === null && unread !== undefined;
  const explanation = field.keuzes?.find(({ waarde }) => waarde === value)?.uitleg;
  const pen = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) pen.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <div className={css.field} data-chosen={chosen || undefined}>
      <button
        type="button"
        className={css.label}
        aria-pressed={chosen}
        title={`${field.uitleg} Toon waar dit vandaan komt.`}
        onClick={onChoose}
      >
        {field.label}
      </button>
      <div className={css.value}>
        {missing === null ? null : (
          <span className={css.soft}>{isUnread ? unreadWords(unread) : missing}</span>
        )}
        {field.soort === 'lijst' && lines.length > 0 ? (
          <ul>
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of one value, never reordered.
              <li key={index}>{line}</li>
            ))}
          </ul>
        ) : (
          lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of one value, never reordered.
            <p key={index}>{line}</p>
          ))
        )}
        {explanation === undefined ? null : <p className={css.soft}>{explanation}</p>}
      </div>
      <IconButton ref={pen} label={`${field.label} wijzigen`} icon="pen" onClick={onEdit} />
    </div>
  );
}
