import { describe, expect, it, vi } from 'vitest';
import { createRelay } from '../../../../renderer/store/relay';
import { relayedChannels } from '../../../../renderer/workers/dossier/protocol';
import { contract } from '../../../../shared/desktop/contract';
import { failure, success } from '../../../../shared/desktop/errors';

describe('relay between dossier worker and shell', () => {
  it('lets through exactly the channels on its list', async () => {
    const invoke = vi.fn(async () => success(null));
    const relay = createRelay({ invoke: invoke as never });
    const passed = [];
    for (const channel of Object.keys(contract)) {
      if ((await relay(channel, null)).ok) passed.push(channel);
    }
    expect(passed.sort()).toEqual([...relayedChannels].sort());
    expect(invoke).toHaveBeenCalledTimes(relayedChannels.length);
  });

  it.each(['vault.list', 'keychain.state', 'app.info', '__proto__', 'constructor', ''])(
    'refuses %j without troubling the shell',
    async (channel) => {
      const invoke = vi.fn();
      const relay = createRelay({ invoke });
      expect(await relay(channel, null)).toEqual(failure('ongeldige-vraag'));
      expect(invoke).not.toHaveBeenCalled();
    },
  );

  it('turns an exception of the host into a code', async () => {
    const relay = createRelay({ invoke: () => Promise.reject(new Error('window gone')) });
    expect(await relay('vault.read', { id: 'a' })).toEqual(failure('intern'));
  });
});
