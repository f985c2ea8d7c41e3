import { useEffect, useState } from 'react';
import { useSession } from '../../store';

/**
 * Whether a dossier has a recovery key: what was opened from a shared file has none until it is
 * made. True until it is known. `again` asks anew when it changes.
 */
export function useRecoveryKey(id: string, again?: unknown): boolean {
  const session = useSession();
  const [recovery, setRecovery] = useState(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` is what asks anew.
  useEffect(() => {
    let left = false;
    void session.list().then((list) => {
      const entry = list.ok ? list.value.find((one) => one.id === id) : undefined;
      if (!left && entry !== undefined) setRecovery(entry.herstelsleutel);
    });
    return () => {
      left = true;
    };
  }, [session, id, again]);
  return recovery;
}
