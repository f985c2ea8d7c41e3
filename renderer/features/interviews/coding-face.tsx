import type { BeurtCoding } from '../../../shared/dossier/protocol';
import { Dial } from '../../ui/dial';
import { NeedShape } from '../../ui/need-shape';
import css from './coding-face.module.css';
import { directionSigns } from './coding-words';

/** A coding at its smallest: the dial or the shape, and the sign of its direction. */
export function CodingFace({ coding }: { coding: BeurtCoding }) {
  const face =
    coding.scheme === 'draaiknop' ? (
      <Dial code={coding.code} size={16} />
    ) : (
      <NeedShape code={coding.code} size={16} />
    );
  return (
    <span className={css.face} aria-hidden="true">
      {face}
      <span className={css.sign}>
        {coding.richting === null ? null : directionSigns[coding.richting]}
      </span>
    </span>
  );
}
