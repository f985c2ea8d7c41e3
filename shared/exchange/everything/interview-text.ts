/** An interview as a text that anybody can read, with what was coded under each turn. */
import { type Coding, counts } from '../../domain/coding';
import { directionOf, roleOf } from '../../domain/coding-words';
import { type Beurt, type Interview, interviewName } from '../../domain/interview';
import { type RecordType, recordFields } from '../../domain/record';
import { type Value, valueText } from '../../domain/values';
import { fieldWords } from '../../dossier/field-words';
import { operationField } from '../../dossier/fields';
import { codingName } from '../../dossier/names';
import { beurtenOf, codingsOf, type DossierState, get } from '../../dossier/state';

const BREAK = '\r\n';
/** Notepad of older Windows needs it to see that this is UTF-8. */
const BOM = '\uFEFF';
const MAX_NAME = 60;

/** "001 I-07 adviseur.txt": no sign that a file system refuses, no name that Windows keeps. */
export function interviewFile(place: number, interview: Interview): string {
  const words = shortened(
    interviewName(interview)
      .normalize('NFC')
      .replace(/[^\p{L}\p{N} .,_()-]+/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
  );
  const number = String(place).padStart(3, '0');
  return `${words === '' ? number : `${number} ${words}`}.txt`;
}

/** At most MAX_NAME characters, whole words; no mark at the end that cut off words leave behind. */
function shortened(words: string): string {
  const characters = [...words];
  const whole = characters.slice(0, MAX_NAME).join('');
  // One word of that length has no boundary to cut at.
  const cut = characters[MAX_NAME] === ' ' || characters.length <= MAX_NAME;
  const kept = cut ? whole : whole.replace(/(?<=.) [^ ]*$/u, '');
  return kept.replace(characters.length > MAX_NAME ? /[ .,_(-]+$/u : /[ .]+$/u, '');
}

export function* interviewText(state: DossierState, interview: Interview): Generator<string> {
  yield `${BOM}${interviewName(interview)}${BREAK}${BREAK}`;
  yield* fieldLines('interview', interview.velden, new Set());
  for (const [index, beurt] of beurtenOf(state, interview.id).entries()) {
    yield* beurtText(state, beurt, index + 1);
  }
}

/** These stand in the heading of a turn, or are its running text. */
const ownPlace = new Set(['volgnr', 'spreker', 'vraag', 'tekst']);

function* beurtText(state: DossierState, beurt: Beurt, place: number): Generator<string> {
  const { velden } = beurt;
  const number = valueText(velden.volgnr).trim() || String(place);
  const speaker = valueText(velden.spreker).trim();
  yield `${BREAK}--- Beurt ${number}${speaker === '' ? '' : `, ${speaker}`} ---${BREAK}`;
  const question = valueText(velden.vraag).trim();
  if (question !== '') yield `Vraag: ${inLines(question)}${BREAK}${BREAK}`;
  const answer = valueText(velden.tekst).trim();
  if (answer !== '') yield `${inLines(answer)}${BREAK}`;
  yield* fieldLines('beurt', velden, ownPlace);
  for (const coding of codingsOf(state, beurt.id)) {
    if (counts(coding)) yield `  [${codingLine(state, coding)}]${BREAK}`;
  }
}

function* fieldLines(
  type: RecordType,
  velden: Partial<Record<string, Value>>,
  skipped: ReadonlySet<string>,
): Generator<string> {
  for (const { veld, label } of recordFields[type]) {
    const value = velden[veld] ?? null;
    if (skipped.has(veld) || value === null) continue;
    yield `${label}: ${inLines(fieldWords(type, operationField(veld), value))}${BREAK}`;
  }
}

function codingLine(state: DossierState, coding: Coding): string {
  const { herkomst, motivatie, anchor } = coding;
  const who = coding.coder === null ? null : (get(state, 'coder', coding.coder)?.naam ?? null);
  const said = [herkomst, roleOf(coding), directionOf(coding, 'beurt'), who]
    .filter((word) => word !== null)
    .join(', ');
  const words = anchor?.quote ? `: “${anchor.quote.replace(/\s+/gu, ' ')}”` : '';
  const why = motivatie === null ? '' : `; ${motivatie.replace(/\s+/gu, ' ')}`;
  return `${codingName(coding.code)} (${said})${words}${why}`;
}

function inLines(text: string): string {
  return text.replace(/\r\n?|\n/gu, BREAK);
}
