import { describe, expect, test } from 'vitest';
import { charts, drawFigure } from '../../../../shared/charts/registry';
import type { CijferField } from '../../../../shared/domain/uitstroomcijfer';
import type { Value } from '../../../../shared/domain/values';
import { applyChangeSet } from '../../../../shared/dossier/apply';
import type { AddOperation } from '../../../../shared/dossier/operations';
import { type DossierState, emptyState } from '../../../../shared/dossier/state';
import { maskingOf } from '../../../../shared/gate/masking';
import { NAMED } from '../../../../shared/gate/report';
import { gateReport, uitgifteOf } from '../../../../shared/gate/reporting';
import {
  copiedScope,
  figureScope,
  shareScope,
  tableScope,
  wholeScope,
} from '../../../../shared/gate/scope';
import { exampleCijfers } from '../../../support/relations';
import { cijfer } from './cijfers';

const onderdrukt = { volledig: false, drempel: 10 } as const;
const volledig = { volledig: true, drempel: 10 } as const;

function stateOf(...operations: AddOperation[]): DossierState {
  return applyChangeSet(emptyState(), { seq: 1, kind: 'import', operations }).state;
}

const figure = (id: string, velden: Partial<Record<CijferField, Value>>): AddOperation => ({
  op: 'add',
  type: 'uitstroomcijfer',
  value: cijfer({ jaar: id, ...velden }, id),
});

const base = { unit: 'u', sourceRow: null } as const;
const interview = (id: string, vertrouwelijkheid: string | null, tekst: string): AddOperation[] => [
  {
    ...{ op: 'add', type: 'interview' },
    value: {
      ...{ ...base, id },
      velden: { interview: id, organisatie: 'Noord', rol: 'directeur', vertrouwelijkheid },
    },
  },
  {
    ...{ op: 'add', type: 'beurt' },
    value: { ...{ ...base, id: `${id}-1`, interview: id, volgorde: 1 }, velden: { tekst } },
  },
];

const state = stateOf(
  figure('a', { organisatie: 'Noord', waarde: 40, n: 400, vertrouwelijkheid: 'totaal' }),
  figure('b', { organisatie: 'noord ', waarde: 60, n: 300, vertrouwelijkheid: 'openbaar' }),
  figure('c', { organisatie: 'Zuid', waarde: 3 }),
  figure('d', { organisatie: 'Zuid', waarde: 12, eenheid: 'procent' }),
  figure('e', { organisatie: null, waarde: 8, eenheid: 'organisaties' }),
  ...interview('I-1', 'intern', 'mevrouw Achternaam vertrok'),
  ...interview('I-2', null, 'bel 06-12345678'),
);

describe('the report of a table', () => {
  const report = gateReport(
    state,
    tableScope(state, 'uitstroomcijfer', ['a', 'b', 'c', 'd', 'e']),
    onderdrukt,
  );

  test('counts records, organisations by name, and persons as far as they are said', () => {
    expect(report.records).toEqual({ uitstroomcijfer: 5 });
    expect(report.organisaties).toBe(2);
    // Of Zuid its own amount, of Noord n; two figures say nothing of persons. Never their sum.
    expect(report.personen).toEqual({ minst: 3, meest: 400 });
    expect(report.metPersonen).toEqual({ noemen: 3, van: 5 });
  });

  test('counts how guarded its values are, and names what is held back', () => {
    expect(report.vertrouwelijk).toEqual({ openbaar: 1, intern: 0, totaal: 1, onbekend: 3 });
    expect(report.achter.redenen).toEqual({ totaal: 1, klein: 1 });
    expect(report.achter.eerste.map(({ naam, reden }) => [naam, reden])).toEqual([
      ['vertrokken medewerkers bij Noord (a)', 'totaal'],
      ['vertrokken medewerkers bij Zuid (c)', 'klein'],
    ]);
    expect(report.zonderN).toBe(1);
  });

  test('holds back counts of persons without a unit, and names numbers that nobody says the unit of', () => {
    const bare = { eenheid: null, maat: 'uitstroom' } as const;
    const made = stateOf(
      figure('x', { eenheid: null, maat: '2024 Vertrokken', waarde: 9 }),
      figure('y', { ...bare, waarde: 4 }),
      figure('z', { ...bare, waarde: 3, vertrouwelijkheid: 'openbaar' }),
      figure('w', { ...bare, waarde: 2, vertrouwelijkheid: 'intern' }),
    );
    const report = gateReport(made, wholeScope(made), onderdrukt);
    expect(report.achter.redenen).toEqual({ klein: 1, intern: 1 });
    expect(report.zonderEenheid).toBe(1);
  });

  test('says “not stated” where nobody says how many persons: never zero', () => {
    const { personen, metPersonen } = gateReport(
      state,
      tableScope(state, 'uitstroomcijfer', ['e']),
      onderdrukt,
    );
    expect(personen).toBeNull();
    expect(metPersonen).toEqual({ noemen: 0, van: 1 });
  });

  test('says which small groups stay because their source published them', () => {
    const published = stateOf(
      figure('p', {
        organisatie: 'West',
        waarde: 10,
        waardeMax: 14,
        vertrouwelijkheid: 'openbaar',
      }),
      figure('q', { organisatie: 'West', waarde: -8, vertrouwelijkheid: 'openbaar' }),
      figure('r', { organisatie: 'West', waarde: 90, vertrouwelijkheid: 'openbaar' }),
    );
    const at = (drempel: 10 | 30) =>
      gateReport(published, wholeScope(published), { volledig: false, drempel });
    expect(at(10).openbaarKlein).toEqual({
      totaal: 1,
      eerste: [{ id: 'q', naam: 'vertrokken medewerkers bij West (q)' }],
    });
    expect(at(30).openbaarKlein.totaal).toBe(2);
    expect(at(30).achter.totaal).toBe(0);
    expect(at(30).personen).toEqual({ minst: 8, meest: 90 });
  });

  test('names at most fifty, and counts them all', () => {
    const many = stateOf(
      ...Array.from({ length: 70 }, (_, index) => figure(`u${index}`, { waarde: 2 })),
    );
    const { achter } = gateReport(many, wholeScope(many), onderdrukt);
    expect(achter.totaal).toBe(70);
    expect(achter.eerste).toHaveLength(NAMED);
  });
});

describe('interviews', () => {
  test('go with their beurten; of one that is held back nothing personal leaves', () => {
    const scope = tableScope(state, 'interview', ['I-1', 'I-2']);
    const held = gateReport(state, scope, onderdrukt);
    expect(held.records).toEqual({ interview: 2, beurt: 2 });
    expect(held.achter.redenen).toEqual({ intern: 1 });
    expect(
      held.persoonsgegevens.eerste.map(({ soort, tekst, waar }) => [soort, tekst, waar?.veld]),
    ).toEqual([['telefoon', '06…78', 'Tekst']]);
    const whole = gateReport(state, scope, volledig);
    expect(whole.persoonsgegevens.totaal).toBe(2);
  });

  test('a beurt leaves as its interview does', () => {
    const masking = maskingOf(state, onderdrukt);
    const beurt = state.entities.beurt.get('I-1-1')?.value;
    const other = state.entities.beurt.get('I-2-1')?.value;
    if (beurt === undefined || other === undefined) throw new Error('no beurten');
    expect(masking.record('beurt', beurt).velden).toEqual({ tekst: { ontbreekt: 'onderdrukt' } });
    expect(masking.record('beurt', other)).toBe(other);
  });
});

test('a shared selection is of the records that were chosen', () => {
  const keuze = { soort: 'selectie', soorten: ['interview'], imports: null, ids: ['I-2'] } as const;
  const { records } = gateReport(state, shareScope(state, keuze), volledig);
  expect(records).toEqual({ interview: 1, beurt: 1 });
});

test('of copied words the organisations are counted, and what looks personal', () => {
  const scope = copiedScope('In Noord zei mevrouw Achternaam dat er 40 vertrokken');
  const report = gateReport(state, scope, volledig);
  expect(report).toMatchObject({ records: {}, organisaties: 1, personen: null });
  expect(report.persoonsgegevens.totaal).toBe(1);
});

test('a name within a longer one is not counted twice, nor one within a word', () => {
  const named = stateOf(
    figure('1', { organisatie: 'Politie' }),
    figure('2', { organisatie: 'Politie (basisteams)' }),
    figure('3', { organisatie: 'Zorg' }),
  );
  const count = (tekst: string) => gateReport(named, copiedScope(tekst), volledig).organisaties;
  expect(count('Bij Politie (basisteams) vertrok 4%; zorgen zijn er niet')).toBe(1);
  expect(count('Bij politie (basisteams) en Politie: 4%. Zorg: 5%')).toBe(3);
});

test('names in a drawing are read as they stand there, also with a sign of XML in them', () => {
  const name = 'Grote jeugdhulpaanbieders (omzet > 5 mln euro)';
  const named = stateOf(
    figure('1', { organisatie: name }),
    figure('2', { organisatie: 'Grote jeugdhulpaanbieders' }),
  );
  const { opties } = charts['uitstroom-overzicht'];
  const request = { naam: 'uitstroom-overzicht', opties: opties.standaard } as const;
  const drawing = drawFigure(request, exampleCijfers());
  expect(gateReport(named, figureScope(named, drawing), volledig).organisaties).toBe(1);
});

describe('the note for the history', () => {
  const scope = tableScope(state, 'uitstroomcijfer', ['a', 'b', 'c']);
  const what = { soort: 'tabel', vorm: 'xlsx', bestemming: 'wolk' } as const;

  test('holds counts, and no name or value', () => {
    const note = uitgifteOf(gateReport(state, scope, onderdrukt), onderdrukt, what);
    expect(note).toEqual({
      ...what,
      records: { uitstroomcijfer: 3 },
      organisaties: 2,
      personen: null,
      vertrouwelijk: { openbaar: 1, intern: 0, totaal: 1, onbekend: 1 },
      onderdrukt: 2,
      volledig: false,
      persoonsgegevens: 0,
    });
  });

  test('says when everything was let go, but not where there was nothing to hold back', () => {
    const whole = uitgifteOf(gateReport(state, scope, volledig), volledig, what);
    expect(whole).toMatchObject({ onderdrukt: 0, volledig: true });
    const open = tableScope(state, 'uitstroomcijfer', ['b']);
    const nothing = uitgifteOf(gateReport(state, open, volledig), volledig, what);
    expect(nothing).toMatchObject({ onderdrukt: 0, volledig: false });
  });
});
