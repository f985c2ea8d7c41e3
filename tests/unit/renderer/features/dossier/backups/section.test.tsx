import { act } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { BackupsSection } from '../../../../../../renderer/features/dossier/backups/backups-section';
import { type Session, SessionProvider } from '../../../../../../renderer/store';
import type { BackupSession } from '../../../../../../renderer/store/backup-types';
import { NoticesProvider } from '../../../../../../renderer/ui/notices';
import { type BackupState, noBackups } from '../../../../../../shared/backup/state';
import { failure, success } from '../../../../../../shared/desktop/errors';
import {
  all,
  button,
  choose,
  click,
  field,
  one,
  render,
  settle,
  submit,
  text,
  until,
} from '../../../ui/dom';
import { status } from '../session';
import { backupSession, folder, moment, state, stick } from './support';

async function draw(
  parts: Partial<Session & BackupSession> = {},
  backups: BackupState = state,
  schade: typeof status.schade = null,
) {
  await render(
    <SessionProvider session={backupSession(parts, backups)}>
      <NoticesProvider>
        <BackupsSection status={{ ...status, schade }} />
      </NoticesProvider>
    </SessionProvider>,
  );
  await settle(2);
}

const opened = () => document.querySelector('dialog[open]') !== null;

describe('the section', () => {
  test('has the state in plain sight: last, folder, check, and that there is one folder only', async () => {
    await draw();
    expect(text()).toContain('stap 1.200. 4 stappen zitten er nog niet in');
    expect(text()).toContain('/thuis/gegevens/back-ups');
    expect(text()).toContain('2 momenten, het grootste 2,4 MB');
    expect(text()).toContain('Nog niet helemaal gecontroleerd');
    expect(text()).toContain('Er is geen tweede map.');
  });

  test('says that it looks as long as nothing is known of any folder', async () => {
    await draw({}, noBackups);
    expect(text()).toBe('Back-upsDe back-ups worden nagekeken…');
  });

  test('keeps what was opened while the dossier is opened anew', async () => {
    const session = backupSession({});
    let tell: (state: BackupState) => void = () => undefined;
    const watch = ((query, _params, listener) => {
      if (query === 'backups') tell = (next) => listener(success(next) as never);
      return () => undefined;
    }) as Session['watch'];
    await render(
      <SessionProvider session={{ ...session, watch }}>
        <NoticesProvider>
          <BackupsSection status={status} />
        </NoticesProvider>
      </SessionProvider>,
    );
    await act(async () => tell(state));
    await click(button('Terugzetten…'));
    await act(async () => tell(state));
    await click(all('input[type=radio]')[1] as Element);
    await act(async () => tell(noBackups));
    await act(async () => tell(state));
    expect(all<HTMLInputElement>('input[type=radio]').map(({ checked }) => checked)).toEqual([
      false,
      true,
    ]);
  });

  test('names what is wrong with a folder: away, leaving, failing, keys of what was erased', async () => {
    const away = { ...stick, bereikbaar: false, verlaat: 'OneDrive' };
    const wrong = { ...folder, fout: 'schijf-vol', sleutelsAchter: true } as const;
    await draw({}, { ...state, mappen: [wrong, away] });
    expect(text()).toContain('De laatste keer mislukte het: de schijf is vol.');
    expect(text()).toContain('sleutels van wat voorgoed is gewist');
    expect(text()).toContain('Niet bereikbaar.');
    expect(text()).toContain('Deze map verlaat de computer, via OneDrive.');
    expect(text()).not.toContain('Er is geen tweede map.');
  });

  test('shows what is being made or checked now', async () => {
    const zin = 'De back-ups worden gecontroleerd';
    await draw({}, { ...state, bezig: { zin, gedaan: 300, totaal: 1204, perSeconde: null } });
    expect(text()).toContain('De back-ups worden gecontroleerd300 van 1.204');
    expect(one<HTMLProgressElement>('progress').value).toBe(300);
  });

  test('lets the second folder go, and says that what is there stays', async () => {
    const forget = vi.fn(async () => success(null));
    await draw({ forgetBackupFolder: forget }, { ...state, mappen: [folder, stick] });
    await click(button('Niet meer gebruiken'));
    await settle();
    expect(forget).toHaveBeenCalledOnce();
    expect(text()).toContain('Er komen geen back-ups meer in /media/stick. Wat er staat, blijft');
  });

  test('makes none of a damaged dossier, and still offers to go back', async () => {
    await draw({}, state, { stap: 3, soort: 'deel', gelezenTot: 2, verwacht: 9 });
    expect(button('Nu een back-up maken').disabled).toBe(true);
    expect(button('Terugzetten…').disabled).toBe(false);
  });
});

describe('a back-up now', () => {
  test('says up to which step it goes', async () => {
    const backupNow = vi.fn(async () => success({ at: moment.at, stap: 1204 }));
    await draw({ backupNow });
    await click(button('Nu een back-up maken'));
    await settle();
    expect(backupNow).toHaveBeenCalledOnce();
    expect(text()).toContain('Back-up gemaakt, tot en met stap 1.204.');
    expect(opened()).toBe(false);
  });

  test('that takes long shows how far it is and can be stopped', async () => {
    const backupNow: BackupSession['backupNow'] = ({ signal, onProgress }) =>
      new Promise((resolve) => {
        onProgress({ zin: 'Stappen worden geschreven', gedaan: 3, totaal: 9, perSeconde: null });
        signal.addEventListener('abort', () => resolve(failure('afgebroken')));
      });
    await draw({ backupNow });
    await click(button('Nu een back-up maken'));
    await until(opened);
    expect(text()).toContain('Stappen worden geschreven3 van 9');
    await click(button('Stoppen'));
    await settle();
    expect(opened()).toBe(false);
  });

  test('that fails says why, and what to do', async () => {
    const full = failure('schijf-vol', { nodig: 9_000_000, vrij: 2_000_000 });
    await draw({ backupNow: async () => full });
    await click(button('Nu een back-up maken'));
    await until(opened);
    expect(one('[role=alert]').textContent).toContain('2 MB vrij, ongeveer 9 MB nodig');
  });
});

describe('the second folder', () => {
  const place = (id: string, naam: string, pad: string, verlaat: string | null = null) =>
    ({ id, naam, pad, verlaat, bestemming: verlaat === null ? 'schijf' : 'wolk' }) as const;
  const offered = [
    place('thuismap', 'Thuismap', '/thuis'),
    place('schijf-/media/stick', 'Schijf stick', '/media/stick'),
    place('wolk', 'Documenten', '/thuis/OneDrive', 'OneDrive'),
  ];
  const folders = (async () => success(offered)) as unknown as Session['folders'];

  test('is chosen from those that are there, with its path in sight', async () => {
    const chooseBackupFolder = vi.fn(async () => success({ pad: '/media/stick', verlaat: null }));
    await draw({ folders, chooseBackupFolder });
    await click(button('Tweede map kiezen…'));
    await until(opened);
    await choose(field('Map'), 'schijf-/media/stick');
    expect(text()).toContain('/media/stick');
    await click(button('Deze map gebruiken'));
    await settle();
    expect(chooseBackupFolder).toHaveBeenCalledWith('schijf-/media/stick');
    expect(text()).toContain('Back-ups komen voortaan ook in /media/stick.');
    expect(opened()).toBe(false);
  });

  test('that leaves the computer is named before it is used, and may be used all the same', async () => {
    const chooseBackupFolder = vi.fn(async () =>
      success({ pad: '/thuis/OneDrive', verlaat: 'OneDrive' }),
    );
    await draw({ folders, chooseBackupFolder });
    await click(button('Tweede map kiezen…'));
    await until(opened);
    await choose(field('Map'), 'wolk');
    await submit(one('dialog form'));
    expect(text()).toContain('Deze map verlaat de computer: OneDrive');
    expect(text()).toContain('gaat via OneDrive ook naar een andere computer');
    await click(button('Een andere map kiezen'));
    expect(chooseBackupFolder).not.toHaveBeenCalled();
    await choose(field('Map'), 'wolk');
    await submit(one('dialog form'));
    await click(button('Toch gebruiken'));
    await settle();
    expect(chooseBackupFolder).toHaveBeenCalledWith('wolk');
    expect(opened()).toBe(false);
  });

  test('that was not chosen after all changes nothing', async () => {
    await draw({ folders: async () => success([]), chooseBackupFolder: async () => success(null) });
    await click(button('Tweede map kiezen…'));
    await settle();
    expect(opened()).toBe(false);
  });

  test('in which nothing can be written is refused by name', async () => {
    const refused = failure('map-alleen-lezen', { pad: '/thuis' });
    await draw({ folders, chooseBackupFolder: async () => refused });
    await click(button('Tweede map kiezen…'));
    await until(opened);
    await submit(one('dialog form'));
    await settle();
    expect(one('[role=alert]').textContent).toContain('In “/thuis” mag niet worden geschreven.');
  });
});
