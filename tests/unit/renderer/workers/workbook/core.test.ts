/** The worker as its page and the dossier worker see it: messages in, messages out. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { bladXml, eenBlad, rijenXml, werkmap } from '../../../../../fixtures/vijandig/werkmap';
import { createWorkbookWorker } from '../../../../../renderer/workers/workbook/core';
import type {
  FromWorkbookWorker,
  ToWorkbookWorker,
} from '../../../../../renderer/workers/workbook/protocol';
import { LIMITS } from '../../../../../shared/import/limits';
import type { SheetChoice } from '../../../../../shared/import/preview';
import { MAX_BATCH, type RowsFromReader } from '../../../../../shared/import/stream';

const example = readFileSync('fixtures/voorbeeld/casussen.xlsx');

function start() {
  const messages: FromWorkbookWorker[] = [];
  const waiting: {
    wanted: (m: FromWorkbookWorker) => boolean;
    found: (m: FromWorkbookWorker) => void;
  }[] = [];
  const worker = createWorkbookWorker((message) => {
    // What crosses must be plain data.
    const copy = structuredClone(message);
    messages.push(copy);
    for (const { wanted, found } of waiting) if (wanted(copy)) found(copy);
  });
  const heard = (wanted: (m: FromWorkbookWorker) => boolean) =>
    new Promise<FromWorkbookWorker>((found) => {
      const already = messages.find(wanted);
      if (already !== undefined) found(already);
      else waiting.push({ wanted, found });
    });
  const done = (id: number) =>
    heard((m) => m.id === id && m.type !== 'progress' && m.type !== 'sent');
  return { messages, heard, done, say: (message: ToWorkbookWorker) => worker.receive(message) };
}

async function read(page: ReturnType<typeof start>, id: number, file: File) {
  page.say({ type: 'read', id, file });
  const answer = await page.done(id);
  if (answer.type !== 'preview') throw new Error(JSON.stringify(answer));
  return answer.preview;
}

const opened: MessagePort[] = [];
afterEach(() => {
  for (const port of opened.splice(0)) port.close();
});

/** The dossier worker's end: asks and collects. */
function receiver() {
  const { port1, port2 } = new MessageChannel();
  opened.push(port1, port2);
  const arrived: RowsFromReader[] = [];
  let wake: () => void = () => undefined;
  port1.onmessage = ({ data }: MessageEvent<RowsFromReader>) => {
    arrived.push(data);
    wake();
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve, 30));
  return {
    port: port2,
    arrived,
    settle,
    ask: () => port1.postMessage({ type: 'next' }),
    stop: () => port1.postMessage({ type: 'stop' }),
    async next(): Promise<RowsFromReader> {
      port1.postMessage({ type: 'next' });
      while (arrived.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return arrived.shift() as RowsFromReader;
    },
  };
}

const casussen = (rows: number) =>
  new File(
    [
      eenBlad([
        ['Casus', 'Organisatie', 'Draaiknop'],
        ...Array.from({ length: rows }, (_, i) => [`Casus ${i}`, `Organisatie ${i % 7}`, '5']),
      ]),
    ],
    'veel.xlsx',
  );

describe('reading', () => {
  test('gives a preview after progress, and nothing of the rows', async () => {
    const page = start();
    const preview = await read(page, 1, new File([example], 'casussen.xlsx'));
    expect(preview).toMatchObject({
      bestand: 'casussen.xlsx',
      bladen: [
        { blad: 'Casussen', aantal: 42, keuze: { soort: 'casussen' }, waaromNiet: null },
        { blad: 'Toelichting', aantal: 0, keuze: { soort: null } },
      ],
    });
    expect(preview.grootte).toBe(example.length);
    expect(page.messages[0]).toMatchObject({
      type: 'progress',
      id: 1,
      progress: { zin: 'Bestand openen' },
    });
    expect(JSON.stringify(page.messages).length).toBeLessThan(60_000);
  });

  test('a refusal names the file', async () => {
    const page = start();
    page.say({ type: 'read', id: 2, file: new File(['<html></html>'], 'export.xlsx') });
    expect(await page.done(2)).toEqual({
      type: 'failed',
      id: 2,
      failure: {
        ok: false,
        code: 'geen-werkmap',
        params: { bestand: 'export.xlsx', lijktOp: 'een webpagina (HTML)' },
      },
    });
  });

  test('a file over the limit is not even opened', async () => {
    const page = start();
    let opened_ = false;
    const file = new File(['x'], 'groot.xlsx');
    Object.defineProperty(file, 'size', { value: LIMITS.file + 1 });
    file.arrayBuffer = async () => {
      opened_ = true;
      return new ArrayBuffer(0);
    };
    page.say({ type: 'read', id: 3, file });
    expect(await page.done(3)).toMatchObject({ failure: { code: 'werkmap-te-groot' } });
    expect(opened_).toBe(false);
  });

  test.each(['NotFoundError', 'NotReadableError'])(
    '%s: the file vanished or changed',
    async (name) => {
      const page = start();
      const file = new File(['x'], 'weg.xlsx');
      file.arrayBuffer = () => Promise.reject(new DOMException('gone', name));
      page.say({ type: 'read', id: 4, file });
      expect(await page.done(4)).toMatchObject({
        failure: { code: 'bestand-verdwenen', params: { bestand: 'weg.xlsx' } },
      });
    },
  );

  test('can be cancelled at any moment, and the worker reads on with the next file', async () => {
    const page = start();
    page.say({ type: 'read', id: 5, file: casussen(20_000) });
    await page.heard((m) => m.type === 'progress' && m.progress.zin !== 'Bestand openen');
    page.say({ type: 'cancel', id: 5 });
    expect(await page.done(5)).toMatchObject({ failure: { code: 'afgebroken' } });
    expect((await read(page, 6, casussen(3))).bladen[0]?.aantal).toBe(3);
  });

  test('cancelled at once, before a byte was read', async () => {
    const page = start();
    page.say({ type: 'read', id: 7, file: casussen(3) });
    page.say({ type: 'cancel', id: 7 });
    expect(await page.done(7)).toMatchObject({ failure: { code: 'afgebroken' } });
  });
});

describe('sending', () => {
  test('one answer for each request: source, batches, end; then it is reported', async () => {
    const page = start();
    const { token } = await read(page, 1, casussen(600));
    const dossier = receiver();
    page.say({ type: 'send', id: 9, sheets: [{ token, sheet: 0 }], port: dossier.port });
    await dossier.settle();
    expect(dossier.arrived).toEqual([]);

    expect(await dossier.next()).toMatchObject({
      type: 'begin',
      source: {
        bestand: 'veel.xlsx',
        blad: 'Blad1',
        soort: 'casussen',
        kopregel: 1,
        kopregels: 1,
        aantalRijen: 600,
        afgewezen: [],
      },
    });
    const sizes: number[] = [];
    const names: unknown[] = [];
    for (
      let message = await dossier.next();
      message.type === 'rows';
      message = await dossier.next()
    ) {
      sizes.push(message.rows.length);
      names.push(...message.rows.map(({ velden }) => velden.naam));
      await dossier.settle();
      expect(dossier.arrived).toEqual([]);
    }
    expect(sizes).toEqual([MAX_BATCH, MAX_BATCH, 600 - 2 * MAX_BATCH]);
    expect(names).toEqual(Array.from({ length: 600 }, (_, i) => `Casus ${i}`));
    expect(await page.heard((m) => m.type === 'sent')).toEqual({ type: 'sent', id: 9, rows: 600 });
    dossier.ask();
    await dossier.settle();
    expect(dossier.arrived).toEqual([]);
  });

  test('a receiver that asks twice at once gets both, in order', async () => {
    const page = start();
    const { token } = await read(page, 1, casussen(3));
    const dossier = receiver();
    page.say({ type: 'send', id: 1, sheets: [{ token, sheet: 0 }], port: dossier.port });
    for (let i = 0; i < 3; i++) dossier.ask();
    await page.heard((m) => m.type === 'sent');
    await dossier.settle();
    expect(dossier.arrived.map(({ type }) => type)).toEqual(['begin', 'rows', 'end']);
  });

  test('stopped half-way nothing more comes; the token can be sent again', async () => {
    const page = start();
    const { token } = await read(page, 1, casussen(600));
    const first = receiver();
    page.say({ type: 'send', id: 2, sheets: [{ token, sheet: 0 }], port: first.port });
    await first.next();
    await first.next();
    first.stop();
    await first.settle();
    first.ask();
    await first.settle();
    expect(first.arrived).toEqual([]);
    expect(page.messages.some((m) => m.type === 'sent')).toBe(false);

    const again = receiver();
    page.say({ type: 'send', id: 3, sheets: [{ token, sheet: 0 }], port: again.port });
    expect((await again.next()).type).toBe('begin');
    expect(await again.next()).toMatchObject({ type: 'rows', rows: { length: MAX_BATCH } });
  });

  test('a token that was dropped, or never was, is gone', async () => {
    const page = start();
    const { token } = await read(page, 1, casussen(3));
    page.say({ type: 'drop', token });
    for (const [id, gone] of [
      [8, token],
      [9, 'nooit'],
    ] as const) {
      page.say({ type: 'send', id, sheets: [{ token: gone, sheet: 0 }], port: receiver().port });
      expect(await page.done(id)).toMatchObject({ failure: { code: 'bestand-verdwenen' } });
    }
  });
});

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

/** Everything that arrives, until the end. */
async function all(dossier: ReturnType<typeof receiver>): Promise<RowsFromReader[]> {
  const messages: RowsFromReader[] = [];
  for (;;) {
    const message = await dossier.next();
    messages.push(message);
    if (message.type === 'end') return messages;
  }
}

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
    expect(messages.at(-1)).toEqual({ type: 'end', rows: 5 });
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
    const choice: SheetChoice = { soort: 'uitstroomcijfers', kopregel: 1, kopregels: 1, velden };
    const { page, preview, answer } = await chosen({ ...choice, velden: { 3: 'opmerking' } });
    expect(answer).toMatchObject({
      type: 'remapped',
      preview: { index: 2, aantal: 2, waaromNiet: null, keuze: { velden: { 3: 'opmerking' } } },
    });
    const dossier = receiver();
    const sheets = [{ token: preview.token, sheet: 2 }];
    page.say({ type: 'send', id: 3, sheets, port: dossier.port });
    const rows = (await all(dossier)).flatMap((m) => (m.type === 'rows' ? m.rows : []));
    expect(rows.map(({ velden: fields }) => fields)).toEqual([
      {
        organisatie: 'Molendrift',
        waarde: 17,
        eenheid: 'procent',
        jaar: 2019,
        opmerking: 'x',
      },
      { organisatie: 'Molendrift', waarde: 15, eenheid: 'procent', jaar: 2020, opmerking: 'y' },
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
    const choice = { soort: 'uitstroomcijfers', kopregel: 1, kopregels: 1, velden: {} };
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
    expect((await all(dossier)).at(-1)).toEqual({ type: 'end', rows: 2 });
  });

  test('a sheet or a file that is not there', async () => {
    const choice: SheetChoice = { soort: 'casussen', kopregel: 1, kopregels: 1, velden: {} };
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
      rows: [{ velden: { organisatie: 'Zorg\nZuid', waarde: 17, jaar: 2019 } }],
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
