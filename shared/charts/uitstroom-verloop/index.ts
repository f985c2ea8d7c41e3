/** The declared chart: figures about uitstroom over the years, per organisation. */
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
import { layout } from './layout';
import { axesOf, panelRoom } from './panels';
import { finding, seriesCaveat } from './words';

function figure(input: CijferInput, options: CijferOptions): Figure {
  const drawn = drawnOf(input, options, panelRoom);
  const axes = axesOf(drawn.getallen);
  const around = aroundCijfers(input, drawn, options);
  const made: Figure = {
    naam: 'uitstroom-verloop',
    titel: finding(axes, drawn, input),
    ...around,
    voorbehoud: [
      ...around.voorbehoud,
      ...seriesCaveat(axes),
      'Een lijn verbindt alleen cijfers met dezelfde definitie, cohort, populatie en bron. Een verschil na een jaar zegt niet waar het aan ligt.',
    ],
    scene: layout(input, options),
  };
  return withPageNote(made, 'Kies minder organisaties, of laat weg wat alleen in woorden staat.');
}

export const uitstroomVerloop: Chart<CijferInput, CijferOptions> = {
  naam: 'uitstroom-verloop',
  titel: 'Uitstroom in de tijd',
  vraag: 'Hoe verloopt de uitstroom per organisatie over de jaren?',
  nodig:
    'Uitstroomcijfers met een organisatie en een jaar; twee jaren of meer van dezelfde bron maken een lijn. Lees een werkmap in, of voeg ze toe bij Uitstroom.',
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
