import { describe, expect, test } from 'vitest';
import { all, button, choose, click, field, one, press, settle, text } from '../../ui/dom';
import { chooseFiles, draw, list } from './draw';

const mapping = () => one('[aria-label="Wat elke kolom is"]');

describe('mapping columns', () => {
  test('is a table with a row per column, with example, field, certainty and reason', async () => {
    await draw();
    await chooseFiles('een.xlsx');
    const rows = all<HTMLTableRowElement>('[aria-label="Wat elke kolom is"] tbody tr');
    expect(
      rows.map((row) => [...row.cells].map((cell, i) => (i === 2 ? '' : cell.textContent))),
    ).toEqual([
      ['APraktijk', 'waarde 0', '', 'zeker, omdat de kop ‘Praktijk’ is'],
      ['BOrg.', 'waarde 1', '', 'twijfel, omdat de kop daarop lijktKlopt'],
      ['CBedrag', 'waarde 2', '', 'niet herkend, omdat de kop niet bekend isKlopt'],
      ['DLeeg', '(leeg)', '', 'niet herkend, omdat de kop niet bekend is'],
    ]);
    expect(rows.every((row) => row.cells[0]?.scope === 'row')).toBe(true);
    const described = document.getElementById(list('B').getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toBe('twijfel, omdat de kop daarop lijkt');
    expect(mapping().textContent).toContain('4 kolommen, 2 gebruikt, 2 om na te kijken');
  });

  test('a field that is in use says where; choosing it frees the other column, and keeps the focus', async () => {
    const { session } = await draw();
    await chooseFiles('een.xlsx');
    const before = list('C');
    before.focus();
    expect([...before.options].map(({ text: words }) => words)).toContain(
      'Organisatie (nu kolom B)',
    );
    await choose(before, 'organisatie');
    await settle(3);
    expect(list('C')).toBe(before);
    expect(document.activeElement).toBe(before);
    expect(list('B').value).toBe('');
    expect(mapping().textContent).toContain(
      'Organisatie komt nu uit kolom C. Kolom B wordt niet meer gebruikt, wel bewaard.',
    );
    expect(session.remapSheet.mock.calls[0]?.[2].velden).toEqual({ 1: null, 2: 'organisatie' });
    expect(mapping().textContent).not.toContain('om na te kijken');
  });

  test('F8 walks along the doubts, back with Shift, and round', async () => {
    await draw();
    await chooseFiles('een.xlsx');
    await press(document.body, 'F8');
    expect(document.activeElement).toBe(list('B'));
    await press(document.body, 'F8');
    expect(document.activeElement).toBe(list('C'));
    await press(document.body, 'F8');
    expect(document.activeElement).toBe(list('B'));
    await press(document.body, 'F8', { shiftKey: true });
    expect(document.activeElement).toBe(list('C'));
  });

  test('a doubt that is right is settled with one press, and the focus stays in its row', async () => {
    const { session } = await draw();
    await chooseFiles('een.xlsx');
    await click(button('Klopt: kolom B, ‘Org.’ is Organisatie'));
    await settle(3);
    expect(document.activeElement).toBe(list('B'));
    expect(session.remapSheet.mock.calls[0]?.[2].velden).toEqual({ 1: 'organisatie' });
    expect(mapping().textContent).toContain('door u gekozen');
    await click(button('Klopt: kolom C, ‘Bedrag’ wordt niet gebruikt'));
    await settle(3);
    await press(document.body, 'F8');
    expect(mapping().textContent).toContain('Geen twijfel meer op dit blad.');
  });

  test('the proposal can be put back', async () => {
    const { session } = await draw();
    await chooseFiles('een.xlsx');
    expect(() => button('Voorstel herstellen')).toThrow();
    await choose(list('A'), 'titel-bestaat-niet');
    await choose(list('A'), 'code');
    await settle(3);
    await click(button('Voorstel herstellen'));
    await settle(3);
    expect(document.activeElement).toBe(one('article'));
    expect(session.remapSheet.mock.calls.at(-1)?.[2].velden).toEqual({});
    expect(() => button('Voorstel herstellen')).toThrow();
  });

  test('another kind is asked for, and while it is read the columns wait', async () => {
    const { session } = await draw();
    await chooseFiles('een.xlsx');
    session.remapSheet.mockImplementationOnce(() => new Promise(() => {}));
    await choose(field('Lezen als'), 'interviews');
    expect(one<HTMLFieldSetElement>('fieldset').disabled).toBe(true);
    expect(session.remapSheet.mock.calls[0]?.[2]).toMatchObject({
      soort: 'interviews',
      velden: {},
    });
    expect(text()).toContain('Er wordt nog gelezen.');
    expect(button('42 casussen opslaan').disabled).toBe(true);
  });

  test('a sheet that is left out stays in view, so that it can be taken back', async () => {
    await draw();
    await chooseFiles('een.xlsx', 'twee.xlsx');
    const file = () => one('article header span').textContent;
    const before = file();
    await choose(field('Lezen als'), '');
    await settle(3);
    expect(file()).toBe(before);
    expect(field('Lezen als').value).toBe('');
  });
});
