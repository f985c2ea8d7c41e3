import { useCallback, useMemo } from 'react';
import type { OnlyStep } from '../../shared/dossier/protocol';
import { errorSentence, useQuery, useSession } from '../store';
import { useNotice } from '../ui/notices';

export interface UndoActions {
  /** The sentence of what would be undone or done again; null: nothing. */
  ongedaan: string | null;
  opnieuw: string | null;
  undo(): void;
  redo(): void;
}

/** Undo and redo by name. What could not be put back is said, by name, in the notice. */
export function useUndo(): UndoActions {
  const session = useSession();
  const notice = useNotice();
  const { data } = useQuery('ongedaan', null);
  const ongedaan = data?.ongedaan ?? null;
  const opnieuw = data?.opnieuw ?? null;

  const run = useCallback(
    async (command: 'ongedaanMaken' | 'opnieuwDoen', only: OnlyStep | null = null) => {
      const result = await session.run(command, only);
      if (!result.ok) {
        // Pressing the keys when there is nothing left is not a fault.
        const nothing = result.code === 'niets-ongedaan' || result.code === 'niets-opnieuw';
        notice({ text: errorSentence(result), tone: nothing ? 'plain' : 'error' });
        return;
      }
      const { zin, bleefStaan, stap } = result.value;
      const stayed =
        bleefStaan.length === 0
          ? ''
          : ` Later veranderd en daarom zo gelaten: ${bleefStaan.join('; ')}.`;
      const back = command === 'ongedaanMaken' ? 'opnieuwDoen' : 'ongedaanMaken';
      notice({
        text: `${command === 'ongedaanMaken' ? 'Ongedaan gemaakt' : 'Opnieuw'}: ${zin}.${stayed}`,
        action: {
          label: back === 'opnieuwDoen' ? 'Toch weer doen' : 'Ongedaan maken',
          run: () => void run(back, { alleen: stap }),
        },
      });
    },
    [session, notice],
  );
  return useMemo(
    () => ({
      ongedaan,
      opnieuw,
      undo: () => void run('ongedaanMaken'),
      redo: () => void run('opnieuwDoen'),
    }),
    [ongedaan, opnieuw, run],
  );
}
