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
