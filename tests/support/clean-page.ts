import { afterEach } from 'vitest';
import { cleanUp } from '../unit/renderer/ui/dom';

// Not in happy-dom. In the product it only fetches ahead, a frame after a test may have ended.
globalThis.requestIdleCallback ??= () => 0;

afterEach(cleanUp);
