/** Conversations to measure on: the same bytes in every run, with what real ones look like. */
import { alinea, schrijfDocx } from '../../fixtures/soorten/schrijf-docx.mjs';

const SHORTEST = 5_000;
const LONGEST = 30_000;
const ROLLEN = ['Teamleider', 'Adviseur', 'Begeleider', 'Bestuurder', 'Roostermaker'];
const VRAGEN = [
  'Wat maakt dat mensen bij jullie blijven?',
  'Wat gebeurde er in de eerste honderd dagen?',
  'Wie hielp toen het vastliep?',
  'Wat zou u morgen anders doen?',
];
const ZINNEN = [
  'Er is aandacht voor wie nieuw is, en voor wie al lang meedraait.',
  'De lijnen zijn kort, en wie iets wil leren krijgt daar de tijd voor.',
  'We hebben de roosters een half jaar vooruit gelegd; dat gaf rust.',
  'In het begin liep iedereen mee met een vaste mentor, vier weken lang.',
  'Wie wegging, ging om de reistijd, of omdat het team uit elkaar viel.',
  'Het salaris is het punt niet, zeiden ze; wel of er iemand naar je luistert.',
  'Na de fusie moest alles opnieuw: andere systemen, andere mensen, andere afspraken.',
];

/** @param {readonly string[]} from @param {number} at */
const pick = (from, at) => from[at % from.length] ?? '';

/** The conversation with number `i`: questions and answers in turn. @param {number} i */
function transcript(i) {
  const length = SHORTEST + ((i * 7_919) % (LONGEST - SHORTEST));
  const rol = pick(ROLLEN, i);
  let inhoud = '';
  for (let turn = 0, written = 0; written < length; turn += 1) {
    const vraag = `Interviewer: ${pick(VRAGEN, turn + i)} (${turn + 1})`;
    const zinnen = Array.from({ length: 3 + ((turn + i) % 5) }, (_, at) =>
      pick(ZINNEN, turn * 3 + at * 2 + i),
    );
    const antwoord = `${rol}: ${zinnen.join(' ')}`;
    inhoud += alinea(vraag) + alinea(antwoord);
    written += vraag.length + antwoord.length;
  }
  return schrijfDocx({ inhoud });
}

/**
 * Conversations of 5,000 to 30,000 characters as Word documents, by name.
 * @param {number} count
 * @returns {Record<string, Uint8Array>}
 */
export function transcripts(count) {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `gesprek ${String(i + 1).padStart(3, '0')}.docx`,
      transcript(i),
    ]),
  );
}
