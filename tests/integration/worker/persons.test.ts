/**
 * Personal data that was replaced on the way in: nothing of an original is anywhere in the dossier but
 * in the key of pseudonyms, and that leaves it nowhere.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { withReplaced } from '../../../renderer/features/importeren/personal/choices';
import { keyOf, proposedDoors, usedIn } from '../../../renderer/features/importeren/personal/doors';
import { standardPassage } from '../../../shared/gate/passage';
import { readDirectory } from '../../../shared/import/package/directory';
import { inflateWhole } from '../../../shared/import/package/inflate';
import type { ImportPreview } from '../../../shared/import/preview';
import { findText } from '../../support/find-text';
import {
  type Computer,
  good,
  lock,
  makeDossier,
  PASSPHRASE,
  type Program,
  unlock,
  unwatched,
} from './program';
import { geheim, openElsewhere, shareTo, stays } from './sharing-support';
import { aComputer, run } from './support';

const folder = join(import.meta.dirname, '../../../fixtures/persoonsgegevens');
const originals = ['Anna', 'Verzonnen', 'Testpersoon', 'rol1@', 'Sanne', 'Nietbestaand', 'rol2@'];
/** "Voorbeeldorganisatie A" is an organisation: no person's. */
const isThere = (text: string) =>
  originals.filter((each) => text.replaceAll('Voorbeeldorganisatie', '').includes(each));

let computer: Computer;
let program: Program;
let id: string;

beforeEach(async () => {
  computer = await aComputer();
  program = run(computer);
  ({ id } = await makeDossier(program));
});

/** Reads a file and replaces all that is found in it, as the page proposes. */
async function replaced(name: string, as = name): Promise<ImportPreview> {
  const { session } = program;
  const file = new File([new Uint8Array(await readFile(join(folder, name)))], as);
  const preview = await good(session.readWorkbook(file, unwatched));
  const bladen = [];
  for (const [at, sheet] of preview.bladen.entries()) {
    const hits = sheet.persoonsgegevens?.treffers ?? [];
    const asked = [...new Map(hits.map((hit) => [keyOf(hit), hit])).values()];
    const originelen = asked.map(({ soort, tekst }) => ({ soort, origineel: tekst }));
    const known = await good(session.ask('bekendePseudoniemen', { originelen }));
    const doors = proposedDoors(hits, known, usedIn([]));
    const replacing = hits.map((hit, i) => ({ hit, door: doors[i] ?? '' }));
    const choice = withReplaced(sheet.keuze, replacing);
    bladen.push(await good(session.remapSheet(preview.token, at, choice, unwatched)));
  }
  return { ...preview, bladen };
}

const take = async (...previews: ImportPreview[]) =>
  good(program.session.importPreviews(previews, unwatched));
const keys = async ({ session } = program) => good(session.ask('sleutels', null));

/** Every file of everything that the dossier gives away, as text. */
async function everythingIn({ session }: Program): Promise<string> {
  const target = { naam: 'alles.zip', folder: null, overwrite: true };
  const poort = { ...standardPassage, volledig: true };
  const saved = await good(session.saveEverything({ target, poort }, unwatched));
  const entries = readDirectory(new Uint8Array(await readFile(saved?.pad ?? '')));
  const texts: string[] = [];
  for (const [, entry] of entries) {
    const bytes = await inflateWhole(entry);
    texts.push(new TextDecoder().decode(bytes));
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) continue;
    for (const [, part] of readDirectory(bytes)) {
      texts.push(new TextDecoder().decode(await inflateWhole(part)));
    }
  }
  return texts.join('\n');
}

describe('what was replaced', () => {
  test('is nowhere but in the key: not in rows, records, imports, history, lists or on the disk', async () => {
    const before = await replaced('medewerkers.xlsx');
    const talk = await replaced('gesprek met namen.txt');
    expect(
      isThere(JSON.stringify([before.bladen.map(({ persoonsgegevens: _, ...rest }) => rest)])),
    ).toEqual([]);
    expect(
      isThere(
        JSON.stringify([talk.bladen.map(({ persoonsgegevens: _, keuze: __, ...rest }) => rest)]),
      ),
    ).toEqual([]);
    await take(before, talk);
    const { session } = program;
    const everything = await everythingIn(program);
    expect(everything).toContain('[vervangen: P-1]');
    expect(everything).toContain('[vervangen: teamleider]');
    expect(isThere(everything)).toEqual([]);
    const asked = [
      await session.ask('geschiedenis', { offset: 0, limit: 50 }),
      await session.ask('imports', null),
      await session.ask('sleutels', null),
      await session.ask('interviews', {
        filter: { zoek: 'sanne', import: null, ids: null },
        sorteer: { kolom: 'datum', richting: 'op' },
        offset: 0,
        limit: 50,
      }),
      ...(await Promise.all(
        (['persoon', 'bron', 'interview', 'organisatie'] as const).map((soort) =>
          session.ask('wisbaar', { soort, zoek: '', offset: 0, limit: 100 }),
        ),
      )),
    ];
    expect(asked.every(({ ok }) => ok)).toBe(true);
    expect(isThere(JSON.stringify(asked))).toEqual([]);
    expect(findText([computer.folder], originals).found).toEqual([]);
    // It is in the key, for whoever asks for one person.
    const persons = await keys();
    const all = await Promise.all(
      persons.map(({ unit }) => good(session.ask('sleutel', { unit }))),
    );
    expect(isThere(JSON.stringify(all))).toEqual(originals);
  });

  test('comes back with the dossier, and a person keeps what they go by at the next import', async () => {
    await take(await replaced('medewerkers.xlsx'));
    await lock(program);
    program = run(computer);
    await unlock(program, id);
    const persons = await keys();
    await take(await replaced('medewerkers.xlsx', 'nog eens.xlsx'));
    expect((await keys()).map(({ door, unit }) => [door, unit])).toEqual(
      persons.map(({ door, unit }) => [door, unit]),
    );
    expect((await keys()).every(({ cellen }, i) => cellen === 2 * (persons[i]?.cellen ?? 0))).toBe(
      true,
    );
  });

  test('is erased with the key of that person, and their number is never given again', async () => {
    await take(await replaced('medewerkers.xlsx'));
    const person = (await keys()).find(({ door }) => door === 'P-2');
    const unit = person?.unit ?? '';
    const [told] = await good(program.session.ask('sleutel', { unit }));
    expect(told).toBeDefined();
    const preview = await good(program.session.previewErasure([unit], unwatched));
    expect(preview.gekozen).toMatchObject([{ soort: 'persoon', naam: 'P-2' }]);
    const phrase = { soort: 'wachtwoordzin' as const, tekst: PASSPHRASE };
    await good(program.session.erase({ onderdelen: [unit], geheim: phrase }));
    expect(await good(program.session.ask('sleutel', { unit }))).toEqual([]);
    expect((await keys()).map(({ door }) => door)).not.toContain('P-2');
    const asked = { originelen: told === undefined ? [] : [told] };
    const known = await good(program.session.ask('bekendePseudoniemen', asked));
    expect(known.bekend).toEqual([]);
    expect(known.volgende).toBeGreaterThan(2);
    const { rows } = await good(program.session.ask('geschiedenis', { offset: 0, limit: 1 }));
    expect(rows[0]?.zin).toBe('1 sleutel van een pseudoniem voorgoed gewist');
    expect(await everythingIn(program)).toContain('[vervangen: P-2]');
  });

  test('goes with the last source that it was replaced in', async () => {
    await take(await replaced('medewerkers.xlsx'));
    await take(await replaced('gesprek met namen.txt'));
    const [first, second] = await good(program.session.ask('imports', null));
    const phrase = { soort: 'wachtwoordzin' as const, tekst: PASSPHRASE };
    for (const source of [first, second]) {
      await good(program.session.erase({ onderdelen: [source?.id ?? ''], geheim: phrase }));
    }
    expect(await keys()).toEqual([]);
  });

  test('is counted per person, and goes with their own last source, also behind a shared role', async () => {
    const { session } = program;
    for (const [name, wie, keer] of [
      ['een.csv', 'Anna Voorbeeld', 3],
      ['twee.csv', 'Sanne Testpersoon', 2],
    ] as const) {
      const rows = Array.from({ length: keer }, (_, i) => `${wie};Waarom ${i}?;Om de roosters.`);
      const text = ['Respondent;Vraag;Antwoord', ...rows].join('\n');
      const preview = await good(session.readWorkbook(new File([text], name), unwatched));
      const [sheet] = preview.bladen;
      const hits = sheet?.persoonsgegevens?.treffers ?? [];
      expect(hits.length).toBe(keer);
      const replacing = hits.map((hit) => ({ hit, door: 'verpleegkundige' }));
      const choice = withReplaced(
        sheet?.keuze as ImportPreview['bladen'][number]['keuze'],
        replacing,
      );
      const after = await good(session.remapSheet(preview.token, 0, choice, unwatched));
      await take({ ...preview, bladen: [after] });
    }
    const counted = (await keys()).map(({ door, cellen }) => [door, cellen]);
    expect(counted.sort()).toEqual([
      ['verpleegkundige', 2],
      ['verpleegkundige', 3],
    ]);
    const [first] = await good(session.ask('imports', null));
    const phrase = { soort: 'wachtwoordzin' as const, tekst: PASSPHRASE };
    await good(session.erase({ onderdelen: [first?.id ?? ''], geheim: phrase }));
    expect(await keys()).toHaveLength(1);
  });

  test('is taken back with its import', async () => {
    await take(await replaced('medewerkers.xlsx'));
    await good(program.session.run('ongedaanMaken', null));
    expect(await keys()).toEqual([]);
    await good(program.session.run('opnieuwDoen', null));
    expect((await keys()).length).toBeGreaterThan(0);
  });
});

describe('in a shared file', () => {
  test('of everything the key is not, and merging that back takes nothing from it', async () => {
    await take(await replaced('medewerkers.xlsx'));
    const persons = await keys();
    const file = await shareTo(program, computer.folder, 'alles.draaiknop');
    const there = await openElsewhere(file);
    expect(await keys(there.program)).toEqual([]);
    expect(await good(there.program.session.ask('status', null))).toMatchObject({ schade: null });
    for (const { unit } of persons) {
      expect(await good(there.program.session.ask('sleutel', { unit }))).toEqual([]);
    }
    const everything = await everythingIn(there.program);
    expect(everything).toContain('[vervangen: P-1]');
    expect(isThere(everything)).toEqual([]);
    // Changed there, and merged back here: who is who is known here as before.
    const back = await shareTo(there.program, there.computer.folder, 'terug.draaiknop');
    const report = await good(program.session.readMerge({ file: back, geheim }, unwatched));
    expect(JSON.stringify(report)).not.toContain('pseudoniem');
    await good(program.session.merge(stays, unwatched));
    expect(await keys()).toEqual(persons);
  });
});

test('what is no replacement is refused, and the choice in force stays', async () => {
  const file = new File(
    [new Uint8Array(await readFile(join(folder, 'medewerkers.xlsx')))],
    'x.xlsx',
  );
  const { session } = program;
  const preview = await good(session.readWorkbook(file, unwatched));
  const { keuze } = preview.bladen[0] as ImportPreview['bladen'][number];
  const place = { start: 0, end: 4, soort: 'naam', door: 'P-1' };
  for (const vervangen of [
    { A3: [{ ...place, door: 'P-1] x [' }] },
    { A3: [{ ...place, end: 0 }] },
    { A3: [place, place] },
    { '3A': [place] },
    { A3: [{ ...place, soort: 'iets' }] },
  ]) {
    const choice = { ...keuze, vervangen } as unknown as typeof keuze;
    const refused = await session.remapSheet(preview.token, 0, choice, unwatched);
    expect(refused.ok).toBe(false);
  }
});
