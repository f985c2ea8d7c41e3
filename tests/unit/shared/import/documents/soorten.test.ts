/** Every form in which a conversation is sent gives what its data say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gesprekken } from '../../../../../fixtures/soorten/gesprekken.mjs';
import { proposeImport } from '../../../../../shared/import/propose';
import { importRows } from '../../../../../shared/import/recognise/reading';
import { testControl } from '../reading';

interface Beurt {
  van: number;
  tot: number;
  spreker: string | null;
  soort: 'vraag' | 'tekst';
  tekst: string;
  tijd: string | null;
}

const folder = join(import.meta.dirname, '../../../../../fixtures/soorten');

describe.each(gesprekken.map(({ bestand }) => bestand))('%s', (bestand) => {
  const expected = JSON.parse(readFileSync(join(folder, `${bestand}.verwacht.json`), 'utf8')) as {
    velden: Record<string, string>;
    beurten: Beurt[];
  };

  test('becomes one interview with the turns that were written', async () => {
    const bytes = new Uint8Array(readFileSync(join(folder, bestand)));
    const { bladen } = await proposeImport(bytes, bestand, testControl());
    expect(bladen).toHaveLength(1);
    const [sheet] = bladen;
    if (sheet === undefined) throw new Error('no sheet');
    const rows = [...importRows(sheet.reading)];
    const found = rows.map(({ rij, tot = rij, velden }): Beurt => {
      const soort = velden.vraag === undefined ? 'tekst' : 'vraag';
      return {
        ...{ van: rij, tot, spreker: (velden.spreker as string | undefined) ?? null, soort },
        tekst: velden[soort] as string,
        tijd: (velden.plaats as string | undefined) ?? null,
      };
    });
    expect(found).toEqual(expected.beurten);
    const { spreker: _, vraag: __, tekst: ___, plaats: ____, ...own } = rows[0]?.velden ?? {};
    expect(own).toEqual(expected.velden);
    expect(sheet.counted).toMatchObject({ aantal: 1, beurten: rows.length, refused: [] });
  });
});
