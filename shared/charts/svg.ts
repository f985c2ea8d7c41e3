/**
 * A drawing as an SVG file that browsers, word processors and PDF keep as it is: presentation
 * attributes only; no classes, style, masks, filters, patterns, foreignObject or web fonts.
 */
import { compose, type Drawing } from './compose';
import type { Figure } from './figure';
import { type Colour, colour, type Theme } from './palette';
import type { Mark } from './scene';
import { FONT_FAMILY, MM_PER_POINT } from './text';

/** The whole figure, with its words, as one SVG of the exact width in millimetres. */
export function figureSvg(figure: Figure, theme: Theme = 'licht'): string {
  const drawing = compose(figure);
  return svgFile(drawing, { title: figure.titel, description: figure.scene.description }, theme);
}

interface Words {
  title: string;
  description: string;
}

function svgFile(drawing: Drawing, words: Words, theme: Theme): string {
  const { width, height } = drawing;
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    width: `${number(width)}mm`,
    height: `${number(height)}mm`,
    viewBox: `0 0 ${number(width)} ${number(height)}`,
    role: 'img',
    lang: 'nl',
    'font-family': FONT_FAMILY,
  });
  return [
    `<svg${root}>`,
    `<title>${escapeXml(words.title)}</title>`,
    `<desc>${escapeXml(words.description)}</desc>`,
    `<rect${attributes({ width, height, fill: colour('paper', theme) })}/>`,
    ...drawing.marks.map((mark) => markSvg(mark, theme)),
    '</svg>',
    '',
  ].join('\n');
}

function markSvg(mark: Mark, theme: Theme): string {
  if (mark.kind === 'text') {
    const { x, y, size, weight = 400, anchor = 'start', fill, text } = mark;
    const own = attributes({
      x,
      y,
      'font-size': Math.round(size * MM_PER_POINT * 1000) / 1000,
      'font-weight': weight === 400 ? undefined : weight,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      fill: colour(fill, theme),
    });
    return `<text${own}>${escapeXml(text)}</text>`;
  }
  const paint = {
    fill: mark.kind === 'line' ? undefined : paintOf(mark.fill, theme),
    stroke: mark.stroke && colour(mark.stroke, theme),
    'stroke-width': mark.stroke && mark.strokeWidth,
    'stroke-dasharray': mark.stroke && mark.strokeDash?.join(' '),
  };
  switch (mark.kind) {
    case 'rect': {
      const { x, y, width, height, radius } = mark;
      return `<rect${attributes({ x, y, width, height, rx: radius, ...paint })}/>`;
    }
    case 'circle':
      return `<circle${attributes({ cx: mark.cx, cy: mark.cy, r: mark.r, ...paint })}/>`;
    case 'line': {
      const { x1, y1, x2, y2 } = mark;
      return `<line${attributes({ x1, y1, x2, y2, ...paint })}/>`;
    }
    case 'path':
      return `<path${attributes({ d: mark.d, transform: transformOf(mark), ...paint })}/>`;
  }
}

/** Where and how large a path stands; undefined when it needs neither. */
export function transformOf({
  x = 0,
  y = 0,
  scale = 1,
}: {
  x?: number;
  y?: number;
  scale?: number;
}): string | undefined {
  const parts = [
    x === 0 && y === 0 ? '' : `translate(${number(x)} ${number(y)})`,
    scale === 1 ? '' : `scale(${number(scale)})`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join(' ');
}

/** SVG fills black by default: no fill has to be said. */
function paintOf(fill: Colour | undefined, theme: Theme): string {
  return fill === undefined ? 'none' : colour(fill, theme);
}

function attributes(values: Record<string, string | number | undefined>): string {
  return Object.entries(values)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(
      ([name, value]) =>
        ` ${name}="${typeof value === 'number' ? number(value) : escapeXml(value)}"`,
    )
    .join('');
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000 + 0);
}

/** Text for element and attribute; characters that XML 1.0 does not allow are left out. */
export function escapeXml(text: string): string {
  return [...text]
    .filter(allowed)
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function allowed(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x20) return point === 0x09 || point === 0x0a || point === 0x0d;
  // Half of a surrogate pair on its own, and two code points that are no characters.
  return !(point >= 0xd800 && point <= 0xdfff) && point !== 0xfffe && point !== 0xffff;
}
