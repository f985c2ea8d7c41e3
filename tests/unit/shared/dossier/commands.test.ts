import { describe, expect, test } from 'vitest';
import { suggestionsFor } from '../../../../shared/analysis/suggestions';
import { CodedError, type ErrorCode } from '../../../../shared/desktop/errors';
import type { Casus } from '../../../../shared/domain/casus';
import type { Coding } from '../../../../shared/domain/coding';
import { type PlainCommand, runCommand } from '../../../../shared/dossier/commands';
import type { AssignKnob, AssignNeed, Commands } from '../../../../shared/dossier/protocol';
import { codingsOf, get } from '../../../../shared/dossier/state';
import { Played, testAuthor } from './histories';

/** A dossier with one casus, printed "5", and a coder. */
function dossier() {
  const played = new Played().join('analist');
  played.do({
    doe: 'import',
    rows: [
      {
        organisatie: 'Molendrift',
        knobs: ['5'],
        needs: [],
        tekst: 'Minder ziekteverzuim door scholing',
      },
    ],
  });
  const casus = [...played.state.entities.casus.values()][0]?.value as Casus;
  const run = <C extends PlainCommand>(command: C, params: Commands[C]['params']) => {
    const answer = runCommand(played.state, command, params, played.author);
    if (answer.change !== null) played.append(answer.change);
    return answer;
  };
  const knob = (over: Partial<AssignKnob> = {}): AssignKnob => ({
    ...{ onderwerp: casus.id, scheme: 'draaiknop', code: '2', rol: 'aanvullend' },
    ...{ richting: null, anchor: null, motivatie: null },
    ...over,
  });
  const need = (over: Partial<AssignNeed> = {}): AssignNeed => ({
    ...{ onderwerp: casus.id, scheme: 'behoefte', code: 'ertoe_doen', perspectief: 'medewerker' },
    ...{ richting: null, anchor: null, motivatie: null },
    ...over,
  });
  const codings = () =>
    codingsOf(played.state, casus.id).filter(({ herkomst }) => herkomst !== 'gedrukt');
  return { played, casus, run, knob, need, codings };
}

function codeOf(action: () => unknown): ErrorCode | null {
  try {
    action();
    return null;
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    return error.code;
  }
}

describe('wieBenIk', () => {
  test('adds a coder, who makes the very change that adds them', () => {
    const author = testAuthor(null);
    const { change, result } = runCommand(
      new Played().state,
      'wieBenIk',
      { naam: '  Analist  A ' },
      author,
    );
    expect(change).toEqual({
      summary: {
        id: 'id0002',
        kind: 'codeur',
        coder: 'id0001',
        at: '2026-01-05T09:01:00.000Z',
        ref: null,
        counts: { coder: { added: 1, removed: 0, set: 0 } },
        subjects: [{ type: 'coder', id: 'id0001' }],
        left: [],
      },
      operations: [
        { op: 'add', type: 'coder', value: { id: 'id0001', unit: 'dossier', naam: 'Analist A' } },
      ],
    });
    expect(result).toEqual({ coder: 'id0001' });
  });

  test('knows a coder again, however the name is written', () => {
    const { played, run } = dossier();
    expect(run('wieBenIk', { naam: ' ANALIST' })).toEqual({
      change: null,
      result: { coder: played.author.coder },
    });
  });

  test('refuses an empty name', () => {
    const { run } = dossier();
    expect(codeOf(() => run('wieBenIk', { naam: ' \t' }))).toBe('naam-leeg');
  });
});

describe('toekennen', () => {
  test('adds a coding of the analyst, sealed with its casus', () => {
    const { run, knob, codings, casus, played } = dossier();
    const { change, result } = run('toekennen', knob({ richting: 'min', motivatie: 'Omdat.' }));
    expect(codings()).toEqual([
      {
        ...{ id: result.coding, unit: casus.unit, onderwerp: casus.id, herkomst: 'analist' },
        ...{ status: 'aanvaard', coder: played.author.coder, anchor: null, motivatie: 'Omdat.' },
        ...{ scheme: 'draaiknop', code: '2', rol: 'aanvullend', richting: 'min' },
      },
    ]);
    expect(change?.summary).toMatchObject({
      kind: 'codering',
      counts: { coding: { added: 1, removed: 0, set: 0 } },
      subjects: [{ type: 'coding', id: result.coding }],
    });
  });

  test('says nothing twice', () => {
    const { run, knob, need, codings } = dossier();
    const first = run('toekennen', knob());
    run('toekennen', need());
    expect(run('toekennen', knob())).toEqual({ change: null, result: first.result });
    expect(run('toekennen', need()).change).toBeNull();
    expect(codings()).toHaveLength(2);
  });

  test('said again with more, it adds that to the coding that is there', () => {
    const { run, knob, codings } = dossier();
    run('toekennen', knob({ richting: 'plus' }));
    const { change } = run('toekennen', knob({ motivatie: 'Omdat.', rol: 'primair' }));
    expect(change?.operations.map(({ op }) => op)).toEqual(['set', 'set']);
    expect(codings()).toMatchObject([{ rol: 'primair', richting: 'plus', motivatie: 'Omdat.' }]);
  });

  test('another coder, perspective or fragment makes another coding', () => {
    const { run, knob, need, codings, played } = dossier();
    const anchor = { veld: 'aanpak', start: 0, end: 6, quote: 'Minder' };
    run('toekennen', need());
    run('toekennen', need({ perspectief: 'doelgroep' }));
    run('toekennen', knob());
    run('toekennen', knob({ anchor }));
    expect(run('toekennen', knob({ anchor })).change).toBeNull();
    played.join('onderzoeker');
    run('toekennen', knob());
    expect(codings()).toHaveLength(5);
  });

  test('a second main knob of a coder makes the first additional, in the same change', () => {
    const { run, knob, codings, played } = dossier();
    run('toekennen', knob({ code: '1', rol: 'primair' }));
    played.join('onderzoeker');
    run('toekennen', knob({ code: '3', rol: 'primair' }));
    played.join('analist');
    const { change } = run('toekennen', knob({ code: '4', rol: 'primair' }));
    expect(change?.operations.map(({ op }) => op)).toEqual(['add', 'set']);
    const roles = codings().map((coding) => [coding.code, (coding as { rol?: string }).rol]);
    expect(roles).toEqual([
      ['1', 'aanvullend'],
      ['3', 'primair'],
      ['4', 'primair'],
    ]);
    // What is printed says what it says.
    const printed = codingsOf(played.state, codings()[0]?.onderwerp ?? '').at(-1);
    expect(printed).toMatchObject({ herkomst: 'gedrukt', rol: 'primair' });
  });

  test('refuses what it does not know', () => {
    const { run, knob, played } = dossier();
    expect(codeOf(() => run('toekennen', knob({ onderwerp: 'weg' })))).toBe('niet-gevonden');
    expect(codeOf(() => run('toekennen', knob({ code: '6' as '5' })))).toBe('ongeldige-vraag');
    played.author.coder = null;
    expect(codeOf(() => run('toekennen', knob()))).toBe('naam-leeg');
    played.author.coder = 'iemand';
    expect(codeOf(() => run('toekennen', knob()))).toBe('naam-leeg');
  });
});

describe('coderingWijzigen', () => {
  test('keeps the old value in the operation', () => {
    const { run, knob } = dossier();
    const { result } = run('toekennen', knob({ code: '5', richting: 'plus' }));
    const { change } = run('coderingWijzigen', {
      coding: result.coding,
      code: '5a',
      richting: null,
    });
    expect(change?.operations).toMatchObject([
      { op: 'set', field: 'code', before: '5', after: '5a' },
      { op: 'set', field: 'richting', before: 'plus', after: null },
    ]);
  });

  test('to main makes the other main knob of that coder additional', () => {
    const { run, knob, codings } = dossier();
    run('toekennen', knob({ code: '1', rol: 'primair' }));
    const { result } = run('toekennen', knob({ code: '2' }));
    run('coderingWijzigen', { coding: result.coding, rol: 'primair' });
    expect(codings()).toMatchObject([
      { code: '1', rol: 'aanvullend' },
      { code: '2', rol: 'primair' },
    ]);
  });

  test('to what it was changes nothing', () => {
    const { run, knob } = dossier();
    const { result } = run('toekennen', knob());
    expect(run('coderingWijzigen', { coding: result.coding, richting: null }).change).toBeNull();
  });

  test('refuses a field that the coding lacks, a printed coding, and none', () => {
    const { run, knob, played, casus } = dossier();
    const { coding } = run('toekennen', knob()).result;
    const change = (params: Commands['coderingWijzigen']['params']) =>
      codeOf(() => run('coderingWijzigen', params));
    expect(change({ coding, perspectief: 'partner' })).toBe('ongeldige-vraag');
    expect(change({ coding: 'weg', rol: 'primair' })).toBe('niet-gevonden');
    const printed = codingsOf(played.state, casus.id).find((c) => c.herkomst === 'gedrukt');
    expect(change({ coding: printed?.id ?? '', rol: 'aanvullend' })).toBe('ongeldige-vraag');
  });
});

describe('intrekken', () => {
  test('removes the coding, with all it said', () => {
    const { run, need, codings } = dossier();
    const { coding } = run('toekennen', need()).result;
    const before = codings()[0] as Coding;
    const { change } = run('intrekken', { coding });
    expect(change).toMatchObject({
      summary: { kind: 'verwijderen', subjects: [{ type: 'coding', id: coding }] },
      operations: [{ op: 'remove', type: 'coding', value: before }],
    });
    expect(codings()).toEqual([]);
  });

  test('refuses what is printed and what is gone', () => {
    const { run, played, casus } = dossier();
    const [printed] = codingsOf(played.state, casus.id);
    expect(codeOf(() => run('intrekken', { coding: printed?.id ?? '' }))).toBe('ongeldige-vraag');
    expect(codeOf(() => run('intrekken', { coding: 'weg' }))).toBe('niet-gevonden');
  });
});

describe('suggestie', () => {
  test.each(['aanvaard', 'geweigerd'] as const)(
    '%s is kept as a coding and not offered again',
    (oordeel) => {
      const { run, casus, codings, played } = dossier();
      const [suggestion] = suggestionsFor(casus, codingsOf(played.state, casus.id));
      if (suggestion === undefined) throw new Error('no suggestion');
      run('suggestie', { casus: casus.id, suggestie: suggestion.id, oordeel });
      expect(codings()).toMatchObject([
        {
          ...{ herkomst: 'suggestie', status: oordeel, code: '5b', rol: 'aanvullend' },
          anchor: { veld: 'aanpak', start: 7, end: 20, quote: 'ziekteverzuim' },
          coder: played.author.coder,
        },
      ]);
      const again = { casus: casus.id, suggestie: suggestion.id, oordeel };
      expect(codeOf(() => run('suggestie', again))).toBe('niet-gevonden');
    },
  );
});

describe('veldWijzigen', () => {
  const field = (waarde: Commands['veldWijzigen']['params']['waarde']) => {
    const { run, casus, played } = dossier();
    const { change } = run('veldWijzigen', { record: casus.id, veld: 'aanpak', waarde });
    return { change, velden: get(played.state, 'casus', casus.id)?.velden };
  };

  test('sets the field, with its old value', () => {
    const { change, velden } = field('Anders');
    expect(change?.operations).toMatchObject([
      { field: 'velden.aanpak', before: 'Minder ziekteverzuim door scholing', after: 'Anders' },
    ]);
    expect(velden?.aanpak).toBe('Anders');
  });

  test.each([[''], [[]], [null]])('%j makes it unknown, never an empty text', (waarde) => {
    expect(field(waarde).velden).not.toHaveProperty('aanpak');
  });

  test('to what it was changes nothing', () => {
    expect(field('Minder ziekteverzuim door scholing').change).toBeNull();
  });

  test('refuses a casus that is not there and a field that does not exist', () => {
    const { run, casus } = dossier();
    const set = (params: { record: string; veld: string }) =>
      codeOf(() => run('veldWijzigen', { ...params, waarde: 'x' } as never));
    expect(set({ record: 'weg', veld: 'naam' })).toBe('niet-gevonden');
    expect(set({ record: casus.id, veld: '__proto__' })).toBe('ongeldige-vraag');
  });
});
