import { act } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { OpenBackup } from '../../../../../renderer/features/dossier/open-backup';
import { type LongWork, type Session, SessionProvider } from '../../../../../renderer/store';
import type { BackupSession } from '../../../../../renderer/store/backup-types';
import { NoticesProvider } from '../../../../../renderer/ui/notices';
import { failure, success } from '../../../../../shared/desktop/errors';
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
  type,
} from '../../ui/dom';
import { moment, older } from './backups/support';
import { sessionWith, status } from './session';

const file = new File(['x'], 'proef.draaiknop');

const inside = { id: status.id, roepnaam: 'Uitstroom jeugdzorg', stap: 1204, herstelsleutel: true };

async function draw(
  openBackup: Session['openBackup'],
  chosen: File | null = file,
  more: Partial<Session & BackupSession> = {},
) {
  const onDone = vi.fn();
  const parts = { openBackup, inspectBackup: async () => success(inside), ...more };
  await render(
    <SessionProvider session={sessionWith(parts as Partial<Session>)}>
      <NoticesProvider>
        <OpenBackup file={chosen} onDone={onDone} onCancel={() => {}} />
      </NoticesProvider>
    </SessionProvider>,
  );
  await settle(2);
  return onDone;
}

/** Gives files to the chooser with this place on the screen: 0 is the file, 1 the folder. */
async function give(chooser: 0 | 1, files: File[]): Promise<void> {
  const input = all<HTMLInputElement>('input[type=file]')[chooser];
  if (input === undefined) throw new Error('no chooser');
  Object.defineProperty(input, 'files', { value: files, configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle(2);
}

const inFolder = (path: string): File =>
  Object.defineProperty(new File(['{}'], path.split('/').at(-1) ?? ''), 'webkitRelativePath', {
    value: path,
  });

test('asks for a file or a folder first, then looks into it, then asks for its passphrase', async () => {
  await draw(async () => failure('intern'), null);
  expect(all('form')).toEqual([]);
  expect(one<HTMLInputElement>('input[type=file]').accept).toBe('.draaiknop');
  await give(0, [file]);
  expect(text()).toContain(
    'proef.draaiknop is een back-up van het dossier Uitstroom jeugdzorg, tot en met stap 1.204.',
  );
  expect(field('Wachtwoordzin van deze back-up')).toBeTruthy();
});

test('a shared file is called so: its own passphrase, and no recovery key that never was', async () => {
  const shared = { ...inside, herstelsleutel: false };
  let wrong = true;
  const onDone = await draw(
    async () => (wrong ? failure('wachtwoordzin-onjuist') : success(status)),
    file,
    { inspectBackup: async () => success(shared) },
  );
  expect(text()).toContain('proef.draaiknop is een gedeeld bestand');
  expect(() => button('Wachtwoordzin vergeten?')).toThrow();
  await type(field('Wachtwoordzin van dit bestand'), 'paarse fiets');
  await submit(one('form'));
  await settle(2);
  expect(text()).toContain('Deze wachtwoordzin past niet');
  expect(text()).not.toContain('gebruik dan de herstelsleutel');
  wrong = false;
  await submit(one('form'));
  await settle(2);
  expect(onDone).toHaveBeenCalledWith(status);
  expect(text()).toContain('Dit dossier heeft nog geen herstelsleutel. Maak er een');
});

test('a file that is no back-up is refused before any secret is asked', async () => {
  const refused = failure('backup-onleesbaar', { bestand: 'rapport.pdf' });
  await draw(async () => failure('intern'), file, { inspectBackup: async () => refused });
  expect(all('form')).toEqual([]);
  expect(one('[role=alert]').textContent).toContain('“rapport.pdf” is geen back-up van Draaiknop');
  expect(button('Een ander bestand')).toBeTruthy();
});

describe('a folder', () => {
  const files = [inFolder('Draaiknop-back-ups/abc/moment-1.json')];
  const found = { id: status.id, roepnaam: 'Uitstroom jeugdzorg', momenten: [moment, older] };

  test('lets one choose the moment, the newest first, and then asks for the secret', async () => {
    const openBackupFolder = vi.fn<BackupSession['openBackupFolder']>(async () => success(status));
    const momentsIn = vi.fn(async () => success([found]));
    const onDone = await draw(async () => failure('intern'), null, { momentsIn, openBackupFolder });
    await give(1, files);
    expect(momentsIn).toHaveBeenCalledWith(files);
    expect(text()).toContain(
      'In de map Draaiknop-back-ups staan back-ups van het dossier Uitstroom jeugdzorg.',
    );
    await click(button('Een ander moment kiezen'));
    const [first, second] = all<HTMLInputElement>('input[type=radio]');
    expect(first?.checked).toBe(true);
    await click(second as HTMLInputElement);
    await type(field('Wachtwoordzin van deze back-up'), 'paarse fiets');
    await submit(one('form'));
    await settle(2);
    expect(openBackupFolder.mock.calls[0]?.[0]).toEqual({
      files,
      id: status.id,
      moment: older.id,
      geheim: { soort: 'wachtwoordzin', tekst: 'paarse fiets' },
    });
    expect(onDone).toHaveBeenCalledWith(status);
  });

  test('with several dossiers asks which', async () => {
    const other = { ...found, id: 'zyxwvutsrq9876543210', roepnaam: null, momenten: [older] };
    const momentsIn = async () => success([found, other]);
    await draw(async () => failure('intern'), null, { momentsIn });
    await give(1, files);
    expect(text()).toContain('staan back-ups van 2 dossiers.');
    expect(text()).toMatch(/Het nieuwste moment: .* stap 1\.200/);
    await choose(field('Dossier'), other.id);
    expect(text()).toMatch(/Het nieuwste moment: .* stap 800/);
    expect(() => button('Een ander moment kiezen')).toThrow();
    expect(field('Dossier').textContent).toContain('zonder leesbare naam');
  });

  test.each([
    ['nothing', []],
    ['only what is damaged', [{ ...found, momenten: [{ ...moment, fout: 'backup-onleesbaar' }] }]],
  ] as const)('with %s is refused before any secret is asked', async (_, answer) => {
    const momentsIn = (async () => success(answer)) as unknown as BackupSession['momentsIn'];
    await draw(async () => failure('intern'), null, { momentsIn });
    await give(1, files);
    expect(all('form')).toEqual([]);
    expect(one('[role=alert]').textContent).toContain(
      'In de map Draaiknop-back-ups staan geen back-ups van Draaiknop.',
    );
  });
});

test('gives file and passphrase to the session', async () => {
  const open = vi.fn<Session['openBackup']>(async () => success(status));
  const onDone = await draw(open);
  expect(text()).toContain('proef.draaiknop');
  await type(field('Wachtwoordzin van deze back-up'), 'paarse fiets');
  await submit(one('form'));
  await settle(2);
  expect(open.mock.calls[0]?.[0]).toEqual({
    file,
    geheim: { soort: 'wachtwoordzin', tekst: 'paarse fiets' },
  });
  expect(onDone).toHaveBeenCalledWith(status);
});

test('shows how far it is and can be stopped', async () => {
  let work: LongWork | null = null;
  await draw(
    (_input, given) =>
      new Promise((resolve) => {
        work = given;
        given.signal.addEventListener('abort', () => resolve(failure('afgebroken')));
      }),
  );
  await type(field('Wachtwoordzin van deze back-up'), 'paarse fiets');
  await submit(one('form'));
  await act(async () =>
    work?.onProgress({
      zin: 'Stappen worden gecontroleerd.',
      gedaan: 300,
      totaal: 1204,
      perSeconde: null,
    }),
  );
  expect(text()).toContain('Stappen worden gecontroleerd.300 van 1.204');
  await click(button('Stoppen'));
  await settle(2);
  expect(text()).toContain('Gestopt. Er is niets veranderd.');
  expect(button('Openen')).toBeTruthy();
});

test('a wrong passphrase stands under its field, a broken file does not', async () => {
  const answers = [failure('wachtwoordzin-onjuist'), failure('backup-onvolledig')];
  await draw(async () => answers.shift() ?? failure('intern'));
  await type(field('Wachtwoordzin van deze back-up'), 'fout');
  await submit(one('form'));
  await settle(2);
  expect(field('Wachtwoordzin van deze back-up').getAttribute('aria-invalid')).toBe('true');
  await submit(one('form'));
  await settle(2);
  expect(field('Wachtwoordzin van deze back-up').hasAttribute('aria-invalid')).toBe(false);
  expect(text()).toContain('het einde ontbreekt');
});

test('takes the recovery key as well, also to replace what is here', async () => {
  const open = vi.fn<Session['openBackup']>(async ({ vervang }) =>
    vervang ? success(status) : failure('kluis-bestaat-al', { naam: 'Proef', backupStap: 3 }),
  );
  const onDone = await draw(open);
  await type(field('Wachtwoordzin van deze back-up'), 'weet ik niet meer');
  await click(button('Wachtwoordzin vergeten?'));
  expect(field('Herstelsleutel').value).toBe('');
  await submit(one('form'));
  expect(text()).toContain('Vul dit eerst in.');
  expect(open).not.toHaveBeenCalled();
  await type(field('Herstelsleutel'), 'ABCD-EFGH');
  await submit(one('form'));
  await settle(2);
  await click(button('Vervang het dossier hier door de back-up'));
  await settle(2);
  const geheim = { soort: 'herstelsleutel', tekst: 'ABCD-EFGH' };
  expect(open.mock.calls.map(([input]) => input)).toEqual([
    { file, geheim },
    { file, geheim, vervang: true },
  ]);
  expect(onDone).toHaveBeenCalledWith(status);
});

test('a wrong recovery key stands under its field, and not under the passphrase', async () => {
  await draw(async () => failure('herstelsleutel-onjuist', { reden: 'anders', wacht: 5 }));
  await click(button('Wachtwoordzin vergeten?'));
  await type(field('Herstelsleutel'), 'ABCD-EFGH');
  await submit(one('form'));
  await settle(2);
  expect(field('Herstelsleutel').getAttribute('aria-invalid')).toBe('true');
  expect(text()).toContain('Deze herstelsleutel past niet op dit dossier.');
  expect(button('Wacht nog 5 seconden').disabled).toBe(true);
  await click(button('Toch met de wachtwoordzin'));
  expect(field('Wachtwoordzin van deze back-up').hasAttribute('aria-invalid')).toBe(false);
});

test('what is here already is replaced only by the button that says so', async () => {
  const open = vi.fn<Session['openBackup']>(async ({ vervang }) =>
    vervang
      ? success(status)
      : failure('kluis-bestaat-al', { naam: 'Proef', stap: 1204, backupStap: 1100 }),
  );
  const onDone = await draw(open);
  await type(field('Wachtwoordzin van deze back-up'), 'paarse fiets');
  await submit(one('form'));
  await settle(2);
  expect(text()).toContain('Hier is het bij stap 1.204, in de back-up bij stap 1.100.');
  expect(onDone).not.toHaveBeenCalled();
  await click(button('Vervang het dossier hier door de back-up'));
  await settle(2);
  expect(open.mock.calls.map(([input]) => input.vervang)).toEqual([undefined, true]);
  expect(onDone).toHaveBeenCalledWith(status);
});
