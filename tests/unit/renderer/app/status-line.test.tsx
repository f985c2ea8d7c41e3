import { describe, expect, test } from 'vitest';
import { StatusLine } from '../../../../renderer/app/status-line';
import { formatTime } from '../../../../renderer/ui/format';
import { type BackupState, noBackups } from '../../../../shared/backup/state';
import type { DossierStatus } from '../../../../shared/dossier/protocol';
import { folder } from '../features/dossier/backups/support';
import { status } from '../features/dossier/session';
import { one, render, setWidth } from '../ui/dom';

describe('the status line', () => {
  const line = async (
    host: 'chromium' | 'electron',
    given: Partial<DossierStatus> = {},
    backups: BackupState | null = null,
    onResumeTour: (() => void) | null = null,
  ) => {
    await render(
      <StatusLine
        host={host}
        status={{ ...status, ...given }}
        backups={backups}
        lockWaits={false}
        onResumeTour={onResumeTour}
      />,
    );
    return one('footer').textContent ?? '';
  };

  test('promises per host what is true there', async () => {
    expect(await line('electron')).toContain('Geen netwerk');
    const chromium = await line('chromium');
    expect(chromium).toContain('Pagina kan niets verzenden');
    expect(chromium).not.toContain('Geen netwerk');
  });

  test('says how far the check has come, and counts as a Dutch reader does', async () => {
    await setWidth(1440);
    expect(await line('electron')).toContain('Keten gecontroleerd 1.204/1.204');
    expect(
      await line('electron', { controle: { gecontroleerd: 300, totaal: 1204, klaar: false } }),
    ).toContain('Keten controleren 300/1.204');
    expect(
      await line('electron', {
        aantallen: { ...status.aantallen, casussen: 1, coderingen: 1528 },
      }),
    ).toContain('1 casus1.528 toekenningen');
    expect(
      await line('electron', {
        aantallen: { ...status.aantallen, cijfers: 127, interviews: 31 },
      }),
    ).toContain('29 casussen127 cijfers31 interviews61 toekenningen');
  });

  test('in a narrow window says the same in fewer words, and all of it to who points or listens', async () => {
    await setWidth(1024);
    const aantallen = { ...status.aantallen, cijfers: 127, interviews: 31, codes: 20 };
    const said = await line('chromium', { aantallen }, null, () => {});
    expect(said).toContain('29 casussen178 in andere lijsten61 toekenningen');
    expect(one('[title]').getAttribute('title')).toBe('127 cijfers, 31 interviews, 20 codes');
    expect(one('button').textContent).toBe('Rondleiding');
    expect(one('button').getAttribute('aria-label')).toBe('Verder met de rondleiding');
    expect(await line('chromium', { aantallen: { ...status.aantallen, cijfers: 127 } })).toContain(
      '29 casussen127 cijfers61 toekenningen',
    );
  });

  test('is silent about back-ups while it knows nothing of them, and of the example', async () => {
    expect(await line('electron')).not.toContain('Back-up');
    expect(await line('electron', {}, noBackups)).not.toContain('Back-up');
  });

  test('says when the last back-up was, and what is wrong in words', async () => {
    const at = new Date().toISOString();
    const state: BackupState = { ...noBackups, mappen: [folder], laatste: { at, stap: 1204 } };
    expect(await line('electron', {}, state)).toContain(`Back-up ${formatTime(at)}`);
    const failing: BackupState = {
      ...state,
      mappen: [{ ...folder, fout: 'schijf-vol' }],
      achter: 3,
    };
    const said = await line('electron', {}, failing);
    expect(said).toContain('Back-up mislukt: de schijf is vol');
    expect(said).toContain('3 stappen nog niet in een back-up');
  });
});
