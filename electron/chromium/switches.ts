/** The command line of the Chromium host. */
import { asArguments, NETWORK_SWITCHES, type Switches } from '../policy/switches';
import { WINDOW_SIZE } from '../policy/window-options';

/** Its title is what the taskbar shows until the page is there. */
const FIRST_PAGE = 'data:text/html,<title>Draaiknop</title>';

const APP_SWITCHES: Switches = {
  // An app window (no tabs, no address bar). A data: page, because the real address cannot be
  // answered before we are connected, and about:blank would open a normal window.
  app: FIRST_PAGE,
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
