import { useCallback } from 'react';
import { errorSentence, useSession } from '../store';
import { type NoticeInput, useNotice } from '../ui/notices';

/**
 * What a notice offers: to undo the step that it tells of, and no other. When something else came
 * after it, nothing happens and the notice says so.
 */
export function useUndoOf(): (seq: number) => NonNullable<NoticeInput['action']> {
  const session = useSession();
  const notice = useNotice();
  return useCallback(
    (seq) => ({
      label: 'Ongedaan maken',
      run: () =>
        void session.run('ongedaanMaken', { alleen: seq }).then((result) => {
          if (result.ok) return;
          const tone = result.code === 'niets-ongedaan' ? 'plain' : 'error';
          notice({ text: errorSentence(result), tone });
        }),
    }),
    [session, notice],
  );
}
