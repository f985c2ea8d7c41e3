/**
 * What may be the name of who speaks at the beginning of a paragraph: `Interviewer: …`, `R1: …`,
 * `[00:12:31] Spreker 1: …`, `Respondent 3 – …`, or a name on a line of its own. Whether it really is
 * one follows from the whole document: speakers.ts.
 */
import { foldHeading } from '../recognise/headings';
import type { Label, LabelForm, Paragraph } from './raw';
import { timeAtEnd, timeAtStart } from './times';

const MAX_NAME = 40;
const MAX_WORDS = 5;
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} .'’\-/&+()#]*$/u;

const NUMBER = String.raw`(?: ?\d{1,3}[a-z]?)?`;
const ASKS = new RegExp(
  `^(?:interviewer|interviewster|interv|int|i|iv|onderzoeker|onderzoekster|gespreksleider|moderator|facilitator|researcher|vraagsteller|vragensteller|vraag|v|q|question)${NUMBER}$`,
);
const ANSWERS = new RegExp(
  `^(?:geinterviewde|respondent|resp|r|participant|p|part|deelnemer|d|kandidaat|spreker|speaker|sp|s|informant|persoon|antwoord|a|ant|answer|stem|voice|onbekende spreker|unknown speaker)${NUMBER}$`,
);
/** One letter says less than a word: `A:` is an answer, or the first of a list. */
const LETTER = /^\p{L}$/u;

/** Words that stand before a colon in ordinary text, notes and reports; never who speaks. */
const NO_SPEAKER = new Set(
  `actie acties aandachtspunt aandachtspunten advies afspraak afspraken agenda aanleiding aanpak achtergrond
  aantal antwoordcategorie auteur besluit besluiten betreft bevinding bevindingen bijlage bijvoorbeeld bron
  bronnen citaat conclusie conclusies context data datum definitie dilemma doel doelen doelgroep duur dus
  effect einde eindtijd figuur fragment functie gevolg hoe idee informatie inleiding kern kortom kosten
  kans kansen knelpunt knelpunten leerpunt let link locatie maatregel maar methode naam nadeel nadelen nb
  noot opbrengst opdracht opgave oplossing opmerking opmerkingen oorzaak op organisatie pagina periode plaats
  planning probleem reden resultaat resultaten risico samenvatting school starttijd stap stelling tabel
  thema thema s tijd tip tips titel toelichting uitkomst uitleg versie verslag volgende voorbeeld voordeel
  voordelen voorwaarde waar waarom wanneer wat wel wie zie ja nee oke ok hm precies klopt kijk nou zo
  email e mail telefoon tel fax website www http https n b p s`
    .split(/\s+/)
    .filter((word) => word.length > 1),
);
const NO_SPEAKER_PHRASES = new Set([
  'let op',
  'met andere woorden',
  'thema s',
  'e mail',
  'in het kort',
]);

/** Words that only say what it is, with a number: `Vraag 3` and `Vraag 4` are the same asker. */
const NUMBERED = /^(vraag|v|q|question|antwoord|a|ant|answer) ?\d{1,3}[a-z]?$/;

/** What a few words at the beginning of a paragraph are, as far as they say it by themselves. */
interface Words {
  sleutel: string;
  /** What transcripts call a speaker. */
  spreekt: boolean;
  vraagt: boolean;
  /** Whether they can be a name or a role at all. */
  naam: boolean;
}

/** The same words come back with every turn. */
const known = new Map<string, Words>();
const MAX_KNOWN = 5_000;

function wordsOf(text: string): Words {
  const before = known.get(text);
  if (before !== undefined) return before;
  const folded = foldHeading(text);
  const vraagt = ASKS.test(folded);
  const spreekt = vraagt || ANSWERS.test(folded) || folded.split(' en ').every(isCode);
  const sleutel = NUMBERED.exec(folded)?.[1] ?? folded;
  const found = { sleutel, spreekt, vraagt, naam: isName(text, folded, spreekt) };
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(text, found);
  return found;
}

const isCode = (folded: string): boolean =>
  /^(?:r|p|s|d|i|resp|spreker|speaker) ?\d{1,3}$/.test(folded);

/** Whether words can be a name or a role: short, and nothing that ends a sentence. */
function isName(text: string, folded: string, spreekt: boolean): boolean {
  if (text === '' || text.length > MAX_NAME || !NAME.test(text)) return false;
  if (/\.\s+\p{Ll}/u.test(text) || /^\d+$/.test(text)) return false;
  const words = folded.split(' ');
  if (folded === '' || words.length > MAX_WORDS) return false;
  if (NO_SPEAKER_PHRASES.has(folded) || (words.length === 1 && NO_SPEAKER.has(folded)))
    return false;
  if (spreekt) return true;
  // A name of many words has its capitals: "Zij noemden drie dingen" is the beginning of a sentence.
  const capitals = text.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word)).length;
  return /^\p{Lu}/u.test(text) && (words.length <= 3 || capitals * 2 >= words.length);
}

/** True for what transcripts call a speaker: a role or a code, with or without a number. */
export function isSpeakerWord(name: string): boolean {
  return wordsOf(name).spreekt;
}

/** True for a speaker that by its word is the one who asks. */
export function isQuestioner(name: string): boolean {
  return wordsOf(name).vraagt;
}

/** True for a label of a single letter, such as `I` or `A`. */
export function isLetter(label: Label): boolean {
  return LETTER.test(label.sleutel);
}

function label(naam: string, vorm: LabelForm, tijd: string | null, rest: string): Label | null {
  const name = naam
    .replace(/^\[(.*)\]$/s, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  if (name.length > MAX_NAME) return null;
  const { naam: isOne, sleutel } = wordsOf(name);
  return isOne ? { naam: name, sleutel, vorm, tijd, rest: rest.trim() } : null;
}

const COLON = /^(\[[^\]:\n]{1,40}\]|[^:\n\t]{1,56}?)\s*:(?=\s|$|[^\s\d/])/u;
const DASH = /^(\[[^\]:\n]{1,40}\]|[^:\n\t]{1,40}?)(?:\s+[–—-]\s+|\t+)/u;

/** `Spreker 1 (00:12): …`, with the moment before or behind the name. */
function withColon(text: string, before: string | null): Label | null {
  // The colon of a moment between brackets is not the one behind the name.
  const bracketed = /^([^:\n()[\]]{1,40}?)\s*([([{<][^)\]}>\n]{3,30}[)\]}>])\s*:\s*/u.exec(text);
  if (bracketed !== null) {
    const { tijd, rest } = timeAtEnd(`${bracketed[1]} ${bracketed[2]}`);
    if (tijd !== null) return label(rest, 'dubbelepunt', tijd, text.slice(bracketed[0].length));
  }
  const found = COLON.exec(text);
  if (found === null) return null;
  const tight = /^\S/.test(text.slice(found[0].length));
  const made = label(found[1] ?? '', 'dubbelepunt', before, text.slice(found[0].length));
  // Without a blank behind the colon it may be anything; a code is a code.
  return made !== null && tight && !isSpeakerWord(made.naam) ? null : made;
}

function withDash(text: string, before: string | null): Label | null {
  const found = DASH.exec(text);
  if (found === null) return null;
  const made = label(found[1] ?? '', 'streepje', before, text.slice(found[0].length));
  return made !== null && isSpeakerWord(made.naam) ? made : null;
}

/** The first line is a name, with or without a moment. */
function onOwnLine(paragraph: Paragraph, line: string, below: string): Label | null {
  const start = timeAtStart(line);
  const end = start.tijd === null ? timeAtEnd(line) : start;
  const tijd = end.tijd;
  const name = end.rest.replace(/^[-–—|\s]+|[-–—|\s]+$/g, '');
  if (tijd !== null) return label(name, 'tijd', tijd, below);
  const isBold = paragraph.vet >= line.length;
  const isCapitals = /\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line);
  const standsOut = isBold || isCapitals || (paragraph.stijl !== null && below === '');
  const asks = line.endsWith('?') || line.endsWith('.');
  if (asks || !(standsOut || isSpeakerWord(name))) return null;
  return label(name, 'regel', null, below);
}

/** The name that a paragraph may begin with; null when there is none. */
export function labelOf(paragraph: Paragraph): Label | null {
  const { tekst, vet } = paragraph;
  const cut = tekst.indexOf('\n');
  const line = (cut < 0 ? tekst : tekst.slice(0, cut)).trim();
  const below = cut < 0 ? '' : tekst.slice(cut + 1);
  const { tijd, rest } = timeAtStart(tekst);
  const spoken = withColon(rest, tijd) ?? withDash(rest, tijd);
  if (spoken !== null) return spoken;
  if (line.length <= MAX_NAME + 30) {
    const own = onOwnLine(paragraph, line, below);
    if (own !== null) return own;
  }
  if (vet === 0 || vet >= tekst.length) return null;
  const bold = tekst.slice(0, vet);
  return /\s$/.test(bold) || /^\s/.test(tekst.slice(vet))
    ? label(bold.replace(/[:\s]+$/, ''), 'vet', tijd, tekst.slice(vet))
    : null;
}
