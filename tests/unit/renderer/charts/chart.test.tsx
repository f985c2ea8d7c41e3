import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FigureView } from '../../../../renderer/charts/figure-view';
import { casusDraaiknopFigure } from '../../../../shared/charts/casus-draaiknop/figure';
import { defaultMatrixOptions as defaults } from '../../../../shared/charts/casus-draaiknop/options';
import type { MarkTarget } from '../../../../shared/charts/scene';
import { codedInput } from '../../../support/practices';

const figure = casusDraaiknopFigure(codedInput(), { ...defaults, wereld: ['jeugd', 'veilig'] });
let root: Root;
let page: HTMLElement;
let opened: MarkTarget[];

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  opened = [];
  page = document.createElement('div');
  document.body.append(page);
  root = createRoot(page);
  act(() => root.render(<FigureView figure={figure} onOpen={(target) => opened.push(target)} />));
});
afterEach(() => {
  act(() => root.unmount());
  page.remove();
});

const one = (selector: string) => {
  const found = page.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
};
const chart = () => one('svg[role="application"]');
const spoken = () => one('[aria-live="polite"]').textContent;
const press = (...keys: string[]) => {
  for (const key of keys) {
    act(() => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      chart().dispatchEvent(event);
    });
  }
};
/** A point in the middle of the n-th area, as a pointer event on a drawing of 2 px per mm. */
const pointAt = (type: string, label: string) => {
  const { scene } = figure;
  const area = scene.areas.find(({ target }) => target.label === label);
  if (area === undefined) throw new Error(`no area ${label}`);
  chart().getBoundingClientRect = () =>
    ({ left: 10, top: 20, width: scene.width * 2, height: scene.height * 2 }) as DOMRect;
  act(() => {
    const clientX = 10 + (area.x + area.width / 2) * 2;
    const clientY = 20 + (area.y + area.height / 2) * 2;
    chart().dispatchEvent(new PointerEvent(type, { clientX, clientY, bubbles: true }));
  });
};
const CELL = 'Molendrift, draaiknop 5: toegekend door een analist (5a)';

describe('a figure on screen', () => {
  it('is one tab stop with the title as its name and the description beside it', () => {
    expect(page.querySelectorAll('svg [tabindex]')).toHaveLength(0);
    expect(chart().getAttribute('tabindex')).toBe('0');
    expect(chart().getAttribute('aria-label')).toBe(figure.titel);
    const description = document.getElementById(chart().getAttribute('aria-describedby') ?? '');
    expect(description?.textContent).toContain(figure.scene.description);
    expect(one('figure').getAttribute('aria-labelledby')).toBe(one('h2').id);
  });

  it('walks by arrow key and says where it is', () => {
    press('ArrowDown');
    expect(spoken()).toBe(figure.scene.areas[0]?.target.label);
    press('ArrowDown', 'End');
    expect(spoken()).toBe(
      'veilig, draaiknop 5 (duurzame inzetbaarheid): 3 van 4 casussen met een draaiknop; 1 zonder label',
    );
    press('ArrowDown', 'ArrowDown');
    expect(spoken()).toBe(
      'Pilot leidinggevenden zonder politiediploma, draaiknop 5: niets vastgelegd',
    );
  });

  it('opens the casussen behind a place, and nothing where there are none', () => {
    press('ArrowDown', 'ArrowDown', 'End', 'Enter');
    expect(opened).toHaveLength(1);
    expect(opened[0]?.ids).toEqual(['c-001-07', 'c-001-08', 'c-001-09']);
    // Draaiknop 2 in jeugd: nobody.
    const band = figure.scene.walk.findIndex((row) =>
      figure.scene.areas[row[0] ?? 0]?.target.label.startsWith('jeugd'),
    );
    press('Home');
    for (let i = 1; i < band; i += 1) press('ArrowDown');
    press('ArrowRight', 'ArrowRight', 'Enter');
    expect(spoken()).toContain('jeugd, draaiknop 2');
    expect(opened).toHaveLength(1);
  });

  it('lights up row and column under the pointer, says it, and lets go', () => {
    const drawn = chart().querySelectorAll('rect').length;
    pointAt('pointermove', CELL);
    expect(chart().querySelectorAll('rect')).toHaveLength(drawn + 2);
    expect(page.textContent).toContain(CELL);
    expect(spoken()).toBe('');
    act(() => {
      chart().dispatchEvent(new PointerEvent('pointerout', { bubbles: true }));
    });
    expect(chart().querySelectorAll('rect')).toHaveLength(drawn);
  });

  it('opens by click', () => {
    pointAt('click', CELL);
    expect(opened).toEqual([{ soort: 'casus', ids: ['c-004-01'], label: CELL }]);
  });

  it('draws in both themes at once', () => {
    const fills = [...chart().querySelectorAll('[fill]')].map((mark) => mark.getAttribute('fill'));
    expect(fills.length).toBeGreaterThan(100);
    for (const fill of fills)
      expect(fill).toMatch(/^(none|light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\))$/);
  });

  it('has every word of the figure, and its table when asked', () => {
    for (const text of [figure.titel, figure.ondertitel, figure.n, figure.definitie, figure.bron]) {
      expect(page.textContent).toContain(text);
    }
    for (const sentence of figure.voorbehoud) expect(page.textContent).toContain(sentence);
    expect(page.querySelector('table')).toBeNull();
    const button = one('button');
    act(() => button.click());
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(page.querySelectorAll('tbody tr')).toHaveLength(figure.scene.table.rows.length);
    expect(one('tbody th').getAttribute('scope')).toBe('row');
    expect(one('tbody').textContent).toContain('niets vastgelegd');
    act(() => button.click());
    expect(page.querySelector('table')).toBeNull();
  });
});
