/** What is known of a document that was read: shapes only, so that everybody may know them. */
import type { TextUnit } from '../../domain/provenance';

export interface Paragraph {
  /**
   * 1-based, among those that hold words: as a reader would count them. Subtitles keep their place
   * in the file; two voices in one subtitle share it.
   */
  nr: number;
  /** With the line breaks that the document has within it. */
  tekst: string;
  /** Characters at its beginning that are bold; as many as it has when all of it is. */
  vet: number;
  /** How the document itself marks it. */
  stijl: 'titel' | 'kop' | null;
  /** Who speaks, where the document says so apart from the text: a column, or the voice of a subtitle. */
  spreker: string | null;
  /** When it was said, where the document says so apart from the text: `00:12:31`. */
  tijd: string | null;
  /** Of a subtitle: nothing was said for a while before it. */
  pauze: boolean;
}

export interface TextDocument {
  eenheid: TextUnit;
  alineas: Paragraph[];
  /** Dutch sentences about what is not in the text, such as footnotes. */
  meldingen: string[];
}

/** How a label stands out. */
export type LabelForm =
  /** A colon behind it. */
  | 'dubbelepunt'
  /** A dash or a tab behind it. */
  | 'streepje'
  /** With a moment, on a line of its own. */
  | 'tijd'
  /** On a line of its own, in bold or capitals. */
  | 'regel'
  /** In bold, before text that is not. */
  | 'vet';

export interface Label {
  /** As it is written, without colon, brackets and time. */
  naam: string;
  /** The same for every way in which the same speaker is written. */
  sleutel: string;
  vorm: LabelForm;
  tijd: string | null;
  /** The text behind it; '' when that stands in the next paragraphs. */
  rest: string;
}

export interface Speaker {
  sleutel: string;
  /** As it is first written. */
  naam: string;
  /** Times that it stands before a text. */
  beurten: number;
  /** True for who asks, as far as that shows. */
  vraagt: boolean;
  /** Why, or why not; in Dutch, to follow "omdat". */
  reden: string;
}

export interface FoundSpeakers {
  sprekers: Speaker[];
  /** By number of the paragraph. */
  labels: ReadonlyMap<number, Label>;
  /** Paragraphs in bold are the questions. */
  vetIsVraag: boolean;
  /** 0 to 1. */
  zekerheid: number;
  /** Why these are speakers, or why there are none; in Dutch, to follow "omdat". */
  reden: string;
}

/** A line above the conversation that is a value of the interview. */
export interface HeadingLine {
  /** The paragraph. */
  nr: number;
  /** What stands before the colon; "Titel" for a title without one. */
  kop: string;
  waarde: string;
  /** Field of the interview; null = none, then the line is kept without being one. */
  veld: string | null;
  zekerheid: number;
  /** To follow "omdat". */
  reden: string;
}

/** A document as it was read, with what it shows of itself: enough to divide it anew. */
export interface RawConversation {
  document: TextDocument;
  gevonden: FoundSpeakers;
  bovenaan: HeadingLine[];
}
