import { afterEach, expect, test, vi } from 'vitest';
import AboutDialog from '../../../../renderer/app/over/about-dialog';
import { SessionProvider } from '../../../../renderer/store';
import { createLicences } from '../../../../renderer/store/licences';
import { info, sessionWith } from '../features/dossier/session';
import { all, button, click, one, render, settle, text } from '../ui/dom';

afterEach(() => vi.useRealTimers());

const file = {
  eigen: 'MIT License, de makers van Draaiknop',
  pakketten: [{ naam: 'react', versie: '19.3.1', licentie: 'MIT', tekst: 'Copyright Meta' }],
};

async function draw(load: () => Promise<unknown>, host: typeof info.host = 'chromium') {
  const onClose = vi.fn();
  await render(
    <SessionProvider session={sessionWith(createLicences(load))}>
      <AboutDialog info={{ ...info, host }} onClose={onClose} />
    </SessionProvider>,
  );
  await settle(4);
  return { onClose };
}

test('says version, day, window and folder, and every licence in full', async () => {
  const { onClose } = await draw(async () => file);
  expect(text()).toContain('Draaiknop 0.1.0, van 21 november 2026');
  expect(text()).toContain('Chromium (een browser');
  expect(text()).toContain('/thuis/gegevens');
  expect(all('summary').map((summary) => summary.textContent)).toEqual([
    'MIT',
    'react 19.3.1, MIT',
  ]);
  expect(text()).toContain('Copyright Meta');
  await click(button('Sluiten'));
  expect(onClose).toHaveBeenCalledOnce();
});

test('a year later it says how old it is, not before', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-11-20T10:00:00Z') });
  await draw(async () => file, 'electron');
  expect(text()).not.toContain('jaar oud');
  vi.setSystemTime(new Date('2027-11-22T10:00:00Z'));
  await draw(async () => file, 'electron');
  expect(text()).toContain('Deze versie is een jaar oud: vraag naar een nieuwere.');
  expect(text()).toContain('Electron (het geïnstalleerde programma)');
});

test('licences that are not there are named as missing; the rest stands', async () => {
  await draw(async () => Promise.reject(new Error('gone')));
  expect(one('[role=alert]').textContent).toContain('licenties.json');
  expect(text()).toContain('Draaiknop 0.1.0');
});
