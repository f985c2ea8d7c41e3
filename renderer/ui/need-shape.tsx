import { type Behoefte, type BehoefteDefinition, behoefte } from '../../shared/domain/behoefte';
import css from './dial.module.css';

const SHAPES: Record<BehoefteDefinition['vorm'], { line: string; fill: string }> = {
  // An eye: seen and heard.
  oog: {
    line: 'M-10 0C-6.5-5.4-3.4-7 0-7S6.5-5.4 10 0C6.5 5.4 3.4 7 0 7S-6.5 5.4-10 0Z',
    fill: 'M0-3a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z',
  },
  // A spark: acting makes a difference.
  vonk: {
    line: 'M0-10C.9-3.4 3.4-.9 10 0 3.4.9.9 3.4 0 10-.9 3.4-3.4.9-10 0-3.4-.9-.9-3.4 0-10Z',
    fill: 'M0-4C.4-1.2 1.2-.4 4 0 1.2.4.4 1.2 0 4-.4 1.2-1.2.4-4 0-1.2-.4-.4-1.2 0-4Z',
  },
  // A ring of people: part of a whole.
  kring: {
    line: 'M0-9a9 9 0 1 0 0 18A9 9 0 0 0 0-9Z',
    fill: 'M0-5.6a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM-3.6.4a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM3.6.4a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z',
  },
};

interface NeedShapeProps {
  code: Behoefte;
  size?: number;
  /** Dashed and not filled: a suggestion. */
  open?: boolean;
}

/** The face of a behoefte: a shape, never a hue. */
export function NeedShape({ code, size = 20, open = false }: NeedShapeProps) {
  const definition = behoefte(code);
  const shape = SHAPES[definition.vorm];
  const length = `${size / 16}rem`;
  return (
    <svg
      aria-hidden="true"
      className={css.shape}
      width={length}
      height={length}
      viewBox="-12 -12 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinejoin="round"
      focusable="false"
    >
      <path d={shape.line} strokeDasharray={open ? '3 2.4' : undefined} />
      {open ? (
        <path d={shape.fill} strokeWidth={1.2} />
      ) : (
        <path d={shape.fill} fill="currentColor" stroke="none" />
      )}
    </svg>
  );
}
