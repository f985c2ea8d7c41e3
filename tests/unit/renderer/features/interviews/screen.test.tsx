/** The screen as others send somebody to it, and what stands in a turn. */
import { useState } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import InterviewsScreen from '../../../../../renderer/features/interviews/interviews-screen';
import { SessionProvider } from '../../../../../renderer/store';
import { type Destination, NavigationProvider } from '../../../../../renderer/ui/navigation';
import { NoticesProvider } from '../../../../../renderer/ui/notices';
import { success } from '../../../../../shared/desktop/errors';
import type {
  BeurtCoding,
  BeurtRow,
  InterviewRow,
  Queries,
  QueryName,
} from '../../../../../shared/dossier/protocol';
import { all, button, click, one, render, setWidth, text, until } from '../../ui/dom';
import { sessionWith, status } from '../dossier/session';

/** happy-dom lays nothing out and has no top layer: a window that is high enough for some turns. */
beforeEach(async () => {
  await setWidth(1440);
  HTMLElement.prototype.showPopover ??= () => {};
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
});

const interview = (id: string, vertrouwelijkheid: string | null): InterviewRow => ({
  id,
  velden: { interview: id, rol: `rol van ${id}`, vertrouwelijkheid },
  beurten: 2,
  tekens: 40,
  codes: [{ scheme: 'draaiknop', code: '5', aantal: 3 }],
});
const label: BeurtCoding = {
  id: 'label',
  unit: 'u',
  onderwerp: 'I-02-1',
  scheme: 'draaiknop',
  code: '4',
  rol: 'aanvullend',
  richting: 'min',
  herkomst: 'gedrukt',
  status: 'aanvaard',
  coder: null,
  coderNaam: null,
  anchor: { veld: 'draaiknoplabel', start: null, end: null, quote: '4' },
  motivatie: null,
  stap: 2,
  at: '2026-11-02T09:00:00.000Z',
};
const rowsOf = (id: string): BeurtRow[] => [
  {
    id: `${id}-1`,
    plaats: 0,
    velden: { volgnr: 1, spreker: 'adviseur', vraag: 'Waarom?', tekst: `Antwoord een van ${id}.` },
    codings: [label],
  },
  {
    id: `${id}-2`,
    plaats: 1,
    velden: { tekst: `Antwoord twee van ${id}.` },
    codings: [],
  },
];
const interviews = [interview('I-01', null), interview('I-02', 'totaal')];
const window = <R,>(rows: R[]) => ({ total: rows.length, offset: 0, rows });

function answer(query: QueryName, params: unknown): unknown {
  const { id = '', interview: of = '', beurt = '' } = (params ?? {}) as Record<string, string>;
  switch (query) {
    case 'interviews':
      return window(interviews);
    case 'interview':
      return interviews.find((row) => row.id === id) ?? null;
    case 'beurten':
      return window(rowsOf(of));
    case 'beurtPlaats':
      return beurt.startsWith('weg')
        ? null
        : { interview: beurt.slice(0, 4), plaats: Number(beurt.slice(5)) - 1 };
    case 'status':
      return { ...status, aantallen: { ...status.aantallen, interviews: 2 } };
    case 'imports':
      return [];
    case 'bewijs':
      return {
        titel: `Bewijs van ${JSON.stringify(params)}`,
        waarde: null,
        cel: null,
        herkomst: 'import',
        wie: null,
        anchor: null,
        motivatie: null,
        wijzigingen: [],
      };
    default:
      throw new Error(`no answer to ${query}`);
  }
}

const session = sessionWith({
  ask: async <Q extends QueryName>(query: Q, params: Queries[Q]['params']) =>
    success(answer(query, params) as Queries[Q]['result']),
  watch: (query, params, listener) => {
    queueMicrotask(() => listener(success(answer(query, params) as never)));
    return () => {};
  },
});

function Sent({ to }: { to: Destination }) {
  const [current, go] = useState(to);
  return (
    <SessionProvider session={session}>
      <NoticesProvider>
        <NavigationProvider value={{ current, go }}>
          <InterviewsScreen />
        </NavigationProvider>
      </NoticesProvider>
    </SessionProvider>
  );
}

const shown = () => one('article').getAttribute('aria-label');
const bewijs = () => one('section[aria-label="Waar komt dit vandaan?"]').textContent;

describe('sent here', () => {
  test('to an interview: its turns, question and answer apart', async () => {
    await render(<Sent to={{ screen: 'interviews', interview: 'I-02' }} />);
    await until(() => text().includes('Antwoord twee van I-02.'));
    expect(shown()).toBe('rol van I-02');
    expect(all('[data-veld]').map((element) => element.getAttribute('aria-label'))).toEqual([
      'Vraag, beurt 1, adviseur',
      'Antwoord, beurt 1, adviseur',
      'Antwoord, beurt op plaats 2',
    ]);
    expect(one('article').textContent).toContain('alleen in een totaal');
  });

  test('by a mark of a figure: the first found, then one after another over interviews', async () => {
    const beurten = ['I-02-2', 'I-01-1'];
    await render(<Sent to={{ screen: 'interviews', beurten }} />);
    await until(() => text().includes('2 gevonden fragmenten, u bent bij 1'));
    await until(() => bewijs()?.includes('I-02-2') === true);
    expect(shown()).toBe('rol van I-02');
    await click(button('Volgend gevonden fragment'));
    await until(() => bewijs()?.includes('I-01-1') === true);
    expect(shown()).toBe('rol van I-01');
    expect(text()).toContain('u bent bij 2');
    // From the last on to the first.
    await click(button('Volgend gevonden fragment'));
    await until(() => text().includes('u bent bij 1'));
    await until(() => shown() === 'rol van I-02');
    await click(button('Gevonden fragmenten sluiten'));
    expect(text()).not.toContain('gevonden fragmenten');
  });

  test('to a beurt that was removed since: said, and the list stays', async () => {
    await render(<Sent to={{ screen: 'interviews', beurt: 'weg-1' }} />);
    await until(() => text().includes('Deze beurt staat niet meer in het dossier.'));
    expect(shown()).toBe('rol van I-01');
  });
});

test('a label of the file stands at the head, named whole, and cannot be changed', async () => {
  await render(<Sent to={{ screen: 'interviews', interview: 'I-02' }} />);
  await until(() => text().includes('Antwoord een van I-02.'));
  const chip = button(
    'Draaiknop 4, productiviteit, belemmerend: gedrukt in de bron, volgens het bestand',
  );
  await click(chip);
  expect(chip.getAttribute('aria-pressed')).toBe('true');
  await until(() => bewijs()?.includes('"coding":"label"') === true);
  const bar = one('[role=group][aria-label="Toekennen"]');
  expect(bar.textContent).toContain('Zo staat het in het bestand');
  expect(bar.querySelector('select')).toBeNull();
});

test('the list says how often each code was given', async () => {
  await render(<Sent to={{ screen: 'interviews' }} />);
  await until(() => all('[role=row]').length > 2);
  expect(all('[role=img]').map((mark) => mark.getAttribute('aria-label'))).toContain(
    'draaiknop 5, duurzame inzetbaarheid: 3 toekenningen',
  );
});
