/** Headings that name a part of a year, a figure that is not for good, or words that are no measure. */
import { expect, test } from 'vitest';
import { periodIn } from '../../../../../../shared/import/recognise/wide/period';
import { proposedOf, rawSheet, rawWorkbook } from '../raw';
import { read } from '../sheets';

async function under(kop: string, rest: readonly string[] = ['2019', '2020']) {
  const rows = [
    ['Organisatie', ...rest, kop],
    ['Molendrift', 17, 18, 12],
    ['Raad', 11, 12, 9],
  ];
  const { rows: made, reading } = await read(rows);
  const { bladen } = await proposedOf(rawWorkbook(rawSheet(rows)));
  const velden = made.find(({ kolom }) => kolom === 3)?.velden;
  const zekerheid = reading.table?.kolommen[3]?.zekerheid ?? 0;
  return { velden, zekerheid, meldingen: bladen[0]?.counted.meldingen.join('\n') ?? '' };
}

test.each([
  ['2021 (t/m sept)'],
  ['2021 t/m Q3'],
  ['jan-sep 2021'],
  ['2021 (9 mnd)'],
  ['2021 (jan-sep)'],
  ['t/m sept 2021'],
  ['2021 (Q3)'],
  ['2021 YTD'],
])('%s is a part of a year: a period, no measure, and said', async (kop) => {
  const { velden, zekerheid, meldingen } = await under(kop);
  expect(velden).toEqual({ organisatie: 'Molendrift', periode: kop, waarde: 12 });
  expect(zekerheid).toBeLessThan(0.8);
  expect(meldingen).toContain(`‘${kop}’ (kolom D)`);
  expect(meldingen).toContain('geen heel jaar');
});

test('the measure before a part of a year stays the measure', () => {
  expect(periodIn('Uitstroom 2021 (t/m sept)')).toMatchObject({
    periode: '2021 (t/m sept)',
    rest: 'Uitstroom',
  });
});

test.each([['2021 (t/m dec)'], ['jan-dec 2021'], ['2021 (12 mnd)']])(
  '%s is a whole year in other words',
  async (kop) => {
    const { velden, meldingen } = await under(kop);
    expect(velden).toEqual({ organisatie: 'Molendrift', periode: kop, waarde: 12 });
    expect(meldingen).not.toContain('geen heel jaar');
  },
);

test('parts of years beside parts of years are no surprise', async () => {
  const { meldingen } = await under('jan-sep 2021', ['jan-sep 2019', 'jan-sep 2020']);
  expect(meldingen).not.toContain('geen heel jaar');
});

test('a star at a year is said, and a year that is not for good', async () => {
  const star = await under('2021*');
  expect(star.velden).toEqual({ organisatie: 'Molendrift', jaar: 2021, waarde: 12 });
  expect(star.meldingen).toContain('‘2021*’ (kolom D)');
  expect(star.zekerheid).toBeLessThan(0.8);
  const provisional = await under('2021 (voorlopig)');
  expect(provisional.velden).toMatchObject({ jaar: 2021, opmerking: 'voorlopig' });
  expect(provisional.velden).not.toHaveProperty('maat');
  expect(provisional.meldingen).toContain('‘2021 (voorlopig)’ (kolom D)');
});

test.each([
  ['2021 (herzien)', { opmerking: 'herzien' }],
  ['2021 (voorlopig, zonder flex)', { opmerking: 'voorlopig, zonder flex' }],
])('%s: words in brackets that are no measure are a remark, and said', async (kop, more) => {
  const { velden, zekerheid, meldingen } = await under(kop);
  expect(velden).toEqual({ organisatie: 'Molendrift', jaar: 2021, waarde: 12, ...more });
  expect(zekerheid).toBeLessThan(0.8);
  expect(meldingen).toContain(`‘${kop}’ (kolom D)`);
});

test('words in brackets behind a measure and a year stay with it, and are said', async () => {
  const { velden, meldingen } = await under('Uitstroom 2021 (herzien)');
  expect(velden).toMatchObject({ jaar: 2021, maat: 'Uitstroom (herzien)' });
  expect(meldingen).toContain('‘Uitstroom 2021 (herzien)’ (kolom D)');
});

test('a measure, people or a unit in brackets are what they are', async () => {
  expect((await under('2021 (uitstroom)')).velden).toMatchObject({ maat: 'uitstroom' });
  expect((await under('2021 (vrouwen)')).velden).toMatchObject({ populatie: 'vrouwen' });
  const unit = await under('2021 (%)');
  expect(unit.velden).toMatchObject({ jaar: 2021, eenheid: 'procent' });
  expect(unit.meldingen).not.toContain('‘2021 (%)’ (kolom D)');
});
