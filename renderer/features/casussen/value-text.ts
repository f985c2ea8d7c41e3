import { isMissing, type MissingKind, type Value } from '../../../shared/domain/values';
import { formatNumber } from '../../ui/format';

const missingWords: Record<MissingKind, string> = {
  onbekend: 'onbekend, zegt de bron',
  nvt: 'niet van toepassing, zegt de bron',
  geweigerd: 'geweigerd door de organisatie',
};

/** What stands where a value is missing without the source saying why. */
export const NOT_STATED = 'niet vermeld';

/** The lines of a value; none when nothing is stated. A missing value says which kind it is. */
export function valueLines(value: Value | undefined): { lines: string[]; missing: string | null } {
  if (value === undefined || value === null || value === '') {
    return { lines: [], missing: NOT_STATED };
  }
  if (isMissing(value)) return { lines: [], missing: missingWords[value.ontbreekt] };
  if (Array.isArray(value)) {
    return value.length === 0
      ? { lines: [], missing: NOT_STATED }
      : { lines: value, missing: null };
  }
  if (typeof value === 'number') return { lines: [formatNumber(value)], missing: null };
  if (typeof value === 'boolean') return { lines: [value ? 'ja' : 'nee'], missing: null };
  return { lines: [value], missing: null };
}

/** The value on one line, for a table cell; '' when nothing is stated. */
export function valueLine(value: Value | undefined): string {
  return valueLines(value).lines.join('; ');
}
