/** What the matrix says about its cells and totals. All Dutch; never causal, never a verdict. */
import { type Behoefte, behoefte, behoefteCodes, behoeften } from '../../domain/behoefte';
import { type Draaiknop, draaiknop, draaiknoppen } from '../../domain/draaiknop';
import { aantal, getal, opsomming } from '../dutch';
import type { CellDirection, Cross, CrossRow, Total } from './cross';
import type { CrossSet } from './data';
import type { CrossOptions, SettledOptions } from './options';

type Unit = SettledOptions['eenheid'];

export const unitWords: Record<Unit, readonly [one: string, many: string]> = {
  casus: ['casus', 'casussen'],
  beurt: ['fragment', 'fragmenten'],
};

export const directionWords: Record<CellDirection, string> = {
  plus: 'bevorderend',
  min: 'belemmerend',
  gemengd: 'gemengd',
  onbekend: 'richting niet vermeld',
};

/** "40%"; "<1%" and ">99%" where rounding would say none or all. */
export function percent(part: number, whole: number): string {
  const rounded = Math.round((100 * part) / whole);
  if (rounded === 0 && part > 0) return '<1%';
  if (rounded === 100 && part < whole) return '>99%';
  return `${rounded}%`;
}

/** "5a verblijfsduur"; 5 alone, where it is shown beside them, says that nobody said which. */
export function rowName(code: Draaiknop, { knopVijf }: Pick<CrossOptions, 'knopVijf'>): string {
  if (knopVijf === 'apart' && code === '5') return '5, niet gezegd welke';
  const { naam } = draaiknop(code);
  return code.length > 1 ? `${code} ${naam}` : naam;
}

/** As it is spoken: "draaiknop 5 (duurzame inzetbaarheid)". */
export function knobWords(code: Draaiknop): string {
  return `draaiknop ${code} (${draaiknop(code).naam})`;
}

export const needName = (code: Behoefte): string => behoefte(code).naam;

export function cellLabel(row: CrossRow, need: Behoefte, unit: Unit): string {
  const cell = row.cells[need];
  const whole = row.total.beide.length;
  const share = whole === 0 ? '' : `, ${percent(cell.ids.length, whole)} van ${getal(whole)}`;
  const open =
    cell.suggesties.length === 0
      ? ''
      : `; ${aantal(cell.suggesties.length, 'suggestie', 'suggesties')}, niet meegeteld`;
  return `${cap(knobWords(row.code))} en ${needName(need)}: ${aantal(
    cell.ids.length,
    ...unitWords[unit],
  )}${share}${open}`;
}

export function directionLabel(
  row: CrossRow,
  need: Behoefte,
  which: readonly CellDirection[],
  unit: Unit,
): string {
  const parts = which.map(
    (one) =>
      `${aantal(row.cells[need].richting[one].length, ...unitWords[unit])} ${directionWords[one]}`,
  );
  return `${cap(knobWords(row.code))} en ${needName(need)}: ${opsomming(parts)}`;
}

export function rowLabel(row: CrossRow, unit: Unit): string {
  const { met, beide } = row.total;
  return `${cap(knobWords(row.code))}: ${aantal(met.length, ...unitWords[unit])}, waarvan ${getal(beide.length)} ook met een behoefte`;
}

export function columnLabel(need: Behoefte, { met, beide }: Total, unit: Unit): string {
  return `${cap(needName(need))}: ${aantal(met.length, ...unitWords[unit])}, waarvan ${getal(beide.length)} ook met een draaiknop`;
}

export function wholeLabel(cross: Cross, unit: Unit): string {
  return `${aantal(cross.beide.length, ...unitWords[unit])} met een draaiknop en een behoefte, van de ${getal(cross.totaal)}`;
}

/** The finding: the cell, or the cells, with the most units. */
export function finding(cross: Cross, unit: Unit): string {
  const [one, many] = unitWords[unit];
  const n = cross.beide.length;
  if (cross.totaal === 0) return `Er zijn geen ${many} om te tonen`;
  if (n === 0) return `Geen ${one} heeft zowel een draaiknop als een behoefte`;
  const cells = cross.rows.flatMap((row) =>
    behoefteCodes.map((need) => ({ row, need, count: row.cells[need].ids.length })),
  );
  const most = Math.max(...cells.map(({ count }) => count));
  const top = cells.filter(({ count }) => count === most);
  const pairs = top.map(({ row, need }) => `${knobWords(row.code)} en ${needName(need)}`);
  const start =
    n === 1
      ? `De ene ${one} met een draaiknop en een behoefte heeft`
      : `Van de ${getal(n)} ${many} met een draaiknop en een behoefte ${most === 1 ? 'heeft' : 'hebben'} er ${getal(most)}`;
  if (top.length > 3) {
    return n === 1
      ? `${start} ${top.length} combinaties`
      : `${start} dezelfde combinatie: bij ${top.length} combinaties even veel`;
  }
  return `${start} ${top.length === 1 ? pairs.join('') : `${pairs.join('; of ')}, steeds evenveel`}`;
}

export function definition(options: SettledOptions): string {
  const unit = options.eenheid;
  const [one, many] = unitWords[unit];
  const what =
    unit === 'casus'
      ? 'Een cel telt de casussen die zowel die draaiknop als die behoefte hebben'
      : 'Een cel telt de fragmenten (beurten van interviews) die zowel die draaiknop als die behoefte hebben';
  const knobs = draaiknoppen
    .filter(({ code }) => options.knopVijf === 'apart' || code.length === 1)
    .map(({ code, naam }) => `${code}\u00a0${naam}`);
  const five =
    options.knopVijf === 'apart'
      ? '5 staat er waar niemand zegt of het 5a of 5b is'
      : '5a en 5b tellen als 5';
  const direction =
    options.richting === 'gesplitst'
      ? ' Bevorderend (+) en belemmerend (−) zoals het bij de draaiknop en de behoefte is vastgelegd; spreken die twee elkaar tegen, dan is het gemengd.'
      : '';
  return (
    `${what}, gedrukt in de bron of toegekend en aanvaard. Het percentage is het deel van de ${many} met die draaiknop ` +
    `en minstens één behoefte. Draaiknoppen: ${opsomming(knobs)}; ${five}. ` +
    `Behoeften: ${opsomming(behoeften.map(({ naam }) => naam))}. ` +
    `Analistencodering: geen bron legt het verband tussen draaiknop en behoefte; het ontstaat doordat beide bij dezelfde ${one} zijn vastgelegd.${direction}`
  );
}

export function whoSays({ gedrukt, toegekend, codeurs }: CrossSet): string {
  if (gedrukt + toegekend === 0) return '';
  const people =
    toegekend === 0
      ? ''
      : ` door ${codeurs === 0 ? 'een analist' : aantal(codeurs, 'analist', 'analisten')}`;
  return `Van de ${getal(gedrukt + toegekend)} draaiknoppen en behoeften die tellen, zijn er ${getal(gedrukt)} in de bron gedrukt en ${getal(toegekend)} toegekend${people}.`;
}

export const cap = (text: string): string => text.charAt(0).toLocaleUpperCase('nl') + text.slice(1);
