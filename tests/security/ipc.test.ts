/** The door between page and shell: what is refused, and that only codes come out. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type CallRecord, createRouter, type Handlers } from '../../electron/ipc/router';
import { isTrustedSender, type Sender } from '../../electron/ipc/sender';
import { CHROMIUM_ORIGIN, ELECTRON_ORIGIN, startAddress } from '../../electron/policy/origins';
import { type Channel, contract } from '../../shared/desktop/contract';
import { CodedError, errorCodes } from '../../shared/desktop/errors';

const channels = Object.keys(contract) as Channel[];
const page: Sender = { url: startAddress(ELECTRON_ORIGIN), top: true };
const ID = 'a1b2c3d4e5f6a7b8';

/** Every channel answers with what `answer` gives; counts who was asked. */
function setUp(answer: (channel: Channel) => unknown = () => null) {
  const asked: Channel[] = [];
  const records: CallRecord[] = [];
  const handlers = Object.fromEntries(
    channels.map((channel) => [
      channel,
      async () => {
        asked.push(channel);
        return answer(channel);
      },
    ]),
  ) as unknown as Handlers;
  const router = createRouter({
    origin: ELECTRON_ORIGIN,
    handlers,
    record: (call) => records.push(call),
    now: () => 0,
  });
  return { router, asked, records };
}

/** A request that each channel accepts. */
const header = {
  version: 1,
  id: ID,
  roepnaam: 'Naam van een dossier',
  aangemaakt: '2026-11-21T10:00:00.000Z',
  kdf: { alg: 'argon2id', m: 65_536, t: 3, p: 1, salt: 'AAAAAAAAAAAAAAAAAAAAAA==' },
  wraps: { wachtwoordzin: 'eA==', herstelsleutel: 'eQ==' },
};
const units = { version: 1, id: ID, units: {}, erased: [], mac: 'bWFj' };
const sentinel = { version: 1, id: ID, seq: 0, head: '', at: 'nu', mac: 'bWFj' };
const settings = { version: 1, vergrendelNa: 15 };
const good: Record<Channel, unknown> = {
  'app.info': null,
  'settings.read': null,
  'settings.write': { settings },
  'vault.list': null,
  'vault.read': { id: ID },
  'vault.create': { header, units },
  'vault.rename': { id: ID, roepnaam: 'Nieuw' },
  'vault.rewrap': { header },
  'vault.switch': { header, units, sentinel },
  'kdf.derive': { passphrase: 'geheime zin', kdf: header.kdf, publicKey: 'eA==' },
  'units.read': { id: ID },
  'units.write': { units },
  'sentinel.read': { id: ID },
  'sentinel.write': { sentinel },
  'backup.list': { id: ID },
  'backup.begin': { id: ID, map: 'eigen', reeks: null, nodig: 0 },
  'backup.append': { token: 't', bytes: new Uint8Array(8) },
  'backup.commit': {
    token: 't',
    moment: {
      at: '2026-11-21T10:00:00.000Z',
      stap: 3,
      reden: 'gewoon',
      generatie: 1,
      slot: 'eA==',
    },
    units,
    houd: null,
  },
  'backup.abort': { token: 't' },
  'backup.read': { id: ID, map: 'tweede', reeks: '0123456789abcdef', van: 0, tot: 10 },
  'backup.open': { id: ID, map: 'eigen', moment: '20261121T100000000Z-3' },
  'backup.checked': { id: ID, map: 'eigen', at: '2026-11-21T10:00:00.000Z', stap: 3, kapot: [] },
  'backup.choose': { id: ID, folder: null },
  'backup.forget': { id: ID },
  'save.folders': null,
  'save.begin': { naam: 'a.svg', folder: null, overwrite: false },
  'save.write': { token: 't', bytes: new Uint8Array(8) },
  'save.end': { token: 't' },
  'save.abort': { token: 't' },
  'disk.free': { id: ID },
  'keychain.state': { id: ID },
  'keychain.make': { id: ID, publicKey: 'eA==' },
  'keychain.keep': { id: ID, wrap: 'eA==' },
  'keychain.recall': { id: ID, publicKey: 'eA==' },
  'keychain.forget': { id: ID },
};

describe('the sender', () => {
  const hostile: [string, Sender][] = [
    ['a frame that is gone', { url: null, top: false }],
    ['a frame that is gone, said to be on top', { url: null, top: true }],
    ['a frame inside the page', { url: startAddress(ELECTRON_ORIGIN), top: false }],
    ['another site', { url: 'https://example.com/', top: true }],
    ['the other host', { url: startAddress(CHROMIUM_ORIGIN), top: true }],
    ['an origin as text', { url: 'null', top: true }],
    ['an empty address', { url: '', top: true }],
    ['a look-alike', { url: 'app://draaiknop.example/', top: true }],
    ['a name in front', { url: 'app://x@draaiknop/', top: true }],
    ['a file', { url: 'file:///index.html', top: true }],
    ['a data page', { url: 'data:text/html,', top: true }],
  ];

  test.each(hostile)(
    '%s is refused on every channel, before anything is read',
    async (_, sender) => {
      const { router, asked } = setUp();
      for (const channel of channels) {
        expect(await router(channel, good[channel], sender)).toEqual({
          ok: false,
          code: 'onbekende-afzender',
          params: {},
        });
      }
      expect(asked).toEqual([]);
    },
  );

  test('the own page in its top frame is trusted', () => {
    expect(isTrustedSender(page, ELECTRON_ORIGIN)).toBe(true);
  });
});

describe('the request', () => {
  test.each(channels)('%s accepts what it is made for', async (channel) => {
    const { router, asked } = setUp();
    await router(channel, good[channel], page);
    expect(asked).toEqual([channel]);
  });

  test.each(channels)('%s refuses anything else', async (channel) => {
    const { router, asked } = setUp();
    const value = good[channel];
    const wrong: unknown[] = [undefined, 'tekst', 7, [], { onbekend: 1 }, () => {}];
    wrong.push(value === null ? {} : null);
    if (value !== null && typeof value === 'object') {
      wrong.push({ ...value, extra: true });
      for (const key of Object.keys(value)) wrong.push({ ...value, [key]: undefined });
    }
    for (const request of wrong) {
      expect(await router(channel, request, page)).toEqual({
        ok: false,
        code: 'ongeldige-vraag',
        params: {},
      });
    }
    expect(asked).toEqual([]);
  });

  test.each([
    '',
    'vault.wis',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    null,
    7,
    {},
  ])('the channel %j does not exist', async (channel) => {
    const { router, records } = setUp();
    expect(await router(channel, null, page)).toMatchObject({ code: 'ongeldige-vraag' });
    // What was asked for is not written down either.
    expect(records).toEqual([{ channel: null, code: 'ongeldige-vraag', ms: 0 }]);
  });

  test.each([
    ['a path as id', 'vault.read', { id: '../../etc' }],
    ['an id in capitals', 'vault.read', { id: 'A'.repeat(20) }],
    ['too little memory', 'kdf.derive', kdf({ m: 1024 })],
    ['too much memory', 'kdf.derive', kdf({ m: 2 ** 21 })],
    ['one pass', 'kdf.derive', kdf({ t: 1 })],
    ['half a pass', 'kdf.derive', kdf({ t: 2.5 })],
    ['another algorithm', 'kdf.derive', kdf({ alg: 'pbkdf2' })],
    ['no passphrase', 'kdf.derive', { ...(good['kdf.derive'] as object), passphrase: '' }],
    ['a piece that is too large', 'save.write', { token: 't', bytes: new Uint8Array(262_145) }],
    ['a list for bytes', 'save.write', { token: 't', bytes: [1, 2, 3] }],
    ['not a number', 'sentinel.write', { sentinel: { ...sentinel, seq: Number.NaN } }],
    ['never', 'settings.write', { settings: { ...settings, vergrendelNa: 0 } }],
    ["a time of one's own", 'settings.write', { settings: { ...settings, vergrendelNa: 600 } }],
    ['a step back', 'sentinel.write', { sentinel: { ...sentinel, seq: -1 } }],
  ])('%s', async (_what, channel, request) => {
    const { router, asked } = setUp();
    expect(await router(channel, request, page)).toMatchObject({ code: 'ongeldige-vraag' });
    expect(asked).toEqual([]);
  });

  function kdf(change: object): object {
    return { ...(good['kdf.derive'] as object), kdf: { ...header.kdf, ...change } };
  }

  test('whatever is sent, only a code of the list comes back, and nothing throws', async () => {
    const { router } = setUp(() => {
      throw new Error('mag niet naar buiten');
    });
    const anything = fc.anything({
      withNullPrototype: true,
      withTypedArray: true,
      withBigInt: true,
    });
    const channel = fc.oneof(fc.constantFrom(...channels), fc.string(), anything);
    const senders = fc.oneof(fc.constant(page), fc.record({ url: anything, top: fc.boolean() }));
    await fc.assert(
      fc.asyncProperty(channel, anything, senders, async (name, request, sender) => {
        const answer = await router(name, request, sender as Sender);
        expect(answer.ok).toBe(false);
        if (!answer.ok) expect(errorCodes).toContain(answer.code);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the answer', () => {
  test('an error inside leaves as a code, without its message', async () => {
    const { router } = setUp(() => {
      throw new Error('/home/naam/dossiers: geheim');
    });
    const answer = await router('vault.list', null, page);
    expect(answer).toEqual({ ok: false, code: 'intern', params: {} });
  });

  test('a known failure keeps its code and parameters', async () => {
    const { router } = setUp(() => {
      throw new CodedError('bestand-bestaat-al', { naam: 'a.svg' }, new Error('geheim'));
    });
    expect(await router('save.begin', good['save.begin'], page)).toEqual({
      ok: false,
      code: 'bestand-bestaat-al',
      params: { naam: 'a.svg' },
    });
  });

  test('an answer that does not fit the contract stays inside', async () => {
    const { router } = setUp(() => ({ geheim: 'x' }));
    for (const channel of channels) {
      expect(await router(channel, good[channel], page)).toMatchObject({ code: 'intern' });
    }
  });

  test('of a call only channel, code and time are recorded', async () => {
    const record = vi.fn();
    const times = [5, 17];
    const router = createRouter({
      origin: ELECTRON_ORIGIN,
      handlers: { 'vault.list': async () => [] } as unknown as Handlers,
      record,
      now: () => times.shift() ?? 0,
    });
    await router('vault.list', null, page);
    expect(record.mock.calls).toEqual([[{ channel: 'vault.list', code: 'goed', ms: 12 }]]);
  });
});
