/**
 * The caret and the selection in the text of a beurt, and what the keys do with them. The text is
 * no field: nothing can be typed into it.
 */
import { type SpokenField, spokenFields } from './anchors';
import { type Selected, step, type Unit } from './caret';

/** In UTF-16 units of the stored text of that field. */
export interface Cursor extends Selected {
  beurt: string;
  veld: SpokenField;
}

/** Where a key leads: to another place in this text, or out of it at one of its ends. */
export type Move =
  | { soort: 'hier'; selected: Selected; eenheid: Unit }
  | { soort: 'uit'; naar: 1 | -1; beurt: boolean };

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const arrows: Readonly<Record<string, { direction: 1 | -1; unit: Unit }>> = {
  ArrowLeft: { direction: -1, unit: 'teken' },
  ArrowRight: { direction: 1, unit: 'teken' },
  ArrowUp: { direction: -1, unit: 'zin' },
  ArrowDown: { direction: 1, unit: 'zin' },
};

/**
 * Left and right go by character, with Ctrl by word; up and down by sentence; Home and End to the
 * ends; Page Up and Page Down to another beurt; Ctrl+A takes the whole text. Shift extends. null when the
 * key is for something else.
 */
export function moveOf(event: Key, text: string, { anchor, focus }: Selected): Move | null {
  if (event.altKey) return null;
  const ctrl = event.ctrlKey || event.metaKey;
  const to = (position: number, eenheid: Unit): Move => ({
    soort: 'hier',
    selected: { anchor: event.shiftKey ? anchor : position, focus: position },
    eenheid,
  });
  if (ctrl && !event.shiftKey && event.key.toLowerCase() === 'a') {
    return { soort: 'hier', selected: { anchor: 0, focus: text.length }, eenheid: 'zin' };
  }
  if (event.key === 'Home') return to(0, 'zin');
  if (event.key === 'End') return to(text.length, 'zin');
  if (event.key === 'PageUp' || event.key === 'PageDown') {
    return { soort: 'uit', naar: event.key === 'PageDown' ? 1 : -1, beurt: true };
  }
  const arrow = arrows[event.key];
  if (arrow === undefined) return null;
  const { direction } = arrow;
  const unit = ctrl && arrow.unit === 'teken' ? 'woord' : arrow.unit;
  // As in any text: without Shift a step from a selection goes to its end on that side.
  if (!event.shiftKey && anchor !== focus && unit === 'teken') {
    return to(direction === 1 ? Math.max(anchor, focus) : Math.min(anchor, focus), unit);
  }
  const position = step(text, focus, unit, direction);
  const atEnd = focus === (direction === 1 ? text.length : 0);
  if (atEnd && !event.shiftKey) return { soort: 'uit', naar: direction, beurt: false };
  return to(position, unit);
}

/** Where the caret lands when it comes into a text from before (1) or from after it (-1). */
export function entry(text: string, naar: 1 | -1): Selected {
  const position = naar === 1 ? 0 : step(text, text.length, 'zin', -1);
  return { anchor: position, focus: position };
}

/** The fields of a beurt that have text, in the order in which they are read. */
export function readFields(textOf: (veld: SpokenField) => string): SpokenField[] {
  return spokenFields.filter((veld) => textOf(veld) !== '');
}
