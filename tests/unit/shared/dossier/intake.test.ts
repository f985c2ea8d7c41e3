import { describe, expect, test } from 'vitest';
import { createIntake } from '../../../../shared/dossier/intake';
import type { Operation } from '../../../../shared/dossier/operations';
import { validateOperations } from '../../../../shared/dossier/validate';
import type { ImportRow } from '../../../../shared/import/stream';
import { importSource, testAuthor } from './histories';

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

function added<T extends Operation['type']>(operations: Operation[], type: T) {
  return operations.flatMap((operation) =>
    operation.op === 'add' && operation.type === type ? [operation.value] : [],
  );
}

describe('an import as operations', () => {
  test('begins with the import and its own unit', () => {
    const intake = createIntake(importSource, testAuthor('c1'));
    const [unit, record] = intake.begin();
    expect(unit).toMatchObject({
      type: 'unit',
      value: { soort: 'import', naam: 'casussen.xlsx', import: intake.importId },
    });
    expect(record).toEqual({
      ...{ op: 'add', type: 'import' },
      value: { ...importSource, id: intake.importId, unit: expect.any(String) },
    });
  });

  test('a row is a source row and a casus in the unit of its organisation', () => {
    const intake = createIntake(importSource, testAuthor('c1'));
    const operations = intake.rows([row()]);
    const [unit] = added(operations, 'unit');
    const [source] = added(operations, 'sourceRow');
    const [casus] = added(operations, 'casus');
    expect(operations.map(({ type }) => type)).toEqual(['unit', 'sourceRow', 'casus']);
    expect(unit).toMatchObject({ unit: unit?.id, soort: 'organisatie', naam: 'Molendrift' });
    expect(source).toMatchObject({ unit: unit?.id, import: intake.importId, rij: 2 });
    expect(casus).toMatchObject({
      ...{ unit: unit?.id, sourceRow: source?.id },
      velden: { naam: 'Inwerken', organisatie: 'Molendrift' },
    });
  });

  test('an organisation has one unit over all batches; without one, the unit of the import', () => {
    const intake = createIntake(importSource, testAuthor('c1'));
    const [importUnit] = added(intake.begin(), 'unit');
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
    const codings = (over: Partial<ImportRow>) =>
      added(createIntake(importSource, testAuthor('c1')).rows([row(over)]), 'coding');
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
    const intake = createIntake(importSource, testAuthor('c1'));
    expect(added(intake.rows([row()]), 'coding')).toEqual([]);
    expect(intake.totals).toEqual({ casussen: 1, coderingen: 0, zonderLabel: 1 });
  });

  test('the summary counts every batch and names the import', () => {
    const intake = createIntake(importSource, testAuthor('c1'));
    intake.begin();
    intake.rows([row({ knobCodes: ['1', '2'] }), row()]);
    intake.rows([row({ knobCodes: ['5'] })]);
    expect(intake.totals).toEqual({ casussen: 3, coderingen: 3, zonderLabel: 1 });
    expect(intake.summary()).toMatchObject({
      ...{ kind: 'import', coder: 'c1', ref: null, left: [] },
      counts: {
        unit: { added: 2, removed: 0, set: 0 },
        import: { added: 1, removed: 0, set: 0 },
        sourceRow: { added: 3, removed: 0, set: 0 },
        casus: { added: 3, removed: 0, set: 0 },
        coding: { added: 3, removed: 0, set: 0 },
      },
      subjects: [{ type: 'import', id: intake.importId }],
    });
  });

  test('what it gives is well-formed', () => {
    const intake = createIntake(importSource, testAuthor('c1'));
    const operations = [
      ...intake.begin(),
      ...intake.rows([row({ knobCodes: ['5a'], needCodes: ['erbij_horen'] })]),
    ];
    expect(validateOperations(JSON.parse(JSON.stringify(operations)))).toEqual(operations);
  });
});
