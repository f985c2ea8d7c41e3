import { behoefte } from '../../shared/domain/behoefte';
import type { Direction, Herkomst, Perspective } from '../../shared/domain/coding';
import { directionWords, perspectiveWords } from '../../shared/domain/coding-words';
import { draaiknop } from '../../shared/domain/draaiknop';
import type { CodingMark } from '../../shared/dossier/protocol';
import { cx } from './cx';
import { Dial } from './dial';
import css from './mark.module.css';
import { NeedShape } from './need-shape';

/** What stands where nobody has judged yet. */
export const OPEN_SUGGESTION = 'suggestie, telt niet mee';
/** Who says so, in words, of what counts. */
export const herkomstLabels: Record<Herkomst, string> = {
  gedrukt: 'gedrukt in de bron',
  tekst: 'staat in de lopende tekst',
  analist: 'toegekend door een analist',
  suggestie: 'aanvaarde suggestie',
};
export const directionLabels: Readonly<Record<Direction, string>> = directionWords.casus;
export const perspectiveLabels: Readonly<Record<Perspective, string>> = perspectiveWords;

export type MarkFacts = Pick<CodingMark, 'scheme' | 'code' | 'herkomst' | 'rol'> &
  Partial<Pick<CodingMark, 'richting' | 'perspectief'>> & {
    /** A suggestion that nobody has judged: it counts nowhere. */
    open?: boolean;
  };

function origin({ herkomst, open }: MarkFacts, by: string | null): string {
  if (open) return OPEN_SUGGESTION;
  if (by === null) return herkomstLabels[herkomst];
  return herkomst === 'analist' ? `toegekend door ${by}` : `${herkomstLabels[herkomst]}, ${by}`;
}

/**
 * The mark as a sentence: "Draaiknop 5a, verblijfsduur, aanvullend: toegekend door een analist";
 * `by` is the coder's name where it is known.
 */
export function markSentence(mark: MarkFacts, by: string | null = null): string {
  const head =
    mark.scheme === 'draaiknop'
      ? `Draaiknop ${mark.code}, ${draaiknop(mark.code as never).naam}`
      : `Behoefte ${behoefte(mark.code as never).naam}`;
  return `${[head, ...attributes(mark)].join(', ')}: ${origin(mark, by)}`;
}

function attributes(mark: MarkFacts): string[] {
  return [
    // A source that prints several knobs calls none of them additional.
    mark.rol === 'aanvullend' && mark.herkomst !== 'gedrukt' ? 'aanvullend' : null,
    mark.richting ? directionLabels[mark.richting] : null,
    mark.perspectief ? perspectiveLabels[mark.perspectief] : null,
  ].filter((part) => part !== null);
}

/** What the mark is of, as it stands beside its face: "5a verblijfsduur", "ertoe doen". */
export function markName({ scheme, code }: Pick<MarkFacts, 'scheme' | 'code'>): string {
  return scheme === 'draaiknop'
    ? `${code} ${draaiknop(code as never).naam}`
    : behoefte(code as never).naam;
}

interface MarkProps {
  mark: MarkFacts;
  /** face: for a table cell, named by tooltip; words: name and herkomst beside it. */
  show?: 'face' | 'words';
  /** Name of the coder who says so. */
  by?: string | null;
}

/**
 * A coding at a glance. What counts is filled, an open suggestion is a dashed outline; an underline
 * says the text itself says it, a pen stroke that an analyst does, also by accepting a suggestion.
 * Additional codings are smaller.
 */
export function Mark({ mark, show = 'face', by = null }: MarkProps) {
  const sentence = markSentence(mark, by);
  const open = mark.open === true;
  const face =
    mark.scheme === 'draaiknop' ? (
      <Dial code={mark.code as never} open={open} />
    ) : (
      <NeedShape code={mark.code as never} open={open} />
    );
  const isByHand = !open && mark.herkomst === 'suggestie';
  const classes = cx(css.mark, css[isByHand ? 'analist' : mark.herkomst]);
  const inner = cx(css.face, mark.rol === 'aanvullend' && css.additional);
  if (show === 'face') {
    return (
      <span className={classes} role="img" aria-label={sentence} title={sentence}>
        <span className={inner}>{face}</span>
      </span>
    );
  }
  return (
    <span className={classes}>
      <span className={inner}>{face}</span>
      <span className={css.words}>
        <span>{markName(mark)}</span>
        <span className={css.soft}>
          {[attributes(mark).join(', '), origin(mark, by)].filter(Boolean).join(': ')}
        </span>
      </span>
    </span>
  );
}

interface MarksProps {
  marks: readonly (MarkFacts & { id: string })[];
  /** How many fit; of more, the last place says how many there are besides, and which. */
  max: number;
}

/** A row of marks, for a table cell. */
export function Marks({ marks, max }: MarksProps) {
  const shown = marks.length > max ? marks.slice(0, max - 1) : marks;
  const rest = marks.slice(shown.length).map((mark) => markSentence(mark));
  return (
    <span className={css.many}>
      {shown.map((mark) => (
        <Mark key={mark.id} mark={mark} />
      ))}
      {rest.length === 0 ? null : (
        <span className={css.more} role="img" aria-label={rest.join('; ')} title={rest.join('\n')}>
          +{rest.length}
        </span>
      )}
    </span>
  );
}
