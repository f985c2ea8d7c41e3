/** Why something is held back, in words. */
import { getal } from '../charts/dutch';
import type { Reason } from './suppress';

/** To stand after a number: "3 minder dan 10 personen". `drempel` in persons. */
export function reasonWords(reason: Reason, drempel: number): string {
  switch (reason) {
    case 'totaal':
      return 'alleen in een totaal';
    case 'intern':
      return 'intern';
    case 'klein':
      return `minder dan ${getal(drempel)} personen`;
    case 'afleidbaar':
      return 'anders is een van deze te berekenen';
  }
}
