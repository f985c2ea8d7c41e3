/** Whether a folder leaves this computer, by the place where it really is. */
import { realpath } from 'node:fs/promises';
import { type Environment, type Leaving, leavingOf } from '../policy/leaving-folders';

/** A link into a folder of OneDrive leaves as that folder does. */
export async function leavingOfFolder(
  folder: string,
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): Promise<Leaving> {
  const named = leavingOf(folder, env, platform);
  if (named.verlaat !== null) return named;
  const real = await realpath(folder).catch(() => folder);
  return leavingOf(real, env, platform);
}
