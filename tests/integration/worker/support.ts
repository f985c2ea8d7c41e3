/** Computers and programs for one test, taken down after it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Kdf } from '../../../electron/services/kdf';
import type { Wire } from '../../../renderer/store/wire';
import { type Computer, newComputer, type Program, start } from './program';

/** A computer that never saw the program. */
export async function aComputer(kdf?: Kdf): Promise<Computer> {
  const folder = await mkdtemp(join(tmpdir(), 'draaiknop-worker-'));
  onTestFinished(() =>
    // The shell may still be writing what a killed program asked for.
    rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }),
  );
  return newComputer(folder, kdf);
}

/** Starts the program there. */
export function run(computer: Computer, reader?: () => Wire): Program {
  const program = start(computer, reader);
  onTestFinished(() => program.kill());
  return program;
}
