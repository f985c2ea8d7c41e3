import { memo } from 'react';
import { type Colour, palette } from '../../shared/charts/palette';
import type { Mark } from '../../shared/charts/scene';
import { transformOf } from '../../shared/charts/svg';
import { MM_PER_POINT } from '../../shared/charts/text';

/** Both themes at once: the page's colour-scheme picks one, without drawing again. */
function paint(name: Colour | undefined): string {
  return name === undefined
    ? 'none'
    : `light-dark(${palette[name].licht}, ${palette[name].donker})`;
}

/** The marks of a scene. They change only when the scene does, whatever is lit up above them. */
export const SceneMarks = memo(function SceneMarks({ marks }: { marks: readonly Mark[] }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group without tabindex takes no focus
  return <g aria-hidden="true">{marks.map(draw)}</g>;
});

function draw(mark: Mark, key: number) {
  if (mark.kind === 'text') {
    return (
      <text
        key={key}
        x={mark.x}
        y={mark.y}
        fontSize={mark.size * MM_PER_POINT}
        fontWeight={mark.weight}
        textAnchor={mark.anchor}
        fill={paint(mark.fill)}
      >
        {mark.text}
      </text>
    );
  }
  const style = {
    fill: paint(mark.fill),
    stroke: mark.stroke && paint(mark.stroke),
    strokeWidth: mark.strokeWidth,
    strokeDasharray: mark.strokeDash?.join(' '),
  };
  switch (mark.kind) {
    case 'rect': {
      const { x, y, width, height, radius } = mark;
      return <rect key={key} x={x} y={y} width={width} height={height} rx={radius} {...style} />;
    }
    case 'circle':
      return <circle key={key} cx={mark.cx} cy={mark.cy} r={mark.r} {...style} />;
    case 'line': {
      const { x1, y1, x2, y2 } = mark;
      return <line key={key} x1={x1} y1={y1} x2={x2} y2={y2} {...style} />;
    }
    case 'path':
      return <path key={key} d={mark.d} transform={transformOf(mark)} {...style} />;
  }
}
