import { flatTypes } from '../../shared/domain/record';
import type { DossierStatus } from '../../shared/dossier/protocol';
import type { KeysTask } from '../features/dossier';
import { flatKinds } from '../records/flat/kinds';
import { listPlace } from '../records/places';
import type { Destination } from '../ui/navigation';
import type { ThemeChoice } from '../ui/theme';
import { screens } from './screens';
import type { UndoActions } from './use-undo';

export interface Command {
  id: string;
  /** What it does, as it reads in menu and palette. */
  label: string;
  group: 'Schermen' | 'Opdrachten';
  keys?: string;
  /**
   * What is searched instead of the label. Undo and redo carry names of casussen in their label:
   * who types the name of a casus wants to go there, not to undo something by Enter.
   */
  words?: string;
  run(): void;
}

export interface CommandActions {
  go(to: Destination): void;
  undo: UndoActions;
  lock(): void;
  backupNow(): void;
  restore(): void;
  saveCopy(): void;
  keepExample(): void;
  who(): void;
  /** Another passphrase, recovery key, key or roepnaam. */
  replace(task: KeysTask): void;
  keys(): void;
  /** Which program this is. */
  about(): void;
  /** Begins the tour, or goes on with it. */
  tour(): void;
  setTheme(theme: ThemeChoice): void;
}

const replacing: readonly [KeysTask, string][] = [
  ['wachtwoordzin', 'Andere wachtwoordzin'],
  ['herstelsleutel', 'Nieuwe herstelsleutel'],
  ['nieuwe-sleutel', 'Nieuwe sleutel: alles opnieuw verzegelen'],
  ['roepnaam', 'Andere roepnaam'],
];

/** Everything that can be done from anywhere, given what is open and which theme is on. */
export function commandsFor(
  status: DossierStatus,
  theme: ThemeChoice,
  act: CommandActions,
): Command[] {
  const own = status.kind === 'eigen';
  const list: (Command | null)[] = [
    ...screens.map(
      ({ id, label }): Command => ({
        id: `scherm-${id}`,
        label,
        group: 'Schermen',
        run: () => act.go({ screen: id }),
      }),
    ),
    ...flatTypes.map(
      (type): Command => ({
        id: `lijst-${type}`,
        label: flatKinds[type].label,
        group: 'Schermen',
        run: () => act.go(listPlace(type)),
      }),
    ),
    act.undo.ongedaan === null
      ? null
      : {
          id: 'ongedaan',
          label: `Ongedaan maken: ${act.undo.ongedaan}`,
          group: 'Opdrachten',
          keys: 'Ctrl+Z',
          words: 'ongedaan maken',
          run: act.undo.undo,
        },
    act.undo.opnieuw === null
      ? null
      : {
          id: 'opnieuw',
          label: `Opnieuw: ${act.undo.opnieuw}`,
          group: 'Opdrachten',
          keys: 'Ctrl+Shift+Z',
          words: 'opnieuw doen',
          run: act.undo.redo,
        },
    ...(own
      ? ([
          ['back-up', 'Nu een back-up maken', act.backupNow],
          ['terugzetten', 'Terugzetten uit een back-up', act.restore],
          ['kopie', 'Een kopie in één bestand opslaan', act.saveCopy],
        ] as const)
      : ([['eigen', 'Van het voorbeeld een eigen dossier maken', act.keepExample]] as const)
    ).map(([id, label, run]): Command => ({ id, label, group: 'Opdrachten', run })),
    own
      ? {
          id: 'samenvoegen',
          label: 'Samenvoegen met een gedeeld bestand',
          group: 'Opdrachten',
          run: () => act.go({ screen: 'delen', taak: 'samenvoegen' }),
        }
      : null,
    {
      id: 'alles',
      label: 'Alles eruit: het hele dossier in leesbare bestanden',
      group: 'Opdrachten',
      run: () => act.go({ screen: 'dossier', alles: true }),
    },
    ...(own && status.schade === null ? replacing : []).map(
      ([task, label]): Command => ({
        id: task,
        label,
        group: 'Opdrachten',
        run: () => act.replace(task),
      }),
    ),
    {
      id: 'wie',
      label: status.coder === null ? 'Wie bent u?' : `Wie bent u? (nu: ${status.coder.naam})`,
      group: 'Opdrachten',
      run: act.who,
    },
    ...(
      [
        ['licht', 'Licht scherm'],
        ['donker', 'Donker scherm'],
        ['systeem', 'Licht of donker zoals de computer'],
      ] as const
    ).map(([value, label]): Command | null =>
      value === theme
        ? null
        : { id: value, label, group: 'Opdrachten', run: () => act.setTheme(value) },
    ),
    own ? null : { id: 'rondleiding', label: 'Rondleiding', group: 'Opdrachten', run: act.tour },
    { id: 'toetsen', label: 'Sneltoetsen', group: 'Opdrachten', keys: '?', run: act.keys },
    { id: 'over', label: 'Over Draaiknop', group: 'Opdrachten', run: act.about },
    {
      id: 'vergrendel',
      label: own ? 'Vergrendelen' : 'Voorbeeld sluiten',
      group: 'Opdrachten',
      keys: 'Ctrl+L',
      run: act.lock,
    },
  ];
  return list.filter((command) => command !== null);
}

/** The commands whose text holds every word that was typed, in any order. */
export function matching(commands: readonly Command[], typed: string): Command[] {
  const fold = (text: string) =>
    text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('nl');
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return commands.filter(({ label, words: searched = label }) =>
    words.every((word) => fold(searched).includes(word)),
  );
}
