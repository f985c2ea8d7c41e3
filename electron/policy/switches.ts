/** Command-line switches of Chromium that close the network, the same in both hosts. */

/** name → value; '' = a switch without a value. */
export type Switches = Readonly<Record<string, string>>;

export const NETWORK_SWITCHES: Switches = Object.freeze({
  // No name is ever looked up: this is what stops Chromium's own errands as well.
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  // A proxy would look names up elsewhere, and Windows would search for one on the LAN.
  'no-proxy-server': '',
  'disable-quic': '',
  'disable-background-networking': '',
  'disable-component-update': '',
  'disable-domain-reliability': '',
  'disable-client-side-phishing-detection': '',
  'dns-prefetch-disable': '',
  'no-pings': '',
  'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
  // A crash report holds memory, so possibly names and texts.
  'disable-breakpad': '',
});

/** As arguments: `--name` or `--name=value`. */
export function asArguments(switches: Switches): string[] {
  return Object.entries(switches).map(([name, value]) =>
    value === '' ? `--${name}` : `--${name}=${value}`,
  );
}
