/** The hooks with the real session, over a real MessageChannel to the real core of the worker. */
import { act } from 'react';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  SessionProvider,
  useCommand,
  useDossier,
  useQuery,
} from '../../../../renderer/store/hooks';
import type { CasusListRequest, CasusRow, Window } from '../../../../shared/dossier/protocol';
import { good, type Program } from '../../../integration/worker/program';
import { aComputer, run } from '../../../integration/worker/support';
import { render, until } from '../ui/dom';

const list = (zoek: string): CasusListRequest => ({
  filter: { zoek, wereld: [], knop: [], behoefte: [], zonder: [], import: null, ids: null },
  sorteer: { kolom: 'code', richting: 'op' },
  offset: 0,
  limit: 50,
});

let program: Program;
beforeEach(async () => {
  program = run(await aComputer());
});

/** What a component saw each time it was drawn. */
interface Seen {
  data: Window<CasusRow> | null;
  code: string | null;
  loading: boolean;
}

function List({ seen, request }: { seen: Seen[]; request: CasusListRequest }) {
  const { data, failure, loading } = useQuery('casussen', request);
  seen.push({ data, code: failure?.code ?? null, loading });
  return null;
}

function draw(seen: Seen[], request: CasusListRequest): Promise<void> {
  return render(
    <SessionProvider session={program.session}>
      <List seen={seen} request={request} />
    </SessionProvider>,
  );
}

const last = (seen: Seen[]): Seen | undefined => seen.at(-1);

describe('useQuery', () => {
  test('waits for a dossier, and then has its data', async () => {
    const seen: Seen[] = [];
    await draw(seen, list(''));
    expect(last(seen)).toEqual({ data: null, code: 'dossier-gesloten', loading: false });
    await act(() => good(program.session.openExample()));
    await until(() => last(seen)?.data?.total === 42);
    expect(last(seen)).toMatchObject({ code: null, loading: false });
  });

  test('keeps the previous data while new parameters are answered, and says so', async () => {
    await good(program.session.openExample());
    const seen: Seen[] = [];
    await draw(seen, list(''));
    await until(() => last(seen)?.data?.total === 42);
    seen.length = 0;
    await draw(seen, list('molendrift'));
    await until(() => last(seen)?.loading === false);
    expect(seen[0]).toMatchObject({ data: { total: 42 }, loading: true });
    expect(seen.some(({ data }) => data === null)).toBe(false);
    expect(last(seen)?.data?.total).toBe(1);
  });

  test('does not ask again for parameters that are equal, whatever object carries them', async () => {
    await good(program.session.openExample());
    const seen: Seen[] = [];
    await draw(seen, list(''));
    await until(() => last(seen)?.data !== null);
    const { data } = last(seen) ?? {};
    seen.length = 0;
    await draw(seen, list(''));
    await draw(seen, list(''));
    expect(seen).toHaveLength(2);
    for (const one of seen) {
      expect(one.data).toBe(data);
      expect(one.loading).toBe(false);
    }
  });

  test('shows no old data beside a failure', async () => {
    await good(program.session.openExample());
    const seen: Seen[] = [];
    await draw(seen, list(''));
    await until(() => last(seen)?.data?.total === 42);
    await draw(seen, { ...list(''), limit: 100_000 });
    await until(() => last(seen)?.code !== null);
    expect(last(seen)).toEqual({ data: null, code: 'ongeldige-vraag', loading: false });
  });

  test('follows what changes elsewhere, until the component is gone', async () => {
    await good(program.session.openExample());
    const seen: Seen[] = [];
    await draw(seen, list('molendrift'));
    await until(() => last(seen)?.data !== null);
    const casus = last(seen)?.data?.rows[0]?.id ?? '';
    const change = (waarde: string) =>
      program.session.run('veldWijzigen', { record: casus, veld: 'sector', waarde });
    await act(() => good(change('jeugdhulp')));
    await until(() => last(seen)?.data?.rows[0]?.velden.sector === 'jeugdhulp');
    await render(null);
    const count = seen.length;
    await good(change('zorg'));
    await good(program.session.ask('status', null));
    expect(seen).toHaveLength(count);
  });
});

describe('useDossier', () => {
  test('is null until one is open, and then its status', async () => {
    const seen: (string | null)[] = [];
    function Name() {
      seen.push(useDossier()?.naam ?? null);
      return null;
    }
    await render(
      <SessionProvider session={program.session}>
        <Name />
      </SessionProvider>,
    );
    expect(seen.at(-1)).toBeNull();
    await act(() => good(program.session.openExample()));
    await until(() => seen.at(-1) === 'Voorbeeld: good practices');
  });
});

describe('useCommand', () => {
  test('is busy until the change is durable, and tells what went wrong', async () => {
    await good(program.session.openExample());
    const seen: { busy: boolean; code: string | null }[] = [];
    let command: ReturnType<typeof useCommand<'wieBenIk'>> | undefined;
    function Who() {
      command = useCommand('wieBenIk');
      seen.push({ busy: command.busy, code: command.failure?.code ?? null });
      return null;
    }
    await render(
      <SessionProvider session={program.session}>
        <Who />
      </SessionProvider>,
    );
    expect(seen.at(-1)).toEqual({ busy: false, code: null });
    let running: Promise<unknown> | undefined;
    act(() => {
      running = command?.run({ naam: 'analist' });
    });
    expect(seen.at(-1)).toEqual({ busy: true, code: null });
    await act(async () => void (await running));
    expect(seen.at(-1)).toEqual({ busy: false, code: null });
    await act(async () => void (await command?.run({ naam: ' ' })));
    expect(seen.at(-1)).toEqual({ busy: false, code: 'naam-leeg' });
    await act(async () => command?.clear());
    expect(seen.at(-1)).toEqual({ busy: false, code: null });
    expect(await good(program.session.ask('status', null))).toMatchObject({
      coder: { naam: 'analist' },
    });
  });
});
