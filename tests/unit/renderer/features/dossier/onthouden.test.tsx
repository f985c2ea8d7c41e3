/** Onthouden op deze computer: opening without a secret, and choosing it. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { RememberChoice } from '../../../../../renderer/features/dossier/onthouden/remember-choice';
import { UnlockForm } from '../../../../../renderer/features/dossier/unlock-form';
import { type Session, SessionProvider } from '../../../../../renderer/store';
import { NoticesProvider } from '../../../../../renderer/ui/notices';
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
import { entry, sessionWith, status } from './session';

afterEach(() => vi.restoreAllMocks());

describe('a dossier that is remembered', () => {
  async function draw(parts: Partial<Session>) {
    const onOpened = vi.fn();
    await render(
      <SessionProvider session={sessionWith(parts)}>
        <UnlockForm id={entry.id} remembered recovery onOpened={onOpened} />
      </SessionProvider>,
    );
    return onOpened;
  }

  test('opens with one press, and without asking anything', async () => {
    const unlockHere = vi.fn(async () => success(status));
    const onOpened = await draw({ unlockHere });
    expect(document.activeElement === button('Openen')).toBe(true);
    await click(button('Openen'));
    await settle(2);
    expect(unlockHere).toHaveBeenCalledWith(entry.id);
    expect(onOpened).toHaveBeenCalledWith(status);
  });

  test('still opens with the passphrase', async () => {
    const unlock = vi.fn(async () => success(status));
    await draw({ unlock });
    await type(field('Of met de wachtwoordzin'), 'paarse fiets');
    await submit(one('form'));
    await settle(2);
    expect(unlock).toHaveBeenCalledWith({
      id: entry.id,
      geheim: { soort: 'wachtwoordzin', tekst: 'paarse fiets' },
    });
  });

  test.each(['sleutelbos-weigert', 'onthouden-vervallen'] as const)(
    'that is forgotten (%s) is not offered again; the passphrase is where one types',
    async (code) => {
      await draw({ unlockHere: async () => failure(code) });
      await click(button('Openen'));
      await settle(2);
      expect(() => button('Openen')).toThrow();
      expect(one('[role=alert]').textContent).toContain('vergeten');
      expect(document.activeElement === field('Of met de wachtwoordzin')).toBe(true);
    },
  );

  test('offers the back-ups when a key file proves to be spoilt', async () => {
    await draw({
      unlockHere: async () => failure('kluis-onleesbaar', { naam: entry.roepnaam }),
      momentsOf: async () => success([folder]),
    });
    await click(button('Openen'));
    await until(() => text().includes('Terugzetten en openen'));
    expect(one('[role=alert]').textContent).toContain('is beschadigd');
  });

  test('may be tried again when the keychain refuses for now', async () => {
    await draw({ unlockHere: async () => failure('sleutelbos-nu-niet') });
    await click(button('Openen'));
    await settle(2);
    expect(one('[role=alert]').textContent).toContain('een volgende keer kan het weer zonder');
    expect(button('Openen')).toBeTruthy();
    expect(document.activeElement === field('Of met de wachtwoordzin')).toBe(true);
  });
});

describe('the choice', () => {
  type State = Awaited<ReturnType<Session['keychain']>>;
  async function draw(states: State[], parts: Partial<Session> = {}) {
    const keychain = async () => (states.length > 1 ? states.shift() : states[0]) as State;
    await render(
      <SessionProvider session={sessionWith({ keychain, ...parts })}>
        <NoticesProvider>
          <RememberChoice id={entry.id} />
        </NoticesProvider>
      </SessionProvider>,
    );
    await settle(2);
  }
  const real = (onthouden: boolean) => success({ sleutelbos: 'echt', onthouden } as const);

  test('does not exist in Chromium, and says so in one sentence without a button', async () => {
    await draw([success({ sleutelbos: 'niet-hier', onthouden: false })]);
    expect(text()).toContain('In dit venster bestaat dit niet');
    expect(all('button')).toEqual([]);
  });

  test('cannot be made without a real keychain, and says what would go wrong', async () => {
    await draw([success({ sleutelbos: 'geen', onthouden: false })]);
    expect(text()).toContain('leesbaar op de schijf');
    expect(all('button')).toEqual([]);
  });

  test('says what it does and does not do before it asks the passphrase', async () => {
    const rememberHere = vi.fn(async () => success(null));
    await draw([real(false), real(true)], { rememberHere });
    await click(button('Onthouden op deze computer…'));
    const dialog = one('dialog');
    expect(dialog.textContent).toContain('opent dit dossier zonder wachtwoordzin');
    expect(dialog.textContent).toContain('uit een back-up blijft de wachtwoordzin nodig');
    expect(dialog.textContent).toContain('nieuwe sleutel');
    await submit(one('form'));
    expect(rememberHere).not.toHaveBeenCalled();
    await type(field('Wachtwoordzin van nu'), 'paarse fiets');
    await submit(one('form'));
    await settle(3);
    expect(rememberHere).toHaveBeenCalledWith({ soort: 'wachtwoordzin', tekst: 'paarse fiets' });
    expect(all('dialog')).toEqual([]);
    expect(text()).toContain('wie uw account op deze computer kan gebruiken');
    expect(button('Niet meer onthouden')).toBeTruthy();
  });

  test('a wrong passphrase stands under its field, and nothing is remembered', async () => {
    await draw([real(false)], {
      rememberHere: async () => failure('wachtwoordzin-onjuist', { wacht: 5 }),
    });
    await click(button('Onthouden op deze computer…'));
    await type(field('Wachtwoordzin van nu'), 'fout');
    await submit(one('form'));
    await settle(2);
    expect(field('Wachtwoordzin van nu').getAttribute('aria-invalid')).toBe('true');
    expect(button(/^Wacht nog/)).toBeTruthy();
  });

  test('speaks of no recovery key where there is none', async () => {
    await draw([real(false)], { list: async () => success([{ ...entry, herstelsleutel: false }]) });
    await click(button('Onthouden op deze computer…'));
    await settle(2);
    expect(field('Wachtwoordzin van nu')).toBeTruthy();
    expect(() => button('Wachtwoordzin vergeten?')).toThrow();
  });

  test('is forgotten with one press', async () => {
    const forgetHere = vi.fn(async () => success(null));
    await draw([real(true), real(false)], { forgetHere });
    await click(button('Niet meer onthouden'));
    await settle(2);
    expect(forgetHere).toHaveBeenCalledWith(entry.id);
    expect(button('Onthouden op deze computer…')).toBeTruthy();
  });

  test('what could not be taken away stays, and says why', async () => {
    await draw([real(true)], { forgetHere: async () => failure('map-alleen-lezen') });
    await click(button('Niet meer onthouden'));
    await settle(2);
    expect(one('[role=alert]').textContent).toContain('mag niet worden geschreven');
    expect(button('Niet meer onthouden')).toBeTruthy();
  });
});
