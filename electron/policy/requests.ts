import { allow, type Decision, deny } from './decision';
import { type AppOrigin, ownUrl } from './origins';

/**
 * Whether a request of the page or a worker may be answered. `image` says that an image is asked
 * for: only those may be data: or blob: (figures drawn on the page's own canvas).
 */
export function decideRequest(
  request: { url: string; image: boolean },
  origin: AppOrigin,
): Decision {
  if (ownUrl(request.url, origin) !== null) return allow('own-origin');
  if (request.url.startsWith('data:')) {
    return request.image ? allow('own-image') : deny('data-not-an-image');
  }
  if (request.url.startsWith('blob:')) {
    // A blob belongs to the origin that made it, which stands in its address.
    if (ownUrl(request.url.slice('blob:'.length), origin) === null) return deny('foreign-blob');
    return request.image ? allow('own-image') : deny('blob-not-an-image');
  }
  return deny('foreign-origin');
}

/**
 * Schemes that Electron's sessions know by themselves and that are answered with a refusal, besides
 * the filter above. Web sockets cannot be answered this way: for those there is only the filter.
 */
export const REFUSED_SCHEMES = ['http', 'https', 'file'] as const;
