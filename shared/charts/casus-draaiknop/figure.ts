/** The matrix with everything that lets a reader check it. */

import { knobNumbers } from '../../domain/draaiknop';
import { aantal, getal, opsomming } from '../dutch';
import type { Figure } from '../figure';
import { withPageNote } from '../page';
import { compare, originOf, originText } from '../placed';
import type { MatrixInput } from './data';
import { sceneOf } from './layout';
import { arrange, isSummarised, MAX_ROWS, type Matrix } from './matrix';
import type { MatrixOptions } from './options';
import { bandName, definition, finding, metLabel } from './words';

/** Counts printed and accepted labels only; suggestions are outlines and in no total. */
export function casusDraaiknopFigure(input: MatrixInput, options: MatrixOptions): Figure {
  const matrix = arrange(input, options);
  const figure: Figure = {
    naam: 'casus-draaiknop',
    titel: finding(matrix),
    ondertitel: subtitle(matrix, options),
    definitie: definition(matrix, input.codeurs),
    n: population(matrix),
    bron: sources(matrix, input),
    peildatum: input.peildatum,
    voorbehoud: caveats(matrix, input, options),
    bevat: named(matrix),
    scene: sceneOf(matrix, options),
  };
  return withPageNote(figure, remedy(options));
}

function remedy({ zonderLabel }: MatrixOptions): string {
  return zonderLabel === 'rijen'
    ? 'Kies minder werelden, of één regel voor de casussen zonder label.'
    : 'Kies minder werelden.';
}

function subtitle(matrix: Matrix, options: MatrixOptions): string {
  const what = 'Aantal casussen per draaiknop en wereld';
  if (options.wereld.length === 0) return `${what}; alle casussen in het dossier`;
  const n = matrix.counts.casussen.length;
  const names = matrix.bands.map(bandName);
  return names.length === 0
    ? `${what}; geen casus hoort bij de gekozen werelden`
    : `${what}; alleen ${opsomming(names)} (${n} van de ${aantal(matrix.totaal, 'casus', 'casussen')} in het dossier)`;
}

function named({ counts }: Matrix): string[] {
  const n = counts.casussen.length;
  return n === 0 ? [] : [n === 1 ? 'de naam van 1 casus' : `de namen van ${getal(n)} casussen`];
}

function population(matrix: Matrix): string {
  const { casussen, gelabeld, zonder } = matrix.counts;
  const parts =
    matrix.onderdelen === 0
      ? ''
      : `, waarvan ${matrix.onderdelen} onderdeel ${matrix.onderdelen === 1 ? 'is' : 'zijn'} van een andere`;
  return `${aantal(casussen.length, 'casus', 'casussen')}${parts}; ${getal(gelabeld.length)} ${metLabel(
    matrix,
  )}, ${getal(zonder.length)} zonder label.`;
}

/** The files and documents of the casussen that are shown: of worlds that are left out, none. */
function sources({ counts }: Matrix, { casussen }: MatrixInput): string {
  const visible = new Set(counts.casussen);
  const shown = casussen.filter(({ id }) => visible.has(id));
  const documenten = [...new Set(shown.flatMap(({ document }) => document ?? []))].sort(compare);
  const named =
    documenten.length === 0
      ? ''
      : ` ${documenten.length === 1 ? 'Document' : 'Documenten'}: ${opsomming(documenten)}.`;
  return `${originText(originOf(shown), ['casus', 'casussen'])}${named}`;
}

function caveats(matrix: Matrix, input: MatrixInput, options: MatrixOptions): string[] {
  const { counts } = matrix;
  const sentences = [
    'De casussen zijn gekozen voorbeelden, geen steekproef: de aantallen zeggen niet hoe vaak iets voorkomt.',
  ];
  if (counts.zonder.length > 0) {
    sentences.push(
      `Bij ${aantal(counts.zonder.length, 'casus', 'casussen')} is geen draaiknop vastgelegd: dat is onbekend, niet “nee”. Zij tellen in geen enkel “van”.`,
    );
  }
  if (isSummarised(matrix)) {
    sentences.push(
      `De figuur toont geen casussen maar combinaties: boven ${getal(MAX_ROWS)} casussen staat per wereld hoeveel casussen dezelfde draaiknoppen hebben. Kies werelden om de casussen op een rij te zien.`,
    );
  }
  const codings = knobNumbers.reduce((sum, knob) => sum + counts.perKnop[knob].length, 0);
  if (codings > counts.gelabeld.length) {
    sentences.push(
      'Een casus kan bij meer draaiknoppen horen: de aantallen per draaiknop zijn samen meer dan het aantal casussen.',
    );
  }
  const drawn = options.toonSuggesties && !isSummarised(matrix);
  const hidden = drawn ? 0 : openSuggestions(matrix, input);
  if (drawn && matrix.suggesties > 0) {
    sentences.push(
      `${aantal(matrix.suggesties, 'suggestie is', 'suggesties zijn')} als omtrek getekend en ${
        matrix.suggesties === 1 ? 'telt' : 'tellen'
      } nergens mee.`,
    );
  } else if (hidden > 0) {
    sentences.push(
      `${aantal(hidden, 'suggestie is', 'suggesties zijn')} niet getekend en ${
        hidden === 1 ? 'telt' : 'tellen'
      } nergens mee.`,
    );
  }
  if (matrix.dubbel > 0 && !isSummarised(matrix)) {
    sentences.push(
      `In ${aantal(matrix.dubbel, 'cel zegt', 'cellen zeggen')} meer dan één herkomst hetzelfde; getekend is gedrukt vóór tekst vóór analist.`,
    );
  }
  return sentences;
}

function openSuggestions(matrix: Matrix, input: MatrixInput): number {
  const shown = new Set(matrix.counts.casussen);
  return input.suggesties.filter(({ casus }) => shown.has(casus)).length;
}
