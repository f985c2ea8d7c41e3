/**
 * Before Chromium opens IndexedDB: cuts off what a kill or a power cut left unfinished at the end of
 * its logs (torn-tail.ts). To be called by whoever has the profile to themselves, before any page.
 */
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wholeLength } from './torn-tail';

const STORE = '.indexeddb.leveldb';
const LOG = /^\d+\.log$/;
const MANIFEST = /^MANIFEST-\d+$/;

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

/** True when something was cut off. */
async function mend(file: string, leastWhole: number): Promise<boolean> {
  const bytes = await readFile(file);
  const whole = wholeLength(bytes);
  if (whole === bytes.length || whole < leastWhole) return false;
  const handle = await open(file, 'r+');
  try {
    await handle.truncate(whole);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return true;
}

/**
 * @param folder `IndexedDB` in a profile; nothing happens when it is not there.
 * @returns how many files were mended. What cannot be read or written is left to Chromium: it names
 *   no folder and no sentence here that would help anybody.
 */
export async function mendStores(folder: string): Promise<number> {
  let mended = 0;
  for (const name of (await namesIn(folder)).filter((each) => each.endsWith(STORE))) {
    const store = join(folder, name);
    for (const file of await namesIn(store)) {
      // A log may be unfinished from its first record on; a manifest without any is no manifest.
      const least = LOG.test(file) ? 0 : MANIFEST.test(file) ? 1 : null;
      if (least === null) continue;
      if (await mend(join(store, file), least).catch(() => false)) mended += 1;
    }
  }
  return mended;
}
