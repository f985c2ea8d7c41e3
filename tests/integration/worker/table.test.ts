import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { columnName } from '../../../shared/domain/provenance';
import type { FlatType } from '../../../shared/domain/record';
import { TREE } from '../../../shared/dossier/list-requests';
import type { CasusFilter, Progress, TableRequest } from '../../../shared/dossier/protocol';
import { Control } from '../../../shared/import/control';
import { readWorkbook } from '../../../shared/import/read-workbook';
import { bad, type Computer, good, type Program, unwatched } from './program';
import { aComputer, run } from './support';

const casusFilter: CasusFilter = {
  ...{ zoek: '', wereld: [], knop: [], behoefte: [], zonder: [], import: null, ids: null },
};
const none = { zoek: '', import: null, ids: null };
function flat(soort: FlatType, kolom: string): TableRequest['tabel'] {
  return { soort, filter: { ...none, waarden: {} }, sorteer: { kolom, richting: 'op' } };
}
const tables: { [K in TableRequest['tabel']['soort']]: TableRequest['tabel'] } = {
  casus: { soort: 'casus', filter: casusFilter, sorteer: { kolom: 'naam', richting: 'op' } },
  uitstroomcijfer: {
    ...{ soort: 'uitstroomcijfer', filter: { ...none, waarden: {} } },
    sorteer: { kolom: 'waarde', richting: 'af' },
  },
  interview: { soort: 'interview', filter: none, sorteer: { kolom: 'rol', richting: 'op' } },
  organisatie: flat('organisatie', 'naam'),
  vertrekreden: flat('vertrekreden', 'reden'),
  dienstverband: flat('dienstverband', 'pseudoniem'),
  kostenpost: flat('kostenpost', 'post'),
  code: flat('code', TREE),
};
const target = (naam: string) => ({ naam, folder: null, overwrite: false });

let computer: Computer;
let program: Program;
/** Ids are of the example, which is the trio of the publications. */
beforeEach(async () => {
  computer = await aComputer();
  program = run(computer);
  await good(program.session.openExample());
});

async function sheetsOf(path: string) {
  const bytes = new Uint8Array(await readFile(path));
  const hooks = { now: () => performance.now(), pause: async () => undefined };
  const { bladen } = await readWorkbook(bytes, 'tabel.xlsx', new Control(hooks));
  return bladen.map(({ naam, rijen, formules }) => ({
    ...{ naam, formules },
    rijen: rijen.map(({ cellen }) => cellen),
  }));
}

describe('a table', () => {
  test.each(['casus', 'uitstroomcijfer', 'interview'] as const)(
    'of each %s is saved as a workbook with an explanation',
    async (soort) => {
      const seen: Progress[] = [];
      const request = { formaat: 'xlsx', tabel: tables[soort] } as const;
      const saved = await good(
        program.session.saveTable(target(`${soort}.xlsx`), request, {
          ...unwatched,
          onProgress: (progress) => void seen.push(progress),
        }),
      );
      const [blad, uitleg] = await sheetsOf(saved?.pad ?? '');
      const { aantallen, naam } = await good(program.session.ask('status', null));
      const { casussen, cijfers, beurten } = aantallen;
      const expected = { casus: casussen, uitstroomcijfer: cijfers, interview: beurten }[soort];
      expect(expected).toBeGreaterThan(20);
      expect(blad).toMatchObject({ formules: 0 });
      expect(blad?.rijen).toHaveLength(expected + 1);
      expect(seen.at(-1)).toMatchObject({ gedaan: expected, totaal: expected });
      expect(uitleg?.naam).toBe('Uitleg');
      expect(uitleg?.rijen).toContainEqual(['Dossier', naam]);
      // Every column is explained, and no other.
      const kolommen = blad?.rijen[0]?.map((kop, at) => `Kolom ${columnName(at)} (${kop})`) ?? [];
      expect(uitleg?.rijen.slice(-kolommen.length).map(([kop]) => kop)).toEqual(kolommen);
    },
  );

  test('has the rows of its filter, in the order of the screen', async () => {
    const tabel = { ...tables.casus, filter: { ...casusFilter, knop: [5 as const] } };
    const request = { formaat: 'csv', tabel } as TableRequest;
    const saved = await good(program.session.saveTable(target('5.csv'), request, unwatched));
    const csv = await readFile(saved?.pad ?? '', 'utf8');
    const shown = await good(
      program.session.ask('casussen', {
        ...{ filter: { ...casusFilter, knop: [5] }, sorteer: { kolom: 'naam', richting: 'op' } },
        ...{ offset: 0, limit: 200 },
      }),
    );
    const at = shown.rows.map(({ velden }) => csv.indexOf(`;${String(velden.naam)};`));
    expect(at.length).toBeGreaterThan(3);
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(0);
  });

  test('that is stopped leaves no file', async () => {
    const stop = new AbortController();
    const saving = program.session.saveTable(
      target('weg.xlsx'),
      { formaat: 'xlsx', tabel: tables.interview },
      { signal: stop.signal, onProgress: () => stop.abort() },
    );
    expect(await bad(saving)).toMatchObject({ code: 'afgebroken' });
    expect(await readdir(computer.folder)).not.toContain('weg.xlsx');
    expect(program.calls).toContain('save.abort goed');
  });

  test('is not saved over a file that is there', async () => {
    const request: TableRequest = { formaat: 'csv', tabel: tables.casus };
    const once = await good(program.session.saveTable(target('t.csv'), request, unwatched));
    const before = await readFile(once?.pad ?? '', 'utf8');
    const twice = program.session.saveTable(target('t.csv'), request, unwatched);
    expect(await bad(twice)).toMatchObject({ code: 'bestand-bestaat-al' });
    expect(await readFile(join(computer.folder, 't.csv'), 'utf8')).toBe(before);
  });
});
