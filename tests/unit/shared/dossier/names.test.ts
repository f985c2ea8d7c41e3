import { expect, test } from 'vitest';
import type { SourceRow } from '../../../../shared/domain/provenance';
import { createIntake } from '../../../../shared/dossier/intake';
import { nameAt } from '../../../../shared/dossier/names';
import { Played } from './histories';
import { rowsOf, type Sheet, sourceOf } from './newer-version/sheets';

const sheet: Sheet = {
  ...{ soort: 'casussen', kolommen: ['naam'] },
  rijen: [{ velden: { naam: 'Vast team' }, rij: 7 }],
};

test.each([
  ['an upright table is a row', {}, 'rij 7'],
  ['a table that was read turned is a column', { gedraaid: true as const }, 'kolom G'],
])('a source row of %s', (_, turned, naam) => {
  const played = new Played().join('onderzoeker');
  const intake = createIntake(played.author);
  const operations = [
    ...intake.sheet({ ...sourceOf(sheet), ...turned }),
    ...intake.rows(rowsOf(sheet)),
  ];
  played.append({ summary: intake.close().summary, operations });
  const [row] = [...played.state.entities.sourceRow.values()] as { value: SourceRow }[];
  expect(nameAt(played.state, 'sourceRow', row?.value.id ?? '', null)?.naam).toBe(naam);
});
