/** Computers and programs for one test, taken down after it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Kdf } from '../../../electron/services/kdf';
import type { Wire } from '../../../renderer/store/wire';
import { type Computer, newComputer, type Program, start } from './program';

const computers: Computer[] = [];
const programs: Program[] = [];

/** A computer that never saw the program. */
export async function aComputer(kdf?: Kdf): Promise<Computer> {
  const computer = newComputer(await mkdtemp(join(tmpdir(), 'draaiknop-worker-')), kdf);
  computers.push(computer);
  return computer;
}

/** Starts the program there. */
export function run(computer: Computer, reader?: () => Wire): Program {
  const program = start(computer, reader);
  programs.push(program);
  return program;
}

afterEach(async () => {
  for (const program of programs.splice(0)) program.kill();
  for (const { folder } of computers.splice(0)) {
    // The shell may still be writing what a killed program asked for.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
});
