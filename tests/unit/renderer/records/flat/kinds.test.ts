import { describe, expect, test } from 'vitest';
import { flatColumns } from '../../../../../renderer/records/flat/flat-columns';
import { flatKinds } from '../../../../../renderer/records/flat/kinds';
import { flatTypes, recordFields } from '../../../../../shared/domain/record';

describe.each(flatTypes)('%s', (type) => {
  const kind = flatKinds[type];
  const fields = recordFields[type].map(({ veld }) => veld as string);
  const order = kind.groups.flatMap(({ velden }) => velden);

  test('has each field in one group, and in one column that can be sorted', () => {
    expect([...order].sort()).toEqual([...fields].sort());
    const columns = flatColumns(kind, true);
    expect(columns.map(({ id }) => id).sort()).toEqual([...fields].sort());
    expect(columns.every(({ sortable }) => sortable)).toBe(true);
    expect(Object.keys(kind.columns).every((veld) => fields.includes(veld))).toBe(true);
  });

  test('asks, filters and shows only what it has, each once', () => {
    for (const list of [kind.essential, kind.first, kind.named, kind.facets, kind.leading]) {
      expect(new Set(list).size).toBe(list.length);
      expect(fields).toEqual(expect.arrayContaining([...list]));
    }
    expect(kind.first).toEqual(expect.arrayContaining([...kind.named].slice(0, 1)));
  });

  test('what is shown at first fits beside detail and evidence at 1440 px', () => {
    const shown = flatColumns(kind, true).slice(0, kind.leading.length);
    expect(shown.map(({ id }) => id)).toEqual(kind.leading);
    expect(shown.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(36.5);
    expect(shown[0]?.always).toBe(true);
  });

  test('goes back by name to an order that no heading gives', () => {
    expect(fields.includes(kind.sort.column)).toBe(kind.back === null);
  });
});
