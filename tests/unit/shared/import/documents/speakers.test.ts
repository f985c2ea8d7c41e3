/** Who speaks, and that ordinary prose has nobody who does. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headingLines } from '../../../../../shared/import/documents/heading-lines';
import { findSpeakers } from '../../../../../shared/import/documents/speakers';
import { turnsOf } from '../../../../../shared/import/documents/turns';
import { document } from './made';

const names = (...alineas: Parameters<typeof document>) =>
  findSpeakers(document(...alineas)).sprekers.map(
    ({ naam, vraagt }) => `${naam}${vraagt ? '?' : ''}`,
  );

describe('speakers', () => {
  test('by the words of transcripts, also when each speaks once or twice', () => {
    expect(names('I: Hoe?', 'R: Zo.', 'I: En?', 'R: Ja.')).toEqual(['I?', 'R']);
    expect(names('Interviewer: Hoe?', 'Respondent: Zo.')).toEqual(['Interviewer?', 'Respondent']);
    expect(names('V: Hoe?', 'A: Zo.', 'V: En?', 'A: Ja.')).toEqual(['V?', 'A']);
  });

  test('by a role that comes back beside a word that is known', () => {
    expect(
      names('Interviewer: Hoe?', 'Teamleider: Zo.', 'Interviewer: En?', 'Teamleider: Ja.'),
    ).toEqual(['Interviewer?', 'Teamleider']);
  });

  test('by roles alone when they take turns; who asks, ends in question marks', () => {
    const talk = ['Adviseur: Hoe?', 'Directeur: Zo.', 'Adviseur: En dan?', 'Directeur: Ja.'];
    expect(names(...talk)).toEqual(['Adviseur?', 'Directeur']);
  });

  test('with a moment each name counts, also one that speaks once', () => {
    expect(
      names(
        'Spreker 1   0:01',
        'Hallo.',
        'Teamleider   0:05',
        'Dag.',
        'Spreker 1   0:09',
        'Goed.',
        'Teamleider 0:12',
        'Ja.',
        'Directeur 0:20',
        'Ik ook.',
      ),
    ).toEqual(['Spreker 1', 'Teamleider', 'Directeur']);
  });

  test('not when there are more names than people talk', () => {
    const talk = (people: number, times: number) =>
      Array.from({ length: people * times }, (_, i) => `Naam x${i % people}: tekst.`);
    expect(names(...talk(500, 2))).toHaveLength(500);
    expect(findSpeakers(document(...talk(501, 2)))).toMatchObject({
      sprekers: [],
      reden: 'er meer dan 500 verschillende namen voor de tekst staan',
    });
  });

  test('not by colons in prose, a list of terms, or steps', () => {
    expect(
      names('Het team koos: rust.', 'Resultaat: beter.', 'Resultaat: minder verzuim.'),
    ).toEqual([]);
    expect(
      names(
        'Draaiknop: een onderdeel.',
        'Behoefte: wat iemand nodig heeft.',
        'Casus: een praktijk.',
      ),
    ).toEqual([]);
    expect(names('A: eerst dit.', 'Dan wat anders.', 'B: dan dat.', 'Nog iets.')).toEqual([]);
    expect(
      names('Doel: meer rust.', 'Actie: een rooster.', 'Doel: minder uitval.', 'Actie: een maat.'),
    ).toEqual([]);
  });

  test('not by two names in a long text that hardly come back', () => {
    const prose = Array.from({ length: 40 }, (_, i) => `Dit is alinea ${i} van een verslag.`);
    expect(
      names(
        'Bedrijfsbureau: eerste.',
        ...prose,
        'Bedrijfsbureau: tweede.',
        'Directie: een.',
        ...prose,
        'Directie: twee.',
      ),
    ).toEqual([]);
  });

  test('questions in bold between answers that are not', () => {
    const bold = (tekst: string) => ({ tekst, vet: tekst.length });
    const found = findSpeakers(document(bold('Hoe?'), 'Zo.', bold('Waarom?'), 'Daarom.'));
    expect(found).toMatchObject({ sprekers: [], vetIsVraag: true });
    expect(
      findSpeakers(document(bold('Kop'), 'Zo.', bold('Andere kop'), 'Daarom.')).vetIsVraag,
    ).toBe(false);
  });
});

describe('lines above the conversation', () => {
  const above = (...alineas: Parameters<typeof document>) => {
    const made = document(...alineas);
    return headingLines(made, findSpeakers(made)).map(({ kop, veld, waarde }) => [
      kop,
      veld,
      waarde,
    ]);
  };
  test('are fields of the interview; others stay text', () => {
    expect(
      above(
        'Datum: 12 maart 2024',
        'Functie: teamleider',
        'Locatie: kantoor',
        'Organisatie: A',
        'I: Hoe?',
        'R: Zo.',
      ),
    ).toEqual([
      ['Datum', 'datum', '12 maart 2024'],
      ['Functie', 'rol', 'teamleider'],
      ['Organisatie', 'organisatie', 'A'],
    ]);
  });
  test('begin with a title, also where a text file marks none', () => {
    const talk = ['I: Hoe?', 'R: Zo.'];
    expect(above('Gesprek met een verpleegkundige', 'Datum: 12 maart', ...talk)).toEqual([
      ['Titel', 'titel', 'Gesprek met een verpleegkundige'],
      ['Datum', 'datum', '12 maart'],
    ]);
    // Not where nothing below it says so, nor for a sentence.
    expect(above('Goed dat u er bent', ...talk)).toEqual([]);
    expect(above('Goed dat u er bent', 'Locatie: kantoor', ...talk)).toEqual([]);
    expect(above('Goed dat u er bent.', 'Datum: 12 maart', ...talk)).toEqual([]);
  });
  test('end where somebody speaks', () => {
    expect(above('I: Hoe?', 'Datum: nooit', 'R: Zo.')).toEqual([]);
    expect(above('Interviewer: Hoe?', 'R: Zo.')).toEqual([]);
  });
  test('a title says of whom it is, or is not used', () => {
    expect(above({ tekst: 'Gesprek met een mentor', stijl: 'titel' }, 'I: Hoe?', 'R: Zo.')).toEqual(
      [['Titel', 'titel', 'Gesprek met een mentor']],
    );
    expect(above({ tekst: 'Transcript interview 3', stijl: 'titel' }, 'I: Hoe?', 'R: Zo.')).toEqual(
      [['Titel', null, 'Transcript interview 3']],
    );
  });
});

/** Paragraphs as people write them, with and without somebody who speaks. */
const said = fc.oneof(
  fc.constantFrom(
    'I: Hoe?',
    'R: Zo.',
    'R: ',
    'Interviewer:',
    'Spreker 1   0:12',
    'Let op: zo.',
    'Datum: 3 mei',
    'Ja',
    '…',
  ),
  fc.string({ minLength: 1, maxLength: 60 }).filter((text) => /\S/.test(text)),
);

test('every paragraph is in exactly one turn, whatever is said and however it is divided', () => {
  fc.assert(
    fc.property(
      fc.array(said, { minLength: 1, maxLength: 40 }),
      fc.constantFrom('beurten' as const, 'alineas' as const),
      (alineas, division) => {
        const made = document(...alineas);
        const found = findSpeakers(made);
        const turns = turnsOf(made, made.alineas, found, division);
        const covered = turns.flatMap(({ van, tot }) =>
          Array.from({ length: tot - van + 1 }, (_, i) => van + i),
        );
        expect(covered).toEqual(made.alineas.map(({ nr }) => nr));
        // No word is lost: what is not in the text of a turn is its speaker, a moment, or a sign
        // beside these.
        const letters = (text: string) => text.replace(/[^\p{L}]/gu, '');
        const kept = turns
          .map(({ spreker, tekst }) => letters(`${spreker ?? ''}${tekst}`))
          .join('');
        const given = made.alineas.map(({ tekst }) => letters(tekst)).join('');
        if (division === 'alineas') expect(kept).toBe(given);
        else expect(kept.length).toBeGreaterThanOrEqual(given.length);
      },
    ),
    { numRuns: 300 },
  );
});
