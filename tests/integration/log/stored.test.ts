/**
 * A dossier as each released version wrote it, kept for ever: today's program must still open it,
 * by passphrase and by recovery key, to the state of that day as today's words call it. A new version
 * of a format adds a file: `OPSLAAN=v5 npx vitest run tests/integration/log/stored.test.ts`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { memoryStore, openLog, restoreBundle } from '../../../renderer/workers/dossier/log';
import type { AnyRecord, FlatType } from '../../../shared/domain/record';
import type { Value } from '../../../shared/domain/values';
import type { Operation } from '../../../shared/dossier/operations';
import type { DossierState } from '../../../shared/dossier/state';
import { openBundle } from '../../../shared/vault/bundle-reading';
import type { Bytes } from '../../../shared/vault/bytes';
import { openWithPassphrase, openWithRecoveryKey } from '../../../shared/vault/header';
import type { DossierKeys } from '../../../shared/vault/keys';
import { add, casus, change, draft, erase, KEK, newVaultLaptop, set, steppedTime } from './support';

const folder = resolve(import.meta.dirname, 'stored');

interface Expected {
  herstelsleutel: string;
  state: ReturnType<typeof contents>;
  /** Of the first and of the large step. */
  operations: unknown[];
}

/** What a dossier says, in words that outlive the way in which a state is kept. */
function contents({ seq, entities, erased }: DossierState) {
  const kinds = {
    casussen: entities.casus,
    uitstroomcijfers: entities.uitstroomcijfer,
    interviews: entities.interview,
    beurten: entities.beurt,
    organisaties: entities.organisatie,
    vertrekredenen: entities.vertrekreden,
    dienstverbanden: entities.dienstverband,
    kostenposten: entities.kostenpost,
    codes: entities.code,
    codings: entities.coding,
    imports: entities.import,
    uitgiften: entities.uitgifte,
    pseudoniemen: entities.pseudoniem,
  };
  const held = Object.entries(kinds).flatMap(([kind, map]) => {
    const all = [...map.values()].map(({ value, since }) => ({ since, ...value }));
    all.sort((a, b) => (a.id < b.id ? -1 : 1));
    return all.length === 0 ? [] : [[kind, all] as const];
  });
  return { seq, ...Object.fromEntries(held), erased: [...erased].sort() };
}

async function write(name: string): Promise<void> {
  const { laptop, header, herstelsleutel } = await newVaultLaptop(async () => memoryStore());
  const one = await laptop.open();
  const a = casus('a', 'org1', { wereld: 'zorg', opmerking: { ontbreekt: 'onbekend' } });
  await change(one, draft([], 'aanmaken'));
  await change(one, draft([add(a), add(casus('b'))], 'import'));
  await change(one, draft([set(a, 'wereld', 'zorg', 'jeugd')]));
  // Enough of each unit for a part that is packed.
  const rows = Array.from({ length: 120 }, (_, i) => add(casus(`r${i}`, `org${i % 10}`)));
  await change(one, draft(rows, 'import'));
  await change(one, draft([{ op: 'remove', type: 'casus', value: casus('r4', 'org4') }]));
  await change(one, draft([add(casus('r4', 'org4'))], 'ongedaan'));
  await change(one, draft(oneOfEach(), 'import'));
  await change(one, draft([removal('interview2')], 'verwijderen'));
  await change(one, draft([uitgifte()], 'uitgifte'));
  await change(one, draft(persons(), 'import'));
  await erase(one, ['org3']);
  const chunks: Bytes[] = [];
  await one.log.writeBundle(header, async (chunk) => void chunks.push(chunk));
  const operations = [(await one.log.read(2)).operations, (await one.log.read(4)).operations];
  const expected: Expected = { herstelsleutel, state: contents(one.state), operations };
  writeFileSync(resolve(folder, `${name}.draaiknop`), Buffer.concat(chunks));
  writeFileSync(resolve(folder, `${name}.json`), `${JSON.stringify(expected, null, 2)}\n`);
}

/** One record of every other kind, with a coding and the import they came from. */
function oneOfEach(): Operation[] {
  const record = { bestand: 'trio.xlsx', sha256: '00', grootte: 12, blad: 'Gesprekken' };
  const read = { kopregel: 2, kopregels: 2, kolommen: [], aantalRijen: 1, afgewezen: [] };
  const about = { herkomst: 'analist', status: 'aanvaard', coder: 'c1', motivatie: null } as const;
  return [
    {
      ...{ op: 'add', type: 'import' },
      value: { id: 'i1', unit: 'dossier', soort: 'interviews', ...record, ...read },
    },
    {
      ...{ op: 'add', type: 'uitstroomcijfer' },
      value: {
        ...{ id: 'u1', unit: 'org1', sourceRow: null },
        velden: { maat: 'uitstroom', waarde: 0.9, n: { ontbreekt: 'onbekend' } },
      },
    },
    ...['interview1', 'interview2'].map(
      (unit): Operation => ({
        ...{ op: 'add', type: 'interview' },
        value: { id: unit, unit, sourceRow: null, velden: { rol: 'adviseur' } },
      }),
    ),
    {
      ...{ op: 'add', type: 'beurt' },
      value: {
        ...{ id: 'b1', unit: 'interview1', sourceRow: null, interview: 'interview1' },
        ...{ volgorde: 1.5, velden: { tekst: 'Korte lijnen.' } },
      },
    },
    ...ownFields.map(
      ([type, unit, velden], index): Operation => ({
        ...{ op: 'add', type },
        value: { ...{ id: `f${index}`, unit, sourceRow: null }, velden } as AnyRecord,
      }),
    ),
    {
      ...{ op: 'add', type: 'coding' },
      value: {
        ...{ id: 'k1', unit: 'interview1', onderwerp: 'b1', ...about },
        anchor: { veld: 'tekst', start: 0, end: 5, quote: 'Korte' },
        ...{ scheme: 'behoefte', code: 'erbij_horen', richting: 'plus', perspectief: null },
      },
    },
  ];
}

/** Of each kind that is its fields alone, two: one of them goes with its organisation. */
const ownFields: readonly (readonly [FlatType, unit: string, Record<string, Value>])[] = [
  ['organisatie', 'org1', { naam: 'Noord', andereNamen: ['N'], status: 'benaderd' }],
  ['organisatie', 'org3', { naam: 'Zuid' }],
  ['vertrekreden', 'org1', { reden: 'loon', waarde: 12, n: { ontbreekt: 'niet-gevraagd' } }],
  ['vertrekreden', 'org3', { reden: 'rust' }],
  ['dienstverband', 'org1', { pseudoniem: 'P-1', einde: { ontbreekt: 'niet-geregistreerd' } }],
  ['dienstverband', 'org3', { pseudoniem: 'P-2' }],
  ['kostenpost', 'org1', { post: 'advertentie', oop: 1200 }],
  ['kostenpost', 'org3', { post: 'bureau' }],
  ['code', 'dossier', { code: 'WE-1', naam: 'tijd', definitie: 'Tijd om te zoeken.' }],
];

/** What left the vault, noted. */
function uitgifte(): Operation {
  const vertrouwelijk = { openbaar: 3, intern: 1, totaal: 0, onbekend: 2 };
  return {
    ...{ op: 'add', type: 'uitgifte' },
    value: {
      ...{ id: 'u2', unit: 'dossier', soort: 'tabel', vorm: 'xlsx', bestemming: 'map' },
      ...{ records: { casus: 41 }, organisaties: 10, personen: null, vertrouwelijk },
      ...{ onderdrukt: 1, volledig: false, persoonsgegevens: 0 },
    },
  };
}

/** Two persons behind pseudonyms, each under a key of their own. */
function persons(): Operation[] {
  return ['P-1', 'P-2'].flatMap((door): Operation[] => {
    const unit = `persoon ${door}`.replace(' ', '');
    const naam = { origineel: `Voorbeeld ${door}`, soort: 'naam', door } as const;
    return [
      {
        op: 'add',
        type: 'unit',
        value: { id: unit, unit, soort: 'persoon', import: null, naam: door },
      },
      { op: 'add', type: 'pseudoniem', value: { id: `s${door}`, unit, ...naam } },
    ];
  });
}

function removal(id: string): Operation {
  const value = { id, unit: id, sourceRow: null, velden: { rol: 'adviseur' } };
  return { op: 'remove', type: 'interview', value };
}

const { OPSLAAN } = process.env;
if (OPSLAAN !== undefined && !existsSync(resolve(folder, `${OPSLAAN}.json`))) await write(OPSLAAN);

const names = readdirSync(folder)
  .filter((name) => name.endsWith('.draaiknop'))
  .map((name) => name.slice(0, -'.draaiknop'.length));

describe('a stored dossier', () => {
  it('is there for every released version', () => {
    expect(names).toEqual(expect.arrayContaining(['v1', 'v1-coderingen', 'v2', 'v3', 'v4', 'v5']));
  });

  it.each(names)('of %s opens to the state of its day', async (name) => {
    const file = new Uint8Array(readFileSync(resolve(folder, `${name}.draaiknop`)));
    const expected: Expected = JSON.parse(readFileSync(resolve(folder, `${name}.json`), 'utf8'));
    const openings: ((header: Parameters<typeof openWithPassphrase>[0]) => Promise<DossierKeys>)[] =
      [
        (header) => openWithPassphrase(header, KEK),
        (header) => openWithRecoveryKey(header, expected.herstelsleutel),
      ];
    for (const opening of openings) {
      const bundle = await openBundle(new Blob([file]));
      const keys = await opening(bundle.header);
      const store = memoryStore();
      await restoreBundle(bundle, keys, store);
      const { log, state } = await openLog({
        keys,
        units: bundle.units,
        sentinel: null,
        store: async () => store,
        shell: { writeUnits: async () => {}, writeSentinel: async () => {} },
        locks: null,
        time: steppedTime(),
      });
      expect(log.damage).toBeNull();
      expect(await log.check()).toBeNull();
      expect(contents(state)).toEqual(expected.state);
      const operations = [(await log.read(2)).operations, (await log.read(4)).operations];
      expect(operations).toEqual(expected.operations);
      await log.close();
    }
  });
});
