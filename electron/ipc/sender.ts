import { type AppOrigin, ownUrl } from '../policy/origins';

/** Who asks, as the host sees it. */
export interface Sender {
  /** Address of the frame, or null when the frame is gone. */
  url: string | null;
  /** Whether it is the top frame of the window. */
  top: boolean;
}

/** Only the product's own page, in its own top frame, may ask anything of the shell. */
export function isTrustedSender(sender: Sender, origin: AppOrigin): boolean {
  return sender.top && sender.url !== null && ownUrl(sender.url, origin) !== null;
}
