/**
 * Names in running text: where the text itself says that a name follows (a title, initials, "ik heet"),
 * where a function stands behind it, and where a common first name stands before a surname. Cautious on
 * purpose: a list full of false alarms is not read.
 */
import { firstNames } from './first-names';
import { type Found, hasAny, overlapsAny } from './fixed-forms';
import { isNobody, isOrganisation, isRole, isRoleWord } from './not-names';

const PARTICLES =
  "(?:(?:van|de|der|den|ten|ter|te|het|'t|’t|in|op|la|le|el|al|von|da|dos|ben)\\s+)*";
/** As it is written: "Voorbeeld", "Voorbeeld-Ander", "VOORBEELD". */
const SURNAME = "\\p{Lu}[\\p{L}\\p{M}'’]+(?:-\\p{Lu}[\\p{L}\\p{M}'’]+)?";
const LOWER = "\\p{Lu}[\\p{Ll}'’-]+(?:-\\p{Lu}[\\p{Ll}'’-]+)?";
const INITIALS = '(?:\\p{Lu}\\.\\s?){1,5}';
export const TITLE =
  '(?:[Mm]evrouw|[Mm]evr\\.?|[Mm]eneer|[Mm]ijnheer|[Dd]e heer|[Dd]hr\\.?|[Mm]w\\.?|[Dd]rs\\.|[Dd]r\\.|[Ii]r\\.|[Ii]ng\\.|[Mm]r\\.|[Pp]rof\\.)';
const GIVEN = `\\p{Lu}[\\p{Ll}\\p{M}]+(?:-\\p{Lu}[\\p{Ll}\\p{M}]+)?`;

const TITLED = new RegExp(
  `(?<!\\p{L})${TITLE}\\s+(?:${TITLE}\\s+)*(?:${INITIALS}\\s*|${GIVEN}\\s+(?=${PARTICLES}\\p{Lu}))?${PARTICLES}${LOWER}`,
  'gu',
);
const INITIALLED = new RegExp(`(?<![\\p{L}.])${INITIALS}\\s*${PARTICLES}${LOWER}`, 'gu');
/** Before a name with a capital these are no initials: forms of companies, countries, addresses. */
const NO_INITIALS = /^(?:B\.\s?V|N\.\s?V|V\.\s?O\.\s?F|U\.\s?S|E\.\s?U|C\.\s?A\.\s?O|R\.\s?K)\./u;
/** "A. Inleiding": a letter before a heading or an item of a list. */
const LETTERED = /^\p{Lu}\.\s/u;

/** Said of oneself, or of whoever was spoken to. */
const CUED = new RegExp(
  `(?<!\\p{L})(?:[Ii]k heet|[Mm]ijn naam is|[Mm]aak kennis met|[Gg]esproken met|[Gg]esprek met|[Ii]nterview met|[Ii]n gesprek met)\\s+(${GIVEN}(?:\\s+${PARTICLES}${LOWER})?)`,
  'gu',
);
/** Two words with a capital and what somebody does: "Voornaam Achternaam, teamleider". */
const WITH_ROLE = new RegExp(
  `(?<![\\p{L}.-])(${GIVEN}\\s+${PARTICLES}${LOWER})\\s*(?:,\\s*|\\s\\()((?:\\p{L}[\\p{L}-]*\\s?){1,4})`,
  'gu',
);
const CAPITAL_BEFORE = /\p{Lu}[\p{L}-]*\s$/u;
const WORD = /\p{Lu}[\p{Ll}\p{M}]+(?:-\p{Lu}[\p{Ll}\p{M}]+)?/gu;
const BEHIND_FIRST = new RegExp(`\\s+(?:\\p{Lu}\\.\\s?)?${PARTICLES}${SURNAME}`, 'uy');

const TITLE_HINTS = [
  'evr',
  'eneer',
  'ijnheer',
  'e heer',
  'hr',
  'Mw',
  'mw',
  'rs.',
  'r.',
  'rof.',
  'ng.',
];
const CUE_HINTS = [' heet', 'aam is', 'nnis met', 'roken met', 'sprek met', 'rview met'];

const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** Whether a word is a common first name, written with a capital; of "Voor-Naam" its first part. */
export function isFirstName(word: string): boolean {
  const [first = ''] = plain(word).split('-');
  return firstNames.has(first) || firstNames.has(plain(word).replace(/-/g, ''));
}

/** Adds the names in a text that overlap nothing of what was found before. */
export function findNames(text: string, into: Found[]): void {
  const add = (start: number, end: number, reden: string, rol?: string) => {
    if (overlapsAny(into, start, end)) return;
    into.push({ soort: 'naam', start, end, reden, ...(rol === undefined ? {} : { rol }) });
  };
  if (hasAny(text, TITLE_HINTS)) {
    for (const { 0: found, index } of text.matchAll(TITLED)) {
      add(index, index + found.length, 'er een aanspreektitel voor staat');
    }
  }
  if (text.includes(',') || text.includes('(')) withRoles(text, add);
  withFirstNames(text, add);
  if (text.includes('.')) {
    for (const { 0: found, index } of text.matchAll(INITIALLED)) {
      if (NO_INITIALS.test(found) || isListItem(text, found, index)) continue;
      add(index, index + found.length, 'er voorletters voor staan');
    }
  }
  if (hasAny(text, CUE_HINTS)) {
    for (const { 0: found, 1: name = '', index } of text.matchAll(CUED)) {
      if (isRole(name) || isOrganisation(name)) continue;
      if (!/\s/.test(name) && !isFirstName(name)) continue;
      add(index + found.length - name.length, index + found.length, 'de tekst zegt wie het is');
    }
  }
}

type Add = (start: number, end: number, reden: string, rol?: string) => void;

function withFirstNames(text: string, add: Add): void {
  for (const { 0: first, index } of text.matchAll(WORD)) {
    if (!isFirstName(first) || /[\p{L}.]/u.test(text.charAt(index - 1))) continue;
    BEHIND_FIRST.lastIndex = index + first.length;
    const behind = BEHIND_FIRST.exec(text)?.[0];
    if (behind === undefined || !isSurname(behind)) continue;
    add(index, index + first.length + behind.length, 'er een bekende voornaam staat');
  }
}

function withRoles(text: string, add: Add): void {
  for (const { 0: found, 1: name = '', 2: said = '', index } of text.matchAll(WITH_ROLE)) {
    const rol = roleAtStart(said);
    if (rol === null || isRole(name) || isOrganisation(name) || found.includes('\n')) continue;
    // "Regio Midden Holland (coördinator)": of three words it is the name of something.
    if (CAPITAL_BEFORE.test(text.slice(Math.max(0, index - 30), index))) continue;
    add(index, index + name.length, `er ‘${rol}’ achter staat`, rol);
  }
}

/** The first words, up to and with the one that says the role: "senior adviseur van …". */
function roleAtStart(said: string): string | null {
  const words = said.trim().split(/\s+/);
  const at = words.findIndex(isRoleWord);
  if (at < 0 || at > 2 || words.slice(0, at + 1).some(isNobody)) return null;
  return words
    .slice(0, at + 1)
    .join(' ')
    .toLowerCase();
}

/** "A. Inleiding" at the beginning of a line is an item; "A. Voorbeeld" in a sentence is a name. */
function isListItem(text: string, found: string, index: number): boolean {
  const atStart = index === 0 || /[\n•\-–:;]\s*$/.test(text.slice(Math.max(0, index - 3), index));
  return atStart && LETTERED.test(found) && !/^\p{Lu}\.\s?\p{Lu}\./u.test(found);
}

/** Not the words of an organisation, a role or a sentence that goes on. */
function isSurname(behind: string): boolean {
  const words = behind.trim();
  return !isOrganisation(words) && !isRole(words) && !isNobody(words);
}

const TOKEN =
  /^(?:\p{Lu}[\p{L}\p{M}'’]*(?:-\p{L}[\p{L}\p{M}'’]*)*|(?:\p{Lu}\.){1,5}|\p{Lu}{1,4})\.?$/u;
export const PARTICLE =
  /^(?:van|de|der|den|ten|ter|te|het|'t|’t|in|op|la|le|el|al|von|da|dos|ben|v\.?d\.?|v\.)$/iu;

/**
 * Whether a whole cell is written as a name: "Voornaam van der Achternaam", "Achternaam, V.". `strict`
 * when nothing but the words themselves says so: then a first name or initials have to be among them.
 */
export function isPersonName(cell: string, strict: boolean): boolean {
  const text = cell.trim();
  if (text.length < 2 || text.length > 60 || /[\d@/\\[\]?!;:&+]/.test(text)) return false;
  if (isNobody(text) || isRole(text) || isOrganisation(text)) return false;
  const parts = text
    .replace(/[()"“”]/g, ' ')
    .split(/[\s,]+/)
    .filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 6) return false;
  if (!parts.every((part) => PARTICLE.test(part) || TOKEN.test(part))) return false;
  const own = parts.filter((part) => !PARTICLE.test(part));
  if (own.length === 0 || own.every((part) => /^\p{Lu}{1,4}$/u.test(part))) return false;
  if (!strict) return true;
  const isCertain = own.some((part) => isFirstName(part) || /^(?:\p{Lu}\.)+$/u.test(part));
  return isCertain && own.length > 1;
}
