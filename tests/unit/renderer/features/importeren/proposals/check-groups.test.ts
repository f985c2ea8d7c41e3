/** Findings as groups: what can be done, what was decided, and how many are still open. */
import { describe, expect, test } from 'vitest';
import {
  checkGroups,
  undecided,
} from '../../../../../../renderer/features/importeren/proposals/check-groups';
import type { Finding } from '../../../../../../shared/import/check/finding';
import type { SheetChoice, SheetPreview } from '../../../../../../shared/import/preview';
import { sheet } from '../fake';

const year = (cel: string, rij: number, wordt: string | null = '2024'): Finding => ({
  regel: 'jaar',
  cel,
  rij,
  waarde: '2034',
  reden: 'Het jaar 2034 is nog niet geweest.',
  voorstel: wordt === null ? null : { wordt },
});
const twice: Finding = {
  ...year('A9', 9),
  regel: 'dubbele-rij',
  waarde: 'Vast team',
  voorstel: { rij: 'niet' },
};

function table(part: Partial<SheetPreview>) {
  const preview = sheet({ hersteld: [], ...part });
  let choice = preview.keuze;
  const groups = () =>
    checkGroups({
      preview,
      choice,
      examined: null,
      onChange: (next) => {
        choice = next;
      },
    });
  return {
    groups,
    choice: () => choice,
    open: () => undecided(preview, choice, null),
    set: (next: SheetChoice) => {
      choice = next;
    },
  };
}

const two = {
  bevindingen: [year('C7', 7), year('C8', 8, null), twice],
  aantalBevindingen: { jaar: 2, 'dubbele-rij': 1 },
};

const press = (actions: readonly { label: string; onDo(): void }[], label: string) => {
  const action = actions.find((one) => one.label === label);
  if (action === undefined) throw new Error(`no ${label} among ${actions.map((a) => a.label)}`);
  action.onDo();
};

describe('groups of findings', () => {
  test('a repair goes into the choice, stays in sight, and can be taken back', () => {
    const { groups, choice, open } = table(two);
    expect(open()).toBe(3);
    press(groups()[0]?.voorstellen[0]?.acties ?? [], 'Herstel');
    expect(choice().herstel).toEqual({
      C7: { wordt: '2024', regel: 'jaar', reden: 'Het jaar 2034 is nog niet geweest.' },
    });
    expect(groups()[0]).toMatchObject({ totaal: 2, open: 1 });
    expect(groups()[0]?.voorstellen[0]).toMatchObject({ was: '2034', besluit: 'hersteld' });
    expect(open()).toBe(2);
    press(groups()[0]?.voorstellen[0]?.acties ?? [], 'Terugdraaien');
    expect(choice()).not.toHaveProperty('herstel');
    expect(open()).toBe(3);
  });

  test('a repair that was read is found no more, and shown as it was', () => {
    const repair = { wordt: '2024', regel: 'jaar', reden: 'Nog niet geweest.' } as const;
    const { groups, set, open, choice } = table({
      hersteld: [{ cel: 'C7', was: '2034', ...repair }],
    });
    set({ ...choice(), herstel: { C7: repair } });
    expect(groups()).toMatchObject([{ key: 'jaar', totaal: 1, open: 0 }]);
    expect(groups()[0]?.voorstellen[0]).toMatchObject({ was: '2034', wordt: '2024' });
    expect(open()).toBe(0);
  });

  test('all of a kind: only what has a proposal is repaired, all of it can be left', () => {
    const { groups, choice, open } = table(two);
    press(groups()[0]?.acties ?? [], 'Herstel');
    expect(Object.keys(choice().herstel ?? {})).toEqual(['C7']);
    press(groups()[0]?.acties ?? [], 'Laat zo');
    expect(choice().gelaten).toEqual(['jaar C8']);
    expect(open()).toBe(1);
  });

  test('a row that is there twice is left out as a row', () => {
    const { groups, choice, open } = table(two);
    press(groups()[1]?.acties ?? [], 'Niet inlezen');
    expect(choice().rijen).toEqual({ 9: 'niet' });
    expect(choice()).not.toHaveProperty('herstel');
    expect(open()).toBe(2);
  });

  test('what is beyond the list counts, and what the dossier says of a cell comes first', () => {
    const preview = sheet({ bevindingen: [year('C7', 7)], aantalBevindingen: { jaar: 700 } });
    const said = { ...year('C7', 7), reden: 'In het dossier staat 2024.' };
    const examined = { bevindingen: [said], aantallen: { jaar: 1 } };
    expect(undecided(preview, preview.keuze, examined)).toBe(700);
    const [group] = checkGroups({
      ...{ preview, choice: preview.keuze, examined },
      onChange: () => undefined,
    });
    expect(group).toMatchObject({ totaal: 700, open: 700 });
    expect(group?.voorstellen.map(({ reden }) => reden)).toEqual(['In het dossier staat 2024.']);
  });
});
