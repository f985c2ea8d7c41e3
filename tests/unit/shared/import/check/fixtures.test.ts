/**
 * What the checks find in every fixture: what they must find in the one that is made for it, and in
 * all others only what a researcher would want to see.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Control } from '../../../../../shared/import/control';
import { type ProposedSheet, proposeImport } from '../../../../../shared/import/propose';
import { read, readBytes, root } from '../../../../architecture/files';

interface Verwacht {
  bestand: string;
  vandaag: string;
  bladen: { naam: string; bevindingen: { regel: string; cel: string; voorstel: unknown }[] }[];
}

async function proposedTables(path: string, today: string): Promise<ProposedSheet[]> {
  const control = new Control(
    { now: () => performance.now(), pause: () => Promise.resolve(), today: () => today },
    120_000,
  );
  const bytes = new Uint8Array(readBytes(path));
  return (await proposeImport(bytes, path.split('/').at(-1) ?? path, control)).bladen;
}

describe('the workbook with pitfalls', () => {
  const verwacht: Verwacht = JSON.parse(read('fixtures/controle/met vallen.xlsx.verwacht.json'));

  test.each(verwacht.bladen)('$naam', async ({ naam, bevindingen }) => {
    const tables = await proposedTables('fixtures/controle/met vallen.xlsx', verwacht.vandaag);
    const found = tables.find(({ reading }) => reading.sheet.naam === naam)?.counted.controle;
    expect(
      found?.bevindingen.map(({ regel, cel, voorstel }) => ({ regel, cel, voorstel })),
    ).toEqual(bevindingen);
    const total = Object.values(found?.aantallen ?? {}).reduce((sum, number) => sum + number, 0);
    expect(total).toBe(bevindingen.length);
  });
});

/** File and sheet with the findings there, each with why it is no false alarm. */
const FOUND: Readonly<Record<string, readonly string[]>> = {
  // The same table twice below each other, with the same two rows in both.
  'tabellen/onder-elkaar.xlsx Zelfde koppen': ['dubbele-rij A10', 'dubbele-rij A11'],
  // Notations of values: 1200% and 125% are among them on purpose, and one row is there twice.
  'waarden/notaties.xlsx Waarden': ['percentage C84', 'percentage C426', 'dubbele-rij A432'],
  // Notations of years: 2034 is among them, and 2019 stands there as a number and as a text.
  'waarden/notaties.xlsx Jaren': ['dubbele-rij A4', 'jaar D5'],
  // "2019" and "jaar 2019" are one year.
  'waarden/notaties.xlsx Perioden': ['zelfde-cijfer C3'],
};

const FOLDERS = ['voorbeeld', 'rommelig', 'lijsten', 'tabellen', 'enquetes', 'waarden'];
const TABLE = /\.(xlsx|csv|tsv)$/;

describe('all other fixtures', () => {
  const paths = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, 'fixtures', folder))
      .filter((name) => TABLE.test(name))
      .map((name) => `${folder}/${name}`),
  );

  test.each(paths)(
    '%s',
    async (path) => {
      const tables = await proposedTables(`fixtures/${path}`, '2026-11-22');
      for (const { reading, counted } of tables) {
        const found =
          counted.controle?.bevindingen.map(({ regel, cel }) => `${regel} ${cel}`) ?? [];
        expect(found, reading.sheet.naam).toEqual(FOUND[`${path} ${reading.sheet.naam}`] ?? []);
      }
    },
    60_000,
  );
});
