/** Draws the screen with a session of which the reading is made up. */
import { act } from 'react';
import { vi } from 'vitest';
import ImporterenScreen from '../../../../../renderer/features/importeren/importeren-screen';
import { type Session, SessionProvider } from '../../../../../renderer/store';
import { NavigationProvider } from '../../../../../renderer/ui/navigation';
import { NoticesProvider } from '../../../../../renderer/ui/notices';
import type { Queries } from '../../../../../shared/dossier/protocol';
import { all, one, render, settle } from '../../ui/dom';
import { sessionWith, status } from '../dossier/session';
import { fakeReading, file } from './fake';

type Imports = Queries['imports']['result'];
export const imported: Imports[number] = {
  id: 'i0',
  bestand: 'oud.xlsx',
  blad: 'Cijfers',
  soort: 'uitstroomcijfers',
  sha256: 'oud.xlsx',
  at: '2026-11-20T16:02:00.000Z',
  wie: 'onderzoeker 2',
  aantal: 127,
  afgewezen: 4,
};

export async function draw(parts: Partial<Session> = {}, imports: Imports = []) {
  const fake = fakeReading(parts);
  const go = vi.fn();
  const session = sessionWith(
    { ...parts, ...fake.session },
    {
      ...{ imports, status: { ...status, seq: 5 } },
      ...{ sleutels: [], bekendePseudoniemen: { bekend: [], volgende: 1, rollen: [] } },
    },
  );
  const show = async (isShown: boolean) => {
    await render(
      <SessionProvider session={session}>
        <NoticesProvider>
          <NavigationProvider value={{ current: { screen: 'bronnen' }, go }}>
            {isShown ? <ImporterenScreen /> : <p>Ergens anders</p>}
          </NavigationProvider>
        </NoticesProvider>
      </SessionProvider>,
    );
    await settle(2);
  };
  await show(true);
  return { ...fake, go, show };
}

export async function chooseFiles(...names: string[]) {
  const input = one<HTMLInputElement>('input[type=file]');
  Object.defineProperty(input, 'files', { value: names.map(file), configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle(3);
}

/** The list of fields of a column, by its letter. */
export const list = (letter: string) => {
  const label = all('label').find((element) =>
    element.textContent?.startsWith(`Veld voor kolom ${letter},`),
  );
  return document.getElementById((label as HTMLLabelElement).htmlFor) as HTMLSelectElement;
};
