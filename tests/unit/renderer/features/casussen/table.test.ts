import { describe, expect, test } from 'vitest';
import { sortRequest } from '../../../../../renderer/features/casussen/casus-list';
import { casusColumns, standardColumns } from '../../../../../renderer/features/casussen/columns';
import { filterCount, noFilter } from '../../../../../renderer/features/casussen/filters';
import { casusFieldDefinitions } from '../../../../../shared/domain/casus';

describe('the columns', () => {
  test('every field has one, once, and all can be sorted', () => {
    const ids = casusColumns.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining([
        ...casusFieldDefinitions.map(({ veld }) => veld),
        'draaiknoppen',
        'behoeften',
        'suggesties',
      ]),
    );
    expect(casusColumns.every(({ sortable }) => sortable)).toBe(true);
    expect(sortRequest({ column: 'behoeften', direction: 'af' })).toEqual({
      kolom: 'behoeften',
      richting: 'af',
    });
  });

  test('the name cannot be put away, and what is shown at first fits the list', () => {
    expect(casusColumns.filter(({ always }) => always).map(({ id }) => id)).toEqual(['naam']);
    const shown = casusColumns.filter(({ id }) => standardColumns.has(id));
    expect(shown).toHaveLength(standardColumns.size);
    // 544 px at 16 px to the rem.
    expect(shown.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(34);
  });
});

test('the filter counts each restriction beside the search text', () => {
  expect(filterCount(noFilter)).toBe(0);
  expect(filterCount({ ...noFilter, zoek: 'mentor' })).toBe(0);
  expect(
    filterCount({
      zoek: 'mentor',
      wereld: ['zorg', 'jeugd'],
      knop: [5],
      behoefte: ['ertoe_doen'],
      zonder: ['draaiknop'],
      import: 'i1',
      ids: [],
    }),
  ).toBe(7);
});
