import { count } from '../refusals';

/** "1 cel" or "3 cellen". */
/** With a capital, to begin a sentence. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

export function amount(number: number, one: string, more: string): string {
  return `${count(number)} ${number === 1 ? one : more}`;
}
