/** Draws a figure on a canvas, as the SVG file has it. */
import type { Drawing } from '../../shared/charts/compose';
import { type Colour, colour, type Theme } from '../../shared/charts/palette';
import type { Mark, TextMark } from '../../shared/charts/scene';
import { FONT_FAMILY, MM_PER_POINT } from '../../shared/charts/text';

export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export interface Scale {
  /** Pixels per millimetre. */
  x: number;
  y: number;
}

/** Paper first, then every mark in order. */
export function drawOnCanvas(
  context: Context,
  drawing: Drawing,
  scale: Scale,
  theme: Theme = 'licht',
): void {
  context.save();
  context.setTransform(scale.x, 0, 0, scale.y, 0, 0);
  context.fillStyle = colour('paper', theme);
  context.fillRect(0, 0, drawing.width, drawing.height);
  for (const mark of drawing.marks) {
    if (mark.kind === 'text') drawText(context, mark, scale, theme);
    else drawShape(context, mark, theme);
  }
  context.restore();
}

/** In pixels and not under the scale: a font of 3 units made large loses its spacing. */
function drawText(context: Context, mark: TextMark, scale: Scale, theme: Theme): void {
  const { x, y, size, weight = 400, anchor = 'start', fill, text } = mark;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.font = `${weight} ${size * MM_PER_POINT * scale.x}px ${FONT_FAMILY}`;
  context.textAlign = anchor === 'middle' ? 'center' : anchor;
  context.textBaseline = 'alphabetic';
  context.textRendering = 'geometricPrecision';
  context.fillStyle = colour(fill, theme);
  context.fillText(text, x * scale.x, y * scale.y);
  context.restore();
}

type Shape = Exclude<Mark, TextMark>;

function drawShape(context: Context, mark: Shape, theme: Theme): void {
  const path = outline(mark);
  context.save();
  if (mark.kind === 'path') {
    context.translate(mark.x ?? 0, mark.y ?? 0);
    context.scale(mark.scale ?? 1, mark.scale ?? 1);
  }
  if (mark.kind !== 'line' && mark.fill !== undefined) {
    context.fillStyle = colour(mark.fill, theme);
    context.fill(path);
  }
  if (mark.stroke !== undefined) stroke(context, path, mark.stroke, mark, theme);
  context.restore();
}

function stroke(context: Context, path: Path2D, name: Colour, mark: Shape, theme: Theme): void {
  context.strokeStyle = colour(name, theme);
  // As in SVG, where a stroke without a width is one unit wide.
  context.lineWidth = mark.strokeWidth ?? 1;
  // A canvas lets corners run out to 10 times that width, SVG to 4: the spark would grow spikes.
  context.miterLimit = 4;
  context.setLineDash(mark.strokeDash ?? []);
  context.stroke(path);
}

function outline(mark: Shape): Path2D {
  if (mark.kind === 'path') return new Path2D(mark.d);
  const path = new Path2D();
  if (mark.kind === 'circle') path.arc(mark.cx, mark.cy, mark.r, 0, 2 * Math.PI);
  if (mark.kind === 'rect')
    path.roundRect(mark.x, mark.y, mark.width, mark.height, mark.radius ?? 0);
  if (mark.kind === 'line') {
    path.moveTo(mark.x1, mark.y1);
    path.lineTo(mark.x2, mark.y2);
  }
  return path;
}
