import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { CodedError } from '../../../../shared/desktop/errors';
import { OPERATION_VERSION } from '../../../../shared/dossier/operations';
import { type Upcaster, upcast, upcasters } from '../../../../shared/dossier/upcast';
import { validateOperations } from '../../../../shared/dossier/validate';
import { actions, play } from './histories';

// Properties are tried on many histories; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 30_000 });

const add = {
  op: 'add',
  type: 'casus',
  value: { id: 'c1', unit: 'u1', sourceRow: null, velden: { naam: 'Molendrift' } },
};
const set = {
  ...{ op: 'set', type: 'casus', id: 'c1', unit: 'u1', field: 'velden.naam' },
  ...{ before: 'Molendrift', after: null },
};
const damaged = new CodedError('record-beschadigd', { nummer: 2 });

describe('operations as read', () => {
  test('are what was written', () => {
    fc.assert(
      fc.property(actions, (list) => {
        for (const { operations } of play(list).log) {
          expect(validateOperations(JSON.parse(JSON.stringify(operations)))).toEqual(operations);
        }
      }),
      { numRuns: 30 },
    );
  });

  test.each<[string, unknown]>([
    ['no operation', null],
    ['a text', 'add'],
    ['another kind', { ...add, op: 'vervang' }],
    ['an unknown type', { ...add, type: 'cijfer' }],
    ['an unknown key of an operation', { ...set, wie: 'ik' }],
    ['an unknown key of an entity', { ...add, value: { ...add.value, kleur: 'rood' } }],
    ['an unknown field', { ...add, value: { ...add.value, velden: { kleur: 'rood' } } }],
    ['an entity of another type', { ...add, type: 'coder' }],
    ['a set of an unknown field', { ...set, field: 'velden.kleur' }],
    ['a set of a field without its prefix', { ...set, field: 'naam' }],
    ['a set of what is fixed', { ...set, field: 'unit' }],
    ['a set of the prototype', { ...set, field: 'velden.__proto__' }],
    ['a value that no field holds', { ...set, after: { ontbreekt: 'zomaar' } }],
    ['a number that is no number', { ...set, after: Number.NaN }],
    ['a missing value', { ...set, after: undefined }],
    ['an empty name', { op: 'add', type: 'coder', value: { id: 'k', unit: 'dossier', naam: '' } }],
    [
      'a code of the other scheme',
      { ...set, type: 'coding', field: 'rol', before: 'primair', after: 'medewerker' },
    ],
  ])('refuses %s, by its number', (_, operation) => {
    expect(() => validateOperations([add, operation])).toThrow(damaged);
  });

  test('a key named __proto__ changes no prototype', () => {
    const text = '{"naam":"x","__proto__":{"land":"Nergens"}}';
    const operation = { ...add, value: { ...add.value, velden: JSON.parse(text) } };
    let velden: object = {};
    try {
      const [read] = validateOperations([operation]);
      velden = (read as { value: { velden: object } }).value.velden;
    } catch (error) {
      expect(error).toBeInstanceOf(CodedError);
    }
    expect(velden).not.toHaveProperty('land');
  });
});

describe('operations of an older version', () => {
  // Two made-up older versions: 1 wrote `waarde`, 2 wrote a change of name as two operations.
  const steps = new Map<number, Upcaster>([
    [1, (operation) => [{ ...rename(operation as Record<string, unknown>) }]],
    [2, (operation) => [operation, { marker: 2 }]],
  ]);
  const rename = ({ waarde, ...rest }: Record<string, unknown>) => ({ ...rest, after: waarde });

  test('are lifted one version at a time', () => {
    expect(upcast(1, [{ op: 'set', waarde: 'x' }], steps, 3)).toEqual([
      { op: 'set', after: 'x' },
      { marker: 2 },
    ]);
    expect(upcast(2, [{ op: 'set' }], steps, 3)).toEqual([{ op: 'set' }, { marker: 2 }]);
  });

  test('of this version are left as they are', () => {
    const operations = [add, set];
    expect(upcast(OPERATION_VERSION, operations)).toBe(operations);
  });

  test('of version 1 had codings on casussen and imports of casussen only', () => {
    const coding = { id: 'k', unit: 'u', scheme: 'draaiknop', code: '5' };
    const record = { id: 'i', unit: 'u', bestand: 'casussen.xlsx', kopregel: 3 };
    expect(
      upcast(1, [
        { op: 'add', type: 'coding', value: { ...coding, casus: 'c' } },
        { op: 'remove', type: 'coding', value: { ...coding, casus: 'c' } },
        { op: 'add', type: 'import', value: record },
        set,
        'no operation at all',
      ]),
    ).toEqual([
      { op: 'add', type: 'coding', value: { ...coding, onderwerp: 'c' } },
      { op: 'remove', type: 'coding', value: { ...coding, onderwerp: 'c' } },
      { op: 'add', type: 'import', value: { ...record, soort: 'casussen', kopregels: 1 } },
      set,
      'no operation at all',
    ]);
  });

  test('there is an upcaster for every version before this one', () => {
    const older = Array.from({ length: OPERATION_VERSION - 1 }, (_, index) => index + 1);
    expect([...upcasters.keys()].sort((a, b) => a - b)).toEqual(older);
  });

  test('of a newer version are of a newer program; of none, damaged', () => {
    const versie = OPERATION_VERSION + 1;
    expect(() => upcast(versie, [])).toThrow(new CodedError('kluis-nieuwer', { versie }));
    expect(() => upcast(1, [], new Map(), 2)).toThrow(
      new CodedError('record-beschadigd', { versie: 1 }),
    );
    expect(() => upcast(0, [])).toThrow(new CodedError('record-beschadigd', { versie: 0 }));
  });
});
