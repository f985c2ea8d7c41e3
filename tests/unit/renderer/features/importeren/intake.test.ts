import { describe, expect, test, vi } from 'vitest';
import { createIntake, type Intake } from '../../../../../renderer/features/importeren/intake';
import type { LongWork, Session } from '../../../../../renderer/store';
import { failure, type Result, success } from '../../../../../shared/desktop/errors';
import type {
  ImportPreview,
  ImportReport,
  SheetChoice,
  SheetPreview,
} from '../../../../../shared/import/preview';
import { fakeReading, file, later, preview, report, reread, sheet } from './fake';

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const intakeWith = (session: object) => createIntake(session as Session);
const stands = (intake: Intake) => intake.state().entries.map(({ stand }) => stand.at);
const choice: SheetChoice = {
  soort: 'casussen',
  kopregel: 2,
  kopregels: 1,
  velden: {},
  gebied: null,
  rijen: {},
};

function firstSheet(intake: Intake) {
  const stand = intake.state().entries[0]?.stand;
  const found = stand?.at === 'read' ? stand.sheets[0] : undefined;
  if (found === undefined) throw new Error('not read');
  return found;
}

describe('reading', () => {
  test('goes one file at a time, each with its own progress, and one that fails stops no other', async () => {
    const answers = [later<Result<ImportPreview>>(), later<Result<ImportPreview>>()];
    const works: LongWork[] = [];
    const { session } = fakeReading({
      readWorkbook: (_file, work) => {
        works.push(work);
        return (answers[works.length - 1] as (typeof answers)[number]).promise;
      },
    });
    const intake = intakeWith(session);
    intake.add(file('een.xlsx'));
    intake.add(file('twee.xlsx'));
    expect(stands(intake)).toEqual(['reading', 'waiting']);
    works[0]?.onProgress({ zin: 'Rijen lezen', gedaan: 5, totaal: 10, perSeconde: 100 });
    expect(intake.state().entries[0]?.stand).toMatchObject({ progress: { gedaan: 5 } });
    answers[0]?.settle(failure('geen-werkmap', { bestand: 'een.xlsx' }));
    await settle();
    expect(stands(intake)).toEqual(['failed', 'reading']);
    answers[1]?.settle(success(preview('twee.xlsx')));
    await settle();
    expect(stands(intake)).toEqual(['failed', 'read']);
  });

  test('can be stopped for one file; the next goes on, and what still comes in is dropped', async () => {
    const slow = later<Result<ImportPreview>>();
    const { session } = fakeReading();
    session.readWorkbook.mockImplementationOnce((_file, work) => {
      work.signal.addEventListener('abort', () => slow.settle(success(late)));
      return slow.promise;
    });
    const late = preview('een.xlsx');
    const intake = intakeWith(session);
    intake.add(file('een.xlsx'));
    intake.add(file('twee.xlsx'));
    intake.remove(intake.state().entries[0]?.id ?? 0);
    await settle();
    expect(intake.state().entries.map(({ naam }) => naam)).toEqual(['twee.xlsx']);
    expect(stands(intake)).toEqual(['read']);
    expect(session.dropPreview).toHaveBeenCalledWith(late.token);
  });

  test('of the same bytes twice happens once', async () => {
    const { session, remember } = fakeReading();
    const intake = intakeWith(session);
    intake.add(file('een.xlsx'));
    session.readWorkbook.mockImplementationOnce(async () =>
      remember(preview('kopie.xlsx', { sha256: 'een.xlsx' })),
    );
    await settle();
    intake.add(file('kopie.xlsx'));
    await settle();
    expect(intake.state().entries[1]?.stand).toEqual({ at: 'double', as: 'een.xlsx' });
    expect(session.dropPreview).toHaveBeenCalledOnce();
  });

  test('of pasted cells is reading too, and a failed one can be tried again', async () => {
    const { session } = fakeReading();
    session.readPasted.mockImplementationOnce(async () => failure('geen-tabel'));
    const intake = intakeWith(session);
    intake.paste('Casus\nVast team');
    await settle();
    expect(stands(intake)).toEqual(['failed']);
    intake.retry(intake.state().entries[0]?.id ?? 0);
    await settle();
    expect(stands(intake)).toEqual(['read']);
    expect(intake.state().entries[0]?.naam).toBe('Geplakt');
  });

  test('all can be put away', async () => {
    const { session } = fakeReading();
    const intake = intakeWith(session);
    intake.add(file('een.xlsx'));
    intake.add(file('twee.xlsx'));
    await settle();
    intake.clear();
    expect(intake.state().entries).toEqual([]);
    expect(session.dropPreview).toHaveBeenCalledTimes(2);
  });
});

describe('a correction', () => {
  async function one(parts: Partial<Session> = {}) {
    const fake = fakeReading(parts);
    const intake = intakeWith(fake.session);
    intake.add(file('een.xlsx'));
    await settle();
    return { ...fake, intake, id: intake.state().entries[0]?.id ?? 0 };
  }

  test('shows at once and is then read', async () => {
    const { intake, id } = await one();
    const wanted = { ...choice, velden: { 2: 'regio' } };
    intake.change(id, 0, wanted);
    expect(firstSheet(intake).choice).toEqual(wanted);
    expect(firstSheet(intake).progress).not.toBeNull();
    expect(firstSheet(intake).preview.keuze).toEqual(choice);
    await settle();
    expect(firstSheet(intake).preview.kolommen[2]).toMatchObject({ veld: 'regio', zekerheid: 1 });
    expect(firstSheet(intake).progress).toBeNull();
  });

  test('of several in a row only the last is read after the one that runs', async () => {
    const answers: ReturnType<typeof later<Result<SheetPreview>>>[] = [];
    const asked: SheetChoice[] = [];
    const { intake, id } = await one({
      remapSheet: (_token, _index, wanted) => {
        asked.push(wanted);
        const answer = later<Result<SheetPreview>>();
        answers.push(answer);
        return answer.promise;
      },
    });
    const wanted = [3, 4, 5].map((kopregel) => ({ ...choice, kopregel }));
    for (const next of wanted) {
      intake.change(id, 0, next);
      await settle();
    }
    answers[0]?.settle(success(reread(sheet(), wanted[0] as SheetChoice)));
    await settle();
    expect(asked).toEqual([wanted[0], wanted[2]]);
    expect(firstSheet(intake).choice).toEqual(wanted[2]);
    answers[1]?.settle(success(reread(sheet(), wanted[2] as SheetChoice)));
    await settle();
    expect(firstSheet(intake).preview.keuze).toEqual(wanted[2]);
    expect(asked).toHaveLength(2);
  });

  test('that fails is taken back, with the reason', async () => {
    const { intake, id } = await one({ remapSheet: async () => failure('werkmap-te-traag') });
    intake.change(id, 0, { ...choice, kopregel: 9 });
    await settle();
    expect(firstSheet(intake)).toMatchObject({
      choice,
      progress: null,
      failure: { code: 'werkmap-te-traag' },
    });
  });

  test('of a file that the worker lost reads it again, with the earlier corrections', async () => {
    const { intake, id, session, forget } = await one();
    const earlier = { ...choice, velden: { 2: 'regio' } };
    intake.change(id, 0, earlier);
    await settle();
    forget();
    const later = { ...earlier, velden: { 2: 'regio', 1: null } };
    intake.change(id, 0, later);
    await settle();
    await settle();
    expect(session.readWorkbook).toHaveBeenCalledTimes(2);
    expect(session.restoreSheets.mock.calls[0]?.[1]).toEqual([{ index: 0, keuze: earlier }]);
    expect(session.remapSheet.mock.calls.map(([, , asked]) => asked)).toEqual([
      earlier,
      later,
      later,
    ]);
    expect(firstSheet(intake)).toMatchObject({ choice: later, failure: null });
  });

  test('is taken back one by one, each as it was asked', async () => {
    const { intake, id, session } = await one();
    const first = { ...choice, velden: { 2: 'regio' } };
    intake.change(id, 0, first);
    await settle();
    intake.change(id, 0, { ...choice, kopregel: 1 });
    await settle();
    expect(intake.takeBack(id, 0)).toBe('keuze');
    await settle();
    expect(firstSheet(intake).preview.keuze).toEqual(first);
    expect(intake.takeBack(id, 0)).toBe('keuze');
    await settle();
    expect(firstSheet(intake).preview.keuze).toEqual(choice);
    expect(intake.takeBack(id, 0)).toBeNull();
    expect(session.remapSheet).toHaveBeenCalledTimes(4);
  });

  test('that failed leaves nothing to take back', async () => {
    const { intake, id } = await one({ remapSheet: async () => failure('werkmap-te-traag') });
    intake.change(id, 0, { ...choice, kopregel: 9 });
    await settle();
    expect(intake.takeBack(id, 0)).toBeNull();
  });

  test('of a file that is another by now is refused', async () => {
    const { intake, id, session, forget, remember } = await one();
    forget();
    session.readWorkbook.mockImplementationOnce(async () =>
      remember(preview('een.xlsx', { sha256: 'anders' })),
    );
    intake.change(id, 0, { ...choice, kopregel: 9 });
    await settle();
    expect(firstSheet(intake).failure?.code).toBe('bestand-verdwenen');
  });
});

describe('storing', () => {
  async function ready(parts: Partial<Session> = {}) {
    const fake = fakeReading(parts);
    const intake = intakeWith(fake.session);
    intake.add(file('een.xlsx'));
    intake.add(file('twee.xlsx'));
    await settle();
    return { ...fake, intake };
  }

  test('hands over all that is chosen as one step, and then the bench is empty', async () => {
    const { intake, session } = await ready();
    await intake.store();
    const [previews] = session.importPreviews.mock.calls[0] ?? [];
    expect(previews?.map(({ bestand }) => bestand)).toEqual(['een.xlsx', 'twee.xlsx']);
    expect(intake.state()).toMatchObject({ entries: [], storing: null, report });
    intake.closeReport();
    expect(intake.state().report).toBeNull();
  });

  test('waits until everything is read', async () => {
    const { session } = fakeReading();
    const intake = intakeWith(session);
    intake.add(file('een.xlsx'));
    await intake.store();
    expect(session.importPreviews).not.toHaveBeenCalled();
  });

  test('stopped by hand leaves everything ready, without a complaint', async () => {
    const { intake } = await ready({
      importPreviews: (_previews, { signal }) =>
        new Promise((resolve) =>
          signal.addEventListener('abort', () => resolve(failure('afgebroken'))),
        ),
    });
    const stored = intake.store();
    expect(intake.state().storing).not.toBeNull();
    intake.stop();
    await stored;
    expect(intake.state()).toMatchObject({ storing: null, failure: null });
    expect(stands(intake)).toEqual(['read', 'read']);
  });

  test('that fails says why and keeps the bench', async () => {
    const { intake } = await ready({ importPreviews: async () => failure('schijf-vol') });
    await intake.store();
    expect(intake.state().failure?.code).toBe('schijf-vol');
    expect(stands(intake)).toEqual(['read', 'read']);
  });

  test('with a file that the worker lost reads it again first', async () => {
    const { intake, session } = await ready();
    session.importPreviews.mockImplementationOnce(async () =>
      failure('bestand-verdwenen', { bestand: 'een.xlsx' }),
    );
    await intake.store();
    expect(session.readWorkbook).toHaveBeenCalledTimes(4);
    const [first, second] = session.importPreviews.mock.calls.map(([previews]) =>
      previews.map(({ token }) => token),
    );
    expect(second).not.toEqual(first);
    expect(intake.state().report).toBe(report satisfies ImportReport);
  });
});

test('what ends while nobody looks is told', async () => {
  const { session } = fakeReading();
  const intake = intakeWith(session);
  const told = vi.fn();
  intake.tell(told);
  intake.add(file('een.xlsx'));
  await settle();
  expect(told).toHaveBeenLastCalledWith({ soort: 'gelezen', gelukt: 1, mislukt: 0 });
  await intake.store();
  expect(told).toHaveBeenLastCalledWith({ soort: 'opgeslagen', report });
  intake.tell(null);
  intake.add(file('twee.xlsx'));
  await settle();
  expect(told).toHaveBeenCalledTimes(2);
});
