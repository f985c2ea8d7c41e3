/** The environment in which `npm start` starts the program. */

/**
 * Without NODE_EXTRA_CA_CERTS: Node reads every certificate of that file before its first line
 * (38 ms for the 140 of a common bundle), for connections that this program never makes. An
 * installed Draaiknop does not read it either: Electron's fuse for Node's variables is off.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function ownEnvironment({ NODE_EXTRA_CA_CERTS: _, ...env }) {
  return env;
}
