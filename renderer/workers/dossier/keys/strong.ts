/** The minimum of a passphrase, where no screen can be walked past. */
import { CodedError } from '../../../../shared/desktop/errors';

/** Throws 'wachtwoordzin-geweigerd' (reden: raden) for one that is too easy to guess. */
export async function mustBeStrong(passphrase: string): Promise<void> {
  // Loaded when a passphrase is chosen; unlocking has no use for it.
  const { isStrongEnough } = await import('../../../../shared/vault/passphrase');
  if (!isStrongEnough(passphrase))
    throw new CodedError('wachtwoordzin-geweigerd', { reden: 'raden' });
}
