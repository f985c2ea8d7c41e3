import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { licencesPlugin } from './electron/cli/licences.mjs';

const root = import.meta.dirname;

/** Shown in the program. SOURCE_DATE_EPOCH (seconds) makes a build repeatable. */
const epoch = Number(process.env.SOURCE_DATE_EPOCH);
const built = new Date(epoch > 0 ? epoch * 1000 : Date.now()).toISOString();

/**
 * Main, preload and page. Everything is bundled (no externalized packages), so the packaged
 * program carries no node_modules: what runs is what was built and reviewed.
 */
export default defineConfig({
  main: {
    plugins: [licencesPlugin(root)],
    define: { __BUILD_DATE__: JSON.stringify(built) },
    build: {
      outDir: resolve(root, 'out/main'),
      externalizeDeps: false,
      rolldownOptions: { input: { index: resolve(root, 'electron/main/index.ts') } },
    },
  },
  preload: {
    plugins: [licencesPlugin(root)],
    build: {
      outDir: resolve(root, 'out/preload'),
      // A sandboxed preload is one CommonJS file that may require only 'electron'.
      externalizeDeps: false,
      isolatedEntries: true,
      rolldownOptions: {
        input: { index: resolve(root, 'electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [react(), licencesPlugin(root, { write: true })],
    worker: { format: 'es', plugins: () => [licencesPlugin(root)] },
    build: {
      outDir: resolve(root, 'out/renderer'),
      emptyOutDir: true,
      minify: true,
      // data: addresses would need a wider CSP; the polyfill would be an inline script.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { index: resolve(root, 'renderer/index.html') },
        // All that the page loads at once in one script and one style: each file is a round trip
        // through the shell before the first picture. Later screens take what they share from it.
        output: { codeSplitting: { groups: [{ name: 'begin', tags: ['$initial'] }] } },
      },
    },
  },
});
