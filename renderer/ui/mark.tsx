import { behoefte } from '../../shared/domain/behoefte';
import type { Direction, Herkomst, Perspective } from '../../shared/domain/coding';
import { draaiknop } from '../../shared/domain/draaiknop';
import type { CodingMark } from '../../shared/dossier/protocol';
import { cx } from './cx';
import { Dial } from './dial';
import css from './mark.module.css';
import { NeedShape } from './need-shape';

/** Who says so, in words. */
export const herkomstLabels: Record<Herkomst, string> = {
  gedrukt: 'gedrukt in de bron',
  tekst: 'staat in de lopende tekst',
  analist: 'toegekend door een analist',
  suggestie: 'suggestie, telt niet mee',
};
export const directionLabels: Record<Direction, string> = {
  plus: 'versterkt',
  min: 'verzwakt',
  gemengd: 'gemengd',
};
export const perspectiveLabels: Record<Perspective, string> = {
  medewerker: 'van medewerkers',
  doelgroep: 'van de doelgroep',
  partner: 'van partners',
  bestuur: 'van het bestuur',
};

export type MarkFacts = Pick<CodingMark, 'scheme' | 'code' | 'herkomst' | 'rol'> &
  Partial<Pick<CodingMark, 'richting' | 'perspectief'>>;

function origin(herkomst: Herkomst, by: string | null): string {
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
  const more = [
    mark.rol === 'aanvullend' ? 'aanvullend' : null,
    mark.richting ? directionLabels[mark.richting] : null,
    mark.perspectief ? perspectiveLabels[mark.perspectief] : null,
  ].filter((part) => part !== null);
  return `${[head, ...more].join(', ')}: ${origin(mark.herkomst, by)}`;
}

interface MarkProps {
  mark: MarkFacts;
  /** face: for a table cell, named by tooltip; words: name and herkomst beside it. */
  show?: 'face' | 'words';
  /** Name of the coder who says so. */
  by?: string | null;
}

/**
 * A coding at a glance. What counts is filled, a suggestion is a dashed outline; an underline says
 * the text itself says it, a pen stroke that an analyst does. Additional codings are smaller.
 */
export function Mark({ mark, show = 'face', by = null }: MarkProps) {
  const sentence = markSentence(mark, by);
  const open = mark.herkomst === 'suggestie';
  const face =
    mark.scheme === 'draaiknop' ? (
      <Dial code={mark.code as never} open={open} />
    ) : (
      <NeedShape code={mark.code as never} open={open} />
    );
  const classes = cx(css.mark, css[mark.herkomst]);
  const inner = cx(css.face, mark.rol === 'aanvullend' && css.additional);
  if (show === 'face') {
    return (
      <span className={classes} role="img" aria-label={sentence} title={sentence}>
        <span className={inner}>{face}</span>
      </span>
    );
  }
  const naam =
    mark.scheme === 'draaiknop'
      ? draaiknop(mark.code as never).naam
      : behoefte(mark.code as never).naam;
  return (
    <span className={classes}>
      <span className={inner}>{face}</span>
      <span className={css.words}>
        <span>
          {mark.scheme === 'draaiknop' ? `${mark.code} ` : ''}
          {naam}
        </span>
        <span className={css.soft}>
          {sentence.slice(sentence.indexOf(naam) + naam.length).replace(/^[,:] /, '')}
        </span>
      </span>
    </span>
  );
}

/** A row of marks, for a table cell. */
export function Marks({ marks }: { marks: readonly (MarkFacts & { id: string })[] }) {
  return (
    <span className={css.many}>
      {marks.map((mark) => (
        <Mark key={mark.id} mark={mark} />
      ))}
    </span>
  );
}
