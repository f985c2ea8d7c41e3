import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Secret } from '../../../renderer/store/types';
import { openDexieStore } from '../../../renderer/workers/dossier/log';
import { unitKeysSchema, vaultHeaderSchema } from '../../../shared/desktop/contract';
import type { ErasableKind } from '../../../shared/dossier/erasable-types';
import { SAME_WORDS } from '../../../shared/dossier/erasure-preview';
import type { CasusListRequest } from '../../../shared/dossier/protocol';
import { boxLabel, openBox } from '../../../shared/vault/box';
import { openWithRecoveryKey } from '../../../shared/vault/header';
import { unpackRecord } from '../../../shared/vault/record';
import { openUnitRing } from '../../../shared/vault/units';
import {
  bad,
  type Computer,
  good,
  lock,
  makeDossier,
  PASSPHRASE,
  type Program,
  unlock,
  until,
  unwatched,
} from './program';
import { cijfers, gesprekken, madeUp, previewOf, reader } from './reader';
import { aComputer, run } from './support';

const phrase = (tekst = PASSPHRASE): Secret => ({ soort: 'wachtwoordzin', tekst });
const everyCasus: CasusListRequest = {
  filter: { zoek: '', wereld: [], knop: [], behoefte: [], zonder: [], import: null, ids: null },
  sorteer: { kolom: 'naam', richting: 'op' },
  offset: 0,
  limit: 200,
};

let computer: Computer;
let program: Program;
let id: string;
let herstelsleutel: string;

/** Six casussen of two organisations, six cijfers, two interviews. */
beforeEach(async () => {
  computer = await aComputer();
  program = run(computer, reader([madeUp(6, 2), cijfers, gesprekken]).start);
  ({ id, herstelsleutel } = await makeDossier(program));
  await good(program.session.readWorkbook({ name: 'x' } as File, unwatched));
  await good(program.session.importPreviews([previewOf(3)], unwatched));
});

async function choose(soort: ErasableKind, naam: RegExp): Promise<string> {
  const request = { soort, zoek: '', offset: 0, limit: 200 };
  const { rows } = await good(program.session.ask('wisbaar', request));
  const found = rows.find((row) => naam.test(`${row.naam} ${row.bron}`));
  if (found === undefined) throw new Error(`no ${soort} ${naam}`);
  return found.id;
}
const erase = (...onderdelen: string[]) => program.session.erase({ onderdelen, geheim: phrase() });
const lastStep = async () => {
  const { rows } = await good(program.session.ask('geschiedenis', { offset: 0, limit: 1 }));
  return rows[0];
};
const counts = async () => (await good(program.session.ask('status', null))).aantallen;
const unitsFile = async () =>
  unitKeysSchema.parse(
    JSON.parse(await readFile(join(computer.folder, 'dossiers', id, 'sleutels.json'), 'utf8')),
  );

async function restart(): Promise<void> {
  await lock(program);
  program = run(computer);
  await unlock(program, id);
}

describe('the dry run', () => {
  test('tells what goes and where else it is named, and changes nothing', async () => {
    const [first] = (await good(program.session.ask('casussen', everyCasus))).rows;
    await good(
      program.session.run('veldWijzigen', {
        record: first?.id ?? '',
        veld: 'context',
        waarde: 'Zoals in I-02 gezegd.',
      }),
    );
    const before = await unitsFile();
    const preview = await good(
      program.session.previewErasure([await choose('interview', /I-02|adviseur/)], unwatched),
    );
    expect(preview.gekozen).toHaveLength(1);
    expect(preview.aantallen).toMatchObject({ interview: 1, beurt: 3, coding: 1, sourceRow: 3 });
    expect(preview.naamgenoten).toEqual([]);
    expect(await unitsFile()).toEqual(before);
    expect(await counts()).toMatchObject({ interviews: 2, beurten: 6 });
  });

  test('counts a phrase that stands everywhere, and lists its first places only', async () => {
    const { rows } = await good(program.session.ask('casussen', everyCasus));
    const waarde =
      'Behoeften over het hele artikel, volgens de analist en niet volgens de schrijver.';
    for (const { id: record } of rows) {
      for (const veld of ['context', 'resultaat']) {
        await good(program.session.run('veldWijzigen', { record, veld, waarde }));
      }
    }
    // The sheet of figures names the same organisations.
    const every = { soort: 'organisatie', zoek: 'Organisatie 1', offset: 0, limit: 200 } as const;
    const wisbaar = await good(program.session.ask('wisbaar', every));
    const organisation =
      wisbaar.rows.find(({ aantallen: { casus } }) => (casus ?? 0) > 0)?.id ?? '';
    const { plekken, aantallen } = await good(
      program.session.previewErasure([organisation], unwatched),
    );
    const others = 2 * (rows.length - (aantallen.casus ?? 0));
    const same = plekken.aanpasbaar.rijen.filter(({ waarom }) => waarom === 'passage');
    expect(others).toBeGreaterThan(SAME_WORDS - 1);
    expect(same).toHaveLength(SAME_WORDS);
    expect(same.map(({ ook }) => ook)).toEqual([others - SAME_WORDS, 0, 0]);
    expect(plekken.aanpasbaar.totaal).toBeGreaterThanOrEqual(others);
  });

  test('names the same organisation elsewhere, and can be stopped', async () => {
    const organisation = await choose('organisatie', /Organisatie 1/);
    const { naamgenoten, plekken } = await good(
      program.session.previewErasure([organisation], unwatched),
    );
    expect(naamgenoten).toMatchObject([{ naam: 'Organisatie 1' }]);
    expect(plekken.vast.totaal + plekken.aanpasbaar.totaal).toBeGreaterThan(0);
    const stop = new AbortController();
    stop.abort();
    const work = { onProgress: () => undefined, signal: stop.signal };
    expect(await bad(program.session.previewErasure([organisation], work))).toMatchObject({
      code: 'afgebroken',
    });
  });
});

describe('erasing', () => {
  test('takes an interview out of every answer and the history tells that, not whom', async () => {
    const watched: number[] = [];
    const request = {
      filter: { zoek: '', import: null, ids: null },
      sorteer: { kolom: 'titel' as const, richting: 'op' as const },
      offset: 0,
      limit: 10,
    };
    program.session.watch('interviews', request, (answer) => {
      if (answer.ok) watched.push(answer.value.total);
    });
    const { stap } = await good(erase(await choose('interview', /I-01|adviseur/)));
    await until(() => watched.at(-1) === 1);
    expect(await counts()).toMatchObject({ interviews: 1, beurten: 3, casussen: 6 });
    expect(await lastStep()).toMatchObject({
      seq: stap,
      kind: 'wissen',
      wie: 'onderzoeker 1',
      zin: '1 interview voorgoed gewist, met 3 beurten en 1 toekenning',
    });
    await restart();
    expect(await counts()).toMatchObject({ interviews: 1, beurten: 3 });
    expect((await good(program.session.ask('status', null))).schade).toBeNull();
  });

  test('takes an organisation with what it has in one source, a source with all of it', async () => {
    await good(erase(await choose('organisatie', /Organisatie 1 .*Blad1/)));
    expect((await lastStep())?.zin).toMatch(/^1 organisatie voorgoed gewist, met 3 c/);
    await good(erase(await choose('bron', /Blad1/), await choose('interview', /./)));
    expect((await lastStep())?.zin).toMatch(/^1 bron en 1 interview voorgoed gewist, met 3 /);
    expect(await counts()).toMatchObject({ casussen: 0, imports: 2 });
    expect(await bad(erase('nergens'))).toMatchObject({ code: 'niet-gevonden' });
  });

  test('is not taken back by undoing what came before it', async () => {
    await good(
      erase(await choose('interview', /./), await choose('organisatie', /Organisatie 2 .*Blad1/)),
    );
    await good(program.session.run('ongedaanMaken', null));
    await good(program.session.run('opnieuwDoen', null));
    expect(await counts()).toMatchObject({ interviews: 1, casussen: 3 });
    const { rows } = await good(program.session.ask('casussen', everyCasus));
    expect(rows.map(({ velden }) => velden.organisatie)).not.toContain('Organisatie 2');
  });

  test('wants the passphrase or the recovery key; a wrong one erases nothing and costs time', async () => {
    const onderdelen = [await choose('interview', /./)];
    const before = await unitsFile();
    for (const geheim of [phrase('helemaal mis'), phrase('nog eens mis')]) {
      expect(await bad(program.session.erase({ onderdelen, geheim }))).toMatchObject({
        code: 'wachtwoordzin-onjuist',
      });
    }
    expect(await unitsFile()).toEqual(before);
    expect(await counts()).toMatchObject({ interviews: 2 });
    const typo = { soort: 'herstelsleutel', tekst: herstelsleutel.slice(1) } as const;
    expect(await bad(program.session.erase({ onderdelen, geheim: typo }))).toMatchObject({
      code: expect.stringMatching(/^(herstelsleutel-onjuist|even-wachten)$/),
    });
    const other = run(computer);
    await lock(program);
    await unlock(other, id);
    const geheim = { soort: 'herstelsleutel', tekst: herstelsleutel } as const;
    await good(other.session.erase({ onderdelen, geheim }));
    expect((await good(other.session.ask('status', null))).aantallen.interviews).toBe(1);
  });

  test('is not for the example, which has no keys to lose', async () => {
    const example = run(await aComputer());
    await good(example.session.openExample());
    const request = { soort: 'bron' as const, zoek: '', offset: 0, limit: 1 };
    const { rows } = await good(example.session.ask('wisbaar', request));
    const onderdelen = rows.map((row) => row.id);
    expect(await bad(example.session.erase({ onderdelen, geheim: phrase() }))).toMatchObject({
      code: 'ongeldige-vraag',
    });
  });

  test('that the disk refuses erases nothing', async () => {
    const onderdelen = [await choose('interview', /./)];
    computer.disk.refuses = 'ENOSPC';
    expect(await bad(program.session.erase({ onderdelen, geheim: phrase() }))).toMatchObject({
      code: 'schijf-vol',
    });
    computer.disk.refuses = null;
    expect(await counts()).toMatchObject({ interviews: 2 });
    await good(erase(...onderdelen));
    expect(await counts()).toMatchObject({ interviews: 1 });
  });
});

/** Every sealed box of a unit in the store. */
async function boxesOf(unit: string) {
  const store = await openDexieStore(id, 1);
  const found: { seq: number; part: number; parts: number; bytes: Uint8Array<ArrayBuffer> }[] = [];
  const records = await store.readRecords(1, await store.last());
  for (const { seq, bytes } of records) {
    const inline = unpackRecord(bytes)?.inline ?? [];
    inline.forEach((box, part) => {
      found.push({ seq, part, parts: inline.length, bytes: box });
    });
    for (const row of await store.readParts(seq, 0, 10_000)) {
      found.push({ seq, part: row.part, parts: 0, bytes: row.bytes });
    }
  }
  store.close();
  return found.filter(({ bytes }) => boxLabel(bytes)?.unit === unit);
}

describe('the key', () => {
  test('is in no file, and no key that is left opens what stands in IndexedDB', async () => {
    const unit = await choose('interview', /./);
    const before = await unitsFile();
    const wrap = before.units[unit] as string;
    expect(wrap).toBeTruthy();
    await good(erase(unit));
    await lock(program);

    for (const file of await readdir(computer.folder, { recursive: true })) {
      const content = await readFile(join(computer.folder, file), 'latin1').catch(() => '');
      expect(content, file).not.toContain(wrap);
    }
    const header = vaultHeaderSchema.parse(
      JSON.parse(await readFile(join(computer.folder, 'dossiers', id, 'kluis.json'), 'utf8')),
    );
    const keys = await openWithRecoveryKey(header, herstelsleutel);
    const boxes = await boxesOf(unit);
    expect(boxes.length).toBeGreaterThan(0);
    const opens = async (ring: Awaited<ReturnType<typeof openUnitRing>>) => {
      let opened = 0;
      for (const key of [...ring.keys.values(), keys.records]) {
        for (const { seq: sequence, part, parts, bytes } of boxes) {
          const label = boxLabel(bytes);
          const where = { dossier: id, table: 'part' as const, sequence, part, parts };
          if (label !== null && (await openBox(key, label, where, bytes)) !== null) opened += 1;
        }
      }
      return opened;
    };
    expect(await opens(await openUnitRing(keys, await unitsFile()))).toBe(0);
    // With the file as it was before, it did open: that is what was lost.
    expect(await opens(await openUnitRing(keys, before))).toBe(boxes.length);
  });

  test('stays lost when an older backup is opened on this computer', async () => {
    const target = { naam: 'oud.draaiknop', folder: null, overwrite: true };
    const unit = await choose('interview', /./);
    await good(program.session.saveBackup(target, unwatched));
    await good(erase(unit));
    await lock(program);
    program = run(computer);
    const bytes = await readFile(join(computer.folder, target.naam));
    const file = Object.assign(new Blob([new Uint8Array(bytes)]), { name: target.naam }) as File;
    const status = await good(
      program.session.openBackup({ file, geheim: phrase(), vervang: true }, unwatched),
    );
    expect(status.aantallen).toMatchObject({ interviews: 1 });
    expect((await unitsFile()).units[unit]).toBeUndefined();
    const asked = { offset: 0, limit: 2 };
    const { rows } = await good(program.session.ask('geschiedenis', asked));
    expect(rows.map(({ kind }) => kind)).toEqual(['terugzetten', 'wissen']);
  });
});

describe('killed while erasing', () => {
  test.each(['kdf.derive', 'units.write'])(
    'after %s: wholly there, or wholly gone with its line in the history',
    async (channel) => {
      const unit = await choose('interview', /./);
      const calls = program.calls.length;
      void erase(unit);
      await until(() => program.calls.slice(calls).some((call) => call.startsWith(channel)));
      program.kill();
      program = run(computer);
      await unlock(program, id);
      const there = (await counts()).interviews;
      const file = await unitsFile();
      if (there === 2) {
        expect(file.units[unit]).toBeTruthy();
        expect((await lastStep())?.kind).not.toBe('wissen');
      } else {
        expect(file.units[unit]).toBeUndefined();
        expect(file.erased).toEqual([unit]);
        expect((await lastStep())?.kind).toBe('wissen');
      }
      if (channel === 'units.write') expect(there).toBe(1);
    },
  );
});
