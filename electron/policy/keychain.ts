/**
 * When a keychain of the system is real: when what it seals cannot be opened by somebody who has
 * the files and not the account. Electron seals on Linux with a password that stands in its source
 * when it finds no keychain, and says so only by a name.
 */

/** Names that `safeStorage.getSelectedStorageBackend` gives to a real keychain on Linux. */
const LINUX_KEYCHAINS: ReadonlySet<string> = new Set([
  'gnome_libsecret',
  'kwallet',
  'kwallet5',
  'kwallet6',
]);

/** What Chromium writes before bytes that it sealed on Linux with the password in its source. */
const LINUX_WITHOUT_KEYCHAIN = 'v10';

/**
 * Whether a key may be given to it.
 * @param platform as Node names it.
 * @param backend what Electron calls the keychain; '' where it has no name for it.
 * @param available whether Electron says that it can seal now.
 */
export function keychainIsReal(platform: string, backend: string, available: boolean): boolean {
  if (!available) return false;
  if (platform === 'darwin' || platform === 'win32') return true;
  // A name that is not known here is not trusted: it may be a new way of not sealing at all.
  return platform === 'linux' && LINUX_KEYCHAINS.has(backend);
}

/**
 * Whether sealed bytes were made by a keychain. The name of the backend says which one was chosen,
 * these bytes say which one did it: a keychain that does not answer leaves Chromium with the
 * password in its source.
 */
export function isSealedByKeychain(platform: string, sealed: Uint8Array): boolean {
  if (sealed.byteLength === 0) return false;
  if (platform !== 'linux') return true;
  const begin = String.fromCharCode(...sealed.subarray(0, LINUX_WITHOUT_KEYCHAIN.length));
  return begin !== LINUX_WITHOUT_KEYCHAIN;
}
