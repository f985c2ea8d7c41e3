/** A casus cannot do without a name: which column holds it, and what is said when none does. */
import { describe, expect, test } from 'vitest';
import { fieldsOf, read } from './sheets';

describe('a heading for the names', () => {
  const OWN = ['Nr', 'Naam van de aanpak', 'Bij wie', 'Branche', 'Provincie', 'Knoppen'];

  test('the words of a newcomer are known', async () => {
    const found = await read([
      [...OWN, 'Omschrijving', 'Wat hielp', 'Opmerkingen'],
      ['1', 'Molendrift', 'Jeugdhulp', 'zorg', 'Utrecht', '2 EN 5', 'a', 'b', 'c'],
    ]);
    expect(fieldsOf(found)).toEqual([
      'code',
      'naam',
      'organisatie',
      'sector',
      'regio',
      'draaiknoplabel',
      'aanpak',
      'werkzameElementen',
      'opmerking',
    ]);
    expect(found.rows).toHaveLength(1);
  });

  test('“Aanpak” is the name only when no other column is', async () => {
    const fields = async (head: string[]) => {
      const { reading } = await read([head, ['x', 'y', '5']]);
      return reading.table?.kolommen.map(({ veld, zekerheid }) => [veld, zekerheid]);
    };
    expect(await fields(['Aanpak', 'Omschrijving', 'Draaiknop'])).toEqual([
      ['naam', 0.6],
      ['aanpak', 0.85],
      ['draaiknoplabel', 1],
    ]);
    expect(await fields(['Aanpak', 'Titel', 'Draaiknop'])).toEqual([
      ['aanpak', 1],
      ['naam', 0.85],
      ['draaiknoplabel', 1],
    ]);
  });

  test('when it is missing, the sentence says so and what was recognised', async () => {
    const { reading } = await read([
      ['Titelblad'],
      ['Nr', 'Iets eigens', 'Branche', 'Knoppen'],
      ['1', 'x'],
    ]);
    expect(reading.keuze).toMatchObject({ soort: null, kopregel: 2, kopregels: 1, velden: {} });
    expect(reading.waaromNiet).toBe(
      'De koppen “Nr”, “Branche” en “Knoppen” op rij 2 wijzen op casussen, maar een kolom met de naam van de casus ontbreekt. ' +
        'Kies zelf bij een kolom wat het is, of geef de kolom een kop als “Casus”, “Praktijk”, “Naam”, “Project” of “Titel”.',
    );
  });

  test('one recognised word is no row of headings; a row with a name lacks something else', async () => {
    for (const head of [
      ['Branche', 'Iets'],
      ['Naam', 'Organisatie'],
    ]) {
      const { reading } = await read([head]);
      expect(reading.keuze.soort).toBeNull();
      expect(reading.waaromNiet).toContain('geen rij met koppen gevonden');
    }
  });
});
