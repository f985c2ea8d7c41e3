/** What can be chosen about the matrix draaiknop × behoefte; the form on screen is made from this. */
import { z } from '../../schema';
import type { OptionField } from '../chart';
import { WIDTHS } from '../page';

export const crossOptionsSchema = z.strictObject({
  /** Width of the figure in cm. */
  breedteCm: z.number().min(7.8).max(25),
  /** What is counted: casussen, or fragments (beurten) of interviews; 'vanzelf' = what has most of both. */
  eenheid: z.enum(['vanzelf', 'casus', 'beurt']),
  /** 5 as one row, or apart: 5a, 5b, and 5 where nobody said which. */
  knopVijf: z.enum(['samen', 'apart']),
  /** Each cell as one number, or split in what helps and what hinders. */
  richting: z.enum(['samen', 'gesplitst']),
  toonSuggesties: z.boolean(),
});
export type CrossOptions = z.infer<typeof crossOptionsSchema>;

/** With the unit decided. */
export type SettledOptions = CrossOptions & { eenheid: 'casus' | 'beurt' };

export const defaultCrossOptions: CrossOptions = {
  breedteCm: 16,
  eenheid: 'vanzelf',
  knopVijf: 'samen',
  richting: 'samen',
  toonSuggesties: true,
};

export const crossOptionFields: readonly OptionField<CrossOptions>[] = [
  { sleutel: 'breedteCm', label: 'Breedte', soort: 'keuze', keuzes: WIDTHS },
  {
    sleutel: 'eenheid',
    label: 'Wat telt',
    soort: 'keuze',
    keuzes: [
      { waarde: 'vanzelf', label: 'vanzelf: waar het meest bij is vastgelegd' },
      { waarde: 'casus', label: 'casussen' },
      { waarde: 'beurt', label: 'fragmenten van interviews' },
    ],
  },
  {
    sleutel: 'knopVijf',
    label: 'Draaiknop 5',
    soort: 'keuze',
    keuzes: [
      { waarde: 'samen', label: 'één rij' },
      { waarde: 'apart', label: '5a, 5b en 5 apart' },
    ],
  },
  {
    sleutel: 'richting',
    label: 'Richting',
    soort: 'keuze',
    keuzes: [
      { waarde: 'samen', label: 'alles samen' },
      { waarde: 'gesplitst', label: 'bevorderend en belemmerend apart' },
    ],
  },
  { sleutel: 'toonSuggesties', label: 'Suggesties als omtrek tonen', soort: 'schakelaar' },
];
