import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cijferLine } from '../../../../shared/domain/cijfer-text';
import { cijferNumber, type Uitstroomcijfer } from '../../../../shared/domain/uitstroomcijfer';
import { HIDDEN } from '../../../../shared/gate/guarded';
import { masked } from '../../../../shared/gate/suppress';
import { cijfer, suppressed } from './cijfers';

const held = (cijfers: readonly Uitstroomcijfer[], drempel = 10) =>
  Object.fromEntries([...suppressed(cijfers, drempel).held].map(([id, { reden }]) => [id, reden]));

describe('what is held back', () => {
  test('is what may be in a total only, what is intern, and small groups of persons', () => {
    expect(
      held([
        cijfer({ waarde: 400, vertrouwelijkheid: 'totaal', jaar: 2019 }, 'totaal'),
        cijfer({ waarde: 400, vertrouwelijkheid: 'intern', jaar: 2020 }, 'intern'),
        cijfer({ waarde: 400, vertrouwelijkheid: 'strikt geheim', jaar: 2021 }, 'eigen woorden'),
        cijfer({ waarde: 4, jaar: 2022 }, 'klein'),
        cijfer({ waarde: 400, jaar: 2023 }, 'niet vermeld'),
      ]),
    ).toEqual({ totaal: 'totaal', intern: 'intern', 'eigen woorden': 'intern', klein: 'klein' });
  });

  test('is never what its source published, however small', () => {
    expect(held([cijfer({ waarde: 1, n: 3, vertrouwelijkheid: 'openbaar' })])).toEqual({});
  });

  test('is also the part from which a small one can be computed, not its total', () => {
    expect(
      held([
        cijfer({ populatie: 'alle medewerkers', waarde: 100 }, 'alle'),
        cijfer({ populatie: 'vaste dienst', waarde: 80 }, 'vast'),
        cijfer({ populatie: 'tijdelijk', waarde: 16 }, 'tijdelijk'),
        cijfer({ populatie: 'stagiairs', waarde: 4 }, 'stage'),
      ]),
    ).toEqual({ stage: 'klein', tijdelijk: 'afleidbaar' });
  });

  test('is also another organisation, when they make a whole with one that may be in it only', () => {
    expect(
      held([
        cijfer({ organisatie: 'Alle organisaties', waarde: 300 }, 'alle'),
        cijfer({ organisatie: 'Noord', waarde: 120 }, 'noord'),
        cijfer({ organisatie: 'Zuid', waarde: 90 }, 'zuid'),
        cijfer({ organisatie: 'West', waarde: 90, vertrouwelijkheid: 'totaal' }, 'west'),
      ]),
    ).toEqual({ west: 'totaal', zuid: 'afleidbaar' });
  });

  test('sees through percentages of a known n', () => {
    const procent = { maat: 'uitstroompercentage', eenheid: 'procent' } as const;
    expect(
      held([
        cijfer({ ...procent, populatie: 'alle medewerkers', waarde: 17, n: 200 }, 'alle'),
        cijfer({ ...procent, populatie: 'zorg', waarde: 16, n: 150 }, 'zorg'),
        cijfer({ ...procent, populatie: 'staf', waarde: 20, n: 50 }, 'staf'),
        // 8 of 42, so that 24 + 2 + 8 persons are the 34 of all.
        cijfer({ ...procent, populatie: 'zorg, ander jaar', waarde: 19, n: 42, jaar: 2020 }, 'los'),
      ]),
    ).toEqual({ los: 'klein' });
    expect(
      held([
        cijfer({ ...procent, populatie: 'alle medewerkers', waarde: 15, n: 200 }, 'alle'),
        cijfer({ ...procent, populatie: 'zorg', waarde: 16, n: 150 }, 'zorg'),
        cijfer({ ...procent, populatie: 'staf', waarde: 12, n: 50 }, 'staf'),
      ]),
    ).toEqual({ staf: 'klein', zorg: 'afleidbaar' });
  });

  test('sees shares that are 100% together', () => {
    const reden = { eenheid: 'procent', n: 100, maat: 'vertrekreden' } as const;
    expect(
      held([
        cijfer({ ...reden, maat: 'vertrekreden: werkdruk', waarde: 61 }, 'werkdruk'),
        cijfer({ ...reden, maat: 'vertrekreden: loon', waarde: 34 }, 'loon'),
        cijfer({ ...reden, maat: 'vertrekreden: verhuizing', waarde: 5 }, 'verhuizing'),
      ]),
    ).toEqual({ verhuizing: 'klein', loon: 'afleidbaar' });
  });

  test('is the same value of the same thing that another source gives', () => {
    expect(
      held([
        cijfer({ waarde: 40, bron: 'eigen opgave', vertrouwelijkheid: 'intern' }, 'eigen'),
        cijfer({ waarde: 40, bron: 'jaarverslag' }, 'verslag'),
        cijfer({ waarde: 41, bron: 'monitor' }, 'monitor'),
      ]),
    ).toEqual({ eigen: 'intern', verslag: 'afleidbaar' });
  });

  test('follows what is hidden for another into the sums that it stands in itself', () => {
    const vast = { populatie: 'vaste dienst' } as const;
    expect(
      held([
        cijfer({ organisatie: 'Noord', populatie: 'alle medewerkers', waarde: 100 }, 'noord alle'),
        cijfer({ organisatie: 'Noord', ...vast, waarde: 96 }, 'noord vast'),
        cijfer({ organisatie: 'Noord', populatie: 'stage', waarde: 4 }, 'noord stage'),
        cijfer({ organisatie: 'Samen', ...vast, waarde: 206 }, 'samen vast'),
        cijfer({ organisatie: 'Zuid', ...vast, waarde: 110 }, 'zuid vast'),
      ]),
    ).toEqual({ 'noord stage': 'klein', 'noord vast': 'afleidbaar', 'zuid vast': 'afleidbaar' });
  });

  test('a hundred organisations that all have a small group are done in no time', () => {
    const many = Array.from({ length: 100 }, (_, index) =>
      Array.from({ length: 10 }, (__, part) =>
        cijfer(
          {
            ...{ organisatie: `org ${index}`, populatie: part === 0 ? 'alle' : `groep ${part}` },
            waarde: part === 0 ? 364 : part === 1 ? 4 : 41 + part - 2,
          },
          `${index}-${part}`,
        ),
      ),
    ).flat();
    const started = performance.now();
    const { held: gone } = suppressed(many, 10);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect([...gone.keys()].filter((id) => id.endsWith('-1'))).toHaveLength(100);
  });

  test('of other years, definitions and measures nothing is computed', () => {
    const parts = [{ waarde: 100 }, { waarde: 96 }, { waarde: 4 }];
    for (const apart of ['jaar', 'definitie', 'maat', 'uitstroomsoort'] as const) {
      const cijfers = parts.map((part, index) =>
        cijfer({ ...part, populatie: `p${index}`, [apart]: `${apart} ${index}` }, `u${index}`),
      );
      expect(held(cijfers)).toEqual({ u2: 'klein' });
    }
  });

  test('says what is still to be computed from public figures', () => {
    const { open, held: gone } = suppressed(
      [
        cijfer({ populatie: 'alle', waarde: 100, vertrouwelijkheid: 'openbaar' }, 'alle'),
        cijfer({ populatie: 'vast', waarde: 96, vertrouwelijkheid: 'openbaar' }, 'vast'),
        cijfer({ populatie: 'stage', waarde: 4 }, 'stage'),
      ],
      10,
    );
    expect([...gone.keys()]).toEqual(['stage']);
    expect([...open]).toEqual(['stage']);
  });
});

describe('what stands in its place', () => {
  const place = (one: Uitstroomcijfer) =>
    masked(one, suppressed([one], 10).held.get(one.id)).velden;

  test('“< 10” where that says enough, else that it is held back; never nothing, never zero', () => {
    expect(place(cijfer({ waarde: 4 }))).toMatchObject({ waarde: '< 10', operator: 'minder' });
    expect(place(cijfer({ waarde: 4, n: 6 }))).toMatchObject({ waarde: '< 10', n: '< 10' });
    expect(place(cijfer({ eenheid: 'procent', waarde: 0.9, n: 110 }))).toMatchObject({
      waarde: HIDDEN,
      operator: HIDDEN,
      n: 110,
    });
    expect(place(cijfer({ eenheid: 'procent', waarde: 50, n: 6 }))).toMatchObject({
      waarde: HIDDEN,
      n: '< 10',
    });
    expect(place(cijfer({ waarde: 4, vertrouwelijkheid: 'intern' }))).toMatchObject({
      waarde: HIDDEN,
    });
  });

  test('covers the words, the rank, the remark, and texts that repeat the number', () => {
    const velden = place(
      cijfer({
        waarde: 1528,
        waardetekst: 'ruim vijftienhonderd',
        rang: 2,
        opmerking: 'Het laagste van de regio.',
        steekproef: 'van de 1.528 vertrokkenen',
        populatie: 'team Noord',
        vertrouwelijkheid: 'totaal',
      }),
    );
    for (const veld of ['waarde', 'waardetekst', 'rang', 'opmerking', 'steekproef'] as const) {
      expect(velden[veld]).toBe(HIDDEN);
    }
    expect(velden).toMatchObject({ populatie: 'team Noord', organisatie: 'Zorggroep', jaar: 2023 });
    expect(velden).not.toHaveProperty('waardeMax');
  });

  test('no figure shows its value: nothing of it is left that could be drawn', () => {
    const one = cijfer({ waarde: 12.5, waardeMax: 14, vertrouwelijkheid: 'intern' });
    const leaving = { ...one, velden: place(one) };
    expect(cijferNumber(leaving, 'waarde')).toBeNull();
    expect(cijferNumber(leaving, 'waardeMax')).toBeNull();
    expect(cijferLine(leaving)).toBe('');
  });
});

test('no total and parts of one organisation leave a small part to one subtraction', () => {
  const parts = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(parts, fc.constantFrom(5, 10, 20), (sizes, drempel) => {
      const total = sizes.reduce((sum, one) => sum + one, 0);
      const cijfers = [
        cijfer({ populatie: 'alle medewerkers', waarde: total }, 'alle'),
        ...sizes.map((waarde, index) =>
          cijfer({ populatie: `groep ${index}`, waarde }, `g${index}`),
        ),
      ];
      const { held: gone } = suppressed(cijfers, drempel);
      for (const { id, velden } of cijfers) {
        if ((velden.waarde as number) < drempel) expect(gone.has(id)).toBe(true);
      }
      const shown = cijfers.filter(({ id }) => !gone.has(id));
      if (gone.size > 0) expect(cijfers.length - shown.length).toBeGreaterThan(1);
    }),
  );
});
