/** The counts of a conversation: every paragraph is in a turn, above it, or a name without words. */

import type { Control } from '../../control';
import type { RowState, SheetPreview } from '../../preview';
import { count } from '../../refusals';
import { amount } from '../amount-words';
import type { Survey } from '../counted';
import type { RecordValues } from '../records/record';
import type { SheetReading } from '../sheet-reading';
import { isSpoken } from './reader';
import type { ConversationRows } from './rows';

const MAX_FIRST = 5;
/** Turns between two looks at the clock. */
const PER_BREATH = 500;
/** Names that a sentence lists. */
const MAX_NAMED = 4;

/** Everybody who is named in a turn, in the order in which they first speak. */
function names({ rijen, kolommen }: ConversationRows): string[] {
  if (!kolommen.some(({ veld }) => veld === 'spreker')) return [];
  const speakers = new Map<string, string>();
  for (const { turn } of rijen) {
    if (turn?.spreker == null || turn.sleutel === null || speakers.has(turn.sleutel)) continue;
    speakers.set(turn.sleutel, turn.spreker);
  }
  if (speakers.size === 0) return [];
  const listed = [...speakers.values()].slice(0, MAX_NAMED).map((naam) => `‘${naam}’`);
  const more = speakers.size - listed.length;
  const all = more > 0 ? `${listed.join(', ')} en ${count(more)} andere` : listed.join(', ');
  return [
    `De namen van de sprekers komen mee zoals ze in het bestand staan: ${all}. Is er een naam van een persoon bij, vervang die dan bij ‘Persoonsgegevens’ door een rol, of neem de sprekers niet mee.`,
  ];
}

function messages(rows: ConversationRows): string[] {
  const above = rows.rijen.filter(({ turn }) => turn === null).length;
  const silent = rows.rijen.filter((row) => row.turn !== null && !isSpoken(row)).length;
  const found = names(rows);
  if (above > 0) {
    found.push(
      `${amount(above, 'regel', 'regels')} boven het gesprek ${above === 1 ? 'is' : 'zijn'} gelezen als gegevens van het interview, niet als beurt.`,
    );
  }
  if (silent > 0) {
    found.push(
      `${amount(silent, 'naam van een spreker staat', 'namen van sprekers staan')} zonder tekst en ${silent === 1 ? 'is' : 'zijn'} overgeslagen.`,
    );
  }
  return found;
}

/** Looks at every turn once. Throws like any stage when it is cancelled or takes too long. */
export async function surveyConversation(
  { reader, workbook }: SheetReading,
  gesprek: ConversationRows,
  control: Control,
): Promise<Survey> {
  const first: RecordValues[] = [];
  let turns = 0;
  for (const [, outcome] of reader?.outcomes() ?? []) {
    if (outcome.soort !== 'overgenomen') continue;
    for (const row of outcome.rows) {
      if (first.length < MAX_FIRST) first.push(row);
      turns += 1;
    }
    if (turns % PER_BREATH !== 0) continue;
    const pause = control.breathe();
    if (pause !== undefined) await pause;
  }
  const { rijen } = gesprek;
  const standen = rijen.map(
    (row): RowState => (row.turn === null ? 'titel' : isSpoken(row) ? 'record' : 'leeg'),
  );
  const labels: SheetPreview['labels'] = { records: 0, coderingen: 0, zonderLabel: turns };
  return {
    telling: {
      gelezen: rijen.length,
      overgenomen: turns,
      afgewezen: 0,
      overgeslagen: rijen.length - turns,
    },
    aantal: turns > 0 ? 1 : 0,
    beurten: turns,
    refused: [],
    labels,
    first,
    meldingen: [...workbook.meldingen, ...messages(gesprek)],
    standen,
  };
}
