import { describe, expect, test } from 'vitest';
import { createIntake, type Intake } from '../../../../../renderer/features/importeren/intake';
import type { Session } from '../../../../../renderer/store';
import { failure } from '../../../../../shared/desktop/errors';
import type { SheetChoice } from '../../../../../shared/import/preview';
import { fakeReading, file } from './fake';

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const intakeWith = (session: object) => createIntake(session as Session);
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

describe('tables of one sheet', () => {
  const area = { r1: 4, c1: 0, r2: 5, c2: 2 };
  const sheetsOf = (intake: Intake) => {
    const stand = intake.state().entries[0]?.stand;
    return stand?.at === 'read' ? stand.sheets : [];
  };

  async function split(parts: Partial<Session> = {}) {
    const fake = fakeReading(parts);
    const intake = intakeWith(fake.session);
    intake.add(file('een.xlsx'));
    await settle();
    const id = intake.state().entries[0]?.id ?? 0;
    const key = await intake.split(id, 0, area);
    return { ...fake, intake, id, key };
  }

  test('one more is read by itself, and the first keeps its own number', async () => {
    const { intake, key } = await split();
    const [first, second] = sheetsOf(intake);
    expect(first).toMatchObject({ key: 0, isAdded: false, choice: { gebied: { r2: 3 } } });
    // What was proposed is of fewer rows now: putting the proposal back would take them again.
    expect(first?.proposal.gebied).toEqual(first?.choice.gebied);
    expect(second).toMatchObject({ key, isAdded: true, choice: { gebied: area, kopregel: 4 } });
    expect(sheetsOf(intake).map(({ preview: { tabel } }) => tabel.nummer)).toEqual([1, 2]);
  });

  test('each is changed at its own place, also after one before it went', async () => {
    const { intake, id, key, session } = await split();
    const wanted = { ...choice, velden: { 2: 'regio' }, gebied: area };
    intake.change(id, key ?? -1, wanted);
    await settle();
    expect(session.remapSheet.mock.calls[0]?.slice(1, 3)).toEqual([1, wanted]);
    expect(sheetsOf(intake)[1]?.preview.keuze.velden).toEqual({ 2: 'regio' });
    const third = await intake.split(id, key ?? -1, { ...area, r1: 5 });
    await intake.unsplit(id, key ?? -1);
    intake.change(id, third ?? -1, { ...wanted, velden: {} });
    await settle();
    expect(session.remapSheet.mock.calls[1]?.[1]).toBe(1);
  });

  test('taking back goes through its changes, and then takes the table away', async () => {
    const { intake, id, key, session } = await split();
    intake.change(id, key ?? -1, { ...choice, gebied: area, velden: { 2: 'regio' } });
    await settle();
    expect(intake.takeBack(id, key ?? -1)).toBe('keuze');
    await settle();
    expect(sheetsOf(intake)).toHaveLength(2);
    expect(intake.takeBack(id, key ?? -1)).toBe('tabel');
    await settle();
    expect(session.unsplitSheet).toHaveBeenCalledOnce();
    expect(sheetsOf(intake).map((one) => [one.key, one.choice.gebied])).toEqual([[0, null]]);
    expect(intake.takeBack(id, 0)).toBeNull();
  });

  test('one that was taken away comes back as it was read, before any choice of another', async () => {
    const { intake, id, key, session, remember } = await split();
    // The other table keeps its part of the sheet, and with that its past.
    session.unsplitSheet.mockImplementationOnce(async () => {
      const stand = intake.state().entries[0]?.stand;
      if (stand?.at !== 'read') throw new Error('not read');
      return remember({ ...stand.preview, bladen: [firstSheet(intake).preview] });
    });
    const first = { ...choice, gebied: { r1: 1, c1: 0, r2: 3, c2: 2 }, velden: { 2: 'regio' } };
    intake.change(id, 0, first);
    const read = { ...choice, gebied: area, velden: { 0: 'naam' } };
    intake.change(id, key ?? -1, read);
    await settle();
    await intake.unsplit(id, key ?? -1);
    expect(sheetsOf(intake)).toHaveLength(1);
    expect(sheetsOf(intake)[0]?.earlier).toHaveLength(1);
    expect(intake.takeBack(id, 0)).toBe('weghalen');
    await settle();
    expect(sheetsOf(intake)[0]?.choice.velden).toEqual({ 2: 'regio' });
    expect(sheetsOf(intake)[1]).toMatchObject({ key, isAdded: true, choice: read, progress: null });
    // The table itself has its past back too.
    expect(intake.takeBack(id, key ?? -1)).toBe('keuze');
  });

  test('a later choice of another table is taken back first', async () => {
    const { intake, id, key } = await split();
    await intake.unsplit(id, key ?? -1);
    intake.change(id, 0, { ...choice, velden: { 2: 'regio' } });
    await settle();
    expect(intake.takeBack(id, 0)).toBe('keuze');
    await settle();
    expect(intake.takeBack(id, 0)).toBe('weghalen');
    await settle();
    expect(sheetsOf(intake)).toHaveLength(2);
  });

  test('one that cannot come back says why and changes nothing, and may be asked again', async () => {
    const { intake, id, key, session } = await split();
    await intake.unsplit(id, key ?? -1);
    const before = sheetsOf(intake).map((one) => one.choice);
    const refused = failure('gebied-geweigerd', { reden: 'leeg', gebied: 'A4:C5' });
    session.splitSheet.mockImplementationOnce(async () => refused);
    expect(intake.takeBack(id, 0)).toBe('weghalen');
    await settle();
    expect(sheetsOf(intake).map((one) => one.choice)).toEqual(before);
    expect(firstSheet(intake).failure?.code).toBe('gebied-geweigerd');
    // Its place is made, and then it is refused as it was read: the place is given back.
    session.remapSheet.mockImplementationOnce(async () => failure('werkmap-te-traag'));
    expect(intake.takeBack(id, 0)).toBe('weghalen');
    await settle();
    expect(session.unsplitSheet).toHaveBeenCalledTimes(2);
    expect(sheetsOf(intake)).toHaveLength(1);
    expect(intake.takeBack(id, 0)).toBe('weghalen');
    await settle();
    expect(sheetsOf(intake)).toHaveLength(2);
  });

  test('a new table on its cells: what was taken away before that stays away', async () => {
    const { intake, id, key } = await split();
    await intake.unsplit(id, key ?? -1);
    const other = await intake.split(id, 0, area);
    expect(other).not.toBe(key);
    expect(intake.takeBack(id, 0)).toBeNull();
  });

  test('that may not be made says why, at the table it was asked of', async () => {
    const { intake, key } = await split({
      splitSheet: async () => failure('gebied-geweigerd', { reden: 'leeg', gebied: 'A4:C5' }),
    });
    expect(key).toBeNull();
    expect(sheetsOf(intake)).toHaveLength(1);
    expect(firstSheet(intake)).toMatchObject({
      failure: { code: 'gebied-geweigerd' },
      progress: null,
    });
  });

  test('rows of a file that the worker lost come after it was read again, once', async () => {
    const { intake, id, key, session, forget } = await split();
    forget();
    const window = { vanaf: 1, aantal: 100 };
    const answers = await Promise.all([
      intake.rows(id, 0, window),
      intake.rows(id, key ?? -1, window),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(session.readWorkbook).toHaveBeenCalledTimes(2);
    expect(session.restoreSheets.mock.calls[0]?.[1]).toHaveLength(2);
  });
});
