/** What the dossier says of tables on their way in: read from sheets, and stored as an import stores. */
import { describe, expect, test } from 'vitest';
import { createExamining } from '../../../../../shared/dossier/examine/examination';
import { createIntake } from '../../../../../shared/dossier/intake';
import type { DossierState } from '../../../../../shared/dossier/state';
import { rowAnswers } from '../../../../../shared/import/send-rows';
import type { RowsFromReader } from '../../../../../shared/import/stream';
import { proposedOf, rawSheet, rawWorkbook } from '../../import/recognise/raw';
import { Played } from '../histories';

type Rows = Parameters<typeof rawSheet>[0];

const HEAD = ['Organisatie', 'Maat', 'Jaar', 'Waarde', 'Eenheid', 'Bron'];
const figure = (naam: string, jaar: number, waarde: number, bron = 'jaarverslag') => [
  naam,
  'uitstroompercentage',
  jaar,
  waarde,
  'procent',
  bron,
];
const KNOWN: Rows = [HEAD, figure('Zorggroep Westerkade', 2020, 17), figure('Elders', 2021, 9)];

async function messagesOf(bestand: string, rows: Rows): Promise<RowsFromReader[]> {
  const proposed = await proposedOf(rawWorkbook(rawSheet(rows)));
  const file = { ...proposed.file, bestand };
  const answer = rowAnswers(proposed.bladen.map((sheet) => ({ ...sheet, file })));
  const messages: RowsFromReader[] = [];
  for (let next = answer(); next !== null; next = answer()) messages.push(next);
  return messages;
}

async function dossierWith(rows: Rows): Promise<DossierState> {
  const played = new Played();
  const intake = createIntake(played.author);
  const operations = (await messagesOf('eerder.xlsx', rows)).flatMap((message) => {
    if (message.type === 'begin') return intake.sheet(message.source);
    return message.type === 'rows' ? intake.rows(message.rows) : [];
  });
  played.append({ summary: intake.close().summary, operations });
  return played.state;
}

async function examined(state: DossierState, ...tables: Rows[]) {
  const examining = createExamining(state, tables.length);
  for (const [at, rows] of tables.entries()) {
    for (const message of await messagesOf(`nieuw ${at + 1}.xlsx`, rows)) {
      if (message.type === 'begin') examining.sheet(message.source);
      if (message.type === 'rows') examining.rows(message.rows);
    }
  }
  return examining.close();
}

describe('a table held against the dossier', () => {
  test('says which figure is there with another value, with file, sheet and cell', async () => {
    const state = await dossierWith(KNOWN);
    const [table] = await examined(state, [
      HEAD,
      figure('Zorggroep Westerkade', 2020, 19, 'artikel'),
      figure('Zorggroep Westerkade', 2022, 15, 'artikel'),
    ]);
    expect(table?.aantallen).toEqual({ tegenspraak: 1 });
    expect(table?.bevindingen[0]).toMatchObject({
      regel: 'tegenspraak',
      cel: 'D2',
      waarde: '19',
      voorstel: null,
      naast: { bestand: 'eerder.xlsx', cel: 'D2', waarde: '17' },
    });
  });

  test('says which figure another source gives as well', async () => {
    const state = await dossierWith(KNOWN);
    const [table] = await examined(state, [
      HEAD,
      figure('ZORGGROEP WESTERKADE', 2020, 17, 'artikel'),
      figure('Zorggroep Westerkade', 2023, 15, 'artikel'),
    ]);
    expect(table?.bevindingen.map(({ regel, cel }) => `${regel} ${cel}`)).toEqual([
      'organisatie A2',
      'zelfde-cijfer D2',
    ]);
    expect(table?.bevindingen[0]?.voorstel).toEqual({ wordt: 'Zorggroep Westerkade' });
  });

  test('says which row is there already, and that it may be left out', async () => {
    const state = await dossierWith(KNOWN);
    const [table] = await examined(state, [
      HEAD,
      figure('Elders', 2021, 9),
      figure('Zorggroep Westerkde', 2024, 12),
      figure('Een ander', 2024, 12),
      figure('Nog een ander', 2024, 12),
    ]);
    const told = table?.bevindingen.filter(({ regel }) => regel === 'dubbele-rij');
    // A sheet with little in common is no newer version: its row is said to be there.
    expect(table?.versie).toBeNull();
    expect(told).toMatchObject([{ cel: 'A2', voorstel: { rij: 'niet' } }]);
    expect(table?.bevindingen).toContainEqual(
      expect.objectContaining({ regel: 'organisatie', cel: 'A3' }),
    );
  });

  test('holds what comes in together against each other, each only against those before it', async () => {
    const state = await dossierWith([HEAD, figure('Iets heel anders', 2001, 1)]);
    const [first, second] = await examined(
      state,
      [HEAD, figure('Voorbeeldorganisatie', 2020, 17), figure('Voorbeeldorganisatie', 2021, 18)],
      [HEAD, figure('Voorbeeldorganisatie', 2020, 21, 'artikel')],
    );
    expect(first?.bevindingen).toEqual([]);
    expect(second?.bevindingen).toMatchObject([
      { regel: 'tegenspraak', naast: { bestand: 'nieuw 1.xlsx', cel: 'D2' } },
    ]);
  });

  test('finds nothing in a dossier with nothing alike, and no figure without a year', async () => {
    const state = await dossierWith(KNOWN);
    const [other] = await examined(state, [HEAD, figure('Elders', 2019, 12)]);
    expect(other?.bevindingen).toEqual([]);
    const [without] = await examined(state, [
      ['Organisatie', 'Maat', 'Waarde', 'Eenheid'],
      ['Elders', 'uitstroompercentage', 44, 'procent'],
    ]);
    expect(without?.bevindingen).toEqual([]);
  });
});
