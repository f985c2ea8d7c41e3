import { act } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { parseInline } from '../../../../../renderer/features/handboek/markdown-inline';
import { observe } from '../../../../../renderer/features/handboek/tour/observe';
import {
  endTour,
  resumeTour,
  startTour,
  useTour,
} from '../../../../../renderer/features/handboek/tour/tour-state';
import { stepsFor, tourSteps } from '../../../../../renderer/features/handboek/tour/tour-steps';
import TourStrip from '../../../../../renderer/features/handboek/tour/tour-strip';
import { type Session, SessionProvider, useQuery } from '../../../../../renderer/store';
import type { Destination, ScreenId } from '../../../../../renderer/ui/navigation';
import { failure, success } from '../../../../../shared/desktop/errors';
import type { CasusDetail } from '../../../../../shared/dossier/protocol';
import { button, click, one, render, settle, text } from '../../ui/dom';
import { sessionWith } from '../dossier/session';

afterEach(() => endTour());

const screens = (
  [
    ['casussen', 'Casussen'],
    ['verbanden', 'Verbanden'],
    ['geschiedenis', 'Geschiedenis'],
  ] as const
).map(([id, label]) => ({ id: id as ScreenId, label }));

function Around(props: {
  session: ReturnType<typeof observe>;
  casus: string;
  go(to: Destination): void;
}) {
  const tour = useTour();
  useQuery('casus', { id: props.casus });
  return tour?.open ? (
    <TourStrip
      tour={tour}
      listen={props.session.listen}
      screens={screens}
      current="casussen"
      go={props.go}
    />
  ) : (
    <p>geen kaart</p>
  );
}

const casusShown = { id: 'eerste' } as CasusDetail;

async function draw(parts: Partial<Session> = {}, casus: CasusDetail | null = casusShown) {
  const observed = observe(
    sessionWith(
      { run: (async () => success({ seq: 1 })) as Session['run'], ...parts },
      { casus, casussen: { total: 0, offset: 0, rows: [] } },
    ),
  );
  const go = vi.fn();
  const show = (casus: string) =>
    render(
      <SessionProvider session={observed.session}>
        <Around session={observed} casus={casus} go={go} />
      </SessionProvider>,
    );
  startTour();
  await show('eerste');
  await settle();
  return { session: observed.session, go, show };
}

describe('the card', () => {
  test('begins at the first step and goes to its screen', async () => {
    const { go } = await draw();
    expect(go).toHaveBeenCalledWith({ screen: 'casussen' });
    expect(one('[role=status]').textContent).toContain('Lees een casus');
    expect(one('aside').textContent).toContain(
      `stap 1 van ${stepsFor(screens.map((s) => s.id)).length}`,
    );
  });

  test('notices that another casus is shown, and not that the same one is', async () => {
    const { show } = await draw();
    expect(button('Overslaan')).toBeTruthy();
    await show('eerste');
    await settle();
    expect(button('Overslaan')).toBeTruthy();
    await show('tweede');
    await settle();
    expect(one('[role=status]').textContent).toContain('onbekend is niet nul');
    await click(button('Volgende stap'));
    expect(one('[role=status]').textContent).toContain('Kijk waar iets vandaan komt');
  });

  test('a casus that does not exist was not read', async () => {
    const { show } = await draw({}, null);
    await show('tweede');
    await settle();
    expect(button('Overslaan')).toBeTruthy();
  });

  test('notices a command that succeeded, and none that failed', async () => {
    const run = vi.fn(async () => failure('niet-gevonden')) as unknown as Session['run'];
    const { session } = await draw({ run });
    await click(button('Overslaan'));
    await click(button('Overslaan'));
    const assign = {
      onderwerp: 'a',
      scheme: 'draaiknop',
      code: '3',
      rol: 'primair',
      richting: null,
      anchor: null,
      motivatie: null,
    } as const;
    await act(async () => void (await session.run('toekennen', assign)));
    expect(button('Overslaan')).toBeTruthy();
    vi.mocked(run).mockResolvedValue(success({ coding: 'c', seq: 2 }));
    await act(async () => void (await session.run('toekennen', assign)));
    expect(button('Volgende stap')).toBeTruthy();
  });

  test('is left and taken up again at the same step, and ends', async () => {
    await draw();
    await click(button('Overslaan'));
    await click(button('Later verder'));
    expect(text()).toContain('geen kaart');
    await act(async () => resumeTour());
    await settle();
    expect(one('[role=status]').textContent).toContain('Kijk waar iets vandaan komt');
    for (const _ of stepsFor(screens.map((s) => s.id)).slice(1)) await click(button('Overslaan'));
    expect(one('[role=status]').textContent).toContain('Dat was de rondleiding');
    await click(button('Sluiten'));
    expect(text()).toContain('geen kaart');
  });

  test('can be stopped at any step', async () => {
    await draw();
    await click(button('Rondleiding stoppen'));
    expect(text()).toContain('geen kaart');
  });
});

describe('the steps', () => {
  test('a cijfer is looked up of which another says something else', async () => {
    const cijfer = (id: string, organisatie: string, waarde: string) => ({
      id,
      velden: {
        organisatie,
        maat: 'uitstroom',
        waarde,
        uitstroomsoort: 'personeel',
        eenheid: 'procent',
      },
    });
    const rows = [cijfer('a', 'X', '1'), cijfer('b', 'Y', '2'), cijfer('c', 'Y', '3')];
    const step = tourSteps.find(({ id }) => id === 'cijfer');
    const place = (list: typeof rows) =>
      step?.place?.(sessionWith({}, { cijfers: { total: 3, offset: 0, rows: list } }));
    expect(await place(rows)).toEqual({ screen: 'uitstroom', cijfer: 'c' });
    expect(await place(rows.slice(0, 2))).toBeNull();
  });

  test('a casus is looked up that has a suggestion, if there is one', async () => {
    const step = tourSteps.find(({ id }) => id === 'suggestie');
    const none = { total: 0, offset: 0, rows: [] };
    expect(await step?.place?.(sessionWith({}, { casussen: none }))).toBeNull();
    const some = { ...none, rows: [{ id: 'k', velden: {}, marks: [], suggesties: 2 }] };
    expect(await step?.place?.(sessionWith({}, { casussen: some }))).toEqual({
      screen: 'casussen',
      casus: 'k',
    });
  });

  test('those whose screen does not exist are left out', () => {
    expect(stepsFor(['geschiedenis']).map(({ id }) => id)).toEqual(['ongedaan']);
  });

  test('are written in the Markdown of the handbook, each with its own id', () => {
    for (const { todo, well } of tourSteps) {
      expect(() => [parseInline(todo), parseInline(well)]).not.toThrow();
    }
    expect(new Set(tourSteps.map(({ id }) => id)).size).toBe(tourSteps.length);
  });
});
