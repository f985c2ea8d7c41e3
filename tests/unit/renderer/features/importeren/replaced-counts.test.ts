/** Replacing all personal data of a table changes what its cells say, never how many records it makes. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withReplaced } from '../../../../../renderer/features/importeren/personal/choices';
import { proposedDoors, usedIn } from '../../../../../renderer/features/importeren/personal/doors';
import type { Beurt } from '../../../../../shared/domain/interview';
import { createIntake } from '../../../../../shared/dossier/intake';
import { personalHits, readReplaced } from '../../../../../shared/import/personal/reading';
import type { SheetChoice } from '../../../../../shared/import/preview';
import { type Proposed, proposeImport } from '../../../../../shared/import/propose';
import { importSource } from '../../../../../shared/import/recognise/describe';
import type { SheetReading } from '../../../../../shared/import/recognise/sheet-reading';
import { sheetRows } from '../../../../../shared/import/recognise/sheet-rows';
import { survey } from '../../../../../shared/import/recognise/survey';
import { isRecordRow } from '../../../../../shared/import/stream';
import { play } from '../../../shared/dossier/histories';
import { testControl } from '../../../shared/import/reading';

const nobody = { bekend: [], volgende: 1, rollen: [] };

function read(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Proposed> {
  return proposeImport(bytes, name, testControl(60_000));
}

/** All that was found in a table replaced, as it is proposed. */
function allReplaced(reading: SheetReading): SheetReading {
  const hits = personalHits(reading);
  const doors = proposedDoors(hits, nobody, usedIn([]));
  const replacing = hits.map((hit, i) => ({ hit, door: doors[i] ?? '' }));
  return readReplaced(reading, withReplaced(reading.keuze as SheetChoice, replacing));
}

/** How many records of each kind come of a table, and of the interviews how many turns each has. */
async function recordsOf({ file }: Proposed, reading: SheetReading) {
  const intake = createIntake(play([]).author);
  const counted = await survey(reading, testControl(60_000));
  const operations = [
    ...intake.sheet(importSource(file, reading, counted)),
    ...intake.rows([...sheetRows(reading)]),
  ];
  const counts: Record<string, number> = {};
  const turns = new Map<string, number>();
  for (const operation of operations) {
    if (operation.op !== 'add') continue;
    counts[operation.type] = (counts[operation.type] ?? 0) + 1;
    if (operation.type === 'beurt') {
      const { interview } = operation.value as Beurt;
      turns.set(interview, (turns.get(interview) ?? 0) + 1);
    }
  }
  return { counts, turns: [...turns.values()] };
}

/** Of each table the records as it was read and with all replaced, and what stands in its rows then. */
async function bothOf(all: Proposed) {
  return Promise.all(
    all.bladen.map(async ({ reading }) => {
      const after = allReplaced(reading);
      const cells = [...sheetRows(after)].filter(isRecordRow).map(({ cellen }) => cellen);
      return { before: await recordsOf(all, reading), after: await recordsOf(all, after), cells };
    }),
  );
}

const encode = (lines: readonly (readonly string[])[]) =>
  new TextEncoder().encode(lines.map((line) => line.join(';')).join('\n'));

const TURNS = ['Respondent', 'Organisatie', 'Functie', 'Vraag', 'Antwoord'];
const turn = (wie: string, functie: string, antwoord: string) => [
  ...[wie, 'Voorbeeldorganisatie A', functie, 'Waarom gaan mensen weg?', antwoord],
];

describe('as many records as before, of', () => {
  test.each([
    'persoonsgegevens/medewerkers.xlsx',
    'persoonsgegevens/gesprek met namen.txt',
    'enquetes/google forms.csv',
    'enquetes/microsoft forms english.xlsx',
    'lijsten/dienstverbanden met vallen.xlsx',
    'lijsten/organisaties benaderd.xlsx',
    'lijsten/uitdienst AFAS.xlsx',
  ])('%s', async (path) => {
    const bytes = new Uint8Array(readFileSync(`fixtures/${path}`));
    const all = await read(bytes, basename(path));
    expect(all.bladen.some(({ reading }) => personalHits(reading).length > 0)).toBe(true);
    for (const { before, after } of await bothOf(all)) expect(after).toEqual(before);
  });

  test('three respondents with one function', async () => {
    const all = await read(
      encode([
        TURNS,
        turn('Anna Voorbeeld', 'Verpleegkundige', 'De roosters zijn zwaar en wisselend.'),
        turn('Anna Voorbeeld', 'Verpleegkundige', 'Meer zeggenschap over mijn eigen werk.'),
        turn('Jan Verzonnen', 'Verpleegkundige', 'Er is te weinig tijd voor de mensen.'),
        turn('Jan Verzonnen', 'Verpleegkundige', 'Een vast team zou veel schelen.'),
        turn('Sanne Testpersoon', 'Verpleegkundige', 'Ik zag te weinig ruimte om te groeien.'),
      ]),
      'gesprekken.csv',
    );
    const [both] = await bothOf(all);
    expect(both?.before).toMatchObject({ counts: { interview: 3, beurt: 5 }, turns: [2, 2, 1] });
    expect(both?.after).toEqual(both?.before);
    const names = both?.cells.map(([wie]) => wie);
    expect(names).toEqual(['P-1', 'P-1', 'P-2', 'P-2', 'P-3'].map((nr) => `[vervangen: ${nr}]`));
  });

  test('respondents who may be the same person, whatever their functions and how they are written', async () => {
    const names = [
      'Anna Voorbeeld',
      'Anna',
      'anna  voorbeeld',
      'Jan Verzonnen',
      'Jan',
      'R-4',
      'J. Verzonnen',
    ];
    const row = fc.tuple(
      fc.constantFrom(...names),
      fc.constantFrom('Verpleegkundige', 'Teamleider', ''),
      fc.constantFrom('Dat zei Anna ook al toen ze wegging.', 'Vraag het Jan Verzonnen maar eens.'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 3, maxLength: 9 }), async (rows) => {
        const all = await read(
          encode([TURNS, ...rows.map((each) => turn(...each))]),
          'gesprekken.csv',
        );
        for (const { before, after } of await bothOf(all)) expect(after).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});
