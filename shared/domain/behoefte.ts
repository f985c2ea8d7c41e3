/**
 * The three basic needs of the humane organisatie. Source: document 004, r.608-642 and 2045-2053.
 * Shown by shape (oog, vonk, kring), never by a hue.
 */
import { z } from '../schema';

export const behoefteCodes = ['gezien_gehoord', 'ertoe_doen', 'erbij_horen'] as const;
export const behoefteSchema = z.enum(behoefteCodes);
export type Behoefte = z.infer<typeof behoefteSchema>;

export interface BehoefteDefinition {
  code: Behoefte;
  naam: string;
  definitie: string;
  vorm: 'oog' | 'vonk' | 'kring';
  bron: string;
}

export const behoeften: readonly BehoefteDefinition[] = [
  {
    code: 'gezien_gehoord',
    naam: 'gezien en gehoord worden',
    definitie: 'De hele mens telt, verschil is de norm, talent wordt benut.',
    vorm: 'oog',
    bron: '004 r.614-618, 1057-1067',
  },
  {
    code: 'ertoe_doen',
    naam: 'ertoe doen',
    definitie: 'Handelen heeft zin: iemand kan verschil maken.',
    vorm: 'vonk',
    bron: '004 r.622-626, 1085-1095',
  },
  {
    code: 'erbij_horen',
    naam: 'ergens bij horen',
    definitie: 'Deel zijn van een gemeenschap: steun geven en krijgen.',
    vorm: 'kring',
    bron: '004 r.618-622, 1069-1083',
  },
];

/** The definition of a code. Throws on a code outside the closed list (a programming error). */
export function behoefte(code: Behoefte): BehoefteDefinition {
  const found = behoeften.find((b) => b.code === code);
  if (found === undefined) throw new RangeError(`unknown behoefte ${code}`);
  return found;
}
