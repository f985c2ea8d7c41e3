/** What can be chosen about the matrix casus × draaiknop; the form on screen is made from this. */
import { z } from '../../schema';
import type { OptionField } from '../chart';
import { WIDTHS } from '../page';

export const matrixOptionsSchema = z.strictObject({
  /** Width of the figure in cm: 16 is the text width of A4 with margins of 2.5 cm. */
  breedteCm: z.number().min(7.8).max(25),
  volgorde: z.enum(['bron', 'patroon', 'naam']),
  /** Worlds to show, as they are called in the facets; empty = all. */
  wereld: z.array(z.string().max(500)).max(1000),
  toonSuggesties: z.boolean(),
  /** Each casus without a label as a row, or one line per world that counts them. */
  zonderLabel: z.enum(['rijen', 'samengevat']),
});
export type MatrixOptions = z.infer<typeof matrixOptionsSchema>;

export const defaultMatrixOptions: MatrixOptions = {
  breedteCm: 16,
  volgorde: 'bron',
  wereld: [],
  toonSuggesties: true,
  zonderLabel: 'rijen',
};

export const matrixOptionFields: readonly OptionField<MatrixOptions>[] = [
  {
    sleutel: 'breedteCm',
    label: 'Breedte',
    soort: 'keuze',
    keuzes: WIDTHS,
  },
  {
    sleutel: 'volgorde',
    label: 'Volgorde van de casussen',
    soort: 'keuze',
    keuzes: [
      { waarde: 'bron', label: 'zoals in de bron' },
      { waarde: 'patroon', label: 'gelijke patronen bij elkaar' },
      { waarde: 'naam', label: 'op naam' },
    ],
  },
  { sleutel: 'wereld', label: 'Werelden', soort: 'werelden' },
  { sleutel: 'toonSuggesties', label: 'Suggesties als omtrek tonen', soort: 'schakelaar' },
  {
    sleutel: 'zonderLabel',
    label: 'Casussen zonder label',
    soort: 'keuze',
    keuzes: [
      { waarde: 'rijen', label: 'elk op een rij' },
      { waarde: 'samengevat', label: 'één regel per wereld' },
    ],
  },
];
