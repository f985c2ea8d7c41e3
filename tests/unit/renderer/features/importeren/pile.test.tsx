/** Hundreds of files at once: told together, stopped together, and drawn as far as they are in view. */
import { act } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createIntake } from '../../../../../renderer/features/importeren/intake';
import type { Session } from '../../../../../renderer/store';
import { failure, type Result, success } from '../../../../../shared/desktop/errors';
import type { ImportPreview } from '../../../../../shared/import/preview';
import { all, button, click, one, press, settle, text, until } from '../../ui/dom';
import { chooseFiles, draw, imported } from './draw';
import { fakeReading, file, later, preview, report } from './fake';

const names = (count: number) => Array.from({ length: count }, (_, i) => `${i + 1}.xlsx`);

/** Readings that each end when the test says so. */
function slowReading() {
  const answers: ReturnType<typeof later<Result<ImportPreview>>>[] = [];
  const readWorkbook: Session['readWorkbook'] = (_file, { signal }) => {
    const answer = later<Result<ImportPreview>>();
    signal.addEventListener('abort', () => answer.settle(failure('afgebroken')));
    answers.push(answer);
    return answer.promise;
  };
  const finish = async (at: number) => {
    answers[at]?.settle(success(preview(`${at + 1}.xlsx`)));
    await settle(2);
  };
  return { readWorkbook, finish };
}

test('what comes in quick succession is told together, and the last of it at once', async () => {
  const { session } = fakeReading();
  const intake = createIntake(session as unknown as Session);
  for (const name of names(200)) intake.add(file(name));
  const told = vi.fn();
  intake.subscribe(told);
  await vi.waitFor(() =>
    expect(intake.state().entries.every(({ stand }) => stand.at === 'read')).toBe(true),
  );
  // Each file begins and ends: 400 times something changed.
  expect(told.mock.calls.length).toBeLessThan(40);
  await new Promise((resolve) => setTimeout(resolve, 0));
  const last = told.mock.calls.length;
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(told.mock.calls.length).toBe(last);
});

test('progress that waits to be told is told after a moment', async () => {
  const slow = slowReading();
  const { session } = fakeReading({ readWorkbook: slow.readWorkbook });
  const intake = createIntake(session as unknown as Session);
  for (const name of names(3)) intake.add(file(name));
  const seen: number[] = [];
  intake.subscribe(() => {
    seen.push(intake.state().entries.filter(({ stand }) => stand.at === 'read').length);
  });
  await slow.finish(0);
  await slow.finish(1);
  await vi.waitFor(() => expect(seen.at(-1)).toBe(2));
});

describe('a pile that is being read', () => {
  test('is told as one, and one button stops it: what was read stays', async () => {
    const slow = slowReading();
    const { session } = await draw({ readWorkbook: slow.readWorkbook });
    await chooseFiles(...names(5));
    expect(text()).toContain('0 van 5 bestanden');
    await slow.finish(0);
    await slow.finish(1);
    await until(() => text().includes('2 van 5 bestanden'));
    expect(all('button').filter(({ textContent }) => textContent === 'Stoppen')).toHaveLength(1);
    await click(button('Stoppen'));
    await settle(3);
    expect(all('h3[title]').map(({ textContent }) => textContent)).toEqual(['1.xlsx', '2.xlsx']);
    expect(button('84 casussen opslaan').hasAttribute('disabled')).toBe(false);
    const begun = session.readWorkbook.mock.calls.map(([{ name }]) => name);
    expect(begun).toContain('3.xlsx');
    expect(begun).not.toContain('4.xlsx');
  });

  test('of one file it is told at the file alone', async () => {
    const slow = slowReading();
    await draw({ readWorkbook: slow.readWorkbook });
    await chooseFiles('1.xlsx');
    expect(all('progress')).toHaveLength(1);
    expect(button('Stop het lezen van 1.xlsx')).toBeTruthy();
    expect(text()).not.toContain('van 1 bestanden');
  });
});

describe('a long list of files', () => {
  beforeEach(() => {
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(100);
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(100);
  });
  const lines = () => all('[data-sheet]');
  const drawn = () => all('h3[title]').map(({ textContent }) => textContent);

  test('holds what is in view, and each file says which of all it is', async () => {
    await draw();
    await chooseFiles(...names(100));
    await until(() => lines().length > 0 && text().includes('Uit 100 bestanden'));
    expect(drawn()).toContain('1.xlsx');
    expect(drawn().length).toBeLessThan(20);
    const first = one('ol[aria-label="Bestanden"] > li');
    expect(first.getAttribute('aria-setsize')).toBe('100');
  });

  test('begins with the files that failed, and the bar counts them', async () => {
    await draw({
      readWorkbook: async ({ name }) =>
        name === '60.xlsx' || name === '90.xlsx'
          ? failure('geen-werkmap', { bestand: name, soort: 'een plaatje' })
          : success(preview(name)),
    });
    await chooseFiles(...names(100));
    await until(() => lines().length > 0 && text().includes('Uit 98 bestanden'));
    expect(drawn().slice(0, 3)).toEqual(['60.xlsx', '90.xlsx', '1.xlsx']);
    expect(text()).toContain('2 bestanden konden niet worden gelezen.');
  });

  test('is walked by arrow to a file that did not exist yet, past those that bring nothing', async () => {
    await draw({
      // The files between are all the same as the first.
      readWorkbook: async ({ name }) =>
        success(preview(name, { sha256: name === '100.xlsx' ? name : '1.xlsx' })),
    });
    await chooseFiles(...names(100));
    await until(() => lines().length > 0 && text().includes('Uit 2 bestanden'));
    expect(drawn()).not.toContain('100.xlsx');
    await act(async () => lines()[0]?.focus());
    await press(lines()[0] as Element, 'ArrowDown');
    await settle(2);
    const file = document.activeElement?.closest('[data-entry]');
    expect(file?.querySelector('h3')?.textContent).toBe('100.xlsx');
    await press(document.activeElement as Element, 'ArrowDown');
    expect(document.activeElement?.closest('[data-entry]')).toBe(file);
    await press(document.activeElement as Element, 'ArrowUp');
    await settle(2);
    expect(document.activeElement?.closest('[data-entry]')?.querySelector('h3')?.textContent).toBe(
      '1.xlsx',
    );
  });
});

describe('what a pile became', () => {
  const rowsOf = (label: string) => all(`[aria-label="${label}"] tbody tr`).length;

  test('is reported in parts, each after the other, with what follows in sight', async () => {
    const bladen = Array.from({ length: 120 }, (_, i) => ({
      ...(report.bladen[0] as (typeof report.bladen)[number]),
      importId: `i${i}`,
      bestand: `${i + 1}.xlsx`,
    }));
    await draw({ importPreviews: async () => success({ ...report, bladen }) });
    await chooseFiles('1.xlsx');
    await click(button('42 casussen opslaan'));
    await settle(3);
    expect(rowsOf('Wat elk blad bracht')).toBe(100);
    expect(text()).toContain('De eerste 100 van 120 staan hier.');
    await click(button('Volgende 20 tonen'));
    expect(rowsOf('Wat elk blad bracht')).toBe(120);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Wat elk blad bracht');
    // Each of these sheets has refused cells.
    expect(all('details')).toHaveLength(100);
    expect(text()).toContain('Van 20 bladen staan de meldingen hier nog niet.');
    await click(button('Meer tonen'));
    expect(all('summary').at(-1)?.textContent).toContain('120.xlsx, Blad1');
  }, 20_000);

  test('stands in the list of all that was read in, a hundred at a time', async () => {
    const imports = Array.from({ length: 150 }, (_, i) => ({
      ...imported,
      id: `i${i}`,
      bestand: `Gesprék ${i + 1}.docx`,
    }));
    await draw({}, imports);
    expect(rowsOf('Ingelezen bladen')).toBe(100);
    await click(button('Volgende 50 tonen'));
    expect(rowsOf('Ingelezen bladen')).toBe(150);
  });
});
