import { describe, expect, test } from 'vitest';
import { applyChangeSet } from '../../../../shared/dossier/apply';
import type { Operation } from '../../../../shared/dossier/operations';
import { type DossierState, emptyState } from '../../../../shared/dossier/state';
import { Pace } from '../../../../shared/exchange/pace';
import { type TableKind, tableOf } from '../../../../shared/exchange/table';
import { explanationRows } from '../../../../shared/exchange/table-explanation';
import { writeTable } from '../../../../shared/exchange/write-table';

const pace = new Pace({
  now: () => performance.now(),
  pause: () => new Promise<void>((resolve) => setTimeout(resolve)),
  signal: new AbortController().signal,
});

function stateOf(...operations: Operation[]): DossierState {
  return applyChangeSet(emptyState(), { seq: 1, kind: 'import', operations }).state;
}

/** Headings, and the rows under them. */
async function rowsOf(state: DossierState, soort: TableKind, ...ids: string[]) {
  const table = await tableOf(state, soort, ids, pace);
  const cells = [...table.cellen()];
  expect(table.rijen).toBe(cells.length);
  return [table.kolommen.map(({ kop }) => kop), ...cells];
}

const base = { unit: 'u', sourceRow: null } as const;
const coding = { coder: null, anchor: null, motivatie: null, richting: null, unit: 'u' } as const;

describe('a table', () => {
  test('has a column for each field that a row fills, under its Dutch name', async () => {
    const state = stateOf(
      {
        ...{ op: 'add', type: 'uitstroomcijfer' },
        value: {
          ...{ ...base, id: 'a' },
          velden: { organisatie: 'Molendrift', waarde: 17.5, definitie: 'bruto', n: null },
        },
      },
      {
        ...{ op: 'add', type: 'uitstroomcijfer' },
        value: {
          ...{ ...base, id: 'b' },
          velden: {
            ...{ waarde: { ontbreekt: 'geweigerd' }, definitie: 'eigen telling' },
            ...{ sector: { ontbreekt: 'nvt' }, bron: { ontbreekt: 'onbekend' } },
          },
        },
      },
    );
    expect(await rowsOf(state, 'uitstroomcijfer', 'b', 'weg', 'a')).toEqual([
      ['Organisatie', 'Sector', 'Definitie', 'Waarde', 'Bron'],
      [null, 'n.v.t.', 'eigen telling', 'geweigerd', 'onbekend'],
      ['Molendrift', null, 'A · bruto uitstroom', 17.5, null],
    ]);
  });

  test('of casussen says what was coded and who says so; lists are one item per line', async () => {
    const state = stateOf(
      {
        ...{ op: 'add', type: 'casus' },
        value: { ...base, id: 'c', velden: { naam: 'X', werkzameElementen: ['een', 'twee'] } },
      },
      ...(['5a', '1'] as const).map(
        (code): Operation => ({
          ...{ op: 'add', type: 'coding' },
          value: {
            ...{ ...coding, id: code, onderwerp: 'c', scheme: 'draaiknop', code },
            ...{ herkomst: code === '1' ? 'gedrukt' : 'analist', status: 'aanvaard' },
            ...{ rol: code === '1' ? 'primair' : 'aanvullend' },
            richting: code === '1' ? null : 'min',
          },
        }),
      ),
      {
        ...{ op: 'add', type: 'coding' },
        value: {
          ...{ ...coding, id: 'n', onderwerp: 'c', scheme: 'behoefte', code: 'ertoe_doen' },
          ...{ herkomst: 'suggestie', status: 'geweigerd', perspectief: null },
        },
      },
    );
    expect(await rowsOf(state, 'casus', 'c')).toEqual([
      ['Casus', 'Wat werkte', 'Draaiknopcoderingen'],
      [
        'X',
        'een\ntwee',
        'draaiknop 1 (gedrukt, primair)\ndraaiknop 5a (analist, aanvullend, verzwakt)',
      ],
    ]);
  });

  test('of interviews has a row per beurt, in order, with the interview on each', async () => {
    const beurt = (id: string, interview: string, volgorde: number): Operation => ({
      ...{ op: 'add', type: 'beurt' },
      value: { ...base, id, interview, volgorde, velden: { tekst: id } },
    });
    const interview = (id: string): Operation => ({
      ...{ op: 'add', type: 'interview' },
      value: { ...base, id, velden: { interview: id } },
    });
    const state = stateOf(
      ...[interview('I-1'), interview('I-2'), interview('I-3')],
      ...[beurt('c', 'I-1', 2), beurt('b', 'I-1', 1.5), beurt('a', 'I-3', 1)],
    );
    expect(await rowsOf(state, 'interview', 'I-1', 'I-2', 'I-3')).toEqual([
      ['Interview', 'Tekst'],
      ['I-1', 'b'],
      ['I-1', 'c'],
      ['I-2', null],
      ['I-3', 'a'],
    ]);
  });

  test('explains its columns, its origin, and that it is not sealed', async () => {
    const table = await tableOf(stateOf(), 'casus', [], pace);
    expect(table).toMatchObject({ rijen: 0, kolommen: [] });
    const made = { ...table, kolommen: [{ kop: 'Soort', uitleg: 'Wat het is.', soort: 'tekst' }] };
    const origin = { dossier: 'Proef', at: '2026-11-22T09:00:00.000Z', stap: 12 };
    const rows = [...explanationRows(made as typeof table, origin)];
    expect(rows).toContainEqual(['Dossier', 'Proef']);
    expect(rows).toContainEqual(['Gemaakt', '22 november 2026, met alles tot en met stap 12']);
    expect(rows).toContainEqual(['Kolom A (Soort)', 'Wat het is.']);
    expect(rows.find(([kop]) => kop === 'Niet verzegeld')?.[1]).toMatch(/^Dit bestand is leesbaar/);
  });

  test('as csv is UTF-8 with a mark, headings first, and counts its rows', async () => {
    const state = stateOf(
      ...Array.from(
        { length: 3 },
        (_, i): Operation => ({
          ...{ op: 'add', type: 'casus' },
          value: { ...base, id: `c${i}`, velden: { naam: `Één ${i}`, periode: `=${i}` } },
        }),
      ),
    );
    const table = await tableOf(state, 'casus', ['c2', 'c0', 'c1'], pace);
    const pieces: BlobPart[] = [];
    const counted: number[] = [];
    await writeTable(
      table,
      {
        formaat: 'csv',
        origin: { dossier: 'Proef', at: '2026-11-22T09:00:00.000Z', stap: 1 },
        write: async (bytes) => void pieces.push(bytes),
        onRows: (rows) => counted.push(rows),
      },
      pace,
    );
    expect(counted).toEqual([1, 2, 3]);
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe(
      "Casus;Periode\r\nÉén 2;'=2\r\nÉén 0;'=0\r\nÉén 1;'=1\r\n",
    );
  });
});
