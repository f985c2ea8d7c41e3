/** What Electron must be told before it is ready; later it no longer listens. */
import { app, protocol } from 'electron';
import { ELECTRON_ORIGIN } from '../policy/origins';
import { NETWORK_SWITCHES } from '../policy/switches';

/**
 * Sandbox, switches, scheme, folder and the lock against a second start, in that order. Answers
 * false when another window is open already: it has been told, and this process must end.
 */
export function prepareElectron(userData: string): boolean {
  app.enableSandbox();
  for (const [name, value] of Object.entries(NETWORK_SWITCHES)) {
    app.commandLine.appendSwitch(name, value);
  }
  // May be called once in the life of the program.
  protocol.registerSchemesAsPrivileged([
    {
      scheme: ELECTRON_ORIGIN.protocol.replace(':', ''),
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: false },
    },
  ]);
  app.setPath('userData', userData);
  return app.requestSingleInstanceLock();
}
