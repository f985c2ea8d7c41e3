import { afterEach, describe, expect, test } from 'vitest';
import { Panes } from '../../../../renderer/ui/panes';
import { all, button, click, one, press, render, setWidth } from './dom';

afterEach(() => setWidth(1024));

const names = () => all('section').map((pane) => pane.getAttribute('aria-label'));
const draw = () => render(<Panes list="lijst" detail="detail" evidence="bewijs" />);
const EVIDENCE = 'Waar komt dit vandaan?';

describe('where the panes go', () => {
  test('three beside each other on a wide screen', async () => {
    await setWidth(1440);
    await draw();
    expect(names()).toEqual(['Lijst', 'Bijzonderheden', EVIDENCE]);
    expect(all('[role=separator]')).toHaveLength(2);
  });

  test('below 1100 px the evidence takes the place of the list when asked for', async () => {
    await setWidth(1024);
    await draw();
    expect(names()).toEqual(['Lijst', 'Bijzonderheden']);
    await click(button(EVIDENCE));
    expect(button(EVIDENCE).getAttribute('aria-pressed')).toBe('true');
    expect(names()).toEqual(['Bijzonderheden', EVIDENCE]);
    await click(button(EVIDENCE));
    expect(names()).toEqual(['Lijst', 'Bijzonderheden']);
  });

  test('below 800 px they stand under each other, without splitters', async () => {
    await setWidth(720);
    await draw();
    await click(button(EVIDENCE));
    expect(names()).toEqual(['Lijst', 'Bijzonderheden', EVIDENCE]);
    expect(all('[role=separator]')).toEqual([]);
  });
});

describe('a splitter', () => {
  const splitter = (at: number) => all('[role=separator]')[at] as HTMLElement;
  const value = (at: number) => Number(splitter(at).getAttribute('aria-valuenow'));

  test('moves by the arrow keys, within its limits', async () => {
    await setWidth(1440);
    await draw();
    const start = value(0);
    await press(splitter(0), 'ArrowRight');
    expect(value(0)).toBe(start + 16);
    await press(splitter(0), 'ArrowLeft');
    expect(value(0)).toBe(start);
    await press(splitter(0), 'Home');
    expect(value(0)).toBe(Number(splitter(0).getAttribute('aria-valuemin')));
    await press(splitter(0), 'ArrowLeft');
    expect(value(0)).toBe(Number(splitter(0).getAttribute('aria-valuemin')));
    await press(splitter(0), 'End');
    expect(value(0)).toBe(Number(splitter(0).getAttribute('aria-valuemax')));
  });

  test('of the evidence grows to the left', async () => {
    await setWidth(1440);
    await draw();
    const start = value(1);
    await press(splitter(1), 'ArrowLeft');
    expect(value(1)).toBe(start + 16);
    expect(one<HTMLElement>('[style]').style.getPropertyValue('--evidence')).toBe(
      `${start + 16}px`,
    );
  });
});
