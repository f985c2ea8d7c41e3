/** Looking at what comes in: after the reading, once for changes in quick succession, before storing. */
import { expect, test, vi } from 'vitest';
import { createIntake } from '../../../../../renderer/features/importeren/intake';
import type { Session } from '../../../../../renderer/store';
import { failure, success } from '../../../../../shared/desktop/errors';
import type { Finding } from '../../../../../shared/import/check/finding';
import { fakeReading, file } from './fake';

const finding: Finding = {
  regel: 'tegenspraak',
  cel: 'D2',
  rij: 2,
  waarde: '19',
  reden: 'Er is al een andere waarde.',
  voorstel: null,
};

async function read(parts: Partial<Session> = {}) {
  const fake = fakeReading(parts);
  const intake = createIntake(fake.session as unknown as Session);
  intake.add(file('een.xlsx'));
  await vi.waitFor(() => expect(intake.state().entries[0]?.stand.at).toBe('read'));
  return { ...fake, intake };
}

test('what the dossier says arrives with the table that it is about', async () => {
  const examineImport: Session['examineImport'] = async ([preview]) =>
    success([
      {
        ...{ token: preview?.token ?? '', sheet: 0, versie: null },
        ...{ bevindingen: [finding], aantallen: { tegenspraak: 1 } },
      },
    ]);
  const { intake } = await read({ examineImport });
  await vi.waitFor(() => expect(intake.state().vergeleken.tabellen).toHaveLength(1));
  expect(intake.state().vergeleken.tabellen[0]?.bevindingen).toEqual([finding]);
});

test('storing waits until it was looked at, and looks at nothing twice', async () => {
  const order: string[] = [];
  const { intake, session } = await read({
    examineImport: async () => {
      order.push('looked');
      return success([]);
    },
    importPreviews: async () => {
      order.push('stored');
      return failure('schijf-vol');
    },
  });
  await intake.store();
  expect(order).toEqual(['looked', 'stored']);
  await intake.store();
  expect(session.examineImport).toHaveBeenCalledOnce();
});

test('a comparison that fails is told, and keeps nobody from storing', async () => {
  const { intake, session } = await read({
    examineImport: async () => failure('bestand-verdwenen'),
  });
  await vi.waitFor(() => expect(intake.state().vergeleken.failure?.code).toBe('bestand-verdwenen'));
  await intake.store();
  expect(session.importPreviews).toHaveBeenCalledOnce();
});

const RENEWED = { van: 'i7', rijen: {}, verdwenen: {} };

/** The dossier says that the table is of the rows that import i7 refused. */
const refused: Session['examineImport'] = async ([preview]) =>
  success([
    {
      ...{ token: preview?.token ?? '', sheet: 0, bevindingen: [], aantallen: {} },
      versie: {
        van: { importId: 'i7', bestand: 'een.xlsx', blad: 'Blad1', sha256: 'x' },
        ...{ reden: 'het zo is', zelfde: false, herkansing: true, rijen: [], verdwenen: [] },
        aantallen: { nieuw: 0, gewijzigd: 1, behouden: 0, hand: 0, gelijk: 0, verdwenen: 0 },
      },
    },
  ]);

function tableOf({ state }: ReturnType<typeof createIntake>) {
  const stand = state().entries[0]?.stand;
  if (stand?.at !== 'read' || stand.sheets[0] === undefined) throw new Error('not read');
  return stand.sheets[0];
}

test('refused rows that were corrected renew what refused them, without anybody asking', async () => {
  const { intake, session } = await read({ examineImport: refused });
  await intake.store();
  const [[stored]] = session.importPreviews.mock.calls[0] as Parameters<Session['importPreviews']>;
  expect(stored?.bladen[0]?.keuze.versie).toEqual(RENEWED);
});

test('whoever wants corrected rows beside what is there is not overruled', async () => {
  const { intake, session } = await read({ examineImport: refused });
  await vi.waitFor(() => expect(tableOf(intake).preview.keuze.versie).toEqual(RENEWED));
  const { versie: _, ...loose } = tableOf(intake).choice;
  intake.change(1, tableOf(intake).key, loose);
  await vi.waitFor(() => expect(tableOf(intake).preview.keuze.versie).toBeUndefined());
  await intake.store();
  const [[stored]] = session.importPreviews.mock.calls[0] as Parameters<Session['importPreviews']>;
  expect(stored?.bladen[0]?.keuze.versie).toBeUndefined();
});

test('taking back every change leads to renewing, which nobody chose', async () => {
  const { intake } = await read({ examineImport: refused });
  await vi.waitFor(() => expect(tableOf(intake).preview.keuze.versie).toEqual(RENEWED));
  const { key, choice } = tableOf(intake);
  intake.change(1, key, { ...choice, kopregel: 3 });
  intake.takeBack(1, key);
  expect(intake.takeBack(1, key)).toBeNull();
  expect(tableOf(intake).choice.versie).toEqual(RENEWED);
});
