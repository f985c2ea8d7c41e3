/** A survey as a table: every column with what it is, as recognised or as a person chose. */
import type { ColumnMapping } from '../../preview';
import type { RawSheet } from '../../sheet';
import type { Chosen } from '../assigned';
import { interviews } from '../kinds/interviews';
import { examplesBelow, Samples } from '../sample';
import type { SheetTable } from '../table';
import { type EnqueteColumn, enqueteColumns } from './columns';
import { isImportIds } from './heading';
import { type Question, questionsAt } from './questions';

/** Values that a column is judged by: of a list each option has to come back. */
const MAX_VALUES = 120;

/** The columns under these headings, judged by heading and values; at most `limit`. */
export function judgedColumns(
  sheet: RawSheet,
  { kopregel, kopregels }: Pick<SheetTable, 'kopregel' | 'kopregels'>,
  limit: number,
): EnqueteColumn[] {
  const questions = questionsAt(sheet, kopregel, kopregels, limit);
  const ids = sheet.rijen.find(({ rij }) => rij > kopregel);
  const last = ids !== undefined && isImportIds(ids.cellen) ? ids.rij : kopregel;
  return enqueteColumns(questions, new Samples(sheet, last, MAX_VALUES));
}

const NO_QUESTION = {
  wat: 'een kolom met een open vraag',
  koppen: ['Wat maakt dat u blijft?', 'Vraag 1'],
};

/** What the heading says of the answers below it: the question, and where that stands. */
function asked({ vraag }: Question): Pick<ColumnMapping, 'kopvelden'> {
  return vraag.tekst === '' ? {} : { kopvelden: [{ veld: 'vraag', ...vraag }] };
}

/** The table of a survey with these headings, where a person may have chosen fields. */
export function enqueteTableAt(
  sheet: RawSheet,
  at: Pick<SheetTable, 'kopregel' | 'kopregels'>,
  chosen: Chosen,
): SheetTable {
  const judged = new Map(
    judgedColumns(sheet, at, Number.POSITIVE_INFINITY).map((column) => [column.kolom, column]),
  );
  const below = examplesBelow(sheet, at.kopregel);
  const taken = new Set([...chosen.values()].filter((veld) => veld !== 'tekst'));
  const kolommen = [...new Set([...judged.keys(), ...below.keys()])]
    .sort((a, b) => a - b)
    .map((kolom): ColumnMapping => {
      const column = judged.get(kolom);
      const hand = chosen.get(kolom);
      // A field of the respondent that a person gave to another column is free here.
      const own = column === undefined || taken.has(column.veld) ? null : column.veld;
      const veld = hand === undefined ? own : hand;
      const said = { kolom, kop: column?.kop ?? '', veld, voorbeeld: below.get(kolom) ?? null };
      const kopvelden = veld === 'tekst' && column !== undefined ? asked(column) : {};
      if (hand !== undefined) {
        const reden = hand === null ? 'u deze kolom hebt weggelaten' : 'u dit veld hebt gekozen';
        return { ...said, zekerheid: 1, reden, ...kopvelden };
      }
      const { zekerheid = 0, reden = 'er geen kop staat' } = column ?? {};
      return { ...said, zekerheid, reden, ...kopvelden };
    });
  const personen = kolommen
    .filter(({ kolom, veld }) => veld === null && judged.get(kolom)?.als === 'persoon')
    .map(({ kolom }) => kolom);
  const mist = kolommen.some(({ veld }) => veld === 'tekst') ? null : NO_QUESTION;
  return { description: interviews, ...at, kolommen, mist, perRespondent: true, personen };
}
