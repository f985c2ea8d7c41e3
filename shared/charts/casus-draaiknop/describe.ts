/** The matrix for who does not see it: alt text, and the table with everything that is drawn. */
import { knobNumbers } from '../../domain/draaiknop';
import { aantal, getal, opsomming } from '../dutch';
import type { SceneTable } from '../scene';
import { type CasusRow, type Counts, isSummarised, type Matrix } from './matrix';
import { combinations, summaryBands } from './summary';
import { bandName, cellText, coverage, knobName, metLabel } from './words';

/** Level 1: how it is made up; level 2: the counts. */
export function describe(matrix: Matrix): string {
  const { counts, bands } = matrix;
  const shown = isSummarised(matrix) ? summaryBands(bands) : bands;
  const n = counts.casussen.length;
  if (n === 0) return 'Een lege matrix: er zijn geen casussen om te tonen.';
  const sentences = [
    isSummarised(matrix)
      ? `Samenvatting van ${aantal(n, 'casus', 'casussen')} in ${aantal(bands.length, 'wereld', 'werelden')}: per combinatie van draaiknoppen een rij, en de vijf draaiknoppen als kolommen.`
      : `Matrix met ${aantal(n, 'casus', 'casussen')} als rijen, gegroepeerd in ${aantal(
          bands.length,
          'wereld',
          'werelden',
        )}, en de vijf draaiknoppen als kolommen.`,
    `${cap(coverage(counts))}.`,
  ];
  if (counts.gelabeld.length > 0) {
    sentences.push(
      `Van de ${aantal(counts.gelabeld.length, 'casus', 'casussen')} ${metLabel(matrix)}: ${perKnob(counts, true)}.`,
    );
    for (const band of shown) {
      if (band.counts.gelabeld.length === 0) continue;
      sentences.push(
        `${cap(bandName(band))} (${coverage(band.counts)}): ${perKnob(band.counts, false)}.`,
      );
    }
  }
  const silent = shown.filter((band) => band.counts.gelabeld.length === 0).map(bandName);
  if (silent.length > 0 && silent.length < shown.length) {
    sentences.push(`Zonder enig label: ${opsomming(silent)}.`);
  }
  if (matrix.suggesties > 0 && !isSummarised(matrix)) {
    sentences.push(
      `${aantal(matrix.suggesties, 'suggestie is', 'suggesties zijn')} als omtrek getekend en ${
        matrix.suggesties === 1 ? 'telt' : 'tellen'
      } niet mee.`,
    );
  }
  return sentences.join(' ');
}

function perKnob(counts: Counts, named: boolean): string {
  const parts = knobNumbers.map((knob) => {
    const name = named ? ` (${knobName(knob)})` : '';
    return `${getal(counts.perKnop[knob].length)} bij draaiknop ${knob}${name}`;
  });
  return opsomming(parts);
}

const cap = (text: string) => text.charAt(0).toLocaleUpperCase('nl') + text.slice(1);

/** "Zorgrunners, onderdeel van Nieuwe visie op zorg". */
function nameInTable({ casus }: CasusRow, names: ReadonlyMap<string, string>): string {
  const whole = casus.ouder === null ? undefined : names.get(casus.ouder);
  return whole === undefined ? casus.naam : `${casus.naam}, onderdeel van ${whole}`;
}

function summaryTable(matrix: Matrix): SceneTable {
  return {
    caption: 'Casussen per combinatie van draaiknoppen en wereld.',
    columns: [
      'Combinatie',
      'Wereld',
      'Casussen',
      ...knobNumbers.map((knob) => `${knob} ${knobName(knob)}`),
    ],
    rowHeader: 0,
    rows: summaryBands(matrix.bands).flatMap((band) => [
      ...combinations(band.rows).map(({ knoppen, casussen }) => [
        `draaiknop ${opsomming(knoppen.map(String))}`,
        bandName(band),
        casussen.length,
        ...knobNumbers.map((knob) => (knoppen.includes(knob) ? 'ja' : null)),
      ]),
      ['zonder label', bandName(band), band.counts.zonder.length, null, null, null, null, null],
    ]),
  };
}

export function tableOf(matrix: Matrix): SceneTable {
  if (isSummarised(matrix)) return summaryTable(matrix);
  const names = new Map(
    matrix.bands.flatMap((band) => band.rows.map((row) => [row.casus.id, row.casus.naam])),
  );
  return {
    caption: 'Draaiknoppen per casus. Een streepje: niets vastgelegd.',
    columns: [
      'Wereld',
      'Casus',
      'Label zoals gedrukt',
      ...knobNumbers.map((knob) => `${knob} ${knobName(knob)}`),
    ],
    rowHeader: 1,
    rows: matrix.bands.flatMap((band) =>
      band.rows.map((row) => [
        bandName(band),
        nameInTable(row, names),
        row.casus.label,
        ...knobNumbers.map((knob) => cellText(row.cells[knob])),
      ]),
    ),
  };
}
