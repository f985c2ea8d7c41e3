import { describe, expect, it } from 'vitest';
import type { MatrixInput } from '../../../../../shared/charts/casus-draaiknop/data';
import { casusDraaiknopFigure } from '../../../../../shared/charts/casus-draaiknop/figure';
import { HEADS } from '../../../../../shared/charts/casus-draaiknop/heads';
import {
  defaultMatrixOptions as defaults,
  type MatrixOptions,
} from '../../../../../shared/charts/casus-draaiknop/options';
import { compose } from '../../../../../shared/charts/compose';
import { charts, drawFigure } from '../../../../../shared/charts/registry';
import { MM_PER_POINT, safeWidth } from '../../../../../shared/charts/text';
import { draaiknop, knobNumbers } from '../../../../../shared/domain/draaiknop';
import { codedInput, practicesInput } from '../../../../support/practices';

const figure = (input: MatrixInput, options: Partial<MatrixOptions> = {}) =>
  casusDraaiknopFigure(input, { ...defaults, ...options });
const only = (input: MatrixInput, count: number): MatrixInput => {
  const casussen = input.casussen.slice(0, count);
  const ids = new Set(casussen.map(({ id }) => id));
  return { ...input, casussen, marks: input.marks.filter((mark) => ids.has(mark.casus)) };
};

describe('the finding', () => {
  it('says what the counts say', () => {
    expect(figure(practicesInput()).titel).toBe(
      'Van de 15 casussen met een gedrukt label noemen er 9 draaiknop 5 (duurzame inzetbaarheid)',
    );
    expect(figure(codedInput()).titel).toBe(
      'Van de 20 casussen met een draaiknop horen er 13 bij draaiknop 5 (duurzame inzetbaarheid)',
    );
  });
  it('names all that are equal', () => {
    expect(figure(only(practicesInput(), 3)).titel).toBe(
      'Van de 3 casussen met een gedrukt label noemt er 1 draaiknop 2 (werkenden), 4 (productiviteit) en 5 (duurzame inzetbaarheid), steeds evenveel',
    );
  });
  it('does not make more of one, of all, or of none', () => {
    expect(figure(only(practicesInput(), 1)).titel).toBe(
      'De ene casus met een gedrukt label noemt draaiknop 5 (duurzame inzetbaarheid)',
    );
    expect(figure(practicesInput(), { wereld: ['veilig'] }).titel).toBe(
      'Alle 3 casussen met een gedrukt label noemen draaiknop 5 (duurzame inzetbaarheid)',
    );
    expect(figure(practicesInput(), { wereld: ['jeugd'] }).titel).toBe(
      'Geen van de 7 casussen heeft een vastgelegde draaiknop',
    );
    expect(figure(only(practicesInput(), 0)).titel).toBe('Er zijn geen casussen om te tonen');
  });
});

describe('what stands around it', () => {
  it('gives n, unknown, source, day and both meanings of knob 5', () => {
    const { n, bron, definitie, ondertitel, voorbehoud, peildatum } = figure(practicesInput());
    expect(n).toBe(
      '42 casussen, waarvan 13 onderdeel zijn van een andere; 15 met een gedrukt label, 27 zonder label.',
    );
    expect(bron).toBe(
      'casussen.xlsx, blad “Casussen”, ingelezen op 21 november 2025. Documenten: 001 en 004.',
    );
    expect(peildatum).toBe('2025-11-21');
    expect(ondertitel).toBe(
      'Aantal casussen per draaiknop en wereld; alle casussen in het dossier',
    );
    for (const code of ['1', '2', '3', '4', '5a', '5b'] as const) {
      const { naam, definitie: text } = draaiknop(code);
      expect(definitie).toContain(`${code}\u00a0${naam}: ${text.charAt(0).toLowerCase()}`);
    }
    expect(definitie).toContain('Alle labels zijn overgenomen zoals de bron ze drukt.');
    expect(voorbehoud.join(' ')).toContain(
      '27 casussen is geen draaiknop vastgelegd: dat is onbekend',
    );
    expect(voorbehoud.join(' ')).toContain('geen steekproef');
  });

  it('says whose judgement it is, and what is outlined', () => {
    const { definitie, voorbehoud } = figure(codedInput());
    expect(definitie).toContain('het oordeel van 2 analisten.');
    expect(voorbehoud.join(' ')).toContain(
      '3 suggesties zijn als omtrek getekend en tellen nergens mee.',
    );
    expect(voorbehoud.join(' ')).toContain('In 1 cel zegt meer dan één herkomst hetzelfde');
    expect(figure(codedInput(), { toonSuggesties: false }).voorbehoud.join(' ')).toContain(
      '4 suggesties zijn niet getekend en tellen nergens mee.',
    );
  });

  it('says which worlds, and of how many', () => {
    expect(figure(practicesInput(), { wereld: ['zorg', 'veilig'] }).ondertitel).toContain(
      'alleen zorg en veilig (20 van de 42 casussen in het dossier)',
    );
  });

  it('warns when it does not fit on a page, and only then', () => {
    const tall = figure(practicesInput());
    expect(tall.voorbehoud.at(-1)).toMatch(/^De figuur is 2\d(,\d)? cm hoog/);
    const low = figure(practicesInput(), { wereld: ['overheid', 'veilig'] });
    expect(compose(low).height).toBeLessThanOrEqual(220);
    expect(low.voorbehoud.join(' ')).not.toContain('cm hoog');
  });

  it('never speaks of cause, rank or verdict', () => {
    for (const input of [practicesInput(), codedInput()]) {
      const words = JSON.stringify(figure(input)).toLowerCase();
      expect(words).not.toMatch(
        /\b(oorzaak|veroorzaakt|dankzij|het beste|beste|slechtste|winnaar|topscore)\b/,
      );
    }
  });
});

describe.each([16, 12, 7.8])('at %d cm', (breedteCm) => {
  const made = figure(codedInput(), { breedteCm });
  const { scene } = made;
  const drawing = compose(made);

  it('has exactly that width', () => {
    expect(scene.width).toBe(breedteCm * 10);
    expect(drawing.width).toBe(breedteCm * 10);
  });

  it('keeps every text inside, for readers with and without the font, and at 7 pt or more', () => {
    for (const mark of drawing.marks) {
      if (mark.kind !== 'text') continue;
      const width = safeWidth(mark.text, mark);
      const left = mark.anchor === 'middle' ? mark.x - width / 2 : mark.x;
      expect(left, mark.text).toBeGreaterThanOrEqual(-0.01);
      expect(left + width, mark.text).toBeLessThanOrEqual(drawing.width + 0.01);
      expect(mark.size).toBeGreaterThanOrEqual(7);
      expect(mark.y).toBeLessThan(drawing.height);
      expect(mark.y - mark.size * MM_PER_POINT).toBeGreaterThan(-1);
    }
  });

  it('walks row by row over six places, each with its casussen and words', () => {
    const ids = new Set(codedInput().casussen.map(({ id }) => id));
    expect(scene.walk.flat().toSorted((a, b) => a - b)).toEqual(scene.areas.map((_, i) => i));
    for (const row of scene.walk) expect(row).toHaveLength(6);
    for (const { target, x, y, width, height } of scene.areas) {
      expect(target.label).not.toBe('');
      for (const id of target.ids) expect(ids.has(id)).toBe(true);
      expect(x + width).toBeLessThanOrEqual(scene.width + 0.01);
      expect(y + height).toBeLessThanOrEqual(scene.height + 0.01);
    }
  });

  it('has every square in the area of its casus and draaiknop', () => {
    const squares = scene.marks.filter(
      (mark) => mark.kind === 'rect' && (mark.fill === 'mark' || mark.stroke === 'mark'),
    );
    const inPlot = squares.filter(
      (mark) => mark.kind === 'rect' && mark.y < (scene.plot?.y ?? 0) + (scene.plot?.height ?? 0),
    );
    expect(inPlot.length).toBe(33 + 3);
    for (const mark of inPlot) {
      if (mark.kind !== 'rect') continue;
      const hit = scene.areas.filter(
        (area) =>
          mark.x >= area.x &&
          mark.x + mark.width <= area.x + area.width &&
          mark.y >= area.y &&
          mark.y + mark.height <= area.y + area.height,
      );
      expect(hit).toHaveLength(1);
      expect(hit[0]?.target.ids).toHaveLength(1);
      expect(hit[0]?.target.label).not.toContain('niets vastgelegd');
    }
  });
});

describe('for who does not see it', () => {
  it('describes construction and counts', () => {
    expect(figure(practicesInput()).scene.description).toBe(
      'Matrix met 42 casussen als rijen, gegroepeerd in 5 werelden, en de vijf draaiknoppen als kolommen. ' +
        '15 met label, 27 zonder. ' +
        'Van de 15 casussen met een gedrukt label: 4 bij draaiknop 1 (beroepsbevolking), 7 bij draaiknop 2 (werkenden), ' +
        '2 bij draaiknop 3 (werkuren), 4 bij draaiknop 4 (productiviteit) en 9 bij draaiknop 5 (duurzame inzetbaarheid). ' +
        'Zorg (6 met label, 9 zonder): 2 bij draaiknop 1, 2 bij draaiknop 2, 1 bij draaiknop 3, 3 bij draaiknop 4 en 4 bij draaiknop 5. ' +
        'Veilig (3 met label, 2 zonder): 1 bij draaiknop 1, 1 bij draaiknop 2, 1 bij draaiknop 3, 1 bij draaiknop 4 en 3 bij draaiknop 5. ' +
        'Overheid (3 met label, 1 zonder): 1 bij draaiknop 1, 2 bij draaiknop 2, 0 bij draaiknop 3, 0 bij draaiknop 4 en 0 bij draaiknop 5. ' +
        'Overig (3 met label, 8 zonder): 0 bij draaiknop 1, 2 bij draaiknop 2, 0 bij draaiknop 3, 0 bij draaiknop 4 en 2 bij draaiknop 5. ' +
        'Zonder enig label: jeugd.',
    );
  });

  it('gives all that is drawn as a table; what nobody said is null', () => {
    const { table } = figure(codedInput()).scene;
    expect(table.rows).toHaveLength(42);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    const row = (naam: string) =>
      table.rows.find((cells) => String(cells[1]).split(', onderdeel')[0] === naam);
    expect(row('Jobcarving en zij-instroom (Team OOP)')).toEqual([
      'overig',
      'Jobcarving en zij-instroom (Team OOP)',
      null,
      null,
      'in de lopende tekst',
      null,
      null,
      'aanvullend, toegekend door een analist (5b)',
    ]);
    expect(row('Zorgrunners')?.[4]).toBe('suggestie, telt niet mee');
    expect(row('Zorgrunners')?.[1]).toBe(
      'Zorgrunners, onderdeel van Nieuwe visie op zorg (aantrekkelijk werkgeverschap)',
    );
  });
});

describe('the declared chart', () => {
  it('is in the registry under its own name, with options that fit its schema', () => {
    for (const [name, chart] of Object.entries(charts)) {
      expect(chart.naam).toBe(name);
      expect(chart.opties.schema.parse(chart.opties.standaard)).toEqual(chart.opties.standaard);
      expect(chart.opties.velden.map((field) => field.sleutel).toSorted()).toEqual(
        Object.keys(chart.opties.standaard).toSorted(),
      );
    }
  });

  it('refuses options that are not its own', () => {
    const source = {
      casussen: [],
      cijfers: [],
      interviews: [],
      beurten: [],
      codings: [],
      imports: [],
      sourceRow: () => undefined,
      suggesties: [],
      peildatum: '2025-11-21',
    };
    const opties = { ...defaults, breedteCm: 400 };
    expect(() => drawFigure({ naam: 'casus-draaiknop', opties }, source)).toThrow();
    expect(drawFigure({ naam: 'casus-draaiknop', opties: defaults }, source).n).toBe(
      '0 casussen; 0 met een gedrukt label, 0 zonder label.',
    );
  });

  it('breaks the names of the draaiknoppen, and keeps them', () => {
    for (const knob of knobNumbers) {
      const name = HEADS[knob].join(' ').replace('- ', '');
      expect(name).toBe(draaiknop(`${knob}`).naam);
    }
  });
});
