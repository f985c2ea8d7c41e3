/** Where a command speaks: results on one stream, sentences about what went wrong on the other. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** The folder that relative paths start from. */
  cwd: string;
  /** Where a browser may be named. */
  env: NodeJS.ProcessEnv;
}

/** What a user can set right; its message is one Dutch sentence. */
export class UsageError extends Error {
  override name = 'UsageError';
}
