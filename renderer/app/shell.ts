/**
 * The shell, and what the lock screen is going to ask of it, asked at once: imported before
 * everything else, so that the shell answers while the page still runs the rest of its script.
 */
import type { Channel, Desktop } from '../../shared/desktop/contract';

const LOCK_SCREEN = ['vault.list', 'app.info'] as const satisfies Channel[];

/** Asks now; the first who asks the same gets that answer, and who asks again a new one. */
export function askAhead(desktop: Desktop): Desktop {
  const answers = new Map<Channel, Promise<unknown>>();
  for (const channel of LOCK_SCREEN) answers.set(channel, desktop.invoke(channel, null));
  const invoke: typeof desktop.invoke = (channel, request) => {
    const answer = answers.get(channel);
    answers.delete(channel);
    return (
      (answer as ReturnType<typeof invoke<typeof channel>> | undefined) ??
      desktop.invoke(channel, request)
    );
  };
  return { ...desktop, invoke };
}

/** Undefined when the page was opened outside the product. */
export const shell = window.desktop && askAhead(window.desktop);
