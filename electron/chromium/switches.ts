/** The command line of the Chromium host. */
import { CHROMIUM_ORIGIN, startAddress } from '../policy/origins';
import { asArguments, NETWORK_SWITCHES, type Switches } from '../policy/switches';
import { WINDOW_SIZE } from '../policy/window-options';

const APP_SWITCHES: Switches = {
  // An app window (no tabs, no address bar; about:blank would open a normal window). The address
  // cannot be answered before we are connected, and no name is looked up, so this load comes to
  // nothing: the window navigates there again (window.ts). But the process that Chromium prepares
  // for it is the one that our page needs; for a data: page it would be thrown away.
  app: startAddress(CHROMIUM_ORIGIN),
  class: 'draaiknop',
  'window-size': `${WINDOW_SIZE.width},${WINDOW_SIZE.height}`,
  lang: 'nl',
  'no-first-run': '',
  'no-default-browser-check': '',
  'hide-crash-restore-bubble': '',
  noerrdialogs: '',
  // Hides the bar about unusual switches that the network switches would show.
  'test-type': '',
  // The product keeps no password in Chromium, so it must not ask for the system's key ring.
  'password-store': 'basic',
  'use-mock-keychain': '',
  // An Error made while a debugger listens, and the host is one, asks for positions in the source.
  // React makes one as it loads; V8 would parse the whole script twice more to answer.
  'js-flags': '--no-enable-lazy-source-positions',
  'disable-sync': '',
  'disable-extensions': '',
  'disable-default-apps': '',
  'disable-component-extensions-with-background-pages': '',
  'disable-field-trial-config': '',
  'disable-features':
    'AutofillServerCommunication,CertificateTransparencyComponentUpdater,MediaRouter,' +
    'OptimizationHints,Translate',
};

/** All arguments but the pipe. `extra` is for tests: a debugging port for Playwright. */
export function chromiumArguments(options: {
  profile: string;
  headless: boolean;
  uid: number | undefined;
  extra: readonly string[];
}): string[] {
  return [
    ...asArguments({ ...APP_SWITCHES, ...NETWORK_SWITCHES }),
    `--user-data-dir=${options.profile}`,
    ...(options.headless ? ['--headless', '--hide-scrollbars'] : []),
    // Chromium refuses to run as root with its sandbox; anybody else keeps it.
    ...(options.uid === 0 ? ['--no-sandbox'] : []),
    ...options.extra,
  ];
}
