/** Chromium for the tests: the same search as the product. */
import { findChromium } from '../../electron/chromium/find-chromium';

export function testChromium(): string {
  return findChromium({ platform: process.platform, env: process.env });
}
