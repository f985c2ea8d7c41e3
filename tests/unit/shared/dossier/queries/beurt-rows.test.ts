import { describe, expect, test } from 'vitest';
import type { Anchor } from '../../../../../shared/domain/coding';
import type { Value } from '../../../../../shared/domain/values';
import { runCommand } from '../../../../../shared/dossier/commands';
import type { ChangeStep } from '../../../../../shared/dossier/operations';
import type { AssignKnob } from '../../../../../shared/dossier/protocol';
import { beurtPlace, beurtRows } from '../../../../../shared/dossier/queries/beurt-rows';
import type { Played } from '../histories';
import { play } from '../histories';

/** An interview of some turns, as somebody types it in. */
function interview(...turns: (string | Record<string, Value>)[]) {
  const played = play([]);
  const run = (params: Parameters<typeof runCommand<'toevoegen'>>[2]): string => {
    const { change, result } = runCommand(played.state, 'toevoegen', params, played.author);
    if (change !== null) played.append(change);
    return result.record;
  };
  const id = run({ soort: 'interview', velden: { rol: 'adviseur' } });
  let na: string | null = null;
  const beurten = turns.map((turn) => {
    const velden = typeof turn === 'string' ? { tekst: turn } : turn;
    na = run({ soort: 'beurt', interview: id, na, velden });
    return na;
  });
  const steps = (seq: number): ChangeStep | undefined => played.log[seq - 1];
  return { played, id, beurten, steps, run };
}

function code(
  played: Played,
  onderwerp: string,
  knob: '1' | '2' | '3' | '5',
  anchor: Anchor | null,
): void {
  const params: AssignKnob = {
    ...{ onderwerp, scheme: 'draaiknop', code: knob, rol: 'aanvullend' },
    ...{ richting: null, motivatie: null, anchor },
  };
  const { change } = runCommand(played.state, 'toekennen', params, played.author);
  if (change !== null) played.append(change);
}

describe('the turns of an interview', () => {
  test('stand in order, also one that was put in between, in windows', () => {
    const { played, id, beurten, steps, run } = interview('een', 'drie');
    run({ soort: 'beurt', interview: id, na: beurten[0] ?? null, velden: { tekst: 'twee' } });
    const texts = (offset: number, limit: number) =>
      beurtRows(played.state, { interview: id, offset, limit }, steps).rows.map(
        ({ plaats, velden }) => [plaats, velden.tekst],
      );
    expect(texts(0, 10)).toEqual([
      [0, 'een'],
      [1, 'twee'],
      [2, 'drie'],
    ]);
    expect(texts(1, 1)).toEqual([[1, 'twee']]);
    expect(beurtRows(played.state, { interview: 'weg', offset: 0, limit: 9 }, steps)).toEqual({
      ...{ total: 0, offset: 0, rows: [] },
    });
    expect(beurtPlace(played.state, beurten[1] ?? '')).toEqual({ interview: id, plaats: 2 });
    expect(beurtPlace(played.state, id)).toBeNull();
  });

  test('have their codings as they begin, the longest first, those without characters before', () => {
    const { played, id, beurten, steps } = interview({
      vraag: 'Waarom gaan mensen weg?',
      tekst: 'Er is veel verloop door de roosters',
    });
    const beurt = beurten[0] ?? '';
    const at = (veld: 'tekst' | 'vraag', quote: string): Anchor => {
      const text = String(played.state.entities.beurt.get(beurt)?.value.velden[veld]);
      const start = text.indexOf(quote);
      return { veld, start, end: start + quote.length, quote };
    };
    code(played, beurt, '5', at('tekst', 'veel'));
    code(played, beurt, '2', at('tekst', 'veel verloop'));
    code(played, beurt, '3', at('tekst', 'Er'));
    code(played, beurt, '1', at('vraag', 'mensen'));
    code(played, beurt, '5', null);
    const [row] = beurtRows(played.state, { interview: id, offset: 0, limit: 1 }, steps).rows;
    expect(row?.codings.map((coding) => [coding.code, coding.anchor?.start ?? null])).toEqual([
      ['5', null],
      ['1', 12],
      ['3', 0],
      ['2', 6],
      ['5', 6],
    ]);
    expect(row?.codings[1]).toMatchObject({
      ...{ coderNaam: 'analist', stap: played.state.seq - 1 },
      at: played.log[played.state.seq - 2]?.at,
    });
  });
});
