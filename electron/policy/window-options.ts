/** How every window of the product is made. Frozen: no caller can loosen it on the way. */
export const WINDOW_SIZE = Object.freeze({
  width: 1440,
  height: 900,
  minWidth: 1024,
  minHeight: 640,
});

export const WEB_PREFERENCES = Object.freeze({
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  /** The Dutch dictionary would be fetched from the internet. */
  spellcheck: false,
  /** Saving a long import must not slow down because the window is hidden. */
  backgroundThrottling: false,
  enableWebSQL: false,
  autoplayPolicy: 'document-user-activation-required',
  devTools: false,
} as const);
