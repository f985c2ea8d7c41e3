import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
// A forgotten mock gets the typed fake instead of a download attempt by the electron package.
const alias = { electron: resolve(root, 'tests/support/fake-electron.ts') };

// A file with property tests gets fast-check with the seed of this run. As a setup file it would be
// loaded for each file, and one in five has such tests.
const seeded = resolve(root, 'tests/support/fast-check.ts');
const propertySeed: Plugin = {
  name: 'property-seed',
  enforce: 'pre',
  resolveId: (id, importer) => (id === 'fast-check' && importer !== seeded ? seeded : null),
};

// They stand in for Electron, of which a process has one.
const ofOneProcess = 'tests/unit/electron/{adapters,main,preload}/**/*.test.ts';

export default defineConfig({
  plugins: [propertySeed],
  resolve: { alias },
  test: {
    env: { TZ: 'Europe/Amsterdam' },
    // vitest leaves one core to the editor; on two cores that doubles the time.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          // The files of a worker share its modules: importing everything anew for each file took
          // half of the time. So their support keeps nothing, and cleans up by onTestFinished: a
          // hook beside the tests would be registered for the first file only.
          name: 'puur',
          environment: 'node',
          isolate: false,
          include: ['tests/unit/**/*.test.ts'],
          exclude: [ofOneProcess],
        },
      },
      {
        extends: true,
        test: {
          // What looks at the process as a whole: its memory, what it has loaded.
          name: 'node',
          environment: 'node',
          include: [ofOneProcess, 'tests/architecture/**/*.test.ts', 'tests/security/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          // Whole programs on folders of their own, which their support takes away after each test.
          name: 'geheel',
          environment: 'node',
          isolate: false,
          testTimeout: 60_000,
          include: ['tests/integration/**/*.test.ts'],
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'dom',
          // React keeps what it found of the page when it was loaded, so the files of a worker share
          // both. Importing the screens anew for each file took two thirds of the time.
          environment: resolve(root, 'tests/support/shared-dom.ts'),
          isolate: false,
          setupFiles: [resolve(root, 'tests/support/clean-page.ts')],
          include: ['tests/unit/**/*.test.tsx'],
        },
      },
    ],
  },
});
