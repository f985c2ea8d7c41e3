import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
// A forgotten mock gets the typed fake instead of a download attempt by the electron package.
const alias = { electron: resolve(root, 'tests/support/fake-electron.ts') };

export default defineConfig({
  resolve: { alias },
  test: {
    env: { TZ: 'Europe/Amsterdam' },
    // vitest leaves one core to the editor; on two cores that doubles the time.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // Nothing here keeps state in its modules, so the files of a worker may share them: importing
          // everything anew for each of 180 files took a third of the time.
          isolate: false,
          include: [
            'tests/unit/**/*.test.ts',
            'tests/integration/**/*.test.ts',
            'tests/architecture/**/*.test.ts',
            'tests/security/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['tests/unit/**/*.test.tsx'],
        },
      },
    ],
  },
});
