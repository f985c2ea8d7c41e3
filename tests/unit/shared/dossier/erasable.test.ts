import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { applyChangeSet } from '../../../../shared/dossier/apply';
import { prepareInverse } from '../../../../shared/dossier/commands';
import {
  chosenErasables,
  countUnits,
  erasable,
  erasureCounts,
  interviewsOfNames,
  namesakes,
  unitsWith,
} from '../../../../shared/dossier/erasable';
import { type ErasableKind, erasableKinds } from '../../../../shared/dossier/erasable-types';
import { eraseUnits } from '../../../../shared/dossier/erasure';
import type { DossierState } from '../../../../shared/dossier/state';
import { nextRedo, nextUndo } from '../../../../shared/dossier/undo';
import { type Action, actions, play, testAuthor } from './histories';
import { contents } from './states';

vi.setConfig({ testTimeout: 30_000 });

type Row = Extract<Action, { doe: 'import' }>['rows'][number];
type Turn = Extract<Action, { doe: 'inlezen' }>['beurten'][number];
const row = (organisatie: Row['organisatie']): Row => ({
  organisatie,
  knobs: [],
  needs: [],
  tekst: 'zorg',
});
const turn = (interview: Turn['interview']): Turn => ({
  organisatie: '',
  interview,
  knobs: [],
  needs: [],
  tekst: 'zorg',
});
const read: Action = { doe: 'import', rows: [row('Molendrift'), row('molendrift '), row('')] };
const talk: Action = {
  doe: 'inlezen',
  cijfers: [{ ...turn(''), organisatie: 'Molendrift' }],
  beurten: [turn('I-01'), turn('I-01'), turn('I-02')],
};

function all(state: DossierState, soort: ErasableKind, zoek = '') {
  return erasable(state, { soort, zoek, offset: 0, limit: 200 }).rows;
}

describe('what can be erased', () => {
  const { state } = play([read, talk]);

  test('is each interview, each organisation of a sheet, and each sheet with all of it', () => {
    expect(all(state, 'interview').map(({ naam, aantallen }) => [naam, aantallen.beurt])).toEqual([
      ['I-01', 2],
      ['I-02', 1],
    ]);
    expect(
      all(state, 'organisatie').map(({ naam, bron, aantallen }) => [
        naam,
        bron,
        aantallen.casus + aantallen.uitstroomcijfer,
      ]),
    ).toEqual([
      ['Molendrift', 'casussen.xlsx, blad Casussen', 2],
      ['Molendrift', 'casussen.xlsx, blad Cijfers', 1],
    ]);
    const sources = all(state, 'bron').map(({ naam, aantallen }) => [naam, aantallen]);
    expect(sources).toMatchObject([
      ['casussen.xlsx, blad Casussen', { casus: 3, sourceRow: 3, import: 1 }],
      ['casussen.xlsx, blad Cijfers', { uitstroomcijfer: 1 }],
      ['casussen.xlsx, blad Gesprekken', { interview: 2, beurt: 3 }],
    ]);
    expect(all(state, 'weggehaald')).toEqual([]);
  });

  test('is searched by name and source, and windowed', () => {
    expect(all(state, 'organisatie', 'CIJFERS')).toHaveLength(1);
    expect(erasable(state, { soort: 'interview', zoek: '', offset: 1, limit: 1 })).toMatchObject({
      total: 2,
      rows: [{ naam: 'I-02' }],
    });
  });

  test('a source goes with all its units, chosen by its unit or by itself', () => {
    const [source] = [...state.entities.import.values()].map(({ value }) => value);
    if (source === undefined) throw new Error('nothing was read');
    const units = unitsWith(state, [source.unit]);
    expect(units).toEqual(unitsWith(state, [source.id]));
    expect(countUnits(state, units)).toMatchObject({ casus: 3, sourceRow: 3, import: 1 });
    expect(chosenErasables(state, [source.id])).toMatchObject([
      { soort: 'bron', naam: 'casussen.xlsx, blad Casussen' },
    ]);
  });

  test('a copy of an interview holds rows of the sheet, and goes with it', () => {
    const copied = play([talk, { doe: 'dupliceren', pick: 1 }]).state;
    expect(copied.entities.interview.size).toBe(3);
    const sheet = [...copied.entities.import.values()].find(
      ({ value }) => value.soort === 'interviews',
    );
    const units = unitsWith(copied, [sheet?.value.id ?? '']);
    expect(countUnits(copied, units)).toMatchObject({ interview: 3 });
  });

  test('an organisation of the same name in another source is named, not taken', () => {
    const [one] = all(state, 'organisatie');
    const units = unitsWith(state, [one?.id ?? '']);
    expect(units.size).toBe(1);
    expect(namesakes(state, units)).toMatchObject([{ bron: 'casussen.xlsx, blad Cijfers' }]);
  });

  test('interviews of an organisation are named beside it, whatever the spelling, not taken', () => {
    const spoken = play([
      { doe: 'import', rows: [row('molendrift ')] },
      {
        doe: 'inlezen',
        cijfers: [],
        beurten: [
          { ...turn('I-01'), organisatie: 'Molendrift' },
          { ...turn('I-02'), organisatie: 'ZorgStart' },
        ],
      },
    ]).state;
    const [one] = all(spoken, 'organisatie');
    const units = unitsWith(spoken, [one?.id ?? '']);
    expect(countUnits(spoken, units).interview).toBe(0);
    expect(interviewsOfNames(spoken, units)).toMatchObject([{ soort: 'interview' }]);
    const [interview] = all(spoken, 'interview');
    expect(interviewsOfNames(spoken, unitsWith(spoken, [interview?.id ?? '']))).toEqual([]);
  });

  test('the dossier itself, what is unknown and what is erased are no units to erase', () => {
    const [one] = all(state, 'interview');
    const erased = eraseUnits(state, unitsWith(state, [one?.id ?? ''])).state;
    expect(unitsWith(erased, ['dossier', 'nergens', one?.id ?? '']).size).toBe(0);
    const [casus] = state.entities.casus.keys();
    expect(unitsWith(state, [casus ?? '']).size).toBe(0);
  });

  test('what was taken back can go too, as the step that brought it', () => {
    const back = play([read, talk, { doe: 'ongedaan' }]).state;
    const rows = all(back, 'weggehaald');
    expect(rows).toMatchObject([
      { naam: 'casussen.xlsx', aantallen: { import: 2, interview: 2, beurt: 3 } },
    ]);
    const units = unitsWith(back, [rows[0]?.id ?? '']);
    expect(erasureCounts(back, units)).toMatchObject({ interview: { removed: 2 } });
    const after = eraseUnits(back, units).state;
    expect(all(after, 'weggehaald')).toEqual([]);
    expect(JSON.stringify([...after.removed])).not.toContain('I-01');
  });

  test('an interview of which the turns were removed before still counts as one', () => {
    const { state: left } = play([talk, { doe: 'verwijderen', picks: [1, 2] }]);
    const chosen = all(left, 'interview').map(({ id }) => id);
    expect(erasureCounts(left, unitsWith(left, chosen)).interview?.removed).toBe(2);
  });
});

test('nothing brings back what was erased: no undo, no redo, no step again', () => {
  fc.assert(
    fc.property(actions, fc.nat(), (list, pick) => {
      const played = play(list);
      const choices = erasableKinds.flatMap((soort) => all(played.state, soort));
      const chosen = choices[pick % Math.max(1, choices.length)];
      if (chosen === undefined) return;
      const units = unitsWith(played.state, [chosen.id]);
      expect(units.size).toBeGreaterThan(0);
      const gone = new Set(
        Object.entries(contents(played.state))
          .filter(([, value]) => units.has((value as { unit: string }).unit))
          .map(([id]) => id),
      );
      let { state } = eraseUnits(played.state, units);
      const clean = () => Object.keys(contents(state)).filter((id) => gone.has(id));
      expect(clean()).toEqual([]);
      for (const change of played.log) {
        state = applyChangeSet(state, { ...change, seq: state.seq + 1 }).state;
      }
      expect(clean()).toEqual([]);
      state = eraseUnits(played.state, units).state;
      const author = testAuthor('iemand', 'na');
      for (const kind of ['ongedaan', 'ongedaan', 'opnieuw', 'ongedaan'] as const) {
        const target = kind === 'ongedaan' ? nextUndo(state) : nextRedo(state);
        const last = target === null ? undefined : played.log[target.last - 1];
        const root = target === null ? undefined : played.log[target.step - 1];
        if (last === undefined || root === undefined) continue;
        const { summary, operations } = prepareInverse(state, kind, last, root, author);
        const seq = state.seq + 1;
        state = applyChangeSet(state, { ...summary, seq, operations }).state;
        played.log[seq - 1] = { ...summary, seq, operations };
        expect(clean()).toEqual([]);
      }
    }),
  );
});
