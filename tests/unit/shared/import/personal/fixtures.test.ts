/** Every workbook and document of the fixtures: what is found there, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PersonalKind } from '../../../../../shared/domain/personal-kinds';
import { proposeImport } from '../../../../../shared/import/propose';
import { testControl } from '../reading';

async function hitsIn(path: string) {
  const bytes = new Uint8Array(readFileSync(`fixtures/${path}`));
  const { bladen } = await proposeImport(bytes, basename(path), testControl(60_000));
  return bladen.flatMap(({ treffers }) => treffers);
}

describe('the fixtures with persons', () => {
  test.each(['medewerkers.xlsx', 'gesprek met namen.txt'])('%s', async (name) => {
    const expected = JSON.parse(
      readFileSync(`fixtures/persoonsgegevens/${name}.verwacht.json`, 'utf8'),
    );
    const hits = await hitsIn(`persoonsgegevens/${name}`);
    expect(hits.map(({ cel, soort, tekst, rol }) => ({ cel, soort, tekst, rol }))).toEqual(
      expected.treffers,
    );
  });
});

/** What stands in fixtures that were made for something else: made-up addresses, and staff numbers. */
const known: Readonly<Record<string, Partial<Record<PersonalKind, number>>>> = {
  'enquetes/google forms.csv': { 'e-mail': 19 },
  'enquetes/microsoft forms english.xlsx': { 'e-mail': 12 },
  'lijsten/dienstverbanden met vallen.xlsx': { personeelsnummer: 7 },
  'lijsten/organisaties benaderd.xlsx': { 'e-mail': 1 },
  'lijsten/uitdienst AFAS.xlsx': { personeelsnummer: 3, geboortedatum: 3 },
};

describe('no false alarm in any other fixture', () => {
  const readable = /\.(?:xlsx|xlsm|xlsb|xls|ods|csv|tsv|docx|txt|md|vtt|srt)$/;
  const files = (readdirSync('fixtures', { recursive: true }) as string[]).filter(
    (file) => readable.test(file) && !/README|geheim|^persoonsgegevens/.test(file),
  );

  test('there are fixtures', () => expect(files.length).toBeGreaterThan(50));

  test.each(files)(
    '%s',
    async (file) => {
      const counts: Partial<Record<PersonalKind, number>> = {};
      for (const { soort } of await hitsIn(file)) counts[soort] = (counts[soort] ?? 0) + 1;
      expect(counts).toEqual(known[file] ?? {});
    },
    30_000,
  );
});
