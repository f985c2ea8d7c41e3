/**
 * What the lock screen is going to ask, asked before there is a page: the shell answers while the
 * page still fetches its script. Each answer is given once, so who asks again gets a new one.
 */
import type { Channel, Desktop } from '../../shared/desktop/contract';

const LOCK_SCREEN = ['vault.list', 'app.info'] as const satisfies Channel[];

type Invoke = Desktop['invoke'];

/** Asks now; the same line, on which the first who asks the same gets that answer. */
export function askAhead(invoke: Invoke): Invoke {
  const answers = new Map<Channel, Promise<unknown>>();
  for (const channel of LOCK_SCREEN) {
    // So early the shell may not know yet which page asks, and refuse: that answer counts for
    // nothing, and the question is asked again as if it were the first.
    const early = invoke(channel, null).then((result) =>
      result.ok ? result : invoke(channel, null),
    );
    answers.set(channel, early);
  }
  const first: Invoke = (channel, request) => {
    const answer = answers.get(channel);
    answers.delete(channel);
    return (
      (answer as ReturnType<typeof invoke<typeof channel>> | undefined) ?? invoke(channel, request)
    );
  };
  return first;
}
