/** A screen on a dossier that is really there: the queries and commands of the worker, in this page. */
import { type ReactNode, useState } from 'react';
import { vi } from 'vitest';
import { SessionProvider } from '../../../../../renderer/store';
import { type Destination, NavigationProvider } from '../../../../../renderer/ui/navigation';
import { NoticesProvider } from '../../../../../renderer/ui/notices';
import { success } from '../../../../../shared/desktop/errors';
import type { FlatType } from '../../../../../shared/domain/record';
import type { Value } from '../../../../../shared/domain/values';
import { applyChangeSet } from '../../../../../shared/dossier/apply';
import { runCommand } from '../../../../../shared/dossier/commands';
import type { ChangeStep, Operation } from '../../../../../shared/dossier/operations';
import type {
  CommandName,
  Commands,
  Queries,
  QueryName,
} from '../../../../../shared/dossier/protocol';
import { schemeCounts } from '../../../../../shared/dossier/queries/code-counts';
import { evidence } from '../../../../../shared/dossier/queries/evidence';
import { facet } from '../../../../../shared/dossier/queries/facets';
import { createLists } from '../../../../../shared/dossier/queries/lists';
import { sheetAround } from '../../../../../shared/dossier/queries/sheet-around';
import type { StepSource } from '../../../../../shared/dossier/queries/steps';
import { type DossierState, emptyState } from '../../../../../shared/dossier/state';
import { testAuthor } from '../../../shared/dossier/histories';
import { sessionWith, status } from '../../features/dossier/session';
import { setWidth } from '../../ui/dom';

const CODER = 'k1';

type Velden = Partial<Record<string, Value>>;

/** happy-dom lays nothing out and has no top layer: a window that is high enough for some rows. */
export async function layOut(): Promise<void> {
  await setWidth(1440);
  HTMLElement.prototype.showPopover ??= () => {};
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
}

/** Records by kind; each is called by its kind and its place: "code0". */
export function dossierOf(given: { [T in FlatType]?: Velden[] }): DossierState {
  const operations = Object.entries(given).flatMap(([type, list]) =>
    list.map(
      (velden, index) =>
        ({
          ...{ op: 'add', type },
          value: { id: `${type}${index}`, unit: 'u', sourceRow: null, velden },
        }) as Operation,
    ),
  );
  const coder = { id: CODER, unit: 'dossier' as const, naam: 'onderzoeker 1' };
  return applyChangeSet(emptyState(), {
    ...{ seq: 1, kind: 'import' },
    operations: [{ op: 'add', type: 'coder', value: coder }, ...operations],
  }).state;
}

const stepAt = (seq: number): ChangeStep => ({
  ...{ id: `stap${seq}`, seq, kind: 'toevoegen', coder: null, at: '2026-11-02T09:00:00.000Z' },
  ...{ ref: null, subjects: [], left: [], counts: {} },
});

/** A session on it: what is changed is applied, and told to whoever looks. */
export function sessionOn(first: DossierState, steps: StepSource = stepAt) {
  let state = first;
  const lists = createLists(first);
  const author = testAuthor(CODER, 'nieuw');
  const listeners = new Set<() => void>();
  const counts = () => {
    const { entities } = state;
    return {
      ...status.aantallen,
      casussen: entities.casus.size,
      cijfers: entities.uitstroomcijfer.size,
      interviews: entities.interview.size,
      organisaties: entities.organisatie.size,
      vertrekredenen: entities.vertrekreden.size,
      dienstverbanden: entities.dienstverband.size,
      kostenposten: entities.kostenpost.size,
      codes: entities.code.size,
    };
  };
  const answers: { [Q in QueryName]?: (params: Queries[Q]['params']) => Queries[Q]['result'] } = {
    status: () => ({ ...status, aantallen: counts() }),
    casussen: (params) => lists.casussen.window(params),
    cijfers: (params) => lists.cijfers.window(params),
    records: ({ soort, ...params }) => lists.flat[soort].window(params),
    record: ({ soort, id }) => lists.flat[soort].row(id),
    casus: () => null,
    cijfer: ({ id }) => lists.cijfers.row(id),
    facetten: () => ({ werelden: [], imports: [] }),
    facet: (params) => facet(state, params),
    bewijs: (params) => evidence(state, params, steps),
    bladOmgeving: (params) => sheetAround(state, params),
    toekenningen: () => schemeCounts(state),
  };
  const answer = (query: QueryName, params: unknown) => {
    const known = answers[query] as ((params: unknown) => unknown) | undefined;
    if (known === undefined) throw new Error(`no answer to ${query}`);
    return success(known(params) as never);
  };
  return sessionWith({
    ask: async (query, params) => answer(query, params),
    watch: (query, params, listener) => {
      const tell = () => listener(answer(query, params));
      listeners.add(tell);
      queueMicrotask(tell);
      return () => void listeners.delete(tell);
    },
    run: async <C extends CommandName>(command: C, params: Commands[C]['params']) => {
      const { change, result } = runCommand(state, command as 'toevoegen', params as never, author);
      if (change !== null) {
        const { operations } = change;
        const seq = state.seq + 1;
        const next = applyChangeSet(state, { seq, kind: change.summary.kind, operations });
        state = next.state;
        lists.advance(state, next.touched);
        for (const tell of listeners) tell();
      }
      return success({ ...result, seq: state.seq } as never);
    },
  });
}

interface OnDossierProps {
  session: ReturnType<typeof sessionOn>;
  to: Destination;
  onGo?(to: Destination): void;
  children: ReactNode;
}

/** A screen as it stands in the frame; where it goes to is where it is then. */
export function OnDossier({ session, to, onGo, children }: OnDossierProps) {
  const [current, setCurrent] = useState(to);
  const go = (next: Destination) => {
    onGo?.(next);
    setCurrent(next);
  };
  return (
    <SessionProvider session={session}>
      <NoticesProvider>
        <NavigationProvider value={{ current, go }}>{children}</NavigationProvider>
      </NoticesProvider>
    </SessionProvider>
  );
}
