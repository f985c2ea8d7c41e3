/**
 * One word of a name whose whole stands elsewhere in the table: "gesprek met Voornaam" where a column
 * has "Voornaam Achternaam". Cautious: what may be another word, or the name of a thing, is none.
 */
import { fold } from '../../domain/fold';
import { placeOfCell, type Turned } from '../../domain/turned';
import type { PersonalHit } from '../preview';
import { overlapsAny } from './fixed-forms';
import { isWholeName, namePartsOf } from './name-parts';
import { isFirstName } from './names';
import { isOrganisation, isRole } from './not-names';
import { ordinaryWords, placeNames } from './ordinary-words';

/** A text of a record in which a name may stand. */
export interface NamedText {
  cel: string;
  rij: number;
  tekst: string;
}

/** One word, of everybody who is called so. */
interface Known {
  /** A first name is one wherever it stands; another word only where it can be no other. */
  isFirst: boolean;
  /** By their folded whole name, where that stands first. */
  persons: Map<string, PersonalHit>;
  /** "van der", when the word is a surname that is written with it by everybody. */
  particles: string | null;
}

const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;
/** What a word that is a part of an address, a number or a longer word stands against. */
const JOINED_BEFORE = /[\p{L}\p{M}\d@./_-]$/u;
const JOINED_BEHIND = /^(?:[\d@_/-]|\.[\p{L}\d])/u;
/** A sentence that goes on: behind a word without a capital, or a comma. */
const GOES_ON = /(?:^|[^\p{L}\p{M}])(?:\p{Ll}[\p{L}\p{M}’']*|\d+)[,;:)]?\s+\(?$/u;
const CAPITAL_WORD_BEFORE = /\p{Lu}[\p{L}\p{M}-]*\s+$/u;
const CAPITAL_BEHIND = /^\s+(?:(?:van|de|der|den|ten|ter|te|el|al)\s+)*\p{Lu}/u;
const MIN_WORD = 3;

/** Adds what names somebody by one word, and says of a first name that was found who that is. */
export function addMentions(
  hits: PersonalHit[],
  texts: () => Iterable<NamedText>,
  turned: Turned,
): void {
  const known = knownIn(hits);
  if (known.size === 0) return;
  const inCell = new Map<string, PersonalHit[]>();
  for (const hit of hits) {
    inCell.set(hit.cel, [...(inCell.get(hit.cel) ?? []), hit]);
    const said = hit.soort === 'naam' ? known.get(hit.tekst) : undefined;
    if (said?.isFirst) Object.assign(hit, personIn(said));
  }
  const lower = new Set<string>();
  const mentions: (PersonalHit & { word: string; isFirst: boolean })[] = [];
  const small = new Map([...known.keys()].map((word) => [word.toLowerCase(), word]));
  for (const { cel, rij, tekst } of texts()) {
    for (const { 0: word, index } of tekst.matchAll(WORD)) {
      const said = known.get(word);
      if (said === undefined) {
        const same = small.get(word);
        if (same !== undefined) lower.add(same);
        continue;
      }
      const start = startOf(tekst, word, index, said);
      const end = index + word.length;
      if (start === null || overlapsAny(inCell.get(cel) ?? [], start, end)) continue;
      const [whole] = said.persons.values();
      const reden = `${whole?.tekst} in ${whole?.cel} ook zo heet`;
      const found = {
        cel,
        rij,
        soort: 'naam',
        start,
        end,
        tekst: tekst.slice(start, end),
      } as const;
      mentions.push({ ...found, reden, rol: null, ...personIn(said), word, isFirst: said.isFirst });
    }
  }
  const kept = mentions.filter(({ word, isFirst }) => isFirst || !lower.has(word));
  if (kept.length === 0) return;
  for (const { word: _, isFirst: __, ...hit } of kept) hits.push(hit);
  const columnOf = ({ cel }: PersonalHit) => placeOfCell(turned, cel)?.kolom ?? 0;
  hits.sort((a, b) => a.rij - b.rij || columnOf(a) - columnOf(b) || a.start - b.start);
}

/** Whoever is called so, when that is one person. */
function personIn({ persons }: Known): Pick<PersonalHit, 'bij' | 'rol' | 'apart'> | undefined {
  const [person] = persons.values();
  if (person === undefined || persons.size > 1) return undefined;
  const { tekst: bij, rol, apart } = person;
  return { bij, rol, ...(apart ? { apart } : {}) };
}

function knownIn(hits: readonly PersonalHit[]): Map<string, Known> {
  const known = new Map<string, Known>();
  const add = (word: string, isFirst: boolean, particles: string | null, hit: PersonalHit) => {
    const before = known.get(word);
    const persons = before?.persons ?? new Map<string, PersonalHit>();
    const key = fold(hit.tekst).replace(/\s+/gu, ' ').trim();
    if (!persons.has(key)) persons.set(key, hit);
    const same = before === undefined || before.particles === particles ? particles : null;
    known.set(word, { isFirst: isFirst || before?.isFirst === true, persons, particles: same });
  };
  for (const hit of hits) {
    if (hit.soort !== 'naam') continue;
    const parts = namePartsOf(hit.tekst);
    if (parts === null || !isWholeName(parts)) continue;
    const { given, last, particles } = parts;
    if (given !== null && (isFirstName(given) || isDistinct(given))) {
      add(given, isFirstName(given), null, hit);
    }
    const surname = particles === '' ? isDistinct(last) : mayFollow(last);
    if (surname) add(last, false, particles === '' ? null : particles.toLowerCase(), hit);
  }
  return known;
}

/** Behind its "van der" also a word like any other is a surname; a place never. */
function mayFollow(word: string): boolean {
  const isNamed = /^\p{Lu}\p{Ll}/u.test(word) && word.length >= MIN_WORD;
  return isNamed && !placeNames.has(fold(word)) && !isOrganisation(word) && !isRole(word);
}

const isDistinct = (word: string): boolean => mayFollow(word) && !ordinaryWords.has(fold(word));

/** Where the name begins, with the particles of a surname; null when the word is no name here. */
function startOf(
  text: string,
  word: string,
  index: number,
  { isFirst, particles }: Known,
): number | null {
  const behind = text.slice(index + word.length, index + word.length + 40);
  const before = text.slice(Math.max(0, index - 60), index);
  if (JOINED_BEFORE.test(before) || JOINED_BEHIND.test(behind) || CAPITAL_BEHIND.test(behind)) {
    return null;
  }
  if (isFirst) {
    const [capital = ''] = CAPITAL_WORD_BEFORE.exec(before) ?? [];
    const isAfterStart = before.trim() === capital.trim() && !isOrganisation(capital.trim());
    return capital === '' || isAfterStart ? index : null;
  }
  if (particles !== null) {
    const at = before.length - particles.length - 1;
    const isThere = at >= 0 && before.slice(at).toLowerCase() === `${particles} `;
    if (!isThere || /[\p{L}\p{M}-]$/u.test(before.slice(0, at))) return null;
    return CAPITAL_WORD_BEFORE.test(before.slice(0, at)) ? null : index - particles.length - 1;
  }
  return GOES_ON.test(before) ? index : null;
}
