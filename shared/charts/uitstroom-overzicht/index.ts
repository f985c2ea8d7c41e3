/** The declared chart: every figure about uitstroom beside the others, with what it has to be read with. */
import type { Chart } from '../chart';
import { type CijferInput, cijferInput } from '../cijfers/data';
import { drawnOf } from '../cijfers/drawn';
import { aroundCijfers } from '../cijfers/figure';
import {
  type CijferOptions,
  cijferOptionFields,
  cijferOptionsSchema,
  defaultCijferOptions,
} from '../cijfers/options';
import type { Figure } from '../figure';
import { withPageNote } from '../page';
import { layout, rowRoom } from './layout';
import { finding } from './words';

function figure(input: CijferInput, options: CijferOptions): Figure {
  const drawn = drawnOf(input, options, rowRoom);
  const made: Figure = {
    naam: 'uitstroom-overzicht',
    titel: finding(drawn, input),
    ...aroundCijfers(input, drawn, options),
    scene: layout(input, options),
  };
  return withPageNote(made, 'Kies minder organisaties, of laat weg wat alleen in woorden staat.');
}

export const uitstroomOverzicht: Chart<CijferInput, CijferOptions> = {
  naam: 'uitstroom-overzicht',
  titel: 'Uitstroomcijfers naast elkaar',
  vraag: 'Welke cijfers over uitstroom zijn er, en welke zijn te vergelijken?',
  nodig:
    'Uitstroomcijfers, liefst met organisatie, definitie, cohort, jaar en bron. Lees een werkmap in, of voeg ze toe bij Uitstroom.',
  van: ['uitstroomcijfer'],
  opties: {
    schema: cijferOptionsSchema,
    standaard: defaultCijferOptions,
    velden: cijferOptionFields,
  },
  gegevens: cijferInput,
  layout,
  figure,
};
