import { describe, expect, test } from 'vitest';
import type { Interview } from '../../../../shared/domain/interview';
import { createIntake } from '../../../../shared/dossier/intake';
import type { Operation } from '../../../../shared/dossier/operations';
import { validateOperations } from '../../../../shared/dossier/validate';
import type { ImportRow, ImportSource } from '../../../../shared/import/stream';
import { testAuthor } from './histories';
import { importSource } from './imports';

function row(over: Partial<ImportRow> = {}): ImportRow {
  return {
    rij: 2,
    cellen: ['Inwerken', 'Molendrift', null, null],
    velden: { naam: 'Inwerken', organisatie: 'Molendrift' },
    knobCodes: [],
    needCodes: [],
    ...over,
  };
}

/** An intake with its first sheet begun, and the operations of that. */
function begun(source: ImportSource = importSource) {
  const intake = createIntake(testAuthor('c1'));
  const first = intake.sheet(source);
  const importId = intake.totals[0]?.importId ?? '';
  return { intake, first, importId };
}

function added<T extends Operation['type']>(operations: Operation[], type: T) {
  return operations.flatMap((operation) =>
    operation.op === 'add' && operation.type === type ? [operation.value] : [],
  );
}

describe('an import as operations', () => {
  test('begins with the import and its own unit', () => {
    const { first, importId } = begun();
    const [unit, record] = first;
    expect(unit).toMatchObject({
      type: 'unit',
      value: { soort: 'import', naam: 'casussen.xlsx', import: importId },
    });
    expect(record).toEqual({
      ...{ op: 'add', type: 'import' },
      value: { ...importSource, id: importId, unit: expect.any(String) },
    });
  });

  test('a row is a source row and a casus in the unit of its organisation', () => {
    const { intake, importId } = begun();
    const operations = intake.rows([row()]);
    const [unit] = added(operations, 'unit');
    const [source] = added(operations, 'sourceRow');
    const [casus] = added(operations, 'casus');
    expect(operations.map(({ type }) => type)).toEqual(['unit', 'sourceRow', 'casus']);
    expect(unit).toMatchObject({ unit: unit?.id, soort: 'organisatie', naam: 'Molendrift' });
    expect(source).toMatchObject({ unit: unit?.id, import: importId, rij: 2 });
    expect(casus).toMatchObject({
      ...{ unit: unit?.id, sourceRow: source?.id },
      velden: { naam: 'Inwerken', organisatie: 'Molendrift' },
    });
  });

  test('an organisation has one unit over all batches; without one, the unit of the import', () => {
    const { intake, first } = begun();
    const [importUnit] = added(first, 'unit');
    const of = (organisatie: string) => row({ velden: { naam: 'x', organisatie } });
    const operations = [
      ...intake.rows([of('Molendrift'), of(' MOLENDRIFT'), of('Één')]),
      ...intake.rows([of('Molendrift  '), of('een'), row({ velden: { naam: 'x' } })]),
    ];
    expect(added(operations, 'unit').map((unit) => (unit as { naam: string }).naam)).toEqual([
      'Molendrift',
      'Één',
    ]);
    const units = added(operations, 'casus').map(({ unit }) => unit);
    expect(units[0]).toBe(units[1]);
    expect(units[0]).toBe(units[3]);
    expect(units[2]).toBe(units[4]);
    expect(units[5]).toBe(importUnit?.id);
  });

  test('a single printed knob is the main one; of several none is', () => {
    const codings = (over: Partial<ImportRow>) => added(begun().intake.rows([row(over)]), 'coding');
    const velden = { naam: 'x', draaiknoplabel: '5', behoeftelabel: 'impact' };
    expect(codings({ velden, knobCodes: ['5'], needCodes: ['ertoe_doen'] })).toMatchObject([
      {
        ...{ scheme: 'draaiknop', code: '5', rol: 'primair', richting: null },
        ...{ herkomst: 'gedrukt', status: 'aanvaard', coder: null },
        anchor: { veld: 'draaiknoplabel', start: null, end: null, quote: '5' },
      },
      {
        ...{ scheme: 'behoefte', code: 'ertoe_doen', perspectief: null },
        anchor: { veld: 'behoeftelabel', quote: 'impact' },
      },
    ]);
    expect(codings({ knobCodes: ['2', '5'] })).toMatchObject([
      { code: '2', rol: 'aanvullend' },
      { code: '5', rol: 'aanvullend' },
    ]);
  });

  test('no label gives no coding', () => {
    const { intake } = begun();
    expect(added(intake.rows([row()]), 'coding')).toEqual([]);
    expect(intake.totals).toMatchObject([{ aantal: 1, beurten: 0, coderingen: 0, zonderLabel: 1 }]);
  });

  test('the summary counts every batch and names the import', () => {
    const { intake, importId } = begun();
    intake.rows([row({ knobCodes: ['1', '2'] }), row()]);
    intake.rows([row({ knobCodes: ['5'] })]);
    const { summary, sheets } = intake.close();
    expect(sheets).toMatchObject([{ importId, aantal: 3, coderingen: 3, zonderLabel: 1 }]);
    expect(summary).toMatchObject({
      ...{ kind: 'import', coder: 'c1', ref: null, left: [] },
      counts: {
        unit: { added: 2, removed: 0, set: 0 },
        import: { added: 1, removed: 0, set: 0 },
        sourceRow: { added: 3, removed: 0, set: 0 },
        casus: { added: 3, removed: 0, set: 0 },
        coding: { added: 3, removed: 0, set: 0 },
      },
      subjects: [{ type: 'import', id: importId }],
    });
  });

  test('what it gives is well-formed', () => {
    const { intake, first } = begun();
    const operations = [
      ...first,
      ...intake.rows([row({ knobCodes: ['5a'], needCodes: ['erbij_horen'] })]),
    ];
    expect(validateOperations(JSON.parse(JSON.stringify(operations)))).toEqual(operations);
  });

  test('a row of uitstroomcijfers is one figure in the unit of its organisation', () => {
    const { intake, importId } = begun({ ...importSource, soort: 'uitstroomcijfers' });
    const velden = { maat: 'uitstroompercentage', organisatie: 'Molendrift', waarde: 0.9 };
    const operations = intake.rows([row({ velden })]);
    const [unit] = added(operations, 'unit');
    const [source] = added(operations, 'sourceRow');
    expect(added(operations, 'uitstroomcijfer')).toEqual([
      { id: expect.any(String), unit: unit?.id, sourceRow: source?.id, velden },
    ]);
    expect(intake.totals).toMatchObject([{ importId, aantal: 1, zonderLabel: 0 }]);
  });
});

describe('interviews, a row for each turn', () => {
  const turn = (velden: ImportRow['velden'], over: Partial<ImportRow> = {}) =>
    row({ velden, cellen: [], ...over });
  const source: ImportSource = { ...importSource, soort: 'interviews' };

  test('rows with one number are turns of one interview, sealed together under a key of its own', () => {
    const { intake, importId } = begun(source);
    const operations = intake.rows([
      turn({
        interview: 'I-01',
        rol: 'directeur',
        vraag: 'Wat gaat goed?',
        tekst: 'Korte lijnen.',
      }),
      turn({ interview: 'i-01 ', tekst: 'Weinig verloop.' }),
      turn({ interview: 'I-02', tekst: 'Meer tijd.' }),
    ]);
    const [first, second] = added(operations, 'interview');
    expect(first).toMatchObject({ velden: { interview: 'I-01', rol: 'directeur' } });
    expect(added(operations, 'unit')).toMatchObject([
      { id: first?.unit, soort: 'interview', import: importId, naam: 'directeur' },
      { id: second?.unit, soort: 'interview', naam: 'I-02' },
    ]);
    expect(added(operations, 'beurt')).toMatchObject([
      {
        ...{
          unit: first?.unit,
          interview: first?.id,
          volgorde: 1,
          sourceRow: (first as Interview).sourceRow,
        },
        velden: { vraag: 'Wat gaat goed?', tekst: 'Korte lijnen.' },
      },
      {
        unit: first?.unit,
        interview: first?.id,
        volgorde: 2,
        velden: { tekst: 'Weinig verloop.' },
      },
      { unit: second?.unit, interview: second?.id, volgorde: 1 },
    ]);
    expect(added(operations, 'sourceRow').map(({ unit }) => unit)).toEqual([
      first?.unit,
      first?.unit,
      second?.unit,
    ]);
    expect(intake.totals).toMatchObject([{ aantal: 2, beurten: 3, zonderLabel: 3 }]);
  });

  test('a row that names no interview goes on with the one above; another role begins one', () => {
    const { intake } = begun(source);
    const operations = [
      ...intake.rows([turn({ rol: 'adviseur', organisatie: 'RvdK', tekst: 'a' })]),
      ...intake.rows([
        turn({ tekst: 'b' }),
        turn({ rol: 'manager', organisatie: 'RvdK', tekst: 'c' }),
        turn({ rol: 'Adviseur', organisatie: 'rvdk', tekst: 'd' }),
      ]),
    ];
    const [first, second] = added(operations, 'interview').map(({ id }) => id);
    const of = added(operations, 'beurt').map(
      (beurt) => (beurt as { interview: string }).interview,
    );
    expect(of).toEqual([first, first, second, first]);
  });

  test('what the first row left out is filled from a later one, and never written over', () => {
    const { intake } = begun(source);
    const operations = intake.rows([
      turn({ interview: 'I-01', rol: 'directeur', tekst: 'a' }),
      turn({ interview: 'I-01', rol: 'bestuurder', organisatie: 'Molendrift', tekst: 'b' }),
    ]);
    const sets = operations.filter(({ op }) => op === 'set');
    expect(sets).toMatchObject([
      { type: 'interview', field: 'velden.organisatie', before: null, after: 'Molendrift' },
    ]);
    const [interview] = added(operations, 'interview');
    expect(interview).toMatchObject({ velden: { interview: 'I-01', rol: 'directeur' } });
    expect(validateOperations(JSON.parse(JSON.stringify(operations)))).toEqual(operations);
  });

  test('a label says who gave it and which way it works; no knob of a turn is the main one', () => {
    const { intake } = begun(source);
    const velden = {
      interview: 'I-01',
      tekst: 'a',
      draaiknoplabel: 'K5',
      labelherkomst: 'analist',
      polariteit: 'belemmerend',
    };
    const operations = intake.rows([turn(velden, { knobCodes: ['5'], needCodes: ['ertoe_doen'] })]);
    const [beurt] = added(operations, 'beurt');
    expect(added(operations, 'coding')).toMatchObject([
      {
        ...{ onderwerp: beurt?.id, unit: beurt?.unit, code: '5', rol: 'aanvullend' },
        ...{ herkomst: 'analist', coder: null, richting: 'min' },
      },
      { onderwerp: beurt?.id, code: 'ertoe_doen', herkomst: 'analist', richting: 'min' },
    ]);
  });

  test('sheets of one import are one change, each with its own record', () => {
    const { intake } = begun(source);
    intake.rows([turn({ interview: 'I-01', tekst: 'a' })]);
    intake.sheet({ ...importSource, blad: 'Casussen' });
    intake.rows([row()]);
    const { summary, sheets } = intake.close();
    expect(sheets.map(({ source: { blad }, aantal }) => [blad, aantal])).toEqual([
      [source.blad, 1],
      ['Casussen', 1],
    ]);
    expect(summary.subjects).toHaveLength(2);
    expect(summary.counts).toMatchObject({ interview: { added: 1 }, casus: { added: 1 } });
  });
});

describe('a row that makes several records', () => {
  const wide = (kolom: number, over: Partial<ImportRow> = {}): ImportRow =>
    row({ kolom, velden: { organisatie: 'Molendrift', jaar: 2017 + kolom, waarde: 17 }, ...over });
  const figures = { ...importSource, soort: 'uitstroomcijfers' as const };

  test('is one source row for all of them, also where a batch ends within it', () => {
    const { intake } = begun(figures);
    const operations = [
      ...intake.rows([wide(2), wide(3)]),
      ...intake.rows([wide(4), wide(2, { rij: 3 }), wide(3, { rij: 3 })]),
    ];
    const rows = added(operations, 'sourceRow');
    expect(rows.map((each) => (each as { rij: number }).rij)).toEqual([2, 3]);
    const [first, second] = rows.map(({ id }) => id);
    expect(added(operations, 'uitstroomcijfer')).toMatchObject([
      ...[2, 3, 4].map((kolom) => ({ sourceRow: first, kolom })),
      ...[2, 3].map((kolom) => ({ sourceRow: second, kolom })),
    ]);
    expect(validateOperations(operations)).toEqual(operations);
  });

  test('of organisations in columns each has a row of its own, which goes with it', () => {
    const { intake } = begun(figures);
    const of = (kolom: number, organisatie: string) =>
      wide(kolom, { cellen: ['2020', organisatie], velden: { organisatie, waarde: kolom } });
    const operations = intake.rows([of(1, 'Molendrift'), of(2, 'ZorgStart'), of(3, 'molendrift')]);
    const rows = added(operations, 'sourceRow');
    expect(rows).toMatchObject([
      { rij: 2, cellen: ['2020', 'Molendrift'] },
      { rij: 2, cellen: ['2020', 'ZorgStart'] },
    ]);
    expect(added(operations, 'uitstroomcijfer')).toMatchObject(
      [0, 1, 0].map((place) => ({ sourceRow: rows[place]?.id, unit: rows[place]?.unit })),
    );
  });

  test('of a survey the turns share the row that brought the interview', () => {
    const { intake } = begun({ ...importSource, soort: 'interviews' });
    const turn = (kolom: number, rij: number) =>
      wide(kolom, { rij, velden: { interview: `R${rij}`, tekst: `antwoord ${kolom}` } });
    const operations = intake.rows([turn(1, 2), turn(2, 2), turn(1, 3), turn(2, 3)]);
    const rows = added(operations, 'sourceRow');
    expect(rows).toHaveLength(2);
    expect(added(operations, 'beurt')).toMatchObject(
      [0, 0, 1, 1].map((place, i) => ({ sourceRow: rows[place]?.id, kolom: 1 + (i % 2) })),
    );
  });

  test('the same row number on a next sheet is another row', () => {
    const { intake } = begun(figures);
    const operations = [
      ...intake.rows([wide(2)]),
      ...intake.sheet({ ...figures, blad: 'Tweede' }),
      ...intake.rows([wide(2)]),
    ];
    expect(added(operations, 'sourceRow')).toHaveLength(2);
  });
});
