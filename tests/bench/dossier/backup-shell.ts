/**
 * The shell's side of back-ups, in memory and at once: what is measured is the worker. It keeps as
 * many moments as retention does, so that a listing is as long as a real one.
 */
import type { Shell } from '../../../renderer/workers/dossier/shell';
import { type MomentIndex, momentIdOf } from '../../../shared/backup/moment';
import type { RequestOf } from '../../../shared/desktop/contract';

const KEPT = 29;
const MAKER = '0123456789abcdef-chromium';
const REEKS = '00112233445566aa';

export interface BackupShell extends Shell {
  /** Bytes of the reeks. */
  length(): number;
}

export function backupShell(id: string): BackupShell {
  let length = 0;
  let moments: MomentIndex[] = [];
  const answers = {
    'backup.list': () => ({
      programma: 'meting',
      mappen: [
        {
          map: 'eigen',
          pad: '/back-ups',
          bereikbaar: true,
          fout: null,
          verlaat: null,
          sleutelsAchter: false,
          momenten: moments.map((index) => ({ moment: momentIdOf(index), eigen: true, index })),
          onleesbaar: 0,
          gecontroleerd: null,
          kapot: [],
        },
      ],
    }),
    'backup.begin': () => ({ token: 't', reeks: REEKS }),
    'backup.append': ({ bytes }: RequestOf<'backup.append'>) => {
      length += bytes.length;
      return null;
    },
    'backup.commit': ({ moment }: RequestOf<'backup.commit'>) => {
      const said = { version: 1, id, maker: MAKER, programma: 'meting', reeks: REEKS } as const;
      const index: MomentIndex = { ...said, lengte: length, ...moment };
      moments = [index, ...moments].slice(0, KEPT);
      return { moment: momentIdOf(index) };
    },
    'backup.abort': () => null,
  };
  return {
    length: () => length,
    // The worker checks every answer against the contract: so does what stands in for the page.
    invoke: (async (channel: keyof typeof answers, request: never) =>
      structuredClone(answers[channel](request))) as unknown as Shell['invoke'],
  };
}
