import { describe, expect, test } from 'vitest';
import { differences, sameSubject } from '../../../../../renderer/features/uitstroom/beside';
import {
  cijferGroups,
  essentialFields,
  facetFields,
  firstFields,
} from '../../../../../renderer/features/uitstroom/cijfer-fields';
import { filterOf } from '../../../../../renderer/features/uitstroom/cijfer-filter';
import { sortRequest } from '../../../../../renderer/features/uitstroom/cijfer-list';
import { cijferColumns, standardColumns } from '../../../../../renderer/features/uitstroom/columns';
import { filterCount, noFilter, withTick } from '../../../../../renderer/records/field-filter';
import { cijferFields } from '../../../../../shared/domain/uitstroomcijfer';
import type { CijferFilter, CijferRow } from '../../../../../shared/dossier/protocol';

const all: CijferFilter = noFilter;
const cijfer = (velden: CijferRow['velden']): CijferRow => ({ id: 'u1', velden });

describe('the fields', () => {
  test('each stands in one group, and has one column that can be sorted', () => {
    const sorted = [...cijferFields].sort();
    expect(cijferGroups.flatMap(({ velden }) => velden).sort()).toEqual(sorted);
    expect(cijferColumns.map(({ id }) => id).sort()).toEqual(sorted);
    expect(cijferColumns.every(({ sortable }) => sortable)).toBe(true);
    for (const list of [essentialFields, firstFields, facetFields]) {
      expect(new Set(list).size).toBe(list.length);
    }
  });

  test('what is shown at first fits beside detail and evidence at 1440 px', () => {
    const shown = cijferColumns.filter(({ id }) => standardColumns.has(id));
    expect(shown).toHaveLength(standardColumns.size);
    expect(shown.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(36.5);
  });

  test('a number is asked before its upper bound, which is checked against it', () => {
    const order = cijferGroups.flatMap(({ velden }) => velden);
    expect(order.indexOf('waarde')).toBeLessThan(order.indexOf('waardeMax'));
    expect(sortRequest({ column: 'waarde', direction: 'af' })).toEqual({
      kolom: 'waarde',
      richting: 'af',
    });
  });
});

describe('the filter', () => {
  test('ticks are kept by field; without ticks a field restricts nothing', () => {
    const one = withTick(all, 'maat', 'verzuim', true);
    const two = withTick(one, 'maat', 'verloop', true);
    expect(two.waarden).toEqual({ maat: ['verzuim', 'verloop'] });
    expect(filterCount({ ...two, ids: ['u1'], import: 'i1' })).toBe(4);
    const none = withTick(withTick(two, 'maat', 'verzuim', false), 'maat', 'verloop', false);
    expect(none).toEqual(noFilter);
    expect(filterCount({ ...noFilter, zoek: 'molendrift' })).toBe(0);
  });

  test('follows where one comes from', () => {
    expect(filterOf({ screen: 'uitstroom', cijfers: ['u1', 'u2'] }).ids).toEqual(['u1', 'u2']);
    expect(filterOf({ screen: 'uitstroom', import: 'i1' }).import).toBe('i1');
    expect(filterOf({ screen: 'uitstroom' })).toEqual(noFilter);
  });
});

describe('cijfers about the same', () => {
  const base = cijfer({
    organisatie: 'Raad voor de Kinderbescherming',
    maat: 'uitstroompercentage',
    periode: '2018',
    waarde: 11,
    eenheid: 'procent',
    bron: 'Prismant',
  });
  const other = (velden: CijferRow['velden']) => cijfer({ ...base.velden, ...velden });

  test('differ in value, cohort, definition or source, and then the period is told too', () => {
    expect(differences(base, other({}))).toEqual([]);
    expect(differences(base, other({ opmerking: 'iets', periode: '2019' }))).toEqual([]);
    expect(differences(base, other({ waarde: 7, periode: '2019', cohort: 'na 1 jaar' }))).toEqual([
      'waarde',
      'periode',
      'cohort',
    ]);
    // Measured again at another moment: a series.
    expect(differences(base, other({ waarde: 7, periode: '2019' }))).toEqual([]);
    expect(differences(base, other({ waarde: 7 }))).toEqual(['waarde']);
    expect(differences(base, other({ eenheid: 'procentpunt' }))).toEqual(['waarde']);
    expect(differences(base, other({ definitie: 'bruto', bron: 'eigen opgave' }))).toEqual([
      'definitie',
      'bron',
    ]);
  });

  test('are those with the same organisatie and maat; without these nothing is the same', () => {
    expect(sameSubject(base)?.waarden).toEqual({
      organisatie: ['Raad voor de Kinderbescherming'],
      maat: ['uitstroompercentage'],
    });
    expect(sameSubject(cijfer({ maat: 'verzuim' }))).toBeNull();
    expect(
      sameSubject(cijfer({ organisatie: 'Molendrift', maat: { ontbreekt: 'onbekend' } })),
    ).toBe(null);
  });
});
