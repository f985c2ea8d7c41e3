/** Personal data with a fixed form: found by that form alone, wherever it stands. */
import type { PersonalKind } from '../../domain/personal-kinds';

/** Part of a text that is personal data. */
export interface Found {
  soort: PersonalKind;
  start: number;
  end: number;
  /** Why; in Dutch, to follow "omdat". Null = whoever looks at it sees what it is. */
  reden: string | null;
  /** The role that the text itself says of a name. */
  rol?: string | null;
}

const EMAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu;
/** The post of an organisation is nobody's in particular. */
const SHARED_POST =
  /^(?:info|contact|receptie|administratie|secretariaat|hr|hrm|p-o|po|personeelszaken|salaris|no-?reply|post|mail|support|helpdesk|servicedesk|redactie|communicatie|privacy|werkenbij|vacatures|onderzoek)[\d._-]*@/iu;

/** What a telephone number may look like; which of these it is, its digits decide. */
const DIALLED = /(?<![\p{L}\d.,/-])(?:\+|00)?\(?\d[\d ()-]{8,17}\d(?![\d.,]?\d)/gu;
/** With dots or a slash only where a number of money or a date cannot be. */
const DOTTED = /(?<![\p{L}\d.,/-])0(?:6[./](?:\d[. ]?){7}\d|[1-9]\d{1,2}\/\d{6,7})(?![\d.,]?\d)/gu;
/** Ten digits that begin with 0, or nine after +31 or 0031. */
const DUTCH_NUMBER = /^(?:0|\+310?|00310?)[1-9]\d{8}$/;

const NINE = /(?<![\p{L}\d.,/+-])\d(?:[ .]?\d){8}(?![.,]?\d)/gu;

const PROFILE =
  /(?:[a-z]{2,3}\.)?(?:linkedin\.com\/(?:in|pub)|facebook\.com|instagram\.com|x\.com|twitter\.com|threads\.net|tiktok\.com)\/@?[\p{L}\d._%-]{2,80}/giu;

const IBAN = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\d])/gu;

/** Postcode before or behind a number of a house, as on an envelope. */
const ADDRESS =
  /(?<![\p{L}\d])(?:(?:\p{Lu}[\p{L}.'’-]{0,30}[ ]){1,4}\d{1,5} ?[a-zA-Z]?,? ?[\n ]?[1-9]\d{3} ?[A-Z]{2}|[1-9]\d{3} ?[A-Z]{2}[ ,]{1,2}(?:nr\.? ?|huisnummer )?\d{1,5}(?: ?[a-zA-Z])?)(?![\p{L}\d])/gu;
/** No postcode has the first of these letters; of a year with a country or a body it is not one. */
const NO_POSTCODE =
  /[1-9]\d{3} ?(?:SA|SD|SS)|(?:19|20)\d{2} (?:NL|EU|BE|DE|FR|UK|US|VN|EN|OF|TM|HR|OR|MT)/u;

const MONTHS =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sep|okt|nov|dec';
const BORN = new RegExp(
  `(?<=(?:geboren(?: op)?|geboortedatum|geb\\.? ?datum|geb\\.)[ :]{1,3})(?:\\d{1,2}[-/. ]\\d{1,2}[-/. ](?:19|20)?\\d{2}|\\d{1,2} (?:${MONTHS})\\.? (?:19|20)\\d{2})(?!\\d)`,
  'giu',
);

/** Adds what `pattern` finds in a text and `holds`; nothing that overlaps what was found before. */
function collect(
  into: Found[],
  text: string,
  pattern: RegExp,
  soort: PersonalKind,
  reden: string | null,
  holds: (found: string) => boolean = () => true,
): void {
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const end = index + found.length;
    if (!overlapsAny(into, index, end) && holds(found)) {
      into.push({ soort, start: index, end, reden });
    }
  }
}

export function overlapsAny(
  found: readonly Pick<Found, 'start' | 'end'>[],
  start: number,
  end: number,
): boolean {
  return found.some((other) => start < other.end && other.start < end);
}

const isDutchNumber = (found: string): boolean => DUTCH_NUMBER.test(found.replace(/[^\d+]/g, ''));

/**
 * What the characters of a text allow: a look at each of them once, so that nearly every text of a
 * sheet is done with before any pattern runs.
 */
export interface Signs {
  at: boolean;
  digits: number;
  slash: boolean;
  space: boolean;
  /** Words that begin with a capital. */
  capitals: number;
}

export function signsOf(text: string): Signs {
  const signs: Signs = { at: false, digits: 0, slash: false, space: false, capitals: 0 };
  let inWord = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if (c >= 97 && c <= 122) inWord = true;
    else if (c >= 48 && c <= 57) {
      signs.digits += 1;
      inWord = true;
    } else if ((c >= 65 && c <= 90) || c >= 0xc0) {
      if (!inWord) signs.capitals += 1;
      inWord = true;
    } else {
      if (c === 32) signs.space = true;
      else if (c === 64) signs.at = true;
      else if (c === 47) signs.slash = true;
      inWord = false;
    }
  }
  return signs;
}

const BORN_HINTS = ['eboren', 'eboorte', 'eb.', 'eb '];

export const hasAny = (text: string, hints: readonly string[]): boolean =>
  hints.some((hint) => text.includes(hint));

const mayBeAddress = ({ capitals, digits, space }: Signs): boolean =>
  capitals > 0 && digits >= 5 && space;

/** Whether anything can be in a text with these signs; `names` when names are looked for too. */
export function mayHold(signs: Signs, names: boolean): boolean {
  const { at, slash, digits, space, capitals } = signs;
  if (at || slash || digits >= 9) return true;
  return space && ((names && capitals > 0) || digits >= 4 || mayBeAddress(signs));
}

/** What of a fixed form stands in a text; what is found first is not found as something else. */
export function findFixed(text: string, signs: Signs): Found[] {
  const found: Found[] = [];
  if (signs.at) {
    collect(found, text, EMAIL, 'e-mail', null, (each) => {
      return !SHARED_POST.test(each);
    });
  }
  if (signs.capitals > 0 && signs.digits >= 10) {
    collect(found, text, IBAN, 'iban', 'dit nummer aan de controle van een IBAN voldoet', isIban);
  }
  if (signs.digits >= 9) {
    collect(found, text, DIALLED, 'telefoon', null, isDutchNumber);
    collect(found, text, DOTTED, 'telefoon', null, isDutchNumber);
    const proof = 'dit nummer aan de elfproef voldoet';
    collect(found, text, NINE, 'bsn', proof, (each) => elevenTest(each.replace(/\D/g, '')));
  }
  if (signs.slash) collect(found, text, PROFILE, 'profiel', null);
  if (mayBeAddress(signs)) {
    const why = 'hier een postcode met een huisnummer staat';
    collect(found, text, ADDRESS, 'adres', why, (each) => !NO_POSTCODE.test(each));
  }
  if (signs.digits >= 4 && hasAny(text, BORN_HINTS))
    collect(found, text, BORN, 'geboortedatum', 'er ‘geboren’ voor staat');
  return found;
}

/**
 * The test of a burgerservicenummer: nine digits, weighed 9, 8, … 2 and −1, add up to a multiple
 * of eleven. One in eleven numbers passes it by chance. A number of one digit repeated is none.
 */
export function elevenTest(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^(\d)\1*$/.test(digits)) return false;
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  );
  return sum % 11 === 0;
}

/** The check of an IBAN (ISO 13616): its first four signs behind the rest, as digits, modulo 97 is 1. */
export function isIban(text: string): boolean {
  const signs = text.replace(/ /g, '');
  if (signs.length < 15 || signs.length > 34) return false;
  if (signs.startsWith('NL') && !/^NL\d{2}[A-Z]{4}\d{10}$/.test(signs)) return false;
  let rest = 0;
  for (const sign of signs.slice(4) + signs.slice(0, 4)) {
    const value = parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
