/** Numbers, lists and dates as a Dutch reader expects them. */

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** "1.528"; decimals with a comma, at most `decimals`. */
export function getal(value: number, decimals = 0): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const tail = fraction?.replace(/0+$/, '');
  return `${value < 0 ? '−' : ''}${grouped}${tail ? `,${tail}` : ''}`;
}

/** "1 casus", "42 casussen". */
export function aantal(n: number, een: string, meer: string): string {
  return `${getal(n)} ${n === 1 ? een : meer}`;
}

/** "1, 4 en 5". */
export function opsomming(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} en ${items.at(-1)}`;
}

/** ISO date or time to "21 november 2025"; unchanged when it is neither. */
export function datum(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (match === null) return iso;
  const month = MONTHS[Number(match[2]) - 1];
  return month === undefined ? iso : `${Number(match[3])} ${month} ${match[1]}`;
}
