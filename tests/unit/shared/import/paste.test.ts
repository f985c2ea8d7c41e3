import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../../shared/import/limits';
import { pastedWorkbook } from '../../../../shared/import/paste';
import { proposePasted } from '../../../../shared/import/propose';
import type { RawCell } from '../../../../shared/import/sheet';
import { testControl } from './reading';

async function cells(text: string): Promise<RawCell[][]> {
  const { bladen } = await pastedWorkbook(text, 'Geplakte cellen', testControl());
  return (bladen[0]?.rijen ?? []).map(({ cellen }) => cellen);
}

/** As Excel puts a cell on the clipboard. */
const copied = (cell: string): string =>
  /["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

describe('cells from the clipboard', () => {
  test('tabs, lines, quotes and line breaks within a cell', async () => {
    expect(await cells('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(await cells('"regel 1\nregel 2"\t"een ""woord"""\t"met\ttab"')).toEqual([
      ['regel 1\nregel 2', 'een "woord"', 'met\ttab'],
    ]);
    expect(await cells('a\rb\nc')).toEqual([['a'], ['b'], ['c']]);
    expect(await cells('\ufeffa')).toEqual([['a']]);
  });

  test('a quote that is not around a whole cell is a quote', async () => {
    expect(await cells('"Zorg" in de wijk\tb')).toEqual([['"Zorg" in de wijk', 'b']]);
    expect(await cells('"niet gesloten\tb')).toEqual([['"niet gesloten', 'b']]);
    expect(await cells('5" buis\tb')).toEqual([['5" buis', 'b']]);
  });

  test('empty cells are blank, empty rows keep their place, errors are errors', async () => {
    const { bladen } = await pastedWorkbook('a\t\t\n\n\t#N/B\t#1', 'x', testControl());
    expect(bladen[0]?.rijen).toEqual([
      { rij: 1, cellen: ['a'], opmaak: null },
      { rij: 3, cellen: [null, { fout: '#N/B' }, '#1'], opmaak: null },
    ]);
  });

  test('any cells are read as they were copied', async () => {
    const cell = fc.string({ maxLength: 12 }).map((text) =>
      text
        .replaceAll('\r', '')
        .replace(/^\ufeff/, '')
        .replace(/^#/, ''),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        async (rows) => {
          const text = rows.map((row) => row.map(copied).join('\t')).join('\r\n');
          const whole = rows
            .map((row) => {
              const kept = [...row];
              while (kept.length > 0 && kept.at(-1) === '') kept.pop();
              return kept.map((each) => (each === '' ? null : each));
            })
            .filter((row) => row.length > 0);
          const read = await cells(text).catch(() => []);
          expect(read).toEqual(whole);
        },
      ),
    );
  });
});

describe('the same limits as a file', () => {
  test('too many columns or bytes, and nothing at all', async () => {
    await expect(cells('\tx'.repeat(LIMITS.columns + 1))).rejects.toMatchObject({
      code: 'werkmap-te-groot',
      params: { bestand: 'Geplakte cellen', wat: 'het aantal kolommen' },
    });
    await expect(cells('')).rejects.toMatchObject({ code: 'werkmap-leeg' });
    await expect(cells('\t\r\n\t')).rejects.toMatchObject({ code: 'werkmap-leeg' });
    await expect(proposePasted('x'.repeat(LIMITS.file + 1), testControl())).rejects.toMatchObject({
      code: 'werkmap-te-groot',
      params: { bestand: 'Geplakte cellen' },
    });
  });

  test('many quotes that are never closed take no long time', async () => {
    const began = performance.now();
    await cells('"""\t'.repeat(5_000));
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
