import { createContext, useContext } from 'react';

/** Whether the time without use is over while something is still being written. */
const Context = createContext(false);
export const LockWaitsProvider = Context;

export function useLockWaits(): boolean {
  return useContext(Context);
}
