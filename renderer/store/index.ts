/** What screens may import: the session, its hooks, and the sentences for what went wrong. */

export { errorSentence } from '../../shared/desktop/errors-nl';
export {
  SessionProvider,
  useCommand,
  useDossier,
  useQuery,
  useSession,
} from './hooks';
export type { Licences } from './licences';
export { startSession } from './start';
export type * from './types';
export { useWindows, type WindowedRows } from './use-windows';
