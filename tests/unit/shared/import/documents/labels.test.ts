/** What may be a name at the beginning of a paragraph, and what never is. */
import { describe, expect, test } from 'vitest';
import {
  isQuestioner,
  isSpeakerWord,
  labelOf,
} from '../../../../../shared/import/documents/labels';
import { isTime, timeAtEnd, timeAtStart } from '../../../../../shared/import/documents/times';
import { paragraph } from './made';

const label = (tekst: string, vet = 0) => {
  const found = labelOf(paragraph(tekst, { vet }));
  return found === null ? null : [found.naam, found.vorm, found.tijd, found.rest];
};

describe('a name', () => {
  test.each([
    ['Interviewer: Hoe gaat het?', ['Interviewer', 'dubbelepunt', null, 'Hoe gaat het?']],
    ['I: Hoe gaat het?', ['I', 'dubbelepunt', null, 'Hoe gaat het?']],
    ['R1: Goed.', ['R1', 'dubbelepunt', null, 'Goed.']],
    ['R1:Goed.', ['R1', 'dubbelepunt', null, 'Goed.']],
    ['Respondent 3 – Goed.', ['Respondent 3', 'streepje', null, 'Goed.']],
    ['I:\tHoe gaat het?', ['I', 'dubbelepunt', null, 'Hoe gaat het?']],
    ['Interviewer\tHoe gaat het?', ['Interviewer', 'streepje', null, 'Hoe gaat het?']],
    ['[00:12:31] Spreker 1: Goed.', ['Spreker 1', 'dubbelepunt', '00:12:31', 'Goed.']],
    ['Spreker 1 (00:12): Goed.', ['Spreker 1', 'dubbelepunt', '00:12', 'Goed.']],
    ['[Spreker 1]: Goed.', ['Spreker 1', 'dubbelepunt', null, 'Goed.']],
    ['Teamleider wonen: Goed.', ['Teamleider wonen', 'dubbelepunt', null, 'Goed.']],
    ['Spreker 1   00:00:12', ['Spreker 1', 'tijd', '00:00:12', '']],
    ['Spreker 1   0:12\nGoed.\nDank.', ['Spreker 1', 'tijd', '0:12', 'Goed.\nDank.']],
    ['00:00:12 Teamleider', ['Teamleider', 'tijd', '00:00:12', '']],
    ['#00:01:07-3# R: Ja.', ['R', 'dubbelepunt', '00:01:07', 'Ja.']],
    ['INTERVIEWER', ['INTERVIEWER', 'regel', null, '']],
    ['R1 en R2: Samen.', ['R1 en R2', 'dubbelepunt', null, 'Samen.']],
  ])('begins %j', (tekst, expected) => {
    expect(label(tekst)).toEqual(expected);
  });

  test('in bold, alone on its line or before text that is not', () => {
    expect(label('Teamleider wonen', 16)).toEqual(['Teamleider wonen', 'regel', null, '']);
    expect(label('Teamleider Goed.', 10)).toEqual(['Teamleider', 'vet', null, 'Goed.']);
  });

  test.each([
    'Zij noemden drie dingen: tijd, rust en geld.',
    'Let op: dit telt dubbel.',
    'Resultaat: na een jaar was het beter.',
    'https://voorbeeld.invalid/een',
    '12:30 was de pauze.',
    'De verhouding is 3:1, zei zij.',
    'Ja dat klopt.',
    'een kleine letter: nee.',
    'Wat vond u daarvan, en waarom: was dat zo?',
    '1-op-1: begeleiding werkt.',
    'Dit is gewoon een zin.',
    'Bijvoorbeeld: een mentor.',
    'De teamleider zei - en dat was nieuw - dat het kon.',
  ])('is not in %j', (tekst) => {
    expect(label(tekst)).toBeNull();
  });
});

test('the same speaker, however written', () => {
  const key = (tekst: string) => labelOf(paragraph(tekst))?.sleutel;
  expect(key('Vraag 3: Hoe?')).toBe(key('VRAAG 4: Waarom?'));
  expect(key('SPREKER 1: Ja.')).toBe(key('Spreker 1: Ja.'));
  expect(key('Spreker 1: Ja.')).not.toBe(key('Spreker 2: Ja.'));
});

test('words of transcripts, and who asks', () => {
  expect(['Geïnterviewde', 'resp. 2', 'P3', 'onderzoeker', 'Speaker 4'].every(isSpeakerWord)).toBe(
    true,
  );
  expect(['teamleider', 'conclusie', 'anna'].some(isSpeakerWord)).toBe(false);
  expect(['Interviewer', 'I', 'V', 'Vraag 2', 'onderzoeker'].every(isQuestioner)).toBe(true);
  expect(['R', 'Respondent', 'Spreker 1', 'A'].some(isQuestioner)).toBe(false);
});

describe('a moment', () => {
  test.each(['00:12:31', '[0:03]', '(00:12:31,5)', '#00:01:07-3#', '00:00:01 - 00:00:04', '1:02'])(
    '%s is one',
    (text) => {
      expect(isTime(text)).toBe(true);
    },
  );
  test.each(['12', '12:3:4:5', 'om 12:30', '', '99.9'])('%j is none', (text) => {
    expect(isTime(text)).toBe(false);
  });
  test('leaves the text that it stands beside', () => {
    expect(timeAtStart('[00:01] Ja.')).toEqual({ tijd: '00:01', rest: 'Ja.' });
    expect(timeAtStart('1:2verder')).toEqual({ tijd: null, rest: '1:2verder' });
    expect(timeAtEnd('Ja (00:01:02)')).toEqual({ tijd: '00:01:02', rest: 'Ja' });
    expect(timeAtEnd('score 3:1').rest).toBe('score');
  });
});
