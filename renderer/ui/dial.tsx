import { dialPointer } from '../../shared/charts/glyphs';
import { type Draaiknop, draaiknop } from '../../shared/domain/draaiknop';
import { cx } from './cx';
import css from './dial.module.css';

interface DialProps {
  code: Draaiknop;
  /** Pixels at normal text size; the drawing scales with it. */
  size?: number;
  /** Drawn open with a dashed rim: a suggestion, which counts nowhere. */
  open?: boolean;
}

/** The face of a draaiknop: a dial in its own hue, its number, and the pointer at its place. */
export function Dial({ code, size = 20, open = false }: DialProps) {
  const { number } = draaiknop(code);
  const length = `${size / 16}rem`;
  return (
    <svg
      aria-hidden="true"
      className={cx(css.dial, css[`k${number}`])}
      width={length}
      height={length}
      viewBox="-12 -12 24 24"
      focusable="false"
    >
      <circle r={open ? 10 : 11} className={open ? css.open : css.disc} />
      <line
        {...dialPointer(number)}
        className={cx(css.pointer, open && css.openPointer)}
        stroke={open ? undefined : `var(--on-knob-${number})`}
      />
      <text
        y={4.1}
        className={cx(css.number, open && css.ink)}
        fontSize={code.length > 1 ? 10.5 : 12}
        fill={open ? undefined : `var(--on-knob-${number})`}
      >
        {code}
      </text>
    </svg>
  );
}
