/** The part of node:fs/promises that the services use; tests put a full or read-only disk here. */
import * as fs from 'node:fs/promises';
import { CodedError } from '../../shared/desktop/errors';

export type FileSystem = Pick<
  typeof fs,
  'link' | 'lstat' | 'mkdir' | 'open' | 'readFile' | 'readdir' | 'rename' | 'rm' | 'unlink'
> & {
  statfs(path: string): Promise<{ bavail: number; bsize: number; blocks: number }>;
};

export const nodeFileSystem: FileSystem = fs;

/** The system's code of an error ('ENOENT'), or '' when it is not one of the file system. */
export function systemCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

const CODES: ReadonlyMap<string, 'schijf-vol' | 'map-alleen-lezen'> = new Map([
  ['ENOSPC', 'schijf-vol'],
  ['EDQUOT', 'schijf-vol'],
  ['EACCES', 'map-alleen-lezen'],
  ['EPERM', 'map-alleen-lezen'],
  ['EROFS', 'map-alleen-lezen'],
]);

/** What a failed write means to the user. An error that has a code already keeps it. */
export function writeError(error: unknown, params: { pad?: string; bestand?: string } = {}) {
  if (error instanceof CodedError) return error;
  const code = CODES.get(systemCode(error)) ?? 'opslag-mislukt';
  return new CodedError(code, params, error);
}
