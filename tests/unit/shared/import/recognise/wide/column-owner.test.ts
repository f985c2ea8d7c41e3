/** What a row leaves out of another organisation is known afterwards as left out, not as empty. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ownersOfColumns } from '../../../../../../shared/domain/column-owner';
import { proposeImport } from '../../../../../../shared/import/propose';
import { importRows } from '../../../../../../shared/import/recognise/reading';
import { testControl } from '../../reading';
import { merges, read } from '../sheets';

test.each(['tabellen/jaren-in-kolommen.xlsx', 'lijsten/rekentool overzicht.xlsx'])(
  'the columns of others in %s',
  async (name) => {
    const bytes = new Uint8Array(readFileSync(`fixtures/${name}`));
    const { bladen } = await proposeImport(bytes, name, testControl());
    let leftOut = 0;
    for (const { reading } of bladen) {
      const kolommen = reading.table?.kolommen ?? [];
      const rows = [...importRows(reading)];
      for (const { rij, kolom, cellen } of rows) {
        const owners = ownersOfColumns({ kolommen }, kolom);
        const beside = rows.filter((row) => row.rij === rij);
        for (const [index, cel] of cellen.entries()) {
          const place = `${reading.sheet.naam} rij ${rij} kolom ${index}`;
          if (owners[index] === 'ander') expect(cel, place).toBeNull();
          if (cel !== null || beside.every((row) => row.cellen[index] === null)) continue;
          leftOut += 1;
          expect(owners[index], place).not.toBe('eigen');
        }
      }
    }
    expect(leftOut).toBeGreaterThan(0);
  },
);

test('the n beside a year goes with the organisation above it, and with no other', async () => {
  const { rows } = await read(
    [
      ['', 'Molendrift', '', 'Raad', ''],
      ['Maat', '2019', 'n', '2019', 'n'],
      ['Uitstroom', 17, 40, 9, 12],
      ['Verzuim', 6, 41, 7, 13],
    ],
    merges('B1:C1', 'D1:E1'),
  );
  expect(
    rows.map(({ kolom, cellen, velden: { organisatie, n } }) => ({
      kolom,
      cellen,
      organisatie,
      n,
    })),
  ).toEqual([
    { kolom: 1, cellen: ['Uitstroom', '17', '40', null, null], organisatie: 'Molendrift', n: 40 },
    { kolom: 3, cellen: ['Uitstroom', null, null, '9', '12'], organisatie: 'Raad', n: 12 },
    { kolom: 1, cellen: ['Verzuim', '6', '41', null, null], organisatie: 'Molendrift', n: 41 },
    { kolom: 3, cellen: ['Verzuim', null, null, '7', '13'], organisatie: 'Raad', n: 13 },
  ]);
});
