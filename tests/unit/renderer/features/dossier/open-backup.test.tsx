import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { OpenBackup } from '../../../../../renderer/features/dossier/open-backup';
import { type LongWork, type Session, SessionProvider } from '../../../../../renderer/store';
import { failure, success } from '../../../../../shared/desktop/errors';
import { button, click, field, one, render, settle, submit, text, type } from '../../ui/dom';
import { sessionWith, status } from './session';

const file = new File(['x'], 'proef.draaiknop');

async function draw(openBackup: Session['openBackup'], chosen: File | null = file) {
  const onDone = vi.fn();
  await render(
    <SessionProvider session={sessionWith({ openBackup })}>
      <OpenBackup file={chosen} onDone={onDone} onCancel={() => {}} />
    </SessionProvider>,
  );
  return onDone;
}

test('asks for a file first, then for its passphrase', async () => {
  await draw(async () => failure('intern'), null);
  expect(() => field('Wachtwoordzin van deze back-up')).toThrow();
  expect(one<HTMLInputElement>('input[type=file]').accept).toBe('.draaiknop');
  await draw(async () => failure('intern'));
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
