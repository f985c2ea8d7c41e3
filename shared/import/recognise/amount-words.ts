import { count } from '../refusals';

/** "1 cel" or "3 cellen". */
export function amount(number: number, one: string, more: string): string {
  return `${count(number)} ${number === 1 ? one : more}`;
}
