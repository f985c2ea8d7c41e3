import { allow, type Decision, deny } from './decision';
import { type AppOrigin, ownUrl } from './origins';

/** Where the window may go: the start page of this origin, and nowhere else. */
export function decideNavigation(address: string, origin: AppOrigin): Decision {
  const url = ownUrl(address, origin);
  if (url === null) return deny('foreign-origin');
  // The address never changes: a path or a query would end up in Chromium's history.
  if (url.pathname !== '/' || url.search !== '') return deny('not-the-start-page');
  return allow('start-page');
}
