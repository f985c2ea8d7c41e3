import { act } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { RestoreDialog } from '../../../../../../renderer/features/dossier/backups/restore-dialog';
import { type Session, SessionProvider } from '../../../../../../renderer/store';
import type { BackupSession } from '../../../../../../renderer/store/backup-types';
import {
  type NoticeInput,
  NoticesProvider,
  useNotice,
} from '../../../../../../renderer/ui/notices';
import type { BackupState } from '../../../../../../shared/backup/state';
import { failure, success } from '../../../../../../shared/desktop/errors';
import { all, button, click, one, render, settle, submit, text } from '../../../ui/dom';
import { status } from '../session';
import { backupSession, folder, moment, older, state } from './support';

type Restore = BackupSession['restoreMoment'];

/** What was said of the dossier before it was set back, with its way to undo it. */
let say: (notice: NoticeInput) => void;
function Before() {
  say = useNotice();
  return null;
}

async function draw(
  restoreMoment: Restore,
  backups: BackupState = state,
  more: Partial<Session> = {},
) {
  const onClose = vi.fn();
  await render(
    <SessionProvider session={backupSession({ restoreMoment, ...more }, backups)}>
      <NoticesProvider>
        <Before />
        <RestoreDialog status={status} onClose={onClose} />
      </NoticesProvider>
    </SessionProvider>,
  );
  await settle(2);
  return onClose;
}

const radios = () => all<HTMLInputElement>('input[type=radio]');
const pick = (index: number) => click(radios()[index] as HTMLInputElement);
const before = {
  ...moment,
  id: '20261120T170500000Z-1204',
  at: '2026-11-20T17:05:00.000Z',
  stap: 1204,
  reden: 'voor-terugzetten',
} as const;
/** The moment appears when the dossier was opened anew, and not at once. */
function drawUntil(restoreMoment: Restore) {
  const earlier = { ...before, id: '20261101T100000000Z-900', at: '2026-11-01T10:00:00.000Z' };
  const momenten = [moment, earlier, older];
  let tell: (state: BackupState) => void = () => undefined;
  const watch = ((query, _params, listener) => {
    if (query !== 'backups') return () => undefined;
    tell = (next) => listener(success(next) as never);
    queueMicrotask(() => tell({ ...state, mappen: [{ ...folder, momenten }] }));
    return () => undefined;
  }) as Session['watch'];
  return {
    drawn: draw(restoreMoment, state, { watch }),
    appear: () =>
      act(async () => tell({ ...state, mappen: [{ ...folder, momenten: [before, ...momenten] }] })),
  };
}

describe('going back', () => {
  test('lists each moment by day with what is in it, and compares the chosen one with now', async () => {
    const restore = vi.fn<Restore>();
    await draw(restore);
    expect(all('fieldset legend').map((legend) => legend.textContent)).toHaveLength(2);
    expect(text()).toContain('17:02, stap 1.200');
    expect(text()).toContain('26 casussen, 61 toekenningen');
    expect(one('p[role=status]').textContent).toBe('Nu is het dossier bij stap 1.204.');
    expect(button('Terugzetten').disabled).toBe(true);
    await pick(1);
    expect(one('p[role=status]').textContent).toBe('404 stappen terug: 3 casussen minder.');
    expect(restore).not.toHaveBeenCalled();
  });

  test('does it, says so, and offers the way back to what it was', async () => {
    const restore = vi.fn<Restore>(async () => success({ ...status, seq: 1201 }));
    const { drawn, appear } = drawUntil(restore);
    const onClose = await drawn;
    await act(async () =>
      say({ text: 'Knop 5 toegekend.', action: { label: 'Ongedaan maken', run: () => undefined } }),
    );
    expect(text()).toContain('Knop 5 toegekend.');
    await pick(0);
    await submit(one('dialog form'));
    await settle();
    // What it would undo is no longer there.
    expect(text()).not.toContain('Knop 5 toegekend.');
    expect(restore.mock.calls[0]?.[0]).toEqual({ map: 'eigen', moment: moment.id });
    expect(text()).toContain('dat is zelf stap 1.201 in de geschiedenis');
    // An older one of its kind is no way back from this.
    expect(() => button('Toch niet: terug naar hoe het was')).toThrow();
    await appear();
    await click(button('Toch niet: terug naar hoe het was'));
    await settle();
    expect(restore.mock.calls[1]?.[0]).toEqual({ map: 'eigen', moment: before.id });
    expect(text()).toContain('Teruggezet');
    await click(button('Klaar'));
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('shows how far it is, can be stopped, and then nothing has changed', async () => {
    const restore: Restore = (_chosen, { signal, onProgress }) =>
      new Promise((resolve) => {
        onProgress({ zin: 'Het moment wordt gelezen', gedaan: 5, totaal: 9, perSeconde: null });
        signal.addEventListener('abort', () => resolve(failure('afgebroken')));
      });
    const onClose = await draw(restore);
    await pick(0);
    await submit(one('dialog form'));
    expect(text()).toContain('Het moment wordt gelezen5 van 9');
    await click(button('Sluiten'));
    await settle();
    expect(onClose).not.toHaveBeenCalled();
    expect(text()).toContain('Gestopt. Er is niets veranderd.');
    expect(radios().map(({ checked }) => checked)).toEqual([true, false]);
    expect(button('Terugzetten').disabled).toBe(false);
  });

  test('a moment that is damaged cannot be chosen, and says so', async () => {
    const spoilt = { ...moment, fout: 'backup-onleesbaar' } as const;
    await draw(vi.fn(), { ...state, mappen: [{ ...folder, momenten: [spoilt, older] }] });
    expect(radios().map(({ disabled }) => disabled)).toEqual([true, false]);
    expect(text()).toContain('Beschadigd of veranderd: niet terug te zetten');
  });

  test('that found a damaged moment leaves the dossier as it is and says which', async () => {
    const refused = failure('backup-onleesbaar', { bestand: 'moment', stap: 812 });
    await draw(async () => refused);
    await pick(0);
    await submit(one('dialog form'));
    await settle();
    expect(one('[role=alert]').textContent).toContain('vanaf stap 812 klopt de verzegeling niet');
    await pick(1);
    expect(all('[role=alert]')).toEqual([]);
  });

  test('that left no dossier open can only be locked', async () => {
    const lock = vi.fn();
    await draw(async () => failure('dossier-gesloten'), state, { lock });
    await pick(0);
    await submit(one('dialog form'));
    await settle();
    expect(radios()).toEqual([]);
    await click(button('Vergrendelen'));
    expect(lock).toHaveBeenCalledOnce();
  });

  test('without moments says how they come', async () => {
    await draw(vi.fn(), { ...state, mappen: [{ ...folder, momenten: [] }] });
    expect(text()).toContain('Er is nog geen moment om naar terug te gaan.');
  });
});
