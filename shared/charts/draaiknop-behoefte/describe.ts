/** The matrix for who does not see it: alt text, and the table with everything that is drawn. */
import { type Behoefte, behoefteCodes } from '../../domain/behoefte';
import { aantal, getal, opsomming } from '../dutch';
import type { SceneTable } from '../scene';
import { type Cross, type CrossRow, directions } from './cross';
import type { SettledOptions } from './options';
import { directionWords, knobWords, needName, percent, rowName, unitWords } from './words';

/** Level 1: how it is made up; level 2: the counts. */
export function describe(cross: Cross, options: SettledOptions): string {
  const [one, many] = unitWords[options.eenheid];
  const sentences = [
    `Matrix met ${cross.rows.length} draaiknoppen als rijen en de drie behoeften als kolommen; elke cel telt ${many}.`,
    `Van de ${aantal(cross.totaal, one, many)} hebben er ${getal(cross.beide.length)} een draaiknop en een behoefte.`,
  ];
  if (cross.beide.length === 0) return sentences.join(' ');
  for (const row of cross.rows) {
    const whole = row.total.beide.length;
    if (whole === 0) continue;
    const parts = behoefteCodes.map(
      (need) =>
        `${getal(row.cells[need].ids.length)} bij ${needName(need)} (${percent(row.cells[need].ids.length, whole)})`,
    );
    sentences.push(
      `${cap(knobWords(row.code))}, ${getal(whole)} met een behoefte: ${opsomming(parts)}.`,
    );
  }
  const silent = cross.rows.filter((row) => row.total.beide.length === 0);
  if (silent.length > 0) {
    sentences.push(
      `Geen ${one} met een behoefte bij draaiknop ${opsomming(silent.map(({ code }) => code))}.`,
    );
  }
  if (cross.suggesties > 0) {
    sentences.push(
      `In ${aantal(cross.suggesties, 'cel staat', 'cellen staan')} suggesties als omtrek; zij tellen niet mee.`,
    );
  }
  return sentences.join(' ');
}

const cap = (text: string) => text.charAt(0).toLocaleUpperCase('nl') + text.slice(1);

export function tableOf(cross: Cross, options: SettledOptions): SceneTable {
  const [, many] = unitWords[options.eenheid];
  const split = options.richting === 'gesplitst';
  const perNeed = (need: Behoefte): string[] => [
    `${needName(need)}, ${many}`,
    'deel van de rij',
    ...(split ? directions.map((which) => `${needName(need)}, ${directionWords[which]}`) : []),
    ...(options.toonSuggesties ? [`${needName(need)}, suggesties`] : []),
  ];
  const columns = [
    'Draaiknop',
    ...behoefteCodes.flatMap(perNeed),
    'met een behoefte',
    'met de draaiknop',
  ];
  const cells = (row: CrossRow) =>
    behoefteCodes.flatMap((need) => {
      const cell = row.cells[need];
      const whole = row.total.beide.length;
      return [
        cell.ids.length,
        whole === 0 ? null : percent(cell.ids.length, whole),
        ...(split ? directions.map((which) => cell.richting[which].length) : []),
        ...(options.toonSuggesties ? [cell.suggesties.length] : []),
      ];
    });
  const empty = perNeed('erbij_horen').length - 1;
  return {
    caption: `Aantal ${many} per draaiknop en behoefte. Het deel is van de ${many} met die draaiknop en een behoefte.`,
    columns: columns.map((column, index) =>
      column === 'deel van de rij'
        ? `deel van de rij (${needName(behoefteCodes[Math.floor((index - 1) / (empty + 1))] as Behoefte)})`
        : column,
    ),
    rowHeader: 0,
    rows: [
      ...cross.rows.map((row) => [
        row.code.length > 1 || rowName(row.code, options).startsWith('5')
          ? rowName(row.code, options)
          : `${row.code} ${rowName(row.code, options)}`,
        ...cells(row),
        row.total.beide.length,
        row.total.met.length,
      ]),
      [
        'Met die behoefte en een draaiknop',
        ...behoefteCodes.flatMap((need) => [
          cross.columns[need].beide.length,
          ...Array.from({ length: empty }, () => null),
        ]),
        cross.beide.length,
        null,
      ],
    ],
  };
}
