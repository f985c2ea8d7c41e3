/** Names of the two lines between page and shell. The preload repeats them, checked by its types. */

/** Page → shell: `invoke(INVOKE, channel, request)`. */
export const INVOKE = 'draaiknop:vraag';
/** Shell → page: a ShellCommand. */
export const COMMAND = 'draaiknop:opdracht';
