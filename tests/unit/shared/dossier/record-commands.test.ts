import { describe, expect, test } from 'vitest';
import { CodedError, type ErrorCode } from '../../../../shared/desktop/errors';
import type { Beurt, Interview } from '../../../../shared/domain/interview';
import { runCommand } from '../../../../shared/dossier/commands';
import type { Commands } from '../../../../shared/dossier/protocol';
import { beurtenOf, codingsOf, get, importOf, recordOf } from '../../../../shared/dossier/state';
import { play } from './histories';
import { contents } from './states';

type Plain = 'toekennen' | 'bulkWijzigen' | 'toevoegen' | 'dupliceren' | 'verwijderen';

/** One casus, two cijfers, and an interview of two turns. */
function dossier() {
  const said = { organisatie: 'Molendrift', interview: 'I-01', knobs: ['5'], needs: [] } as const;
  const played = play([
    {
      doe: 'import',
      rows: [{ organisatie: 'Molendrift', knobs: ['2'], needs: [], tekst: 'zorg' }],
    },
    {
      doe: 'inlezen',
      cijfers: [
        { ...said, knobs: [], needs: [], tekst: 'zorg' },
        { ...said, knobs: [], needs: [], tekst: 'jeugd' },
      ],
      beurten: [
        { ...said, knobs: ['5'], needs: [], tekst: 'Één open deur' },
        { ...said, knobs: [], needs: [], tekst: 'Wie er werkt, hoort erbij' },
      ],
    },
  ]);
  const ids = (type: 'casus' | 'uitstroomcijfer' | 'interview') =>
    [...played.state.entities[type].keys()].sort();
  const run = <C extends Plain>(command: C, params: Commands[C]['params']) => {
    const answer = runCommand(played.state, command, params, played.author);
    if (answer.change !== null) played.append(answer.change);
    return answer;
  };
  const interview = ids('interview')[0] ?? '';
  return { played, run, casus: ids('casus')[0] ?? '', cijfers: ids('uitstroomcijfer'), interview };
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

describe('bulkWijzigen', () => {
  test('sets one field of many as one change, and counts those that did not hold it yet', () => {
    const { run, played, cijfers } = dossier();
    const bulk = (waarde: string) =>
      run('bulkWijzigen', { records: [...cijfers, cijfers[0] ?? ''], veld: 'cohort', waarde });
    const { change, result } = bulk('na 1 jaar');
    expect(result).toEqual({ gewijzigd: 2 });
    expect(change?.operations).toMatchObject([
      { op: 'set', field: 'velden.cohort', before: null, after: 'na 1 jaar' },
      { op: 'set', field: 'velden.cohort', before: null, after: 'na 1 jaar' },
    ]);
    expect(bulk('na 1 jaar')).toEqual({ change: null, result: { gewijzigd: 0 } });
    played.do({ doe: 'ongedaan' });
    expect(get(played.state, 'uitstroomcijfer', cijfers[1] ?? '')?.velden).not.toHaveProperty(
      'cohort',
    );
  });

  test('refuses a field that one of them has not, and writes nothing', () => {
    const { run, casus, cijfers, played } = dossier();
    const before = played.state;
    const records = [...cijfers, casus];
    expect(codeOf(() => run('bulkWijzigen', { records, veld: 'cohort', waarde: 'x' }))).toBe(
      'ongeldige-vraag',
    );
    expect(played.state).toBe(before);
  });
});

describe('toevoegen', () => {
  test('makes a record of what is stated, in the key of the dossier, from no file', () => {
    const { run, played } = dossier();
    const velden = { maat: 'verzuim', waarde: 0, opmerking: '', n: null };
    const { result } = run('toevoegen', { soort: 'uitstroomcijfer', velden });
    expect(get(played.state, 'uitstroomcijfer', result.record)).toEqual({
      ...{ id: result.record, unit: 'dossier', sourceRow: null },
      velden: { maat: 'verzuim', waarde: 0 },
    });
  });

  test('an interview gets a key of its own, so that it can be withdrawn', () => {
    const { run, played } = dossier();
    const { result } = run('toevoegen', { soort: 'interview', velden: { rol: 'adviseur' } });
    const added = get(played.state, 'interview', result.record);
    expect(get(played.state, 'unit', added?.unit ?? '')).toMatchObject({
      ...{ unit: added?.unit, soort: 'interview', import: null, naam: 'adviseur' },
    });
  });

  test('a beurt comes after the one that is named, or first, under the key of its interview', () => {
    const { run, played, interview } = dossier();
    const [first] = beurtenOf(played.state, interview);
    const put = (na: string | null, tekst: string) =>
      run('toevoegen', { soort: 'beurt', interview, na, velden: { tekst } });
    put(first?.id ?? '', 'tussen');
    put(null, 'voorop');
    put(beurtenOf(played.state, interview).at(-1)?.id ?? '', 'achteraan');
    const texts = beurtenOf(played.state, interview).map(({ velden }) => velden.tekst);
    expect(texts).toEqual([
      'voorop',
      'Één open deur',
      'tussen',
      'Wie er werkt, hoort erbij',
      'achteraan',
    ]);
    const units = new Set(beurtenOf(played.state, interview).map(({ unit }) => unit));
    expect([...units]).toEqual([get(played.state, 'interview', interview)?.unit]);
  });

  test('refuses a field that there is not, an interview or beurt that is not there', () => {
    const { run, interview } = dossier();
    const casus = { soort: 'casus', velden: { kleur: 'rood' } } as const;
    expect(codeOf(() => run('toevoegen', casus))).toBe('ongeldige-vraag');
    const beurt = { soort: 'beurt', na: null, velden: { tekst: 'x' } } as const;
    expect(codeOf(() => run('toevoegen', { ...beurt, interview: 'weg' }))).toBe('niet-gevonden');
    expect(codeOf(() => run('toevoegen', { ...beurt, interview, na: 'weg' }))).toBe(
      'niet-gevonden',
    );
  });
});

describe('dupliceren', () => {
  test('a casus keeps its values and its row, and leaves its codings behind', () => {
    const { run, played, casus } = dossier();
    const { result } = run('dupliceren', { record: casus });
    const [original, copy] = [casus, result.record].map((id) => get(played.state, 'casus', id));
    expect(copy).toEqual({ ...original, id: result.record });
    expect(codingsOf(played.state, casus)).toHaveLength(1);
    expect(codingsOf(played.state, result.record)).toEqual([]);
  });

  test('an interview comes with its beurten and rows, all under a key of its own', () => {
    const { run, played, interview } = dossier();
    const { result } = run('dupliceren', { record: interview });
    const { state } = played;
    const copy = get(state, 'interview', result.record) as Interview;
    const original = get(state, 'interview', interview) as Interview;
    expect(copy.velden).toEqual(original.velden);
    expect(copy.unit).not.toBe(original.unit);
    expect(importOf(state, copy)).toBe(importOf(state, original));
    const texts = (id: string) => beurtenOf(state, id).map(({ velden }) => velden.tekst);
    expect(texts(copy.id)).toEqual(texts(original.id));
    for (const beurt of beurtenOf(state, copy.id)) {
      expect(beurt.unit).toBe(copy.unit);
      expect(get(state, 'sourceRow', beurt.sourceRow ?? '')?.unit).toBe(copy.unit);
    }
  });

  test('a single beurt is not copied', () => {
    const { run, played, interview } = dossier();
    const record = (beurtenOf(played.state, interview)[0] as Beurt).id;
    expect(codeOf(() => run('dupliceren', { record }))).toBe('ongeldige-vraag');
  });
});

describe('verwijderen', () => {
  test('takes an interview with its beurten and their codings, as one step that undo gives back', () => {
    const { run, played, interview, casus } = dossier();
    const before = contents(played.state);
    const { result } = run('verwijderen', { records: [interview, casus, interview] });
    expect(result).toEqual({ verwijderd: 2 });
    expect(recordOf(played.state, interview)).toBeUndefined();
    expect(played.state.entities.beurt.size).toBe(0);
    expect(played.state.entities.coding.size).toBe(0);
    played.do({ doe: 'ongedaan' });
    expect(contents(played.state)).toEqual(before);
  });

  test('a beurt that goes with its interview is counted once', () => {
    const { run, played, interview } = dossier();
    const beurt = (beurtenOf(played.state, interview)[0] as Beurt).id;
    const { change, result } = run('verwijderen', { records: [interview, beurt] });
    expect(result).toEqual({ verwijderd: 1 });
    const ids = change?.operations.map((operation) =>
      operation.op === 'set' ? operation.id : operation.value.id,
    );
    expect(new Set(ids).size).toBe(ids?.length);
  });
});

describe('toekennen at a fragment of a beurt', () => {
  const fragment = (start: number, end: number, quote: string) => ({
    ...({ scheme: 'behoefte', code: 'ertoe_doen', richting: 'plus', perspectief: null } as const),
    ...{ motivatie: null, anchor: { veld: 'tekst', start, end, quote } },
  });

  test('keeps the place and the words; other words of the same beurt are another coding', () => {
    const { run, played, interview } = dossier();
    const onderwerp = (beurtenOf(played.state, interview)[1] as Beurt).id;
    run('toekennen', { onderwerp, ...fragment(0, 3, 'Wie') });
    run('toekennen', { onderwerp, ...fragment(7, 12, 'werkt') });
    expect(run('toekennen', { onderwerp, ...fragment(0, 3, 'Wie') }).change).toBeNull();
    run('toekennen', { onderwerp, ...fragment(0, 3, 'Wie'), anchor: null });
    expect(codingsOf(played.state, onderwerp).map(({ anchor }) => anchor?.quote ?? null)).toEqual([
      'Wie',
      'werkt',
      null,
    ]);
  });

  test.each([
    [0, 3, 'Hoe'],
    [3, 3, ''],
    [20, 90, 'hoort erbij'],
  ])('refuses words that do not stand at %i-%i', (start, end, quote) => {
    const { run, played, interview } = dossier();
    const onderwerp = (beurtenOf(played.state, interview)[1] as Beurt).id;
    expect(codeOf(() => run('toekennen', { onderwerp, ...fragment(start, end, quote) }))).toBe(
      'ongeldige-vraag',
    );
  });
});
