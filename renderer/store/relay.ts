/**
 * Passes the dossier worker's calls to the shell, and only those on its list. The page adds
 * nothing and keeps nothing: keys pass here only sealed.
 */
import type { Channel, Desktop } from '../../shared/desktop/contract';
import { failure, type Result } from '../../shared/desktop/errors';
import { relayedChannels } from '../workers/dossier/protocol';

const allowed: ReadonlySet<string> = new Set<Channel>(relayedChannels);

/** Answers a relayed call; a channel that is not on the list never reaches the shell. */
export type Relay = (channel: string, request: unknown) => Promise<Result<unknown>>;

export function createRelay(desktop: Pick<Desktop, 'invoke'>): Relay {
  const invoke = desktop.invoke as (channel: string, request: unknown) => Promise<Result<unknown>>;
  return async (channel, request) => {
    if (!allowed.has(channel)) return failure('ongeldige-vraag');
    try {
      // The shell's router checks the request against the contract; doing it here too would only
      // make the page parse what it has no business with.
      return await invoke(channel, request);
    } catch {
      return failure('intern');
    }
  };
}
