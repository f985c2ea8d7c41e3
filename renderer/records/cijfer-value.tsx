import {
  cijferInWords,
  cijferMissing,
  cijferText,
  sampleNote,
} from '../../shared/domain/cijfer-text';
import type { Value } from '../../shared/domain/values';
import { isMissing } from '../../shared/domain/values';
import type { CijferRow } from '../../shared/dossier/protocol';
import { VisuallyHidden } from '../ui/visually-hidden';
import css from './cijfer-value.module.css';
import { MissingCell } from './value-cell';
import { missingWords, NOT_STATED, unreadWords } from './value-text';

type Shown = Pick<CijferRow, 'velden' | 'ongelezen'>;

/** The decimals with their comma, so that the commas of a column stand under each other. */
function split(getal: string): [whole: string, decimals: string] {
  const comma = getal.lastIndexOf(',');
  return comma < 0 ? [getal, ''] : [getal.slice(0, comma), getal.slice(comma)];
}

/** The value in a table cell, aligned on the decimal comma; words and what is missing as they are. */
export function CijferValue({ cijfer }: { cijfer: Shown }) {
  const missing = cijferMissing(cijfer);
  if (missing !== null) {
    return (
      <MissingCell kind={missing === 'niet' ? null : missing} unread={cijfer.ongelezen?.waarde} />
    );
  }
  const { voor, getal, na } = cijferText(cijfer);
  const read = cijferInWords(cijfer);
  if (getal === '') {
    return (
      <span className={css.words} title={na}>
        {na}
      </span>
    );
  }
  const [whole, decimals] = split(getal);
  return (
    <span className={css.value} title={read}>
      <VisuallyHidden>{read}</VisuallyHidden>
      <span aria-hidden="true" className={css.upTo}>
        <span className={css.before}>{voor}</span>
        <span className={css.whole}>{whole}</span>
      </span>
      <span aria-hidden="true" className={css.after}>
        {decimals}
        {na.startsWith('%') ? na : <span className={css.unit}>{na}</span>}
      </span>
    </span>
  );
}

/** How many persons it rests on and how they were chosen; few persons are said, not hidden. */
export function SampleCell({ cijfer }: { cijfer: Shown }) {
  const note = sampleNote(cijfer);
  if (note === '') {
    const n: Value = cijfer.velden.n ?? null;
    return (
      <MissingCell
        kind={n !== null && isMissing(n) ? n.ontbreekt : null}
        unread={cijfer.ongelezen?.n}
      />
    );
  }
  return <span title={note}>{note.replace(/^n = /, '')}</span>;
}

/** The value at the head of the detail, with what has to be known beside it. */
export function ValueHeading({ cijfer }: { cijfer: Shown }) {
  const missing = cijferMissing(cijfer);
  const { getal } = cijferText(cijfer);
  const note = sampleNote(cijfer);
  const unread = missing === 'niet' ? cijfer.ongelezen?.waarde : undefined;
  return (
    <p className={css.heading}>
      {missing === null ? (
        <strong className={getal === '' ? css.said : css.large}>{cijferInWords(cijfer)}</strong>
      ) : unread !== undefined ? (
        <span className={css.said}>Waarde: {unreadWords(unread)}</span>
      ) : (
        <span className={css.said}>
          De waarde is {missing === 'niet' ? NOT_STATED : missingWords[missing]}.
        </span>
      )}
      {note === '' ? null : <span className={css.note}>{note}</span>}
    </p>
  );
}
