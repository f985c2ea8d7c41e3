/** The one window of the product, and what every page in Electron is kept from. */
import { BrowserWindow, nativeTheme, type WebContents } from 'electron';
import { decideNavigation } from '../policy/navigation';
import { ELECTRON_ORIGIN, startAddress } from '../policy/origins';
import { WEB_PREFERENCES, WINDOW_SIZE } from '../policy/window-options';

/** What the window shows before the page has drawn: `--paper` of renderer/ui/tokens.css. */
const GROUND = { light: '#f6f6f4', dark: '#15171a' } as const;

/** Keeps a page from going elsewhere, opening windows, holding other pages or choosing devices. */
export function guardContents(contents: WebContents): void {
  const stay = (event: { url: string; preventDefault(): void }) => {
    if (!decideNavigation(event.url, ELECTRON_ORIGIN).allow) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, callback) => {
    event.preventDefault();
    callback('');
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Makes the window and loads the page in it; shows it once there is something to see. */
export async function openWindow(preload: string): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    ...WINDOW_SIZE,
    title: 'Draaiknop',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: { ...WEB_PREFERENCES, preload },
  });
  window.once('ready-to-show', () => window.show());
  await window.loadURL(startAddress(ELECTRON_ORIGIN));
  return window;
}

/** Two crashes within this time: there is no use in trying again. */
const CRASH_INTERVAL_MS = 10_000;

/** Opens the page anew when its process has crashed; `giveUp` when it keeps doing so. */
export function reopenAfterCrash(
  window: BrowserWindow,
  giveUp: () => void,
  now: () => number = () => performance.now(),
): void {
  let last = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const moment = now();
    if (moment - last < CRASH_INTERVAL_MS) giveUp();
    else window.reload();
    last = moment;
  });
}

/** Calls `gone` whenever the page starts anew: a lock, a reload, a crash. */
export function onPageGone(window: BrowserWindow, gone: () => void): void {
  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) gone();
  });
}

/** Brings the window forward, as a second start asks. */
export function raise(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
