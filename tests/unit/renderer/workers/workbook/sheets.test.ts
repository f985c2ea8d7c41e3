/** Several sheets over one port, sheets as a person chose, and pasted cells. */
import { describe, expect, test } from 'vitest';
import { bladXml, rijenXml, werkmap } from '../../../../../fixtures/vijandig/werkmap';
import type { SheetChoice } from '../../../../../shared/import/preview';
import { isRecordRow } from '../../../../../shared/import/stream';
import { all, casussen, read, receiver, start } from './support';

/** Casussen, notes, figures: a workbook of which two sheets are read. */
const threeSheets = () =>
  new File(
    [
      werkmap({
        bladen: [
          {
            naam: 'Praktijken',
            xml: bladXml(
              rijenXml([
                ['Casus', 'Wereld', 'Draaiknop'],
                ['Molendrift', 'zorg', '5'],
              ]),
            ),
          },
          { naam: 'Notities', xml: bladXml(rijenXml([['nog bellen']])) },
          {
            naam: 'Cijfers',
            xml: bladXml(
              rijenXml([
                ['Organisatie', 'Verloop', 'Jaar', 'Iets'],
                ['Molendrift', '17%', 2019, 'x'],
                ['Molendrift', '15%', 2020, 'y'],
              ]),
            ),
          },
        ],
      }),
    ],
    'alles.xlsx',
  );

describe('several sheets over one port', () => {
  test('come in the order that was asked, each with its source; what is left out is skipped', async () => {
    const page = start();
    const { token } = await read(page, 1, threeSheets());
    const other = await read(page, 2, casussen(2));
    const dossier = receiver();
    const sheets = [
      { token, sheet: 2 },
      { token, sheet: 1 },
      { token: other.token, sheet: 0 },
      { token, sheet: 0 },
    ];
    page.say({ type: 'send', id: 3, sheets, port: dossier.port });
    const messages = await all(dossier);
    expect(
      messages.map((m) =>
        m.type === 'begin' ? `${m.source.bestand} ${m.source.blad} ${m.source.soort}` : m.type,
      ),
    ).toEqual([
      'alles.xlsx Cijfers uitstroomcijfers',
      'rows',
      'veel.xlsx Blad1 casussen',
      'rows',
      'alles.xlsx Praktijken casussen',
      'rows',
      'end',
    ]);
    expect(messages.at(-1)).toEqual({ type: 'end', rows: 8 });
  });

  test('one that is not there, and nothing is sent', async () => {
    const page = start();
    const { token } = await read(page, 1, threeSheets());
    const sheets = [
      { token, sheet: 0 },
      { token, sheet: 3 },
    ];
    const dossier = receiver();
    page.say({ type: 'send', id: 2, sheets, port: dossier.port });
    expect(await page.done(2)).toMatchObject({ failure: { code: 'bestand-verdwenen' } });
    dossier.ask();
    await dossier.settle();
    expect(dossier.arrived).toEqual([]);
  });
});

describe('a sheet as a person chose', () => {
  const chosen = async (choice: SheetChoice, sheet = 2) => {
    const page = start();
    const preview = await read(page, 1, threeSheets());
    page.say({ type: 'remap', id: 2, token: preview.token, sheet, choice });
    return { page, preview, answer: await page.done(2) };
  };

  test('is read again, and is what is sent later', async () => {
    const velden = { 3: 'opmerking', 1: 'n' };
    const choice: SheetChoice = {
      soort: 'uitstroomcijfers',
      kopregel: 1,
      kopregels: 1,
      velden,
      gebied: null,
      rijen: {},
    };
    const { page, preview, answer } = await chosen({ ...choice, velden: { 3: 'opmerking' } });
    expect(answer).toMatchObject({
      type: 'remapped',
      preview: { index: 2, aantal: 2, waaromNiet: null, keuze: { velden: { 3: 'opmerking' } } },
    });
    const dossier = receiver();
    const sheets = [{ token: preview.token, sheet: 2 }];
    page.say({ type: 'send', id: 3, sheets, port: dossier.port });
    const rows = (await all(dossier)).flatMap((m) => (m.type === 'rows' ? m.rows : []));
    expect(rows.filter(isRecordRow).map(({ velden: fields }) => fields)).toEqual([
      {
        organisatie: 'Molendrift',
        maat: 'Verloop',
        waarde: 17,
        eenheid: 'procent',
        jaar: 2019,
        opmerking: 'x',
      },
      {
        organisatie: 'Molendrift',
        maat: 'Verloop',
        waarde: 15,
        eenheid: 'procent',
        jaar: 2020,
        opmerking: 'y',
      },
    ]);
    // Without a column of values nothing can be read, and it says what to do.
    page.say({ type: 'remap', id: 4, token: preview.token, sheet: 2, choice });
    expect(await page.done(4)).toMatchObject({
      preview: { aantal: 0, waaromNiet: expect.stringContaining('cijfer zelf ontbreekt') },
    });
  });

  test('left out: then it is not sent', async () => {
    const { page, preview, answer } = await chosen({
      soort: null,
      kopregel: 1,
      kopregels: 1,
      velden: {},
      gebied: null,
      rijen: {},
    });
    expect(answer).toMatchObject({
      type: 'remapped',
      preview: { aantal: 0, keuze: { soort: null } },
    });
    const dossier = receiver();
    page.say({
      type: 'send',
      id: 3,
      sheets: [{ token: preview.token, sheet: 2 }],
      port: dossier.port,
    });
    expect(await all(dossier)).toEqual([{ type: 'end', rows: 0 }]);
  });

  test.each([
    ['a field of another kind', { velden: { 0: 'naam' } }],
    ['a column that is not there', { velden: { 4: 'opmerking' } }],
    ['no number of a column', { velden: { '-1': 'opmerking' } }],
    ['headings below the sheet', { kopregel: 4 }],
    ['headings above the sheet', { kopregel: 0 }],
    ['a broken row', { kopregel: 1.5 }],
    ['two rows of headings where one is', { kopregel: 1, kopregels: 2 }],
    ['three rows of headings', { kopregel: 3, kopregels: 3 }],
    ['no kind', { soort: 'boodschappen' }],
    ['a prototype for a field', { velden: { 0: '__proto__' } }],
    ['a field twice', { velden: { 0: 'maat', 3: 'maat' } }],
    ['nothing', null],
  ])('%s is refused, and the sheet stays as it was', async (_, wrong) => {
    const choice = {
      soort: 'uitstroomcijfers',
      kopregel: 1,
      kopregels: 1,
      velden: {},
      gebied: null,
      rijen: {},
    };
    const asked = (wrong === null ? null : { ...choice, ...wrong }) as SheetChoice;
    const { page, preview, answer } = await chosen(asked);
    expect(answer).toMatchObject({ type: 'failed', failure: { code: 'ongeldige-vraag' } });
    const dossier = receiver();
    page.say({
      type: 'send',
      id: 3,
      sheets: [{ token: preview.token, sheet: 2 }],
      port: dossier.port,
    });
    expect((await all(dossier)).at(-1)).toEqual({ type: 'end', rows: 3 });
  });

  test('a sheet or a file that is not there', async () => {
    const choice: SheetChoice = {
      soort: 'casussen',
      kopregel: 1,
      kopregels: 1,
      velden: {},
      gebied: null,
      rijen: {},
    };
    const { page, answer } = await chosen(choice, 7);
    expect(answer).toMatchObject({ failure: { code: 'ongeldige-vraag' } });
    page.say({ type: 'remap', id: 5, token: 'nooit', sheet: 0, choice });
    expect(await page.done(5)).toMatchObject({ failure: { code: 'bestand-verdwenen' } });
  });
});

describe('pasted cells', () => {
  test('become a workbook of one sheet with the same way to the dossier', async () => {
    const page = start();
    const text = 'Organisatie\tVerloop\tJaar\r\n"Zorg\nZuid"\t17%\t2019\r\n';
    page.say({ type: 'paste', id: 1, text });
    const answer = await page.done(1);
    if (answer.type !== 'preview') throw new Error(JSON.stringify(answer));
    expect(answer.preview).toMatchObject({
      bestand: 'Geplakte cellen',
      bladen: [{ keuze: { soort: 'uitstroomcijfers' }, aantal: 1 }],
    });
    const dossier = receiver();
    const sheets = [{ token: answer.preview.token, sheet: 0 }];
    page.say({ type: 'send', id: 2, sheets, port: dossier.port });
    const [begin, rows] = await all(dossier);
    expect(begin).toMatchObject({ source: { bestand: 'Geplakte cellen' } });
    expect(rows).toMatchObject({
      rows: [{ staat: 'kop' }, { velden: { organisatie: 'Zorg\nZuid', waarde: 17, jaar: 2019 } }],
    });
  });

  test('nothing is refused with what to call it', async () => {
    const page = start();
    page.say({ type: 'paste', id: 1, text: ' \t\r\n'.trim() });
    expect(await page.done(1)).toMatchObject({
      failure: { code: 'werkmap-leeg', params: { bestand: 'Geplakte cellen' } },
    });
  });
});

describe('tables of one sheet', () => {
  const gebied = { r1: 3, c1: 0, r2: 3, c2: 3 };
  const two = async () => {
    const page = start();
    const { token } = await read(page, 1, threeSheets());
    page.say({ type: 'split', id: 2, token, sheet: 2, gebied });
    return { page, token, answer: await page.done(2) };
  };

  test('one is added, and taken away again', async () => {
    const { page, token, answer } = await two();
    expect(answer).toMatchObject({
      type: 'preview',
      preview: {
        token,
        bladen: [
          { index: 0, tabel: { nummer: 1, van: 1 } },
          { index: 1, tabel: { nummer: 1, van: 1 } },
          { index: 2, tabel: { nummer: 1, van: 2 }, aantal: 1 },
          { index: 2, tabel: { nummer: 2, van: 2 }, keuze: { gebied } },
        ],
      },
    });
    page.say({ type: 'unsplit', id: 3, token, sheet: 3 });
    expect(await page.done(3)).toMatchObject({
      preview: { bladen: [{}, {}, { tabel: { nummer: 1, van: 1 }, aantal: 2 }] },
    });
  });

  test('what does not fit is refused, and nothing changes', async () => {
    const { page, token } = await two();
    page.say({ type: 'split', id: 3, token, sheet: 2, gebied: { r1: 1, c1: 0, r2: 2, c2: 3 } });
    expect(await page.done(3)).toMatchObject({
      failure: { code: 'gebied-geweigerd', params: { reden: 'koppen', bestand: 'alles.xlsx' } },
    });
    page.say({ type: 'unsplit', id: 4, token, sheet: 9 });
    expect(await page.done(4)).toMatchObject({ failure: { code: 'ongeldige-vraag' } });
    page.say({ type: 'unsplit', id: 5, token: 'nooit', sheet: 0 });
    expect(await page.done(5)).toMatchObject({ failure: { code: 'bestand-verdwenen' } });
    page.say({ type: 'restore', id: 6, token, bladen: [] });
    expect(await page.done(6)).toMatchObject({ preview: { bladen: { length: 4 } } });
  });

  test('changes that are asked at once are made one after the other', async () => {
    const page = start();
    const { token, bladen } = await read(page, 1, threeSheets());
    const keuze = bladen[2]?.keuze as SheetChoice;
    page.say({ type: 'split', id: 2, token, sheet: 2, gebied });
    page.say({ type: 'unsplit', id: 3, token, sheet: 3 });
    page.say({ type: 'remap', id: 4, token, sheet: 2, choice: { ...keuze, rijen: { 2: 'niet' } } });
    expect(await page.done(4)).toMatchObject({
      type: 'remapped',
      preview: { tabel: { nummer: 1, van: 1 }, telling: { gelezen: 2, overgeslagen: 1 } },
    });
  });

  test('one that is cancelled while it waits for another is not made', async () => {
    const page = start();
    const { token } = await read(page, 1, threeSheets());
    page.say({ type: 'split', id: 2, token, sheet: 2, gebied });
    page.say({ type: 'unsplit', id: 3, token, sheet: 3 });
    page.say({ type: 'cancel', id: 3 });
    expect(await page.done(2)).toMatchObject({ type: 'preview' });
    expect(await page.done(3)).toMatchObject({ failure: { code: 'afgebroken' } });
    page.say({ type: 'unsplit', id: 4, token, sheet: 3 });
    expect(await page.done(4)).toMatchObject({ type: 'preview' });
  });

  test('the rows are shown as they stand, with what becomes of each', async () => {
    const { page, token } = await two();
    page.say({ type: 'grid', id: 3, token, sheet: 2, vanaf: 2, aantal: 200 });
    expect(await page.done(3)).toEqual({
      type: 'grid',
      id: 3,
      rijen: [
        { rij: 2, cellen: ['Molendrift', '17%', '2019', 'x'], staat: 'record' },
        { rij: 3, cellen: ['Molendrift', '15%', '2020', 'y'], staat: 'buiten' },
      ],
      laatsteRij: 3,
      kolommen: 4,
    });
    for (const [id, ask] of [
      [4, { sheet: 2, vanaf: 0, aantal: 5 }],
      [5, { sheet: 2, vanaf: 1, aantal: 100_000 }],
      [6, { sheet: 12, vanaf: 1, aantal: 5 }],
    ] as const) {
      page.say({ type: 'grid', id, token, ...ask });
      expect(await page.done(id)).toMatchObject({ failure: { code: 'ongeldige-vraag' } });
    }
  });
});
