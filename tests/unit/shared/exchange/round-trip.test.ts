/**
 * What leaves as a workbook or as csv and is read back by our own reader holds the same values: in the same
 * fields, of the same kind of missing, recognised without help.
 */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { FieldDefinition } from '../../../../shared/domain/field';
import { type AnyRecord, type RecordType, recordFields } from '../../../../shared/domain/record';
import { missingKinds, type Value } from '../../../../shared/domain/values';
import { applyChangeSet } from '../../../../shared/dossier/apply';
import type { Operation } from '../../../../shared/dossier/operations';
import { emptyState } from '../../../../shared/dossier/state';
import { Pace } from '../../../../shared/exchange/pace';
import { type TableKind, tableOf } from '../../../../shared/exchange/table';
import { writeTable } from '../../../../shared/exchange/write-table';
import { Control } from '../../../../shared/import/control';
import { proposeImport } from '../../../../shared/import/propose';
import { rowAnswers } from '../../../../shared/import/send-rows';

// Properties are tried on many tables; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

type Velden = Partial<Record<string, Value>>;

const hooks = { now: () => performance.now(), pause: async () => undefined };
const pace = new Pace({ ...hooks, signal: new AbortController().signal });

/** The rows that reading the table back would store, by field. */
async function readBack(
  soort: TableKind,
  operations: Operation[],
  volledig = true,
  formaat: 'xlsx' | 'csv' = 'xlsx',
): Promise<Velden[]> {
  const { state } = applyChangeSet(emptyState(), { seq: 1, kind: 'import', operations });
  const ids = [...state.entities[soort].keys()].sort();
  const table = await tableOf(state, soort, ids, pace, { volledig, drempel: 10 });
  const pieces: BlobPart[] = [];
  const output = {
    ...{ formaat, onRows: () => undefined },
    origin: { dossier: 'Proef', at: '2026-11-22T09:00:00.000Z', stap: 1 },
    write: async (bytes: Uint8Array<ArrayBuffer>) => void pieces.push(bytes),
  };
  await writeTable(table, output, pace);
  const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
  const { file, bladen } = await proposeImport(bytes, `tabel.${formaat}`, new Control(hooks));
  const sheets = bladen.map((blad) => ({ ...blad, file }));
  const answer = rowAnswers(sheets);
  const rows: Velden[] = [];
  const kinds: string[] = [];
  for (let message = answer(); message !== null; message = answer()) {
    if (message.type === 'begin') {
      kinds.push(message.source.soort);
      expect(message.source.afgewezen).toEqual([]);
    }
    if (message.type === 'rows') rows.push(...message.rows.map(({ velden }) => velden));
  }
  // The explanation is no data.
  expect(kinds).toEqual([
    { casus: 'casussen', uitstroomcijfer: 'uitstroomcijfers', interview: 'interviews' }[soort],
  ]);
  return rows;
}

/** Words that a source may use; some would be a formula, some a date, some look like markup. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom('=SUM(A1:A9)', '+31', '@naam', '-', '1-5', '007', '<b>', '&amp;', '_x0041_'),
      fc.constantFrom('Eén', 'open', 'deur', 'roosters', '‘weg’', 'naar', '"zorg"', '😀', '17%'),
    ),
    { minLength: 2, maxLength: 5 },
  )
  .map((list) => `tekst ${list.join(' ')}`);
const dangerous = words.map((text) => `=${text}`);
const missing = fc.constantFrom(...missingKinds).map((ontbreekt) => ({ ontbreekt }));
const labels: Readonly<Record<string, readonly string[]>> = {
  draaiknoplabel: ['5', '1 t/m 5', '1, 4 en 5', '5a'],
  behoeftelabel: ['ertoe doen', 'ergens bij horen'],
};
const numbers: Readonly<Record<string, fc.Arbitrary<number>>> = {
  jaar: fc.integer({ min: 1950, max: 2050 }),
  n: fc.nat({ max: 100_000 }),
  rang: fc.nat({ max: 50 }),
  volgnr: fc.nat({ max: 500 }),
};
const decimal = fc.integer({ min: -9_999, max: 99_999 }).map((whole) => whole / 100);

/** A value as the field has it when it was read from a sheet. */
function storedValue({ veld, soort, keuzes = [] }: FieldDefinition): fc.Arbitrary<Value> {
  const label = labels[veld];
  if (label !== undefined) return fc.constantFrom(...label);
  switch (soort) {
    case 'getal':
      return numbers[veld] ?? decimal;
    case 'keuze':
      return fc.constantFrom(...keuzes.map(({ waarde }) => waarde));
    case 'lijst':
      // An item by itself that holds a semicolon cannot come from a sheet: it is read as two.
      return fc.oneof(
        fc
          .array(words, { minLength: 1, maxLength: 3 })
          .filter((items) => items.length > 1 || !items[0]?.includes(';')),
        missing,
      );
    case 'alinea':
      return fc.oneof(
        fc.array(words, { minLength: 1, maxLength: 3 }).map((l) => l.join('\n')),
        dangerous,
        missing,
      );
    case 'tekst':
      return fc.oneof(words, dangerous, missing);
  }
}

/** Some fields filled, those in `always` on every record. */
function fieldsOf(type: RecordType, always: readonly string[]): fc.Arbitrary<Velden> {
  const given: Record<string, fc.Arbitrary<Value | undefined>> = Object.fromEntries(
    recordFields[type].map((definition) => {
      const value = storedValue(definition);
      if (!always.includes(definition.veld))
        return [definition.veld, fc.option(value, { nil: undefined })];
      return [definition.veld, value.filter((each) => typeof each !== 'object')];
    }),
  );
  return fc.record(given).map((velden) => {
    const { waarde, waardeMax } = velden;
    // A range has its bounds in order: the reader asks to look at one that has not.
    if (typeof waarde === 'number' && typeof waardeMax === 'number') {
      velden.waardeMax = waarde + Math.abs(waardeMax) + 1;
    }
    return Object.fromEntries(Object.entries(velden).filter(([, value]) => value !== undefined));
  });
}

const base = { unit: 'u', sourceRow: null } as const;
const idOf = (prefix: string, index: number) => `${prefix}${String(index).padStart(3, '0')}`;

describe('a table that is read back', () => {
  test.each<['casus' | 'uitstroomcijfer', string[], 'xlsx' | 'csv']>([
    ['casus', ['naam', 'wereld', 'aanpak'], 'xlsx'],
    ['casus', ['naam', 'wereld', 'aanpak'], 'csv'],
    ['uitstroomcijfer', ['organisatie', 'maat', 'waarde', 'eenheid', 'operator'], 'xlsx'],
    ['uitstroomcijfer', ['organisatie', 'maat', 'waarde', 'eenheid', 'operator'], 'csv'],
  ])('has the values that left: %s, with %s, as %s', async (type, always, formaat) => {
    const records = fc.array(fieldsOf(type, always), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(records, async (list) => {
        const operations = list.map((velden, index): Operation => {
          const value = { ...base, id: idOf('a', index), velden } as AnyRecord;
          return { op: 'add', type, value };
        });
        expect(await readBack(type, operations, true, formaat)).toEqual(list);
      }),
      { numRuns: 60 },
    );
  });

  test.each(['xlsx', 'csv'] as const)(
    'has the values that left: interviews as %s',
    async (formaat) => {
      const interviews = fc.array(
        fc.record({
          velden: fieldsOf('interview', ['rol']),
          beurten: fc.array(fieldsOf('beurt', ['vraag', 'tekst']), { minLength: 1, maxLength: 4 }),
        }),
        { minLength: 1, maxLength: 3 },
      );
      await fc.assert(
        fc.asyncProperty(interviews, async (list) => {
          const numbered = list.map(({ velden, beurten }, index) => ({
            velden: { ...velden, interview: `I-${index}` },
            beurten,
          }));
          const operations = numbered.flatMap(({ velden, beurten }, index): Operation[] => {
            const id = idOf('i', index);
            return [
              { op: 'add', type: 'interview', value: { ...base, id, velden } },
              ...beurten.map(
                (said, at): Operation => ({
                  ...{ op: 'add', type: 'beurt' },
                  value: {
                    ...{ ...base, id: `${id}${at}`, interview: id, volgorde: at + 1 },
                    velden: said,
                  },
                }),
              ),
            ];
          });
          const rows = numbered.flatMap(({ velden, beurten }) =>
            beurten.map((said) => ({ ...velden, ...said })),
          );
          expect(await readBack('interview', operations, true, formaat)).toEqual(rows);
        }),
        { numRuns: 60 },
      );
    },
  );
});

describe('a table of which something was held back', () => {
  const figure = (id: string, velden: Velden): Operation => ({
    op: 'add',
    type: 'uitstroomcijfer',
    value: { ...base, id, velden } as AnyRecord,
  });
  const own = { organisatie: 'Zorggroep', maat: 'uitstroom', eenheid: 'personen' };
  const share = { ...own, eenheid: 'procent' };

  test('is read back as that: a kind of missing of its own, a bound, and never zero', async () => {
    const rows = await readBack(
      'uitstroomcijfer',
      [
        figure('a', { ...own, waarde: 4, operator: 'is' }),
        figure('b', { ...share, waarde: 17.5, n: 6 }),
        figure('c', { ...share, waarde: 12, n: 400, rang: 3, vertrouwelijkheid: 'intern' }),
        figure('d', { ...own, waarde: 40, vertrouwelijkheid: 'openbaar' }),
      ],
      false,
    );
    const gone = { ontbreekt: 'onderdrukt' };
    expect(rows).toEqual([
      { ...own, waarde: 10, operator: 'minder' },
      { ...share, waarde: gone, n: gone },
      { ...share, waarde: gone, n: gone, rang: gone, vertrouwelijkheid: 'intern' },
      { ...own, waarde: 40, vertrouwelijkheid: 'openbaar' },
    ]);
  });

  test('keeps of a guarded interview only that it was held', async () => {
    const rows = await readBack(
      'interview',
      [
        {
          ...{ op: 'add', type: 'interview' },
          value: {
            ...{ ...base, id: 'i' },
            velden: { interview: 'I-1', rol: 'directeur', vertrouwelijkheid: 'totaal' },
          },
        },
        {
          ...{ op: 'add', type: 'beurt' },
          value: {
            ...{ ...base, id: 'b', interview: 'i', volgorde: 1 },
            velden: { volgnr: 1, vraag: 'Waarom?', tekst: 'Om de werkdruk.' },
          },
        },
      ],
      false,
    );
    const gone = { ontbreekt: 'onderdrukt' };
    expect(rows).toEqual([
      {
        ...{ interview: 'I-1', rol: gone, vertrouwelijkheid: 'totaal' },
        ...{ volgnr: 1, vraag: gone, tekst: gone },
      },
    ]);
  });
});
