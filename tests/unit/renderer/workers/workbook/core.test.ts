/** Reading one file, and sending one sheet of it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { LIMITS } from '../../../../../shared/import/limits';
import { isRecordRow, MAX_BATCH } from '../../../../../shared/import/stream';
import { casussen, read, receiver, start } from './support';

const example = readFileSync('fixtures/voorbeeld/casussen.xlsx');

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
      names.push(...message.rows.filter(isRecordRow).map(({ velden }) => velden.naam));
      await dossier.settle();
      expect(dossier.arrived).toEqual([]);
    }
    // With the row of headings, which is kept as it was read.
    expect(sizes).toEqual([MAX_BATCH, MAX_BATCH, 601 - 2 * MAX_BATCH]);
    expect(names).toEqual(Array.from({ length: 600 }, (_, i) => `Casus ${i}`));
    dossier.ask();
    await dossier.settle();
    expect(dossier.arrived).toEqual([]);
    dossier.stop();
    expect(await page.heard((m) => m.type === 'sent')).toEqual({ type: 'sent', id: 9 });
  });

  test('a receiver that asks twice at once gets both, in order', async () => {
    const page = start();
    const { token } = await read(page, 1, casussen(3));
    const dossier = receiver();
    page.say({ type: 'send', id: 1, sheets: [{ token, sheet: 0 }], port: dossier.port });
    for (let i = 0; i < 3; i++) dossier.ask();
    await vi.waitFor(() =>
      expect(dossier.arrived.map(({ type }) => type)).toEqual(['begin', 'rows', 'end']),
    );
  });

  test('stopped half-way nothing more comes; the token can be sent again', async () => {
    const page = start();
    const { token } = await read(page, 1, casussen(600));
    const first = receiver();
    page.say({ type: 'send', id: 2, sheets: [{ token, sheet: 0 }], port: first.port });
    await first.next();
    await first.next();
    first.stop();
    expect(await page.heard((m) => m.type === 'sent')).toEqual({ type: 'sent', id: 2 });
    first.ask();
    await first.settle();
    expect(first.arrived).toEqual([]);

    const again = receiver();
    page.say({ type: 'send', id: 3, sheets: [{ token, sheet: 0 }], port: again.port });
    expect((await again.next()).type).toBe('begin');
    expect(await again.next()).toMatchObject({ type: 'rows', rows: { length: MAX_BATCH } });
  });

  test('a token that was dropped, or never was, is gone', async () => {
    const page = start();
    const { token } = await read(page, 1, casussen(3));
    page.say({ type: 'drop', tokens: [token] });
    for (const [id, gone] of [
      [8, token],
      [9, 'nooit'],
    ] as const) {
      page.say({ type: 'send', id, sheets: [{ token: gone, sheet: 0 }], port: receiver().port });
      expect(await page.done(id)).toMatchObject({ failure: { code: 'bestand-verdwenen' } });
    }
  });
});
