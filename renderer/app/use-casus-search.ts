import { useEffect, useState } from 'react';
import type { CasusRow } from '../../shared/dossier/protocol';
import { useSession } from '../store';

export interface Found {
  id: string;
  naam: string;
  toelichting: string | undefined;
}

const NONE = { found: [] as Found[], total: 0 };
const PAUSE_MS = 120;
const LIMIT = 8;

function toFound({ id, velden }: CasusRow): Found {
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  return {
    id,
    naam: text(velden.naam) ?? text(velden.organisatie) ?? text(velden.code) ?? 'Casus zonder naam',
    toelichting: text(velden.naam) ? text(velden.organisatie) : undefined,
  };
}

/** The first casussen that hold what was typed, a moment after the typing stops. */
export function useCasusSearch(typed: string): { found: Found[]; total: number } {
  const session = useSession();
  const [answer, setAnswer] = useState(NONE);
  const zoek = typed.trim();
  useEffect(() => {
    if (zoek === '') {
      setAnswer(NONE);
      return;
    }
    let current = true;
    const timer = setTimeout(async () => {
      const result = await session.ask('casussen', {
        filter: { zoek, wereld: [], knop: [], behoefte: [], zonder: [], import: null, ids: null },
        sorteer: { kolom: 'naam', richting: 'op' },
        offset: 0,
        limit: LIMIT,
      });
      if (!current) return;
      setAnswer(
        result.ok ? { found: result.value.rows.map(toFound), total: result.value.total } : NONE,
      );
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [session, zoek]);
  return answer;
}
