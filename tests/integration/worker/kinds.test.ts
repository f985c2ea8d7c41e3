/**
 * Organisaties, vertrekredenen, dienstverbanden, kostenposten and codes through the whole program:
 * sealed and opened again, saved as tables and as everything, shared, merged and erased.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { SheetKind } from '../../../shared/domain/provenance';
import { type FlatType, flatTypes, recordFields } from '../../../shared/domain/record';
import type { Value } from '../../../shared/domain/values';
import type { ErasableKind } from '../../../shared/dossier/erasable-types';
import { ARRIVAL } from '../../../shared/dossier/list-requests';
import type { TableRequest } from '../../../shared/dossier/protocol';
import { standardPassage } from '../../../shared/gate/passage';
import { readDirectory } from '../../../shared/import/package/directory';
import { inflateWhole } from '../../../shared/import/package/inflate';
import type { ImportRow } from '../../../shared/import/stream';
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
import { cijfers, gesprekken, madeUp, previewOf, type Reading, reader } from './reader';
import { everything, openElsewhere, shareTo, stays } from './sharing-support';
import { aComputer, run } from './support';

type Row = Readonly<Record<string, Value>>;

/** Two organisations, of which the second has few persons. */
const rows: { readonly [T in FlatType]: readonly [SheetKind, Row, Row] } = {
  organisatie: [
    'organisaties',
    { naam: 'Organisatie 1', andereNamen: ['O1'], medewerkers: 400 },
    { naam: 'Organisatie 2', medewerkers: { ontbreekt: 'geweigerd' } },
  ],
  vertrekreden: [
    'vertrekredenen',
    { organisatie: 'Organisatie 1', reden: 'werkdruk', waarde: 31, eenheid: 'procent', n: 200 },
    { organisatie: 'Organisatie 2', reden: 'reistijd', waarde: 37, eenheid: 'procent', n: 8 },
  ],
  dienstverband: [
    'dienstverbanden',
    { organisatie: 'Organisatie 1', pseudoniem: 'P-001', functie: 'jeugdbeschermer', fte: 0.89 },
    { organisatie: 'Organisatie 2', pseudoniem: 'P-002', vertrouwelijkheid: 'openbaar' },
  ],
  kostenpost: [
    'rekentool',
    { organisatie: 'Organisatie 1', post: 'advertentie', oop: 1250.5, aangenomen: 40 },
    { organisatie: 'Organisatie 2', post: 'bureau', oop: 8317, aangenomen: 3 },
  ],
  code: [
    'codeboek',
    { code: 'WE-1', naam: 'tijd', definitie: 'Tijd om te zoeken.' },
    { code: 'WE-2', naam: 'ruimte', ouder: 'WE-1' },
  ],
};

function sheetOf(type: FlatType): Reading {
  const [soort, ...own] = rows[type];
  const fields = recordFields[type].filter(({ veld }) => own.some((row) => veld in row));
  const kolommen = fields.map(({ veld, label }, kolom) => ({ kolom, kop: label, veld }));
  return {
    source: { ...madeUp(0).source, blad: soort, soort, kolommen, aantalRijen: 2, afgewezen: [] },
    rows: own.map(
      (velden, index): ImportRow => ({
        ...{ rij: index + 2, velden, knobCodes: [], needCodes: [] },
        cellen: fields.map(({ veld }) => (veld in velden ? String(velden[veld]) : null)),
      }),
    ),
  };
}

let computer: Computer;
let program: Program;
let id: string;

/** All nine kinds, of the same two organisations. */
beforeEach(async () => {
  computer = await aComputer();
  const sheets = [madeUp(6, 2), cijfers, gesprekken, ...flatTypes.map(sheetOf)];
  program = run(computer, reader(sheets).start);
  ({ id } = await makeDossier(program));
  await good(program.session.readWorkbook({ name: 'x' } as File, unwatched));
  await good(program.session.importPreviews([previewOf(sheets.length)], unwatched));
});

const list = (soort: FlatType) =>
  ({
    ...{ soort, filter: { zoek: '', waarden: {}, import: null, ids: null } },
    sorteer: { kolom: ARRIVAL, richting: 'op' },
  }) as const;
async function fieldsOf({ session }: Program, soort: FlatType): Promise<Row[]> {
  const request = { ...list(soort), offset: 0, limit: 100 };
  const { rows: found } = await good(session.ask('records', request));
  return found.map(({ velden }) => velden as Row);
}
const countsOf = async ({ session }: Program) =>
  (await good(session.ask('status', null))).aantallen;
const target = (naam: string) => ({ naam, folder: null, overwrite: true });
const phrase = { soort: 'wachtwoordzin', tekst: PASSPHRASE } as const;

async function everyKind(of: Program): Promise<void> {
  for (const type of flatTypes) expect(await fieldsOf(of, type), type).toEqual(rows[type].slice(1));
}

test('are the same after the dossier was locked and opened again', async () => {
  await everyKind(program);
  const before = await countsOf(program);
  expect(before).toMatchObject({ organisaties: 2, dienstverbanden: 2, codes: 2, casussen: 6 });
  await lock(program);
  program = run(computer);
  await unlock(program, id);
  expect(await countsOf(program)).toEqual(before);
  await everyKind(program);
});

test('leave as a table with what may not leave held back, or as they are', async () => {
  const save = async (soort: FlatType, poort?: TableRequest['poort']) => {
    const request = { formaat: 'csv', tabel: list(soort), ...(poort && { poort }) } as const;
    await good(program.session.saveTable(target(`${soort}.csv`), request, unwatched));
    return (await readFile(join(computer.folder, `${soort}.csv`), 'utf8')).replace('\uFEFF', '');
  };
  expect(await save('dienstverband')).toBe('Pseudoniem\r\nonderdrukt\r\nonderdrukt\r\n');
  const reasons = await save('vertrekreden');
  expect(reasons).toContain('Organisatie 1;werkdruk;31');
  expect(reasons).toMatch(/Organisatie 2;reistijd;onderdrukt;.*< 10/);
  const costs = await save('kostenpost');
  expect(costs).toContain('1250,5');
  expect(costs).not.toContain('8317');
  expect(await save('code')).toContain('WE-2;ruimte');
  const whole = await save('dienstverband', { ...standardPassage, volledig: true });
  expect(whole).toContain('P-001;Organisatie 1;jeugdbeschermer;0,89');
  const asked = { offset: 0, limit: 20, soort: 'uitgifte' } as const;
  const told = (await good(program.session.ask('geschiedenis', asked))).rows.map(({ zin }) => zin);
  expect(told).toEqual([
    'Tabel met 2 dienstverbanden bewaard als tekstbestand, met alles wat anders onderdrukt wordt',
    'Tabel met 2 codes bewaard als tekstbestand',
    'Tabel met 2 kostenposten bewaard als tekstbestand, 1 waarde onderdrukt',
    'Tabel met 2 vertrekredenen bewaard als tekstbestand, 1 waarde onderdrukt',
    'Tabel met 2 dienstverbanden bewaard als tekstbestand, 2 waarden onderdrukt',
  ]);
});

test('are in everything, value for value, each kind with a workbook', async () => {
  const poort = { ...standardPassage, volledig: true };
  const saved = await good(
    program.session.saveEverything({ target: target('alles.zip'), poort }, unwatched),
  );
  const entries = readDirectory(new Uint8Array(await readFile(saved?.pad ?? '')));
  for (const naam of [
    'organisaties',
    'vertrekredenen',
    'dienstverbanden',
    'kostenposten',
    'codes',
  ]) {
    expect([...entries.keys()]).toContain(`werkmappen/${naam}.xlsx`);
  }
  const entry = entries.get('json/dossier.json');
  if (entry === undefined) throw new Error('no json');
  const { entiteiten } = JSON.parse(new TextDecoder().decode(await inflateWhole(entry)));
  for (const type of flatTypes) {
    const velden = entiteiten[type].map((record: { velden: Row }) => record.velden);
    expect(velden, type).toEqual(expect.arrayContaining([...rows[type].slice(1)]));
    expect(velden).toHaveLength(2);
  }
});

test('are shared whole or by kind, and merged again', async () => {
  const whole = await openElsewhere(await shareTo(program, computer.folder, 'heel.draaiknop'));
  await everyKind(whole.program);
  const only = { soort: 'selectie', soorten: ['dienstverband'], imports: null, ids: null } as const;
  const part = await openElsewhere(await shareTo(program, computer.folder, 'deel.draaiknop', only));
  expect(await countsOf(part.program)).toMatchObject({
    ...{ dienstverbanden: 2, casussen: 0, organisaties: 0, vertrekredenen: 0, imports: 1 },
  });

  const [record] = (
    await good(
      whole.program.session.ask('records', { ...list('dienstverband'), offset: 0, limit: 1 }),
    )
  ).rows;
  const changed = { record: record?.id ?? '', veld: 'functie', waarde: 'adviseur' };
  await good(whole.program.session.run('veldWijzigen', changed));
  const back = await shareTo(whole.program, whole.computer.folder, 'terug.draaiknop', everything);
  const { soorten } = await good(
    program.session.readMerge(
      {
        file: back,
        geheim: { soort: 'wachtwoordzin', tekst: 'zeven paarse fietsen wachten geduldig' },
      },
      unwatched,
    ),
  );
  expect(soorten.find(({ soort }) => soort === 'dienstverband')?.gewijzigd).toEqual({
    aantal: 1,
    voorbeelden: ['P-001 (jeugdbeschermer bij Organisatie 1): Functie'],
  });
  await good(program.session.merge(stays, unwatched));
  expect((await fieldsOf(program, 'dienstverband'))[0]?.functie).toBe('adviseur');
});

test('go with their organisation when it is erased, and all of them with their sources', async () => {
  const choose = async (soort: ErasableKind) =>
    (await good(program.session.ask('wisbaar', { soort, zoek: '', offset: 0, limit: 200 }))).rows;
  const own = (await choose('organisatie')).filter(({ naam }) => naam === 'Organisatie 1');
  await good(program.session.erase({ onderdelen: own.map((one) => one.id), geheim: phrase }));
  expect(await countsOf(program)).toMatchObject({
    ...{ organisaties: 1, vertrekredenen: 1, dienstverbanden: 1, kostenposten: 1, codes: 2 },
  });
  expect(await fieldsOf(program, 'dienstverband')).toEqual([rows.dienstverband[2]]);

  const sources = await choose('bron');
  await good(program.session.erase({ onderdelen: sources.map((one) => one.id), geheim: phrase }));
  const left = Object.entries(await countsOf(program)).filter(([, number]) => number > 0);
  expect(left).toEqual([]);
  await lock(program);
  program = run(computer);
  await unlock(program, id);
  for (const type of flatTypes) expect(await fieldsOf(program, type)).toEqual([]);
});
