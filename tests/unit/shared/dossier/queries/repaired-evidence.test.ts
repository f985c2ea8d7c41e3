/** A value that was read from a repair says what its cell says; selections take repairs of their own rows. */
import { describe, expect, test } from 'vitest';
import { createIntake } from '../../../../../shared/dossier/intake';
import { unitedImport } from '../../../../../shared/dossier/merge-versions';
import { evidence } from '../../../../../shared/dossier/queries/evidence';
import { rowAnswers } from '../../../../../shared/import/send-rows';
import { proposeAsChosen } from '../../../../../shared/import/tables';
import { calm, proposedOf, rawSheet, rawWorkbook } from '../../import/recognise/raw';
import { Played } from '../histories';

const rows = [
  ['Organisatie', 'Maat', 'Jaar', 'Waarde', 'Eenheid'],
  ['Voorbeeldorganisatie', 'uitstroompercentage', 2034, 12, 'procent'],
  ['Zorggroep Westerkade', 'uitstroompercentage', 2023, 13, 'procent'],
];
const repair = { wordt: '2024', regel: 'jaar', reden: 'Dat jaar is nog niet geweest.' } as const;

async function stored(): Promise<Played> {
  const file = await proposedOf(rawWorkbook(rawSheet(rows)));
  const keuze = file.bladen[0]?.reading.keuze;
  if (keuze === undefined) throw new Error('no table');
  const bladen = await proposeAsChosen(file, 0, { ...keuze, herstel: { C2: repair } }, calm());
  const answer = rowAnswers(bladen.map((sheet) => ({ ...sheet, file: file.file })));
  const played = new Played();
  const intake = createIntake(played.author);
  const operations = [];
  for (let next = answer(); next !== null; next = answer()) {
    if (next.type === 'begin') operations.push(...intake.sheet(next.source));
    if (next.type === 'rows') operations.push(...intake.rows(next.rows));
  }
  played.append({ summary: intake.close().summary, operations });
  return played;
}

describe('a repair that was stored', () => {
  test('is said with the value of its cell, and of no other', async () => {
    const { state } = await stored();
    const [first, second] = [...state.entities.uitstroomcijfer.values()].map(({ value }) => value);
    const of = (id: string | undefined, veld: string) =>
      evidence(state, { record: id ?? '', veld } as never, () => undefined)?.cel;
    expect(first?.velden.jaar).toBe(2024);
    expect(of(first?.id, 'jaar')).toMatchObject({
      adres: 'C2',
      notatie: '2034',
      hersteld: { was: '2034', wordt: '2024', reden: repair.reden },
    });
    expect(of(first?.id, 'waarde')).not.toHaveProperty('hersteld');
    expect(of(second?.id, 'jaar')).not.toHaveProperty('hersteld');
  });

  test('of two selections of one sheet the repairs of both are kept, each once', async () => {
    const { state } = await stored();
    const [source] = [...state.entities.import.values()].map(({ value }) => value);
    if (source === undefined) throw new Error('no import');
    const other = { cel: 'C3', was: '2032', ...repair };
    const united = unitedImport(source, { ...source, herstel: [other, ...(source.herstel ?? [])] });
    expect(united.herstel?.map(({ cel }) => cel)).toEqual(['C2', 'C3']);
    const { herstel: _, ...without } = source;
    expect(unitedImport(without, without)).not.toHaveProperty('herstel');
  });
});
