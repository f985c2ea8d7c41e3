/**
 * What stands above a conversation: its title, and lines as `Datum: 12 maart 2024` that say when it
 * was and with whom. Only where such lines stand together at the top, before anybody speaks.
 */
import { interviewFields } from '../../domain/interview';
import { foldHeading } from '../recognise/headings';
import { interviews } from '../recognise/kinds/interviews';
import { matcherOf } from '../recognise/match';
import { isQuestioner } from './labels';
import type { FoundSpeakers, HeadingLine, Paragraph, TextDocument } from './raw';

/** Paragraphs at the top that are looked at. */
const MAX_LINES = 25;
const MAX_TITLE = 150;
const MAX_VALUE = 300;
/** A word that only looks like one of a field is left in the text. */
const LEAST = 0.8;
const PAIR = /^\s*([^:\n\t]{2,40}?)\s*(?::|\t)\s*(\S[^\n]*)$/u;
/** Says that it is a transcript, and not of whom. */
const SAYS_NOTHING =
  /^(?:(?:transcript(?:ie)?|uitwerking|verslag|gespreksverslag|interviewverslag|interview|gesprek|van|het|een|volledige?|letterlijke?) ?)+\d{0,3}$/;

const fields: ReadonlySet<string> = new Set(interviewFields);

function pairOf({ tekst }: Paragraph): { kop: string; waarde: string } | null {
  const found = PAIR.exec(tekst);
  const [kop = '', waarde = ''] = found?.slice(1) ?? [];
  return found === null || waarde.length > MAX_VALUE
    ? null
    : { kop: kop.trim(), waarde: waarde.trim() };
}

/** The lines above the conversation; none when its first paragraph is said by somebody. */
export function headingLines({ alineas }: TextDocument, found: FoundSpeakers): HeadingLine[] {
  const speaks = new Set(found.sprekers.map(({ sleutel }) => sleutel));
  const first = alineas.findIndex((each) => begins(each, found, speaks));
  const top = alineas.slice(0, first < 0 ? MAX_LINES : Math.min(first, MAX_LINES));
  const lines: HeadingLine[] = [];
  const used = new Set<string>();
  for (const [i, paragraph] of top.entries()) {
    const pair = pairOf(paragraph);
    if (pair !== null) {
      const line = fieldOf(paragraph.nr, pair, used);
      // What is no field of an interview stays what it is: text.
      if (line === null) continue;
      lines.push(line);
    } else if (
      lines.length === 0 &&
      (isTitle(paragraph) || (i === 0 && isAbove(paragraph, top[1])))
    ) {
      lines.push(titleLine(paragraph, used));
    } else break;
  }
  return lines;
}

function begins(paragraph: Paragraph, found: FoundSpeakers, speaks: ReadonlySet<string>): boolean {
  if (paragraph.spreker !== null) return true;
  const label = found.labels.get(paragraph.nr);
  return label !== undefined && speaks.has(label.sleutel);
}

const TITLE = 'Titel';

const canBeTitle = (tekst: string): boolean => tekst.length <= MAX_TITLE && !/[.?!:;]$/.test(tekst);

function isTitle({ tekst, vet, stijl }: Paragraph): boolean {
  return canBeTitle(tekst) && (stijl !== null || vet >= tekst.length);
}

/** A text file marks no title: there it is the first line, above one that says what it is about. */
function isAbove({ tekst }: Paragraph, below: Paragraph | undefined): boolean {
  const pair = below === undefined ? null : pairOf(below);
  return canBeTitle(tekst) && pair !== null && fieldOf(0, pair, new Set()) !== null;
}

function titleLine({ nr, tekst }: Paragraph, used: Set<string>): HeadingLine {
  const waarde = tekst.replace(/\s+/g, ' ');
  const base = { nr, kop: TITLE, waarde };
  if (SAYS_NOTHING.test(foldHeading(waarde))) {
    return {
      ...base,
      veld: null,
      zekerheid: 0.8,
      reden: 'deze regel niet zegt welk gesprek het is',
    };
  }
  used.add('titel');
  return { ...base, veld: 'titel', zekerheid: 0.85, reden: 'deze regel als titel bovenaan staat' };
}

/** Null for a line that is no field of an interview, or says one for the second time. */
function fieldOf(
  nr: number,
  { kop, waarde }: { kop: string; waarde: string },
  used: Set<string>,
): HeadingLine | null {
  const [best] = [...matcherOf(interviews).match(kop)]
    .filter(({ veld, zekerheid }) => fields.has(veld) && zekerheid >= LEAST)
    .sort((a, b) => b.zekerheid - a.zekerheid);
  if (best === undefined || used.has(best.veld) || isQuestioner(kop)) return null;
  used.add(best.veld);
  return { nr, kop, waarde, veld: best.veld, zekerheid: best.zekerheid, reden: best.reden };
}
