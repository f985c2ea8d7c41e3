/** Parameters of a failure as words of a Dutch sentence; each has words to fall back on. */
import type { ErrorParams } from './errors';

let formatter: Intl.NumberFormat | undefined;

/** Made at the first number: the lock screen is sooner there without the data of a language. */
const number = {
  format(value: number): string {
    formatter ??= new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });
    return formatter.format(value);
  },
};

/** A number as a Dutch reader expects it; null when the parameter is absent. */
export function getal(params: ErrorParams, name: string): string | null {
  const value = params[name];
  return typeof value === 'number' && Number.isFinite(value) ? number.format(value) : null;
}

/** A name between quotes, or the words that stand in for it. */
export function naam(params: ErrorParams, name: string, anders: string): string {
  const value = params[name];
  return typeof value === 'string' && value !== '' ? `“${value}”` : anders;
}

/** The first letter as a capital: for a sentence that may begin with a stand-in. */
export function zin(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nl-NL') + text.slice(1);
}

export function seconden(params: ErrorParams, name: string): string | null {
  const value = params[name];
  if (typeof value !== 'number' || value <= 0) return null;
  const whole = Math.ceil(value);
  return whole === 1 ? '1 seconde' : `${number.format(whole)} seconden`;
}

/** Bytes in MB, rounded up, so that "nodig" is never too low. */
export function megabytes(params: ErrorParams, name: string): string | null {
  const value = params[name];
  if (typeof value !== 'number' || value <= 0) return null;
  return `${number.format(Math.ceil(value / 1_000_000))} MB`;
}

/** Bytes that are free, in MB and rounded down, so that it is never too rosy; null when absent. */
export function vrijeRuimte({ vrij }: ErrorParams): string | null {
  if (typeof vrij !== 'number' || vrij < 0) return null;
  const whole = Math.floor(vrij / 1_000_000);
  return whole === 0 ? 'minder dan 1 MB' : `${number.format(whole)} MB`;
}

/** A parameter as it stands, or the words that stand in for it. */
export function woorden(params: ErrorParams, name: string, anders: string): string {
  const value = params[name];
  return typeof value === 'string' && value !== '' ? value : anders;
}

/** " Wacht 5 seconden." when the answer says so. */
export function wacht(params: ErrorParams): string {
  const duur = seconden(params, 'wacht');
  return duur === null ? '' : ` Wacht ${duur} voor de volgende poging.`;
}
