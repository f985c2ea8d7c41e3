/**
 * A scene is a figure as data: plain marks with inline attributes in millimetres, and what a
 * reader who cannot see it needs. One scene feeds the screen, SVG, PNG, PDF and Word.
 */

/** Ids of what a mark stands for; the page opens these when the mark is chosen. */
export interface MarkTarget {
  casussen: string[];
  /** What is said when the mark has the focus: "Molendrift, draaiknop 5: gedrukt". */
  label: string;
}

interface Paint {
  fill?: string;
  stroke?: string;
  strokeWidth?: number;
  strokeDash?: number[];
  opacity?: number;
}
export interface RectMark extends Paint {
  kind: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  radius?: number;
  target?: MarkTarget;
}
export interface CircleMark extends Paint {
  kind: 'circle';
  cx: number;
  cy: number;
  r: number;
  target?: MarkTarget;
}
export interface LineMark extends Paint {
  kind: 'line';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}
export interface PathMark extends Paint {
  kind: 'path';
  d: string;
  target?: MarkTarget;
}
export interface TextMark {
  kind: 'text';
  x: number;
  y: number;
  text: string;
  /** Points; the drawing converts (1 pt = 0.352778 mm). */
  size: number;
  weight?: 400 | 600 | 700;
  fill: string;
  anchor?: 'start' | 'middle' | 'end';
  italic?: boolean;
  target?: MarkTarget;
}
export type Mark = RectMark | CircleMark | LineMark | PathMark | TextMark;

export interface SceneTable {
  caption: string;
  columns: string[];
  rows: (string | number | null)[][];
}

export interface Scene {
  /** Millimetres. */
  width: number;
  height: number;
  marks: Mark[];
  /** Alt text: what it is, what it shows (levels 1 and 2). */
  description: string;
  table: SceneTable;
  /** Indices of marks with a target, in reading order: the keyboard walks these, row by row. */
  walk: number[][];
}
