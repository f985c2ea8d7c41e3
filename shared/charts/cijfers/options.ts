/** What can be chosen about the figures made of uitstroomcijfers; the form on screen is made from this. */
import { z } from '../../schema';
import type { OptionField } from '../chart';
import { WIDTHS } from '../page';

export const cijferOptionsSchema = z.strictObject({
  /** Width of the figure in cm. */
  breedteCm: z.number().min(7.8).max(25),
  /** As the source calls it; '' = the one that says most about uitstroom. */
  maat: z.string().max(500),
  /** Empty = all. */
  organisaties: z.array(z.string().max(500)).max(1000),
  /** Whether what a source says in words stands below it. */
  woorden: z.boolean(),
});
export type CijferOptions = z.infer<typeof cijferOptionsSchema>;

export const defaultCijferOptions: CijferOptions = {
  breedteCm: 16,
  maat: '',
  organisaties: [],
  woorden: true,
};

export const cijferOptionFields: readonly OptionField<CijferOptions>[] = [
  { sleutel: 'breedteCm', label: 'Breedte', soort: 'keuze', keuzes: WIDTHS },
  { sleutel: 'maat', label: 'Maat', soort: 'maat' },
  { sleutel: 'woorden', label: 'Ook wat alleen in woorden staat', soort: 'schakelaar' },
  { sleutel: 'organisaties', label: 'Organisaties', soort: 'organisaties' },
];
