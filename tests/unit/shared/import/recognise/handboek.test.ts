/** The manual promises headings; this holds it to the words that are really known. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CasusField } from '../../../../../shared/domain/casus';
import {
  beurtFieldDefinitions,
  interviewFieldDefinitions,
} from '../../../../../shared/domain/interview';
import { cijferFieldDefinitions } from '../../../../../shared/domain/uitstroomcijfer';
import { foldHeading, headingWords } from '../../../../../shared/import/recognise/headings';
import { casussen } from '../../../../../shared/import/recognise/kinds/casussen';
import { interviews } from '../../../../../shared/import/recognise/kinds/interviews';
import { uitstroomcijfers } from '../../../../../shared/import/recognise/kinds/uitstroomcijfers';

const FIELDS: Readonly<Record<string, readonly CasusField[]>> = {
  nummer: ['code'],
  'naam van de casus': ['naam'],
  organisatie: ['organisatie'],
  'wereld, sector': ['wereld', 'sector'],
  'regio, periode': ['regio', 'periode'],
  aanpak: ['aanpak'],
  'werkzame elementen': ['werkzameElementen'],
  resultaat: ['resultaat'],
  'draaiknop, behoefte': ['draaiknoplabel', 'behoeftelabel'],
  'bron, opmerking': ['bron', 'opmerking'],
};

const page = readFileSync('docs/handboek/importeren.md', 'utf8');
const table = page.split('## Welke koppen worden herkend')[1]?.split('\n## ')[0] ?? '';
const rows = [...table.matchAll(/^\| ([^|]+) \| (\*[^|]+) \|$/gm)].map(
  ([, veld = '', koppen = '']) => ({
    veld,
    koppen: koppen
      .split(';')
      .map((part) => [...part.matchAll(/\*([^*]+)\*/g)].map(([, kop = '']) => kop)),
  }),
);

test('the manual has a row for each of these fields', () => {
  expect(rows.map(({ veld }) => veld)).toEqual(Object.keys(FIELDS));
});

test.each(rows)('$veld: every heading in the manual is known for it', ({ veld, koppen }) => {
  const fields = FIELDS[veld] ?? [];
  expect(koppen).toHaveLength(fields.length);
  for (const [i, field] of fields.entries()) {
    const known = headingWords(casussen)
      .filter((word) => word.veld === field)
      .map(({ woord }) => woord);
    for (const kop of koppen[i] ?? []) expect(known).toContain(foldHeading(kop));
  }
});

describe.each([
  ['uitstroomcijfers', uitstroomcijfers, cijferFieldDefinitions],
  ['interviews', interviews, [...interviewFieldDefinitions, ...beurtFieldDefinitions]],
] as const)('the manual about %s', (name, description, definitions) => {
  const section = page.split(`## Koppen van ${name}`)[1]?.split('\n## ')[0] ?? '';
  const lines = [...section.matchAll(/^\| ([^|]+) \| (\*[^|]+) \|$/gm)];
  const words = headingWords(description);

  test('has rows', () => expect(lines.length).toBeGreaterThan(5));

  test.each(lines.map(([, label = '', koppen = '']) => ({ label, koppen })))(
    '$label: every heading is known for it',
    ({ label, koppen }) => {
      const fields = definitions.filter((one) => one.label === label).map(({ veld }) => veld);
      expect(fields).not.toEqual([]);
      const known = words.filter(({ veld }) => (fields as string[]).includes(veld));
      for (const [, kop = ''] of koppen.matchAll(/\*([^*]+)\*/g)) {
        expect(known.map(({ woord }) => woord)).toContain(foldHeading(kop));
      }
    },
  );
});
