import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { AssignKnob, CasusListRequest } from '../../../shared/dossier/protocol';
import {
  bad,
  type Computer,
  good,
  lock,
  makeDossier,
  type Program,
  unlock,
  until,
  unwatched,
} from './program';
import { madeUp, preview, reader } from './reader';
import { aComputer, run } from './support';

const filter = {
  zoek: '',
  wereld: [],
  knop: [],
  behoefte: [],
  zonder: [],
  import: null,
  ids: null,
};
const all: CasusListRequest = {
  filter,
  sorteer: { kolom: 'naam', richting: 'op' },
  offset: 0,
  limit: 200,
};
const knob = (onderwerp: string, code: AssignKnob['code'] = '2'): AssignKnob => ({
  onderwerp,
  scheme: 'draaiknop',
  code,
  rol: 'primair',
  richting: null,
  anchor: null,
  motivatie: null,
});

let computer: Computer;
let program: Program;
let id: string;

/** Marks with these codes and no others, in any order. */
function codes(...expected: string[]) {
  return {
    asymmetricMatch: (marks: { code: string }[]) =>
      marks
        .map(({ code }) => code)
        .sort()
        .join() === expected.join(),
    toString: () => `marks ${expected.join()}`,
  };
}

/** A dossier with six imported casussen, open. */
beforeEach(async () => {
  computer = await aComputer();
  program = run(computer, reader(madeUp(6, 2)).start);
  ({ id } = await makeDossier(program));
  await good(program.session.readWorkbook({ name: 'x' } as File, unwatched));
  await good(program.session.importPreviews([preview], unwatched));
});

async function restart(): Promise<void> {
  await lock(program);
  program = run(computer);
  await unlock(program, id);
}

async function casussen() {
  return good(program.session.ask('casussen', all));
}

describe('a change', () => {
  test('is there once it was answered, also after a restart, by the same coder', async () => {
    const [first] = (await casussen()).rows;
    const { coding } = await good(program.session.run('toekennen', knob(first?.id ?? '')));
    await restart();
    const casus = await good(program.session.ask('casus', { id: first?.id ?? '' }));
    expect(casus?.codings.find((one) => one.id === coding)).toMatchObject({
      code: '2',
      herkomst: 'analist',
      coderNaam: 'onderzoeker 1',
      stap: 4,
    });
    const again = await good(program.session.run('toekennen', knob(first?.id ?? '', '3')));
    expect(again.seq).toBe(5);
  });

  test('that the dossier says already is not written again', async () => {
    const [first] = (await casussen()).rows;
    const once = await good(program.session.run('toekennen', knob(first?.id ?? '')));
    const twice = await good(program.session.run('toekennen', knob(first?.id ?? '')));
    expect(twice).toEqual(once);
  });

  test('is refused for what is not there, and for somebody without a name', async () => {
    expect(await bad(program.session.run('toekennen', knob('nergens')))).toMatchObject({
      code: 'niet-gevonden',
    });
    expect(await bad(program.session.run('wieBenIk', { naam: ' ' }))).toMatchObject({
      code: 'naam-leeg',
    });
    expect(await good(program.session.ask('status', null))).toMatchObject({ seq: 3 });
  });

  test('names who made it: another coder from the moment they said so', async () => {
    const [first] = (await casussen()).rows;
    await good(program.session.run('wieBenIk', { naam: 'onderzoeker 2' }));
    await good(program.session.run('toekennen', knob(first?.id ?? '')));
    await good(program.session.run('wieBenIk', { naam: 'Onderzoeker 1' }));
    await good(program.session.run('toekennen', knob(first?.id ?? '', '4')));
    const { rows } = await good(program.session.ask('geschiedenis', { offset: 0, limit: 3 }));
    expect(rows.map(({ wie }) => wie)).toEqual(['onderzoeker 1', 'onderzoeker 2', 'onderzoeker 2']);
  });

  test('many at once end one after another, none lost', async () => {
    const { rows } = await casussen();
    const codes = ['1', '2', '3', '4', '5a', '5b'] as const;
    const answers = await Promise.all(
      rows.flatMap(({ id: casus }) =>
        codes.map((code) => good(program.session.run('toekennen', knob(casus, code)))),
      ),
    );
    expect(answers.map(({ seq }) => seq)).toEqual(Array.from({ length: 36 }, (_, i) => i + 4));
    await restart();
    const status = await good(program.session.ask('status', null));
    expect(status).toMatchObject({ seq: 39, aantallen: { casussen: 6, coderingen: 38 } });
  });
});

describe('undo and redo', () => {
  test('go by name, across a restart, and leave what changed since', async () => {
    const [first] = (await casussen()).rows;
    const casus = first?.id ?? '';
    const change = { record: casus, veld: 'sector', waarde: 'jeugdzorg' } as const;
    await good(program.session.run('veldWijzigen', change));
    await good(program.session.run('toekennen', knob(casus)));
    await restart();

    expect(await good(program.session.ask('ongedaan', null))).toEqual({
      ongedaan: 'draaiknop 2 toegekend aan Praktijk 1',
      opnieuw: null,
    });
    expect(await good(program.session.run('ongedaanMaken', null))).toEqual({
      zin: 'draaiknop 2 toegekend aan Praktijk 1',
      bleefStaan: [],
      stap: 5,
    });
    await good(program.session.run('ongedaanMaken', null));
    expect(
      (await good(program.session.ask('casus', { id: casus })))?.velden.sector,
    ).toBeUndefined();
    expect(await good(program.session.ask('ongedaan', null))).toEqual({
      ongedaan: '6 casussen geïmporteerd uit praktijken.xlsx',
      opnieuw: 'veld ‘Sector’ gewijzigd bij Praktijk 1',
    });
    await good(program.session.run('opnieuwDoen', null));
    await restart();
    await good(program.session.run('opnieuwDoen', null));
    const after = await good(program.session.ask('casus', { id: casus }));
    expect(after).toMatchObject({ velden: { sector: 'jeugdzorg' }, marks: codes('2', '5') });

    await good(program.session.run('veldWijzigen', { ...change, waarde: 'zorg' }));
    await good(program.session.run('veldWijzigen', { ...change, waarde: 'onderwijs' }));
    expect(await bad(program.session.run('opnieuwDoen', null))).toMatchObject({
      code: 'niets-opnieuw',
    });
  });

  test('of an import takes away what nobody has touched, and names what stays', async () => {
    const [first] = (await casussen()).rows;
    await good(program.session.run('toekennen', knob(first?.id ?? '')));
    await good(program.session.run('ongedaanMaken', null));
    await good(program.session.run('opnieuwDoen', null));
    const { rows } = await good(program.session.ask('geschiedenis', { offset: 0, limit: 9 }));
    expect(rows.map(({ seq }) => seq)).toEqual([6, 5, 4, 3, 2, 1]);
    expect(rows[0]?.zin).toBe('Opnieuw: draaiknop 2 toegekend aan Praktijk 1');
    await good(program.session.run('ongedaanMaken', null));
    await good(program.session.run('ongedaanMaken', null));
    expect((await casussen()).total).toBe(0);
    expect(await bad(program.session.run('ongedaanMaken', null))).toMatchObject({
      code: 'niets-ongedaan',
    });
  });
});

describe('the undo of one step', () => {
  const undo = (alleen: number) => program.session.run('ongedaanMaken', { alleen });
  const sectorOf = async (id: string) =>
    (await good(program.session.ask('casus', { id })))?.velden.sector;

  test('is of that step or of none: not of one before it, nor of one after', async () => {
    const [first] = (await casussen()).rows;
    const record = first?.id ?? '';
    const change = { record, veld: 'sector' } as const;
    const { seq } = await good(
      program.session.run('veldWijzigen', { ...change, waarde: 'jeugdzorg' }),
    );
    const later = await good(program.session.run('veldWijzigen', { ...change, waarde: 'zorg' }));
    const other = { code: 'niets-ongedaan', params: { reden: 'anders' } };

    expect(await bad(undo(seq))).toMatchObject(other);
    expect(await sectorOf(record)).toBe('zorg');
    expect(await good(undo(later.seq))).toMatchObject({ stap: later.seq });
    expect(await bad(undo(later.seq))).toMatchObject(other);
    expect(await sectorOf(record)).toBe('jeugdzorg');

    const redo = (alleen: number) => program.session.run('opnieuwDoen', { alleen });
    expect(await bad(redo(seq))).toMatchObject({ code: 'niets-opnieuw' });
    expect(await good(redo(later.seq))).toMatchObject({ stap: later.seq });
    expect(await sectorOf(record)).toBe('zorg');
    // Done again it is still the same step.
    expect(await good(undo(later.seq))).toMatchObject({ stap: later.seq });
  });
});

describe('a watched query', () => {
  test('is answered again when its data changed, and only then', async () => {
    const { rows } = await casussen();
    const [watched, other] = rows;
    const listener = vi.fn();
    program.session.watch('casus', { id: watched?.id ?? '' }, listener);
    await until(() => listener.mock.calls.length === 1);
    await good(program.session.run('toekennen', knob(other?.id ?? '')));
    await good(program.session.run('toekennen', knob(watched?.id ?? '')));
    await until(() => listener.mock.calls.length === 2);
    expect(listener.mock.lastCall?.[0]).toMatchObject({
      ok: true,
      value: { id: watched?.id, marks: codes('2', '5') },
    });
  });

  test('may be asked before there is a dossier', async () => {
    await lock(program);
    const next = run(computer);
    const listener = vi.fn();
    next.session.watch('status', null, listener);
    expect(listener.mock.calls).toEqual([[{ ok: false, code: 'dossier-gesloten', params: {} }]]);
    await unlock(next, id);
    await until(() => listener.mock.lastCall?.[0].ok === true);
    expect(listener.mock.lastCall?.[0]).toMatchObject({ value: { id, seq: 3 } });
  });

  test('tells how far the check of the whole chain is', async () => {
    const listener = vi.fn();
    program.session.watch('status', null, listener);
    await vi.waitFor(
      () =>
        expect(listener.mock.lastCall?.[0].value.controle).toEqual({
          gecontroleerd: 3,
          totaal: 3,
          klaar: true,
        }),
      { timeout: 5_000 },
    );
  });
});

describe('questions', () => {
  test('about where something comes from lead to the cell', async () => {
    const [first] = (await casussen()).rows;
    const params = { record: first?.id ?? '', veld: 'organisatie' } as const;
    expect(await good(program.session.ask('bewijs', params))).toMatchObject({
      waarde: 'Organisatie 1',
      herkomst: 'import',
      cel: { bestand: 'praktijken.xlsx', blad: 'Blad1', adres: 'B2', notatie: 'Organisatie 1' },
    });
  });

  test('for a figure are answered with the day of the last change', async () => {
    const figure = await good(
      program.session.ask('figuur', {
        naam: 'casus-draaiknop',
        opties: {
          breedteCm: 16,
          volgorde: 'bron',
          wereld: [],
          toonSuggesties: true,
          zonderLabel: 'rijen',
        },
      }),
    );
    expect(figure.scene.table.rows.length).toBeGreaterThanOrEqual(6);
    expect(figure.peildatum).toBe(new Date().toISOString().slice(0, 10));
  });

  test('with impossible parameters are refused', async () => {
    const wide = program.session.ask('casussen', { ...all, limit: 1_000 });
    expect(await bad(wide)).toMatchObject({ code: 'ongeldige-vraag' });
  });
});
