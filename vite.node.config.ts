import { resolve } from 'node:path';
import { defineConfig, type EnvironmentOptions } from 'vite';
import { licencesPlugin } from './electron/cli/licences.mjs';

const root = import.meta.dirname;

/** Shown in the program. SOURCE_DATE_EPOCH (seconds) makes a build repeatable. */
const epoch = Number(process.env.SOURCE_DATE_EPOCH);
const built = new Date(epoch > 0 ? epoch * 1000 : Date.now()).toISOString();

/** One program from one entry; the first of them makes its folder empty. */
function program(name: string, emptyOutDir: boolean): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: resolve(root, 'out/node'),
      emptyOutDir,
      minify: false,
      rolldownOptions: {
        input: { [name]: resolve(root, `electron/${name}/index.ts`) },
        output: { entryFileNames: '[name].js', chunkFileNames: `chunks/${name}-[name]-[hash].js` },
      },
    },
  };
}

/**
 * The Chromium host and the command line: plain Node, built from the same shared code. Each on its
 * own: what two programs share would become a file of its own, and the host should have to read no
 * second file before it starts the browser.
 */
export default defineConfig({
  plugins: [licencesPlugin(root)],
  define: { __BUILD_DATE__: JSON.stringify(built) },
  publicDir: false,
  environments: {
    chromium: program('chromium', true),
    cli: program('cli', false),
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['chromium', 'cli']) {
        const environment = builder.environments[name];
        if (environment !== undefined) await builder.build(environment);
      }
    },
  },
});
