import type { FieldDefinition } from '../../shared/domain/field';
import { missingShort } from '../../shared/domain/missing-words';
import type { MissingKind, Value } from '../../shared/domain/values';
import type { Ongelezen } from '../../shared/dossier/protocol';
import { VisuallyHidden } from '../ui/visually-hidden';
import css from './value-cell.module.css';
import {
  missingLegend,
  missingWords,
  NOT_STATED,
  unreadShort,
  unreadWords,
  valueLines,
} from './value-text';

interface ValueCellProps {
  value: Value | undefined;
  field?: FieldDefinition;
  /** What its cell says where there is no value. */
  unread?: Ongelezen | undefined;
  strong?: boolean;
}

/** A value in a table cell. What is missing says so, in a way of its own; none looks like zero. */
export function ValueCell({ value, field, unread, strong = false }: ValueCellProps) {
  const { lines, missing, kind } = valueLines(value, field);
  if (missing !== null) return <MissingCell kind={kind} unread={unread} />;
  const text = lines.join('; ');
  return (
    <span className={strong ? css.strong : undefined} title={text}>
      {text}
    </span>
  );
}

interface MissingCellProps {
  kind: MissingKind | null;
  unread: Ongelezen | undefined;
}

/** In place of a value; without a kind, and with a blank cell, the source says nothing. */
export function MissingCell({ kind, unread }: MissingCellProps) {
  if (kind === null && unread !== undefined) return <UnreadCell unread={unread} />;
  return kind === null ? (
    <span className={css.missing} title={NOT_STATED}>
      <span aria-hidden="true">–</span>
      <VisuallyHidden>{NOT_STATED}</VisuallyHidden>
    </span>
  ) : (
    <span className={css.missing} title={missingWords[kind]}>
      {missingShort[kind]}
    </span>
  );
}

/** What the cell says is not for the eye to take for a value, nor for the ear. */
function UnreadCell({ unread }: { unread: Ongelezen }) {
  return (
    <span className={css.missing} title={unreadWords(unread)}>
      {unread.reden === null ? (
        <VisuallyHidden>geen waarde; in de cel staat </VisuallyHidden>
      ) : null}
      {unreadShort(unread)}
    </span>
  );
}

/**
 * What stands in a table where a value is missing: one line that opens. All kinds, and not those of
 * the rows in view alone: what is explained must not change while somebody scrolls.
 */
export function MissingLegend() {
  return (
    <details className={css.legend}>
      <summary>
        Wat betekent <span aria-hidden="true">–</span>
        <VisuallyHidden>een streepje</VisuallyHidden>, onbekend of n.v.t.?
      </summary>
      <dl aria-label="Wat ontbreekt">
        {missingLegend.map(([shown, means]) => (
          <div key={shown}>
            <dt className={css.missing}>{shown}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
