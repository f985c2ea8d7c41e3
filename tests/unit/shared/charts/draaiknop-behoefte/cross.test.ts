import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  crossOf,
  directions,
  rowOf,
  settle,
} from '../../../../../shared/charts/draaiknop-behoefte/cross';
import { crossInput } from '../../../../../shared/charts/draaiknop-behoefte/data';
import {
  type CrossOptions,
  defaultCrossOptions as defaults,
} from '../../../../../shared/charts/draaiknop-behoefte/options';
import { behoefteCodes } from '../../../../../shared/domain/behoefte';
import { draaiknopCodes } from '../../../../../shared/domain/draaiknop';
import {
  beurt,
  casus,
  crossSource,
  interview,
  knob,
  need,
  sourceOf,
  suggested,
} from '../../../../support/relations';

const cross = (over: Partial<CrossOptions> = {}, source = crossSource()) => {
  const input = crossInput(source);
  const options = settle(input, { ...defaults, ...over });
  return crossOf(input[options.eenheid], options);
};
const row = (code: string, over: Partial<CrossOptions> = {}) => {
  const found = cross(over).rows.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no row ${code}`);
  return found;
};

describe('the counts of draaiknop × behoefte', () => {
  it('count units that have both, once, however many codings they have', () => {
    const five = row('5');
    expect(five.cells.gezien_gehoord.ids).toEqual(['c1', 'c2', 'c3', 'c8']);
    expect(five.cells.erbij_horen.ids).toEqual(['c1', 'c4']);
    expect(five.cells.ertoe_doen.ids).toEqual([]);
    expect(five.total.beide).toEqual(['c1', 'c2', 'c3', 'c4', 'c8']);
  });

  it('rest on the units with both; those with one of the two are named, not counted', () => {
    const all = cross();
    expect(all.beide).toHaveLength(8);
    expect([all.alleenKnop, all.alleenBehoefte, all.niets, all.totaal]).toEqual([1, 1, 2, 12]);
    expect(row('1').total).toEqual({ met: ['c9'], beide: [] });
    expect(all.columns.ertoe_doen).toEqual({ met: ['c10', 'c6'], beide: ['c6'] });
  });

  it('keep a row that nobody has, and a column that nobody has', () => {
    expect(cross().rows.map(({ code }) => code)).toEqual(['1', '2', '3', '4', '5']);
    expect(row('3').cells.erbij_horen.ids).toEqual([]);
    const none = cross({}, sourceOf({ casussen: [casus('a')] }));
    expect(none.rows).toHaveLength(5);
    expect(Object.keys(none.columns)).toEqual([...behoefteCodes]);
  });

  it('leave suggestions out of every number, and show where they would come', () => {
    const without = cross({ toonSuggesties: false });
    const shown = cross();
    const numbers = (one: typeof shown) =>
      one.rows.map(({ cells, total }) => [
        ...behoefteCodes.map((code) => cells[code].ids.length),
        total.beide.length,
      ]);
    expect(numbers(shown)).toEqual(numbers(without));
    // c9 has a draaiknop and a suggested need; c2 has both and a second need suggested.
    expect(row('1').cells.erbij_horen.suggesties).toEqual(['c9']);
    expect(row('5').cells.ertoe_doen.suggesties).toEqual(['c2']);
    expect(shown.suggesties).toBe(2);
    expect(without.suggesties).toBe(0);
  });

  it('can keep 5a, 5b and 5 apart', () => {
    const codes = cross({ knopVijf: 'apart' }).rows.map(({ code }) => code);
    expect(codes).toEqual(['1', '2', '3', '4', '5a', '5b', '5']);
    expect(row('5a', { knopVijf: 'apart' }).cells.erbij_horen.ids).toEqual(['c4']);
    expect(row('5', { knopVijf: 'apart' }).cells.gezien_gehoord.ids).toEqual(['c1', 'c8']);
  });

  it('take what both codings say; unknown is no plus, and against each other is mixed', () => {
    const { richting } = row('5').cells.gezien_gehoord;
    expect(richting).toEqual({ plus: ['c1', 'c2'], min: [], gemengd: ['c3'], onbekend: ['c8'] });
    expect(row('2').cells.ertoe_doen.richting.gemengd).toEqual(['c6']);
  });

  it('count beurten of interviews apart from casussen', () => {
    const source = sourceOf({
      casussen: [casus('c')],
      interviews: [interview('i', { vertrouwelijkheid: 'intern' }), interview('j')],
      beurten: [beurt('i', 1), beurt('i', 2), beurt('j', 1)],
      codings: [
        knob('c', '1'),
        need('c', 'ertoe_doen'),
        knob('i-1', '2'),
        need('i-1', 'ertoe_doen'),
        knob('j-1', '2'),
        need('j-1', 'ertoe_doen'),
        knob('i-2', '2'),
      ],
      suggesties: [suggested('c', '3')],
    });
    const input = crossInput(source);
    expect(input.beurt).toMatchObject({ totaal: 3, interviews: 2, intern: 1 });
    expect(cross({ eenheid: 'beurt' }, source).beide).toEqual(['i-1', 'j-1']);
    expect(cross({ eenheid: 'casus' }, source).beide).toEqual(['c']);
    // Nobody chose: what most have both of.
    expect(settle(input, defaults).eenheid).toBe('beurt');
    expect(settle(crossInput(crossSource()), defaults).eenheid).toBe('casus');
  });
});

describe('any codings', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const codings = fc.array(
    fc.record({
      id: fc.constantFrom(...ids, 'elsewhere'),
      code: fc.constantFrom(...draaiknopCodes, ...behoefteCodes),
      richting: fc.constantFrom('plus', 'min', 'gemengd', null),
      status: fc.constantFrom('aanvaard', 'geweigerd'),
    }),
    { maxLength: 30 },
  );

  it('each unit is behind exactly the cells of its counted codings', () => {
    fc.assert(
      fc.property(codings, fc.constantFrom('samen', 'apart'), (made, knopVijf) => {
        const source = sourceOf({
          casussen: ids.map((id) => casus(id)),
          codings: made.map(({ id, code, richting, status }) =>
            /^\d/.test(code)
              ? { ...knob(id, code as '1', { richting }), status }
              : { ...need(id, code as 'ertoe_doen', { richting }), status },
          ),
        });
        const found = cross({ knopVijf, eenheid: 'casus' }, source);
        const counted = made.filter(({ status }) => status === 'aanvaard');
        for (const { code, cells, total } of found.rows) {
          for (const behoefte of behoefteCodes) {
            const expected = ids.filter(
              (id) =>
                counted.some(
                  (one) =>
                    one.id === id &&
                    /^\d/.test(one.code) &&
                    rowOf(one.code as '1', knopVijf) === code,
                ) && counted.some((one) => one.id === id && one.code === behoefte),
            );
            const cell = cells[behoefte];
            expect(cell.ids).toEqual(expected);
            // The directions divide the cell: each unit in exactly one.
            const divided = directions.flatMap((which) => cell.richting[which]);
            expect(divided.toSorted()).toEqual(expected.toSorted());
            for (const id of cell.ids) expect(total.beide).toContain(id);
          }
        }
        expect(found.beide.length + found.alleenKnop + found.alleenBehoefte + found.niets).toBe(
          found.totaal,
        );
      }),
    );
  });
});
