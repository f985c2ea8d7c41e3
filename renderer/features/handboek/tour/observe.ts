import type { Commands, Queries } from '../../../../shared/dossier/protocol';
import type { Session } from '../../../store';

/** Something that the dossier answered: a query that is being shown, or a command that was done. */
export type SessionEvent =
  | { [Q in keyof Queries]: { query: Q; params: Queries[Q]['params'] } }[keyof Queries]
  | { [C in keyof Commands]: { command: C; params: Commands[C]['params'] } }[keyof Commands];

/** `before` = the parameters (as JSON) with which this was last answered; null = never. */
export type SessionListener = (event: SessionEvent, before: string | null) => void;

export interface Observed {
  /** The same session, of which the answers are noticed. */
  session: Session;
  listen(listener: SessionListener): () => void;
}

/**
 * A session of which can be heard what is asked and done, once it was answered well. Failures,
 * empty answers and what is still on its way are not heard.
 */
export function observe(session: Session): Observed {
  const listeners = new Set<SessionListener>();
  const last = new Map<string, string>();
  const tell = (event: SessionEvent) => {
    const name = 'query' in event ? event.query : event.command;
    const before = last.get(name) ?? null;
    last.set(name, JSON.stringify(event.params));
    for (const listener of listeners) listener(event, before);
  };
  return {
    session: {
      ...session,
      async run(command, params) {
        const result = await session.run(command, params);
        // The pair is one of the union: both come from the same name.
        if (result.ok) tell({ command, params } as SessionEvent);
        return result;
      },
      watch: (query, params, listener) =>
        session.watch(query, params, (answer) => {
          listener(answer);
          // null = there is no such thing: nothing is shown then.
          if (answer.ok && answer.value !== null) tell({ query, params } as SessionEvent);
        }),
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
