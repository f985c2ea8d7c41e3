/** A session for tests of screens: what is not given throws when it is used. */

import type { Session } from '../../../../../renderer/store';
import type { AppInfo, DossierEntry } from '../../../../../shared/desktop/contract';
import { success } from '../../../../../shared/desktop/errors';
import { nothingCounted } from '../../../../../shared/dossier/counts';
import type { DossierStatus, Queries, QueryName } from '../../../../../shared/dossier/protocol';

export const info: AppInfo = {
  host: 'chromium',
  versie: '0.1.0',
  datum: '2026-11-21T10:00:00.000Z',
  platform: 'linux',
  gegevensmap: '/thuis/gegevens',
  magEigenDossier: true,
};

export const entry: DossierEntry = {
  id: 'abcdefghij0123456789',
  roepnaam: 'Uitstroom jeugdzorg',
  aangemaakt: '2026-10-01T08:00:00.000Z',
  onleesbaar: false,
  herstelsleutel: true,
  nieuwer: null,
  stap: 1204,
  laatst: '2026-11-20T16:02:00.000Z',
  andereHost: false,
  onthouden: false,
};

export const status: DossierStatus = {
  id: entry.id,
  naam: 'Uitstroom jeugdzorg',
  kind: 'eigen',
  seq: 1204,
  laatsteWijziging: '2026-11-20T16:02:00.000Z',
  aantallen: { ...nothingCounted, casussen: 29, coderingen: 61, imports: 1 },
  coder: { id: 'c1', naam: 'onderzoeker 2' },
  controle: { gecontroleerd: 1204, totaal: 1204, klaar: true },
  schade: null,
};

type Answers = { [Q in QueryName]?: Queries[Q]['result'] };

/** `answers` are given to `ask` and `watch`; the rest of the session by name. */
export function sessionWith(parts: Partial<Session>, answers: Answers = {}): Session {
  const answer = <Q extends QueryName>(query: Q): Queries[Q]['result'] => {
    if (!(query in answers)) throw new Error(`no answer to ${query}`);
    return answers[query] as Queries[Q]['result'];
  };
  const base: Partial<Session> = {
    info: async () => success(info),
    list: async () => success([entry]),
    settings: async () => success({ version: 1, vergrendelNa: 15 }),
    ask: async (query) => success(answer(query)),
    watch: (query, _params, listener) => {
      queueMicrotask(() => listener(success(answer(query))));
      return () => {};
    },
  };
  return new Proxy({ ...base, ...parts } as Session, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (value === undefined) throw new Error(`the session has no ${String(name)} in this test`);
      return value;
    },
  });
}
