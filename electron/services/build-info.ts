/** Version and date of this build, filled in by the bundler. */
import { version } from '../../package.json';

declare const __BUILD_DATE__: string | undefined;

export const buildInfo = Object.freeze({
  versie: version,
  /** ISO; empty when run from source without a build. */
  datum: typeof __BUILD_DATE__ === 'string' ? __BUILD_DATE__ : '',
});
