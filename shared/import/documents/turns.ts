/**
 * A document as the turns of a conversation. Every paragraph is in exactly one turn, is a line above
 * the conversation, or a name without words.
 */
import type { FoundSpeakers, Paragraph, TextDocument } from './raw';

/** How the text is divided: in turns as found, or each paragraph a turn of its own. */
export const divisions = ['beurten', 'alineas'] as const;
export type Division = (typeof divisions)[number];

export interface Turn {
  /** First and last paragraph (or subtitle), 1-based. */
  van: number;
  tot: number;
  spreker: string | null;
  /** The same for every way in which the speaker is written; null without a speaker. */
  sleutel: string | null;
  tekst: string;
  tijd: string | null;
  /** A question by how it stands there, whoever asks it. */
  vraag: boolean;
}

/** Between the paragraphs of one turn. */
export const BETWEEN = '\n\n';
/** A turn that grows beyond this goes on in a next one, where a paragraph begins. */
const MAX_TURN = 20_000;
/** Subtitles without a speaker: a turn ends after so many characters, where a sentence does. */
const MAX_SUBTITLES = 600;
const SENTENCE_END = /[.?!…]["”’)\]]*$/;

function append(turn: Turn, tekst: string, tot: number, between: string): void {
  turn.tekst = turn.tekst === '' ? tekst : `${turn.tekst}${between}${tekst}`;
  turn.tot = tot;
}

const isWhollyBold = ({ tekst, vet, stijl }: Paragraph): boolean =>
  vet >= tekst.length || stijl === 'kop';
const QUESTION = /\?["”’)\]]*\s*$/;

/** Each paragraph its own turn; what the file itself says of who speaks stays. */
function byParagraph(alineas: readonly Paragraph[]): Turn[] {
  return alineas.map(({ nr, tekst, spreker, tijd }) => ({
    ...{ van: nr, tot: nr, spreker, sleutel: spreker, tekst, tijd, vraag: false },
  }));
}

function bySubtitle(alineas: readonly Paragraph[], found: FoundSpeakers): Turn[] {
  const turns: Turn[] = [];
  for (const paragraph of alineas) {
    const label = found.labels.get(paragraph.nr);
    const spreker = paragraph.spreker ?? label?.naam ?? null;
    const sleutel = paragraph.spreker ?? label?.sleutel ?? null;
    const tekst = label === undefined ? paragraph.tekst : label.rest;
    const last = turns.at(-1);
    if (last !== undefined && goesOn(last, paragraph, sleutel, found.labels.size > 0)) {
      append(last, tekst, paragraph.nr, ' ');
    } else {
      const { nr, tijd } = paragraph;
      turns.push({ van: nr, tot: nr, spreker, sleutel, tekst, tijd, vraag: false });
    }
  }
  return turns;
}

/** Subtitles of one speaker are one turn. Without any speaker, silence and sentences divide them. */
function goesOn(
  last: Turn,
  paragraph: Paragraph,
  sleutel: string | null,
  isLabelled: boolean,
): boolean {
  const isFull = last.tekst.length + paragraph.tekst.length > MAX_TURN;
  if (isFull) return false;
  if (sleutel !== null) return sleutel === last.sleutel;
  if (isLabelled) return true;
  if (last.sleutel !== null) return false;
  const ended = SENTENCE_END.test(last.tekst);
  return !(paragraph.pauze || (ended && last.tekst.length >= MAX_SUBTITLES));
}

function bySpeaker(alineas: readonly Paragraph[], found: FoundSpeakers): Turn[] {
  const turns: Turn[] = [];
  let open: Turn | null = null;
  for (const paragraph of alineas) {
    const { nr, tekst, spreker, tijd, stijl } = paragraph;
    const label = found.labels.get(nr);
    const bold = found.vetIsVraag && isWhollyBold(paragraph) && QUESTION.test(tekst);
    const speaks = spreker !== null || label !== undefined || bold;
    const goes: boolean =
      open !== null &&
      !speaks &&
      stijl === null &&
      (open.sleutel !== null || found.vetIsVraag) &&
      !open.vraag &&
      open.tekst.length + tekst.length <= MAX_TURN;
    if (open !== null && goes) {
      append(open, tekst, nr, BETWEEN);
      continue;
    }
    const isHeading = !speaks && stijl !== null;
    // Beyond the longest turn the same speaker goes on; after a question in bold somebody else does.
    const same = !speaks && !isHeading && open !== null && !open.vraag ? open : null;
    const next: Turn = {
      van: nr,
      tot: nr,
      spreker: spreker ?? label?.naam ?? same?.spreker ?? null,
      sleutel: spreker ?? label?.sleutel ?? same?.sleutel ?? null,
      tekst: label === undefined || spreker !== null ? tekst : label.rest,
      tijd: tijd ?? label?.tijd ?? null,
      vraag: bold && label === undefined,
    };
    turns.push(next);
    open = isHeading ? null : next;
  }
  return turns;
}

/** The turns of these paragraphs, in order; one with an empty text is a name without words. */
export function turnsOf(
  { eenheid }: Pick<TextDocument, 'eenheid'>,
  alineas: readonly Paragraph[],
  found: FoundSpeakers,
  division: Division,
): Turn[] {
  if (division === 'alineas') return byParagraph(alineas);
  return eenheid === 'ondertitel' ? bySubtitle(alineas, found) : bySpeaker(alineas, found);
}
