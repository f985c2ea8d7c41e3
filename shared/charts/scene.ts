/**
 * A scene is a drawing as data: plain marks in millimetres, and what a reader who cannot see it
 * needs. One scene feeds the screen, SVG, PNG, PDF and Word. Colours are names from the palette,
 * so that the same scene is drawn on paper, on a light and on a dark screen.
 */
import type { Colour } from './palette';

/** Ids of what a place in the drawing stands for; the page opens these when it is chosen. */
export interface MarkTarget {
  /** What kind of records the ids are of: the screen that opens. */
  soort: 'casus' | 'uitstroomcijfer' | 'beurt';
  ids: string[];
  /** What is said when it has the focus: "Molendrift, draaiknop 5: gedrukt label". */
  label: string;
}

interface Paint {
  fill?: Colour;
  stroke?: Colour;
  /** Millimetres. */
  strokeWidth?: number;
  /** Millimetres. */
  strokeDash?: number[];
}
export interface RectMark extends Paint {
  kind: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  radius?: number;
}
export interface CircleMark extends Paint {
  kind: 'circle';
  cx: number;
  cy: number;
  r: number;
}
export interface LineMark extends Paint {
  kind: 'line';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}
/** `d` in the units of its glyph; see glyphs.ts. */
export interface PathMark extends Paint {
  kind: 'path';
  d: string;
  /** Millimetres by which `d` is moved, and the factor by which it is scaled first. */
  x?: number;
  y?: number;
  scale?: number;
}
export interface TextMark {
  kind: 'text';
  x: number;
  /** Baseline. */
  y: number;
  text: string;
  /** Points; the drawing converts (1 pt = 0.352778 mm). */
  size: number;
  weight?: FontWeight;
  fill: Colour;
  anchor?: 'start' | 'middle' | 'end';
}
export type FontWeight = 400 | 600 | 700;
export type Mark = RectMark | CircleMark | LineMark | PathMark | TextMark;

/** A place that can be pointed at or walked to. Drawn by nobody; everything drawn lies in one. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
  target: MarkTarget;
}

export interface SceneTable {
  caption: string;
  columns: string[];
  /** The column that names the row. */
  rowHeader: number;
  /** null = nothing recorded: unknown, never "nee" or 0. */
  rows: (string | number | null)[][];
}

export interface Scene {
  /** Millimetres. */
  width: number;
  height: number;
  marks: Mark[];
  areas: Area[];
  /** Indices of `areas` in reading order: the keyboard walks these, row by row. */
  walk: number[][];
  /** The part with data, over which a row and a column are lit up; null = only the place itself. */
  plot: { x: number; y: number; width: number; height: number } | null;
  /** Alt text: what it is, what it shows (levels 1 and 2 of Lundgard & Satyanarayan 2022). */
  description: string;
  table: SceneTable;
}
