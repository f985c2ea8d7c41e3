/** What every figure made of uitstroomcijfers says around its scene. */
import { aantal, getal } from '../dutch';
import type { Figure } from '../figure';
import { named, originOf, originText } from '../placed';
import { axisGroups, contradictions } from './compare';
import { type CijferInput, countedIn, type FigureCijfer, type Selection, unitName } from './data';
import { marginOf } from './interval';
import type { CijferOptions } from './options';
import { bannerOf, cijferCaveats, contains, definitionText, gateCaveat } from './words';

export function aroundCijfers(
  input: CijferInput,
  selection: Selection,
  options: CijferOptions,
): Pick<Figure, 'ondertitel' | 'definitie' | 'n' | 'bron' | 'peildatum' | 'voorbehoud' | 'bevat'> {
  const woorden = options.woorden ? selection.woorden : [];
  const shown = [...selection.getallen, ...woorden, ...selection.onderdrukt];
  return {
    ondertitel: subtitle(selection, options),
    definitie: definitionText(selection.getallen),
    n: population(selection, options),
    bron: sources(selection, shown),
    peildatum: input.peildatum,
    voorbehoud: [...gateCaveat(input, selection), ...caveats(selection, options)],
    bevat: contains(shown),
  };
}

function subtitle({ getallen, maat }: Selection, { organisaties }: CijferOptions): string {
  const units = [...new Set(getallen.map(({ eenheid }) => unitName(eenheid)))];
  const measure = `${maat ?? 'Uitstroomcijfers'}${units.length === 0 ? '' : `, in ${units.join(' en ')}`}`;
  const who =
    organisaties.length === 0 ? 'alle organisaties in het dossier' : 'gekozen organisaties';
  return `${measure}; ${who}`;
}

function population(
  { getallen, woorden, onderdrukt, leeg }: Selection,
  options: CijferOptions,
): string {
  const known = getallen.flatMap(({ n }) => n ?? []);
  const persons =
    known.length === 0
      ? 'geen enkele bron noemt hoeveel personen'
      : `bij ${known.length} noemt de bron n: van ${getal(Math.min(...known))} tot ${getal(Math.max(...known))} personen`;
  const words =
    woorden.length === 0
      ? ''
      : `; ${aantal(woorden.length, 'cijfer', 'cijfers')} in woorden${options.woorden ? '' : ', niet getoond'}`;
  const empty =
    leeg.length === 0
      ? ''
      : `; ${aantal(leeg.length, 'cijfer', 'cijfers')} zonder waarde, niet getekend`;
  const held =
    onderdrukt.length === 0 ? '' : `; ${aantal(onderdrukt.length, 'cijfer', 'cijfers')} onderdrukt`;
  return `${aantal(getallen.length, 'cijfer', 'cijfers')} met een getal; ${persons}${words}${held}${empty}.`;
}

/**
 * The files of what is drawn or counted in n, never of the rest of the dossier; of what is drawn, who
 * gives it.
 */
function sources(selection: Selection, shown: readonly FigureCijfer[]): string {
  const origin = originOf(countedIn(selection));
  const names = [...new Set(shown.flatMap(({ bron }) => bron ?? []))];
  const given = names.length === 0 ? '' : ` Bronnen van de cijfers: ${named(names)}.`;
  return `${originText(origin, ['cijfer', 'cijfers'])}${given}`;
}

function caveats({ getallen }: Selection, options: CijferOptions): string[] {
  if (getallen.length === 0) return [];
  const axes = axisGroups(getallen);
  const warned = axes.flatMap(({ cijfers }) => bannerOf(cijfers) ?? []);
  const found = axes.reduce((sum, { cijfers }) => sum + contradictions(cijfers).length, 0);
  const margins = getallen.filter((cijfer) => marginOf(cijfer) !== null).length;
  const first = [...new Set(warned.map(({ kop }) => `${kop}.`))];
  const against =
    found === 0
      ? []
      : [
          `${aantal(found, 'keer noemen', 'keer noemen')} bronnen voor dezelfde organisatie en hetzelfde jaar een andere waarde; beide staan er.`,
        ];
  const choice =
    options.organisaties.length === 0
      ? []
      : ['Organisaties die niet gekozen zijn, staan er niet in.'];
  return [...first, ...cijferCaveats(getallen, margins), ...against, ...choice];
}
