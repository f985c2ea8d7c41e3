/**
 * The one door from page to shell, the same in both hosts: sender → schema of the request →
 * service → schema of the answer. Whatever goes wrong leaves as a code of the closed list; an
 * exception, its message and its stack never do.
 */
import {
  type Channel,
  contract,
  type RequestOf,
  type ResponseOf,
} from '../../shared/desktop/contract';
import {
  type ErrorCode,
  failure,
  type Result,
  success,
  toFailure,
} from '../../shared/desktop/errors';
import type { AppOrigin } from '../policy/origins';
import { isTrustedSender, type Sender } from './sender';

/** One service function per channel of the contract. */
export type Handlers = {
  readonly [C in Channel]: (request: RequestOf<C>) => Promise<ResponseOf<C>>;
};

/** What may be written down of a call: never names, paths or contents. */
export interface CallRecord {
  channel: Channel | null;
  code: ErrorCode | 'goed';
  ms: number;
}

export type Router = (
  channel: unknown,
  request: unknown,
  sender: Sender,
) => Promise<Result<unknown>>;

export interface RouterOptions {
  origin: AppOrigin;
  handlers: Handlers;
  record?: (call: CallRecord) => void;
  now?: () => number;
}

function isChannel(value: unknown): value is Channel {
  return typeof value === 'string' && Object.hasOwn(contract, value);
}

export function createRouter(options: RouterOptions): Router {
  const { origin, handlers, record } = options;
  const now = options.now ?? (() => performance.now());

  async function call<C extends Channel>(channel: C, payload: unknown): Promise<Result<unknown>> {
    const { request, response } = contract[channel];
    const asked = request.safeParse(payload);
    if (!asked.success) return failure('ongeldige-vraag');
    try {
      // The schema of this very channel accepted it.
      const answer = await handlers[channel](asked.data as RequestOf<C>);
      const checked = response.safeParse(answer);
      return checked.success ? success(checked.data) : failure('intern');
    } catch (error) {
      return toFailure(error);
    }
  }

  return async (channel, payload, sender) => {
    const started = now();
    const known = isChannel(channel) ? channel : null;
    let result: Result<unknown>;
    if (!isTrustedSender(sender, origin)) result = failure('onbekende-afzender');
    else if (known === null) result = failure('ongeldige-vraag');
    else result = await call(known, payload);
    record?.({ channel: known, code: result.ok ? 'goed' : result.code, ms: now() - started });
    return result;
  };
}
