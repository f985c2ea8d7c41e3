import { describe, expect, it } from 'vitest';
import {
  commandParams,
  methodParams,
  parseEnvelope,
  queryParams,
} from '../../../../../renderer/workers/dossier/messages';
import { casusDraaiknop } from '../../../../../shared/charts/casus-draaiknop';
import { MAX_WINDOW } from '../../../../../shared/dossier/protocol';

const refused = { code: 'ongeldige-vraag' };
const filter = {
  zoek: '',
  wereld: [],
  knop: [],
  behoefte: [],
  zonder: [],
  import: null,
  ids: null,
};
const list = {
  filter,
  sorteer: { kolom: 'naam', richting: 'op' },
  offset: 0,
  limit: MAX_WINDOW,
} as const;

describe('messages from the page', () => {
  it.each([
    { type: 'ask', id: 1, query: 'status', params: null },
    { type: 'watch', id: 2, query: 'casussen', params: list },
    { type: 'run', id: 3, command: 'ongedaanMaken', params: null },
    { type: 'do', id: 4, method: 'close', params: null },
    { type: 'unwatch', id: 2 },
    { type: 'cancel', id: 4 },
    { type: 'shell', id: 5, result: { ok: true, value: null } },
    { type: 'shell', id: 6, result: { ok: false, code: 'schijf-vol', params: { pad: '/x' } } },
  ])('takes $type', (message) => {
    expect(parseEnvelope(message)).toEqual(message);
  });

  it.each([
    null,
    'ask',
    [],
    {},
    { type: 'ask', id: 0, query: 'status', params: null },
    { type: 'ask', id: 1, query: 'geheim', params: null },
    { type: 'ask', id: 1, query: '__proto__', params: null },
    { type: 'run', id: 1, command: 'constructor', params: null },
    { type: 'do', id: 1, method: 'toString', params: null },
    { type: 'do', id: 1, method: 'close', params: null, extra: 1 },
    { type: 'shell', id: 1, result: { ok: false, code: 'verzonnen', params: {} } },
    { type: 'shell', id: 1, result: { ok: false, code: 'intern', params: { a: {} } } },
    { type: 'unknown', id: 1 },
  ])('drops what is no message: %j', (message) => {
    expect(parseEnvelope(message)).toBeNull();
  });

  it('refuses a window larger than the limit, a negative offset, an unknown column', () => {
    expect(queryParams('casussen', list)).toEqual(list);
    const wrong = [
      { ...list, limit: MAX_WINDOW + 1 },
      { ...list, offset: -1 },
      { ...list, offset: 0.5 },
      { ...list, sorteer: { kolom: 'wachtwoord', richting: 'op' } },
      { ...list, filter: { ...filter, knop: [6] } },
      { ...list, filter: { ...filter, import: '' } },
    ];
    for (const params of wrong) {
      expect(() => queryParams('casussen', params)).toThrow(expect.objectContaining(refused));
    }
  });

  it('refuses a coding of one scheme with the code or fields of the other', () => {
    const knob = {
      onderwerp: 'a',
      scheme: 'draaiknop',
      code: '5a',
      rol: 'primair',
      richting: null,
      anchor: null,
      motivatie: null,
    };
    expect(commandParams('toekennen', knob)).toEqual(knob);
    for (const params of [
      { ...knob, code: 'ertoe_doen' },
      { ...knob, scheme: 'behoefte' },
      { ...knob, perspectief: null },
      { ...knob, code: '6' },
    ]) {
      expect(() => commandParams('toekennen', params)).toThrow(expect.objectContaining(refused));
    }
  });

  it('takes values of the fields of a record only, and no field twice as large as a life', () => {
    const waarde = { ontbreekt: 'nvt' };
    const change = { record: 'a', veld: 'uitstroomsoort', waarde };
    expect(commandParams('veldWijzigen', change)).toEqual(change);
    const added = { soort: 'beurt', interview: 'i', na: null, velden: { tekst: 'x' } };
    expect(commandParams('toevoegen', added)).toEqual(added);
    for (const [command, params] of [
      ['veldWijzigen', { ...change, veld: 'id' }],
      ['veldWijzigen', { ...change, waarde: 'x'.repeat(1_000_001) }],
      ['veldWijzigen', { ...change, waarde: { ontbreekt: 'misschien' } }],
      ['veldWijzigen', { ...change, waarde: Number.POSITIVE_INFINITY }],
      ['bulkWijzigen', { ...change, records: [] }],
      ['toevoegen', { ...added, soort: 'casus' }],
      ['toevoegen', { ...added, velden: { rol: 'x' } }],
      ['toevoegen', { soort: 'uitstroomcijfer', velden: { __proto__x: 1 } }],
      ['verwijderen', { records: ['a', ''] }],
      ['dupliceren', { records: ['a'] }],
    ] as const) {
      expect(() => commandParams(command, params), JSON.stringify(params)).toThrow(
        expect.objectContaining(refused),
      );
    }
  });

  it('asks for fields of a kind of record, and for figures with their own options', () => {
    const facet = { soort: 'beurt', veld: 'themas' };
    expect(queryParams('facet', facet)).toEqual(facet);
    const opties = casusDraaiknop.opties.standaard;
    const figure = { naam: 'casus-draaiknop', opties };
    expect(queryParams('figuur', figure)).toEqual(figure);
    for (const [query, params] of [
      ['facet', { ...facet, soort: 'casus' }],
      ['facet', { soort: 'coding', veld: 'code' }],
      ['figuur', { naam: 'toString', opties }],
      ['figuur', { ...figure, opties: { ...opties, breedteCm: 'breed' } }],
      ['bewijs', { record: 'a', veld: 'wachtwoord' }],
      ['bewijs', { record: 'a', veld: null, coding: 'b' }],
      ['beurten', { interview: 'i', offset: 0, limit: MAX_WINDOW + 1 }],
    ] as const) {
      expect(() => queryParams(query, params), JSON.stringify(params)).toThrow(
        expect.objectContaining(refused),
      );
    }
  });

  it('saves a table of one kind with the filter of that kind', () => {
    const target = { naam: 'tabel.xlsx', folder: null, overwrite: false };
    const { filter: of, sorteer } = list;
    const request = { formaat: 'xlsx', tabel: { soort: 'casus', filter: of, sorteer } };
    expect(methodParams('saveTable', { target, request })).toEqual({ target, request });
    for (const wrong of [
      { ...request, formaat: 'xls' },
      { ...request, tabel: { ...request.tabel, soort: 'interview' } },
      { ...request, tabel: { ...request.tabel, soort: 'beurt' } },
    ]) {
      expect(() => methodParams('saveTable', { target, request: wrong })).toThrow(
        expect.objectContaining(refused),
      );
    }
  });

  it('lets a change of a coding leave fields out, but not set them to undefined', () => {
    expect(commandParams('coderingWijzigen', { coding: 'c', rol: 'primair' })).toEqual({
      coding: 'c',
      rol: 'primair',
    });
    const params = { coding: 'c', rol: undefined };
    expect(() => commandParams('coderingWijzigen', params)).toThrow(
      expect.objectContaining(refused),
    );
  });

  it('takes real files and ports only', () => {
    const file = new File(['x'], 'a.draaiknop');
    const geheim = { soort: 'herstelsleutel', tekst: 'geheim' };
    const backup = { file, naam: file.name, geheim, vervang: false };
    expect(methodParams('openBackup', backup)).toEqual(backup);
    const { port1 } = new MessageChannel();
    const rows = { port: port1, nodig: 1, samen: { tabellen: 1, rijen: 42 } };
    expect(methodParams('importRows', rows)).toEqual(rows);
    expect(() => methodParams('openBackup', { ...backup, file: {} })).toThrow();
    expect(() => methodParams('importRows', { ...rows, port: {} })).toThrow();
    port1.close();
  });
});
