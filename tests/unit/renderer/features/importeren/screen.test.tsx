import { act } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { failure, success } from '../../../../../shared/desktop/errors';
import { all, button, choose, click, field, one, settle, text, until } from '../../ui/dom';
import { chooseFiles, draw, imported, list } from './draw';
import { file, preview, report, sheet } from './fake';

describe('an empty screen', () => {
  test('teaches every kind and says that nothing leaves the computer', async () => {
    await draw();
    expect(all('h4').map((heading) => heading.textContent)).toEqual([
      'Casussen',
      'Uitstroomcijfers',
      'Interviews',
      'Dienstverbanden',
      'Vertrekredenen',
      'Kosten (rekentool)',
      'Organisaties',
      'Codeboek',
    ]);
    expect(text()).toContain('Niets verlaat deze computer.');
    expect(button('Bestanden kiezen')).toBeTruthy();
  });

  test('lists what was read in before, by whom, and leads to it', async () => {
    const { go } = await draw({}, [imported]);
    const cells = [...one<HTMLTableRowElement>('[aria-label="Ingelezen"] tbody tr').cells];
    expect(cells.map((cell) => cell.textContent).slice(0, 6)).toEqual([
      'oud.xlsx',
      'Cijfers',
      'uitstroomcijfers',
      '127',
      '4',
      '20 november 2026 17:02 door onderzoeker 2',
    ]);
    await click(button('Bekijk cijfers uit oud.xlsx, Cijfers'));
    expect(go).toHaveBeenCalledWith({ screen: 'uitstroom', import: 'i0' });
  });
});

describe('files on their way in', () => {
  test('each sheet is told with kind, certainty and reason', async () => {
    await draw();
    await chooseFiles('een.xlsx', 'twee.xlsx');
    expect(all('h3').map((heading) => heading.textContent)).toContain('twee.xlsx');
    expect(field('Lezen als').value).toBe('casussen');
    expect(text()).toContain('vrijwel zeker, omdat de koppen ‘praktijk’ en ‘org.’ er staan');
    expect(text()).toContain(
      'Uit 2 bestanden: 84 casussen. Niet overgenomen: 2 rijen en 6 cellen.',
    );
    expect(button('84 casussen opslaan')).toBeTruthy();
  });

  test('one that fails says so at its place, and the other can be stored', async () => {
    const { session } = await draw();
    session.readWorkbook.mockImplementationOnce(async () =>
      failure('geen-werkmap', { bestand: 'een.xlsx', soort: 'een plaatje' }),
    );
    await chooseFiles('een.xlsx', 'twee.xlsx');
    expect(one('[role=alert]').textContent).toContain('“een.xlsx” is geen werkmap');
    await click(button('Opnieuw lezen'));
    await settle(3);
    expect(document.activeElement?.querySelector('h2')?.textContent).toBe('Bestanden en bladen');
    expect(button('84 casussen opslaan')).toBeTruthy();
    await click(button('een.xlsx niet inlezen'));
    expect(button('42 casussen opslaan')).toBeTruthy();
  });

  test('one that was read in before is told before it doubles everything', async () => {
    const { session, remember } = await draw({}, [imported]);
    session.readWorkbook.mockImplementationOnce(async () =>
      remember(preview('nieuw.xlsx', { sha256: 'oud.xlsx' })),
    );
    await chooseFiles('nieuw.xlsx');
    expect(text()).toContain('Precies dit bestand is al ingelezen (oud.xlsx, vrijdag 17:02');
  });

  test('a sheet that is hidden or is not read says so, with the reason', async () => {
    const { session, remember } = await draw();
    const notes = sheet({
      index: 1,
      blad: 'Notities',
      verborgen: true,
      keuze: { soort: null, kopregel: 1, kopregels: 1, velden: {}, gebied: null, rijen: {} },
      waaromNiet: 'Op dit blad staat geen tabel.',
      kolommen: [],
      aantal: 0,
    });
    session.readWorkbook.mockImplementationOnce(async () =>
      remember(preview('een.xlsx', { bladen: [sheet(), notes] })),
    );
    await chooseFiles('een.xlsx');
    const line = button(/^Notities/);
    expect(line.textContent).toBe('Notitiesverborgenniet inlezen');
    await click(line);
    expect(line.getAttribute('aria-current')).toBe('true');
    expect(field('Lezen als').value).toBe('');
    expect(text()).toContain('Op dit blad staat geen tabel.');
    expect(all('[aria-label="Wat elke kolom is"]')).toEqual([]);
  });
});

describe('what is added', () => {
  test('counts rows and cells apart, and names each cell with its sheet', async () => {
    await draw();
    await chooseFiles('een.xlsx');
    const added = one('[aria-label="Wat erbij komt"]');
    expect(added.textContent).toContain(
      '42 casussen. 45 rijen gelezen: 42 worden een casus, 1 afgewezen, 2 overgeslagen.',
    );
    expect(added.textContent).toContain('Twee lege rijen zijn overgeslagen.');
    expect(added.textContent).toContain('Afgewezen: 3 cellen');
    expect(added.textContent).toContain('1 rij komt er daardoor niet in');
    expect(added.textContent).toContain('De eerste 1 staan hier.');
    const row = one<HTMLTableRowElement>('[aria-label="Afgewezen cellen"] tbody tr');
    expect([...row.cells].map((cell) => cell.textContent)).toEqual([
      'Blad1!A9',
      '#N/A',
      'Hier staat een fout van Excel.',
    ]);
    expect(one('[aria-label="Eerste rijen"]').textContent).toBe(
      'VeldRij 3CasusVast teamOrganisatieZorggroep',
    );
  });

  test('is stored with one button; the report leads on and can be undone', async () => {
    const run = vi.fn(async () =>
      success({ zin: '42 casussen ingelezen', bleefStaan: [], stap: 3 }),
    );
    const { go } = await draw({ run: run as never });
    await chooseFiles('een.xlsx');
    await click(button('42 casussen opslaan'));
    await settle(3);
    expect(one('[aria-label="Verslag van de import"] h2').textContent).toBe(
      '42 casussen ingelezen uit een.xlsx',
    );
    await click(button('Bekijk de casussen uit een.xlsx, Blad1'));
    expect(go).toHaveBeenCalledWith({ screen: 'casussen', import: 'i1' });
    await click(button('Import ongedaan maken'));
    await settle(3);
    expect(run).toHaveBeenCalledWith('ongedaanMaken', { alleen: 5 });
    expect(all('[aria-label="Verslag van de import"]')).toEqual([]);
  });

  test('while it is stored, progress is told and can be stopped', async () => {
    let stopped = false;
    await draw({
      importPreviews: (_previews, { onProgress, signal }) => {
        onProgress({ zin: 'Rijen verzegelen', gedaan: 10, totaal: 42, perSeconde: 5000 });
        return new Promise((resolve) =>
          signal.addEventListener('abort', () => {
            stopped = true;
            resolve(failure('afgebroken'));
          }),
        );
      },
    });
    await chooseFiles('een.xlsx');
    await click(button('42 casussen opslaan'));
    // First it is held against the dossier.
    await until(() => text().includes('10 van 42, 5.000 per seconde'));
    // What is being stored may not become something else meanwhile.
    expect(field('Lezen als').closest('[inert]')).not.toBeNull();
    await click(button('Stoppen'));
    await settle(2);
    expect(stopped).toBe(true);
    expect(button('42 casussen opslaan')).toBeTruthy();
  });
});

describe('pasting', () => {
  async function paste(target: Element, data: { text?: string; files?: File[] }) {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(event, {
      clipboardData: { getData: () => data.text ?? '', files: data.files ?? [] },
    });
    await act(async () => {
      target.dispatchEvent(event);
    });
    await settle(3);
    return event;
  }

  test('anywhere on the screen reads the cells', async () => {
    const { session } = await draw();
    await paste(document.body, { text: 'Casus\nVast team', files: [file('beeld.png')] });
    expect(session.readPasted.mock.calls[0]?.[0]).toBe('Casus\nVast team');
    expect(session.readWorkbook).not.toHaveBeenCalled();
    expect(button('42 casussen opslaan')).toBeTruthy();
  });

  test('of files that were copied reads them', async () => {
    const { session } = await draw();
    await paste(document.body, { files: [file('een.xlsx')] });
    expect(session.readWorkbook.mock.calls[0]?.[0].name).toBe('een.xlsx');
  });

  test('in its own field reads at once, and what is typed after that with the button', async () => {
    const { session } = await draw();
    await click(button('Plakken uit Excel'));
    await click(button('Lezen'));
    expect(text()).toContain('Hier staat nog niets.');
    await paste(one('textarea'), { text: 'Casus\nVast team' });
    expect(session.readPasted).toHaveBeenCalledTimes(1);
    expect(all('dialog')).toEqual([]);
  });
});

describe('leaving the screen', () => {
  test('keeps what was read and corrected', async () => {
    const { show } = await draw();
    await chooseFiles('een.xlsx');
    await choose(list('C'), 'regio');
    await settle(3);
    await show(false);
    // Nothing of it is kept when one locks, so leaving says so.
    expect(text()).toContain('nog niet opgeslagen. Bij vergrendelen vervalt het.');
    await show(true);
    expect(list('C').value).toBe('regio');
  });

  test('lets an import go on, says so, and tells when it is done', async () => {
    const { session, show, go } = await draw();
    await chooseFiles('een.xlsx');
    let finish: () => void = () => {};
    session.importPreviews.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          finish = () => resolve(success(report));
        }),
    );
    await click(button('42 casussen opslaan'));
    await show(false);
    expect(text()).toContain('Het opslaan gaat door, ook als u hier niet bent.');
    await act(async () => finish());
    await settle(2);
    expect(text()).toContain('42 casussen opgeslagen.');
    await click(button('Naar Bronnen'));
    expect(go).toHaveBeenCalledWith({ screen: 'bronnen' });
    await show(true);
    expect(one('[aria-label="Verslag van de import"] h2').textContent).toContain('een.xlsx');
  });
});
