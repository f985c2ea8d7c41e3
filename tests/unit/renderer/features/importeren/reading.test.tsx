/** How a text file was read: said in words, and changed by whoever knows better. */
import { describe, expect, test } from 'vitest';
import { decimalSentence } from '../../../../../renderer/features/importeren/reading-words';
import { failure } from '../../../../../shared/desktop/errors';
import type { TableForm } from '../../../../../shared/import/form';
import { button, choose, click, field, one, settle, text } from '../../ui/dom';
import { chooseFiles, draw } from './draw';
import { preview, sheet } from './fake';

const dutch: TableForm = {
  vorm: 'tabel',
  scheiding: ';',
  codering: 'windows-1252',
  decimaal: ',',
  keuze: { scheiding: null, codering: null, decimaal: null },
  sepRegel: false,
  bewijs: { tekst: '17,5', cel: 'C3' },
  dubbelzinnig: { tekst: '1.528', cel: 'C4' },
  tegenbewijs: null,
};
const unknown: TableForm = { ...dutch, decimaal: null, bewijs: null };

async function drawFile(vorm: TableForm) {
  const drawn = await draw();
  drawn.session.readWorkbook.mockImplementation(async ({ name }) =>
    drawn.remember(preview(name, { vorm })),
  );
  await chooseFiles('export.csv');
  return drawn;
}

const group = () => one<HTMLElement>('fieldset');

describe('in words', () => {
  test.each<[string, TableForm, string]>([
    [
      'the file tells',
      dutch,
      'Het decimaalteken blijkt uit ‘17,5’ (C3). ‘1.528’ (C4) is zo 1528; met een punt voor de decimalen zou het 1,528 zijn.',
    ],
    [
      'nothing tells',
      unknown,
      'Niets in het bestand zegt wat het decimaalteken is. ‘1.528’ (C4) is zo 1528; met een punt voor de decimalen zou het 1,528 zijn.',
    ],
    [
      'nothing tells, and it is not read',
      { ...unknown, dubbelzinnig: { tekst: '1,528', cel: 'C4' } },
      'Niets in het bestand zegt wat het decimaalteken is. ‘1,528’ (C4) kan 1528 of 1,528 zijn en wordt niet gelezen: kies het decimaalteken.',
    ],
    [
      'nothing tells, and it is no percentage that is read',
      { ...unknown, dubbelzinnig: { tekst: '17.250%', cel: 'C4' } },
      'Niets in het bestand zegt wat het decimaalteken is. ‘17.250%’ (C4) kan 17,25 of 17250 zijn en wordt niet gelezen: kies het decimaalteken.',
    ],
    [
      'a person chose',
      { ...dutch, decimaal: '.', keuze: { ...dutch.keuze, decimaal: '.' } },
      'Decimaalteken door u gekozen. ‘1.528’ (C4) is zo 1,528; met een komma voor de decimalen zou het 1528 zijn.',
    ],
    [
      'no such numbers',
      { ...unknown, dubbelzinnig: null },
      'Er staan geen getallen met een komma of punt in.',
    ],
    [
      'both occur',
      {
        ...unknown,
        dubbelzinnig: null,
        bewijs: { tekst: '0.9', cel: 'B2' },
        tegenbewijs: { tekst: '17,5', cel: 'A2' },
      },
      'Er staan getallen met een komma en met een punt in: ‘0.9’ (B2) en ‘17,5’ (A2).',
    ],
  ])('%s', (_, form, sentence) => {
    expect(decimalSentence(form)).toBe(sentence);
  });
});

describe('on the screen', () => {
  test('a workbook has no such choices', async () => {
    await draw();
    await chooseFiles('een.xlsx');
    expect(document.querySelector('fieldset legend')).toBeNull();
  });

  test('what was found stands there, and a choice is read and can be taken back', async () => {
    const { session } = await drawFile(dutch);
    expect(field('Tussen de cellen').value).toBe(';');
    expect(field('Codering').value).toBe('windows-1252');
    expect(field('Decimaalteken').value).toBe(',');
    expect(group().textContent).toContain('blijkt uit ‘17,5’ (C3)');
    await choose(field('Decimaalteken'), '.');
    await settle(4);
    expect(session.rereadFile.mock.calls[0]?.[1]).toEqual({ ...dutch.keuze, decimaal: '.' });
    // The cells are the same ones: what was chosen of the table is put back.
    expect(session.restoreSheets).toHaveBeenCalledTimes(1);
    expect(group().textContent).toContain('Decimaalteken door u gekozen.');
    await click(button('Lezen zoals herkend'));
    await settle(4);
    expect(session.rereadFile.mock.calls[1]?.[1]).toEqual(dutch.keuze);
    expect(document.activeElement).toBe(group());
  });

  test('with another sign between the cells the tables are recognised anew', async () => {
    const { session } = await drawFile(dutch);
    await choose(field('Tussen de cellen'), ',');
    await settle(4);
    expect(session.restoreSheets).not.toHaveBeenCalled();
    expect(field('Tussen de cellen').value).toBe(',');
    expect(button('42 casussen opslaan')).toBeTruthy();
  });

  test('a file that brings nothing any more as it was chosen stays in view', async () => {
    const { session, remember } = await drawFile(dutch);
    await chooseFiles('ander.csv');
    const name = () => one('article').textContent;
    expect(name()).toContain('export.csv');
    session.rereadFile.mockImplementationOnce(async () => {
      const nothing = { ...sheet().keuze, soort: null };
      const bladen = [sheet({ keuze: nothing, waaromNiet: 'Geen tabel.' })];
      return remember(preview('export.csv', { vorm: { ...dutch, scheiding: ',' }, bladen }));
    });
    await choose(field('Tussen de cellen'), ',');
    await settle(4);
    expect(name()).toContain('export.csv');
    expect(name()).toContain('Geen tabel.');
  });

  test('what cannot be read says why, and stays as it was', async () => {
    const { session } = await drawFile(dutch);
    session.rereadFile.mockImplementation(async () =>
      failure('werkmap-te-groot', { bestand: 'export.csv' }),
    );
    await choose(field('Codering'), 'utf-16le');
    await settle(4);
    expect(group().querySelector('[role=alert]')?.textContent).toContain('export.csv');
    expect(button('42 casussen opslaan')).toBeTruthy();
  });

  test('a worker that lost the file reads it once more', async () => {
    const { session } = await drawFile(dutch);
    session.rereadFile.mockImplementationOnce(async () => failure('bestand-verdwenen'));
    await choose(field('Codering'), 'utf-8');
    await settle(6);
    expect(session.readWorkbook).toHaveBeenCalledTimes(2);
    expect(field('Codering').value).toBe('utf-8');
    expect(text()).not.toContain('bestand-verdwenen');
  });

  test('nothing is stored while a file is being read again', async () => {
    const { session } = await drawFile(dutch);
    session.rereadFile.mockImplementation(() => new Promise(() => undefined));
    await choose(field('Decimaalteken'), '.');
    await settle(2);
    expect(group().textContent).toContain('Het bestand wordt opnieuw gelezen.');
    expect(
      button('42 casussen opslaan').getAttribute('aria-disabled') ??
        button('42 casussen opslaan').hasAttribute('disabled'),
    ).toBeTruthy();
  });
});
