import { useState } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DataGrid } from '../../../../renderer/ui/data-grid';
import type { GridColumn, GridSort } from '../../../../renderer/ui/grid-model';
import { all, click, one, press, render } from './dom';

interface Row {
  id: string;
  naam: string;
}
const columns: GridColumn<Row>[] = [
  { id: 'naam', label: 'Naam', width: 12, grow: 1, sortable: true, render: (row) => row.naam },
  { id: 'id', label: 'Nummer', width: 6, align: 'end', render: (row) => row.id },
];
const rowOf = (index: number): Row => ({ id: String(index), naam: `Casus ${index}` });

/** happy-dom lays nothing out: a window of ten rows of 32 px under the headings. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(352);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(352);
});

interface Props {
  total?: number;
  known?: (index: number) => boolean;
  onNeed?: (range: { offset: number; limit: number }) => void;
  onOpen?: (index: number) => void;
  onSort?: (column: string) => void;
  sort?: GridSort;
}

function Grid({ total = 1000, known = () => true, ...rest }: Props) {
  const [selected, setSelected] = useState<number | null>(null);
  const [onNeed] = useState(() => rest.onNeed ?? (() => {}));
  return (
    <DataGrid
      label="Casussen"
      columns={columns}
      total={total}
      rowAt={(index) => (known(index) ? rowOf(index) : undefined)}
      rowKey={(row) => row.id}
      onNeed={onNeed}
      selected={selected}
      onSelect={setSelected}
      empty={<p>Nog niets</p>}
      {...(rest.onOpen ? { onOpen: rest.onOpen } : {})}
      {...(rest.onSort ? { onSort: rest.onSort } : {})}
      {...(rest.sort ? { sort: rest.sort } : {})}
    />
  );
}

const grid = () => one('[role=grid]');
const active = () => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '');
const chosen = () => one('[role=row][aria-selected=true]').getAttribute('aria-rowindex');

describe('what it tells', () => {
  test('names itself, its size and its place in the whole', async () => {
    await render(<Grid />);
    expect(grid().getAttribute('aria-label')).toBe('Casussen');
    expect(grid().getAttribute('aria-rowcount')).toBe('1001');
    expect(grid().getAttribute('aria-colcount')).toBe('2');
    const rows = all('tbody tr');
    expect(rows.length).toBeGreaterThanOrEqual(10);
    expect(rows.length).toBeLessThan(40);
    expect(rows[0]?.getAttribute('aria-rowindex')).toBe('2');
    expect(rows[0]?.textContent).toBe('Casus 00');
  });

  test('says how it is sorted', async () => {
    await render(<Grid sort={{ column: 'naam', direction: 'af' }} />);
    const [naam, nummer] = all('th');
    expect(naam?.getAttribute('aria-sort')).toBe('descending');
    expect(nummer?.hasAttribute('aria-sort')).toBe(false);
  });

  test('shows the next step when there is nothing', async () => {
    await render(<Grid total={0} />);
    expect(document.body.textContent).toContain('Nog niets');
    expect(grid().getAttribute('aria-rowcount')).toBe('1');
  });
});

describe('what it asks for', () => {
  test('asks for the page of the first row that is not here, at most 200 rows', async () => {
    const onNeed = vi.fn();
    await render(<Grid known={() => false} onNeed={onNeed} />);
    expect(onNeed).toHaveBeenCalledWith({ offset: 0, limit: 100 });
    for (const [range] of onNeed.mock.calls) expect(range.limit).toBeLessThanOrEqual(200);
  });

  test('asks for no more than there is', async () => {
    const onNeed = vi.fn();
    await render(<Grid total={7} known={() => false} onNeed={onNeed} />);
    expect(onNeed).toHaveBeenCalledWith({ offset: 0, limit: 7 });
  });

  test('asks for nothing when all is here', async () => {
    const onNeed = vi.fn();
    await render(<Grid onNeed={onNeed} />);
    expect(onNeed).not.toHaveBeenCalled();
  });
});

describe('by keyboard', () => {
  test('choosing follows the arrows, with one tab stop', async () => {
    await render(<Grid />);
    expect(all('[tabindex="0"]')).toEqual([grid()]);
    await press(grid(), 'ArrowDown');
    expect(chosen()).toBe('3');
    expect(active()?.textContent).toBe('Casus 1');
    await press(grid(), 'ArrowRight');
    expect(active()?.textContent).toBe('1');
    expect(chosen()).toBe('3');
  });

  test('the active row is in the document, however far away', async () => {
    await render(<Grid />);
    await press(grid(), 'End', { ctrlKey: true });
    expect(active()?.getAttribute('role')).toBe('gridcell');
    expect(active()?.textContent).toBe('999');
    expect(chosen()).toBe('1001');
    await press(grid(), 'Home', { ctrlKey: true });
    expect(active()?.textContent).toBe('Casus 0');
  });

  test('Enter opens a row, and sorts on a heading', async () => {
    const onOpen = vi.fn();
    const onSort = vi.fn();
    await render(<Grid onOpen={onOpen} onSort={onSort} />);
    await press(grid(), 'ArrowDown');
    await press(grid(), 'Enter');
    expect(onOpen).toHaveBeenCalledWith(1);
    await press(grid(), 'ArrowUp');
    await press(grid(), 'ArrowUp');
    expect(active()?.getAttribute('role')).toBe('columnheader');
    await press(grid(), 'Enter');
    expect(onSort).toHaveBeenCalledWith('naam');
    await press(grid(), 'ArrowRight');
    await press(grid(), 'Enter');
    expect(onSort).toHaveBeenCalledOnce();
  });

  test('leaves other keys alone', async () => {
    await render(<Grid />);
    expect((await press(grid(), '5')).defaultPrevented).toBe(false);
    expect((await press(grid(), 'Tab')).defaultPrevented).toBe(false);
    expect((await press(grid(), 'ArrowDown')).defaultPrevented).toBe(true);
  });
});

test('by mouse: a row is chosen, a heading sorts', async () => {
  const onSort = vi.fn();
  await render(<Grid onSort={onSort} />);
  await click(all('tbody tr')[4]?.querySelector('td') as Element);
  expect(chosen()).toBe('6');
  await click(all('th')[0] as Element);
  expect(onSort).toHaveBeenCalledWith('naam');
});
