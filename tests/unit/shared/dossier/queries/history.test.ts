import { describe, expect, test } from 'vitest';
import { applyChangeSet } from '../../../../../shared/dossier/apply';
import { createIntake } from '../../../../../shared/dossier/intake';
import type { ChangeStep } from '../../../../../shared/dossier/operations';
import { MAX_WINDOW } from '../../../../../shared/dossier/protocol';
import { history, undoState } from '../../../../../shared/dossier/queries/history';
import { emptyState } from '../../../../../shared/dossier/state';
import { type Action, Played, play, testAuthor } from '../histories';
import { importSource } from '../imports';

const imported: Action = {
  doe: 'import',
  rows: [{ organisatie: '', knobs: [], needs: [], tekst: 'zorg' }],
};
const knob: Action = { doe: 'knop', pick: 0, code: '3', primair: false, richting: null };
const all = { offset: 0, limit: MAX_WINDOW };

function stepsOf(played: Played) {
  return (seq: number): ChangeStep | undefined => played.log[seq - 1];
}

describe('the history', () => {
  test('is newest first, in sentences, with what is undone at this moment', () => {
    const played = play([imported, knob, { doe: 'ongedaan' }]);
    expect(history(played.state, all, stepsOf(played))).toMatchObject({
      ...{ total: 4, offset: 0 },
      rows: [
        {
          seq: 4,
          kind: 'ongedaan',
          zin: 'Ongedaan: draaiknop 3 toegekend aan Casus 0',
          ongedaan: false,
        },
        { seq: 3, kind: 'codering', zin: 'Draaiknop 3 toegekend aan Casus 0', ongedaan: true },
        { seq: 2, zin: '1 casus geïmporteerd uit casussen.xlsx', wie: 'analist', bijzin: null },
        { seq: 1, zin: 'Codeur toegevoegd: analist', wie: 'analist', ongedaan: false },
      ],
    });
    played.do({ doe: 'opnieuw' });
    const [, , third] = history(played.state, all, stepsOf(played)).rows;
    expect(third).toMatchObject({ seq: 3, ongedaan: false });
  });

  test('comes in windows', () => {
    const played = play([imported, knob, { doe: 'ongedaan' }]);
    const seqs = (offset: number, limit: number) =>
      history(played.state, { offset, limit }, stepsOf(played)).rows.map(({ seq }) => seq);
    expect(seqs(1, 2)).toEqual([3, 2]);
    expect(seqs(3, 10)).toEqual([1]);
    expect(seqs(4, 10)).toEqual([]);
    let state = emptyState();
    const step = stepsOf(played)(1) as ChangeStep;
    for (let seq = 1; seq <= MAX_WINDOW + 9; seq += 1) {
      state = applyChangeSet(state, { seq, kind: 'veld', operations: [] }).state;
    }
    const { rows, total } = history(state, { offset: 0, limit: 10_000 }, (seq) => ({
      ...step,
      seq,
    }));
    expect([rows.length, total]).toEqual([MAX_WINDOW, MAX_WINDOW + 9]);
  });

  test('leaves out a step that cannot be read', () => {
    const played = play([imported, knob]);
    const steps = (seq: number) => (seq === 2 ? undefined : played.log[seq - 1]);
    expect(history(played.state, all, steps).rows.map(({ seq }) => seq)).toEqual([3, 1]);
  });

  test('tells what was refused', () => {
    const played = new Played(testAuthor('c'));
    const refused = { cel: 'C2', waarde: '6', reden: 'Er is geen draaiknop 6.' };
    const intake = createIntake(played.author);
    // Of every sheet of the import, also those that its sentence does not name.
    const operations = [1, 1, 0, 0].flatMap((times) =>
      intake.sheet({ ...importSource, afgewezen: Array(times).fill(refused) }),
    );
    played.append({ summary: intake.close().summary, operations });
    expect(history(played.state, all, stepsOf(played)).rows).toMatchObject([
      { bijzin: '2 cellen afgewezen.', wie: null },
    ]);
  });

  test('tells what undo left alone: five by name, the rest as a number', () => {
    const played = play([imported, knob]);
    const casus = played.log[2]?.operations[0];
    if (casus?.op !== 'add' || !('onderwerp' in casus.value)) throw new Error('no coding');
    const id = casus.value.onderwerp;
    const bijzin = (length: number) => {
      const left = Array.from({ length }, () => ({ type: 'casus' as const, id, field: null }));
      const steps = (seq: number) => {
        const step = played.log[seq - 1];
        return step === undefined ? undefined : { ...step, left };
      };
      return history(played.state, { offset: 0, limit: 1 }, steps).rows[0]?.bijzin;
    };
    expect(bijzin(1)).toBe('Later veranderd en daarom zo gelaten: Casus 0.');
    expect(bijzin(7)).toBe(
      `Later veranderd en daarom zo gelaten: ${Array(5).fill('Casus 0').join('; ')}; en nog 2.`,
    );
  });
});

describe('undo and redo', () => {
  test('by name, to stand after a word', () => {
    const played = play([imported, knob]);
    expect(undoState(played.state, stepsOf(played))).toEqual({
      ongedaan: 'draaiknop 3 toegekend aan Casus 0',
      opnieuw: null,
    });
    played.do({ doe: 'ongedaan' });
    expect(undoState(played.state, stepsOf(played))).toEqual({
      ongedaan: '1 casus geïmporteerd uit casussen.xlsx',
      opnieuw: 'draaiknop 3 toegekend aan Casus 0',
    });
    played.do({ doe: 'opnieuw' });
    expect(undoState(played.state, stepsOf(played)).ongedaan).toBe(
      'draaiknop 3 toegekend aan Casus 0',
    );
  });

  test('of a step that cannot be read, by its number', () => {
    const played = play([imported]);
    expect(undoState(played.state, () => undefined).ongedaan).toBe('stap 2');
    expect(undoState(emptyState(), () => undefined)).toEqual({ ongedaan: null, opnieuw: null });
  });
});
