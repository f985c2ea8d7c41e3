import { act } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { MergePanel } from '../../../../../../renderer/features/dossier/delen/merge-panel';
import { type Session, SessionProvider } from '../../../../../../renderer/store';
import { type Destination, NavigationProvider } from '../../../../../../renderer/ui/navigation';
import { failure, success } from '../../../../../../shared/desktop/errors';
import type {
  ConflictRow,
  MergeReport,
  MergeResult,
} from '../../../../../../shared/dossier/merge-report';
import type { HistoryRow } from '../../../../../../shared/dossier/protocol';
import {
  all,
  button,
  click,
  field,
  one,
  render,
  settle,
  submit,
  text,
  type,
} from '../../../ui/dom';
import { sessionWith, status } from '../session';

const nothing = { aantal: 0, voorbeelden: [] };
const report: MergeReport = {
  naam: 'Uitstroom jeugdzorg',
  stappen: 12,
  laatste: { at: '2026-11-20T16:02:00.000Z', wie: 'onderzoeker 2' },
  gemeen: { at: '2026-11-18T09:00:00.000Z' },
  nieuw: {
    stappen: 3,
    van: '2026-11-19T09:00:00.000Z',
    tot: '2026-11-20T16:02:00.000Z',
    wie: ['onderzoeker 2'],
  },
  soorten: [
    {
      soort: 'casus',
      erbij: { aantal: 7, voorbeelden: ['ZorgStart'] },
      gewijzigd: { aantal: 1, voorbeelden: ['Molendrift: Regio'] },
      eruit: nothing,
    },
  ],
  conflicten: 0,
  gewistDaar: nothing,
  gewistHier: 0,
  naamgenoten: [],
  dubbel: [],
};
const done: MergeResult = { seq: 9, erbij: 7, gewijzigd: 1, eruit: 0, gewist: 0, open: nothing };
const side = (tekst: string | null) => ({ tekst, wie: 'onderzoeker 2', at: null });
const conflict = (n: number): ConflictRow => ({
  id: `c${n} velden.sector`,
  soort: 'casus',
  naam: `Casus ${n}`,
  veld: 'Sector',
  was: 'zorg',
  mijn: side('jeugd'),
  hun: side(n === 2 ? null : 'overheid'),
});

const step: HistoryRow = {
  seq: 9,
  id: 's9',
  kind: 'samenvoegen',
  at: '2026-11-20T16:02:00.000Z',
  wie: null,
  zin: 'Andere kopie samengevoegd',
  ongedaan: false,
  bijzin: null,
};

const file = new File(['x'], 'terug.draaiknop');

/** The panel with a file chosen and a passphrase typed. */
async function draw(parts: Partial<Session>, ongedaan = false) {
  const go = vi.fn<(to: Destination) => void>();
  const rows = [{ ...step, ongedaan }];
  const answers = { status, geschiedenis: { total: status.seq, offset: 0, rows } };
  const session = sessionWith({ dropMerge: () => undefined, ...parts }, answers);
  await render(
    <SessionProvider session={session}>
      <NavigationProvider value={{ current: { screen: 'delen' }, go }}>
        <MergePanel />
      </NavigationProvider>
    </SessionProvider>,
  );
  const input = one<HTMLInputElement>('input[type=file]');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await type(field('Wachtwoordzin van dit bestand'), 'zeven paarse fietsen');
  return go;
}

async function compared(
  given: Partial<MergeReport>,
  parts: Partial<Session> = {},
  ongedaan = false,
) {
  const merge = vi.fn<Session['merge']>(async () => success(done));
  await draw(
    {
      readMerge: async () => success({ ...report, ...given }),
      mergeConflicts: async (offset) =>
        success({ total: 2, offset, rows: [conflict(1), conflict(2)] }),
      merge,
      ...parts,
    },
    ongedaan,
  );
  await submit(one('form'));
  await settle(2);
  return merge;
}

describe('before merging', () => {
  test('it says from when, by whom and what, and nothing has happened', async () => {
    const merge = await compared({});
    expect(one('h3').textContent).toBe('Dit zou er veranderen');
    expect(document.activeElement).toBe(one('h3'));
    expect(text()).toContain('3 stappen door onderzoeker 2');
    expect(text()).toContain('Casussen: 7 erbij, 1 gewijzigd');
    expect(text()).toContain('ZorgStart');
    expect(text()).toContain('en nog 6');
    expect(merge).not.toHaveBeenCalled();
    await click(button('Niet samenvoegen'));
    expect(button('Kies een gedeeld bestand')).toBeTruthy();
  });

  test('a dossier of others, names that are two and what goes for good are said first', async () => {
    await compared({
      gemeen: null,
      naamgenoten: ['analist'],
      dubbel: ['casussen.xlsx'],
      gewistDaar: { aantal: 1, voorbeelden: ['Gesprek 3'] },
      gewistHier: 2,
    });
    expect(one('section[aria-label="Een ander dossier"]').textContent).toContain(
      'Alles erin is nieuw',
    );
    expect(text()).toContain('een codeur met de naam analist');
    expect(text()).toContain('hetzelfde bestand ingelezen: casussen.xlsx');
    expect(text()).toContain('1 onderdeel gaat ook hier voorgoed weg: Gesprek 3');
    expect(text()).toContain(
      '2 onderdelen in het bestand zijn hier voorgoed gewist en komen niet terug',
    );
  });

  test('nothing new leaves nothing to do', async () => {
    const nieuw = { stappen: 0, van: null, tot: null, wie: [] };
    await compared({ soorten: [], nieuw });
    expect(one('h3').textContent).toBe('Er is niets nieuws');
    expect(() => button('Samenvoegen')).toThrow();
  });

  test('a wrong passphrase stands under its field, a damaged file where it happened', async () => {
    await draw({ readMerge: async () => failure('wachtwoordzin-onjuist') });
    await submit(one('form'));
    expect(text()).toContain('Deze wachtwoordzin past niet');
    expect(text()).not.toContain('gebruik dan de herstelsleutel');
    expect(all('[role=alert]').length).toBeGreaterThan(0);
  });
});

describe('contradictions', () => {
  test('are chosen one by one; what is not chosen is counted on the button', async () => {
    const merge = await compared({ conflicten: 2 });
    expect(all('fieldset legend').map((legend) => legend.textContent)).toEqual([
      'Sector van Casus 1',
      'Sector van Casus 2',
    ]);
    expect(text()).toContain('verwijderd');
    expect(text()).toContain('2 nog te kiezen');
    const [, theirs] = all<HTMLInputElement>('input[type=radio]');
    await click(theirs as Element);
    await click(button('Samenvoegen, 1 niet gekozen'));
    await settle(1);
    expect(merge).toHaveBeenCalledWith(
      { keuzes: [['c1 velden.sector', 'hun']], rest: null },
      expect.anything(),
    );
  });

  test('are chosen all at once, with an exception', async () => {
    const merge = await compared({ conflicten: 2 });
    await click(button('Alles zoals in het bestand'));
    expect(all<HTMLInputElement>('input[type=radio]').map(({ checked }) => checked)).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(text()).toContain('alles gekozen');
    await click(all('input[type=radio]')[0] as Element);
    await click(button('Samenvoegen'));
    await settle(1);
    expect(merge).toHaveBeenCalledWith(
      { keuzes: [['c1 velden.sector', 'mijn']], rest: 'hun' },
      expect.anything(),
    );
  });
});

test('afterwards it says what was done, what stayed open and how to go back', async () => {
  const open = { aantal: 1, voorbeelden: ['Sector van Casus 1'] };
  await compared({}, { merge: async () => success({ ...done, open, gewist: 1 }) });
  await click(button('Samenvoegen'));
  await settle(1);
  expect(one('h3').textContent).toBe(
    'Samengevoegd: 7 onderdelen erbij, 1 wijziging overgenomen. Het is één stap in de geschiedenis.',
  );
  expect(text()).toContain('1 onderdeel is voorgoed gewist');
  expect(text()).toContain('Sector van Casus 1');
  await click(button('Nog een bestand'));
  expect(button('Kies een gedeeld bestand')).toBeTruthy();
});

test('once the step is undone, it no longer says that it was merged', async () => {
  await compared({}, {}, true);
  await click(button('Samenvoegen'));
  await settle(2);
  expect(one('h3').textContent).toBe('Het samenvoegen is ongedaan gemaakt');
  expect(text()).not.toContain('Samengevoegd:');
  await click(button('Nog een bestand'));
  expect(button('Kies een gedeeld bestand')).toBeTruthy();
});
