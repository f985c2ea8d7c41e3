/** The menu, in Dutch. Its items say a command to the page; the page knows what it means. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { ShellCommand } from '../../shared/desktop/contract';

/** The template as data. Keys are shown, not registered: the page hears them itself. */
export function menuTemplate(
  push: (command: ShellCommand) => void,
  platform: NodeJS.Platform,
): MenuItemConstructorOptions[] {
  const item = (
    label: string,
    command: ShellCommand,
    accelerator?: string,
  ): MenuItemConstructorOptions => ({
    label,
    click: () => push(command),
    // macOS would take the key away from the page, and with it undo while typing.
    ...(accelerator === undefined || platform === 'darwin'
      ? {}
      : { accelerator, registerAccelerator: false }),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  return [
    ...(platform === 'darwin'
      ? [
          {
            label: 'Draaiknop',
            submenu: [
              { role: 'about' as const, label: 'Over Draaiknop' },
              separator,
              { role: 'hide' as const, label: 'Verberg Draaiknop' },
              { role: 'quit' as const, label: 'Stop Draaiknop' },
            ],
          },
        ]
      : []),
    {
      label: 'Bestand',
      submenu: [
        item('Nieuw dossier…', 'nieuw'),
        item('Dossier openen…', 'open'),
        separator,
        item('Vergrendelen', 'vergrendel', 'Ctrl+L'),
        ...(platform === 'darwin'
          ? []
          : [separator, { role: 'quit' as const, label: 'Afsluiten' }]),
      ],
    },
    {
      label: 'Bewerken',
      submenu: [
        item('Ongedaan maken', 'ongedaan', 'Ctrl+Z'),
        item('Opnieuw', 'opnieuw', 'Ctrl+Shift+Z'),
        separator,
        { role: 'cut', label: 'Knippen' },
        { role: 'copy', label: 'Kopiëren' },
        { role: 'paste', label: 'Plakken' },
        { role: 'selectAll', label: 'Alles selecteren' },
      ],
    },
    {
      label: 'Beeld',
      submenu: [
        { role: 'zoomIn', label: 'Groter' },
        { role: 'zoomOut', label: 'Kleiner' },
        { role: 'resetZoom', label: 'Ware grootte' },
        separator,
        { role: 'togglefullscreen', label: 'Volledig scherm' },
      ],
    },
    { label: 'Help', submenu: [item('Hulp', 'hulp')] },
  ];
}

export function setMenu(push: (command: ShellCommand) => void, platform: NodeJS.Platform): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(push, platform)));
}
