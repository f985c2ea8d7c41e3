/**
 * Personal data in a document: in what is said, in who speaks, and in the lines above. A paragraph is
 * cell "A12"; who speaks, where the file says that apart from the text, is "B12".
 */

import { isSpeakerWord } from '../documents/labels';
import type { RawConversation, Speaker } from '../documents/raw';
import type { PersonalHit } from '../preview';
import { personalColumn } from './columns';
import { type Found, overlapsAny } from './fixed-forms';
import { isFirstName, isPersonName } from './names';
import { isRole } from './not-names';
import { type Replacements, replacedIn, replacedPart } from './places';
import { asRole } from './scan';
import { findInText } from './text';

/** The texts of a document by their address. */
export function textsOf({ document }: RawConversation): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { nr, tekst, spreker } of document.alineas) {
    texts.set(`A${nr}`, tekst);
    if (spreker !== null) texts.set(`B${nr}`, spreker);
  }
  return texts;
}

/** Everything in the order of the document. */
export function scanConversation(
  conversation: RawConversation,
  asks: ReadonlySet<string>,
): PersonalHit[] {
  const { document, gevonden, bovenaan } = conversation;
  const speakers = new Map(
    gevonden.sprekers.filter(isNamed).map((speaker) => [speaker.sleutel, speaker]),
  );
  const spoken = bovenaan.find(({ veld }) => veld === 'rol')?.waarde ?? '';
  const answering = gevonden.sprekers.filter(({ sleutel }) => !asks.has(sleutel));
  const said = spoken.length > 1 && spoken.length <= 60 && isRole(spoken) ? asRole(spoken) : null;
  const roleOf = (sleutel: string): string | null => {
    if (asks.has(sleutel)) return 'interviewer';
    return answering.length === 1 ? said : null;
  };
  const mentions = mentionsOf([...speakers.values()]);
  const lines = new Map(bovenaan.map((line) => [line.nr, line]));
  const hits: PersonalHit[] = [];
  for (const { nr, tekst, spreker } of document.alineas) {
    const found: (Found & { bij?: string })[] = [];
    const label = gevonden.labels.get(nr);
    const speaker = speakers.get(label?.sleutel ?? spreker ?? '');
    if (spreker !== null && speaker !== undefined) {
      const rol = roleOf(speaker.sleutel);
      hits.push(hit(`B${nr}`, nr, spreker, { ...whole(spreker), reden: SPEAKS }, rol));
    } else if (label !== undefined && speaker !== undefined) {
      const start = tekst.indexOf(label.naam);
      if (start >= 0) {
        const end = start + label.naam.length;
        found.push({ soort: 'naam', start, end, reden: SPEAKS, rol: roleOf(speaker.sleutel) });
      }
    }
    const line = lines.get(nr);
    if (line !== undefined) {
      const says = personalColumn('interviews', { kop: line.kop, veld: line.veld });
      const start = tekst.lastIndexOf(line.waarde);
      if (says?.soort === 'naam' && start >= 0 && isPersonName(line.waarde, says.strict)) {
        const end = start + line.waarde.length;
        found.push({ soort: 'naam', start, end, reden: says.reden, rol: says.rol });
      }
    }
    for (const each of findInText(tekst)) {
      if (!overlapsAny(found, each.start, each.end)) found.push(each);
    }
    const { pattern } = mentions;
    for (const { 0: name, index } of pattern === null ? [] : tekst.matchAll(pattern)) {
      const end = index + name.length;
      const mentioned = mentions.speakers.get(name);
      if (mentioned === undefined || overlapsAny(found, index, end)) continue;
      const { naam, sleutel } = mentioned;
      const bij = name === naam ? {} : { bij: naam };
      const rol = roleOf(sleutel);
      found.push({ soort: 'naam', start: index, end, reden: MENTIONED, rol, ...bij });
    }
    found.sort((a, b) => a.start - b.start);
    for (const { rol = null, ...each } of found) hits.push(hit(`A${nr}`, nr, tekst, each, rol));
  }
  return hits;
}

const SPEAKS = 'dit de naam van een spreker is';
const MENTIONED = 'zo een spreker in dit gesprek heet';

/** A speaker who goes by a name: no code, no role. */
function isNamed({ naam }: Speaker): boolean {
  return !isSpeakerWord(naam) && isPersonName(naam, false);
}

/** How speakers are called in what others say: by their whole name, or by the first of it. */
interface Mentions {
  speakers: ReadonlyMap<string, Speaker>;
  /** Any of these names; null when nobody is named. */
  pattern: RegExp | null;
}

function mentionsOf(named: readonly Speaker[]): Mentions {
  const speakers = new Map<string, Speaker>();
  for (const speaker of named) {
    const [first = ''] = speaker.naam.split(/\s+/);
    for (const name of isFirstName(first) ? [speaker.naam, first] : [speaker.naam]) {
      if (!speakers.has(name)) speakers.set(name, speaker);
    }
  }
  // A whole name before the first of it.
  const names = [...speakers.keys()].sort((a, b) => b.length - a.length);
  const written = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pattern =
    names.length === 0 ? null : new RegExp(`(?<!\\p{L})(?:${written})(?!\\p{L})`, 'gu');
  return { speakers, pattern };
}

function whole(text: string): Pick<Found, 'soort' | 'start' | 'end'> {
  return { soort: 'naam', start: 0, end: text.length };
}

function hit(
  cel: string,
  rij: number,
  text: string,
  { soort, start, end, reden, bij }: Found & { bij?: string },
  rol: string | null,
): PersonalHit {
  const tekst = text.slice(start, end);
  return { cel, rij, soort, start, end, tekst, reden, rol, ...(bij === undefined ? {} : { bij }) };
}

/** The document with these places replaced; who speaks stays told apart as it was. */
export function replacedConversation(
  conversation: RawConversation,
  replacements: Replacements,
): RawConversation {
  const { document, gevonden, bovenaan } = conversation;
  const names = new Map<string, string>();
  const labels = new Map(gevonden.labels);
  const alineas = document.alineas.map((paragraph) => {
    const { nr, tekst, vet, spreker } = paragraph;
    const inText = replacements[`A${nr}`] ?? [];
    const inSpeaker = replacements[`B${nr}`] ?? [];
    if (inText.length === 0 && inSpeaker.length === 0) return paragraph;
    const label = labels.get(nr);
    if (label !== undefined && inText.length > 0) {
      const from = tekst.length - label.rest.length;
      const at = label.rest === '' ? tekst.length : tekst.lastIndexOf(label.rest, from);
      const naam = replacedPart(tekst, tekst.indexOf(label.naam), label.naam.length, inText);
      const rest = replacedPart(tekst, at, label.rest.length, inText);
      labels.set(nr, { ...label, naam, rest });
      if (naam !== label.naam) names.set(label.sleutel, naam);
    }
    const spoken = spreker === null ? null : replacedIn(spreker, inSpeaker);
    if (spreker !== null && spoken !== null && spoken !== spreker) names.set(spreker, spoken);
    const made = replacedIn(tekst, inText);
    const isBold = vet >= tekst.length;
    const bold = isBold ? made.length : replacedPart(tekst, 0, vet, inText).length;
    return { ...paragraph, tekst: made, vet: bold, spreker: spoken };
  });
  const speakers = new Map(gevonden.sprekers.map(({ sleutel, naam }) => [sleutel, naam]));
  const renamed = (text: string): string => {
    let made = text;
    for (const [sleutel, door] of names) {
      const naam = speakers.get(sleutel) ?? sleutel;
      made = made.replaceAll(naam, door);
    }
    return made;
  };
  return {
    document: { ...document, alineas },
    gevonden: {
      ...gevonden,
      labels,
      reden: renamed(gevonden.reden),
      sprekers: gevonden.sprekers.map((speaker) => ({
        ...speaker,
        naam: names.get(speaker.sleutel) ?? speaker.naam,
        reden: renamed(speaker.reden),
      })),
    },
    bovenaan: bovenaan.map((line) => {
      const places = replacements[`A${line.nr}`];
      const tekst = document.alineas.find(({ nr }) => nr === line.nr)?.tekst;
      if (places === undefined || tekst === undefined) return line;
      const at = tekst.lastIndexOf(line.waarde);
      return {
        ...line,
        waarde:
          at < 0 ? replacedIn(tekst, places) : replacedPart(tekst, at, line.waarde.length, places),
      };
    }),
  };
}
