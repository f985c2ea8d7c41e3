import { describe, expect, test } from 'vitest';
import { runCommand } from '../../../../../shared/dossier/commands';
import type { ChangeStep } from '../../../../../shared/dossier/operations';
import type { AssignKnob } from '../../../../../shared/dossier/protocol';
import { casusDetail } from '../../../../../shared/dossier/queries/casus-rows';
import { evidence } from '../../../../../shared/dossier/queries/evidence';
import { codingsOf, type DossierState } from '../../../../../shared/dossier/state';
import { type Action, type Played, play } from '../histories';

const imported: Action = {
  doe: 'import',
  rows: [
    {
      organisatie: 'Molendrift',
      knobs: ['5'],
      needs: [],
      tekst: 'Minder ziekteverzuim door scholing',
    },
  ],
};
const sector = (value: 'jeugd' | 'zorg' | null): Action => ({
  doe: 'veld',
  pick: 0,
  veld: 'sector',
  value,
});
const naam = (value: 'jeugd' | 'zorg'): Action => ({ doe: 'veld', pick: 0, veld: 'naam', value });

function dossier(...list: Action[]) {
  const played = play([imported, ...list]);
  const steps = (seq: number): ChangeStep | undefined => played.log[seq - 1];
  const [casus = ''] = [...played.state.entities.casus.keys()];
  const ask = (request: Parameters<typeof evidence>[1], state: DossierState = played.state) =>
    evidence(state, request, steps);
  return { played, steps, casus, ask };
}

describe('the evidence of a field', () => {
  test('is its cell, with the whole row as it was read', () => {
    const { ask, casus, played } = dossier();
    expect(ask({ record: casus, veld: 'organisatie' })).toEqual({
      titel: 'Organisatie van Casus 0',
      waarde: 'Molendrift',
      cel: {
        ...{ bestand: 'casussen.xlsx', blad: 'Casussen', adres: 'B2', kop: 'Organisatie' },
        ...{ notatie: 'Molendrift', importId: [...played.state.entities.import.keys()][0] },
        importAt: played.log[1]?.at,
        plaats: 'casussen.xlsx, blad Casussen, cel B2',
        inKop: false,
        vorm: null,
        rij: 2,
        plek: { rij: 2, kolom: 1 },
        kolommen: [
          { kolom: 'A', kop: 'Casus', notatie: 'Casus 0', veld: 'naam' },
          { kolom: 'B', kop: 'Organisatie', notatie: 'Molendrift', veld: 'organisatie' },
          { kolom: 'C', kop: 'Draaiknop', notatie: '5', veld: 'draaiknoplabel' },
          { kolom: 'D', kop: 'Kleur', notatie: 'rood', veld: null },
        ].map((column) => ({ ...column, van: 'eigen' })),
        deze: 1,
      },
      ...{ herkomst: 'import', wie: 'analist', anchor: null, motivatie: null },
      wijzigingen: [
        { stap: 2, at: played.log[1]?.at, wie: 'analist', zin: 'Geïmporteerd uit casussen.xlsx' },
      ],
    });
  });

  test('that the file does not have is the row alone', () => {
    const { ask, casus } = dossier();
    expect(ask({ record: casus, veld: 'sector' })).toMatchObject({
      ...{ waarde: null, herkomst: 'import' },
      cel: { adres: '', kop: '', notatie: null, deze: null, rij: 2 },
    });
    expect(ask({ record: casus, veld: null })).toMatchObject({
      ...{ titel: 'Casus 0', waarde: null, herkomst: 'import' },
      cel: { deze: null },
    });
  });

  test('tells each change with what it was before, newest first', () => {
    const { ask, casus } = dossier(sector('jeugd'), naam('zorg'), sector('zorg'), sector(null));
    const zinnen = ask({ record: casus, veld: 'sector' })?.wijzigingen.map(({ stap, zin }) => [
      stap,
      zin,
    ]);
    expect(zinnen).toEqual([
      [6, '‘zorg’ werd leeg'],
      [5, '‘jeugd’ werd ‘zorg’'],
      [3, 'Leeg werd ‘jeugd’'],
      [2, 'Geïmporteerd uit casussen.xlsx'],
    ]);
    expect(ask({ record: casus, veld: null })?.wijzigingen.map(({ zin }) => zin)).toEqual([
      'Sector: ‘zorg’ werd leeg',
      'Sector: ‘jeugd’ werd ‘zorg’',
      'Casus: ‘Casus 0’ werd ‘zorg’',
      'Sector: leeg werd ‘jeugd’',
      'Geïmporteerd uit casussen.xlsx',
    ]);
  });

  test('is of the hand that changed it, until it is as read again', () => {
    const changed = dossier(naam('jeugd'));
    changed.played.join('onderzoeker');
    const { casus, played } = changed;
    changed.played.do(naam('zorg'));
    expect(changed.ask({ record: casus, veld: 'naam' })).toMatchObject({
      ...{ waarde: 'zorg', herkomst: 'hand', wie: 'onderzoeker', cel: { notatie: 'Casus 0' } },
    });
    played.do({ doe: 'ongedaan' });
    played.do({ doe: 'ongedaan' });
    expect(changed.ask({ record: casus, veld: 'naam' })).toMatchObject({
      ...{ waarde: 'Casus 0', herkomst: 'import', wie: 'analist' },
      wijzigingen: [
        { zin: 'Ongedaan gemaakt. ‘jeugd’ werd ‘Casus 0’' },
        { zin: 'Ongedaan gemaakt. ‘zorg’ werd ‘jeugd’' },
        { zin: '‘jeugd’ werd ‘zorg’' },
        { zin: '‘Casus 0’ werd ‘jeugd’' },
        { zin: 'Geïmporteerd uit casussen.xlsx' },
      ],
    });
  });

  test('has at most 20 changes, among them how it came in', () => {
    const many = Array.from({ length: 30 }, (_, i) => sector(i % 2 === 0 ? 'jeugd' : 'zorg'));
    const { ask, casus } = dossier(...many);
    const changes = ask({ record: casus, veld: 'sector' })?.wijzigingen ?? [];
    expect(changes).toHaveLength(20);
    expect(changes[0]?.stap).toBe(32);
    expect(changes.at(-1)?.stap).toBe(2);
  });

  test('says several changes of one step in one sentence, and which kind of missing', () => {
    const { played, ask, casus } = dossier();
    const unit = played.state.entities.casus.get(casus)?.value.unit ?? '';
    const set = { op: 'set', type: 'casus', id: casus, unit } as const;
    const missing = { ontbreekt: 'nvt' } as const;
    played.write('samenvoegen', [
      { ...set, field: 'velden.land', before: null, after: missing },
      { ...set, field: 'velden.regio', before: null, after: 'x'.repeat(100) },
    ]);
    expect(ask({ record: casus, veld: null })?.wijzigingen[0]?.zin).toBe(
      `Uit een andere kopie. Land: leeg werd ‘niet van toepassing’; Regio: leeg werd ‘${'x'.repeat(79)}…’`,
    );
  });

  test('of a casus made by hand has no cell', () => {
    const { played, ask } = dossier();
    const value = { id: 'hand', unit: 'dossier', sourceRow: null, velden: {} };
    played.write('samenvoegen', [{ op: 'add', type: 'casus', value }]);
    expect(ask({ record: 'hand', veld: 'naam' })).toMatchObject({
      ...{ titel: 'Een casus zonder naam', cel: null, herkomst: 'hand' },
      wijzigingen: [{ zin: 'Overgenomen uit een andere kopie' }],
    });
  });

  test('of what is not there is null', () => {
    const { ask, casus } = dossier();
    expect(ask({ record: 'weg', veld: null })).toBeNull();
    expect(ask({ coding: 'weg' })).toBeNull();
    expect(ask({ casus, suggestie: 'weg' })).toBeNull();
  });
});

describe('the evidence of a coding', () => {
  const printed = (played: Played, casus: string) => codingsOf(played.state, casus)[0]?.id ?? '';

  test('that is printed is the cell of its label', () => {
    const { ask, played, casus } = dossier();
    expect(ask({ coding: printed(played, casus) })).toMatchObject({
      ...{ titel: 'Draaiknop 5 bij Casus 0', waarde: 'duurzame inzetbaarheid' },
      ...{ herkomst: 'gedrukt', wie: null, anchor: { veld: 'draaiknoplabel', quote: '5' } },
      cel: { adres: 'C2', notatie: '5' },
      wijzigingen: [{ zin: 'Geïmporteerd uit casussen.xlsx' }],
    });
  });

  test('by an analyst is who said it, why, and what changed', () => {
    const { ask, played, casus } = dossier();
    const assign: AssignKnob = {
      ...{ onderwerp: casus, scheme: 'draaiknop', code: '5', rol: 'aanvullend' },
      ...{ richting: null, anchor: null, motivatie: 'Omdat.' },
    };
    const { change, result } = runCommand(played.state, 'toekennen', assign, played.author);
    if (change !== null) played.append(change);
    const edit = { coding: result.coding, code: '5a', richting: 'min' } as const;
    const edited = runCommand(played.state, 'coderingWijzigen', edit, played.author).change;
    if (edited !== null) played.append(edited);
    expect(ask({ coding: result.coding })).toMatchObject({
      ...{ titel: 'Draaiknop 5a bij Casus 0', waarde: 'verblijfsduur', cel: null },
      ...{ herkomst: 'analist', wie: 'analist', motivatie: 'Omdat.' },
      wijzigingen: [
        {
          stap: 4,
          zin: 'Code: ‘draaiknop 5’ werd ‘draaiknop 5a’; Richting: onbekend werd ‘verzwakt’',
        },
        { stap: 3, zin: 'Toegekend' },
      ],
    });
    played.do({ doe: 'ongedaan' });
    played.do({ doe: 'ongedaan' });
    played.do({ doe: 'opnieuw' });
    expect(
      ask({ coding: result.coding })
        ?.wijzigingen.map(({ zin }) => zin)
        .slice(0, 3),
    ).toEqual([
      'Opnieuw gedaan. Teruggezet',
      'Ongedaan gemaakt. Ingetrokken',
      'Ongedaan gemaakt. Richting: ‘verzwakt’ werd onbekend; Code: ‘draaiknop 5a’ werd ‘draaiknop 5’',
    ]);
  });

  test('from a suggestion points at the words in their cell', () => {
    const { ask, played, casus } = dossier();
    played.do({ doe: 'suggestie', pick: 0, aanvaard: true });
    const coding = played.log.at(-1)?.subjects[0]?.id ?? '';
    expect(ask({ coding })).toMatchObject({
      ...{ herkomst: 'suggestie', wie: 'analist', anchor: { quote: 'ziekteverzuim' } },
      wijzigingen: [{ zin: 'Suggestie aanvaard' }],
    });
    expect(casus).not.toBe('');
  });
});

test('the evidence of an open suggestion is its search word and where that comes from', () => {
  const { ask, casus, played, steps } = dossier();
  const [open] = casusDetail(played.state, casus, steps)?.openSuggesties ?? [];
  expect(ask({ casus, suggestie: open?.id ?? '' })).toMatchObject({
    ...{ titel: 'Suggestie draaiknop 5b bij Casus 0', waarde: 'inzetbaarheid' },
    ...{ herkomst: 'suggestie', wie: null, wijzigingen: [] },
    anchor: { veld: 'aanpak', start: 7, end: 20, quote: 'ziekteverzuim' },
    motivatie: 'Zoekwoord ‘ziekteverzuim’, gekozen naar 001 r.334-340.',
  });
});

describe('the detail of a casus', () => {
  test('has every coding with who and when, and what is still suggested', () => {
    const { casus, played, steps } = dossier({ doe: 'suggestie', pick: 0, aanvaard: false });
    const detail = casusDetail(played.state, casus, steps);
    expect(detail).toMatchObject({
      ...{ id: casus, suggesties: 0, openSuggesties: [] },
      marks: [{ code: '5', herkomst: 'gedrukt' }],
      codings: [
        { code: '5', coderNaam: null, stap: 2, at: played.log[1]?.at },
        { code: '5b', status: 'geweigerd', coderNaam: 'analist', stap: 3, at: played.log[2]?.at },
      ],
    });
    expect(casusDetail(played.state, 'weg', steps)).toBeNull();
  });

  test('goes without the time of a step that cannot be read', () => {
    const { casus, played } = dossier();
    const detail = casusDetail(played.state, casus, () => undefined);
    expect(detail?.codings.map(({ at }) => at)).toEqual(['']);
  });
});
