/** What the matrix says about its cells and counts. All Dutch; never causal, never a verdict. */
import type { Herkomst } from '../../domain/coding';
import {
  type Draaiknop,
  draaiknop,
  draaiknoppen,
  type KnobNumber,
  knobNumbers,
} from '../../domain/draaiknop';
import { aantal, getal, opsomming } from '../dutch';
import type { Band, CasusRow, Cell, Counts, Matrix } from './matrix';
import type { Combination } from './summary';

const herkomstWords: Record<Herkomst, string> = {
  gedrukt: 'gedrukt label',
  tekst: 'in de lopende tekst',
  analist: 'toegekend door een analist',
  suggestie: 'aanvaarde suggestie',
};

export const bandName = (band: Pick<Band, 'wereld'>): string =>
  band.wereld ?? 'wereld niet genoemd';

/** "draaiknop 1 en 5: 1.204 casussen". */
export function combinationName({ knoppen, casussen }: Combination): string {
  const which = opsomming(knoppen.map(String));
  return `draaiknop ${which}: ${aantal(casussen.length, 'casus', 'casussen')}`;
}

export function knobName(knob: KnobNumber): string {
  return draaiknop(`${knob}` as Draaiknop).naam;
}

/** "aanvullend, toegekend door een analist (5a)". A printed code without subtype needs no bracket. */
export function cellText(cell: Cell): string | null {
  if (cell.suggesties.length > 0) return 'suggestie, telt niet mee';
  if (cell.marks.length === 0) return null;
  const texts = cell.marks.map(({ herkomst, rol, code }) => {
    const subtype = code.length > 1 ? ` (${code})` : '';
    // A source that prints several labels calls none of them additional.
    const role = rol === 'aanvullend' && herkomst !== 'gedrukt' ? 'aanvullend, ' : '';
    return `${role}${herkomstWords[herkomst]}${subtype}`;
  });
  return [...new Set(texts)].join('; ');
}

export function cellLabel({ casus, cells }: CasusRow, knob: KnobNumber): string {
  return `${casus.naam}, draaiknop ${knob}: ${cellText(cells[knob]) ?? 'niets vastgelegd'}`;
}

export function rowLabel({ casus, cells, gelabeld }: CasusRow): string {
  if (!gelabeld) return `${casus.naam}: geen draaiknop vastgelegd`;
  const own = knobNumbers.filter((knob) => cells[knob].marks.length > 0);
  const printed = casus.label === null ? '' : `, gedrukt als “${casus.label}”`;
  return `${casus.naam}: draaiknop ${opsomming(own.map(String))}${printed}`;
}

/** "met een gedrukt label", or "met een draaiknop" as soon as anyone else says so too. */
export function metLabel({ alleenGedrukt }: Pick<Matrix, 'alleenGedrukt'>): string {
  return alleenGedrukt ? 'met een gedrukt label' : 'met een draaiknop';
}

export function countLabel(name: string, counts: Counts, knob: KnobNumber, matrix: Matrix): string {
  const of = `${getal(counts.perKnop[knob].length)} van ${aantal(counts.gelabeld.length, 'casus', 'casussen')}`;
  const rest = counts.zonder.length === 0 ? '' : `; ${getal(counts.zonder.length)} zonder label`;
  return `${name}, draaiknop ${knob} (${knobName(knob)}): ${of} ${metLabel(matrix)}${rest}`;
}

export function coverage({ casussen, gelabeld, zonder }: Counts): string {
  if (zonder.length === 0) return `alle ${getal(casussen.length)} met label`;
  if (gelabeld.length === 0) return `${getal(zonder.length)} zonder label`;
  return `${getal(gelabeld.length)} met label, ${getal(zonder.length)} zonder`;
}

/** The finding: only what is counted, of those that have anything to count. */
export function finding(matrix: Matrix): string {
  const { counts } = matrix;
  const n = counts.gelabeld.length;
  if (counts.casussen.length === 0) return 'Er zijn geen casussen om te tonen';
  if (n === 0) {
    return counts.casussen.length === 1
      ? 'De casus heeft geen vastgelegde draaiknop'
      : `Geen van de ${getal(counts.casussen.length)} casussen heeft een vastgelegde draaiknop`;
  }
  const most = Math.max(...knobNumbers.map((knob) => counts.perKnop[knob].length));
  const top = knobNumbers.filter((knob) => counts.perKnop[knob].length === most);
  const which = `draaiknop ${opsomming(top.map((knob) => `${knob} (${knobName(knob)})`))}`;
  if (n === 1) return `De ene casus ${metLabel(matrix)} noemt ${which}`;
  const verb = matrix.alleenGedrukt
    ? `${most === 1 ? 'noemt' : 'noemen'} er ${getal(most)}`
    : `${most === 1 ? 'hoort' : 'horen'} er ${getal(most)} bij`;
  if (top.length === 1) {
    const all = most === n ? `Alle ${getal(n)} casussen ${metLabel(matrix)} ` : null;
    if (all !== null) return `${all}${matrix.alleenGedrukt ? 'noemen' : 'horen bij'} ${which}`;
    return `Van de ${getal(n)} casussen ${metLabel(matrix)} ${verb} ${which}`;
  }
  return `Van de ${getal(n)} casussen ${metLabel(matrix)} ${verb} ${which}, steeds evenveel`;
}

export function definition(matrix: Matrix, codeurs: number): string {
  const knobs = draaiknoppen
    .filter(({ code, number }) => code.length === 1 && number !== 5)
    .map(({ code, naam, definitie }) => `${code}\u00a0${naam}: ${lower(definitie)}`);
  const a = draaiknop('5a');
  const b = draaiknop('5b');
  const five =
    `5\u00a0${draaiknop('5').naam}, met twee betekenissen: 5a\u00a0${a.naam}: ${lower(a.definitie)}; ` +
    `5b\u00a0${b.naam}: ${lower(b.definitie)}. Waar alleen 5 staat, zegt de bron niet welke`;
  const who = matrix.alleenGedrukt
    ? 'Alle labels zijn overgenomen zoals de bron ze drukt'
    : `Gedrukte labels zijn overgenomen uit de bron; de andere zijn het oordeel van ${
        codeurs === 0 ? 'een analist' : aantal(codeurs, 'analist', 'analisten')
      }`;
  const sentences = matrix.counts.gelabeld.length === 0 ? [...knobs, five] : [...knobs, five, who];
  return `${sentences.join('. ')}.`.replaceAll('..', '.');
}

const lower = (sentence: string) =>
  sentence.charAt(0).toLocaleLowerCase('nl') + sentence.slice(1).replace(/\.$/, '');
