import { Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import type { AppInfo, Desktop, ShellCommand } from '../../shared/desktop/contract';
import type { DossierStatus } from '../../shared/dossier/protocol';
import { BackupSheet, useLastBackup, WhoDialog } from '../features/dossier';
import { useSession } from '../store';
import { useNotice } from '../ui/notices';
import type { MenuItem } from '../ui/popover';
import { setTheme, useThemeChoice } from '../ui/theme';
import { Banners } from './banners';
import { Bar } from './bar';
import { CommandPalette } from './command-palette';
import { type CommandActions, commandsFor } from './commands';
import { Frame } from './frame';
import { screens } from './screens';
import { isTyping, type Shortcut, shortcutOf } from './shortcuts';
import { ShortcutsDialog } from './shortcuts-dialog';
import { StatusLine } from './status-line';
import { usePlaces } from './use-places';
import { useUndo } from './use-undo';

interface WorkspaceProps {
  info: AppInfo;
  status: DossierStatus;
  onShellCommand: Desktop['onCommand'];
  onKeepExample(): void;
}

type Sheet = 'opdrachten' | 'wie' | 'backup' | 'toetsen';

/** The work itself: the frame with its commands, keys and sheets. */
export function Workspace({ info, status, onShellCommand, onKeepExample }: WorkspaceProps) {
  const session = useSession();
  const notice = useNotice();
  const theme = useThemeChoice();
  const undo = useUndo();
  const { current, visited, go } = usePlaces(firstScreen(status));
  // An own dossier in which nobody was named yet asks it once; the sheet may be put away.
  const [sheet, setSheet] = useState<Sheet | null>(
    status.kind === 'eigen' && status.coder === null && status.schade === null ? 'wie' : null,
  );
  const backupAt = useLastBackup();
  const lock = useCallback(() => session.lock(), [session]);
  const close = useCallback(() => setSheet(null), []);

  const actions = useMemo<CommandActions>(
    () => ({
      go,
      undo,
      lock,
      setTheme,
      keepExample: onKeepExample,
      saveBackup: () => setSheet('backup'),
      who: () => setSheet('wie'),
      keys: () => setSheet('toetsen'),
    }),
    [go, undo, lock, onKeepExample],
  );
  const commands = useMemo(() => commandsFor(status, theme, actions), [status, theme, actions]);

  const runShortcut = useCallback(
    (shortcut: Shortcut) => {
      if (shortcut === 'opdrachten' || shortcut === 'toetsen') setSheet(shortcut);
      else if (shortcut === 'vergrendel') lock();
      else if (shortcut === 'ongedaan') undo.undo();
      else undo.redo();
    },
    [lock, undo],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event);
      if (shortcut === null) return;
      const edits = shortcut === 'ongedaan' || shortcut === 'opnieuw';
      // In a field Ctrl+Z belongs to the typing; under an open dialog the work waits.
      if (edits && (isTyping(event.target) || document.querySelector('dialog[open]'))) return;
      event.preventDefault();
      if (!event.repeat || edits) runShortcut(shortcut);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [runShortcut]);

  const runShell = useCallback(
    (command: ShellCommand) => {
      if (command === 'hulp') setSheet('toetsen');
      else if (command === 'nieuw' || command === 'open') {
        notice({
          text: 'Er is al een dossier open. Vergrendel het eerst; daarna kunt u een ander kiezen.',
          action: { label: 'Vergrendel', run: lock },
        });
      } else runShortcut(command);
    },
    [runShortcut, lock, notice],
  );
  useEffect(() => onShellCommand(runShell), [onShellCommand, runShell]);

  const onCasus = useCallback((casus: string) => go({ screen: 'casussen', casus }), [go]);
  return (
    <>
      <Frame
        current={current}
        visited={visited}
        go={go}
        bar={
          <Bar
            status={status}
            undo={undo}
            more={menuItems(commands)}
            onSearch={() => setSheet('opdrachten')}
            onLock={lock}
          />
        }
        banner={<Banners status={status} mayKeep={info.magEigenDossier} onKeep={onKeepExample} />}
        status={<StatusLine host={info.host} status={status} backupAt={backupAt} />}
      />
      <Suspense fallback={null}>
        {sheet === 'opdrachten' ? (
          <CommandPalette commands={commands} onCasus={onCasus} onClose={close} />
        ) : null}
        {sheet === 'wie' ? <WhoDialog name={status.coder?.naam ?? ''} onClose={close} /> : null}
        {sheet === 'toetsen' ? <ShortcutsDialog onClose={close} /> : null}
        {sheet === 'backup' ? <BackupSheet roepnaam={status.naam} onClose={close} /> : null}
      </Suspense>
    </>
  );
}

/** A dossier with casussen opens at the casussen; an empty one where they come from. */
function firstScreen(status: DossierStatus) {
  const wanted = status.aantallen.casussen > 0 ? 'casussen' : 'bronnen';
  return screens.some(({ id }) => id === wanted) ? wanted : 'dossier';
}

const IN_BAR = new Set(['ongedaan', 'opnieuw', 'vergrendel']);

function menuItems(commands: ReturnType<typeof commandsFor>): MenuItem[] {
  return commands
    .filter(({ id, group }) => group === 'Opdrachten' && !IN_BAR.has(id))
    .map(({ id, label, run }) => ({ id, label, onChoose: run }));
}
