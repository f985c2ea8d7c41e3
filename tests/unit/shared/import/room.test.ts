import { describe, expect, test } from 'vitest';
import type { ImportPreview } from '../../../../shared/import/preview';
import { roomFor } from '../../../../shared/import/room';

interface Sheet {
  rijen: number;
  kolommen: number;
  gelezen?: boolean;
  waaromNiet?: string;
}

const preview = (grootte: number, ...sheets: Sheet[]): ImportPreview =>
  ({
    grootte,
    bladen: sheets.map(({ rijen, kolommen, gelezen = true, waaromNiet = null }) => ({
      keuze: { soort: gelezen ? 'casussen' : null },
      waaromNiet,
      telling: { gelezen: rijen },
      kolommen: Array.from({ length: kolommen }),
    })),
  }) as unknown as ImportPreview;

describe('the room an import takes', () => {
  test('covers what was measured: the log, its snapshot, and as much again', () => {
    // 10,000 rows of 12 columns: 11.5 MB in the log and 13.6 MB in its snapshot.
    const short = roomFor([preview(900_000, { rijen: 10_000, kolommen: 12 })]);
    expect(short).toBeGreaterThan(11_537_941 + 13_635_740);
    expect(short).toBeLessThan(4 * (11_537_941 + 13_635_740));
    // A file that is little on disk and whose cells hold long texts.
    const long = roomFor([preview(20_048, { rijen: 42, kolommen: 19 })]);
    expect(long).toBeGreaterThan(160_129 * 2);
  });

  test('adds up over files, and leaves out what is not read', () => {
    const one = preview(1_000, { rijen: 100, kolommen: 10 });
    expect(roomFor([one, one])).toBe(2 * roomFor([one]));
    const half = preview(
      2_000,
      { rijen: 100, kolommen: 10 },
      { rijen: 9_999, kolommen: 10, gelezen: false },
    );
    expect(roomFor([half])).toBe(roomFor([one]));
    expect(roomFor([preview(5_000, { rijen: 9, kolommen: 9, waaromNiet: 'geen tabel' })])).toBe(0);
    expect(roomFor([preview(5_000), ...[]])).toBe(0);
  });
});
