/** A survey in the dossier: an interview per respondent, each with its own row, unit and cells. */
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { unitsWith } from '../../../../shared/dossier/erasable';
import { eraseUnits } from '../../../../shared/dossier/erasure';
import { createIntake } from '../../../../shared/dossier/intake';
import type { ChangeStep } from '../../../../shared/dossier/operations';
import { evidence } from '../../../../shared/dossier/queries/evidence';
import { contains } from '../../../../shared/dossier/queries/search-text';
import { beurtenOf } from '../../../../shared/dossier/state';
import { proposeImport } from '../../../../shared/import/propose';
import { importSource } from '../../../../shared/import/recognise/describe';
import { importRows } from '../../../../shared/import/recognise/reading';
import { testControl } from '../import/reading';
import { play } from './histories';

vi.setConfig({ testTimeout: 60_000 });

const NAME = 'surveymonkey.xlsx';
const expected = JSON.parse(readFileSync(`fixtures/enquetes/${NAME}.verwacht.json`, 'utf8'))
  .bladen[0] as {
  interviews: {
    interview: string;
    rij: number;
    beurten: { cel: string; vraagcel: string; vraag: string; tekst: string }[];
  }[];
};

async function imported() {
  const bytes = new Uint8Array(readFileSync(`fixtures/enquetes/${NAME}`));
  const { file, bladen } = await proposeImport(bytes, NAME, testControl(60_000));
  const [sheet] = bladen;
  if (sheet === undefined) throw new Error('no sheet');
  const played = play([]);
  const intake = createIntake(played.author);
  const rows = [...importRows(sheet.reading)];
  const operations = [
    ...intake.sheet(importSource(file, sheet.reading, sheet.counted)),
    ...intake.rows(rows.slice(0, 7)),
    // A respondent whose answers come in two batches is one interview, with one row.
    ...intake.rows(rows.slice(7)),
  ];
  const { summary, sheets } = intake.close();
  played.append({ summary, operations });
  return { played, sheets };
}

const interviewsOf = (state: Awaited<ReturnType<typeof imported>>['played']['state']) =>
  [...state.entities.interview.values()]
    .map(({ value }) => value)
    .sort((a, b) => String(a.velden.interview).localeCompare(String(b.velden.interview)));

describe('a survey in the dossier', () => {
  test('is an interview per respondent, of which all turns stand on the row of that respondent', async () => {
    const { played, sheets } = await imported();
    const { state } = played;
    expect(sheets).toMatchObject([{ aantal: expected.interviews.length, beurten: 33 }]);
    expect(state.entities.sourceRow.size).toBe(expected.interviews.length);
    for (const interview of interviewsOf(state)) {
      const wanted = expected.interviews.find(
        (one) => one.interview === interview.velden.interview,
      );
      const turns = beurtenOf(state, interview.id);
      expect(turns.map(({ velden }) => velden.tekst)).toEqual(
        wanted?.beurten.map(({ tekst }) => tekst),
      );
      for (const { sourceRow, unit } of turns) {
        expect([sourceRow, unit]).toEqual([interview.sourceRow, interview.unit]);
      }
      const row = state.entities.sourceRow.get(interview.sourceRow ?? '')?.value;
      expect([row?.rij, row?.unit]).toEqual([wanted?.rij, interview.unit]);
    }
  });

  test('leads from each answer to its own cell, and from each question to its heading', async () => {
    const { played } = await imported();
    const steps = (seq: number): ChangeStep | undefined => played.log[seq - 1];
    for (const interview of interviewsOf(played.state)) {
      const wanted = expected.interviews.find(
        (one) => one.interview === interview.velden.interview,
      );
      for (const [i, turn] of beurtenOf(played.state, interview.id).entries()) {
        const { cel, vraagcel, vraag, tekst } = wanted?.beurten[i] ?? {};
        expect(evidence(played.state, { record: turn.id, veld: 'tekst' }, steps)).toMatchObject({
          waarde: tekst,
          cel: { adres: cel, notatie: tekst, inKop: false },
        });
        expect(evidence(played.state, { record: turn.id, veld: 'vraag' }, steps)).toMatchObject({
          waarde: vraag,
          cel: { adres: vraagcel, inKop: true },
        });
      }
    }
  });

  test('finds an answer in its own turn only, though the row holds all of them', async () => {
    const { state } = (await imported()).played;
    const [interview] = interviewsOf(state).filter(({ id }) => beurtenOf(state, id).length > 1);
    const [first, second] = beurtenOf(state, interview?.id ?? '');
    if (first === undefined || second === undefined) throw new Error('no two turns');
    const needle = String(first.velden.tekst).toLowerCase().slice(3, 30);
    expect([contains(state, first, needle), contains(state, second, needle)]).toEqual([
      true,
      false,
    ]);
  });

  test('loses one respondent without the others: interview, answers and row', async () => {
    const { state } = (await imported()).played;
    const [gone, ...others] = interviewsOf(state);
    if (gone === undefined) throw new Error('no interview');
    const { state: after } = eraseUnits(state, unitsWith(state, [gone.unit]));
    expect(after.entities.sourceRow.has(gone.sourceRow ?? '')).toBe(false);
    expect(beurtenOf(after, gone.id)).toEqual([]);
    expect(interviewsOf(after).map(({ id }) => id)).toEqual(others.map(({ id }) => id));
    expect(after.entities.sourceRow.size).toBe(others.length);
  });
});
