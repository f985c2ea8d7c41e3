/** Answers what the page and its workers ask for: from disk, or not at all. */
import { decideNavigation } from '../policy/navigation';
import type { AppOrigin } from '../policy/origins';
import { decideRequest } from '../policy/requests';
import type { Answers } from './answers';
import type { Params } from './cdp';

/** A Fetch.* command that settles one paused request. */
export interface Verdict {
  method: 'Fetch.fulfillRequest' | 'Fetch.continueRequest' | 'Fetch.failRequest';
  params: Params;
}

/** What to do with a request that Chromium holds (params of Fetch.requestPaused). */
export async function answerRequest(
  params: Params,
  origin: AppOrigin,
  answers: Answers,
): Promise<Verdict> {
  const { requestId } = params;
  const request = params.request as { url: string; method: string };
  const navigation = params.resourceType === 'Document';
  if (navigation && !decideNavigation(request.url, origin).allow) {
    // 204 ends a navigation and leaves the page standing; a refusal would show an error page.
    return { method: 'Fetch.fulfillRequest', params: { requestId, responseCode: 204 } };
  }
  const image = params.resourceType === 'Image';
  if (!decideRequest({ url: request.url, image }, origin).allow) {
    return { method: 'Fetch.failRequest', params: { requestId, errorReason: 'BlockedByClient' } };
  }
  if (/^(?:data|blob):/.test(request.url)) {
    return { method: 'Fetch.continueRequest', params: { requestId } };
  }
  return { method: 'Fetch.fulfillRequest', params: { requestId, ...(await answers(request)) } };
}
