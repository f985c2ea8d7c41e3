import { describe, expect, test } from 'vitest';
import {
  isSameChoice,
  isSameTable,
  withField,
  withKind,
  withRowPer,
} from '../../../../../renderer/features/importeren/choices';
import { isShown } from '../../../../../renderer/features/importeren/column-filter';
import {
  fieldWord,
  mappedAs,
  optionGroups,
} from '../../../../../renderer/features/importeren/mapped-as';
import type { ColumnMapping, SheetChoice } from '../../../../../shared/import/preview';

const column = (kolom: number, kop: string, veld: string | null): ColumnMapping => ({
  ...{ kolom, kop, veld, zekerheid: 0.9, reden: 'de kop een vraag is', voorbeeld: 'ja' },
});
const columns = [
  column(0, 'ID', 'interview'),
  column(1, 'Wat maakt dat u blijft?', 'tekst'),
  column(2, 'Hoe tevreden bent u?', null),
];
const survey: SheetChoice = {
  ...{ soort: 'interviews', kopregel: 1, kopregels: 1, velden: {}, gebied: null, rijen: {} },
  perRespondent: true,
};
const { perRespondent: _, ...turns } = survey;

describe('a survey in the window', () => {
  test('a question beside the others frees none of them; a field of the respondent does', () => {
    expect(withField(columns, survey, 2, 'tekst')).toEqual({
      choice: { ...survey, velden: { 2: 'tekst' } },
      freed: null,
    });
    expect(withField(columns, survey, 2, 'interview')).toEqual({
      choice: { ...survey, velden: { 0: null, 2: 'interview' } },
      freed: 0,
    });
    expect(withField(columns, turns, 2, 'tekst').freed).toBe(1);
  });

  test('what a row is makes other columns, and takes back what was chosen for them', () => {
    const chosen = { ...survey, velden: { 2: 'tekst' } };
    expect(withRowPer(chosen, false)).toEqual(turns);
    expect(withRowPer({ ...turns, velden: { 1: 'vraag' } }, true)).toEqual(survey);
    expect(isSameTable(survey, turns)).toBe(false);
    expect(isSameChoice(survey, turns)).toBe(false);
    // Of another kind it means nothing.
    expect(isSameTable(withKind(survey, 'casussen'), withKind(turns, 'casussen'))).toBe(true);
  });

  test('has words of its own for what a column may be', () => {
    expect([mappedAs(survey), mappedAs(turns), mappedAs(withKind(survey, null))]).toEqual([
      ...['enquete', 'interviews', null],
    ]);
    expect(fieldWord('enquete', 'tekst')).toBe('Vraag met antwoord');
    expect(fieldWord('enquete', 'rol')).toBe('Rol');
    expect(fieldWord('interviews', 'tekst')).toBe('Tekst');
    expect(optionGroups('enquete').flatMap(({ velden }) => velden)).toEqual([
      ...['tekst', 'interview', 'rol', 'organisatie', 'datum'],
    ]);
  });

  test('shows all columns, or those that were asked for', () => {
    expect(isShown(null, 2)).toBe(true);
    const filter = { way: 'vragen', kolommen: new Set([1]) } as const;
    expect([1, 2].map((kolom) => isShown(filter, kolom))).toEqual([true, false]);
  });
});
