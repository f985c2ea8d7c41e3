/**
 * A shell in memory, so that the measurements of the session need no other process. It keeps what
 * the real one keeps; only the slow derivation of a key is left out, because a person waits for that
 * with or without a large dossier.
 */
import type {
  Channel,
  Desktop,
  Sentinel,
  UnitKeys,
  VaultHeader,
} from '../../../shared/desktop/contract';
import { failure, type Result, success } from '../../../shared/desktop/errors';
import { utf8 } from '../../../shared/vault/bytes';
import { sha256 } from '../../../shared/vault/primitives';
import { sealTransit } from '../../../shared/vault/transit';

export interface MemoryShell extends Pick<Desktop, 'invoke'> {
  /** `performance.now()` of the last derived key. */
  readonly derivedAt: number;
  readonly header: VaultHeader;
  readonly units: UnitKeys;
}

/** The key of a passphrase, as this shell derives it: 32 bytes, without any delay. */
export function quickKey(passphrase: string) {
  return sha256(utf8(passphrase));
}

export function createMemoryShell(): MemoryShell {
  let header: VaultHeader | null = null;
  let units: UnitKeys | null = null;
  let sentinel: Sentinel | null = null;
  let derivedAt = 0;

  // biome-ignore lint/suspicious/noExplicitAny: the channel says what the request is.
  const answers: Partial<Record<Channel, (request: any) => unknown>> = {
    'vault.list': () => [],
    'vault.read': () => header,
    'vault.create': (request) => {
      ({ header, units } = request);
      return null;
    },
    'units.read': () => units,
    'units.write': (request) => {
      ({ units } = request);
      return null;
    },
    'sentinel.read': () => sentinel,
    'sentinel.write': (request) => {
      ({ sentinel } = request);
      return null;
    },
    'kdf.derive': async ({ passphrase, publicKey }) => {
      const sealed = await sealTransit(await quickKey(passphrase), publicKey);
      derivedAt = performance.now();
      return { ...sealed, ms: 0 };
    },
  };

  const invoke = async (channel: Channel, request: unknown): Promise<Result<unknown>> => {
    const answer = answers[channel];
    // What this shell does not keep (back-ups, files) fails as it would on a computer without it.
    return answer === undefined ? failure('opslag-mislukt') : success(await answer(request));
  };
  return {
    invoke: invoke as Desktop['invoke'],
    get derivedAt() {
      return derivedAt;
    },
    get header() {
      return must(header);
    },
    get units() {
      return must(units);
    },
  };
}

function must<T>(value: T | null): T {
  if (value === null) throw new Error('no dossier was made');
  return value;
}
