import { afterEach } from 'vitest';
import { cleanUp } from '../unit/renderer/ui/dom';

afterEach(cleanUp);
