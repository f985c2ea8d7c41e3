import { act, useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { DataGrid } from '../../../../renderer/ui/data-grid';
import type { MarkStep } from '../../../../renderer/ui/grid-marks';
import type { GridColumn } from '../../../../renderer/ui/grid-model';
import { all, click, one, press, render } from './dom';

interface Row {
  id: string;
}
const columns: GridColumn<Row>[] = [
  { id: 'id', label: 'Nummer', width: 6, render: (row) => <span>{row.id}</span> },
];
const mark = vi.fn<(step: MarkStep) => void>();

/** happy-dom lays nothing out: a window of ten rows of 32 px under the headings. */
beforeEach(() => {
  mark.mockClear();
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(352);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(352);
});

function Grid({ marked = [] }: { marked?: readonly string[] | null }) {
  const [selected, setSelected] = useState<number | null>(0);
  return (
    <DataGrid
      label="Casussen"
      columns={columns}
      total={50}
      rowAt={(index) => ({ id: String(index) })}
      rowKey={(row) => row.id}
      onNeed={() => {}}
      selected={selected}
      onSelect={setSelected}
      {...(marked === null
        ? {}
        : { marks: { count: marked.length, has: (row: Row) => marked.includes(row.id), mark } })}
    />
  );
}
const grid = () => one('[role=grid]');
const asked = () => mark.mock.calls.map(([step]) => step);
const row = (index: number) => all('tbody tr')[index] as HTMLElement;

async function clickWith(target: Element, init: MouseEventInit) {
  await act(async () => {
    target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));
  });
}

test('by keyboard: Space, Shift with the arrows from where it began, Ctrl+A', async () => {
  await render(<Grid />);
  await press(grid(), ' ');
  await press(grid(), 'ArrowDown');
  await press(grid(), 'ArrowDown', { shiftKey: true });
  await press(grid(), 'ArrowDown', { shiftKey: true });
  await press(grid(), 'ArrowUp', { shiftKey: true });
  // Walking on without Shift ends the range; the next begins where one is.
  await press(grid(), 'ArrowDown');
  await press(grid(), 'ArrowDown', { shiftKey: true });
  await press(grid(), 'a', { ctrlKey: true });
  expect(asked()).toEqual([
    { soort: 'wissel', rij: 0 },
    { soort: 'reeks', van: 1, tot: 2 },
    { soort: 'reeks', van: 1, tot: 3 },
    { soort: 'reeks', van: 1, tot: 2 },
    { soort: 'reeks', van: 3, tot: 4 },
    { soort: 'alles' },
  ]);
});

test('Esc ends marking only when something is marked', async () => {
  await render(<Grid />);
  expect((await press(grid(), 'Escape')).defaultPrevented).toBe(false);
  await render(<Grid marked={['1']} />);
  expect((await press(grid(), 'Escape')).defaultPrevented).toBe(true);
  expect(asked()).toEqual([{ soort: 'geen' }]);
});

test('by mouse: a tick or Ctrl for one, Shift for all between; a plain click only chooses', async () => {
  await render(<Grid />);
  await click(row(2).querySelector('td') as Element);
  expect(asked()).toEqual([]);
  await clickWith(row(5), { shiftKey: true });
  await clickWith(row(7), { ctrlKey: true });
  await click(row(1).querySelector('[data-tick]') as Element);
  expect(asked()).toEqual([
    { soort: 'reeks', van: 2, tot: 5 },
    { soort: 'wissel', rij: 7 },
    { soort: 'wissel', rij: 1 },
  ]);
});

test('of many the marked rows are selected, of none the chosen one', async () => {
  await render(<Grid />);
  expect(grid().getAttribute('aria-multiselectable')).toBe('true');
  expect(all('tbody [aria-selected=true]')).toEqual([row(0)]);
  await render(<Grid marked={['3', '4']} />);
  expect(all('tbody [aria-selected=true]')).toEqual([row(3), row(4)]);
  expect(row(0).hasAttribute('data-chosen')).toBe(true);
});

test('a grid without marks leaves their keys alone', async () => {
  await render(<Grid marked={null} />);
  for (const key of [' ', 'Escape']) {
    expect((await press(grid(), key)).defaultPrevented).toBe(false);
  }
  expect((await press(grid(), 'a', { ctrlKey: true })).defaultPrevented).toBe(false);
  expect(all('[data-tick]')).toEqual([]);
  expect(grid().hasAttribute('aria-multiselectable')).toBe(false);
});
