/** Which file a request may name. Pure: symlinks are looked at where the file is opened. */
import { isAbsolute, join, relative, sep } from 'node:path';

/** Characters that mean something to a file system: separators, drives, streams, the end. */
function isForbidden(character: string): boolean {
  return character <= '\u001f' || character === '\u007f' || '\\:*?"<>|'.includes(character);
}

/**
 * The path below `root` that a URL path names, or null when it must not be served. Decoded once:
 * `%252e` stays a name and is not decoded to a dot. Folders answer their index.html.
 */
export function fileFor(root: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (!decoded.startsWith('/') || [...decoded].some(isForbidden)) return null;
  const segments = decoded.slice(1).split('/');
  if (segments.at(-1) === '') segments[segments.length - 1] = 'index.html';
  // An empty segment, a dot segment or a hidden file is never part of a build.
  if (segments.some((segment) => segment === '' || segment.startsWith('.'))) return null;
  const file = join(root, ...segments);
  return contains(root, file) ? file : null;
}

/** Whether `file` lies below `root`; both absolute. */
export function contains(root: string, file: string): boolean {
  const path = relative(root, file);
  return path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}
