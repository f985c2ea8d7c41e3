import { describe, expect, test } from 'vitest';
import type { SheetKind } from '../../../../../shared/domain/provenance';
import { scanSheet } from '../../../../../shared/import/personal/scan';
import type { RawCell } from '../../../../../shared/import/sheet';
import { bsnOf } from './examples';
import { column, scanRows, sheetOf } from './rows';

function scan(soort: SheetKind, koppen: [string, (string | null)?][], ...rows: RawCell[][]) {
  return scanRows(soort, koppen, ...rows).map(({ cel, soort: kind, tekst, rol, bij }) => {
    return [cel, kind, tekst, rol, bij];
  });
}

describe('a column says what its cells are', () => {
  test('names, by the heading, and nothing that is a role, a code or nobody', () => {
    const hits = scan(
      'dienstverbanden',
      [['Medewerker', 'pseudoniem'], ['Functie', 'functie'], ['Leidinggevende']],
      ['Verzonnen Voorbeeld', 'Teamleider', 'Test Nietbestaand'],
      ['R-07', 'Adviseur', 'teamleider'],
      ['onbekend', 'Adviseur', 'n.v.t.'],
      ['Voorbeeld, V.', 'Adviseur', null],
    );
    expect(hits).toEqual([
      // A pseudonym tells persons apart: a role would make one of all who have it.
      ['A2', 'naam', 'Verzonnen Voorbeeld', null, undefined],
      ['C2', 'naam', 'Test Nietbestaand', 'leidinggevende', undefined],
      ['A5', 'naam', 'Voorbeeld, V.', null, undefined],
    ]);
  });

  test('the role is the function in the row, of whoever the row is about', () => {
    const hits = scan(
      'interviews',
      [['Geïnterviewde'], ['Functie', 'rol'], ['E-mail'], ['Tekst', 'tekst']],
      ['Verzonnen Voorbeeld', 'Teamleider', 'rol@voorbeeld.invalid', 'Alles goed.'],
      ['Test Nietbestaand', 'HR-adviseur', '', 'Jan Voorbeeld zei dat.'],
    );
    expect(hits).toEqual([
      ['A2', 'naam', 'Verzonnen Voorbeeld', 'teamleider', undefined],
      ['C2', 'e-mail', 'rol@voorbeeld.invalid', 'teamleider', 'Verzonnen Voorbeeld'],
      ['A3', 'naam', 'Test Nietbestaand', 'HR-adviseur', undefined],
      ['D3', 'naam', 'Jan Voorbeeld', null, undefined],
    ]);
  });

  test('‘Naam’ of an organisation or a casus names no person', () => {
    const koppen: [string, string?][] = [['Naam', 'naam'], ['Contactpersoon']];
    const row = ['Huize Voorbeeld', 'Verzonnen Test'];
    for (const soort of ['organisaties', 'casussen'] as const) {
      expect(scan(soort, koppen, row)).toEqual([
        ['B2', 'naam', 'Verzonnen Test', 'contactpersoon', undefined],
      ]);
    }
    expect(scan('uitstroomcijfers', [['Naam']], ['Huize Voorbeeld'], ['Jan Voorbeeld'])).toEqual([
      ['A3', 'naam', 'Jan Voorbeeld', null, undefined],
    ]);
  });

  test('birth dates, staff numbers, addresses and telephones without their zero', () => {
    const hits = scan(
      'dienstverbanden',
      [['Personeelsnr.', 'pseudoniem'], ['Geboortedatum'], ['Postcode'], ['Huisnummer'], ['Tel']],
      ['10231', { datum: '1980-03-12' }, '1234 AB', 12, 612345678],
      ['10232', '01-01-1990', null, null, null],
    );
    expect(hits).toEqual([
      ['A2', 'personeelsnummer', '10231', null, undefined],
      ['B2', 'geboortedatum', '1980-03-12', null, '10231'],
      ['C2', 'adres', '1234 AB', null, '10231'],
      ['D2', 'adres', '12', null, '10231'],
      ['E2', 'telefoon', '612345678', null, '10231'],
      ['A3', 'personeelsnummer', '10232', null, undefined],
      ['B3', 'geboortedatum', '01-01-1990', null, '10232'],
    ]);
  });

  test.each(['Geb.datum', 'Geboortedatum', 'Geboren', 'Geboortejaar'])(
    'a bare year under ‘%s’ is of a person, as a number and as a text',
    (kop) => {
      const headings: [string, (string | null)?][] = [['Mdw. nr.', 'pseudoniem'], [kop], ['Jaar']];
      const hits = scan('dienstverbanden', headings, ['101', 1990, 2021], ['102', '1985', 1990]);
      expect(hits).toEqual([
        ['A2', 'personeelsnummer', '101', null, undefined],
        ['B2', 'geboortedatum', '1990', null, '101'],
        ['A3', 'personeelsnummer', '102', null, undefined],
        ['B3', 'geboortedatum', '1985', null, '102'],
      ]);
    },
  );

  test('a number that is no year is no birth', () => {
    expect(scan('dienstverbanden', [['Geboren']], [12], ['19'], [3021])).toEqual([]);
  });
});

describe('a burgerservicenummer', () => {
  const numbers = ['12312312', '04512388', '32145698', '77412300', '55512012', '90112233'].map(
    bsnOf,
  );

  test('is found in a column of numbers, also without the zero at the beginning', () => {
    const hits = scan('dienstverbanden', [['Kolom']], ...numbers.map((each) => [Number(each)]));
    expect(hits.map(([cel]) => cel)).toEqual(['A2', 'A3', 'A4', 'A5', 'A6', 'A7']);
    expect(new Set(hits.map(([, soort]) => soort))).toEqual(new Set(['bsn']));
  });

  test('is none in a column where only some pass, as one in eleven does', () => {
    const others = Array.from({ length: 40 }, (_, i) => [100_000_000 + i * 7]);
    expect(scan('dienstverbanden', [['Omzet']], ...others)).toEqual([]);
    const asText = others.map(([each]) => [String(each)]);
    expect(scan('dienstverbanden', [['Kenmerk']], ...asText)).toEqual([]);
  });

  test('is what stands under BSN', () => {
    expect(scan('dienstverbanden', [['BSN']], [123456789], [12345678], ['x'])).toEqual([
      ['A2', 'bsn', '123456789', null, undefined],
      ['A3', 'bsn', '12345678', null, undefined],
    ]);
  });
});

test('headings and titles are looked through as well', () => {
  const sheet = sheetOf([['Aangeleverd door Jan Voorbeeld'], ['Organisatie', 'Maat']]);
  const table = {
    soort: 'uitstroomcijfers' as const,
    kopregel: 2,
    kolommen: [column(0, 'Organisatie', 'organisatie')],
  };
  expect(scanSheet(sheet, table, {}).map(({ cel, tekst }) => [cel, tekst])).toEqual([
    ['A1', 'Jan Voorbeeld'],
  ]);
});

test('addresses are of the sheet as it stands, also of a table that is read turned', () => {
  const sheet = sheetOf([['Naam medewerker'], ['Verzonnen Voorbeeld']]);
  const table = {
    ...{ soort: 'dienstverbanden' as const, kopregel: 1 },
    kolommen: [column(0, 'Naam medewerker')],
  };
  expect(scanSheet(sheet, table, { gedraaid: true })[0]?.cel).toBe('B1');
});

test('a sheet of 100,000 rows and 12 columns is looked through in a moment', () => {
  const words = ['Gemeente Voorbeeld', 'teamleider wonen', 'onbepaald', 'Meer salaris elders'];
  const rows = Array.from({ length: 100_000 }, (_, i): RawCell[] => [
    `R-${String(i).padStart(6, '0')}`,
    words[i % 4] as string,
    { datum: '2020-01-01' },
    20_000 + (i % 900),
    `Toelichting nummer ${i % 5_000} bij deze rij`,
    words[(i + 1) % 4] as string,
    (i % 100) / 100,
    i % 7 === 0 ? null : 'Ja',
    { datum: '2023-05-01' },
    `Afdeling ${i % 40}`,
    i,
    words[(i + 2) % 4] as string,
  ]);
  const koppen = ['Pseudoniem', 'Organisatie', 'Start', 'Loon', 'Toelichting', 'Reden', 'Fte'];
  const kolommen = koppen.map((kop, i) => column(i, kop, i === 0 ? 'pseudoniem' : null));
  const sheet = sheetOf([koppen, ...rows]);
  const table = { soort: 'dienstverbanden' as const, kopregel: 1, kolommen };
  // The best of some: what else the machine does says nothing of this.
  const times = Array.from({ length: 6 }, () => {
    const started = performance.now();
    expect(scanSheet(sheet, table, {})).toEqual([]);
    return performance.now() - started;
  });
  // Some 100 on a machine of two cores that does nothing else; a busy one gets three times that.
  expect(Math.min(...times)).toBeLessThan(450);
});
