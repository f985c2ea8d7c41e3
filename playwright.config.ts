import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { electronPresent, type HostName } from './tests/support/hosts';

const withElectron = electronPresent();
// Once: the workers read this file too.
if (!withElectron && process.env.TEST_WORKER_INDEX === undefined) {
  process.stdout.write('niet geverifieerd: Electron\n');
}

export default defineConfig<{ host: HostName }>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // A test waits for a third of its time: for its browser, its key, what a screen shows later. Two
  // more at a time than there are cores, up to four.
  workers: Math.min(4, availableParallelism() + 2),
  forbidOnly: process.env.CI !== undefined,
  // A test takes a few seconds; on a machine with ten times the work, ten times as long.
  timeout: 120_000,
  reporter: 'list',
  expect: { timeout: 10_000 },
  projects: [
    { name: 'chromium', use: { host: 'chromium' } },
    // The same specs; only where its binary is. Absent is not passed: see the line above.
    ...(withElectron ? [{ name: 'electron', use: { host: 'electron' as const } }] : []),
  ],
});
