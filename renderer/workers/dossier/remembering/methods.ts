/**
 * A key to a dossier that the keychain of this computer guards. The shell makes the key and seals it
 * to a key pair that lives here for one call: the page that relays it cannot read it.
 */
import { CodedError } from '../../../../shared/desktop/errors';
import { openWithComputerKey, wrapForComputer } from '../../../../shared/vault/header';
import { makeTransitPair, openTransit } from '../../../../shared/vault/transit';
import type { Dossier } from '../dossier';
import { knownSecret } from '../kek';
import type { TypedSecret } from '../keys/protocol';
import type { MethodContext, MethodGroup } from '../methods';
import { type OpeningDeps, openUnlocked } from '../opening';
import type { Shell } from '../shell';
import type { RememberingMethods } from './protocol';

/**
 * Throws 'ongeldige-vraag' in the example, which nothing is kept of, and the codes of
 * `keychain.make`, `keychain.keep` and of a secret that is wrong; then nothing is remembered that
 * was not before.
 */
async function remember(shell: Shell, { id, kind }: Dossier, geheim: TypedSecret): Promise<null> {
  if (kind !== 'eigen') throw new CodedError('ongeldige-vraag');
  const header = await shell.invoke('vault.read', { id });
  const pair = await makeTransitPair();
  const envelope = await shell.invoke('keychain.make', { id, publicKey: pair.publicKey });
  const key = await openTransit(pair, envelope);
  const wrap = await wrapForComputer(header, await knownSecret(shell, header, geheim), key);
  await shell.invoke('keychain.keep', { id, wrap });
  return null;
}

/**
 * Throws the codes of `keychain.recall`, and 'onthouden-vervallen' when the key that was kept fits
 * this dossier no more: then it is forgotten.
 */
async function unlockHere(deps: OpeningDeps, id: string): Promise<Dossier> {
  const { shell } = deps;
  const header = await shell.invoke('vault.read', { id });
  const pair = await makeTransitPair();
  const kept = await shell.invoke('keychain.recall', { id, publicKey: pair.publicKey });
  const keys = await openWithComputerKey(header, kept.wrap, await openTransit(pair, kept));
  if (keys === null) {
    await shell.invoke('keychain.forget', { id });
    throw new CodedError('onthouden-vervallen');
  }
  return openUnlocked(deps, header, keys);
}

export function rememberingMethods(context: MethodContext): MethodGroup<RememberingMethods> {
  const { deps, open, opened } = context;
  return {
    rememberHere: ({ geheim }) => remember(deps.shell, open(), geheim),
    unlockHere: ({ id }) => opened(() => unlockHere(deps, id)),
  };
}
