import { describe, expect, it } from 'vitest';
import type { CijferOptions } from '../../../../../shared/charts/cijfers/options';
import type { Mark } from '../../../../../shared/charts/scene';
import { figureSvg } from '../../../../../shared/charts/svg';
import { uitstroomOverzicht as chart } from '../../../../../shared/charts/uitstroom-overzicht';
import { MAX_ROWS } from '../../../../../shared/charts/uitstroom-overzicht/layout';
import {
  cijfer,
  exampleCijfers,
  importOf,
  mixedCijfers,
  sourceOf,
} from '../../../../support/relations';

const figure = (source = exampleCijfers(), over: Partial<CijferOptions> = {}) =>
  chart.figure(chart.gegevens(source), { ...chart.opties.standaard, ...over });
const words = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join(' ');

describe('the figure', () => {
  it('is drawn as reviewed', async () => {
    await expect(figureSvg(figure())).toMatchFileSnapshot('voorbeeld-16cm.svg');
    const narrow = figure(mixedCijfers(), { breedteCm: 7.8 });
    await expect(figureSvg(narrow)).toMatchFileSnapshot('gemengd-78mm.svg');
  });

  it('has one row per figure, by organisation and in the order of the source', () => {
    const single = figure().scene.areas.flatMap(({ target }) =>
      /: .*; /.test(target.label) && target.ids.length === 1 ? target.ids : [],
    );
    const source = [...exampleCijfers().cijfers];
    const place = new Map(source.map(({ id }, index) => [id, index]));
    const drawn = single.filter((id) => {
      const one = source[place.get(id) ?? -1];
      return typeof one?.velden.waarde === 'number';
    });
    expect(drawn).toHaveLength(12);
    expect(new Set(drawn).size).toBe(12);
    const names = drawn.map((id) => source[place.get(id) ?? -1]?.velden.organisatie);
    // By organisation, and these as they first come; never by value.
    expect(names.filter((name, index) => name !== names[index - 1])).toEqual([...new Set(names)]);
    const raad = drawn.filter((_, i) => names[i] === 'Raad voor de Kinderbescherming');
    expect(raad.map((id) => place.get(id))).toEqual(
      raad.map((id) => place.get(id) ?? 0).toSorted((a, b) => a - b),
    );
  });

  it('prints in every row when, which cohort, definition, n and source', () => {
    const text = words(figure(mixedCijfers(), { breedteCm: 25 }).scene.marks);
    expect(text).toContain('2019, cohort niet genoemd jaarverslag; B · cohortverloop; n = 120');
    expect(text).toContain('n = 24, kleiner dan 30 alleen intern');
    expect(text).toContain(
      'zonder jaar, cohort niet genoemd eigen opgave; definitie en n niet genoemd',
    );
  });

  it('brackets contradictions, and puts kinds of uitstroom in panels of their own', () => {
    const { scene, titel } = figure(mixedCijfers());
    expect(titel).toBe(
      'Uitstroompercentage bij 2 organisaties: 9 cijfers in 2 soorten of eenheden, met 1 tegenspraak',
    );
    const brackets = scene.marks.filter(
      (mark) => mark.kind === 'line' && mark.stroke === 'ink' && mark.x1 === mark.x2,
    );
    // One in the rows, one in the legend.
    expect(brackets).toHaveLength(2);
    const text = words(scene.marks);
    expect(text).toContain('personeelsverloop, in %');
    expect(text).toContain('doorstroom van de doelgroep, in %');
    expect(text.match(/niet te vergelijken/g)).toHaveLength(1);
  });

  it('draws no more than a window holds, says how many are left, and keeps all in the table', () => {
    const many = sourceOf({
      imports: [importOf('x', 'uitstroomcijfers')],
      cijfers: Array.from({ length: 400 }, (_, i) =>
        cijfer(i + 1, { organisatie: `O${i}`, jaar: 2020, waarde: i % 50, operator: 'is' }),
      ),
    });
    const made = figure(many);
    const { scene } = made;
    const left = `${400 - MAX_ROWS} cijfers van ${400 - MAX_ROWS} organisaties`;
    expect(made.titel).toMatch(
      new RegExp(`bij ${MAX_ROWS} organisaties: ${MAX_ROWS} cijfers, .*; niet getekend: ${left}$`),
    );
    expect(made.n).toContain(
      `niet getekend: ${left} (er is plaats voor ${MAX_ROWS} cijfers met een getal)`,
    );
    expect(made.bevat).toEqual([`${MAX_ROWS} cijfers van ${MAX_ROWS} organisaties`]);
    expect(made.ondertitel).toContain(`${MAX_ROWS} van de 400 organisaties met deze maat`);
    expect(words(scene.marks)).toContain(`Niet getekend: ${left}`);
    expect(scene.description).toContain(`Niet getekend: ${left}`);
    expect(scene.table.rows).toHaveLength(400);
  });
});
