import { describe, expect, test, vi } from 'vitest';
import { ChainCheck } from '../../../../../../renderer/features/dossier/backups/chain-check';
import { RestoreLocked } from '../../../../../../renderer/features/dossier/backups/restore-locked';
import { DamageScreen } from '../../../../../../renderer/features/dossier/damage-screen';
import { type Session, SessionProvider } from '../../../../../../renderer/store';
import type { BackupSession } from '../../../../../../renderer/store/backup-types';
import { NoticesProvider } from '../../../../../../renderer/ui/notices';
import { type BackupState, noBackups } from '../../../../../../shared/backup/state';
import { failure, success } from '../../../../../../shared/desktop/errors';
import type { Damage } from '../../../../../../shared/dossier/protocol';
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
} from '../../../ui/dom';
import { status } from '../session';
import { backupSession, folder, moment, older, state } from './support';

const damage: Damage = { stap: 812, soort: 'deel', gelezenTot: 811, verwacht: 1204 };

async function draw(
  parts: Partial<Session & BackupSession>,
  given: Partial<Damage> = {},
  backups: BackupState = state,
) {
  const onContinue = vi.fn();
  await render(
    <SessionProvider session={backupSession(parts, backups)}>
      <NoticesProvider>
        <DamageScreen
          status={{ ...status, schade: { ...damage, ...given } }}
          onContinue={onContinue}
        />
      </NoticesProvider>
    </SessionProvider>,
  );
  await settle(2);
  return onContinue;
}

describe('damage', () => {
  test.each([
    ['leeg', 'De opslag van dit dossier is leeg'],
    ['teruggezet', 'De opslag is ouder dan Draaiknop zich herinnert'],
    ['keten', 'sluit niet aan op de stap ervoor'],
    ['manifest', 'is niet te lezen'],
    ['deel', 'ontbreekt een deel'],
    ['sleutel', 'Het bestand met de sleutels van de onderdelen'],
  ] as const)('of the kind %s is said, with what going back would cost', async (soort, words) => {
    await draw({}, { soort });
    expect(text()).toContain(words);
    expect(text()).toContain('tot en met stap 811');
    expect(one('p[role=status]').textContent).toContain('gaan er 4 verloren');
    expect(one<HTMLInputElement>('input[type=radio]').checked).toBe(true);
  });

  test('goes back to the moment that is chosen, and says to which', async () => {
    const restoreMoment = vi.fn<BackupSession['restoreMoment']>(async () => success(status));
    await draw({ restoreMoment });
    await click(all('input[type=radio]')[1] as Element);
    expect(one('p[role=status]').textContent).toContain('gaan er 404 verloren');
    await submit(one('form'));
    await settle();
    expect(restoreMoment.mock.calls[0]?.[0]).toEqual({
      map: 'eigen',
      moment: '20261018T080000000Z-800',
    });
    expect(text()).toContain('Teruggezet naar zondag 10:00, 18 oktober 2026, stap 800.');
  });

  test('can be looked at first, where there is anything to read', async () => {
    const onContinue = await draw({});
    await click(button('Eerst bekijken wat te lezen is'));
    expect(onContinue).toHaveBeenCalledOnce();
  });

  test('of which nothing can be read offers only to go back', async () => {
    await draw({}, { soort: 'leeg', stap: 1, gelezenTot: 0 });
    expect(() => button('Eerst bekijken wat te lezen is')).toThrow();
    expect(text()).toContain('Dit dossier is niet meer te lezen');
  });

  test('without moments points to the back-ups that are elsewhere', async () => {
    const lock = vi.fn();
    await draw({ lock }, {}, { ...state, mappen: [{ ...folder, momenten: [] }] });
    expect(text()).toContain('Er is hier geen back-up om naar terug te gaan.');
    await click(button('Naar het begin, om een andere back-up te openen'));
    expect(lock).toHaveBeenCalledOnce();
  });

  test('keeps the other ways open while the back-ups are looked up', async () => {
    const onContinue = await draw({}, {}, noBackups);
    expect(text()).toContain('De back-ups worden opgezocht.');
    expect(button('Naar het begin, om een andere back-up te openen').disabled).toBe(false);
    await click(button('Eerst bekijken wat te lezen is'));
    expect(onContinue).toHaveBeenCalledOnce();
  });

  test('that could not be set back says why and stays where it is', async () => {
    const refused = failure('schijf-vol', { nodig: 9e6, vrij: 1e6, gevraagd: 'terugzetten' });
    await draw({ restoreMoment: async () => refused });
    await submit(one('form'));
    await settle();
    expect(one('[role=alert]').textContent).toContain('Er is niets teruggezet.');
    expect(all('input[type=radio]')).toHaveLength(2);
  });
});

describe('a dossier whose keys cannot be read', () => {
  async function drawLocked(parts: Partial<Session & BackupSession>) {
    const onOpened = vi.fn();
    await render(
      <SessionProvider session={backupSession(parts)}>
        <RestoreLocked id={status.id} otherwise="Kijk elders." onOpened={onOpened} />
      </SessionProvider>,
    );
    await settle(2);
    return onOpened;
  }
  const closed = { ...folder, momenten: folder.momenten.map((m) => ({ ...m, aantallen: null })) };

  test('comes back from the newest moment beside it, with the passphrase', async () => {
    const restoreLocked = vi.fn<BackupSession['restoreLocked']>(async () => success(status));
    const momentsOf = vi.fn(async () => success([closed]));
    const onOpened = await drawLocked({ momentsOf, restoreLocked });
    expect(momentsOf).toHaveBeenCalledWith(status.id);
    expect(text()).toMatch(/Het nieuwste moment: .* 17:02, stap 1\.200/);
    expect(all('input[type=radio]')).toEqual([]);
    await submit(one('form'));
    expect(text()).toContain('Vul dit eerst in.');
    await type(field('Wachtwoordzin van de back-up'), 'paarse fiets');
    await submit(one('form'));
    await settle();
    expect(restoreLocked.mock.calls[0]?.[0]).toEqual({
      id: status.id,
      map: 'eigen',
      moment: moment.id,
      geheim: { soort: 'wachtwoordzin', tekst: 'paarse fiets' },
    });
    expect(onOpened).toHaveBeenCalledWith(status);
  });

  test('and from an older one when that is chosen', async () => {
    const restoreLocked = vi.fn<BackupSession['restoreLocked']>(async () => success(status));
    await drawLocked({ momentsOf: async () => success([closed]), restoreLocked });
    await click(button('Een ander moment kiezen'));
    await click(all('input[type=radio]')[1] as Element);
    await click(button('Lijst sluiten'));
    expect(text()).toContain('Het moment: 18 oktober 2026 10:00, stap 800');
    await type(field('Wachtwoordzin van de back-up'), 'paarse fiets');
    await submit(one('form'));
    await settle();
    expect(restoreLocked.mock.calls[0]?.[0]).toMatchObject({ moment: older.id });
  });

  test('and without a back-up here says where else to look', async () => {
    await drawLocked({ momentsOf: async () => success([{ ...folder, momenten: [] }]) });
    expect(text()).toContain('Er zijn hier geen back-ups van dit dossier. Kijk elders.');
    expect(all('form')).toEqual([]);
  });

  test('and whose back-ups cannot be listed says why', async () => {
    await drawLocked({ momentsOf: async () => failure('opslag-mislukt') });
    expect(one('[role=alert]').textContent).toContain('kon niet worden bewaard');
  });
});

describe('the check of the chain', () => {
  const drawCheck = (given: Partial<typeof status>, checkAgain: Session['checkAgain']) =>
    render(
      <SessionProvider session={backupSession({ checkAgain })}>
        <NoticesProvider>
          <ChainCheck status={{ ...status, ...given }} />
        </NoticesProvider>
      </SessionProvider>,
    );

  test('shows how far it is, and can be done again when it is done', async () => {
    const checkAgain = vi.fn(async () => success(null));
    const busy = { gecontroleerd: 300, totaal: 1204, klaar: false };
    await drawCheck({ controle: busy }, checkAgain);
    expect(one<HTMLProgressElement>('progress').value).toBe(300);
    expect(text()).toContain('Bezig: 300 van 1.204 stappen');
    await drawCheck({}, checkAgain);
    expect(text()).toContain('Hele keten gecontroleerd: 1.204 van 1.204 stappen');
    await click(button('Opnieuw controleren'));
    await settle();
    expect(checkAgain).toHaveBeenCalledOnce();
    expect(text()).toContain('De keten is helemaal nagelopen.');
  });

  test('names the damage it found', async () => {
    await drawCheck({ schade: damage }, async () => success(null));
    expect(text()).toContain('Beschadigd vanaf stap 812; heel tot en met stap 811');
  });
});
