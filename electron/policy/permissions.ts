import { allow, type Decision, deny } from './decision';
import { type AppOrigin, ownUrl } from './origins';

/** What the page may do beyond showing itself. Everything that is not here is refused. */
const ALLOWED: ReadonlyMap<string, string> = new Map([
  ['clipboard-sanitized-write', 'emptying the clipboard when a copy could not be noted'],
  ['persistent-storage', 'the store must not be cleared when the disk fills up'],
]);

/** Decides one permission, by the name that Electron gives it, for the page that asks. */
export function decidePermission(
  permission: string,
  requester: string,
  origin: AppOrigin,
): Decision {
  if (ownUrl(requester, origin) === null) return deny('foreign-origin');
  const reason = ALLOWED.get(permission);
  return reason === undefined ? deny('not-in-the-table') : allow(reason);
}

/**
 * What the Chromium host sets by name, since a browser asks its user where Electron asks the
 * shell. Names as in the DevTools protocol (`Browser.setPermission`).
 */
export const CHROMIUM_PERMISSIONS: Readonly<Record<string, 'granted' | 'denied'>> = Object.freeze({
  'persistent-storage': 'granted',
  'background-fetch': 'denied',
  'background-sync': 'denied',
  camera: 'denied',
  'clipboard-read': 'denied',
  'display-capture': 'denied',
  geolocation: 'denied',
  'idle-detection': 'denied',
  'local-fonts': 'denied',
  microphone: 'denied',
  midi: 'denied',
  nfc: 'denied',
  notifications: 'denied',
  'payment-handler': 'denied',
  'periodic-background-sync': 'denied',
  'screen-wake-lock': 'denied',
  'storage-access': 'denied',
  'window-management': 'denied',
});
