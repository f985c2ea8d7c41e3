import { describe, expect, it } from 'vitest';
import type { FromDossierWorker } from '../../../../../renderer/workers/dossier/protocol';
import { createShell } from '../../../../../renderer/workers/dossier/shell';
import { failure, success } from '../../../../../shared/desktop/errors';

function setUp() {
  const sent: FromDossierWorker[] = [];
  return { sent, shell: createShell((message) => void sent.push(message)) };
}

describe('calls to the shell', () => {
  it('match answers to calls, whatever the order', async () => {
    const { sent, shell } = setUp();
    const first = shell.invoke('sentinel.read', { id: 'a'.repeat(16) });
    const second = shell.invoke('save.end', { token: 't' });
    expect(sent).toEqual([
      { type: 'shell', id: 1, channel: 'sentinel.read', request: { id: 'a'.repeat(16) } },
      { type: 'shell', id: 2, channel: 'save.end', request: { token: 't' } },
    ]);
    shell.answered(2, success({ pad: '/x' }));
    shell.answered(1, success(null));
    expect(await second).toEqual({ pad: '/x' });
    expect(await first).toBeNull();
  });

  it('throw the code of a refusal', async () => {
    const { shell } = setUp();
    const call = shell.invoke('save.end', { token: 't' });
    shell.answered(1, failure('schijf-vol', { pad: '/x' }));
    await expect(call).rejects.toMatchObject({ code: 'schijf-vol', params: { pad: '/x' } });
  });

  it('refuse an answer that does not fit the contract', async () => {
    const { shell } = setUp();
    const call = shell.invoke('save.end', { token: 't' });
    shell.answered(1, success({ pad: 3 }));
    await expect(call).rejects.toMatchObject({ code: 'ongeldige-vraag' });
  });

  it('let an answer that nobody waits for pass', () => {
    const { shell } = setUp();
    expect(() => shell.answered(9, success(null))).not.toThrow();
  });
});
