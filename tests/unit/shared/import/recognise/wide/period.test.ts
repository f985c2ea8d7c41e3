import { expect, test } from 'vitest';
import { datePeriods, periodIn } from '../../../../../../shared/import/recognise/wide/period';

const year = (heading: string) => {
  const found = periodIn(heading);
  return found === null ? null : [found.jaar, found.rest];
};
const period = (heading: string) => {
  const found = periodIn(heading);
  return found === null ? null : [found.periode, found.rest];
};

test.each([
  ['2019', 2019, ''],
  ['jr. 2019', 2019, ''],
  ['jaar 2019', 2019, ''],
  ['verslagjaar 2019', 2019, ''],
  ['FY2019', 2019, ''],
  ["'19", 2019, ''],
  ['2019*', 2019, ''],
  ['(2019)', 2019, ''],
  ['2019 (%)', 2019, '(%)'],
  ['% 2019', 2019, '%'],
  ['Uitstroom 2019', 2019, 'Uitstroom'],
  ['Uitstroom in het jaar 2019 (in %)', 2019, 'Uitstroom (in %)'],
  ['n (2019)', 2019, 'n'],
])('%s is a year', (heading, jaar, rest) => {
  expect(year(heading)).toEqual([jaar, rest]);
});

test.each([
  ['2019/2020', '2019/2020', ''],
  ['2019-2020', '2019-2020', ''],
  ['2019/20', '2019/20', ''],
  ['schooljaar 2019/2020', '2019/2020', ''],
  ['Q1 2020', 'Q1 2020', ''],
  ['2020 Q1', '2020 Q1', ''],
  ['1e kwartaal 2020', '1e kwartaal 2020', ''],
  ['kwartaal 2 2020', 'kwartaal 2 2020', ''],
  ['eerste halfjaar 2021', 'eerste halfjaar 2021', ''],
  ['januari 2020', 'januari 2020', ''],
  ['2019-12', '2019-12', ''],
  ['eind 2019', 'eind 2019', ''],
  ['31-12-2019', '31-12-2019', ''],
  ['Uitstroom Q3 2020', 'Q3 2020', 'Uitstroom'],
])('%s is a period', (heading, periode, rest) => {
  expect(period(heading)).toEqual([periode, rest]);
});

test.each([
  ['Uitstroom'],
  ['Verschil 2019 en 2020'],
  ['telefoon 0201912345'],
  ['A2019'],
  ['Q1'],
  ['12345'],
  ['1899'],
])('%s names no period', (heading) => {
  expect(periodIn(heading)).toBeNull();
});

test('an average of years is told from a season', () => {
  expect(periodIn('Gemiddelde 2019-2023')?.meerJaren).toBe(true);
  expect(periodIn('2019-2020')?.meerJaren).toBe(false);
});

test('days stand for years, for the months of a year, or for themselves', () => {
  const of = (...days: string[]) =>
    datePeriods(days.map((datum) => ({ datum }))).map(
      (found) => found?.jaar ?? found?.periode ?? null,
    );
  expect(of('2019-01-01', '2020-01-01')).toEqual([2019, 2020]);
  expect(of('2020-01-01', '2020-02-01')).toEqual(['januari 2020', 'februari 2020']);
  expect(of('2019-12-31', '2020-12-31')).toEqual(['31-12-2019', '31-12-2020']);
  expect(datePeriods(['2019', null])).toEqual([null, null]);
});
