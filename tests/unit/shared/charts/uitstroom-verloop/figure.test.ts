import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CijferOptions } from '../../../../../shared/charts/cijfers/options';
import type { Figure } from '../../../../../shared/charts/figure';
import type { Mark } from '../../../../../shared/charts/scene';
import { figureSvg } from '../../../../../shared/charts/svg';
import { uitstroomVerloop as chart } from '../../../../../shared/charts/uitstroom-verloop';
import { dodge } from '../../../../../shared/charts/uitstroom-verloop/place';
import type { Uitstroomcijfer } from '../../../../../shared/domain/uitstroomcijfer';
import { HIDDEN } from '../../../../../shared/gate/guarded';
import type { Suppression } from '../../../../../shared/gate/suppress';
import {
  cijfer,
  crowdedCijfers,
  exampleCijfers,
  importOf,
  mixedCijfers,
  sourceOf,
} from '../../../../support/relations';

const figure = (source = exampleCijfers(), over: Partial<CijferOptions> = {}) =>
  chart.figure(chart.gegevens(source), { ...chart.opties.standaard, ...over });
const of = (...rows: Uitstroomcijfer['velden'][]) =>
  sourceOf({
    imports: [importOf('x', 'uitstroomcijfers')],
    cijfers: rows.map((row, index) =>
      cijfer(index + 1, {
        organisatie: 'A',
        operator: 'is',
        bron: 'b',
        definitie: 'bruto',
        uitstroomsoort: 'personeel',
        ...row,
      }),
    ),
  });
const words = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join(' ');
const marksOf = ({ scene }: Figure, text: RegExp) =>
  scene.marks.filter((mark) => mark.kind === 'text' && text.test(mark.text));
/** Lines between figures: those of the key are level and as long as its sign. */
const joins = (marks: readonly Mark[]) =>
  marks.filter(
    (mark) =>
      mark.kind === 'line' && mark.stroke === 'mark' && Math.abs(mark.x2 - mark.x1 - 8) > 0.01,
  );

describe('the figure', () => {
  it('is drawn as reviewed', async () => {
    await expect(figureSvg(figure())).toMatchFileSnapshot('voorbeeld-16cm.svg');
    await expect(figureSvg(figure(mixedCijfers()))).toMatchFileSnapshot('gemengd-16cm.svg');
    const slope = figure(exampleCijfers(), { organisaties: ['Jeugdbescherming west'] });
    await expect(figureSvg(slope)).toMatchFileSnapshot('helling-16cm.svg');
  });

  it('has a panel per organisation from the fifth, and slopes between exactly two years', () => {
    expect(figure().scene.description).toContain('Lijngrafiek, personeelsverloop, in %');
    const slope = figure(exampleCijfers(), { organisaties: ['Jeugdbescherming west'] });
    expect(slope.scene.description).toContain('Hellinggrafiek');
    expect(slope.titel).toBe(
      'Uitstroompercentage bij Jeugdbescherming west: 23% in 2017, 18% in 2020',
    );
    expect(words(slope.scene.marks)).toContain('daling van 5 procentpunt na 2017');
  });

  it('names the files of what it draws or counts, and of no other organisation', () => {
    const rows = ['Noord', 'Zuid', 'West'].map((organisatie, index) =>
      cijfer(index + 1, {
        organisatie,
        jaar: 2020,
        waarde: organisatie === 'West' ? null : 12,
        vertrouwelijkheid: 'intern',
      }),
    );
    const source = sourceOf({
      imports: ['noord', 'zuid', 'west'].map((id) => importOf(id, 'uitstroomcijfers')),
      cijfers: rows,
      sourceRow: (id) => {
        const from = { r1: 'noord', r2: 'zuid', r3: 'west' }[id] ?? 'noord';
        return { id, unit: 'dossier', import: from, rij: 2, cellen: [] };
      },
    });
    const bron = (...organisaties: string[]) => figure(source, { organisaties }).bron;
    expect(bron('Noord')).toBe('noord.xlsx, blad “Blad1”, ingelezen op 21 november 2025.');
    // Nothing is drawn of West, but n counts its figure without a value.
    expect(bron('Noord', 'West')).toContain('west.xlsx');
    expect(bron('Noord', 'West')).not.toContain('zuid.xlsx');
    expect(figureSvg(figure(source, { organisaties: ['Noord'] }))).not.toMatch(/zuid|west/i);
  });

  it('counts what it draws everywhere, and beside it what it does not draw and why', () => {
    const made = figure(crowdedCijfers());
    const { scene } = made;
    const left = '3 cijfers van 1 organisatie';
    const why = `${left} (er is plaats voor 24 organisaties per as)`;
    expect(made.titel).toBe(
      `Uitstroompercentage: in 12 van de 23 getekende reeksen is het laatste cijfer lager dan het eerste; niet getekend: ${left}`,
    );
    expect(made.ondertitel).toBe(
      'uitstroompercentage, in %; 24 van de 25 organisaties met deze maat',
    );
    expect(made.n).toBe(
      `69 cijfers met een getal; geen enkele bron noemt hoeveel personen; niet getekend: ${why}.`,
    );
    expect(made.bevat).toEqual(['69 cijfers van 24 organisaties']);
    expect(made.voorbehoud).toContain(
      'De titel telt reeksen waarvan het eerste en het laatste cijfer precies zijn: 23 van de 24.',
    );
    expect(made.voorbehoud.join(' ')).toContain('Bij 69 van de 69 cijfers noemt de bron geen n');
    expect(scene.description).toContain('69 cijfers van 24 organisaties');
    expect(scene.description).toContain(`Niet getekend: ${why}.`);
    expect(words(scene.marks)).toContain(`Niet getekend: ${why}.`);
    // What the dialog and the history count are the records behind the places.
    expect(new Set(scene.areas.flatMap(({ target }) => target.ids)).size).toBe(69);
    expect(scene.table.caption).toContain('69 in de figuur, 3 niet');
    expect(scene.table.rows).toHaveLength(72);
    expect(scene.table.columns.at(-1)).toBe('Niet in de figuur');
    expect(scene.table.rows.filter((row) => row.at(-1) === 'geen plaats')).toHaveLength(3);
    expect(JSON.stringify({ ...scene, table: null })).not.toContain('vestiging 25');
  });

  it('says nothing about what is not drawn when everything is', () => {
    const organisaties = ['Vervoer Oost vestiging 25', 'Vervoer Oost vestiging 16'];
    const made = figure(crowdedCijfers(), { organisaties });
    expect(JSON.stringify(made)).not.toMatch(/niet getekend|niet in de figuur/i);
    expect(made.bevat).toEqual(['6 cijfers van 2 organisaties']);
  });

  it('leaves with no other figures than were on screen: what is held back makes no room', () => {
    const held = new Map(
      [...crowdedCijfers().cijfers]
        .slice(0, 9)
        .map(({ id }): [string, Suppression] => [
          id,
          { reden: 'klein', velden: { waarde: HIDDEN } },
        ]),
    );
    const drawn = (vorm: 'scherm' | 'onderdrukt') => {
      const poort = { vorm, drempel: 10, cijfers: () => held };
      const made = figure({ ...crowdedCijfers(), poort });
      return {
        made,
        ids: new Set(made.scene.areas.flatMap(({ target }) => target.ids)),
      };
    };
    const leaving = drawn('onderdrukt');
    expect(leaving.ids).toEqual(drawn('scherm').ids);
    expect(leaving.made.n).toContain('60 cijfers met een getal');
    expect(leaving.made.n).toContain('9 cijfers onderdrukt; niet getekend: 3 cijfers');
    expect(leaving.made.bevat).toEqual(['69 cijfers van 24 organisaties']);
  });

  it('has an axis that holds its highest value, with a tick at or above it', () => {
    const ticks = (marks: readonly Mark[]) =>
      marks.flatMap((mark) =>
        mark.kind === 'text' && mark.fill === 'soft' && /^\d+%$/.test(mark.text) ? [mark] : [],
      );
    const { marks } = figure(crowdedCijfers()).scene;
    expect(Math.max(...ticks(marks).map(({ text }) => Number.parseInt(text, 10)))).toBe(30);
    // The value at the very top stands under the name of its panel, not through it.
    const name = marks.find((mark) => mark.kind === 'text' && mark.text.endsWith('vestiging 16'));
    const value = marks.find((mark) => mark.kind === 'text' && mark.text === '23,6%');
    if (name?.kind !== 'text' || value?.kind !== 'text') throw new Error('not drawn');
    expect(value.y - name.y).toBeGreaterThan(2.5);
  });

  it('writes every value at its point, or says of which it does not', () => {
    expect(words(figure().scene.marks)).not.toContain('geen plaats voor de waarde');
    const close = Array.from({ length: 12 }, (_, index) => ({
      jaar: 2020,
      waarde: 10 + index / 100,
      bron: `bron ${index}`,
    }));
    const text = words(figure(of(...close)).scene.marks);
    const [, missing = '', listed = ''] =
      /Bij (\d+) van de 12 punten is geen plaats voor de waarde: (.*?)\. De tabel/.exec(text) ?? [];
    expect(Number(missing)).toBeGreaterThan(0);
    const more = /en nog (\d+)$/.exec(listed)?.[1] ?? 0;
    const written = marksOf(figure(of(...close)), /^\d+: 10(,\d+)?%$/);
    expect(written.length + Number(missing)).toBe(12);
    expect((listed.match(/A 2020: /g)?.length ?? 0) + Number(more)).toBe(Number(missing));
  });

  it('joins only figures that may be compared, and never through a range', () => {
    expect(
      joins(figure(of({ jaar: 2019, waarde: 5 }, { jaar: 2021, waarde: 4 })).scene.marks),
    ).toHaveLength(1);
    for (const other of [
      { definitie: 'cohort' },
      { cohort: 'na 1 jaar' },
      { populatie: 'kantoor' },
      { bron: 'c' },
      { organisatie: 'B' },
      { eenheid: 'procentpunt' },
      { uitstroomsoort: 'gedwongen' },
      { waardeMax: 9 },
    ]) {
      const { scene } = figure(of({ jaar: 2019, waarde: 5 }, { jaar: 2021, waarde: 4, ...other }));
      expect(joins(scene.marks), JSON.stringify(other)).toHaveLength(0);
    }
  });

  it('warns on every axis whose figures differ, in the drawing, the words and the alt text', () => {
    const made = figure(of({ jaar: 2019, waarde: 5 }, { jaar: 2021, waarde: 4, bron: 'c' }));
    const warning = 'Verschillende definities: niet te vergelijken';
    expect(words(made.scene.marks)).toContain(warning);
    expect(made.scene.description).toContain(warning);
    expect(made.voorbehoud).toContain(`${warning}.`);
    // Another kind or unit is another axis: nothing to warn about.
    const apart = figure(
      of({ jaar: 2019, waarde: 5 }, { jaar: 2019, waarde: 4, eenheid: 'personen' }),
    );
    expect(words(apart.scene.marks)).not.toContain(warning);
  });

  it('lists what has no year, keeps what is in words, and names contradictions', () => {
    const made = figure(mixedCijfers());
    const text = words(made.scene.marks);
    expect(text).toContain('Zonder jaar, dus niet op de tijdas: Huis B: ca. 18% (eigen opgave)');
    expect(text).toContain('Huis B: “hoog” (voor 2017; eigen opgave)');
    expect(text).toContain('Tegenspraak: Huis B, 2021: 22% (eigen opgave) en 25% (sectorrapport).');
    expect(text).toContain('alleen intern');
    expect(text).toContain('9% (n = 24)');
    expect(made.bevat).toEqual(['10 cijfers van 2 organisaties', '1 cijfer dat intern is']);
    expect(made.n).toContain('9 cijfers met een getal, waarvan 1 zonder jaar');
    expect(made.voorbehoud.join(' ')).toContain('Bij 1 cijfer is n kleiner dan 30');
    expect(figure(mixedCijfers(), { woorden: false }).n).toContain(
      '1 cijfer in woorden, niet getoond',
    );
  });

  it('says what it cannot say', () => {
    expect(figure(sourceOf({})).titel).toBe('Er zijn geen uitstroomcijfers om te tonen');
    expect(figure(of({ waarde: 5 })).titel).toBe(
      'Geen van de cijfers over “uitstroompercentage” heeft een jaar',
    );
    expect(
      figure(of({ jaar: 2019, waarde: 5, operator: 'bijna' }, { jaar: 2020, waarde: 4 })).titel,
    ).toBe(
      'Uitstroompercentage: van geen organisatie zijn er twee precieze cijfers die bij elkaar horen',
    );
    expect(figure(exampleCijfers(), { maat: 'bestaat niet' }).titel).toBe(
      'Er zijn geen cijfers met de maat “bestaat niet” in deze keuze',
    );
  });
});

describe('any figures', () => {
  const rows = fc.array(
    fc.record({
      organisatie: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', null),
      jaar: fc.option(fc.integer({ min: 2010, max: 2025 }), { nil: null }),
      waarde: fc.double({ min: -20, max: 5000, noNaN: true }),
      waardeMax: fc.option(fc.integer({ min: 0, max: 6000 }), { nil: null }),
      operator: fc.constantFrom('is', 'bijna', 'meer'),
      bron: fc.constantFrom('b', 'c', null),
      eenheid: fc.constantFrom('procent', 'personen'),
    }),
    { maxLength: 25 },
  );

  it('each is behind exactly one point, or in the list of those without a year', () => {
    fc.assert(
      fc.property(rows, (made) => {
        const source = of(...made);
        const { scene } = figure(source);
        const single = scene.areas.filter(({ target }) => target.ids.length === 1);
        for (const { id } of source.cijfers) {
          // The key of a series of one is behind it too.
          const own = single.filter(
            ({ target }) => target.ids[0] === id && /: .*; /.test(target.label),
          );
          expect(own.length, id).toBeGreaterThanOrEqual(1);
        }
        for (const { x, y, width, height } of scene.areas) {
          expect(x).toBeGreaterThanOrEqual(-0.05);
          expect(y + height).toBeLessThanOrEqual(scene.height + 0.05);
          expect(x + width).toBeLessThanOrEqual(scene.width + 0.05);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('points of one year that would lie on each other stand apart', () => {
    const moved = dodge([
      { x: 10, y: 5 },
      { x: 10, y: 5.5 },
      { x: 10, y: 20 },
      { x: 30, y: 5 },
    ]);
    expect(moved).toEqual([
      { x: 8.8, y: 5 },
      { x: 11.2, y: 5.5 },
      { x: 10, y: 20 },
      { x: 30, y: 5 },
    ]);
  });
});
