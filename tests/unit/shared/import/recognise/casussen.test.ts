import { describe, expect, test } from 'vitest';
import {
  bladXml,
  type Cel,
  eenBlad,
  rijenXml,
  werkmap,
} from '../../../../../fixtures/vijandig/werkmap';
import { toFailure } from '../../../../../shared/desktop/errors';
import { errorSentence } from '../../../../../shared/desktop/errors-nl';
import {
  type CasusProposal,
  importRows,
  recogniseCasussen,
  survey,
  toRows,
} from '../../../../../shared/import/recognise/proposal';
import { lees, testControl } from '../reading';

const cell = (xml: string): Cel => ({ xml: xml.replace('<c', '<c r="ADRES"') });

async function propose(bytes: Uint8Array): Promise<CasusProposal> {
  return recogniseCasussen(await lees(bytes), testControl());
}

async function import_(rows: Cel[][], na = '') {
  const xml = bladXml(rijenXml(rows), na);
  const proposal = await propose(werkmap({ bladen: [{ naam: 'Blad1', xml }] }));
  const counted = await survey(proposal, testControl());
  return { proposal, counted, rows: [...importRows(proposal)], refused: toRows(proposal).refused };
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
      { veld: 'naam', zekerheid: 0.82, reden: 'de kop lijkt op ‘casus’', voorbeeld: 'a' },
      { veld: 'wereld', zekerheid: 1, reden: 'de kop is ‘Wereld’', voorbeeld: 'zorg' },
      { veld: null, zekerheid: 0, reden: 'de kop is niet bekend', voorbeeld: '42' },
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

  test('the one that speaks most of casussen; the others are named', async () => {
    const bytes = werkmap({
      bladen: [
        { naam: 'Interviews', xml: interviews },
        { naam: 'Kladblok', xml: bladXml(rijenXml([['Naam', 'Organisatie', 'Sector', 'Wereld']])) },
        { naam: 'Praktijken', xml: casussen },
      ],
    });
    const { sheet, andereBladen } = await propose(bytes);
    expect(sheet.naam).toBe('Praktijken');
    expect(andereBladen).toEqual(['Interviews', 'Kladblok']);
  });

  test('a visible one before a hidden one, which is named', async () => {
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
    const proposal = await propose(bytes);
    expect(proposal.sheet.naam).toBe('Nieuw');
    const { meldingen } = await survey(proposal, testControl());
    expect(meldingen).toEqual(['Niet gelezen verborgen blad: Oud.']);
  });

  test.each([
    ['interviews', interviews],
    [
      'figures per year',
      bladXml(
        rijenXml([
          ['Organisatie', 'Jaar', 'Uitstroom', 'Bron'],
          ['x', 2024, 12, 'y'],
        ]),
      ),
    ],
    [
      'names and organisations',
      bladXml(
        rijenXml([
          ['Naam', 'Organisatie'],
          ['x', 'y'],
        ]),
      ),
    ],
    ['anything else', bladXml(rijenXml([['boodschappen'], ['melk']]))],
  ])('%s are no casussen: geen-tabel, naming the sheet', async (_, xml) => {
    await expect(propose(werkmap({ bladen: [{ naam: 'Blad9', xml }] }))).rejects.toMatchObject({
      code: 'geen-tabel',
      params: { blad: 'Blad9' },
    });
  });
});

describe('a heading for the names', () => {
  const OWN = ['Nr', 'Naam van de aanpak', 'Bij wie', 'Branche', 'Provincie', 'Knoppen'];
  const sheetOf = (naam: string, rows: Cel[][]) => ({ naam, xml: bladXml(rijenXml(rows)) });

  test('the words of a newcomer are known', async () => {
    const { proposal, rows } = await import_([
      [...OWN, 'Omschrijving', 'Wat hielp', 'Opmerkingen'],
      ['1', 'Molendrift', 'Jeugdhulp', 'zorg', 'Utrecht', '2 EN 5', 'a', 'b', 'c'],
    ]);
    expect(proposal.table.kolommen.map(({ veld }) => veld)).toEqual([
      'code',
      'naam',
      'organisatie',
      'sector',
      'regio',
      'draaiknoplabel',
      'aanpak',
      'werkzameElementen',
      'opmerking',
    ]);
    expect(rows).toHaveLength(1);
  });

  test('“Aanpak” is the name only when no other column is', async () => {
    const fields = async (head: string[]) => {
      const { proposal } = await import_([head, ['x', 'y', '5']]);
      return proposal.table.kolommen.map(({ veld, zekerheid }) => [veld, zekerheid]);
    };
    expect(await fields(['Aanpak', 'Omschrijving', 'Draaiknop'])).toEqual([
      ['naam', 0.6],
      ['aanpak', 0.85],
      ['draaiknoplabel', 1],
    ]);
    expect(await fields(['Aanpak', 'Titel', 'Draaiknop'])).toEqual([
      ['aanpak', 1],
      ['naam', 0.85],
      ['draaiknoplabel', 1],
    ]);
  });

  test('when it is missing, the refusal says so and what was recognised', async () => {
    const bytes = werkmap({
      bladen: [
        sheetOf('Vooraf', [['boodschappen'], ['melk']]),
        sheetOf('Lijst', [['Titelblad'], ['Nr', 'Iets eigens', 'Branche', 'Knoppen'], ['1', 'x']]),
      ],
    });
    const refusal = await propose(bytes).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'geen-tabel',
      params: { blad: 'Lijst', rij: 2, koppen: '“Nr”, “Branche” en “Knoppen”', bladen: 2 },
    });
    expect(errorSentence(toFailure(refusal))).toBe(
      'De koppen “Nr”, “Branche” en “Knoppen” op blad “Lijst” op rij 2 zijn herkend, maar een kolom met de naam van de casus ontbreekt. ' +
        'Geef de kolom met de namen een kop als “Casus”, “Praktijk”, “Naam”, “Project” of “Titel”, of kies een ander blad.',
    );
  });

  test('one recognised word is no row of headings; a row with a name lacks something else', async () => {
    for (const head of [
      ['Branche', 'Iets'],
      ['Naam', 'Organisatie'],
    ]) {
      const refusal = await propose(werkmap({ bladen: [sheetOf('A', [head])] })).catch((e) => e);
      expect(toFailure(refusal).params).toEqual({ blad: 'A', bladen: 1 });
    }
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
      ['B8', 'In het blad staat hier de fout #REF!. Herstel de formule of maak de cel leeg.'],
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
    expect(counted.labels).toEqual({ casussen: 2, coderingen: 7, zonderLabel: 5 });
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

  test('values merged over rows belong to the first only, and it is said', async () => {
    const { rows, counted } = await import_(
      [HEAD, ['1', 'a', 'Samen', null, null, null], ['2', 'b', null, null, null, null]],
      '<mergeCells><mergeCell ref="C2:C3"/></mergeCells>',
    );
    expect(rows.map(({ velden }) => velden.organisatie)).toEqual(['Samen', undefined]);
    expect(counted.meldingen).toEqual([
      '1 samengevoegd gebied loopt over meer rijen: alleen de bovenste rij heeft de waarde gekregen.',
    ]);
  });

  test('a table without rows is a table: nothing to take, nothing refused', async () => {
    const { counted } = await import_([HEAD]);
    expect(counted.telling).toEqual({ gelezen: 0, overgenomen: 0, afgewezen: 0, overgeslagen: 0 });
  });

  test('a cell far away costs one empty column and one row, not a million', async () => {
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
    const { telling, meldingen, refused } = await survey(proposal, testControl());
    expect(telling).toEqual({ gelezen: 2, overgenomen: 1, afgewezen: 1, overgeslagen: 0 });
    expect(refused[0]?.cel).toBe('B1048576');
    expect(proposal.table.kolommen).toHaveLength(7);
    expect(meldingen).toEqual(['1.048.573 lege rijen tussen de rijen overgeslagen.']);
  });
});

test('a row of 16,384 headings, and many of them, are searched in little time', async () => {
  const wide = (row: number) => Array.from({ length: 16_384 }, (_, i) => `Kop ${row} nummer ${i}`);
  const bytes = eenBlad([...Array.from({ length: 10 }, (_, i) => wide(i)), HEAD, ['1', 'a', 'b']]);
  const workbook = await lees(bytes);
  const began = process.cpuUsage();
  expect((await recogniseCasussen(workbook, testControl())).table.kopregel).toBe(11);
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(2_000);
}, 60_000);
