import { describe, expect, test } from 'vitest';
import { bladXml, type Cel, rijenXml, werkmap } from '../../../../../fixtures/vijandig/werkmap';
import { lookForVersions } from '../../../../../shared/dossier/newer-version/look';
import { createRenewingIntake } from '../../../../../shared/dossier/newer-version/take-in';
import { rowsOfImport } from '../../../../../shared/dossier/queries/rows-of-import';
import { Pace } from '../../../../../shared/exchange/pace';
import { refusedFile } from '../../../../../shared/exchange/refused/name';
import { type RefusedSheet, refusedSheet } from '../../../../../shared/exchange/refused/rows';
import { writeRefused } from '../../../../../shared/exchange/refused/workbook';
import { type ProposedSheet, proposeImport } from '../../../../../shared/import/propose';
import { importSource } from '../../../../../shared/import/recognise/describe';
import { sheetRows } from '../../../../../shared/import/recognise/sheet-rows';
import type { Versiekeuze } from '../../../../../shared/import/version';
import { Played, testAuthor } from '../../dossier/histories';
import { testControl } from '../../import/reading';
import { merges, percent } from '../../import/recognise/sheets';

const pace = () =>
  new Pace({ now: () => 0, pause: async () => undefined, signal: new AbortController().signal });

async function bytesOf(sheets: readonly RefusedSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  await writeRefused(sheets, async (piece) => void pieces.push(piece), pace());
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

const made = (rows: readonly (readonly Cel[])[], na = '') =>
  werkmap({ bladen: [{ naam: 'Verloop', xml: bladXml(rijenXml(rows), na) }] });

async function read(bytes: Uint8Array<ArrayBuffer>, naam: string): Promise<ProposedSheet> {
  const { bladen } = await proposeImport(bytes, naam, testControl());
  const [sheet] = bladen;
  if (sheet === undefined || bladen.length > 1) throw new Error(`${bladen.length} tables`);
  return sheet;
}

/** A dossier in which files are taken in, and what it answers about them. */
function dossier() {
  const played = new Played(testAuthor(null));
  return {
    played,
    takeIn({ reading, counted }: ProposedSheet, bestand: string, versie?: Versiekeuze): string {
      const intake = createRenewingIntake(played.state, played.author);
      const file = { bestand, grootte: 1, sha256: '0'.repeat(64) };
      const operations = [
        ...intake.sheet(importSource(file, reading, counted), versie),
        ...intake.rows([...sheetRows(reading)]),
        ...intake.end(),
      ];
      const { summary, sheets } = intake.close();
      played.append({ summary, operations });
      return sheets[0]?.importId ?? '';
    },
    refused(id: string): RefusedSheet | null {
      const { state } = played;
      const source = state.entities.import.get(id)?.value;
      return source === undefined ? null : refusedSheet(source, rowsOfImport(state, id));
    },
  };
}

const figures: readonly (readonly Cel[])[] = [
  ['Uitstroom in de regio'],
  [],
  ['Organisatie', 'Maat', 'Jaar', 'Waarde', 'n'],
  ['Molendrift', 'uitstroompercentage', 2020, percent(0.12), 400],
  ['ZorgStart', 'uitstroompercentage', 'weet niemand', percent(0.145), 90],
  [null, null, 2021, '14%', 80],
  ['Raad', 'uitstroompercentage', 2022, 'een heleboel', 'ook veel'],
];

describe('refused rows as a workbook', () => {
  test('have their own headings, each cell as it stood, and every reason with its cell', async () => {
    const dossierHere = dossier();
    const id = dossierHere.takeIn(await read(made(figures), 'verloop.xlsx'), 'verloop.xlsx');
    const sheet = dossierHere.refused(id);
    expect(sheet?.boven).toEqual([
      ['Uitstroom in de regio', null, null, null, null],
      [null, null, null, null, null],
    ]);
    expect(sheet?.koppen).toEqual(['Organisatie', 'Maat', 'Jaar', 'Waarde', 'n']);
    expect(sheet?.rijen.map(({ rij, cellen }) => [rij, ...cellen])).toEqual([
      [5, 'ZorgStart', 'uitstroompercentage', 'weet niemand', '14,5%', '90'],
      [6, null, null, '2021', '14%', '80'],
      [7, 'Raad', 'uitstroompercentage', '2022', 'een heleboel', 'ook veel'],
    ]);
    const [partly, none] = sheet?.rijen.map(({ redenen }) => redenen) ?? [];
    expect(partly).toMatch(
      /^Rij 5\. Wel overgenomen, zonder wat hier staat:\nC5 \(‘weet niemand’\): /,
    );
    expect(none).toMatch(/^Rij 6\. Niet overgenomen:\nA6: /);
    expect(refusedFile([{ bestand: 'verloop.2020.xlsx' }])).toBe('verloop.2020 afgewezen.xlsx');
  });

  test('are read as the same kind with the same columns, and without their reasons', async () => {
    const dossierHere = dossier();
    const first = await read(made(figures), 'verloop.xlsx');
    const id = dossierHere.takeIn(first, 'verloop.xlsx');
    const bytes = await bytesOf([dossierHere.refused(id) as RefusedSheet]);
    const again = await read(bytes, 'verloop afgewezen.xlsx');
    const columns = ({ reading }: ProposedSheet) =>
      reading.table?.kolommen.map(({ kop, veld }) => [kop, veld]);
    expect(again.reading.table?.description.soort).toBe(first.reading.table?.description.soort);
    expect(columns(again)).toEqual(columns(first));
    expect(again.counted.meldingen.join()).toContain('afgewezen van verloop.xlsx, blad Verloop');
    expect([...sheetRows(again.reading)].map(({ eerder }) => eerder)).toEqual([
      ...[undefined, undefined],
      ...[5, 6, 7],
    ]);
    // Nothing was corrected: what was refused is refused again, for the same reasons.
    const reasons = (sheet: ProposedSheet) => sheet.counted.refused.map(({ reden }) => reden);
    expect(reasons(again)).toEqual(reasons(first));
  });

  test('corrected are in the dossier once: a row that was partly taken over is that record still', async () => {
    const here = dossier();
    const id = here.takeIn(await read(made(figures), 'verloop.xlsx'), 'verloop.xlsx');
    const sheet = here.refused(id) as RefusedSheet;
    const right: Record<number, [number, string][]> = {
      5: [[2, '2020']],
      6: [
        [0, 'Raad'],
        [1, 'uitstroompercentage'],
      ],
      7: [
        [3, '11%'],
        [4, '70'],
      ],
    };
    for (const { rij, cellen } of sheet.rijen) {
      for (const [kolom, tekst] of right[rij] ?? []) cellen[kolom] = tekst;
    }
    const again = await read(await bytesOf([sheet]), 'mijn verbeteringen.xlsx');
    expect(again.counted.refused).toEqual([]);
    const looking = lookForVersions(here.played.state);
    const file = { bestand: 'mijn verbeteringen.xlsx', grootte: 1, sha256: '1'.repeat(64) };
    looking.sheet(importSource(file, again.reading, again.counted));
    looking.rows([...sheetRows(again.reading)]);
    const [found] = looking.close();
    expect(found).toMatchObject({
      van: { importId: id },
      reden: 'het de afgewezen rijen zijn van verloop.xlsx',
      herkansing: true,
      aantallen: { verdwenen: 0 },
    });
    here.takeIn(again, 'mijn verbeteringen.xlsx', { van: id, rijen: {}, verdwenen: {} });
    const cijfers = [...here.played.state.entities.uitstroomcijfer.values()].map(
      ({ value: { velden } }) => [velden.organisatie, velden.jaar, velden.waarde, velden.n],
    );
    expect(cijfers.sort()).toEqual([
      ['Molendrift', 2020, 12, 400],
      ['Raad', 2021, 14, 80],
      ['Raad', 2022, 11, 70],
      ['ZorgStart', 2020, 14.5, 90],
    ]);
  });
});

test('two rows of headings are kept, and a group stands above each of its columns', async () => {
  const here = dossier();
  const rows: readonly (readonly Cel[])[] = [
    ['', 'Molendrift', '', 'Raad', ''],
    ['Maat', '2019', '2020', '2019', '2020'],
    ['Uitstroompercentage', '17%', '18%', '9%', '10%'],
    [null, '17%', '18%', '9%', '10%'],
  ];
  const first = await read(made(rows, merges('B1:C1', 'D1:E1')), 'verloop.xlsx');
  const sheet = here.refused(here.takeIn(first, 'verloop.xlsx')) as RefusedSheet;
  expect(sheet.boven).toEqual([[null, 'Molendrift', 'Molendrift', 'Raad', 'Raad']]);
  expect(sheet.koppen).toEqual(['Maat', '2019', '2020', '2019', '2020']);
  expect(sheet.rijen.map(({ cellen }) => cellen)).toEqual([[null, '17%', '18%', '9%', '10%']]);
  for (const row of sheet.rijen) row.cellen[0] = 'Uitstroompercentage';
  const again = await read(await bytesOf([sheet]), 'verbeterd.xlsx');
  const kopvelden = ({ reading }: ProposedSheet) =>
    reading.table?.kolommen.map(({ veld, kopvelden: said = [] }) => [
      veld,
      ...said.map(({ veld: of, tekst }) => `${of} ${tekst}`).sort(),
    ]);
  expect(kopvelden(again)).toEqual(kopvelden(first));
  expect(again.counted).toMatchObject({ aantal: 4, refused: [] });
});
