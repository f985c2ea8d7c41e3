/**
 * The page's files in the form that Chromium takes them. What the start page needs is read and
 * encoded while Chromium starts, when this process has nothing else to do.
 */
import { type AppOrigin, startAddress } from '../policy/origins';
import type { StaticRequest, StaticResponse, StaticServer } from '../services/static-files';

/** Parameters of Fetch.fulfillRequest, without the request. */
export interface Answer {
  responseCode: number;
  responseHeaders: { name: string; value: string }[];
  /** base64 */
  body: string;
}

export type Answers = (request: StaticRequest) => Promise<Answer>;

function toAnswer({ status, headers, body }: StaticResponse): Answer {
  return {
    responseCode: status,
    responseHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
    body: Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('base64'),
  };
}

/** Addresses of scripts and styles that a page names. */
function named(html: string, page: string): string[] {
  const links = html.matchAll(/(?:src|href)="(\.?\/[^"]+)"/g);
  return [...links].map(([, link]) => new URL(link ?? '', page).href);
}

/** Each prepared answer is given once: a page that is loaded again is read again. */
export function prepareAnswers(server: StaticServer, origin: AppOrigin): Answers {
  const ready = new Map<string, Promise<Answer>>();
  const start = startAddress(origin);
  const prepare = (url: string): Promise<StaticResponse> => {
    const response = server({ method: 'GET', url });
    ready.set(url, response.then(toAnswer));
    return response;
  };
  void prepare(start).then(({ body }) => {
    for (const url of named(new TextDecoder().decode(body), start)) void prepare(url);
  });

  return async (request) => {
    const prepared = request.method === 'GET' ? ready.get(request.url) : undefined;
    if (prepared === undefined) return toAnswer(await server(request));
    ready.delete(request.url);
    return prepared;
  };
}
