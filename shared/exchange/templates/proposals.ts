/** Words that more than one template proposes in its cells. */
import { behoeften } from '../../domain/behoefte';
import { werelden } from '../../domain/casus';
import { draaiknoppen } from '../../domain/draaiknop';
import type { Choice } from '../../domain/field';
import { proposed } from './declaration';

export const proposedWorlds = proposed(...werelden);
export const proposedKnobs = draaiknoppen.map(
  ({ code, naam, definitie }): Choice => ({
    waarde: code,
    label: code,
    uitleg: `Draaiknop ${naam}. ${definitie}`,
  }),
);
export const proposedNeeds = behoeften.map(
  ({ code, naam, definitie }): Choice => ({ waarde: code, label: naam, uitleg: definitie }),
);
export const proposedCohorts = proposed(
  'totaal',
  'korter dan 1 jaar',
  'korter dan 2 jaar',
  'na 1 jaar',
  'na 2 jaar',
);
export const proposedPopulations = proposed(
  'alle medewerkers',
  'nieuwe medewerkers',
  'cliëntgebonden medewerkers',
);
