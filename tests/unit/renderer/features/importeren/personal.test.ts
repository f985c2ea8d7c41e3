import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asProposed, isSameChoice } from '../../../../../renderer/features/importeren/choices';
import type { IntakeEntry } from '../../../../../renderer/features/importeren/intake-state';
import {
  withLeft,
  withReplaced,
  withUndecided,
} from '../../../../../renderer/features/importeren/personal/choices';
import { proposedDoors, usedIn } from '../../../../../renderer/features/importeren/personal/doors';
import { personalGroups } from '../../../../../renderer/features/importeren/personal/groups';
import {
  openPersonal,
  undoneSentence,
} from '../../../../../renderer/features/importeren/personal/open';
import type { PersonalHit, SheetChoice } from '../../../../../shared/import/preview';

const choice: SheetChoice = {
  ...{ soort: 'dienstverbanden', kopregel: 1, kopregels: 1, velden: {}, gebied: null, rijen: {} },
};
const hit = (cel: string, tekst: string, more: Partial<PersonalHit> = {}): PersonalHit => ({
  ...{ cel, rij: Number(cel.slice(1)), soort: 'naam', start: 0, end: tekst.length, tekst },
  ...{ reden: 'het moet', rol: null },
  ...more,
});
const nobody = { bekend: [], volgende: 1, rollen: [] };
const anna = hit('A2', 'Anna Voorbeeld');
const again = hit('A7', 'anna  voorbeeld');
const other = hit('A3', 'Test Verzonnen');

describe('what is proposed', () => {
  test('is the next number, the same for the same person however it is written', () => {
    expect(proposedDoors([anna, other, again], nobody, usedIn([]))).toEqual(['P-1', 'P-2', 'P-1']);
  });

  test('goes on from what the dossier and the other files have', () => {
    const before = withReplaced(choice, [{ hit: other, door: 'P-8' }]);
    const table = {
      preview: { persoonsgegevens: { treffers: [other], aantallen: {} } },
      choice: before,
    };
    const used = usedIn([table]);
    expect(proposedDoors([anna, other], { ...nobody, volgende: 5 }, used)).toEqual(['P-9', 'P-8']);
    expect(proposedDoors([anna], { ...nobody, volgende: 12 }, used)).toEqual(['P-12']);
  });

  test('is what somebody went by before, whatever the row says now', () => {
    const bekend = [{ origineel: 'ANNA VOORBEELD', soort: 'naam' as const, door: 'teamleider' }];
    const now = hit('A2', 'Anna Voorbeeld', { rol: 'adviseur' });
    expect(
      proposedDoors([now, other], { bekend, volgende: 3, rollen: ['teamleider'] }, usedIn([])),
    ).toEqual(['teamleider', 'P-3']);
  });

  test('is the role that any row says of this person, but never where persons are told apart', () => {
    const led = hit('H3', 'Test Verzonnen', { rol: 'leidinggevende' });
    expect(proposedDoors([other, led], nobody, usedIn([]))).toEqual([
      'leidinggevende',
      'leidinggevende',
    ]);
    const apart = hit('A3', 'Test Verzonnen', { apart: true });
    expect(proposedDoors([apart, led], nobody, usedIn([]))).toEqual(['P-1', 'P-1']);
  });

  test('is a role only where one person has it, in all files that come in and in the dossier', () => {
    const [one, two, three] = ['A2', 'A3', 'A4'].map((cel, i) =>
      hit(cel, ['Anna Voorbeeld', 'Test Verzonnen', 'Sanne Testpersoon'][i] ?? '', {
        rol: i === 2 ? 'teamleider' : 'verpleegkundige',
      }),
    ) as [PersonalHit, PersonalHit, PersonalHit];
    expect(proposedDoors([one, two, three], nobody, usedIn([]))).toEqual([
      ...['P-1', 'P-2', 'teamleider'],
    ]);
    const table = (treffers: PersonalHit[], now = choice) => ({
      preview: { persoonsgegevens: { treffers, aantallen: {} } },
      choice: now,
    });
    expect(proposedDoors([one], nobody, usedIn([table([two])]))).toEqual(['P-1']);
    const replaced = withReplaced(choice, [{ hit: two, door: 'Verpleegkundige' }]);
    expect(proposedDoors([one], nobody, usedIn([table([], replaced)]))).toEqual(['P-1']);
    const rollen = ['verpleegkundige'];
    expect(proposedDoors([one, three], { ...nobody, rollen }, usedIn([]))).toEqual([
      ...['P-1', 'teamleider'],
    ]);
  });

  test('is a number for whoever shared a role before', () => {
    const bekend = ['Anna Voorbeeld', 'Test Verzonnen'].map((origineel) => ({
      ...{ origineel, soort: 'naam' as const, door: 'verpleegkundige' },
    }));
    const known = { bekend, volgende: 4, rollen: ['verpleegkundige'] };
    expect(proposedDoors([anna, other, again], known, usedIn([]))).toEqual(['P-4', 'P-5', 'P-4']);
    expect(proposedDoors([{ ...anna, apart: true }], known, usedIn([]))).toEqual(['P-4']);
  });

  test('differs where what differs tells records apart, whoever it is of', () => {
    const first = hit('A2', 'Anna', { bij: 'Anna Voorbeeld', apart: true, identity: 0 });
    const whole = hit('A3', 'Anna Voorbeeld', { apart: true, identity: 0 });
    const named = hit('C3', 'Anna', { bij: 'Anna Voorbeeld', apart: true });
    expect(proposedDoors([first, whole, named, first], nobody, usedIn([]))).toEqual([
      ...['P-1', 'P-2', 'P-1', 'P-1'],
    ]);
    const bekend = ['Anna', 'Anna Voorbeeld'].map((origineel) => ({
      ...{ origineel, soort: 'naam' as const, door: 'P-3' },
    }));
    const known = { bekend, volgende: 4, rollen: [] };
    expect(proposedDoors([first, whole, named], known, usedIn([]))).toEqual(['P-3', 'P-4', 'P-3']);
    const decided = {
      preview: { persoonsgegevens: { treffers: [first, whole], aantallen: {} } },
      choice: withReplaced(choice, [{ hit: whole, door: 'P-1' }]),
    };
    expect(proposedDoors([first, whole], nobody, usedIn([decided]))).toEqual(['P-2', 'P-1']);
  });

  test('of a number or an address is that of the name in its row', () => {
    const mail = hit('G2', 'rol@voorbeeld.invalid', { soort: 'e-mail', bij: 'Anna Voorbeeld' });
    expect(proposedDoors([other, mail, anna], nobody, usedIn([]))).toEqual(['P-1', 'P-2', 'P-2']);
  });
});

describe('what is decided', () => {
  const replaced = withReplaced(choice, [{ hit: anna, door: 'P-1' }]);

  test('stands with its place, and is taken back to what it was', () => {
    expect(replaced.vervangen).toEqual({ A2: [{ start: 0, end: 14, soort: 'naam', door: 'P-1' }] });
    expect(withUndecided(replaced, [anna])).toEqual(choice);
    expect(withUndecided(withLeft(choice, [anna]), [anna])).toEqual(choice);
  });

  test('is one thing at a time', () => {
    const left = withLeft(replaced, [anna]);
    expect(left).toEqual({ ...choice, gelaten: ['naam A2 0'] });
    expect(withReplaced(left, [{ hit: anna, door: 'P-1' }])).toEqual(replaced);
    expect(withLeft(left, [anna])).toEqual(left);
  });

  test('makes another choice, but no other way of reading', () => {
    expect(isSameChoice(replaced, choice)).toBe(false);
    expect(isSameChoice(replaced, withReplaced(choice, [{ hit: anna, door: 'P-1' }]))).toBe(true);
    expect(isSameChoice(replaced, asProposed(choice, replaced))).toBe(true);
  });

  test('keeps places in order and apart, in whatever order they come', () => {
    const place = fc.record({ start: fc.nat({ max: 30 }), length: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), (places) => {
        const hits = places.map(({ start, length }) =>
          hit('A2', 'x', { start, end: start + length }),
        );
        const made = withReplaced(
          choice,
          hits.map((each) => ({ hit: each, door: 'P-1' })),
        );
        const kept = made.vervangen?.A2 ?? [];
        for (const [i, { start }] of kept.entries()) {
          expect(start).toBeGreaterThanOrEqual(kept[i - 1]?.end ?? 0);
        }
        expect(withUndecided(made, hits)).toEqual(choice);
      }),
    );
  });
});

describe('the groups', () => {
  const actions = {
    replace: () => undefined,
    replacePerson: () => undefined,
    leave: () => undefined,
    undecide: () => undefined,
  };
  const treffers = [anna, other];
  const findings = { treffers, aantallen: { naam: { totaal: 2, open: 2 } } };
  const groups = (now: SheetChoice) =>
    personalGroups(findings, ['P-1', 'P-2'], now, new Map(), false, actions);

  test('say what stands there, what it becomes, and why', () => {
    const [group] = groups(choice);
    expect(group).toMatchObject({ titel: 'Namen', totaal: 2, open: 2 });
    expect(group?.acties.map(({ label }) => label)).toEqual(['Vervang alle 2', 'Laat alle 2 zo']);
    expect(group?.voorstellen[0]).toMatchObject({
      ...{ cel: 'A2', was: 'Anna Voorbeeld', wordt: '[vervangen: P-1]', besluit: null },
      reden: 'Lijkt een naam van een persoon, omdat het moet.',
    });
  });

  test.each([
    ['e-mail', 'Er staat een e-mailadres.'],
    ['telefoon', 'Er staat een telefoonnummer.'],
    ['profiel', 'Er staat een verwijzing naar een profiel op internet.'],
  ] as const)('say of what shows itself only that it is there: %s', (soort, reden) => {
    const shown = { treffers: [hit('A2', 'x', { soort, reden: null })], aantallen: {} };
    const counted = { ...shown, aantallen: { [soort]: { totaal: 1, open: 1 } } };
    const [group] = personalGroups(counted, ['P-1'], choice, new Map(), false, actions);
    expect(group?.voorstellen[0]?.reden).toBe(reden);
  });

  test('follow what is decided at once', () => {
    const now = withLeft(withReplaced(choice, [{ hit: anna, door: 'P-1' }]), [other]);
    const [group] = groups(now);
    expect(group?.open).toBe(0);
    expect(group?.voorstellen.map(({ besluit }) => besluit)).toEqual(['vervangen', 'zo gelaten']);
  });
});

test('the bar counts what is undecided in what will be stored, as it is chosen now', () => {
  const preview = {
    ...{ keuze: choice, waaromNiet: null, aantal: 2 },
    persoonsgegevens: { treffers: [anna, other], aantallen: { naam: { totaal: 2, open: 2 } } },
  };
  const entry = (now: SheetChoice, aantal = 2) =>
    ({
      stand: { at: 'read', sheets: [{ preview: { ...preview, aantal }, choice: now }] },
    }) as unknown as IntakeEntry;
  expect(openPersonal([entry(choice), entry(withLeft(choice, [anna]))])).toBe(3);
  expect(openPersonal([entry(choice, 0)])).toBe(0);
  expect(undoneSentence(3)).toBe('3 persoonsgegevens staan er nog in.');
  expect(undoneSentence(1)).toBe('1 persoonsgegeven staat er nog in.');
  expect(undoneSentence(0)).toBe('');
});
