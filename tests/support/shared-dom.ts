/**
 * happy-dom, once per worker of vitest: React keeps what it found of the page when it was loaded, so
 * modules can be shared among test files only when the page is too.
 */
import { builtinEnvironments, type Environment } from 'vitest/runtime';

let made: Promise<unknown> | null = null;

const environment: Environment = {
  name: 'shared-dom',
  viteEnvironment: 'client',
  async setup(global, options) {
    made ??= Promise.resolve(builtinEnvironments['happy-dom'].setup(global, options));
    await made;
    return { teardown: () => undefined };
  },
};
export default environment;
