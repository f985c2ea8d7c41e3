import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { buildDate } from './electron/cli/build-date';

const root = import.meta.dirname;

/** The Chromium host and the command line: plain Node, built from the same shared code. */
export default defineConfig({
  define: { __BUILD_DATE__: JSON.stringify(buildDate()) },
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
