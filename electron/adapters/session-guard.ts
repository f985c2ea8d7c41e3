/** Closes a session: what the page may load, ask for and get from the system. */
import type { Session } from 'electron';
import { ELECTRON_ORIGIN, startAddress } from '../policy/origins';
import { decidePermission } from '../policy/permissions';
import { decideRequest, REFUSED_SCHEMES } from '../policy/requests';
import type { StaticServer } from '../services/static-files';

/** Leads nowhere: Electron would fetch the Dutch dictionary from the internet otherwise. */
const NO_DICTIONARIES = `${startAddress(ELECTRON_ORIGIN)}geen-woordenboeken/`;

function closeNetwork(session: Session, server: StaticServer): void {
  // Only the last listener counts: this is the one place that sets it.
  session.webRequest.onBeforeRequest(({ url, resourceType }, callback) => {
    callback({
      cancel: !decideRequest({ url, image: resourceType === 'image' }, ELECTRON_ORIGIN).allow,
    });
  });
  for (const scheme of REFUSED_SCHEMES) {
    session.protocol.handle(scheme, () => new Response(null, { status: 403 }));
  }
  session.protocol.handle(ELECTRON_ORIGIN.protocol.replace(':', ''), async ({ method, url }) => {
    const { status, headers, body } = await server({ method, url });
    return new Response(body, { status, headers: { ...headers } });
  });
}

function refusePermissions(session: Session): void {
  // Both are needed: a page asks, or looks whether it would be allowed.
  session.setPermissionRequestHandler((_contents, permission, callback, { requestingUrl }) => {
    callback(decidePermission(permission, requestingUrl, ELECTRON_ORIGIN).allow);
  });
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) =>
      decidePermission(permission, requestingOrigin, ELECTRON_ORIGIN).allow,
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
}

/** Everything of security that hangs on a session. Must run before the first window. */
export function guardSession(session: Session, server: StaticServer): void {
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL(NO_DICTIONARIES);
  closeNetwork(session, server);
  refusePermissions(session);
  // Saving goes through the shell; a page that downloads is a page that misbehaves.
  session.on('will-download', (event) => event.preventDefault());
}
