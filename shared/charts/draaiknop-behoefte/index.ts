/** The declared chart: which draaiknoppen and behoeften go together. */
import type { Chart } from '../chart';
import { type CrossInput, crossInput } from './data';
import { crossFigure } from './figure';
import { layout } from './layout';
import {
  type CrossOptions,
  crossOptionFields,
  crossOptionsSchema,
  defaultCrossOptions,
} from './options';

export const draaiknopBehoefte: Chart<CrossInput, CrossOptions> = {
  naam: 'draaiknop-behoefte',
  titel: 'Draaiknoppen en behoeften',
  vraag: 'Welke draaiknoppen en behoeften komen samen voor?',
  nodig:
    'Casussen of fragmenten van interviews waarbij een draaiknop én een behoefte is vastgelegd. Ken ze toe bij Casussen of Interviews, of lees een werkmap in met beide labels.',
  van: ['casus', 'beurt'],
  opties: {
    schema: crossOptionsSchema,
    standaard: defaultCrossOptions,
    velden: crossOptionFields,
  },
  gegevens: crossInput,
  layout,
  figure: crossFigure,
};
