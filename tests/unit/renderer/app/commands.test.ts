import { describe, expect, test, vi } from 'vitest';
import { type CommandActions, commandsFor, matching } from '../../../../renderer/app/commands';
import { screens } from '../../../../renderer/app/screens';
import { status } from '../features/dossier/session';

const actions = (): CommandActions => ({
  go: vi.fn(),
  undo: { ongedaan: 'draaiknop 5 bij Molendrift', opnieuw: null, undo: vi.fn(), redo: vi.fn() },
  lock: vi.fn(),
  backupNow: vi.fn(),
  restore: vi.fn(),
  saveCopy: vi.fn(),
  keepExample: vi.fn(),
  who: vi.fn(),
  replace: vi.fn(),
  keys: vi.fn(),
  about: vi.fn(),
  tour: vi.fn(),
  setTheme: vi.fn(),
});
const ids = (commands: { id: string }[]) => commands.map(({ id }) => id);

describe('what can be done', () => {
  test('every screen of the rail and every list of one, and only those', () => {
    const act = actions();
    const ways = commandsFor(status, 'systeem', act).filter(({ group }) => group === 'Schermen');
    expect(ways.map(({ label }) => label)).toEqual([
      ...screens.map(({ label }) => label),
      ...['Organisaties', 'Vertrekredenen', 'Dienstverbanden', 'Kosten', 'Codes'],
    ]);
    for (const way of ways) way.run();
    expect(vi.mocked(act.go).mock.calls.map(([to]) => to)).toEqual([
      ...screens.map(({ id }) => ({ screen: id })),
      { screen: 'casussen', soort: 'organisatie' },
      ...(['vertrekreden', 'dienstverband', 'kostenpost'] as const).map((soort) => ({
        screen: 'uitstroom',
        soort,
      })),
      { screen: 'codeboek', soort: 'code' },
    ]);
  });

  test('nothing that can do nothing', () => {
    expect(ids(commandsFor(status, 'systeem', actions()))).not.toContain('opnieuw');
    expect(ids(commandsFor(status, 'donker', actions()))).not.toContain('donker');
  });

  test('a backup of one’s own dossier, never of the example', () => {
    const act = actions();
    const own = commandsFor(status, 'systeem', act);
    expect(ids(own)).toEqual(expect.arrayContaining(['back-up', 'terugzetten', 'kopie']));
    for (const { id, run } of own) if (['back-up', 'terugzetten', 'kopie'].includes(id)) run();
    expect(act.backupNow).toHaveBeenCalledOnce();
    expect(act.restore).toHaveBeenCalledOnce();
    expect(act.saveCopy).toHaveBeenCalledOnce();
    const example = ids(commandsFor({ ...status, kind: 'voorbeeld' }, 'systeem', actions()));
    expect(example).not.toContain('back-up');
    expect(example).not.toContain('terugzetten');
    expect(example).not.toContain('kopie');
    expect(example).toEqual(expect.arrayContaining(['eigen', 'rondleiding']));
    expect(ids(commandsFor(status, 'systeem', actions()))).not.toContain('rondleiding');
  });
});

describe('keys and name', () => {
  const tasks = ['wachtwoordzin', 'herstelsleutel', 'nieuwe-sleutel', 'roepnaam'];

  test('can be replaced of one’s own dossier', () => {
    const act = actions();
    for (const { id, run } of commandsFor(status, 'systeem', act)) if (tasks.includes(id)) run();
    expect(vi.mocked(act.replace).mock.calls.map(([task]) => task)).toEqual(tasks);
  });

  test.each([
    ['the example', { ...status, kind: 'voorbeeld' as const }],
    [
      'a damaged dossier',
      { ...status, schade: { stap: 3, soort: 'deel' as const, gelezenTot: 2, verwacht: 9 } },
    ],
  ])('not of %s', (_, of) => {
    const found = ids(commandsFor(of, 'systeem', actions()));
    for (const task of tasks) expect(found).not.toContain(task);
  });
});

describe('finding', () => {
  const all = commandsFor(status, 'systeem', actions());

  test.each([
    ['', all.length],
    ['back', 2],
    ['terugzetten back', 1],
    ['opslaan bestand', 1],
    ['NETWERK', 1],
    ['niets zo', 0],
  ])('“%s” finds %d', (typed, count) => {
    expect(matching(all, typed)).toHaveLength(count);
  });

  test('the name of a casus never offers to undo what was done to it', () => {
    expect(matching(all, 'molendrift')).toEqual([]);
    expect(ids(matching(all, 'ongedaan'))).toEqual(['ongedaan']);
  });
});
