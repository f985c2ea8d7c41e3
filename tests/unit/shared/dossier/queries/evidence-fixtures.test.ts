/**
 * Every value of every record of the fixtures leads back to what it was read from: the cell that the
 * evidence names is in the file with the text that it shows, and that text accounts for the value.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { saysUnit } from '../../../../../shared/domain/figure-cell';
import { fold } from '../../../../../shared/domain/fold';
import { cellAddress, columnName } from '../../../../../shared/domain/provenance';
import { type RecordType, recordField, recordTypes } from '../../../../../shared/domain/record';
import { isMissing, type Value } from '../../../../../shared/domain/values';
import { createIntake } from '../../../../../shared/dossier/intake';
import type { ChangeStep } from '../../../../../shared/dossier/operations';
import type { Evidence } from '../../../../../shared/dossier/protocol';
import { evidence } from '../../../../../shared/dossier/queries/evidence';
import { type ProposedSheet, proposeImport } from '../../../../../shared/import/propose';
import { importSource, shownCells } from '../../../../../shared/import/recognise/describe';
import { importRows, sheetOf } from '../../../../../shared/import/recognise/reading';
import { testControl } from '../../import/reading';
import { play } from '../histories';

vi.setConfig({ testTimeout: 60_000 });

const FOLDERS = ['tabellen', 'enquetes', 'lijsten', 'waarden', 'rommelig'];
const files = FOLDERS.flatMap((folder) =>
  readdirSync(`fixtures/${folder}`)
    .filter((name) => /\.(?:xlsx|csv)$/.test(name))
    .map((name) => `${folder}/${name}`),
);

/** What stands in no cell of its own, and in what is said of it instead. */
const DERIVED: Readonly<Record<string, RegExp>> = {
  // From the number of the respondent in the same row, or the number of that row.
  'interview.titel': /^Respondent /,
  'interview.interview': /^R\d+$|^Respondent \d+$/,
  // From the name of the sheet.
  'kostenpost.organisatie': /^Zuid$/,
  'kostenpost.jaar': /^2022$/,
  // From the name of a group on a row of its own above the lines.
  'kostenpost.groep': /^(?:recruitment|onboarden|uitstroom|indirect)$/,
  // Of a label that the heading of its column says to be of the analyst.
  'beurt.labelherkomst': /^analist$/,
};

/** What a cell says by its indentation or its column: under which code the code in it falls. */
const IMPLIED: ReadonlySet<string> = new Set(['code.ouder']);
const MONTHS = ['jan', 'feb', 'm', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

const plain = (text: string) => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
const digits = (text: string) => text.replace(/\D/g, '').replace(/^0+|0+$/g, '');

/** Whether a text can have given the value of this field. */
function accounts(type: RecordType, veld: string, value: Value, text: string): boolean {
  if (isMissing(value))
    return text !== '' && (value.ontbreekt === 'onderdrukt' || !/\d/.test(text));
  if (Array.isArray(value)) return value.every((one) => plain(text).includes(plain(one)));
  if (typeof value === 'number') {
    const written = /[½¼¾]|duizend|mln|miljoen|mld|miljard|\d ?k\b|jaar|year|jr/iu.test(text);
    return (
      digits(text).includes(digits(String(Number(value.toPrecision(15))))) ||
      (written && /[\d½¼¾]/.test(text))
    );
  }
  const own = String(value);
  if (plain(text).includes(plain(own)) || plain(own).includes(plain(text))) return text !== '';
  if (/^\d{4}-\d{2}/.test(own)) return isDay(own, text);
  if (recordField(type, veld)?.soort === 'keuze') return saysChoice(veld, text);
  return IMPLIED.has(`${type}.${veld}`);
}

/** `sep 2019`, `01-09-2019`. */
function isDay(day: string, text: string): boolean {
  const [jaar = '', maand = '', dag = ''] = day.split('-');
  const named = MONTHS[Number(maand) - 1] ?? '?';
  const hasMonth = text.includes(maand) || text.toLowerCase().includes(named);
  return text.includes(jaar) && hasMonth && text.includes(String(Number(dag || '0') || ''));
}

/** In other words than its own: `%`, `ca. 8`, `meer antwoorden`. Which word is which is tested elsewhere. */
function saysChoice(veld: string, text: string): boolean {
  if (veld === 'eenheid') return saysUnit(text);
  return veld === 'operator' ? /[^\d\s.,]/.test(text) : /\p{L}/u.test(text);
}

const addressed = (cells: ReadonlyMap<string, string>, cel: NonNullable<Evidence['cel']>) => {
  const shown = cel.notatie ?? '';
  const merged = /^([\s\S]*) \(samengevoegd, uit ([A-Z]+\d+)\)$/.exec(shown);
  const [text = '', at = ''] = merged === null ? [shown, cel.adres] : merged.slice(1);
  const found = cells.get(at) ?? '';
  if (text === found || text.replace(/ \(in de cel .*\)$/, '') === found) return found !== '';
  // A heading may be two rows, of which the address is that of one.
  return cel.inKop && found.trim() !== '' && text.includes(found.trim());
};

/** Cells of the whole row that are not where its columns, or turned its rows, say. */
function astray(cells: ReadonlyMap<string, string>, cel: NonNullable<Evidence['cel']>): string[] {
  return cel.kolommen.flatMap(({ kolom, notatie }) => {
    const adres = cel.gedraaid ? `${columnName(cel.rij - 1)}${kolom}` : `${kolom}${cel.rij}`;
    const isBeside = notatie === null || notatie.includes(' (samengevoegd, uit ');
    const plainly = notatie?.replace(/ \(in de cel .*\)$/, '') ?? '';
    return isBeside || [notatie, plainly].includes(cells.get(adres) ?? '')
      ? []
      : [`${adres} holds no ${notatie}`];
  });
}

function cellsOf({ reading: { workbook, index } }: ProposedSheet): Map<string, string> {
  const cells = new Map<string, string>();
  for (const row of sheetOf(workbook, index).rijen) {
    const shown = shownCells(row, workbook.opmaken, { columns: 1_000, characters: 100_000 });
    for (const [kolom, text] of shown.entries()) {
      if (text !== null) cells.set(cellAddress(kolom, row.rij), text);
    }
  }
  return cells;
}

describe.each(files)('%s', (path) => {
  test('every value of every record leads back to its cell', async () => {
    const name = path.slice(path.indexOf('/') + 1);
    const bytes = new Uint8Array(readFileSync(`fixtures/${path}`));
    const { file, bladen } = await proposeImport(bytes, name, testControl(60_000));
    const wrong: string[] = [];
    for (const sheet of bladen) {
      const { reading, counted } = sheet;
      if (reading.table === null) continue;
      const played = play([]);
      const intake = createIntake(played.author);
      const operations = [
        ...intake.sheet(importSource(file, reading, counted)),
        ...intake.rows([...importRows(reading)]),
      ];
      played.append({ summary: intake.close().summary, operations });
      const steps = (seq: number): ChangeStep | undefined => played.log[seq - 1];
      const cells = cellsOf(sheet);
      for (const type of recordTypes) {
        for (const { value: record } of played.state.entities[type].values()) {
          for (const [veld, value] of Object.entries(record.velden)) {
            const cel = evidence(played.state, { record: record.id, veld }, steps)?.cel ?? null;
            if (cel !== null) wrong.push(...astray(cells, cel));
            const about = `${reading.sheet.naam}: ${type}.${veld} ${JSON.stringify(value)}`;
            if (cel === null || cel.bestand !== name || cel.blad !== reading.sheet.naam) {
              wrong.push(`${about} of no file`);
            } else if (cel.adres === '') {
              if (DERIVED[`${type}.${veld}`]?.test(String(value)) !== true || cel.rij < 1)
                wrong.push(`${about} of no cell`);
            } else if (!addressed(cells, cel)) {
              wrong.push(`${about}: ${cel.adres} holds no ${JSON.stringify(cel.notatie)}`);
            } else if (!accounts(type, veld, value, cel.notatie ?? '')) {
              wrong.push(`${about} is not in ${cel.adres} ${JSON.stringify(cel.notatie)}`);
            }
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
