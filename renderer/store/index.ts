/** What screens may import: the session, its hooks, and the sentences for what went wrong. */

export { type ErrorText, errorSentence, errorText } from '../../shared/desktop/errors-nl';
export {
  type CommandState,
  type QueryState,
  SessionProvider,
  useCommand,
  useDossier,
  useQuery,
  useSession,
} from './hooks';
export { startSession } from './start';
export type * from './types';
export { useWindows, type WindowedRows } from './use-windows';
