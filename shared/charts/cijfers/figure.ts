/** What every figure made of uitstroomcijfers says around its scene. */
import { aantal, getal } from '../dutch';
import type { Figure } from '../figure';
import { named, originOf, originText } from '../placed';
import { axisGroups, contradictions } from './compare';
import { type CijferInput, type FigureCijfer, unitName } from './data';
import { countedIn, type Drawn, leftWhy, organisationCount } from './drawn';
import { marginOf } from './interval';
import type { CijferOptions } from './options';
import { bannerOf, cijferCaveats, contains, definitionText, gateCaveat } from './words';

export function aroundCijfers(
  input: CijferInput,
  drawn: Drawn,
  options: CijferOptions,
): Pick<Figure, 'ondertitel' | 'definitie' | 'n' | 'bron' | 'peildatum' | 'voorbehoud' | 'bevat'> {
  return {
    ondertitel: subtitle(drawn, options),
    definitie: definitionText(drawn.getallen),
    n: population(drawn),
    bron: sources(drawn),
    peildatum: input.peildatum,
    voorbehoud: [...gateCaveat(input, drawn), ...caveats(drawn, options)],
    bevat: contains(drawn.getoond),
  };
}

function subtitle(drawn: Drawn, options: CijferOptions): string {
  const { getallen, maat } = drawn;
  const units = [...new Set(getallen.map(({ eenheid }) => unitName(eenheid)))];
  const measure = `${maat ?? 'Uitstroomcijfers'}${units.length === 0 ? '' : `, in ${units.join(' en ')}`}`;
  return `${measure}; ${whose(drawn, options)}`;
}

/** Of whom: of all there are, or of how many of them when there is no place for all. */
function whose({ getoond, ruimte }: Drawn, { organisaties }: CijferOptions): string {
  const all = organisaties.length === 0;
  const whole = all ? 'alle organisaties in het dossier' : 'gekozen organisaties';
  if (ruimte.length === 0) return whole;
  const there = organisationCount([...getoond, ...ruimte.flatMap(({ cijfers }) => cijfers)]);
  const shown = organisationCount(getoond);
  if (shown === there) return `${whole}, maar niet al hun cijfers`;
  return `${getal(shown)} van de ${getal(there)} ${all ? '' : 'gekozen '}organisaties met deze maat`;
}

/** "2 onbekend, 1 geweigerd": what is missing is no zero, and not all of it is missing alike. */
function whyEmpty(leeg: readonly FigureCijfer[]): string {
  const kinds = new Map<string, number>();
  for (const { ontbreekt } of leeg) {
    if (ontbreekt !== null) kinds.set(ontbreekt, (kinds.get(ontbreekt) ?? 0) + 1);
  }
  return [...kinds].map(([kind, many]) => `${getal(many)} ${kind}`).join(', ');
}

function population(drawn: Drawn): string {
  const { getallen, woorden, onderdrukt, leeg, verzwegen } = drawn;
  const known = getallen.flatMap(({ n }) => n ?? []);
  const years = getallen.filter(({ jaar }) => jaar === null).length;
  const undated = years === 0 ? '' : `, waarvan ${getal(years)} zonder jaar`;
  const persons =
    known.length === 0
      ? 'geen enkele bron noemt hoeveel personen'
      : `bij ${known.length} noemt de bron n: van ${getal(Math.min(...known))} tot ${getal(Math.max(...known))} personen`;
  const many = (cijfers: readonly unknown[], words: string) =>
    cijfers.length === 0 ? [] : [`${aantal(cijfers.length, 'cijfer', 'cijfers')} ${words}`];
  return `${[
    `${aantal(getallen.length, 'cijfer', 'cijfers')} met een getal${undated}`,
    persons,
    ...many(woorden, 'in woorden'),
    ...many(verzwegen, 'in woorden, niet getoond'),
    ...many(onderdrukt, 'onderdrukt'),
    ...many(leeg, `zonder waarde, niet getekend (${whyEmpty(leeg)})`),
    ...(leftWhy(drawn) === null ? [] : [leftWhy(drawn)]),
  ].join('; ')}.`;
}

/**
 * The files of what is drawn or counted in n, never of the rest of the dossier; of what is drawn, who
 * gives it.
 */
function sources(drawn: Drawn): string {
  const origin = originOf(countedIn(drawn));
  const names = [...new Set(drawn.getoond.flatMap(({ bron }) => bron ?? []))];
  const given = names.length === 0 ? '' : ` Bronnen van de cijfers: ${named(names)}.`;
  return `${originText(origin, ['cijfer', 'cijfers'])}${given}`;
}

function caveats({ getallen }: Drawn, options: CijferOptions): string[] {
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
