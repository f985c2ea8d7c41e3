/** Why something is held back, in words. */
import { getal, opsomming } from '../charts/dutch';
import { type Reason, reasons } from './suppress';

/** Of one thing, to stand after its name: "minder dan 10 personen". `drempel` in persons. */
export function reasonWords(reason: Reason, drempel: number): string {
  switch (reason) {
    case 'totaal':
      return 'alleen in een totaal';
    case 'intern':
      return 'intern';
    case 'persoon':
      return 'elke rij is één persoon';
    case 'klein':
      return `minder dan ${getal(drempel)} personen`;
    case 'afleidbaar':
      return 'anders is een ander cijfer te berekenen';
  }
}

/** "1 intern, 3 met minder dan 10 personen": how many for each reason, in their order. */
export function reasonCounts(
  redenen: Readonly<Partial<Record<Reason, number>>>,
  drempel: number,
): string {
  return opsomming(
    reasons.flatMap((reason) => {
      const number = redenen[reason] ?? 0;
      return number === 0 ? [] : [`${getal(number)} ${counted(reason, drempel)}`];
    }),
  );
}

function counted(reason: Reason, drempel: number): string {
  if (reason === 'klein') return `met ${reasonWords(reason, drempel)}`;
  if (reason === 'persoon') return 'omdat elke rij één persoon is';
  return reason === 'afleidbaar'
    ? 'waaruit een ander te berekenen is'
    : reasonWords(reason, drempel);
}
