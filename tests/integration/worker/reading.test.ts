import { beforeEach, describe, expect, test } from 'vitest';
import type { ImportPreview, SheetPreview } from '../../../shared/import/preview';
import { bad, good, makeDossier, type Program, unwatched } from './program';
import { aComputer, run } from './support';

/** As Excel puts cells on the clipboard. */
const PASTED = [
  ['Organisatie', 'Jaar', 'Uitstroompercentage', 'Bron'],
  ['Molendrift', '2019', '17,5%', 'jaarverslag'],
  ['Molendrift', '2020', 'bijna 3%', 'jaarverslag'],
]
  .map((cells) => cells.join('\t'))
  .join('\r\n');

let program: Program;
beforeEach(async () => {
  program = run(await aComputer());
  await makeDossier(program);
});

function sheetOf({ bladen }: ImportPreview): SheetPreview {
  const [sheet] = bladen;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

describe('cells that were copied', () => {
  test('come in as a sheet of a file', async () => {
    const preview = await good(program.session.readPasted(PASTED, unwatched));
    expect(sheetOf(preview)).toMatchObject({ keuze: { soort: 'uitstroomcijfers' }, aantal: 2 });
    const report = await good(program.session.importPreviews([preview], unwatched));
    expect(report.bladen).toMatchObject([{ soort: 'uitstroomcijfers', aantal: 2 }]);
    const { rows } = await good(
      program.session.ask('cijfers', {
        filter: { zoek: '', waarden: {}, import: null, ids: null },
        ...{ sorteer: { kolom: 'waarde', richting: 'op' }, offset: 0, limit: 10 },
      }),
    );
    expect(rows.map(({ velden }) => velden.waarde)).toEqual([3, 17.5]);
    const evidence = await good(
      program.session.ask('bewijs', { record: rows[1]?.id ?? '', veld: 'waarde' }),
    );
    expect(evidence).toMatchObject({ waarde: 17.5, cel: { adres: 'C2', notatie: '17,5%' } });
  });

  test('are read again as a person chose, and come in that way', async () => {
    const preview = await good(program.session.readPasted(PASTED, unwatched));
    const { index, keuze } = sheetOf(preview);
    const choice = { ...keuze, velden: { 3: 'document' } };
    const sheet = await good(program.session.remapSheet(preview.token, index, choice, unwatched));
    expect(sheet.kolommen[3]).toMatchObject({ veld: 'document', zekerheid: 1 });
    await good(program.session.importPreviews([{ ...preview, bladen: [sheet] }], unwatched));
    const facet = { soort: 'uitstroomcijfer', veld: 'document' } as const;
    expect(await good(program.session.ask('facet', facet))).toEqual([
      { waarde: 'jaarverslag', aantal: 2 },
    ]);
  });

  test('of several pastes come in as one step', async () => {
    const previews = [
      await good(program.session.readPasted(PASTED, unwatched)),
      await good(
        program.session.readPasted(PASTED.replaceAll('Molendrift', 'ZorgStart'), unwatched),
      ),
    ];
    const { seq, bladen } = await good(program.session.importPreviews(previews, unwatched));
    expect([seq, bladen.length]).toEqual([3, 2]);
    await good(program.session.run('ongedaanMaken', null));
    expect(await good(program.session.ask('status', null))).toMatchObject({
      aantallen: { cijfers: 0, imports: 0 },
    });
  });

  test('that were let go of are gone, also those that came in', async () => {
    const kept = await good(program.session.readPasted(PASTED, unwatched));
    program.session.dropPreview(kept.token);
    expect(await bad(program.session.importPreviews([kept], unwatched))).toMatchObject({
      ...{ code: 'bestand-verdwenen', params: { bestand: kept.bestand } },
    });
    const stored = await good(program.session.readPasted(PASTED, unwatched));
    await good(program.session.importPreviews([stored], unwatched));
    expect(await bad(program.session.importPreviews([stored], unwatched))).toMatchObject({
      code: 'bestand-verdwenen',
    });
  });
});
