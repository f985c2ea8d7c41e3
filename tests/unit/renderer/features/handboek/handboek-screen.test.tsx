import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import HandboekScreen from '../../../../../renderer/features/handboek/handboek-screen';
import {
  changeTour,
  endTour,
  startTour,
  useTour,
} from '../../../../../renderer/features/handboek/tour/tour-state';
import { SessionProvider } from '../../../../../renderer/store';
import { NavigationProvider } from '../../../../../renderer/ui/navigation';
import { NoticesProvider } from '../../../../../renderer/ui/notices';
import type { DossierStatus } from '../../../../../shared/dossier/protocol';
import { button, click, one, render, settle, text } from '../../ui/dom';
import { sessionWith, status } from '../dossier/session';

afterEach(() => endTour());

const navigation = { current: { screen: 'handboek' as const, pagina: 'toetsen' }, go: vi.fn() };

function Stand() {
  const tour = useTour();
  return <output>{tour === null ? 'geen' : `${tour.open} ${tour.step}`}</output>;
}

async function draw(kind: DossierStatus['kind']) {
  const lock = vi.fn();
  const session = sessionWith({ lock }, { status: { ...status, kind } });
  await render(
    <SessionProvider session={session}>
      <NoticesProvider>
        <NavigationProvider value={navigation}>
          <HandboekScreen />
          <Stand />
        </NavigationProvider>
      </NoticesProvider>
    </SessionProvider>,
  );
  await settle();
  return lock;
}

test('begins the tour in the example, and takes it up where it was left', async () => {
  await draw('voorbeeld');
  expect(one('article h1').textContent).toBe('Toetsen');
  await click(button('Rondleiding van vijf minuten'));
  expect(one('output').textContent).toBe('true null');
  await act(async () => changeTour({ step: 'figuur', open: false }));
  await click(button('Verder met de rondleiding'));
  expect(one('output').textContent).toBe('true figuur');
});

test('in an own dossier it says where the tour is, and how to get there', async () => {
  const lock = await draw('eigen');
  await act(async () => startTour());
  await act(async () => changeTour({ open: false }));
  await click(button('Rondleiding van vijf minuten'));
  expect(text()).toContain('De rondleiding gaat over het voorbeeld.');
  expect(one('output').textContent).toBe('false null');
  await click(button('Vergrendel'));
  expect(lock).toHaveBeenCalledOnce();
});
