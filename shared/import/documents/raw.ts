/** A document as it was read, with what it shows of itself: enough to divide it anew. */
import type { TextDocument } from './document';
import type { HeadingLine } from './heading-lines';
import type { FoundSpeakers } from './speakers';

export interface RawConversation {
  document: TextDocument;
  gevonden: FoundSpeakers;
  bovenaan: HeadingLine[];
}
