import { afterEach, expect, test, vi } from 'vitest';
import AboutDialog from '../../../../renderer/app/over/about-dialog';
import { info } from '../features/dossier/session';
import { all, button, click, one, render, settle, text } from '../ui/dom';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const file = {
  eigen: 'MIT License, de makers van Draaiknop',
  pakketten: [{ naam: 'react', versie: '19.3.1', licentie: 'MIT', tekst: 'Copyright Meta' }],
};

async function draw(answer: () => Promise<Response>, host: typeof info.host = 'chromium') {
  const fetched = vi.fn(answer);
  vi.stubGlobal('fetch', fetched);
  const onClose = vi.fn();
  await render(<AboutDialog info={{ ...info, host }} onClose={onClose} />);
  await settle(4);
  return { fetched, onClose };
}

test('says version, day, window and folder, and every licence in full', async () => {
  const { fetched, onClose } = await draw(async () => Response.json(file));
  expect(text()).toContain('Draaiknop 0.1.0, van 21 november 2026');
  expect(text()).toContain('Chromium (een browser');
  expect(text()).toContain('/thuis/gegevens');
  expect(all('summary').map((summary) => summary.textContent)).toEqual([
    'MIT',
    'react 19.3.1, MIT',
  ]);
  expect(text()).toContain('Copyright Meta');
  // From the program itself: an address of its own, relative.
  expect(fetched.mock.calls).toEqual([['./licenties.json']]);
  await click(button('Sluiten'));
  expect(onClose).toHaveBeenCalledOnce();
});

test('a year later it says how old it is, not before', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-11-20T10:00:00Z') });
  await draw(async () => Response.json(file), 'electron');
  expect(text()).not.toContain('jaar oud');
  vi.setSystemTime(new Date('2027-11-22T10:00:00Z'));
  await draw(async () => Response.json(file), 'electron');
  expect(text()).toContain('Deze versie is een jaar oud: vraag naar een nieuwere.');
  expect(text()).toContain('Electron (het geïnstalleerde programma)');
});

test.each([
  ['not there', async () => new Response(null, { status: 404 })],
  ['not to be had', async () => Promise.reject(new Error('gone'))],
  ['no JSON', async () => new Response('<html>')],
])('licences that are %s are named as missing; the rest stands', async (_what, answer) => {
  await draw(answer);
  expect(one('[role=alert]').textContent).toContain('licenties.json');
  expect(text()).toContain('Draaiknop 0.1.0');
});
