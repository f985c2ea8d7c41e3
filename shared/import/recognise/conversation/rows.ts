/** The rows of a document with the choice in force: what its preview and its counts are made of. */
import type { ConversationRow } from '../../documents/conversation';
import type { RawConversation } from '../../documents/raw';
import type { ConversationChoice } from '../../preview';
import type { ConversationColumn } from './columns';

export interface ConversationRows {
  bron: RawConversation;
  keuze: ConversationChoice;
  rijen: readonly ConversationRow[];
  kolommen: readonly ConversationColumn[];
}
