import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AppInfo, Desktop, ShellCommand } from '../../shared/desktop/contract';
import type { DossierStatus } from '../../shared/dossier/protocol';
import {
  BackupNow,
  BackupSheet,
  KeysDialog,
  type KeysTask,
  RestoreDialog,
  WhoDialog,
} from '../features/dossier';
import { type Observed, pageOfScreen, resumeTour, TourStrip, useTour } from '../features/handboek';
import { useQuery, useSession } from '../store';
import type { ScreenId } from '../ui/navigation';
import { useNotice } from '../ui/notices';
import type { MenuItem } from '../ui/popover';
import { setTheme, useThemeChoice } from '../ui/theme';
import { Banners } from './banners';
import { Bar } from './bar';
import { CommandPalette } from './command-palette';
import { type CommandActions, commandsFor } from './commands';
import { Frame } from './frame';
import { useLockWaits } from './lock-waits';
import { screens } from './screens';
import type { Shortcut } from './shortcuts';
import { ShortcutsDialog } from './shortcuts-dialog';
import { StatusLine } from './status-line';
import { usePlaces } from './use-places';
import { useShortcuts } from './use-shortcuts';
import { useUndo } from './use-undo';

const AboutDialog = lazy(() => import('./over/about-dialog'));

interface WorkspaceProps {
  info: AppInfo;
  status: DossierStatus;
  onShellCommand: Desktop['onCommand'];
  onKeepExample(): void;
  /** What the tour watches: the session of the example; null = no tour here. */
  listen: Observed['listen'] | null;
}

type Sheet = 'opdrachten' | 'wie' | 'kopie' | 'back-up' | 'terugzetten' | 'toetsen' | 'over';

/** The work itself: the frame with its commands, keys and sheets. */
export function Workspace(props: WorkspaceProps) {
  const { info, status, onShellCommand, onKeepExample, listen } = props;
  const session = useSession();
  const notice = useNotice();
  const theme = useThemeChoice();
  const undo = useUndo();
  const { current, visited, go } = usePlaces(firstScreen(status));
  // An own dossier in which nobody was named yet asks it once; the sheet may be put away.
  const [sheet, setSheet] = useState<Sheet | null>(
    status.kind === 'eigen' && status.coder === null && status.schade === null ? 'wie' : null,
  );
  const [task, setTask] = useState<KeysTask | null>(null);
  const backups = useQuery('backups', null).data ?? null;
  const tour = useTour();
  const lockWaits = useLockWaits();
  const card = useRef<HTMLElement>(null);
  const lock = useCallback(() => session.lock(), [session]);
  const close = useCallback(() => setSheet(null), []);

  const actions = useMemo<CommandActions>(
    () => ({
      go,
      undo,
      lock,
      setTheme,
      keepExample: onKeepExample,
      backupNow: () => setSheet('back-up'),
      restore: () => setSheet('terugzetten'),
      saveCopy: () => setSheet('kopie'),
      who: () => setSheet('wie'),
      replace: setTask,
      keys: () => setSheet('toetsen'),
      about: () => setSheet('over'),
      tour: resumeTour,
    }),
    [go, undo, lock, onKeepExample],
  );
  const commands = useMemo(() => commandsFor(status, theme, actions), [status, theme, actions]);

  // Locking is heard by the page itself, whatever is in view.
  const runShortcut = useCallback(
    (shortcut: Shortcut) => {
      switch (shortcut) {
        case 'opdrachten':
        case 'toetsen':
          return setSheet(shortcut);
        case 'handboek':
          setSheet(null);
          return go({ screen: 'handboek', pagina: pageOfScreen[current] });
        case 'rondleiding':
          return toCardAndBack(card.current);
        case 'ongedaan':
          return undo.undo();
        case 'opnieuw':
          return undo.redo();
      }
    },
    [undo, go, current],
  );
  useShortcuts(runShortcut);

  const runShell = useCallback(
    (command: ShellCommand) => {
      if (command === 'hulp') runShortcut('handboek');
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
        banner={
          <Banners
            status={status}
            mayKeep={info.magEigenDossier}
            onKeep={onKeepExample}
            onRestore={actions.restore}
          />
        }
        guide={
          tour?.open && listen !== null ? (
            <TourStrip
              tour={tour}
              listen={listen}
              screens={screens}
              current={current}
              go={go}
              ref={card}
            />
          ) : null
        }
        status={
          <StatusLine
            host={info.host}
            status={status}
            backups={backups}
            lockWaits={lockWaits}
            onResumeTour={tour === null || tour.open || listen === null ? null : resumeTour}
          />
        }
      />
      <Suspense fallback={null}>
        {sheet === 'opdrachten' ? (
          <CommandPalette commands={commands} go={go} onClose={close} />
        ) : null}
        {sheet === 'wie' ? <WhoDialog name={status.coder?.naam ?? ''} onClose={close} /> : null}
        {task === null ? null : (
          <KeysDialog
            task={task}
            id={status.id}
            roepnaam={status.naam}
            onClose={() => setTask(null)}
          />
        )}
        {sheet === 'toetsen' ? <ShortcutsDialog onClose={close} /> : null}
        {sheet === 'over' ? <AboutDialog info={info} onClose={close} /> : null}
        {sheet === 'kopie' ? <BackupSheet roepnaam={status.naam} onClose={close} /> : null}
        {sheet === 'back-up' ? <BackupNow onClose={close} /> : null}
        {sheet === 'terugzetten' ? <RestoreDialog status={status} onClose={close} /> : null}
      </Suspense>
    </>
  );
}

/** From the work to the card of the tour, and back to where the work was. */
function toCardAndBack(card: HTMLElement | null): void {
  if (card === null) return;
  if (card.contains(document.activeElement)) document.querySelector('main')?.focus();
  else card.focus();
}

/** A dossier opens where its records are; an empty one where they come from. */
function firstScreen({ aantallen }: DossierStatus): ScreenId {
  const { casussen, organisaties, cijfers, vertrekredenen, dienstverbanden } = aantallen;
  const wanted: ScreenId =
    casussen + organisaties > 0
      ? 'casussen'
      : cijfers + vertrekredenen + dienstverbanden + aantallen.kostenposten > 0
        ? 'uitstroom'
        : aantallen.interviews > 0
          ? 'interviews'
          : aantallen.codes > 0
            ? 'codeboek'
            : 'bronnen';
  return screens.some(({ id }) => id === wanted) ? wanted : 'dossier';
}

const IN_BAR = new Set(['ongedaan', 'opnieuw', 'vergrendel']);

function menuItems(commands: ReturnType<typeof commandsFor>): MenuItem[] {
  return commands
    .filter(({ id, group }) => group === 'Opdrachten' && !IN_BAR.has(id))
    .map(({ id, label, run }) => ({ id, label, onChoose: run }));
}
