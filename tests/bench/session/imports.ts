/** What the measurements of imports ask of the page, and what it answers. */
import type {
  CijferListRequest,
  InterviewListRequest,
} from '../../../shared/dossier/list-requests';

export type Listed = 'cijfers' | 'interviews';

export interface Brought {
  /** From the files to their first rows in the list, everything durable. */
  ms: number;
  /** Of which reading and recognising. */
  readMs: number;
  /** In the list. */
  total: number;
  /** Of what was stored (baselines/digest.ts); null when it was not asked. */
  digest: string | null;
}

export interface Refusal {
  ms: number;
  /** 'leest' when it was read. */
  code: string;
  /** From the moment it was stopped to the answer; null when it had answered before. */
  stopMs: number | null;
}

export interface Bare {
  ms: number;
  /** Without the headings. */
  rows: number;
  digest: string | null;
}

const nothing = { zoek: '', import: null, ids: null };

/** The first window of each list, as its screen asks it. */
export const FIRST = {
  cijfers: {
    filter: { ...nothing, waarden: {} },
    sorteer: { kolom: 'organisatie', richting: 'op' },
    offset: 0,
    limit: 50,
  },
  interviews: {
    filter: nothing,
    sorteer: { kolom: 'interview', richting: 'op' },
    offset: 0,
    limit: 50,
  },
} as const satisfies { cijfers: CijferListRequest; interviews: InterviewListRequest };
