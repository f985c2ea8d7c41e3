import { act } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { StartScreen } from '../../../../../renderer/features/dossier/start-screen';
import { type Session, SessionProvider } from '../../../../../renderer/store';
import { failure, success } from '../../../../../shared/desktop/errors';
import {
  all,
  button,
  click,
  field,
  one,
  render,
  settle,
  submit,
  text,
  type,
  until,
} from '../../ui/dom';
import { folder } from './backups/support';
import { entry, info, sessionWith, status } from './session';

afterEach(() => vi.useRealTimers());

async function draw(parts: Partial<Session>, own = true) {
  const calls = {
    onReady: vi.fn(),
    onOpened: vi.fn(),
    onTour: vi.fn(),
    onAbout: vi.fn(),
    onHelp: vi.fn(),
    onNew: vi.fn(),
    onBackup: vi.fn(),
  };
  await render(
    <SessionProvider session={sessionWith(parts)}>
      <StartScreen info={{ ...info, magEigenDossier: own }} {...calls} />
    </SessionProvider>,
  );
  await settle(2);
  return calls;
}

describe('what it shows', () => {
  test('each dossier by its roepnaam, with its last change', async () => {
    const other = {
      ...entry,
      id: `${entry.id}b`,
      roepnaam: 'Proef',
      laatst: null,
      stap: null,
      aangemaakt: '2025-01-02T08:00:00Z',
    };
    await draw({
      list: async () => success([{ ...entry, laatst: '2024-03-04T09:05:00Z' }, other]),
    });
    expect(button(/Uitstroom/).textContent).toBe(
      'Uitstroom jeugdzorg4 maart 2024, 10:05, stap 1.204',
    );
    expect(button(/Proef/).textContent).toBe('Proefgemaakt 2 januari 2025, 09:00');
  });

  test('one dossier asks for its passphrase at once', async () => {
    const calls = await draw({});
    expect(field('Wachtwoordzin')).toBe(document.activeElement);
    expect(calls.onReady).toHaveBeenCalledOnce();
  });

  test('an empty computer gets four ways, and help', async () => {
    const calls = await draw({ list: async () => success([]) });
    expect(text()).toContain('Hoe wilt u beginnen?');
    await click(button(/^Nieuw dossier/));
    expect(calls.onNew).toHaveBeenCalledOnce();
    await click(button(/^Back-up openen/));
    expect(calls.onBackup).toHaveBeenCalledWith(null);
    expect(button(/^Voorbeeld bekijken/)).toBeTruthy();
    await click(button(/^Handboek/));
    expect(calls.onHelp).toHaveBeenCalledOnce();
  });

  test('the tour begins with the example, and only once that is open', async () => {
    const openExample = vi.fn(async () => failure('bestand-verdwenen'));
    const calls = await draw({ openExample });
    await click(button(/^Rondleiding/));
    await settle();
    expect(calls.onTour).not.toHaveBeenCalled();
    openExample.mockResolvedValue(success(status) as never);
    await click(button(/^Rondleiding/));
    await settle();
    expect(calls.onTour).toHaveBeenCalledOnce();
    expect(calls.onOpened).toHaveBeenCalledWith(status);
    await click(button(/^Voorbeeld bekijken/));
    await settle();
    expect(calls.onTour).toHaveBeenCalledOnce();
  });

  test('its foot says which program this is, and from what day', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-01T10:00:00Z') });
    const calls = await draw({});
    expect(one('footer').textContent).toContain('Draaiknop 0.1.0, van 21 november 2026');
    expect(one('footer').textContent).not.toContain('oud');
    await click(button('Over Draaiknop'));
    expect(calls.onAbout).toHaveBeenCalledOnce();
  });

  test('and after a year that it is old', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-12-01T10:00:00Z') });
    await draw({});
    expect(one('footer').textContent).toContain('; een jaar oud: vraag naar een nieuwere');
  });

  test('a managed browser opens the example only, and says why', async () => {
    await draw({}, false);
    expect(text()).toContain('door een organisatie beheerd');
    expect(button(/Uitstroom/).disabled).toBe(true);
    expect(all('form')).toEqual([]);
    expect(() => button(/^Nieuw dossier/)).toThrow();
    expect(button(/^Voorbeeld bekijken/)).toBeTruthy();
  });

  test('a dossier with a damaged key file says so instead of asking', async () => {
    await draw({
      list: async () => success([{ ...entry, roepnaam: '', onleesbaar: true }]),
      momentsOf: async () => success([folder]),
    } as Partial<Session>);
    expect(text()).toContain('sleutelbestand beschadigd');
    expect(button(/^Een dossier zonder leesbare naam/)).toBeTruthy();
    expect(one('[role=alert]').textContent).toContain('Zet het dossier terug uit een back-up');
    await until(() => text().includes('Terugzetten en openen'));
    expect(field('Wachtwoordzin van de back-up')).toBeTruthy();
  });

  test('one of which nothing can be read has a place in the list all the same', async () => {
    const unknown = { ...entry, onleesbaar: true, roepnaam: '', aangemaakt: '', laatst: null };
    await draw({ list: async () => success([unknown]), momentsOf: async () => success([]) });
    expect(text()).toContain('Een dossier zonder leesbare naam');
  });

  test.each([
    ['0.4.0', 'Open het met Draaiknop 0.4.0 of een nieuwere versie.'],
    [null, 'Open het met die nieuwere versie.'],
  ])('a dossier of a newer program says so instead of asking (vanaf %s)', async (vanaf, words) => {
    await draw({ list: async () => success([{ ...entry, nieuwer: { vanaf } }]) });
    expect(text()).toContain('van een nieuwere versie van Draaiknop');
    expect(text()).not.toContain('beschadigd');
    expect(all('form')).toEqual([]);
    expect(one('[role=alert]').textContent).toContain(words);
  });

  test('a dossier of the other host says where it is', async () => {
    await draw({
      list: async () => success([{ ...entry, andereHost: true }]),
      momentsOf: async () => success([{ ...folder, momenten: [] }]),
    } as Partial<Session>);
    expect(text()).toContain('de gegevens staan daar');
    await until(() => text().includes('Er zijn hier geen back-ups van dit dossier.'));
    expect(all('form')).toEqual([]);
  });

  test('tells the benchmarks when it can be used', async () => {
    performance.clearMarks('slot-klaar');
    await draw({});
    expect(performance.getEntriesByName('slot-klaar')).toHaveLength(1);
  });
});

describe('unlocking', () => {
  const unlockWith = (unlock: Session['unlock']) => draw({ unlock });

  test('gives the passphrase to the session and hands over what opened', async () => {
    const unlock = vi.fn(async () => success(status));
    const calls = await unlockWith(unlock);
    await type(field('Wachtwoordzin'), 'paarse fiets');
    await submit(one('form'));
    await settle(2);
    expect(unlock).toHaveBeenCalledWith({
      id: entry.id,
      geheim: { soort: 'wachtwoordzin', tekst: 'paarse fiets' },
    });
    expect(calls.onOpened).toHaveBeenCalledWith(status);
  });

  test('with a key file that proves to be spoilt offers the back-ups, in place', async () => {
    await draw({
      unlock: async () => failure('kluis-onleesbaar', { naam: entry.roepnaam }),
      momentsOf: async () => success([folder]),
    });
    await type(field('Wachtwoordzin'), 'paarse fiets');
    await submit(one('form'));
    await until(() => text().includes('Terugzetten en openen'));
    expect(one('[role=alert]').textContent).toContain('“Uitstroom jeugdzorg” is beschadigd');
    expect(field('Wachtwoordzin van de back-up').value).toBe('');
  });

  test('says why it takes a second', async () => {
    let answer: (() => void) | null = null;
    await unlockWith(
      () =>
        new Promise((resolve) => {
          answer = () => resolve(success(status));
        }),
    );
    await type(field('Wachtwoordzin'), 'paarse fiets');
    await submit(one('form'));
    expect(text()).toContain('ongeveer een seconde');
    expect(button(/^Ontgrendelen/).getAttribute('aria-disabled')).toBe('true');
    await act(async () => answer?.());
  });

  test('an empty passphrase is not tried', async () => {
    const unlock = vi.fn();
    await unlockWith(unlock);
    await submit(one('form'));
    expect(unlock).not.toHaveBeenCalled();
    expect(text()).toContain('Vul dit eerst in.');
  });

  test('a wrong passphrase stands under its field', async () => {
    await unlockWith(async () => failure('wachtwoordzin-onjuist'));
    await type(field('Wachtwoordzin'), 'fout');
    await submit(one('form'));
    await settle(2);
    const id = field('Wachtwoordzin').getAttribute('aria-describedby');
    expect(document.getElementById(id ?? '')?.textContent).toContain('past niet');
  });

  test('a waiting time counts down, and nothing is tried meanwhile', async () => {
    const unlock = vi.fn(async () => failure('wachtwoordzin-onjuist', { wacht: 10 }));
    await unlockWith(unlock);
    await type(field('Wachtwoordzin'), 'fout');
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    await submit(one('form'));
    expect(button(/^Wacht nog/).textContent).toBe('Wacht nog 10 seconden');
    await act(async () => vi.advanceTimersByTime(9_100));
    expect(button(/^Wacht nog/).textContent).toBe('Wacht nog 1 seconde');
    await submit(one('form'));
    expect(unlock).toHaveBeenCalledOnce();
    await act(async () => vi.advanceTimersByTime(1_000));
    await submit(one('form'));
    expect(unlock).toHaveBeenCalledTimes(2);
  });

  test('the recovery key is another way in', async () => {
    const unlock = vi.fn(async () => success(status));
    await unlockWith(unlock);
    await click(button('Wachtwoordzin vergeten?'));
    await type(field('Herstelsleutel'), '7K3M-Q0XA');
    await submit(one('form'));
    await settle(2);
    expect(unlock).toHaveBeenCalledWith({
      id: entry.id,
      geheim: { soort: 'herstelsleutel', tekst: '7K3M-Q0XA' },
    });
  });

  test('what is wrong with the store stands in a note, not under the passphrase', async () => {
    await unlockWith(async () => failure('opslag-leeg', { stap: 1204 }));
    await type(field('Wachtwoordzin'), 'goed');
    await submit(one('form'));
    await settle(2);
    expect(field('Wachtwoordzin').hasAttribute('aria-invalid')).toBe(false);
    expect(text()).toContain('hoort tot stap 1.204 te komen');
  });
});

test('the example opens, or says why not', async () => {
  const answers = [
    failure('bestand-verdwenen', { bestand: 'voorbeeld.draaiknop' }),
    success(status),
  ];
  const calls = await draw({ openExample: async () => answers.shift() ?? failure('intern') });
  await click(button(/^Voorbeeld bekijken/));
  await settle(2);
  expect(text()).toContain('“voorbeeld.draaiknop”');
  await click(button(/^Voorbeeld bekijken/));
  await settle(2);
  expect(calls.onOpened).toHaveBeenCalledWith(status);
});
