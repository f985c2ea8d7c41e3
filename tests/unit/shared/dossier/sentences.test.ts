import { describe, expect, test } from 'vitest';
import { runCommand } from '../../../../shared/dossier/commands';
import { eraseUnits } from '../../../../shared/dossier/erasure';
import type { ChangeStep } from '../../../../shared/dossier/operations';
import {
  capital,
  count,
  leftNames,
  phrase,
  sentence,
  sentenceSource,
} from '../../../../shared/dossier/sentences';
import { type Action, type Played, play } from './histories';

const twoCasussen: Action = {
  doe: 'import',
  rows: [
    {
      organisatie: 'Molendrift',
      knobs: ['5'],
      needs: [],
      tekst: 'Minder ziekteverzuim door scholing',
    },
    { organisatie: 'ZorgStart', knobs: ['2'], needs: [], tekst: 'zorg' },
  ],
};
const knob: Action = { doe: 'knop', pick: 0, code: '3', primair: false, richting: null };
const need: Action = { doe: 'behoefte', pick: 1, code: 'ertoe_doen', perspectief: null };
const sector: Action = { doe: 'veld', pick: 0, veld: 'sector', value: 'jeugd' };
const undo: Action = { doe: 'ongedaan' };
type Others = Extract<Action, { doe: 'inlezen' }>;
const said: Others['cijfers'][number] = {
  ...{ organisatie: 'Molendrift', interview: 'I-01', knobs: [], needs: [], tekst: 'zorg' },
};
const others: Others = { doe: 'inlezen', cijfers: [said], beurten: [said] };
const added = (soort: 'interview' | 'beurt', tekst: string): Action => ({
  doe: 'toevoegen',
  pick: 0,
  soort,
  tekst,
});

function source(played: Played) {
  return sentenceSource(played.state, (seq) => played.log[seq - 1]);
}

/** The sentence of the last step, and the dossier. */
function last(...list: Action[]) {
  const played = play([twoCasussen, ...list]);
  const step = played.log.at(-1) as ChangeStep;
  return { played, step, zin: sentence(step, source(played)) };
}

describe('the sentence of a change', () => {
  test.each<[string, Action[]]>([
    ['2 casussen geïmporteerd uit casussen.xlsx', []],
    [
      '1 casus geïmporteerd uit casussen.xlsx',
      [{ ...twoCasussen, rows: twoCasussen.rows.slice(0, 1) }],
    ],
    ['Geen casussen geïmporteerd uit casussen.xlsx', [{ ...twoCasussen, rows: [] }]],
    ['Draaiknop 3 toegekend aan Casus 0', [knob]],
    ['Behoefte ertoe doen toegekend aan Casus 1', [need]],
    ['Draaiknop 3 bij Casus 0 gewijzigd', [knob, { doe: 'wijzig', pick: 0, richting: 'min' }]],
    ['Draaiknop 3 bij Casus 0 ingetrokken', [knob, { doe: 'intrekken', pick: 0 }]],
    [
      'Suggestie draaiknop 5b bij Casus 0 aanvaard',
      [{ doe: 'suggestie', pick: 0, aanvaard: true }],
    ],
    [
      'Suggestie draaiknop 5b bij Casus 0 geweigerd',
      [{ doe: 'suggestie', pick: 0, aanvaard: false }],
    ],
    ['Veld ‘Sector’ gewijzigd bij Casus 0', [sector]],
    ['Ongedaan: veld ‘Sector’ gewijzigd bij Casus 0', [sector, undo]],
    ['Opnieuw: draaiknop 3 toegekend aan Casus 0', [knob, undo, { doe: 'opnieuw' }]],
    ['Ongedaan: draaiknop 3 toegekend aan Casus 0', [knob, undo, { doe: 'opnieuw' }, undo]],
    ['Ongedaan: 2 casussen geïmporteerd uit casussen.xlsx', [undo]],
    ['1 cijfer en 1 interview geïmporteerd uit casussen.xlsx', [others]],
    ['Een interview zonder naam toegevoegd', [added('interview', '')]],
    ['Adviseur toegevoegd', [added('interview', 'adviseur')]],
    [
      'Beurt ‘x’ bij Molendrift toegevoegd',
      [
        { ...others, cijfers: [] },
        { doe: 'toevoegen', pick: 1, soort: 'beurt', tekst: 'x' },
      ],
    ],
    ['Casus 0 verwijderd', [{ doe: 'verwijderen', picks: [0] }]],
    ['2 casussen verwijderd', [{ doe: 'verwijderen', picks: [0, 1] }]],
    [
      'Veld ‘Sector’ gewijzigd bij 2 casussen',
      [{ doe: 'bulk', picks: [0, 1], veld: 'sector', value: 'jeugd' }],
    ],
  ])('%s', (zin, list) => {
    expect(last(...list).zin).toBe(zin);
  });

  test('says what the code was then, not what it became', () => {
    const { played, step } = last({ ...knob, code: '5' });
    const { state, author } = played;
    const coding = step.subjects[0]?.id ?? '';
    const change = runCommand(state, 'coderingWijzigen', { coding, code: '5a' }, author).change;
    if (change === null) throw new Error('nothing changed');
    const changed = played.append(change);
    expect(sentence(step, source(played))).toBe('Draaiknop 5 toegekend aan Casus 0');
    expect(sentence(changed, source(played))).toBe('Draaiknop 5a bij Casus 0 gewijzigd');
    played.do({ doe: 'intrekken', pick: 0 });
    expect(sentence(step, source(played))).toBe('Draaiknop 5 toegekend aan Casus 0');
  });

  test('calls what was removed by its last name, and what was erased nothing', () => {
    const { played, step } = last(knob);
    played.do(undo);
    expect(sentence(step, source(played))).toBe('Draaiknop 3 toegekend aan Casus 0');
    const again = last(knob);
    again.played.state = eraseUnits(
      again.played.state,
      again.played.state.entities.unit.keys(),
    ).state;
    const erased = source(again.played);
    expect(sentence(again.step, erased)).toBe('Een gewist onderdeel toegekend');
    expect(sentence(again.played.log[1] as ChangeStep, erased)).toBe(
      '2 casussen geïmporteerd uit een gewist onderdeel',
    );
    const kinds = { codering: 'gewijzigd', verwijderen: 'ingetrokken' } as const;
    for (const [kind, verb] of Object.entries(kinds)) {
      const change = { ...again.step, kind: kind as 'codering', counts: {} };
      expect(sentence(change, erased)).toBe(`Een gewist onderdeel ${verb}`);
    }
    expect(sentence({ ...again.step, kind: 'suggestie' }, erased)).toBe(
      'Suggestie beoordeeld bij een gewist onderdeel',
    );
    expect(sentence({ ...again.step, kind: 'veld' }, erased)).toBe(
      'Een veld gewijzigd bij een gewist onderdeel',
    );
  });

  test('of the other kinds', () => {
    const { played, step } = last();
    const from = source(played);
    const say = (over: Partial<ChangeStep>) => sentence({ ...step, ...over }, from);
    const counted = (added: number, set: number, removed: number) => ({ added, set, removed });
    expect(say({ kind: 'aanmaken' })).toBe('Dossier gemaakt');
    expect(sentence(played.log[0] as ChangeStep, from)).toBe('Codeur toegevoegd: analist');
    expect(say({ kind: 'samenvoegen', counts: {} })).toBe(
      'Andere kopie samengevoegd: niets nieuws',
    );
    expect(
      say({ kind: 'samenvoegen', counts: { casus: counted(1, 2, 0), coding: counted(11, 0, 1) } }),
    ).toBe(
      'Andere kopie samengevoegd: 12 onderdelen erbij, 2 wijzigingen overgenomen en 1 onderdeel eruit',
    );
    expect(say({ kind: 'wissen', counts: { unit: counted(0, 0, 4) } })).toBe(
      '4 organisaties voorgoed gewist',
    );
    // Of a step that ended what was broken off, no more is known than how many.
    const units = ['u1', 'u2'].map((id) => ({ type: 'unit' as const, id }));
    expect(say({ kind: 'wissen', counts: {}, subjects: units })).toBe(
      '2 onderdelen voorgoed gewist',
    );
    const all = { import: counted(0, 0, 1), unit: counted(0, 0, 9), casus: counted(0, 0, 29) };
    expect(say({ kind: 'wissen', counts: { ...all, coding: counted(0, 0, 1) } })).toBe(
      '1 bron voorgoed gewist, met 29 casussen en 1 toekenning',
    );
    const one = { interview: counted(0, 0, 1), unit: counted(0, 0, 1), beurt: counted(0, 0, 12) };
    expect(say({ kind: 'wissen', counts: one })).toBe(
      '1 interview voorgoed gewist, met 12 beurten',
    );
    expect(say({ kind: 'wissen', counts: {}, subjects: [{ type: 'unit', id: 'u' }] })).toBe(
      '1 onderdeel voorgoed gewist',
    );
    expect(say({ kind: 'codering', counts: { coding: counted(3, 0, 0) } })).toBe(
      '3 coderingen toegekend',
    );
    expect(say({ kind: 'verwijderen', counts: { coding: counted(0, 0, 2) } })).toBe(
      '2 coderingen ingetrokken',
    );
    expect(say({ kind: 'ongedaan' })).toBe('Ongedaan: een eerdere stap');
  });

  test('several fields of one change are all named, each once', () => {
    const { played } = last();
    const casus = [...played.state.entities.casus.values()][0]?.value;
    const step = played.write(
      'veld',
      (['sector', 'regio', 'land', 'sector'] as const).map((veld, index) => ({
        ...{ op: 'set', type: 'casus', id: casus?.id ?? '', unit: casus?.unit ?? '' },
        ...{ field: `velden.${veld}`, before: null, after: `${index}` },
      })),
    );
    const subjects = [{ type: 'casus' as const, id: casus?.id ?? '' }];
    expect(sentence({ ...step, subjects }, source(played))).toBe(
      'Velden ‘Regio’, ‘Land’ en ‘Sector’ gewijzigd bij Casus 0',
    );
  });

  test('stands after a word without its capital', () => {
    const { played, step } = last(knob);
    expect(phrase(step, source(played))).toBe('draaiknop 3 toegekend aan Casus 0');
  });
});

test('what undo left is named by field and casus', () => {
  const { played } = last(knob);
  const casus = [...played.state.entities.casus.keys()].sort()[0] ?? '';
  const coding = played.log.at(-1)?.subjects[0]?.id ?? '';
  expect(
    leftNames(
      [
        { type: 'casus', id: casus, field: 'velden.sector' },
        { type: 'casus', id: casus, field: null },
        { type: 'coding', id: coding, field: 'richting' },
        { type: 'coding', id: coding, field: null },
        { type: 'casus', id: 'gewist', field: null },
      ],
      source(played),
    ),
  ).toEqual([
    'Sector van Casus 0',
    'Casus 0',
    'richting van draaiknop 3 bij Casus 0',
    'draaiknop 3 bij Casus 0',
    'een gewist onderdeel',
  ]);
});

test('setting back names the step of the back-up, and what it kept', () => {
  const { played, step } = last(knob);
  const back = { ...step, kind: 'terugzetten', seq: 15, counts: {} } as const;
  const say = (more: Partial<typeof step>) => sentence({ ...back, ...more }, source(played));
  const said = 'Dossier teruggezet naar een back-up, tot en met stap';
  expect(say({ ref: '1200' })).toBe(`${said} 1.200`);
  // As it was written before: right after the last step of the back-up.
  expect(say({ ref: null })).toBe(`${said} 14`);
  const counts = { uitgifte: { added: 2, removed: 0, set: 0 } };
  expect(say({ ref: '12', counts })).toBe(
    `${said} 12, met behoud van 2 aantekeningen van wat naar buiten ging`,
  );
});

test('numbers are written as a Dutch reader expects', () => {
  expect(count(0, 'casus', 'casussen')).toBe('geen casussen');
  expect(count(1, 'casus', 'casussen')).toBe('1 casus');
  expect(count(1204, 'casus', 'casussen')).toBe('1.204 casussen');
  expect(capital('één casus')).toBe('Één casus');
});
