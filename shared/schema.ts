/**
 * The one door to zod. `jitless` must be set before any schema is made: without it zod builds
 * parsers with `new Function`, which the CSP refuses.
 */
import { config, z } from 'zod';

config({ jitless: true });

export { z };
