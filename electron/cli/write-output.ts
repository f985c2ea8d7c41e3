/** Puts a result on disk, without ever losing what somebody else put there. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { UsageError } from './io';

type Content = string | Uint8Array;

/** More files of one name than anybody makes. */
const MAX_NUMBER = 1000;

/** Makes the folder when it is not there. Throws UsageError when that cannot be. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw unwritable(folder, error);
  }
}

/** Writes a new file; when the name is taken, "name (2)", "name (3)", … Answers its path. */
export async function writeNew(folder: string, name: string, content: Content): Promise<string> {
  const { name: stem, ext } = parse(name);
  for (let number = 1; number <= MAX_NUMBER; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem} (${number})${ext}`);
    try {
      await writeFile(path, content, { flag: 'wx' });
      return path;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw unwritable(path, error);
    }
  }
  throw new UsageError(`In ${folder} staan al ${MAX_NUMBER} bestanden met de naam ${name}.`);
}

/** Writes a file of our own, in the place of the one that a former run made. Answers its path. */
export async function writeOwn(folder: string, name: string, content: Content): Promise<string> {
  const path = join(folder, name);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, content, { flag: 'wx' });
    await rename(temporary, path);
    return path;
  } catch (error) {
    await rm(temporary, { force: true });
    throw unwritable(path, error);
  }
}

function unwritable(path: string, error: unknown): UsageError {
  const why: Record<string, string> = {
    EACCES: 'u mag daar niet schrijven',
    EPERM: 'u mag daar niet schrijven',
    EROFS: 'u mag daar niet schrijven',
    ENOSPC: 'de schijf is vol',
    EEXIST: 'daar staat al iets anders met die naam',
    ENOTDIR: 'een deel van het pad is een bestand',
    EISDIR: 'daar staat een map met die naam',
  };
  const reason = why[codeOf(error)] ?? 'de schijf weigerde het';
  return new UsageError(`${path} is niet geschreven: ${reason}.`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
