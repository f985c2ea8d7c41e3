/** A display to open windows on: the one there is, or a virtual one. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const NUMBER = 91;
const SIZE = '1440x900x24';

/** @returns {Promise<{env: NodeJS.ProcessEnv, end(): void}>} */
export async function display() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) {
    return { env: {}, end: () => {} };
  }
  const server = spawn('Xvfb', [`:${NUMBER}`, '-screen', '0', SIZE, '-nolisten', 'tcp'], {
    stdio: 'ignore',
  });
  let failure = /** @type {Error | null} */ (null);
  server.on('error', (error) => {
    failure = error;
  });
  for (let i = 0; i < 50 && !existsSync(`/tmp/.X11-unix/X${NUMBER}`); i += 1) {
    if (failure !== null) throw new Error('Geen scherm en geen Xvfb: installeer xvfb.');
    await wait(100);
  }
  return { env: { DISPLAY: `:${NUMBER}` }, end: () => server.kill('SIGTERM') };
}
