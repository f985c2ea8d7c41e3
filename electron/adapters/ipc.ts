/** Electron's line between page and shell, tied to the router. */
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { ShellCommand } from '../../shared/desktop/contract';
import { COMMAND, INVOKE } from '../ipc/names';
import type { Router } from '../ipc/router';
import type { Sender } from '../ipc/sender';

/** The frame may be gone by the time its question is read. */
function senderOf({ senderFrame }: IpcMainInvokeEvent): Sender {
  if (senderFrame === null) return { url: null, top: false };
  return { url: senderFrame.url, top: senderFrame.parent === null };
}

/** Registers the only channel there is; the router knows the rest. */
export function listen(router: Router): void {
  ipcMain.handle(INVOKE, (event, channel: unknown, request: unknown) =>
    router(channel, request, senderOf(event)),
  );
}

/** Sends a command to the page. */
export function push(window: BrowserWindow, command: ShellCommand): void {
  if (!window.isDestroyed()) window.webContents.send(COMMAND, command);
}
