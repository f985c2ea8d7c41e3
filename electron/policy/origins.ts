/**
 * The one origin of the product in each host. Compared by protocol and host, never by
 * `URL.origin`: Node answers 'null' there for every scheme of its own.
 */
export interface AppOrigin {
  /** With colon, as in `URL.protocol`. */
  readonly protocol: string;
  /** As in `URL.host`: a port would be part of it. */
  readonly host: string;
}

export const ELECTRON_ORIGIN: AppOrigin = Object.freeze({ protocol: 'app:', host: 'draaiknop' });

/** `.invalid` can never be a real name (RFC 2606); https makes it a secure context. */
export const CHROMIUM_ORIGIN: AppOrigin = Object.freeze({
  protocol: 'https:',
  host: 'draaiknop.invalid',
});

/** The only address the window ever shows. */
export function startAddress(origin: AppOrigin): string {
  return `${origin.protocol}//${origin.host}/`;
}

/** The URL when it is of this origin and carries no user name, else null. Never throws. */
export function ownUrl(address: string, origin: AppOrigin): URL | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  const own =
    url.protocol === origin.protocol &&
    url.host === origin.host &&
    url.username === '' &&
    url.password === '';
  return own ? url : null;
}
