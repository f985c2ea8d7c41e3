import { describe, expect, test } from 'vitest';
import {
  bladXml,
  type Cel,
  eenBlad,
  rijenXml,
  werkmap,
} from '../../../../../fixtures/vijandig/werkmap';
import { descriptions } from '../../../../../shared/import/recognise/kinds';
import { importRows, recogniseSheet } from '../../../../../shared/import/recognise/reading';
import type { SheetReading } from '../../../../../shared/import/recognise/sheet-reading';
import { survey } from '../../../../../shared/import/recognise/survey';
import type { SheetTable } from '../../../../../shared/import/recognise/table';
import { lees, testControl } from '../reading';

const cell = (xml: string): Cel => ({ xml: xml.replace('<c', '<c r="ADRES"') });

/** All sheets of a workbook, as recognised. */
async function sheets(bytes: Uint8Array): Promise<SheetReading[]> {
  const workbook = await lees(bytes);
  return workbook.bladen.flatMap((_, index) => recogniseSheet(workbook, index));
}

async function propose(bytes: Uint8Array): Promise<SheetReading & { table: SheetTable }> {
  const [reading] = await sheets(bytes);
  if (reading?.table == null) throw new Error(reading?.waaromNiet ?? 'no sheet');
  expect(reading.keuze.soort).toBe('casussen');
  return { ...reading, table: reading.table };
}

async function import_(rows: Cel[][], na = '') {
  const xml = bladXml(rijenXml(rows), na);
  const proposal = await propose(werkmap({ bladen: [{ naam: 'Blad1', xml }] }));
  const counted = await survey(proposal, testControl());
  return { proposal, counted, rows: [...importRows(proposal)], refused: counted.refused };
}

const HEAD: Cel[] = ['Nummer', 'Casus', 'Organisatie', 'Wereld', 'Draaiknop', 'Behoefte'];

describe('the headings', () => {
  test('are found under titles, empty rows and notes; columns in any order', async () => {
    const { proposal, counted } = await import_([
      ['Overzicht van praktijken'],
      [null],
      ['Bron: eigen inventarisatie', null, 'januari'],
      [null, 'Draaiknoppen', null, 'Praktijk', 'Werkgever'],
      [null, '2 EN 5', null, 'Molendrift', 'Jeugdhulp'],
    ]);
    expect(proposal.table.kopregel).toBe(4);
    expect(proposal.table.kolommen.map(({ kolom, veld }) => [kolom, veld])).toEqual([
      [1, 'draaiknoplabel'],
      [3, 'naam'],
      [4, 'organisatie'],
    ]);
    expect(counted.meldingen).toEqual([
      'De koppen staan op rij 4; wat daarboven staat (2 rijen) is niet overgenomen.',
    ]);
  });

  test('twice the same: the most certain gets the field, the other is kept unused', async () => {
    const { proposal, rows } = await import_([
      ['Naam', 'Casus', 'casus', 'Organisatie', 'Wereld', '__proto__', 'constructor'],
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
    ]);
    expect(proposal.table.kolommen.map(({ veld }) => veld)).toEqual([
      null,
      'naam',
      null,
      'organisatie',
      'wereld',
      null,
      null,
    ]);
    expect(rows[0]?.velden).toEqual({ naam: 'b', organisatie: 'd', wereld: 'e' });
    expect(rows[0]?.cellen).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('columns without a heading are kept too', async () => {
    const { proposal, rows } = await import_([
      ['Casus', null, 'Wereld'],
      ['a', null, 'zorg'],
      ['b', 'los', 'zorg', null, 4],
    ]);
    expect(proposal.table.kolommen.map(({ kolom, kop }) => [kolom, kop])).toEqual([
      [0, 'Casus'],
      [1, ''],
      [2, 'Wereld'],
      [4, ''],
    ]);
    expect(rows[1]?.cellen).toEqual(['b', 'los', 'zorg', '4']);
  });

  test('a certainty and a reason for each', async () => {
    const { proposal } = await import_([
      ['Casuss', 'Wereld', 'Schoenmaat'],
      ['a', 'zorg', 42],
    ]);
    expect(proposal.table.kolommen).toMatchObject([
      { veld: 'naam', zekerheid: 0.82, reden: 'de kop op ‘casus’ lijkt', voorbeeld: 'a' },
      { veld: 'wereld', zekerheid: 1, reden: 'de kop ‘Wereld’ is', voorbeeld: 'zorg' },
      { veld: null, zekerheid: 0, reden: 'de kop niet bekend is', voorbeeld: '42' },
    ]);
  });
});

describe('the sheet', () => {
  const casussen = bladXml(rijenXml([HEAD, ['1', 'a', 'b', 'zorg', '5', null]]));
  const interviews = bladXml(
    rijenXml([
      ['Naam', 'Functie', 'Organisatie', 'Vraag', 'Antwoord'],
      ['R1', 'begeleider', 'x', 'y', 'z'],
    ]),
  );

  test('is a sheet of casussen, beside sheets of other kinds and of none', async () => {
    const bytes = werkmap({
      bladen: [
        { naam: 'Interviews', xml: interviews },
        { naam: 'Kladblok', xml: bladXml(rijenXml([['boodschappen'], ['melk']])) },
        { naam: 'Praktijken', xml: casussen },
      ],
    });
    const found = await sheets(bytes);
    expect(found.map(({ sheet, keuze }) => [sheet.naam, keuze.soort])).toEqual([
      ['Interviews', 'interviews'],
      ['Kladblok', null],
      ['Praktijken', 'casussen'],
    ]);
    expect(found[2]?.soorten[0]).toMatchObject({ soort: 'casussen' });
    expect(found[2]?.soorten.map(({ soort }) => soort).sort()).toEqual(
      descriptions.map(({ soort }) => soort).sort(),
    );
  });

  test('a hidden one is guessed, but left out until it is chosen', async () => {
    const bytes = werkmap({
      bladen: [
        { naam: 'Oud', staat: 'hidden', xml: casussen },
        {
          naam: 'Nieuw',
          xml: bladXml(
            rijenXml([
              ['Casus', 'Wereld'],
              ['a', 'zorg'],
            ]),
          ),
        },
      ],
    });
    const [oud, nieuw] = await sheets(bytes);
    expect(nieuw?.keuze.soort).toBe('casussen');
    expect(oud?.keuze.soort).toBeNull();
    expect(oud?.soorten[0]).toMatchObject({ soort: 'casussen' });
    expect(oud?.waaromNiet).toBe(
      'Dit blad is in Excel verborgen en wordt daarom niet ingelezen. Het lijkt op casussen; kies die soort om het toch in te lezen.',
    );
  });

  test.each([
    ['interviews', interviews, 'interviews'],
    [
      'figures per year',
      bladXml(
        rijenXml([
          ['Organisatie', 'Jaar', 'Uitstroom', 'Bron'],
          ['x', 2024, 12, 'y'],
        ]),
      ),
      'uitstroomcijfers',
    ],
    [
      'names and organisations',
      bladXml(
        rijenXml([
          ['Naam', 'Organisatie'],
          ['x', 'y'],
        ]),
      ),
      null,
    ],
    ['anything else', bladXml(rijenXml([['boodschappen'], ['melk']])), null],
  ])('%s are no casussen', async (_, xml, soort) => {
    const [reading] = await sheets(werkmap({ bladen: [{ naam: 'Blad9', xml }] }));
    expect(reading?.keuze.soort).toBe(soort);
    expect(reading?.waaromNiet === null).toBe(soort !== null);
  });
});

describe('every row gets one outcome', () => {
  test('taken, refused or skipped: the counts add up, and each is told', async () => {
    const { counted, rows, refused } = await import_(
      [
        HEAD,
        ['1', 'Molendrift', 'Jeugdhulp', 'Zorg', '1, 4 EN 5', 'ertoe doen; ergens bij horen'],
        [null],
        ['ZORG'],
        ['2', 'Basisbanen', 'Gemeente', 'overheid', 2, null],
        ['3', null, 'Zonder naam', 'zorg', '5', null],
        ['4', 'onbekend', 'Naam onbekend', null, null, null],
        ['5', cell('<c t="e"><v>#REF!</v></c>'), 'Naam is een fout', null, null, null],
        ['Nummer', 'Casus', 'Organisatie', 'Wereld', 'Draaiknop', 'Behoefte'],
        [null, '  ', null],
        [6, 'Totaalaanpak', 'Stad', null, null, null],
        ['Totaal', null, 4, null, 12],
        [null],
        ['Bron: inventarisatie'],
      ],
      '<mergeCells><mergeCell ref="A4:F4"/></mergeCells>',
    );
    expect(rows.map(({ rij, velden }) => [rij, velden.naam])).toEqual([
      [2, 'Molendrift'],
      [5, 'Basisbanen'],
      [11, 'Totaalaanpak'],
    ]);
    expect(counted.telling).toEqual({ gelezen: 10, overgenomen: 3, afgewezen: 3, overgeslagen: 4 });
    expect(refused.map(({ cel, reden }) => [cel, reden.split(',')[0]])).toEqual([
      ['B6', 'De naam van de casus ontbreekt'],
      ['B7', 'De naam van de casus ontbreekt'],
      [
        'B8',
        'In het blad staat hier de fout #REF! (in een Nederlandse Excel #VERW!). Herstel de formule of maak de cel leeg.',
      ],
    ]);
    expect(counted.meldingen).toEqual([
      '1 rij herhaalt de koppen en is overgeslagen.',
      '1 rij met totalen is overgeslagen.',
      '1 tussenkop is overgeslagen.',
      '1 noot onder of tussen de rijen is overgeslagen.',
      '3 lege rijen tussen de rijen overgeslagen.',
    ]);
    expect(counted.refused).toEqual(refused);
  });

  test('labels give codes; what is not understood is kept as text and listed', async () => {
    const { rows, refused, counted } = await import_([
      HEAD,
      ['1', 'a', null, null, '1 T/M 5', 'gezien en gehoord worden'],
      ['2', 'b', null, null, 5, null],
      ['3', 'c', null, null, '6', 'liefde'],
      ['4', 'd', null, null, cell('<c s="1"><v>45413</v></c>'), null],
      ['5', 'e', null, null, 1.5, null],
      ['6', 'f', null, null, 'onbekend', 'n.v.t.'],
      ['7', 'g', null, null, '-', null],
    ]);
    expect(rows.map(({ knobCodes, needCodes }) => [knobCodes, needCodes])).toEqual([
      [['1', '2', '3', '4', '5'], ['gezien_gehoord']],
      [['5'], []],
      [[], []],
      [[], []],
      [[], []],
      [[], []],
      [[], []],
    ]);
    expect(rows.map(({ velden }) => velden.draaiknoplabel)).toEqual([
      '1 T/M 5',
      '5',
      '6',
      undefined,
      undefined,
      { ontbreekt: 'onbekend' },
      undefined,
    ]);
    expect(rows[3]?.cellen[4]).toBe('2024-05-01');
    expect(refused.map(({ cel, waarde }) => [cel, waarde])).toEqual([
      ['E4', '6'],
      ['F4', 'liefde'],
      ['E5', '2024-05-01'],
      ['E6', '1,5'],
    ]);
    expect(refused[0]?.reden).toContain('De tekst is bewaard, zonder codering.');
    expect(counted.labels).toEqual({ records: 2, coderingen: 7, zonderLabel: 5 });
  });

  test('a formula that was never calculated is listed with its cell', async () => {
    const { refused } = await import_([
      HEAD,
      ['1', 'a', cell('<c><f>B2</f></c>'), 'zorg', null, null],
    ]);
    expect(refused).toEqual([
      { cel: 'C2', waarde: '', reden: expect.stringContaining('formule zonder bewaarde uitkomst') },
    ]);
  });

  test('a value merged over rows counts for each, and the cell says where it comes from', async () => {
    const { rows, counted } = await import_(
      [HEAD, ['1', 'a', 'Samen', null, null, null], ['2', 'b', null, null, null, null]],
      '<mergeCells><mergeCell ref="C2:C3"/></mergeCells>',
    );
    expect(rows.map(({ velden }) => velden.organisatie)).toEqual(['Samen', 'Samen']);
    expect(rows.map(({ cellen }) => cellen[2])).toEqual(['Samen', 'Samen (samengevoegd, uit C2)']);
    expect(counted.meldingen).toEqual([
      '1 samengevoegd gebied loopt over meer rijen: de waarde telt voor elk van die rijen, en bij de cel staat waar ze vandaan komt.',
    ]);
  });

  test('a name merged over rows is one casus, not two', async () => {
    const { rows, refused } = await import_(
      [HEAD, ['1', 'Samen', 'x', 'zorg', null, null], ['2', null, 'y', null, null, null]],
      '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>',
    );
    expect(rows.map(({ rij }) => rij)).toEqual([2]);
    expect(refused).toEqual([
      {
        cel: 'B3',
        waarde: 'Samen (samengevoegd, uit B2)',
        reden: expect.stringContaining('zet één casus op één rij'),
      },
    ]);
  });

  test('a mark of who derived a label is not what a casus has printed', async () => {
    const { rows, refused } = await import_([HEAD, ['1', 'a', null, 'zorg', 'K5 (a)', 'GG']]);
    expect(rows[0]).toMatchObject({ knobCodes: [], needCodes: ['gezien_gehoord'] });
    expect(refused[0]?.reden).toContain('gedrukt');
  });

  test('a table without rows is a table: nothing to take, nothing refused, and it says so', async () => {
    const { counted, proposal } = await import_([HEAD, [' ']]);
    expect(counted.telling).toEqual({ gelezen: 0, overgenomen: 0, afgewezen: 0, overgeslagen: 0 });
    expect(proposal.waaromNiet).toBe(
      'Onder de koppen op rij 1 staat niets. Vul de tabel, of kies een andere rij met koppen.',
    );
  });

  test('a cell far away is not of the table, and costs no million rows', async () => {
    const bytes = werkmap({
      bladen: [
        {
          naam: 'B',
          xml: bladXml(
            `${rijenXml([HEAD, ['1', 'a', 'b', 'zorg', '5', null]])}<row r="1048576"><c r="XFD1048576"><v>9</v></c></row>`,
          ),
        },
      ],
    });
    const proposal = await propose(bytes);
    const { telling, meldingen } = await survey(proposal, testControl());
    expect(telling).toEqual({ gelezen: 1, overgenomen: 1, afgewezen: 0, overgeslagen: 0 });
    expect(proposal.keuze.gebied).toEqual({ r1: 1, c1: 0, r2: 2, c2: 5 });
    expect(meldingen).toEqual([
      'Naast de tabel staan cellen die er niet bij horen (XFD1048576), zoals een legenda; die zijn niet overgenomen. Horen ze er wel bij, maak de tabel dan groter.',
    ]);
  });
});

test('a row of 16,384 headings, and many of them, are searched in little time', async () => {
  const wide = (row: number) => Array.from({ length: 16_384 }, (_, i) => `Kop ${row} nummer ${i}`);
  const bytes = eenBlad([...Array.from({ length: 10 }, (_, i) => wide(i)), HEAD, ['1', 'a', 'b']]);
  const workbook = await lees(bytes);
  const began = process.cpuUsage();
  expect(recogniseSheet(workbook, 0)[0]?.table?.kopregel).toBe(11);
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(2_000);
}, 60_000);
