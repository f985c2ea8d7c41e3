/**
 * The one table of limits for untrusted workbooks, used by every host. A high compression ratio is
 * a reason to look closer, never a reason to refuse: real exports with many repeated words pass it.
 */
const MB = 1024 * 1024;

export const LIMITS = {
  /** Bytes of the file itself. */
  file: 64 * MB,
  /** Inflated bytes of one part of the package. */
  part: 256 * MB,
  /** Inflated bytes of all parts together, as declared. */
  total: 512 * MB,
  /** Inflated bytes of a part that only describes others: relations, styles, the list of sheets. */
  support: 32 * MB,
  /** Entries in the package. */
  entries: 2_000,
  /** Cells of all sheets together, counted densely: a row counts up to its last filled column. */
  cells: 5_000_000,
  /** The sheet of Excel itself. */
  rows: 1_048_576,
  columns: 16_384,
  /** Merged ranges in one sheet. */
  merged: 100_000,
  /** Paragraphs or subtitles of a document, and its characters: some two hundred books. */
  paragraphs: 200_000,
  characters: 20_000_000,
  /** Reading, from the bytes in memory to the last cell. */
  milliseconds: 10_000,
  /** Inflated bytes that SheetJS may be given: it reads some 10 MB a second and cannot be paused. */
  handover: 64 * MB,
} as const;
