import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { licencesPlugin } from './electron/cli/licences.mjs';

const root = import.meta.dirname;

/** Shown in the program. SOURCE_DATE_EPOCH (seconds) makes a build repeatable. */
const epoch = Number(process.env.SOURCE_DATE_EPOCH);
const built = new Date(epoch > 0 ? epoch * 1000 : Date.now()).toISOString();

/** The Chromium host and the command line: plain Node, built from the same shared code. */
export default defineConfig({
  plugins: [licencesPlugin(root)],
  define: { __BUILD_DATE__: JSON.stringify(built) },
  ssr: { noExternal: true },
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: resolve(root, 'out/node'),
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: {
        chromium: resolve(root, 'electron/chromium/index.ts'),
        cli: resolve(root, 'electron/cli/index.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
