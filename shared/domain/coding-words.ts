/** What a coding says, in the words of the screens: its direction and whose need it is. */
import type { Coding, Direction, Perspective } from './coding';

/** By what is coded: of a casus it is measured, in a beurt somebody says it. */
export const directionWords: Readonly<
  Record<'casus' | 'beurt', Readonly<Record<Direction, string>>>
> = {
  casus: { plus: 'versterkt', min: 'verzwakt', gemengd: 'gemengd' },
  beurt: { plus: 'bevorderend', min: 'belemmerend', gemengd: 'gemengd' },
};

export const perspectiveWords: Readonly<Record<Perspective, string>> = {
  medewerker: 'van medewerkers',
  doelgroep: 'van de doelgroep',
  partner: 'van partners',
  bestuur: 'van het bestuur',
};

/** Its direction, null when that is unknown. `on` is what it is about. */
export function directionOf({ richting }: Coding, on: 'casus' | 'beurt'): string | null {
  return richting === null ? null : directionWords[on][richting];
}

/** What only its scheme has: the role of a draaiknop, whose need a behoefte is. */
export function roleOf(coding: Coding): string | null {
  if (coding.scheme === 'draaiknop') return coding.rol;
  return coding.perspectief === null ? null : perspectiveWords[coding.perspectief];
}
