import { readdir, readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Progress } from '../../../shared/dossier/protocol';
import { standardPassage } from '../../../shared/gate/passage';
import { Control } from '../../../shared/import/control';
import { readDirectory } from '../../../shared/import/package/directory';
import { inflateWhole } from '../../../shared/import/package/inflate';
import { proposeImport } from '../../../shared/import/propose';
import { readWorkbook } from '../../../shared/import/read-workbook';
import { bad, type Computer, good, type Program, unwatched } from './program';
import { aComputer, run } from './support';

const hooks = { now: () => performance.now(), pause: async () => undefined };
const poort = { ...standardPassage, volledig: true };
const target = { naam: 'alles.zip', folder: null, overwrite: true };
const LONG = `${'Een lange toelichting. '.repeat(2_000)}Tot hier.`;

let computer: Computer;
let program: Program;
/** The example, in memory. */
beforeEach(async () => {
  computer = await aComputer();
  program = run(computer);
  await good(program.session.openExample());
  await good(program.session.run('wieBenIk', { naam: 'onderzoeker 1' }));
});

async function opened(path: string): Promise<Map<string, Uint8Array>> {
  const entries = readDirectory(new Uint8Array(await readFile(path)));
  const files = new Map<string, Uint8Array>();
  for (const [name, entry] of entries) files.set(name, await inflateWhole(entry));
  return files;
}
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const workbook = async (bytes: Uint8Array | undefined) => {
  const { bladen } = await readWorkbook(
    bytes as Uint8Array<ArrayBuffer>,
    'x.xlsx',
    new Control(hooks),
  );
  return bladen.map(({ naam, rijen }) => ({ naam, rijen: rijen.map(({ cellen }) => cellen) }));
};

async function firstCasus(): Promise<string> {
  const filter = {
    zoek: '',
    wereld: [],
    knop: [],
    behoefte: [],
    zonder: [],
    import: null,
    ids: null,
  };
  const sorteer = { kolom: 'code' as const, richting: 'op' as const };
  const { rows } = await good(
    program.session.ask('casussen', { filter, sorteer, offset: 0, limit: 1 }),
  );
  return rows[0]?.id ?? '';
}

describe('everything', () => {
  test('is one zip that our own reader and a plain reader of JSON take back', async () => {
    const casus = await firstCasus();
    await good(
      program.session.run('veldWijzigen', { record: casus, veld: 'context', waarde: LONG }),
    );
    const { aantallen, seq } = await good(program.session.ask('status', null));
    const seen: Progress[] = [];
    const work = { ...unwatched, onProgress: (told: Progress) => void seen.push(told) };
    const saved = await good(program.session.saveEverything({ target, poort }, work));
    const files = await opened(saved?.pad ?? '');

    const names = [...files.keys()];
    expect(names.filter((name) => !name.startsWith('teksten/'))).toEqual([
      // The directory of our reader knows no capitals.
      'leesmij.txt',
      'werkmappen/casussen.xlsx',
      'werkmappen/uitstroomcijfers.xlsx',
      'werkmappen/interviews.xlsx',
      'werkmappen/toekenningen.xlsx',
      'werkmappen/bronnen.xlsx',
      'werkmappen/geschiedenis.xlsx',
      'json/dossier.json',
      'json/dossier.schema.json',
      'json/geschiedenis.json',
      'json/geschiedenis.schema.json',
    ]);
    expect(names.filter((name) => name.startsWith('teksten/'))).toHaveLength(aantallen.interviews);
    for (const name of names) expect(name).toMatch(/^[\p{L}\p{N} .,_()/-]+$/u);

    // Every file is explained, the texts by one line.
    const readme = text(files.get('leesmij.txt'));
    for (const name of names.filter((each) => each !== 'leesmij.txt')) {
      expect(readme).toContain(name.startsWith('teksten/') ? 'teksten/…' : name);
    }
    expect(readme).toContain('NIET VERZEGELD');
    expect(readme).toContain(`${aantallen.casussen} casussen`);

    // Recognised without help, row for row.
    for (const [name, count] of [
      ['casussen', aantallen.casussen],
      ['uitstroomcijfers', aantallen.cijfers],
      ['interviews', aantallen.interviews],
    ] as const) {
      const bytes = files.get(`werkmappen/${name}.xlsx`) as Uint8Array<ArrayBuffer>;
      const { bladen } = await proposeImport(bytes, `${name}.xlsx`, new Control(hooks));
      expect(bladen[0]?.counted, name).toMatchObject({ aantal: count, refused: [] });
      expect(bladen[0]?.reading.table?.description.soort).toBe(name);
      const [sheet] = await workbook(bytes);
      const rows = name === 'interviews' ? aantallen.beurten : count;
      expect(sheet?.rijen, name).toHaveLength(rows + 1);
    }
    const [list, ...sheets] = await workbook(files.get('werkmappen/bronnen.xlsx'));
    expect(list?.rijen).toHaveLength(aantallen.imports + 1);
    expect(sheets.map(({ naam }) => naam)).toEqual(list?.rijen.slice(1).map(([naam]) => naam));
    const [told] = await workbook(files.get('werkmappen/geschiedenis.xlsx'));
    expect(told?.rijen).toHaveLength(seq + 1);

    // A text that fits in no cell is cut there and whole elsewhere.
    const [cases] = await workbook(files.get('werkmappen/casussen.xlsx'));
    const cut = cases?.rijen.flat().find((cell) => String(cell).startsWith('Een lange'));
    expect(String(cut)).toMatch(/…$/);
    const json = JSON.parse(text(files.get('json/dossier.json')));
    const held = json.entiteiten.casus.find(({ id }: { id: string }) => id === casus);
    expect(held.velden.context).toBe(LONG);
    expect(json.entiteiten.sourceRow).toHaveLength(
      sheets.reduce((sum, { rijen }) => sum + rijen.length - 1, 0),
    );
    const [codings] = await workbook(files.get('werkmappen/toekenningen.xlsx'));
    expect(codings?.rijen).toHaveLength(json.entiteiten.coding.length + 1);

    const [talk] = names.filter((name) => name.startsWith('teksten/'));
    expect(text(files.get(talk ?? ''))).toMatch(/--- Beurt .+ ---/);

    // What happened is known as it went, and ends at all of it.
    expect(new Set(seen.map(({ zin }) => zin))).toContain('json/dossier.json wordt gemaakt');
    const last = seen.at(-1);
    expect(last?.gedaan).toBe(last?.totaal);
  });

  test('is noted in the history, with what it held and no name', async () => {
    await good(program.session.saveEverything({ target, poort }, unwatched));
    const { rows } = await good(program.session.ask('geschiedenis', { offset: 0, limit: 1 }));
    expect(rows[0]).toMatchObject({ kind: 'uitgifte', wie: 'onderzoeker 1' });
    expect(rows[0]?.zin).toMatch(/^Het hele dossier met 42 casussen, .* leesbaar bewaard/);
  });

  test('with something held back is refused: it would not be everything', async () => {
    const failed = await bad(
      program.session.saveEverything({ target, poort: standardPassage }, unwatched),
    );
    expect(failed.code).toBe('ongeldige-vraag');
    expect(await readdir(computer.folder)).toEqual([]);
  });

  test('leaves no file and no note when it is stopped', async () => {
    const stop = new AbortController();
    const { seq } = await good(program.session.ask('status', null));
    const work = {
      signal: stop.signal,
      onProgress: ({ zin }: Progress) => {
        if (zin.startsWith('json/')) stop.abort();
      },
    };
    const failed = await bad(program.session.saveEverything({ target, poort }, work));
    expect(failed.code).toBe('afgebroken');
    expect(await readdir(computer.folder)).toEqual([]);
    expect((await good(program.session.ask('status', null))).seq).toBe(seq);
  });
});
