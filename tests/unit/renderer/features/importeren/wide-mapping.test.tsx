/** A sheet of very many columns: a part of them is drawn, and all of them can be reached. */
import { describe, expect, test } from 'vitest';
import { success } from '../../../../../shared/desktop/errors';
import { columnName } from '../../../../../shared/domain/provenance';
import { all, button, choose, click, field, one, press, settle, text, type } from '../../ui/dom';
import { chooseFiles, draw, list } from './draw';
import { column, preview, sheet } from './fake';

const WIDE = 1_600;
const DOUBTS = [3, 1_234];
const search = 'Zoek op kop of letter';

/** Columns without anything below them are no doubt, but for those that look like a field. */
async function drawWide(count = WIDE) {
  const kolommen = Array.from({ length: count }, (_, i) =>
    DOUBTS.includes(i)
      ? column(i, { veld: i === 3 ? 'naam' : 'organisatie', zekerheid: 0.7 })
      : column(i, { voorbeeld: null }),
  );
  const read = preview('breed.xlsx', { bladen: [sheet({ kolommen })] });
  const drawn = await draw({ readWorkbook: async () => success(read) });
  await chooseFiles('breed.xlsx');
  return drawn;
}

const letters = () =>
  all('[aria-label="Wat elke kolom is"] tbody th span span:first-child').map(
    (element) => element.textContent,
  );
const names = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => columnName(from + i));

// Rows with their lists of choices are drawn by the hundred: slow in a DOM without a browser.
describe('a list of very many columns', { timeout: 30_000 }, () => {
  test('draws the first hundred, says how many more there are, and adds a hundred', async () => {
    await drawWide();
    expect(letters()).toEqual(names(0, 100));
    expect(text()).toContain('Nog 1.500 kolommen: zoek op kop of letter, of toon er 100 meer.');
    await click(button('Toon 100 kolommen meer'));
    expect(letters()).toEqual(names(0, 200));
    // Whoever asked for them goes on at the first that came.
    expect(document.activeElement).toBe(list(columnName(100)));
    expect(text()).toContain('Nog 1.400 kolommen');
  });

  test('the last ones come with their own number, and then nothing more is asked', async () => {
    await drawWide(130);
    expect(text()).toContain('Nog 30 kolommen: zoek op kop of letter, of toon ook die.');
    await click(button('Toon 30 kolommen meer'));
    expect(letters()).toEqual(names(0, 130));
    expect(document.activeElement).toBe(list(columnName(100)));
    expect(() => button(/kolommen meer$/)).toThrow();
  });

  test('a hundred columns are all there: nothing to search or ask', async () => {
    await drawWide(100);
    expect(letters()).toHaveLength(100);
    expect(() => button(/meer$/)).toThrow();
    expect(() => field(search)).toThrow();
  });

  test('finds a column by its letter first, and by words of its heading', async () => {
    await drawWide();
    await type(field(search), 'op');
    // ‘Kop 0’ and all others have it in their heading: the column of that name stands first.
    expect(letters().slice(0, 2)).toEqual(['OP', 'A']);
    await type(field(search), 'KOP 159');
    expect(letters()).toEqual([columnName(159), ...names(1_590, 1_600)]);
    expect(text()).not.toContain('Nog ');
    await type(field(search), 'bestaat niet');
    expect(letters()).toEqual([]);
    expect(text()).toContain('Geen kolom heeft ‘bestaat niet’ in de kop of als letter.');
  });

  test('F8 reaches a doubt that is not drawn, and draws what stands around it', async () => {
    await drawWide();
    await press(document.body, 'F8');
    expect(document.activeElement).toBe(list('D'));
    await press(document.body, 'F8');
    expect(document.activeElement).toBe(list(columnName(1_234)));
    expect(letters()).toHaveLength(100);
    expect(letters()).toContain(columnName(1_233));
    await press(document.body, 'F8');
    expect(document.activeElement).toBe(list('D'));
  });

  test('the columns before a part come with a button, and the focus stands at the nearest', async () => {
    await drawWide();
    await press(document.body, 'F8', { shiftKey: true });
    expect(document.activeElement).toBe(list(columnName(1_234)));
    const [first = ''] = letters();
    const before = Array.from({ length: WIDE }, (_, i) => columnName(i)).indexOf(first);
    expect(text()).toContain(`${before.toLocaleString('nl')} kolommen staan hiervoor.`);
    await click(button('Toon 100 kolommen ervoor'));
    expect(letters()).toEqual(names(before - 100, before + 100));
    expect(document.activeElement).toBe(list(columnName(before - 1)));
  });

  test('F8 leaves a search in which the doubts are not', async () => {
    await drawWide();
    await type(field(search), 'Kop 15');
    await press(document.body, 'F8');
    expect(document.activeElement).toBe(list('D'));
    expect(field(search).value).toBe('');
  });

  test('a column that was found is chosen as any other', async () => {
    const { session } = await drawWide();
    await type(field(search), 'Kop 1500');
    await choose(list(columnName(1_500)), 'organisatie');
    await settle(3);
    expect(session.remapSheet.mock.calls.at(-1)?.[2].velden).toMatchObject({ 1500: 'organisatie' });
    expect(one('[aria-label="Wat elke kolom is"]').textContent).toContain(
      `Organisatie komt nu uit kolom ${columnName(1_500)}.`,
    );
  });
});
