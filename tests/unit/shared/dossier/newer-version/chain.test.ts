/**
 * A sheet, its refused rows corrected, and then a newer version of the whole sheet: what was repaired
 * and corrected of the first stays, and every row is there once.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { bladXml, type Cel, rijenXml, werkmap } from '../../../../../fixtures/vijandig/werkmap';
import { createExamining } from '../../../../../shared/dossier/examine/examination';
import { createRenewingIntake } from '../../../../../shared/dossier/newer-version/take-in';
import { knownLayouts } from '../../../../../shared/dossier/queries/layouts';
import { rowsOfImport } from '../../../../../shared/dossier/queries/rows-of-import';
import { Pace } from '../../../../../shared/exchange/pace';
import { type RefusedSheet, refusedSheet } from '../../../../../shared/exchange/refused/rows';
import { writeRefused } from '../../../../../shared/exchange/refused/workbook';
import type { Herstel } from '../../../../../shared/import/check/finding';
import { type Proposed, proposeImport } from '../../../../../shared/import/propose';
import { rowAnswers } from '../../../../../shared/import/send-rows';
import type { RowsFromReader } from '../../../../../shared/import/stream';
import { proposeAsChosen } from '../../../../../shared/import/tables';
import { testControl } from '../../import/reading';
import { Played } from '../histories';

const HEAD = ['Organisatie', 'Maat', 'Jaar', 'Waarde', 'Eenheid', 'n'];
const row = (naam: string, jaar: Cel, waarde: Cel, n: Cel): Cel[] => [
  ...[naam, 'uitstroompercentage', jaar, waarde, 'procent', n],
];
const V1 = [
  HEAD,
  row('Molendrift', 2020, 11, 400),
  row('Molendrift', 2021, 12, 410),
  row('Molendrift', 2022, 13, '200 fte'),
  row('ZorgStart', 2021, 120, 90),
  row('ZorgStart', "'23", 14, 80),
  row('Zorg Start', 2022, 15, 85),
  row('Raad', 2020, 16, 60),
];
/** The same file a year on: a row on top, one value another, and what could not be read still so. */
const V2 = [
  HEAD,
  row('Raad', 2024, 7, 70),
  row('Molendrift', 2020, 11, 400),
  row('Molendrift', 2021, 18, 410),
  row('Molendrift', 2022, 13, '200 fte'),
  row('ZorgStart', 2021, 120, 90),
  row('ZorgStart', "'23", 14, 80),
  row('Zorg Start', 2022, 15, 85),
  row('Raad', 2020, 16, 60),
];
const repair = (wordt: string, regel: Herstel['regel']): Herstel => ({ wordt, regel, reden: 'x' });
/** Column of the sheet, as it was refused, to what it becomes. */
const CORRECTIONS: Record<string, string> = { '200 fte': '200', "'23": '2023' };

const played = new Played().join('onderzoeker');
const bytesOf = (rijen: readonly (readonly Cel[])[]) =>
  werkmap({ bladen: [{ naam: 'Verloop', xml: bladXml(rijenXml(rijen)) }] });

function propose(bytes: Uint8Array<ArrayBuffer>, naam: string): Promise<Proposed> {
  const layouts = knownLayouts(played.state, () => undefined, null);
  return proposeImport(bytes, naam, testControl(), undefined, layouts);
}

function messagesOf({ bladen, file }: Proposed, versie?: string): RowsFromReader[] {
  const answer = rowAnswers(
    bladen.map((sheet) => {
      if (versie === undefined) return { ...sheet, file };
      const keuze = { ...sheet.reading.keuze, versie: { van: versie, rijen: {}, verdwenen: {} } };
      return { ...sheet, reading: { ...sheet.reading, keuze }, file };
    }),
  );
  const messages: RowsFromReader[] = [];
  for (let next = answer(); next !== null; next = answer()) messages.push(next);
  return messages;
}

function store(proposed: Proposed, versie?: string): string {
  const intake = createRenewingIntake(played.state, played.author);
  const operations = messagesOf(proposed, versie).flatMap((message) => {
    if (message.type === 'begin') return intake.sheet(message.source, message.versie);
    return message.type === 'rows' ? intake.rows(message.rows) : intake.end();
  });
  const { summary, sheets } = intake.close();
  played.append({ summary, operations });
  return sheets[0]?.importId ?? '';
}

function examine(proposed: Proposed, versie?: string) {
  const examining = createExamining(played.state, 1);
  for (const message of messagesOf(proposed, versie)) {
    if (message.type === 'begin') examining.sheet(message.source);
    if (message.type === 'rows') examining.rows(message.rows);
  }
  const [table] = examining.close();
  if (table === undefined) throw new Error('nothing was examined');
  return table;
}

function figures(): string[] {
  return [...played.state.entities.uitstroomcijfer.values()]
    .map(({ value: { velden } }) =>
      [velden.organisatie, velden.jaar, velden.waarde, velden.n].join(' '),
    )
    .sort();
}

async function correctedOf(id: string): Promise<Uint8Array<ArrayBuffer>> {
  const source = played.state.entities.import.get(id)?.value;
  const sheet = source && refusedSheet(source, rowsOfImport(played.state, id));
  if (sheet == null) throw new Error('nothing was refused');
  const rijen = sheet.rijen.map((each): RefusedSheet['rijen'][number] => ({
    ...each,
    cellen: each.cellen.map((text) => CORRECTIONS[text ?? ''] ?? text),
  }));
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const signal = new AbortController().signal;
  const pace = new Pace({ now: () => 0, pause: async () => undefined, signal });
  await writeRefused([{ ...sheet, rijen }], async (piece) => void pieces.push(piece), pace);
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

const CORRECT = [
  'Molendrift 2020 11 400',
  'Molendrift 2021 12 410',
  'Molendrift 2022 13 200',
  'Raad 2020 16 60',
  'ZorgStart 2021 12 90',
  'ZorgStart 2022 15 85',
  'ZorgStart 2023 14 80',
];

let first = '';
let corrected = '';
let second: Proposed;

beforeAll(async () => {
  const file = await propose(bytesOf(V1), 'verloop.xlsx');
  const keuze = file.bladen[0]?.reading.keuze;
  if (keuze === undefined) throw new Error('no table');
  const herstel = { D5: repair('12', 'percentage'), A7: repair('ZorgStart', 'organisatie') };
  const bladen = await proposeAsChosen(file, 0, { ...keuze, herstel }, testControl());
  first = store({ ...file, bladen });
  const again = await propose(await correctedOf(first), 'mijn verbeteringen.xlsx');
  expect(examine(again).versie).toMatchObject({ van: { importId: first }, herkansing: true });
  corrected = store(again, first);
  expect(figures()).toEqual(CORRECT);
  second = await propose(bytesOf(V2), 'verloop.xlsx');
});

describe('a newer version of a sheet of which refused rows came in corrected', () => {
  test('has the layout of the sheet itself, with its repairs', () => {
    const [sheet] = second.bladen;
    expect(sheet?.onthouden).toMatchObject({ bestand: 'verloop.xlsx', hersteld: 2 });
    expect(sheet?.reading.keuze.herstel).toMatchObject({
      D6: { wordt: '12' },
      A8: { wordt: 'ZorgStart' },
    });
  });

  test('renews that sheet and its corrections together, and changes what it says otherwise', () => {
    const { versie } = examine(second);
    expect(versie).toMatchObject({
      van: { importId: corrected, bestand: 'verloop.xlsx', blad: 'Verloop' },
      aantallen: { nieuw: 1, gewijzigd: 1, behouden: 2, verdwenen: 0 },
    });
    expect(versie?.herkansing).toBeUndefined();
    expect(versie?.rijen.filter(({ soort }) => soort === 'nieuw')).toMatchObject([{ rij: 2 }]);
    const changed = versie?.rijen.filter(({ soort }) => soort === 'gewijzigd') ?? [];
    expect(changed.map(({ rij, velden }) => [rij, velden.map(({ veld }) => veld)])).toEqual([
      [4, ['waarde']],
    ]);
  });

  test('shows what it refuses, beside what stays', () => {
    const kept = examine(second).versie?.rijen.filter(({ soort }) => soort === 'behouden') ?? [];
    expect(
      kept.map(({ rij, velden }) => [
        rij,
        ...velden.map(({ veld, was, afgewezen, cel }) => [veld, was, afgewezen, cel]),
      ]),
    ).toEqual([
      [5, ['n', '200', '200 fte', 'F5']],
      [7, ['jaar', '2023', "'23", 'C7']],
    ]);
  });

  test('finds nothing against the figures that it renews', () => {
    for (const versie of [undefined, corrected]) {
      const { bevindingen } = examine(second, versie);
      expect(bevindingen.filter(({ naast }) => naast?.bestand != null)).toEqual([]);
    }
  });

  test('is no reason to be silent of what another file says: its value, not its cell', async () => {
    const other = [HEAD, row('ZorgStart', 2021, 17, 90), row('Elders', 2020, 3, 40)];
    const [told] = examine(await propose(bytesOf(other), 'artikel.xlsx')).bevindingen;
    expect(told).toMatchObject({ regel: 'tegenspraak', cel: 'D2' });
    // Its cell says 120, and was repaired.
    expect(told?.reden).toContain('een andere waarde: 12%.');
  });

  test('empties nothing, undoes no repair, and brings no row twice', () => {
    store(second, corrected);
    expect(figures()).toEqual(
      [
        ...CORRECT.filter((each) => !each.startsWith('Molendrift 2021')),
        'Molendrift 2021 18 410',
        'Raad 2024 7 70',
      ].sort(),
    );
    expect(examine(second).versie?.aantallen).toMatchObject({ nieuw: 0, gewijzigd: 0 });
  });
});
