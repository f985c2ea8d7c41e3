/**
 * Answers the page's requests from the folder of the built page: one function from request to
 * response. Electron calls it for `app://draaiknop`, the Chromium host for
 * `https://draaiknop.invalid`, so both send the same files with the same headers.
 */
import { readFile, realpath } from 'node:fs/promises';
import { SECURITY_HEADERS } from '../policy/headers';
import { contentType } from '../policy/mime';
import { type AppOrigin, ownUrl } from '../policy/origins';
import { contains, fileFor } from '../policy/paths';

export interface StaticRequest {
  method: string;
  url: string;
}

export interface StaticResponse {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Uint8Array<ArrayBuffer>;
}

export type StaticServer = (request: StaticRequest) => Promise<StaticResponse>;

const EMPTY = new Uint8Array(0);

function refuse(status: number, extra: Record<string, string> = {}): StaticResponse {
  return { status, headers: { ...SECURITY_HEADERS, ...extra }, body: EMPTY };
}

/** Serves the files below `root`. Never throws: what cannot be served is a status. */
export function createStaticServer(options: { root: string; origin: AppOrigin }): StaticServer {
  const { root, origin } = options;
  // The root itself may be reached by a link; what lies below it may not lead out.
  const realRoot = realpath(root).catch(() => null);
  return async ({ method, url }) => {
    const own = ownUrl(url, origin);
    if (own === null) return refuse(403);
    if (method !== 'GET') return refuse(405, { Allow: 'GET' });
    const folder = await realRoot;
    const file = folder === null ? null : fileFor(folder, own.pathname);
    if (folder === null || file === null) return refuse(404);
    const type = contentType(file);
    if (type === null) return refuse(404);
    try {
      const real = await realpath(file);
      if (!contains(folder, real)) return refuse(404);
      const body = new Uint8Array(await readFile(real));
      return { status: 200, headers: { ...SECURITY_HEADERS, 'Content-Type': type }, body };
    } catch {
      return refuse(404);
    }
  };
}
