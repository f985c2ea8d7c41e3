import { beforeEach, describe, expect, test, vi } from 'vitest';
import { all, button, choose, click, one, press, settle, text } from '../../../ui/dom';
import { chooseFiles, draw } from '../draw';
import { preview, sheet } from '../fake';

/** happy-dom lays nothing out and opens no popover: a box of ten rows, and menus that just are there. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(320);
  HTMLElement.prototype.showPopover ??= () => {};
  HTMLElement.prototype.hidePopover ??= () => {};
});

const grid = () => one('[role=grid]');
const active = () => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '');
const rows = () => all<HTMLTableRowElement>('[role=grid] tbody tr');
const margin = (rij: number) => rows()[rij - 1]?.cells[0]?.getAttribute('aria-label');
const headings = () =>
  all('[role=grid] thead th').map((cell) => cell.getAttribute('aria-label') ?? cell.textContent);
const items = () => all('[role=menuitem]').map((item) => item.textContent);
const said = () => one('[aria-label="Het blad"] [role=status]').textContent;

async function shown(parts?: Parameters<typeof draw>[0]) {
  const drawn = await draw(parts);
  await chooseFiles('een.xlsx');
  await settle(3);
  return drawn;
}

describe('what the grid tells', () => {
  test('the sheet as it stands, with letters, numbers, fields and what becomes of each row', async () => {
    await shown();
    expect(grid().getAttribute('aria-label')).toBe('Blad1');
    expect(grid().getAttribute('aria-rowcount')).toBe('6');
    expect(grid().getAttribute('aria-colcount')).toBe('4');
    expect(headings()).toEqual([
      'Nummer van de rij, en wat ermee gebeurt',
      'kolom A, Casus',
      'kolom B, Organisatie, om na te kijken',
      'kolom C, niet gebruikt, om na te kijken',
    ]);
    expect([1, 2, 3, 4, 5].map(margin)).toEqual([
      'titel, rij 1',
      'koppen, rij 2',
      'rij 3',
      'rij 4',
      'totaal, rij 5',
    ]);
    expect(text()).toContain('Koppen op rij 2.');
    expect(active()?.textContent).toBe('Praktijk');
  });

  test('a refused cell carries its reason, and the list leads to it', async () => {
    const { session, remember } = await draw();
    session.readWorkbook.mockImplementationOnce(async () =>
      remember(
        preview('een.xlsx', {
          bladen: [sheet({ afgewezen: [{ cel: 'C4', waarde: 'veel', reden: 'Geen getal.' }] })],
        }),
      ),
    );
    await chooseFiles('een.xlsx');
    await settle(3);
    const cell = rows()[3]?.cells[3];
    expect(cell?.textContent).toBe('veelafgewezen: Geen getal.');
    expect(cell?.title).toBe('Geen getal.');
    await click(button('Blad1!C4'));
    expect(active()).toBe(cell);
    expect(document.activeElement).toBe(grid());
    expect(one('[aria-label="Het blad"]').textContent).toContain(
      'C4 is niet overgenomen. Geen getal.',
    );
  });
});

describe('by keyboard', () => {
  test('one tab stop; arrows walk, and the letters and numbers are places too', async () => {
    await shown();
    expect(all('[role=grid] [tabindex="0"]')).toEqual([]);
    await press(grid(), 'ArrowDown');
    await press(grid(), 'ArrowRight');
    expect(active()?.textContent).toBe('Zorggroep');
    await press(grid(), 'Home', { ctrlKey: true });
    await press(grid(), 'ArrowUp');
    expect(active()?.getAttribute('role')).toBe('columnheader');
    await press(grid(), 'ArrowDown');
    await press(grid(), 'ArrowLeft');
    expect(active()?.getAttribute('role')).toBe('rowheader');
  });

  test('a key does what the menu says, is told, and Ctrl+Z takes it back, never a step of the dossier', async () => {
    const { session } = await shown();
    const elsewhere = vi.fn();
    window.addEventListener('keydown', elsewhere);
    await press(grid(), 'ArrowDown');
    await press(grid(), 'k');
    await settle(3);
    expect(session.remapSheet.mock.calls[0]?.[2]).toMatchObject({ kopregel: 3, kopregels: 1 });
    expect(said()).toBe('De koppen staan nu op rij 3.');
    expect(margin(2)).toBe('titel, rij 2');
    elsewhere.mockClear();
    await press(grid(), 'z', { ctrlKey: true });
    await settle(3);
    expect(margin(2)).toBe('koppen, rij 2');
    expect(said()).toBe('De laatste wijziging van deze tabel is teruggenomen.');
    await press(grid(), 'z', { ctrlKey: true });
    expect(said()).toBe('Op dit blad is niets om terug te nemen.');
    expect(elsewhere).not.toHaveBeenCalled();
    await press(grid(), 't');
    expect(said()).toBe(
      'Kies eerst een deel van het blad: sleep over de cellen, of gebruik Shift met de pijlen.',
    );
    // Row 2 has the headings: the letter says so, and does nothing.
    await press(grid(), 'ArrowUp');
    await press(grid(), 'x');
    expect(said()).toBe('Rij 2 hoort bij de koppen: alleen rijen onder de koppen kunt u weglaten.');
    window.removeEventListener('keydown', elsewhere);
  });

  test('Enter opens what can be done, and a total is read after all', async () => {
    const { session } = await shown();
    await press(grid(), 'End', { ctrlKey: true });
    await press(grid(), 'Enter');
    expect(one('[role=menu]').getAttribute('aria-label')).toBe('Keuzes bij C5');
    expect(items()).toContain('Rij 5 toch inlezenX');
    await click(
      all('[role=menuitem]').find((item) => item.textContent?.includes('toch')) as Element,
    );
    await settle(3);
    expect(session.remapSheet.mock.calls[0]?.[2].rijen).toEqual({ 5: 'wel' });
    expect(margin(5)).toBe('toch gelezen, rij 5');
  });

  test('Shift selects; the selection is the table, or one more, which can be taken away', async () => {
    const { session } = await shown();
    grid().focus();
    await press(grid(), 'ArrowDown');
    await press(grid(), 'ArrowDown');
    await press(grid(), 'ArrowDown', { shiftKey: true });
    await press(grid(), 'End', { shiftKey: true });
    expect(all('[role=gridcell][aria-selected=true]')).toHaveLength(6);
    expect(text()).toContain('A4 tot en met C5');
    await press(grid(), 'n');
    await settle(4);
    expect(session.splitSheet.mock.calls[0]?.[2]).toEqual({ r1: 4, c1: 0, r2: 5, c2: 2 });
    expect(one('article h2').textContent).toBe('Blad1, tabel 2 van 2');
    expect(document.activeElement).toBe(one('article'));
    expect(text()).toContain('De tabel is A4 tot en met C5.');
    await click(button('Deze tabel weghalen'));
    await settle(4);
    expect(one('article h2').textContent).toBe('Blad1');
    await press(grid(), 'z', { ctrlKey: true });
    await settle(6);
    expect(said()).toBe('De tabel die u weghaalde komt terug.');
    expect(one('article h2').textContent).toBe('Blad1, tabel 1 van 2');
  });

  test('a choice from the menu leaves the keyboard on the sheet, also by the button above it', async () => {
    await shown();
    await press(grid(), 'ArrowDown');
    const way = button('Keuzes');
    way.focus();
    await click(way);
    await click(
      all('[role=menuitem]').find((item) => item.textContent?.includes('niet inlezen')) as Element,
    );
    await settle(3);
    expect(margin(3)).toBe('weggelaten, rij 3');
    expect(document.activeElement).toBe(grid());
  });

  test('a table that was drawn and not recognised says first what to do', async () => {
    const { session, remember } = await shown();
    session.splitSheet.mockImplementationOnce(async (_token, _at, gebied) => {
      const keuze = { ...sheet().keuze, soort: null, kopregel: 4, gebied };
      const waaromNiet = 'Er is geen rij met koppen gevonden.';
      const tabel = { nummer: 2, van: 2 };
      return remember(
        preview('een.xlsx', { bladen: [sheet(), sheet({ keuze, waaromNiet, tabel, aantal: 0 })] }),
      );
    });
    await press(grid(), 'ArrowDown');
    await press(grid(), 'ArrowDown');
    await press(grid(), 'ArrowDown', { shiftKey: true });
    await press(grid(), 'ArrowRight', { shiftKey: true });
    await press(grid(), 'n');
    await settle(4);
    const why = one<HTMLSelectElement>('article select').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(why)?.textContent).toBe(
      'Kies bij ‘Lezen als’ wat deze tabel is. Er is geen rij met koppen gevonden.',
    );
    // A line goes round what was drawn.
    expect(rows()[3]?.cells[1]?.className).toContain('top');
    expect(rows()[4]?.cells[2]?.className).toContain('right');
    expect([3, 4, 5].map(margin)).toEqual([
      'buiten tabel, rij 3',
      'niet gelezen, rij 4',
      'niet gelezen, rij 5',
    ]);
  });

  test('the field of a column is chosen at its heading', async () => {
    const { session } = await shown();
    await press(grid(), 'Home', { ctrlKey: true });
    await press(grid(), 'ArrowUp');
    await press(grid(), 'Enter');
    const panel = one('[role=dialog]');
    expect(panel.getAttribute('aria-label')).toBe('Kolom A, ‘Praktijk’');
    await choose(panel.querySelector('select') as HTMLSelectElement, 'regio');
    await settle(3);
    expect(session.remapSheet.mock.calls[0]?.[2].velden).toEqual({ 0: 'regio' });
    expect(headings()[1]).toBe('kolom A, Regio');
  });
});

test('of a sheet that is left out nothing can be chosen, and it says what to do first', async () => {
  await shown();
  await choose(one<HTMLSelectElement>('article select'), '');
  await settle(3);
  await press(grid(), 'k');
  expect(said()).toBe('Kies eerst bij ‘Lezen als’ wat er op dit blad staat.');
  expect(button('Keuzes').disabled).toBe(true);
});

test('rows that cannot be had say why, and are asked for again', async () => {
  const { session } = await draw();
  session.sheetGrid.mockImplementationOnce(async () => ({
    ok: false,
    code: 'werkmap-te-traag',
    params: { bestand: 'een.xlsx' },
  }));
  await chooseFiles('een.xlsx');
  await settle(3);
  expect(all('[role=grid]')).toEqual([]);
  await click(button('Opnieuw proberen'));
  await settle(3);
  expect(rows()).toHaveLength(5);
});
