/** What leaves passes the gate in the worker: whatever the page asks, it is held back and noted. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { TableRequest } from '../../../shared/dossier/protocol';
import type { Passage } from '../../../shared/gate/passage';
import { type Computer, good, makeDossier, type Program, unwatched } from './program';
import { aComputer, run } from './support';

const target = (naam: string) => ({ naam, folder: null, overwrite: false });
const tabel: TableRequest['tabel'] = {
  soort: 'uitstroomcijfer',
  filter: { zoek: '', import: null, ids: null, waarden: {} },
  sorteer: { kolom: 'organisatie', richting: 'op' },
};
const csv = (poort?: Passage): TableRequest => ({
  ...{ formaat: 'csv', tabel },
  ...(poort === undefined ? {} : { poort }),
});

let computer: Computer;
let program: Program;
beforeEach(async () => {
  computer = await aComputer();
  program = run(computer);
  await makeDossier(program);
  const own = { maat: 'vertrokken medewerkers', eenheid: 'personen', jaar: 2024, operator: 'is' };
  for (const velden of [
    { organisatie: 'Noord', waarde: 6173, vertrouwelijkheid: 'totaal' },
    { organisatie: 'Zuid', waarde: 4 },
    { organisatie: 'West', waarde: 310 },
  ]) {
    const cijfer = { soort: 'uitstroomcijfer', velden: { ...own, ...velden } } as const;
    await good(program.session.run('toevoegen', cijfer));
  }
});

const written = (naam: string) => readFile(join(computer.folder, naam), 'utf8');
const lines = async () => {
  const asked = { offset: 0, limit: 20, soort: 'uitgifte' } as const;
  return (await good(program.session.ask('geschiedenis', asked))).rows.map(({ zin }) => zin);
};

describe('a table', () => {
  test('holds back what may not leave when nothing is said about it', async () => {
    await good(program.session.saveTable(target('dicht.csv'), csv(), unwatched));
    const text = await written('dicht.csv');
    expect(text).not.toContain('6173');
    expect(text).toMatch(/Noord;.*onderdrukt/);
    expect(text).toMatch(/Zuid;.*< 10/);
    expect(text).toMatch(/West;.*310/);
    expect(await lines()).toEqual([
      'Tabel met 3 cijfers bewaard als tekstbestand, 2 waarden onderdrukt',
    ]);
  });

  test('lets it go when somebody chose that, and the history says so', async () => {
    const whole = csv({ volledig: true, drempel: 10 });
    await good(program.session.saveTable(target('open.csv'), whole, unwatched));
    expect(await written('open.csv')).toMatch(/Noord;.*6173/);
    expect(await lines()).toEqual([
      'Tabel met 3 cijfers bewaard als tekstbestand, met alles wat anders onderdrukt wordt',
    ]);
  });
});

describe('a figure', () => {
  const request = {
    naam: 'uitstroom-overzicht',
    opties: { breedteCm: 16, maat: 'vertrokken medewerkers', organisaties: [], woorden: true },
  } as const;
  const make = async (figure: object) =>
    ({ ok: true, value: new TextEncoder().encode(JSON.stringify(figure)) }) as const;
  const leaving = (volledig: boolean) => ({
    request: { ...request, poort: { volledig, drempel: 10 } as const },
    ...{ vorm: 'svg', make },
  });

  test('is marked on screen, and drawn without what may not leave when it does', async () => {
    const shown = JSON.stringify(await good(program.session.ask('figuur', request)));
    expect(shown).toContain('6.173');
    expect(shown).toContain('2 cijfers worden onderdrukt zodra de figuur naar buiten gaat');
    await good(program.session.saveFigure(target('dicht.svg'), leaving(false)));
    const drawn = await written('dicht.svg');
    for (const value of ['6.173', '6173', '"4 personen"']) expect(drawn).not.toContain(value);
    expect(drawn).toContain('< 10 personen');
    expect(drawn).toContain('310');
    expect(drawn).toContain('2 cijfers zijn onderdrukt');
    expect(await lines()).toEqual(['Figuur over 3 cijfers bewaard als SVG, 2 waarden onderdrukt']);
  });

  test('leaves in full when somebody chose that', async () => {
    await good(program.session.saveFigure(target('open.svg'), leaving(true)));
    const drawn = await written('open.svg');
    expect(drawn).toContain('6.173');
    expect(drawn).toContain('hoewel ze niet voor iedereen zijn');
    expect(await lines()).toEqual([
      'Figuur over 3 cijfers bewaard als SVG, met alles wat anders onderdrukt wordt',
    ]);
  });
});

test('the report says beforehand what happens; another threshold, another report', async () => {
  const { session } = program;
  const asked = (drempel: 5 | 30) => ({
    ...{ soort: 'tabel' as const, request: csv({ volledig: false, drempel }) },
  });
  const at = await good(session.ask('poort', asked(5)));
  expect(at.achter).toMatchObject({ totaal: 2, redenen: { totaal: 1, klein: 1 } });
  expect(at).toMatchObject({ organisaties: 3, drempel: 5, records: { uitstroomcijfer: 3 } });
  expect((await good(session.ask('poort', asked(30)))).drempel).toBe(30);
});

test('a copy is noted, and so is a backup; a note cannot be undone', async () => {
  const { session } = program;
  const before = await good(session.ask('ongedaan', null));
  await good(session.noteCopied('In Noord zei mevrouw Achternaam dat het ging.'));
  await good(session.saveBackup(target('kopie.draaiknop'), unwatched));
  expect(await lines()).toEqual([
    'Back-up van het hele dossier bewaard als verzegeld bestand',
    'Tekst gekopieerd naar het klembord, met 1 mogelijk persoonsgegeven',
  ]);
  expect(await good(session.ask('ongedaan', null))).toEqual(before);
});
