/** Files of the checkout that this program stands in, built or not. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The path of a file of the checkout, or null when it is not there. */
export function checkoutFile(name: string): string | null {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const path = join(folder, name);
    if (existsSync(path)) return path;
    if (folder === dirname(folder)) return null;
  }
}
