/** Searches files on disk for text, in the encodings in which a browser may have written it. */
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** UTF-16 as Windows and Chromium write it, and the other way round. */
function encodings(text: string): Map<string, Buffer> {
  const utf16 = Buffer.from(text, 'utf16le');
  return new Map([
    ['Latin-1', Buffer.from(text, 'latin1')],
    ['UTF-8', Buffer.from(text, 'utf8')],
    ['UTF-16LE', utf16],
    ['UTF-16BE', Buffer.from(utf16).swap16()],
    ['base64', Buffer.from(Buffer.from(text, 'utf8').toString('base64').slice(0, -4))],
  ]);
}

function* filesBelow(folder: string): Generator<string> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    // Removed while we looked: Chromium's child processes may be tidying up.
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) yield path;
  }
}

export interface Found {
  text: string;
  encoding: string;
  /** File, or the name of a file or folder itself. */
  path: string;
}

export interface Search {
  found: Found[];
  files: number;
  bytes: number;
}

/** Looks for each text in every file below the folders, in their names, and in each encoding. */
export function findText(folders: readonly string[], texts: readonly string[]): Search {
  const search: Search = { found: [], files: 0, bytes: 0 };
  const needles = texts.map((text) => ({ text, forms: encodings(text) }));
  for (const path of folders.flatMap((folder) => [...filesBelow(folder)])) {
    let content: Buffer;
    try {
      content = readFileSync(path);
    } catch {
      continue;
    }
    search.files += 1;
    search.bytes += content.length;
    for (const { text, forms } of needles) {
      if (path.includes(text)) search.found.push({ text, encoding: 'name', path });
      for (const [encoding, form] of forms) {
        if (content.includes(form)) search.found.push({ text, encoding, path });
      }
    }
  }
  return search;
}

/** Files below the folders that hold any of these bytes as they are. */
export function findBytes(folders: readonly string[], needles: readonly Uint8Array[]): string[] {
  return folders
    .flatMap((folder) => [...filesBelow(folder)])
    .filter((path) => {
      const content = readFileSync(path);
      return needles.some((needle) => content.includes(Buffer.from(needle)));
    });
}
