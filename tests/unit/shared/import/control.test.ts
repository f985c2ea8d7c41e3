import { describe, expect, test } from 'vitest';
import { eenBlad, werkmap } from '../../../../fixtures/vijandig/werkmap';
import { Control, type Stage } from '../../../../shared/import/control';
import { LIMITS } from '../../../../shared/import/limits';
import { proposeImport } from '../../../../shared/import/propose';
import { checkFileSize } from '../../../../shared/import/read-workbook';
import { mixedRows } from './mixed-rows';

const casussen = (rows: number) =>
  eenBlad([
    ['Casus', 'Organisatie', 'Draaiknop'],
    ...Array.from({ length: rows }, (_, i) => [`Casus ${i}`, 'Organisatie', '5']),
  ]);

/** A clock that goes on by itself a little at each look. */
function clock(step: number): () => number {
  let now = 0;
  return () => {
    now += step;
    return now;
  };
}

test('progress is told in sentences, a few times a second, with rows per second', async () => {
  const stages: Stage[] = [];
  const hooks = {
    now: clock(5),
    pause: async () => undefined,
    onStage: (s: Stage) => stages.push(s),
  };
  await proposeImport(casussen(8_000), 'x.xlsx', new Control(hooks));
  const sentences = new Set(stages.map(({ zin }) => zin));
  expect([...sentences]).toEqual(['Bestand openen', 'Blad Blad1 lezen', 'Rijen controleren']);
  const last = stages.at(-1);
  expect(last?.totaal).toBe(8_000);
  expect(last?.gedaan).toBeGreaterThan(0);
  expect(last?.perSeconde).toBeGreaterThan(0);
});

describe('reading ends', () => {
  test('when it is cancelled, at the next pause', async () => {
    const abort = new AbortController();
    let pauses = 0;
    const control = new Control({
      now: clock(15),
      pause: async () => {
        pauses += 1;
        if (pauses === 2) abort.abort();
      },
      signal: abort.signal,
    });
    await expect(proposeImport(casussen(5_000), 'x.xlsx', control)).rejects.toMatchObject({
      code: 'afgebroken',
    });
    expect(pauses).toBe(2);
  });

  test('when the time is up, with the limit in the refusal', async () => {
    const { xml, teksten } = mixedRows(2_000, 1, true);
    const bytes = werkmap({ bladen: [{ naam: 'B', xml }], teksten });
    const control = new Control({ now: clock(2_000), pause: async () => undefined });
    await expect(proposeImport(bytes, 'x.xlsx', control)).rejects.toMatchObject({
      code: 'werkmap-te-traag',
      params: { seconden: LIMITS.milliseconds / 1000, bestand: 'x.xlsx' },
    });
  });

  test('before it begins, when the file is too large to hold', () => {
    expect(() => checkFileSize(LIMITS.file, 'x.xlsx')).not.toThrow();
    expect(() => checkFileSize(LIMITS.file + 1, 'x.xlsx')).toThrow(
      expect.objectContaining({
        code: 'werkmap-te-groot',
        params: { wat: 'het bestand', waarde: '65 MB', grens: '64 MB', bestand: 'x.xlsx' },
      }),
    );
  });
});
