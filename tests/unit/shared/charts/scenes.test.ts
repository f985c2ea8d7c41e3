/** What holds for every chart, at every width and for every kind of data. */
import { describe, expect, it } from 'vitest';
import { compose } from '../../../../shared/charts/compose';
import type { Figure } from '../../../../shared/charts/figure';
import { type ChartName, chartNames, charts, drawFigure } from '../../../../shared/charts/registry';
import type { Mark } from '../../../../shared/charts/scene';
import type { FigureSource } from '../../../../shared/charts/source';
import { figureSvg } from '../../../../shared/charts/svg';
import { MM_PER_POINT, safeWidth } from '../../../../shared/charts/text';
import {
  crossSource,
  crowdedCijfers,
  exampleCijfers,
  longCijfers,
  mixedCijfers,
  sourceOf,
} from '../../../support/relations';

const sources: Record<string, () => FigureSource> = {
  'an empty dossier': () => sourceOf({}),
  'the figures of the example': exampleCijfers,
  'every kind of figure': mixedCijfers,
  'long words and many organisations': longCijfers,
  'more organisations than panels': crowdedCijfers,
  'codings of every kind': crossSource,
};
const cases = chartNames.flatMap((naam) =>
  Object.keys(sources).flatMap((data) => [16, 12, 7.8].map((cm) => ({ naam, data, cm }))),
);

function draw(naam: ChartName, source: FigureSource, over: object = {}): Figure {
  return drawFigure({ naam, opties: { ...charts[naam].opties.standaard, ...over } }, source);
}

/** Left, top, right and bottom; a path is known by its place only. */
function boundsOf(mark: Mark): [number, number, number, number] {
  switch (mark.kind) {
    case 'rect':
      return [mark.x, mark.y, mark.x + mark.width, mark.y + mark.height];
    case 'circle':
      return [mark.cx - mark.r, mark.cy - mark.r, mark.cx + mark.r, mark.cy + mark.r];
    case 'line': {
      const { x1, y1, x2, y2 } = mark;
      return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
    }
    case 'path': {
      const numbers = mark.d.match(/^M([\d.-]+) ([\d.-]+)/);
      const [x, y] = [mark.x ?? Number(numbers?.[1] ?? 0), mark.y ?? Number(numbers?.[2] ?? 0)];
      return [x, y, x, y];
    }
    case 'text': {
      const width = safeWidth(mark.text, mark);
      const shift = mark.anchor === 'middle' ? width / 2 : mark.anchor === 'end' ? width : 0;
      const left = mark.x - shift;
      return [left, mark.y - mark.size * MM_PER_POINT * 0.8, left + width, mark.y];
    }
  }
}

type Bounds = ReturnType<typeof boundsOf>;

/** What touches only at its edge, within what a letter keeps free there, does not. */
function crosses([l, t, r, b]: Bounds, [left, top, right, bottom]: Bounds): boolean {
  const edge = 0.2;
  return l + edge < right && left + edge < r && t + edge < bottom && top + edge < b;
}

describe.each(cases)('$naam of $data at $cm cm', ({ naam, data, cm }) => {
  const source = sources[data]?.() ?? sourceOf({});
  const figure = draw(naam, source, { breedteCm: cm });
  const { scene } = figure;

  it('has every mark within the scene, and no text under 7 pt', () => {
    for (const mark of scene.marks) {
      const [left, top, right, bottom] = boundsOf(mark);
      const what = JSON.stringify(mark);
      expect(left, what).toBeGreaterThanOrEqual(-0.05);
      expect(top, what).toBeGreaterThanOrEqual(-0.05);
      expect(right, what).toBeLessThanOrEqual(scene.width + 0.05);
      expect(bottom, what).toBeLessThanOrEqual(scene.height + 0.05);
      if (mark.kind === 'text') expect(mark.size).toBeGreaterThanOrEqual(7);
    }
    expect(compose(figure).width).toBe(cm * 10);
  });

  it('prints no text through another', () => {
    const texts = scene.marks.flatMap((mark) =>
      mark.kind === 'text' ? [{ text: mark.text, box: boundsOf(mark) }] : [],
    );
    const through = texts.flatMap(({ text, box }, index) =>
      texts
        .slice(index + 1)
        .flatMap((other) => (crosses(box, other.box) ? [`${text} | ${other.text}`] : [])),
    );
    expect(through).toEqual([]);
  });

  it('walks every place once; each is within the scene and says what stands there', () => {
    expect(scene.walk.flat().toSorted((a, b) => a - b)).toEqual(scene.areas.map((_, i) => i));
    for (const { x, y, width, height, target } of scene.areas) {
      expect(target.label.trim()).not.toBe('');
      expect(x).toBeGreaterThanOrEqual(-0.05);
      expect(y).toBeGreaterThanOrEqual(-0.05);
      expect(x + width).toBeLessThanOrEqual(scene.width + 0.05);
      expect(y + height).toBeLessThanOrEqual(scene.height + 0.05);
    }
  });

  it('opens only records that there are, of the kind that it says', () => {
    const ids = {
      casus: new Set([...source.casussen].map(({ id }) => id)),
      uitstroomcijfer: new Set([...source.cijfers].map(({ id }) => id)),
      beurt: new Set([...source.beurten].map(({ id }) => id)),
    };
    for (const { target } of scene.areas) {
      for (const id of target.ids) expect(ids[target.soort].has(id), target.label).toBe(true);
    }
  });

  it('is the same every time', () => {
    const again = draw(naam, sources[data]?.() ?? sourceOf({}), { breedteCm: cm });
    expect(figureSvg(again)).toBe(figureSvg(figure));
    expect(again).toEqual(figure);
  });

  it('has everything a reader needs to check it', () => {
    for (const part of [figure.titel, figure.ondertitel, figure.definitie, figure.n, figure.bron]) {
      expect(part.trim()).not.toBe('');
      expect(part).not.toMatch(/undefined|null|NaN/);
    }
    expect(scene.description).not.toMatch(/undefined|null|NaN/);
    for (const row of scene.table.rows) expect(row).toHaveLength(scene.table.columns.length);
    expect(new Set(scene.table.columns).size).toBe(scene.table.columns.length);
  });

  it('never speaks of cause, rank or verdict', () => {
    const words = JSON.stringify(figure).toLowerCase();
    expect(words).not.toMatch(
      /\b(oorzaak|veroorzaakt|dankzij|doordat de|het beste|slechtste|winnaar|topscore|significante)\b/,
    );
  });
});

it('registers each chart under its own name, with options that fit its schema and its form', () => {
  for (const naam of chartNames) {
    const { naam: own, opties } = charts[naam];
    expect(own).toBe(naam);
    expect(opties.schema.parse(opties.standaard)).toEqual(opties.standaard);
    expect(opties.velden.map((field) => field.sleutel).toSorted()).toEqual(
      Object.keys(opties.standaard).toSorted(),
    );
    expect(() => draw(naam, sourceOf({}), { breedteCm: 400 })).toThrow();
    expect(() => draw(naam, sourceOf({}), { vreemd: true })).toThrow();
  }
});
