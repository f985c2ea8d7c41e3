/** The executable of Electron, or null when its package has not fetched it. */
export function electronBinary(root: string, env: NodeJS.ProcessEnv): string | null;
