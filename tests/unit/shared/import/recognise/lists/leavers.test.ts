/** Lists of leavers, one person on a row, are no reasons that were counted by group. */
import { expect, test } from 'vitest';
import { again, day, fieldsOf, type Read, read } from '../sheets';

type Rows = Parameters<typeof read>[0];

const HEADINGS = [
  ...['Mdw. nr.', 'Geb.datum', 'Functie', 'Datum in', 'Datum uit', 'Dienstverband %'],
  'Vertrekreden',
];
const FIELDS = ['pseudoniem', null, 'functie', 'start', 'einde', 'fte', 'reden'];
const leavers: Rows = [
  HEADINGS,
  ['1001', '1990', 'begeleider', '01-09-2019', '01-03-2023', 80, 'werkdruk'],
  ['1002', '12-04-1985', 'groepsleider', '01-02-2018', '01-05-2022', 100, 'reistijd'],
  ['1003', '1990', 'begeleider', '15-03-2020', '31-08-2023', 60, 'werkdruk'],
  ['1004', '01-08-1993', 'begeleider', '01-06-2021', '01-12-2022', 80, 'pensioen'],
  ['1005', '1978', 'docent', '01-10-2015', '30-06-2023', 100, 'salaris'],
  ['1006', '1999', 'begeleider', '01-11-2022', '01-02-2023', 50, 'werkdruk'],
];

const certainty = ({ reading }: Read) =>
  reading.soorten.find(({ soort }) => soort === reading.keuze.soort)?.zekerheid;

test.each([
  ['as text', leavers],
  [
    'as numbers and days',
    leavers.map((row, i) =>
      i === 0
        ? row
        : [1000 + i, 1980 + i, row[2], day(42000 + i), day(44000 + i), row[5], row[6]].map(
            (each) => each ?? null,
          ),
    ),
  ],
])('with staff numbers, years of birth and days %s they are dienstverbanden', async (_, rows) => {
  const sheet = await read(rows);
  expect(sheet.reading.keuze.soort).toBe('dienstverbanden');
  expect(certainty(sheet)).toBeGreaterThan(0.85);
  expect(fieldsOf(sheet)).toEqual(FIELDS);
  expect(sheet.velden.map(({ fte }) => fte)).toEqual([0.8, 1, 0.6, 0.8, 1, 0.5]);
  expect(sheet.refused).toEqual([]);
  expect(JSON.stringify(sheet.velden)).not.toMatch(/1990|198\d/);
});

test('chosen by hand as what they are not, they give no figures by person', async () => {
  const sheet = await again(await read(leavers), { soort: 'vertrekredenen' });
  expect(fieldsOf(sheet).filter((veld) => veld === 'waarde')).toEqual([]);
  expect(sheet.refused.map(([, reden]) => reden).join()).not.toContain('Typ het getal opnieuw');
});

test('chosen by hand as dienstverbanden they have the same fields', async () => {
  const sheet = await again(await read(leavers), { soort: 'vertrekredenen' });
  expect(fieldsOf(await again(sheet, { soort: 'dienstverbanden' }))).toEqual(FIELDS);
});

test.each([
  ['Datum in', 'start'],
  ['In', 'start'],
  ['Begin dienstverband', 'start'],
  ['Datum in dienst', 'start'],
  ['Datum uit', 'einde'],
  ['Uit', 'einde'],
])('‘%s’ above days is the %s', async (kop, veld) => {
  const other = veld === 'start' ? 'Uit dienst' : 'In dienst';
  const days = veld === 'start' ? [43000, 44000] : [44000, 43000];
  const sheet = await read([
    ['Pers. nr', kop, other],
    ...[1, 2, 3].map((i) => [`10${i}`, ...days.map((each) => day(each + i))]),
  ]);
  expect(sheet.reading.keuze.soort).toBe('dienstverbanden');
  expect(fieldsOf(sheet)).toEqual(['pseudoniem', veld, veld === 'start' ? 'einde' : 'start']);
});

test('‘In’ and ‘Uit’ beside each other above numbers are no days', async () => {
  const sheet = await read([
    ['Team', 'In', 'Uit'],
    ['Noord', 12, 9],
    ['Zuid', 7, 14],
    ['West', 3, 5],
  ]);
  expect(sheet.reading.keuze.soort).not.toBe('dienstverbanden');
});

test('‘In’ and ‘Uit’ above days are when somebody came and left', async () => {
  const sheet = await read([
    ['Medewerkernr', 'In', 'Uit', 'Deeltijd %'],
    ['101', day(43000), day(44000), 80],
    ['102', day(43001), day(44001), 60],
    ['103', day(43002), null, 100],
  ]);
  expect(fieldsOf(sheet)).toEqual(['pseudoniem', 'start', 'einde', 'fte']);
  expect(sheet.velden.map(({ fte }) => fte)).toEqual([0.8, 0.6, 1]);
});

test.each([
  ['Geboren', [1990, 1985, 1978, 1990]],
  ['Voorletters', [1, 2, 3, 4]],
  ['Lichting', [1990, 1985, 1978, 1990]],
  ['Relatie', [20411, 20412, 20419, 20433]],
])('‘%s’ of persons is no group of reasons', async (kop, values) => {
  const reasons = ['werkdruk', 'reistijd', 'werkdruk', 'salaris'];
  const sheet = await read([
    ['Vertrekreden', 'Aantal', kop],
    ...values.map((each, i) => [reasons[i] ?? '', i + 3, each]),
  ]);
  expect(fieldsOf(sheet)).toEqual(['reden', 'waarde', null]);
});

test('numbers that nobody shares stay a group where each reason stands once', async () => {
  const sheet = await read([
    ['Vertrekreden', 'Vrouwen', 'Mannen'],
    ['werkdruk', 4100, 1980],
    ['reistijd', 3100, 2050],
    ['salaris', 1250, 1300],
  ]);
  expect(sheet.velden.map(({ groep, waarde }) => [groep, waarde])).toContainEqual(['Mannen', 2050]);
  expect(sheet.velden).toHaveLength(6);
});

test('‘Parttime’ is a group of reasons, and of a list of persons how much each works', async () => {
  const counted = await read([
    ['Vertrekreden', 'Parttime', 'Voltijd'],
    ['werkdruk', 40, 20],
    ['reistijd', 30, 10],
    ['salaris', 12, 13],
  ]);
  expect(counted.velden[0]?.groep).toBe('Parttime');
  const persons = await read([
    ['Mdw. nr.', 'Vertrekreden', 'Aantal', 'Dienstverband %'],
    ['1001', 'werkdruk', 1, 80],
    ['1002', 'reistijd', 1, 60],
    ['1003', 'werkdruk', 1, 100],
  ]);
  const { velden } = await again(persons, { soort: 'vertrekredenen' });
  expect(velden.map(({ waarde }) => waarde)).toEqual([1, 1, 1]);
});

test('counts in messages are of what is taken over', async () => {
  const reasons = await read([
    ['Vertrekreden', 'Vrouwen', 'Mannen'],
    ['werkdruk', 41, 19],
    ['reistijd', 31, 20],
    [null, 12, 13],
  ]);
  expect(reasons.velden).toHaveLength(4);
  expect(reasons.counted.meldingen).toContain(
    'Bij 4 vertrekredenen is de groep uit de koppen of de titel gehaald.',
  );
  const jobs = await read([
    ['Mdw. nr.', 'Datum in', 'Datum uit', 'Dienstverband %'],
    ['1001', '01-09-2019', '01-03-2023', 80],
    ['1002', '01-09-2019', 'binnenkort', 60],
    ['1003', '01-09-2019', '01-03-2018', 60],
    ['1004', '01-09-2019', null, 100],
  ]);
  expect(jobs.velden).toHaveLength(2);
  expect(jobs.counted.meldingen).toContain(
    'Bij 2 dienstverbanden is het percentage omgerekend naar fte: 80% is 0,8.',
  );
});
