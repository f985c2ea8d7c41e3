/**
 * What leaves as a workbook or as csv and is read back by our own reader holds the same values: in the same
 * fields, of the same kind of missing, recognised without help.
 */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { SheetKind } from '../../../../shared/domain/provenance';
import { type AnyRecord, recordFields } from '../../../../shared/domain/record';
import { applyChangeSet } from '../../../../shared/dossier/apply';
import type { Operation } from '../../../../shared/dossier/operations';
import { emptyState } from '../../../../shared/dossier/state';
import { Pace } from '../../../../shared/exchange/pace';
import { type TableKind, tableOf } from '../../../../shared/exchange/table';
import { writeTable } from '../../../../shared/exchange/write-table';
import { Control } from '../../../../shared/import/control';
import { proposeImport } from '../../../../shared/import/propose';
import { rowAnswers } from '../../../../shared/import/send-rows';
import { isRecordRow } from '../../../../shared/import/stream';
import { fieldsOf, type Velden } from '../../../support/stored-values';

// Properties are tried on many tables; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

const hooks = { now: () => performance.now(), pause: async () => undefined };
const pace = new Pace({ ...hooks, signal: new AbortController().signal });

/** What a table of each kind is read as. */
const readAs: { readonly [K in TableKind]: SheetKind } = {
  casus: 'casussen',
  uitstroomcijfer: 'uitstroomcijfers',
  interview: 'interviews',
  organisatie: 'organisaties',
  vertrekreden: 'vertrekredenen',
  dienstverband: 'dienstverbanden',
  kostenpost: 'rekentool',
  code: 'codeboek',
};

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
    if (message.type === 'rows')
      rows.push(...message.rows.filter(isRecordRow).map(({ velden }) => velden));
  }
  // The explanation is no data.
  expect(kinds).toEqual([readAs[soort]]);
  return rows;
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
    const records = fc.array(fieldsOf(recordFields[type], always), { minLength: 1, maxLength: 6 });
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
          velden: fieldsOf(recordFields.interview, ['rol']),
          beurten: fc.array(fieldsOf(recordFields.beurt, ['vraag', 'tekst']), {
            minLength: 1,
            maxLength: 4,
          }),
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
