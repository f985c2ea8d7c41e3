import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatrixInput } from '../../../../../shared/charts/casus-draaiknop/data';
import { arrange } from '../../../../../shared/charts/casus-draaiknop/matrix';
import { defaultMatrixOptions as defaults } from '../../../../../shared/charts/casus-draaiknop/options';
import { draaiknopCodes, knobNumbers } from '../../../../../shared/domain/draaiknop';
import { codedInput, practicesInput } from '../../../../support/practices';

const sizes = (counts: ReturnType<typeof arrange>['counts']) =>
  knobNumbers.map((knob) => counts.perKnop[knob].length);
const names = (input: MatrixInput, options = {}) =>
  arrange(input, { ...defaults, ...options }).bands.map((band) =>
    band.rows.map((row) => row.casus.naam),
  );

describe('the printed labels of the practices', () => {
  it('count as the source itself counts them', () => {
    const matrix = arrange(practicesInput(), defaults);
    expect(sizes(matrix.counts)).toEqual([4, 7, 2, 4, 9]);
    expect(matrix.counts.gelabeld).toHaveLength(15);
    expect(matrix.counts.zonder).toHaveLength(27);
    expect(matrix.alleenGedrukt).toBe(true);
    expect(matrix.onderdelen).toBe(13);
  });

  it('stand in bands in the order of the programme, unlabelled casussen included', () => {
    const { bands } = arrange(practicesInput(), defaults);
    expect(
      bands.map((band) => [band.wereld, band.rows.length, band.counts.gelabeld.length]),
    ).toEqual([
      ['zorg', 15, 6],
      ['veilig', 5, 3],
      ['overheid', 4, 3],
      ['jeugd', 7, 0],
      ['overig', 11, 3],
    ]);
  });
});

describe('suggestions and other people', () => {
  it('count what is accepted, never what is suggested', () => {
    const matrix = arrange(codedInput(), defaults);
    expect(sizes(matrix.counts)).toEqual([5, 8, 2, 5, 13]);
    expect(matrix.suggesties).toBe(3);
    const without = arrange({ ...codedInput(), suggesties: [] }, defaults);
    expect(matrix.counts).toEqual(without.counts);
  });

  it('draw a suggestion only where nothing is counted, and not at all when asked', () => {
    const rows = arrange(codedInput(), defaults).bands.flatMap((band) => band.rows);
    const cell = (naam: string) => rows.find((row) => row.casus.naam === naam)?.cells[5];
    expect(cell('Molendrift')).toMatchObject({ suggesties: [], marks: [{ code: '5a' }] });
    expect(cell('Vanaf dag één aandacht voor je persoonlijke ontwikkeling')).toEqual({
      marks: [],
      suggesties: ['5a'],
    });
    expect(arrange(codedInput(), { ...defaults, toonSuggesties: false }).suggesties).toBe(0);
  });

  it('count a casus once, whoever says so, and put the strongest source first', () => {
    const matrix = arrange(codedInput(), defaults);
    const row = matrix.bands
      .flatMap((band) => band.rows)
      .find(({ casus }) => casus.naam === 'Zij-instromers, vrouwen en statushouders');
    expect(row?.cells[5].marks.map((mark) => mark.herkomst)).toEqual(['gedrukt', 'analist']);
    expect(matrix.dubbel).toBe(1);
    expect(matrix.alleenGedrukt).toBe(false);
  });
});

describe('rows', () => {
  it('put a part under what it is a part of, in the order of the source', () => {
    const zorg = arrange(practicesInput(), defaults).bands[0];
    const place = zorg?.rows.map((row) => [row.diepte, row.casus.naam.split(' ')[0]]);
    expect(place?.slice(4, 12)).toEqual([
      [0, 'Nieuwe'],
      [1, 'Regionaal'],
      [1, 'Zorgrunners'],
      [1, 'Medewerker'],
      [0, 'Tweeluik'],
      [1, 'Inclusieve'],
      [1, 'Functiecreatie'],
      [1, 'Fieldlab'],
    ]);
    // Its parent stands in another world.
    expect(zorg?.rows.find((row) => row.casus.naam.startsWith('De Nieuwe'))?.diepte).toBe(0);
  });

  it('survive parents that name each other, themselves or nobody', () => {
    const casus = (id: string, ouder: string | null, volgorde: number) => ({
      id,
      naam: id,
      wereld: null,
      ouder,
      volgorde,
      label: null,
      import: null,
      document: null,
    });
    const input = {
      ...practicesInput(),
      casussen: [casus('a', 'b', 0), casus('b', 'a', 1), casus('c', 'c', 2), casus('d', 'x', 3)],
      marks: [],
    };
    expect(names(input)[0]?.toSorted()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('order by pattern: barycentre, then fewer knobs, unlabelled last', () => {
    const [zorg] = arrange(practicesInput(), { ...defaults, volgorde: 'patroon' }).bands;
    expect(zorg?.rows.slice(0, 7).map((row) => row.casus.label)).toEqual([
      '2',
      '1 T/M 5',
      '1, 4 EN 5',
      '4',
      '5',
      '5',
      null,
    ]);
  });

  it('order by name as a Dutch reader does', () => {
    const [, , , jeugd] = names(practicesInput(), { volgorde: 'naam' });
    expect(jeugd?.slice(0, 3)).toEqual([
      'Buurtzorg Jong',
      'Inwerkprogramma team Rivierenland',
      'Jongerenwerkers Zaltbommel',
    ]);
  });

  it('are those of the chosen worlds, however written; no world has a band of its own', () => {
    const input = practicesInput();
    const [first] = input.casussen;
    if (first === undefined) throw new Error('no casus');
    const casussen = [
      { ...first, wereld: 'Zorg ' },
      { ...first, id: 'x', wereld: null },
    ];
    const bands = arrange({ ...input, casussen }, { ...defaults, wereld: ['ZORG', ''] }).bands;
    expect(bands.map((band) => band.wereld)).toEqual(['Zorg ', null]);
    expect(arrange(input, { ...defaults, wereld: ['jeugd'] }).counts.casussen).toHaveLength(7);
    expect(arrange(input, { ...defaults, wereld: ['jeugd'] }).totaal).toBe(42);
  });
});

describe('any dossier', () => {
  const anyInput = fc
    .record({
      ids: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 12 }),
      worlds: fc.array(fc.option(fc.constantFrom('zorg', 'Zorg', 'jeugd', 'iets anders', ' ')), {
        minLength: 12,
        maxLength: 12,
      }),
      parents: fc.array(fc.nat(11), { minLength: 12, maxLength: 12 }),
      marks: fc.array(
        fc.record({
          casus: fc.nat(11),
          code: fc.constantFrom(...draaiknopCodes),
          herkomst: fc.constantFrom('gedrukt', 'tekst', 'analist', 'suggestie'),
          rol: fc.constantFrom('primair', 'aanvullend'),
        }),
        { maxLength: 20 },
      ),
    })
    .map(
      ({ ids, worlds, parents, marks }): MatrixInput => ({
        ...practicesInput(),
        casussen: ids.map((id, i) => ({
          id,
          naam: id,
          wereld: worlds[i] ?? null,
          ouder: ids[parents[i] ?? 0] ?? null,
          volgorde: i,
          label: null,
          import: null,
          document: null,
        })),
        marks: marks.flatMap(({ casus, ...mark }) => {
          const id = ids[casus];
          return id === undefined ? [] : [{ ...mark, casus: id } as MatrixInput['marks'][number]];
        }),
      }),
    );
  const volgorde = fc.constantFrom('bron' as const, 'patroon' as const, 'naam' as const);

  it('keeps every casus exactly once, and bands add up to the whole', () => {
    fc.assert(
      fc.property(anyInput, volgorde, (input, order) => {
        const { bands, counts } = arrange(input, { ...defaults, volgorde: order });
        const rows = bands.flatMap((band) => band.rows.map((row) => row.casus.id));
        expect(rows.toSorted()).toEqual(input.casussen.map(({ id }) => id).toSorted());
        expect(counts.gelabeld.length + counts.zonder.length).toBe(counts.casussen.length);
        for (const knob of knobNumbers) {
          const inBands = bands.reduce((sum, band) => sum + band.counts.perKnop[knob].length, 0);
          expect(inBands).toBe(counts.perKnop[knob].length);
          expect(counts.perKnop[knob].length).toBeLessThanOrEqual(counts.gelabeld.length);
        }
      }),
    );
  });
});
