/** Who an address or a loose name in a row is of. Nobody in it exists. */
import { describe, expect, test } from 'vitest';
import type { SheetKind } from '../../../../../shared/domain/provenance';
import type { RawCell } from '../../../../../shared/import/sheet';
import { scanRows } from './rows';

const ROW: [string, string?][] = [['Respondent'], ['Functie', 'rol'], ['Tekst', 'tekst']];

function found(koppen: [string, string?][], ...rows: RawCell[][]) {
  return scanRows('interviews', koppen, ...rows).map(({ cel, tekst, rol, bij }) => [
    ...[cel, tekst, rol, bij],
  ]);
}

/** What is found in one text of a row that is of Anna Voorbeeld, teamleider. */
const beside = (tekst: string) =>
  found(ROW, ['Anna Voorbeeld', 'Teamleider', tekst]).filter(([cel]) => cel === 'C2');

describe('an address in what somebody says', () => {
  test('is of the name beside it that it resembles, not of whoever the row is of', () => {
    const mail = 'jan.verzonnen@voorbeeld.invalid';
    expect(beside(`Vraag mijn collega Jan Verzonnen. Mail ${mail}`)).toEqual([
      ['C2', 'Jan Verzonnen', null, undefined],
      ['C2', mail, null, 'Jan Verzonnen'],
    ]);
  });

  test.each([
    ['jverzonnen', true],
    ['j.verzonnen', true],
    ['verzonnen', true],
    ['jan', true],
    ['jan.vanverzonnen', false],
    ['piet.verzonnen', false],
    ['team.wonen', false],
  ])('%s resembles Jan Verzonnen: %s', (local, resembles) => {
    const [, mail] = beside(`Jan Verzonnen, ${local}@voorbeeld.invalid`);
    expect(mail?.[3]).toBe(resembles ? 'Jan Verzonnen' : undefined);
  });

  test('is of nobody that is known when no name resembles it, or two do', () => {
    expect(beside('Mail piet@voorbeeld.invalid of bel 06-12345678')).toEqual([
      ['C2', 'piet@voorbeeld.invalid', null, undefined],
      ['C2', '06-12345678', null, undefined],
    ]);
    const two = beside('Jan Verzonnen en Jan Testpersoon, jan@voorbeeld.invalid');
    expect(two.at(-1)).toEqual(['C2', 'jan@voorbeeld.invalid', null, undefined]);
  });

  test('is of whoever the row is of in a column that says so, or when it resembles that name', () => {
    for (const kop of ['E-mail', 'Emailadres', 'E-mailadres werk', 'E-mail medewerker', 'LinkedIn'])
      expect(
        found(
          [...ROW, [kop]],
          ['Anna Voorbeeld', 'Teamleider', 'Goed.', 'rol1@voorbeeld.invalid'],
        ).at(-1),
      ).toEqual(['D2', 'rol1@voorbeeld.invalid', 'teamleider', 'Anna Voorbeeld']);
    expect(beside('Mail anna.voorbeeld@voorbeeld.invalid')).toEqual([
      ['C2', 'anna.voorbeeld@voorbeeld.invalid', 'teamleider', 'Anna Voorbeeld'],
    ]);
  });

  test('is of somebody else under a heading of somebody else', () => {
    expect(
      found(
        [...ROW, ['E-mail leidinggevende']],
        ['Anna Voorbeeld', 'Teamleider', 'Goed.', 'rol1@voorbeeld.invalid'],
      ).at(-1),
    ).toEqual(['D2', 'rol1@voorbeeld.invalid', null, undefined]);
  });
});

describe('one word of a name that stands whole elsewhere in the table', () => {
  const KOPPEN: [string, string?][] = [['Pseudoniem', 'pseudoniem'], ['Toelichting'], ['Manager']];
  const scan = (soort: SheetKind, ...texts: string[]) =>
    scanRows(
      soort,
      KOPPEN,
      ...texts.map((text, i): RawCell[] => [`R-${i}`, text, i === 0 ? 'Anna Nietbestaand' : null]),
    ).filter(({ cel }) => cel.startsWith('B'));

  test('is the same person, with where that is', () => {
    expect(
      scan('dienstverbanden', 'Exitgesprek met Anna gevoerd', 'Daarna belde Nietbestaand nog.'),
    ).toMatchObject([
      {
        ...{ cel: 'B2', tekst: 'Anna', bij: 'Anna Nietbestaand', rol: 'leidinggevende' },
        reden: 'Anna Nietbestaand in C2 ook zo heet',
      },
      { cel: 'B3', tekst: 'Nietbestaand', bij: 'Anna Nietbestaand', rol: 'leidinggevende' },
    ]);
  });

  test('is somebody unknown when two are called so', () => {
    const hits = scanRows(
      'dienstverbanden',
      KOPPEN,
      ['R-1', 'Gesprek met Anna gehad', 'Anna Nietbestaand'],
      ['R-2', 'Goed', 'Anna Testpersoon'],
    ).filter(({ cel }) => cel === 'B2');
    expect(hits).toMatchObject([{ tekst: 'Anna', rol: null }]);
    expect(hits[0]).not.toHaveProperty('bij');
  });

  test.each([
    ['at the beginning of a sentence', 'Goed. Nietbestaand werk is er genoeg'],
    ['without a capital', 'dat is nietbestaand werk'],
    ['in the name of something', 'bij Stichting Nietbestaand gewerkt, of Nietbestaand Wonen'],
    ['as another whole name', 'volgens Anna Testpersoon'],
    ['as a part of a word', 'de Annabuurt en het Nietbestaand-project'],
  ])('is none %s', (_, text) => {
    expect(scan('dienstverbanden', text).filter(({ bij }) => bij !== undefined)).toEqual([]);
  });

  test('a surname that is a word of this table is none', () => {
    const texts = ['volgens Nietbestaand gaat het goed', 'een nietbestaand plan'];
    expect(scan('dienstverbanden', ...texts)).toEqual([]);
  });

  test.each(['Bakker', 'Visser', 'Boer', 'Post', 'Jong', 'Groot'])(
    'a surname that is an ordinary word is none: %s',
    (word) => {
      const rows: RawCell[][] = [['R-1', `toen ging ${word} weg`, `Anna ${word}`]];
      const hits = scanRows('dienstverbanden', KOPPEN, ...rows);
      expect(hits.map(({ cel }) => cel)).toEqual(['C2']);
    },
  );
});
