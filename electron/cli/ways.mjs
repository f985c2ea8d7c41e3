/** The three ways in which a source checkout opens, and which of them a start takes. */

/** Flags of `npm start` itself; everything else goes on to what is started. */
const HEADLESS = '--zonder-venster';
const NO_DOWNLOAD = '--geen-download';

/**
 * @typedef {object} Start
 * @property {boolean} headless no window: run the main job in Node
 * @property {boolean} download Electron may be fetched
 * @property {string[]} passOn
 */

/**
 * @param {readonly string[]} argv
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {Start}
 */
export function readStart(argv, platform, env) {
  const noScreen = platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
  const asked = argv.includes(HEADLESS);
  return {
    // The Chromium host can do without a screen when it is told to show nothing.
    headless: asked || (noScreen && !argv.includes('--kop-uit')),
    download: !argv.includes(NO_DOWNLOAD),
    passOn: argv.filter((argument) => argument !== HEADLESS && argument !== NO_DOWNLOAD),
  };
}
