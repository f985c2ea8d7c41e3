/** How screens use the session. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import type { Failure, Result } from '../../shared/desktop/errors';
import type {
  CommandName,
  Commands,
  DossierStatus,
  Queries,
  QueryName,
} from '../../shared/dossier/protocol';
import type { Session } from './types';

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The session of this page. Throws outside a SessionProvider (a programming error). */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession outside SessionProvider');
  return session;
}

export interface QueryState<Data> {
  /** The last good answer to this query, also while newer parameters are being answered. */
  data: Data | null;
  /** Why there is no answer; the last good one then no longer stands. */
  failure: Failure | null;
  /** The answer to these parameters has not come yet. */
  loading: boolean;
}

interface Answered<Data> {
  query: QueryName;
  key: string;
  data: Data | null;
  failure: Failure | null;
}

/**
 * The answer to a query, kept up to date. While new parameters are answered the previous data
 * stay, so that nothing flickers; `loading` says so.
 */
export function useQuery<Q extends QueryName>(
  query: Q,
  params: Queries[Q]['params'],
): QueryState<Queries[Q]['result']> {
  type Data = Queries[Q]['result'];
  const session = useSession();
  // Parameters are plain data: their text is their identity, whatever object carries them.
  const key = JSON.stringify(params);
  const [answered, setAnswered] = useState<Answered<Data> | null>(null);

  useEffect(() => {
    const current = JSON.parse(key) as Queries[Q]['params'];
    return session.watch(query, current, (answer: Result<Data>) => {
      setAnswered({
        query,
        key,
        data: answer.ok ? answer.value : null,
        failure: answer.ok ? null : answer,
      });
    });
  }, [session, query, key]);

  if (answered === null || answered.query !== query) {
    return { data: null, failure: null, loading: true };
  }
  const loading = answered.key !== key;
  return { data: answered.data, failure: loading ? null : answered.failure, loading };
}

export interface CommandState<C extends CommandName> {
  run(params: Commands[C]['params']): Promise<Result<Commands[C]['result']>>;
  /** A run has not been answered yet: it is not durable yet. */
  busy: boolean;
  /** Of the last run, until the next begins or `clear`. */
  failure: Failure | null;
  clear(): void;
}

/** A command with the state a button needs: busy while it runs, and what went wrong. */
export function useCommand<C extends CommandName>(command: C): CommandState<C> {
  const session = useSession();
  const [running, setRunning] = useState(0);
  const [problem, setProblem] = useState<Failure | null>(null);

  const run = useCallback(
    async (params: Commands[C]['params']): Promise<Result<Commands[C]['result']>> => {
      setProblem(null);
      setRunning((count) => count + 1);
      try {
        const result = await session.run(command, params);
        if (!result.ok) setProblem(result);
        return result;
      } finally {
        setRunning((count) => count - 1);
      }
    },
    [session, command],
  );
  const clear = useCallback(() => setProblem(null), []);
  return { run, busy: running > 0, failure: problem, clear };
}

/** The open dossier, kept up to date; null when none is open. */
export function useDossier(): DossierStatus | null {
  return useQuery('status', null).data;
}
