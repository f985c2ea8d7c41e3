/**
 * Refusals of a workbook, each with the parameters its sentence may use. `bestand` is added at the
 * gate (read-workbook.ts), which knows the name.
 */
import { CodedError } from '../desktop/errors';

const grouped = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });

/** 1.048.576 */
export function count(value: number): string {
  return grouped.format(value);
}

/** Bytes in words, rounded up so that it never reads as below a limit it passed. */
export function size(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${grouped.format(Math.ceil(value))} ${units[unit]}`;
}

/** A limit was passed. `wat` names the measure, `waarde` and `grens` are in its unit. */
export function tooLarge(wat: string, waarde: string, grens: string): CodedError {
  return new CodedError('werkmap-te-groot', { wat, waarde, grens });
}

/** The same, where nobody counted how far beyond it the file goes. */
export function overLimit(wat: string, limit: number): CodedError {
  return tooLarge(wat, `meer dan ${count(limit)}`, count(limit));
}

/** `waar` is a part of the package or a cell (`Blad1, cel B7`); `wat` says what is wrong there. */
export function damaged(waar: string, wat: string, cause?: unknown): CodedError {
  return new CodedError('werkmap-beschadigd', { waar, wat }, cause);
}

/** Not a workbook at all; `lijktOp` says what it looks like, with its article. */
export function notAWorkbook(lijktOp: string): CodedError {
  return new CodedError('geen-werkmap', { lijktOp });
}

/** Text that is in no form that is read; saved as .docx it would be. `lijktOp` as above. */
export function notADocument(lijktOp: string): CodedError {
  return new CodedError('geen-werkmap', { lijktOp, als: 'docx' });
}

/** The same refusal, of a document: what to do about it is something else then. */
export function ofDocument(reason: unknown): unknown {
  if (!(reason instanceof CodedError)) return reason;
  return new CodedError(reason.code, { ...reason.params, als: 'docx' }, reason);
}

/** A kind of workbook that this version does not read. */
export function unsupported(soort: string): CodedError {
  return new CodedError('soort-niet-ondersteund', { soort });
}
