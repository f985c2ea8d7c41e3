/**
 * Between characters of a stored text and the places of the page that shows it. The element holds
 * that text and nothing else (what is read aloud beside it is generated content), so a place in the
 * one is a place in the other.
 */

/** UTF-16 units of the element's text before a place in it. */
export function offsetIn(element: Element, node: Node, offset: number): number {
  const range = element.ownerDocument.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

interface Point {
  node: Node;
  offset: number;
}

/** The places of the page at these units, given in ascending order. */
function pointsIn(element: Element, units: readonly number[]): Point[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const points: Point[] = [];
  let before = 0;
  let last: Point = { node: element, offset: 0 };
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node as Text;
    while (points.length < units.length && (units[points.length] as number) <= before + length) {
      points.push({ node, offset: (units[points.length] as number) - before });
    }
    if (points.length === units.length) return points;
    before += length;
    last = { node, offset: length };
  }
  while (points.length < units.length) points.push(last);
  return points;
}

/** The characters [start, end) of the element's text. */
export function rangeIn(element: Element, start: number, end: number): Range {
  const [from, to] = pointsIn(element, [start, end]) as [Point, Point];
  const range = element.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

function isAt(element: Element, selection: Selection, anchor: number, focus: number): boolean {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (anchorNode === null || focusNode === null) return false;
  if (!element.contains(anchorNode) || !element.contains(focusNode)) return false;
  return (
    offsetIn(element, anchorNode, anchorOffset) === anchor &&
    offsetIn(element, focusNode, focusOffset) === focus
  );
}

/** Selects in the browser's own way, so that copying and painting do what they do everywhere. */
export function selectIn(element: Element, anchor: number, focus: number): void {
  const selection = element.ownerDocument.getSelection();
  if (selection === null) return;
  const [from, to] = pointsIn(element, [Math.min(anchor, focus), Math.max(anchor, focus)]) as [
    Point,
    Point,
  ];
  const [a, b] = anchor <= focus ? [from, to] : [to, from];
  // Under the pointer it is there already, and setting it again would end a drag by words.
  if (isAt(element, selection, anchor, focus)) return;
  selection.setBaseAndExtent(a.node, a.offset, b.node, b.offset);
}

/** Where the caret stands before the character at `position`: its left edge, else the right edge of the one before. */
export function caretRect(element: Element, position: number): DOMRect | null {
  const length = element.textContent?.length ?? 0;
  if (length === 0) return null;
  const after = rangeIn(element, position, Math.min(length, position + 1)).getClientRects();
  const first = after.item(after.length - 1);
  if (position < length && first !== null) {
    return new DOMRect(first.left, first.top, 0, first.height);
  }
  const before = rangeIn(element, Math.max(0, position - 1), position).getClientRects();
  const last = before.item(before.length - 1);
  return last === null ? null : new DOMRect(last.right, last.top, 0, last.height);
}
