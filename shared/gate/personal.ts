/**
 * Looks for personal data in texts that leave: what has a fixed form, and names only where the text
 * itself says that a name follows. Cautious on purpose: a list full of false alarms is not read.
 * It finds what it knows; that it finds nothing does not mean that there is nothing.
 */

export const personalKinds = ['e-mail', 'telefoon', 'bsn', 'profiel', 'naam'] as const;
export type PersonalKind = (typeof personalKinds)[number];

export interface PersonalHit {
  soort: PersonalKind;
  /** Enough to find it again, too little to read it: "06…78", "m…@…nl". */
  tekst: string;
}

/** Texts longer than this are read in part: a scan must not hold up the gate. */
const MAX_TEXT = 1_000_000;

/** What any of the patterns needs; nearly every text of a dossier fails it at once. */
const ANY =
  /@|\d(?:[ .()-]{0,3}\d){7}|\.(?:com|nl|social)\/|\p{Lu}\.|mevr|mw|heer|dhr|drs|dr\b|prof|\bir\b|\bmr\b/iu;

const EMAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu;
/** What a telephone number may look like; which of these it is, its digits decide. */
const DIALLED = /(?<![\p{L}\d.,/-])(?:\+|00)?\(?\d[\d ()-]{8,17}\d(?![\d.,]?\d)/gu;
/** Ten digits that begin with 0, or nine after +31 or 0031. */
const DUTCH_NUMBER = /^(?:0|\+310?|00310?)[1-9]\d{8}$/;
const NINE = /(?<![\p{L}\d.,/+-])\d(?:[ .]?\d){8}(?![.,]?\d)/gu;
const PROFILE =
  /(?:[a-z]{2,3}\.)?(?:linkedin\.com\/(?:in|pub)|facebook\.com|instagram\.com|x\.com|twitter\.com|threads\.net|tiktok\.com)\/@?[\p{L}\d._%-]{2,80}/giu;

const PARTICLES = "(?:(?:van|de|der|den|ten|ter|te|het|'t|’t|in|op|la|le|el|al)\\s+)*";
const SURNAME = "\\p{Lu}[\\p{Ll}'’-]+(?:-\\p{Lu}[\\p{Ll}'’-]+)?";
const INITIALS = '(?:\\p{Lu}\\.\\s?){1,5}';
const TITLE =
  '(?:[Mm]evrouw|[Mm]evr\\.|[Mm]eneer|[Dd]e heer|[Dd]hr\\.?|[Mm]w\\.?|[Dd]rs\\.|[Dd]r\\.|[Ii]r\\.|[Pp]rof\\.)';
const TITLED = new RegExp(
  `(?<!\\p{L})${TITLE}\\s+(?:${TITLE}\\s+)*(?:${INITIALS}\\s*)?${PARTICLES}${SURNAME}`,
  'gu',
);
const INITIALLED = new RegExp(`(?<![\\p{L}.])${INITIALS}\\s*${PARTICLES}${SURNAME}`, 'gu');
/** Before a name with a capital these are no initials: forms of companies, countries, addresses. */
const NO_INITIALS = /^(?:B\.\s?V|N\.\s?V|V\.\s?O\.\s?F|U\.\s?S|E\.\s?U|C\.\s?A\.\s?O|R\.\s?K)\./u;

/** Everything that looks like personal data, in the order of the kinds. */
export function findPersonal(text: string): PersonalHit[] {
  const read = text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text;
  if (!ANY.test(read)) return [];
  const hits: PersonalHit[] = [];
  const add = (soort: PersonalKind, tekst: string) => hits.push({ soort, tekst });
  for (const [found] of read.matchAll(EMAIL)) add('e-mail', maskedAddress(found));
  const dialled = [...read.matchAll(DIALLED)].filter(([found]) =>
    DUTCH_NUMBER.test(found.replace(/[^\d+]/g, '')),
  );
  for (const [found] of dialled) add('telefoon', maskedDigits(found));
  for (const one of read.matchAll(NINE)) {
    const own = !within(one, dialled) && elevenTest(one[0].replace(/\D/g, ''));
    if (own) add('bsn', maskedDigits(one[0]));
  }
  for (const [found] of read.matchAll(PROFILE)) add('profiel', `${found.split('/')[0]}/…`);
  const titled = [...read.matchAll(TITLED)];
  for (const [found] of titled) add('naam', maskedName(found));
  for (const one of read.matchAll(INITIALLED)) {
    if (!within(one, titled) && !NO_INITIALS.test(one[0])) add('naam', maskedName(one[0]));
  }
  return hits;
}

function within({ index }: RegExpExecArray, others: readonly RegExpExecArray[]): boolean {
  return others.some((other) => index >= other.index && index < other.index + other[0].length);
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

function maskedAddress(address: string): string {
  return `${address.charAt(0)}…@…${address.slice(address.lastIndexOf('.'))}`;
}

function maskedDigits(number: string): string {
  const digits = number.replace(/\D/g, '');
  return `${digits.slice(0, 2)}…${digits.slice(-2)}`;
}

/** "mevrouw J…", "A.B. d…": what comes before the surname, and its first letter. */
function maskedName(name: string): string {
  const last = name.match(/\p{Lu}[^\s]*$/u);
  const at = last?.index ?? name.length - 1;
  return `${name.slice(0, at)}${name.charAt(at)}…`;
}
