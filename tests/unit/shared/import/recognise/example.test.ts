/** The example workbook comes out as its data says, which no reader had a hand in. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { proposeImport } from '../../../../../shared/import/propose';
import { importSource, preview } from '../../../../../shared/import/recognise/describe';
import { importRows, toRows } from '../../../../../shared/import/recognise/proposal';
import { testControl } from '../reading';

const folder = 'fixtures/voorbeeld';
const expected = JSON.parse(readFileSync(`${folder}/casussen.verwacht.json`, 'utf8'));
const bytes = new Uint8Array(readFileSync(`${folder}/casussen.xlsx`));

test('every row, field, knob and need', async () => {
  const proposed = await proposeImport(bytes, expected.bestand, testControl());
  const { file, proposal, counted } = proposed;
  const { rows, refused } = toRows(proposal);
  expect(
    rows.map(({ rij, velden, knobCodes, needCodes }) => ({
      rij,
      velden,
      knoppen: knobCodes,
      behoeften: needCodes,
    })),
  ).toEqual(expected.rijen);
  expect(refused).toEqual([]);

  const shown = preview('token', file, proposal, counted);
  expect(shown).toMatchObject({
    bestand: expected.bestand,
    blad: expected.blad,
    andereBladen: expected.andereBladen,
    kopregel: expected.kopregel,
    aantalRijen: expected.aantallen.casussen,
    labels: {
      casussen: expected.aantallen.metKnoplabel,
      zonderLabel: expected.aantallen.zonderKnoplabel,
    },
  });
  expect(shown.kolommen.map(({ kolom, kop, veld }) => ({ kolom, kop, veld }))).toEqual(
    expected.kolommen,
  );
  expect(shown.sha256).toMatch(/^[0-9a-f]{64}$/);

  const source = importSource(file, proposal, counted);
  expect(source.kolommen).toEqual(expected.kolommen);
  for (const { cellen } of importRows(proposal))
    expect(cellen).toHaveLength(source.kolommen.length);
});
