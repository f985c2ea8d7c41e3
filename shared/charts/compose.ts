/**
 * The whole figure as one drawing: title, subtitle, scene, and below it what a reader needs to
 * check it. This is what goes into a file; on screen the words around the scene are HTML.
 */
import { datum } from './dutch';
import type { Figure } from './figure';
import type { Colour } from './palette';
import type { Mark } from './scene';
import { MM_PER_POINT, safeWidth, type TextStyle, wrap, wrapEvenly } from './text';

export interface Drawing {
  /** Millimetres. */
  width: number;
  height: number;
  marks: Mark[];
}

const TITLE = { size: 11.5, weight: 700 } as const;
const SUBTITLE = { size: 8.5 } as const;
const NOTE = { size: 8 } as const;
/** Does not break over lines. */
const FIXED_SPACE = '\u00a0';
/** Line height as a multiple of the size. */
const LEADING = 1.22;

/** A draaiknop and its number stay on one line. */
const glue = (text: string) => text.replace(/(draaiknop) (?=\d)/gi, `$1${FIXED_SPACE}`);

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Figure and figure text, at exactly the width of its scene. */
export function compose(figure: Figure): Drawing {
  const { scene } = figure;
  const marks: Mark[] = [];
  let y = 0;
  const lines = (parts: string[], style: TextStyle, fill: Colour) => {
    const line = style.size * MM_PER_POINT * LEADING;
    for (const part of parts) {
      marks.push({ kind: 'text', x: 0, y: round(y + line * 0.78), text: part, ...style, fill });
      y += line;
    }
  };
  const note = (lead: string, content: string) => {
    const line = NOTE.size * MM_PER_POINT * LEADING;
    const bold = { ...NOTE, weight: 600 } as const;
    const indent = safeWidth(`${lead} `, bold);
    marks.push({
      kind: 'text',
      x: 0,
      y: round(y + line * 0.78),
      text: lead,
      ...bold,
      fill: 'soft',
    });
    const parts = wrap(glue(content), scene.width, NOTE, scene.width - indent);
    parts.forEach((part, index) => {
      const x = index === 0 ? round(indent) : 0;
      marks.push({ kind: 'text', x, y: round(y + line * 0.78), text: part, ...NOTE, fill: 'soft' });
      y += line;
    });
    y += 0.6;
  };

  lines(wrapEvenly(glue(figure.titel), scene.width, TITLE), TITLE, 'ink');
  y += 0.5;
  lines(wrap(glue(figure.ondertitel), scene.width, SUBTITLE), SUBTITLE, 'soft');
  y += 3;
  marks.push(...scene.marks.map((mark) => moved(mark, y)));
  y += scene.height + 2.5;
  note('n', `= ${figure.n}`);
  note('Definitie', figure.definitie);
  if (figure.voorbehoud.length > 0) note('Let op', figure.voorbehoud.join(' '));
  const day = datum(figure.peildatum).replaceAll(' ', FIXED_SPACE);
  note('Bron', `${figure.bron} Peildatum ${day}.`);
  return { width: scene.width, height: round(Math.ceil(y * 10) / 10), marks };
}

/** The mark `dy` lower. */
function moved(mark: Mark, dy: number): Mark {
  switch (mark.kind) {
    case 'circle':
      return { ...mark, cy: round(mark.cy + dy) };
    case 'line':
      return { ...mark, y1: round(mark.y1 + dy), y2: round(mark.y2 + dy) };
    case 'path':
      return { ...mark, y: round((mark.y ?? 0) + dy) };
    default:
      return { ...mark, y: round(mark.y + dy) };
  }
}
