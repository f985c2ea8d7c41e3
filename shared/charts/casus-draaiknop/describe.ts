/** The matrix for who does not see it: alt text, and the table with everything that is drawn. */
import { knobNumbers } from '../../domain/draaiknop';
import { aantal, opsomming } from '../dutch';
import type { SceneTable } from '../scene';
import type { CasusRow, Counts, Matrix } from './matrix';
import { bandName, cellText, coverage, knobName, metLabel } from './words';

/** Level 1: how it is made up; level 2: the counts. */
export function describe(matrix: Matrix): string {
  const { counts, bands } = matrix;
  const n = counts.casussen.length;
  if (n === 0) return 'Een lege matrix: er zijn geen casussen om te tonen.';
  const sentences = [
    `Matrix met ${aantal(n, 'casus', 'casussen')} als rijen, gegroepeerd in ${aantal(
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
    for (const band of bands) {
      if (band.counts.gelabeld.length === 0) continue;
      sentences.push(
        `${cap(bandName(band))} (${coverage(band.counts)}): ${perKnob(band.counts, false)}.`,
      );
    }
  }
  const silent = bands.filter((band) => band.counts.gelabeld.length === 0).map(bandName);
  if (silent.length > 0 && silent.length < bands.length) {
    sentences.push(`Zonder enig label: ${opsomming(silent)}.`);
  }
  if (matrix.suggesties > 0) {
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
    return `${counts.perKnop[knob].length} bij draaiknop ${knob}${name}`;
  });
  return opsomming(parts);
}

const cap = (text: string) => text.charAt(0).toLocaleUpperCase('nl') + text.slice(1);

/** "Zorgrunners, onderdeel van Nieuwe visie op zorg". */
function nameInTable({ casus }: CasusRow, names: ReadonlyMap<string, string>): string {
  const whole = casus.ouder === null ? undefined : names.get(casus.ouder);
  return whole === undefined ? casus.naam : `${casus.naam}, onderdeel van ${whole}`;
}

export function tableOf(matrix: Matrix): SceneTable {
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
