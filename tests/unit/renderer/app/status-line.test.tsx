import { describe, expect, test } from 'vitest';
import { StatusLine } from '../../../../renderer/app/status-line';
import type { DossierStatus } from '../../../../shared/dossier/protocol';
import { status } from '../features/dossier/session';
import { one, render } from '../ui/dom';

describe('the status line', () => {
  const line = async (host: 'chromium' | 'electron', given: Partial<DossierStatus> = {}) => {
    await render(
      <StatusLine
        host={host}
        status={{ ...status, ...given }}
        backupAt={null}
        lockWaits={false}
        onResumeTour={null}
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

  test('is silent about a backup it knows nothing of', async () => {
    expect(await line('electron')).not.toContain('Back-up');
    const at = '2026-11-21T16:03:00.000Z';
    await render(
      <StatusLine
        host="electron"
        status={status}
        backupAt={at}
        lockWaits={false}
        onResumeTour={null}
      />,
    );
    expect(one('footer').textContent).toContain('Back-up 17:03');
  });
});
