/**
 * The page's only way out: `window.desktop`. One CommonJS file that asks for nothing but
 * 'electron', as a sandboxed preload must; the Chromium host runs the same file.
 */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { Desktop, ShellCommand } from '../../shared/desktop/contract';
import { askAhead } from './ask-ahead';
import { ownBrowserKeys } from './browser-keys';

// Written out: importing them would be a second file. Their types say they are the same.
const INVOKE: typeof import('../ipc/names').INVOKE = 'draaiknop:vraag';
const COMMAND: typeof import('../ipc/names').COMMAND = 'draaiknop:opdracht';

const desktop = Object.freeze({
  invoke: askAhead((channel, request) => ipcRenderer.invoke(INVOKE, channel, request)),
  onCommand: (listener) => {
    // The page gets the command, never the event: that would give it the sender.
    const heard = (_event: IpcRendererEvent, command: ShellCommand) => listener(command);
    ipcRenderer.on(COMMAND, heard);
    return () => {
      ipcRenderer.off(COMMAND, heard);
    };
  },
} satisfies Desktop);

contextBridge.exposeInMainWorld('desktop', desktop);
ownBrowserKeys(globalThis as unknown as Parameters<typeof ownBrowserKeys>[0]);
