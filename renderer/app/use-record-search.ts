import { useEffect, useState } from 'react';
import { casusName } from '../../shared/domain/casus';
import { cijferLine } from '../../shared/domain/cijfer-text';
import { interviewName } from '../../shared/domain/interview';
import { type FlatType, flatTypes, recordName } from '../../shared/domain/record';
import { cijferName } from '../../shared/domain/uitstroomcijfer';
import { valueText } from '../../shared/domain/values';
import { flatKinds } from '../records/flat/kinds';
import { recordPlace } from '../records/places';
import { type Session, useSession } from '../store';
import type { Destination } from '../ui/navigation';

export interface Found {
  id: string;
  naam: string;
  toelichting: string | undefined;
  to: Destination;
}

/** What was found of one kind, with how many there are in all. */
export interface FoundGroup {
  group: string;
  total: number;
  found: Found[];
}

const NONE: readonly FoundGroup[] = [];
const PAUSE_MS = 120;
/** Of each kind; the screens themselves show them all. */
const LIMIT = 6;

const PAGE = { offset: 0, limit: LIMIT };

function aside(...parts: readonly string[]): string | undefined {
  return parts.find((part) => part !== '');
}

async function casussen(session: Session, zoek: string): Promise<FoundGroup | null> {
  const result = await session.ask('casussen', {
    filter: { zoek, wereld: [], knop: [], behoefte: [], zonder: [], import: null, ids: null },
    sorteer: { kolom: 'naam', richting: 'op' },
    ...PAGE,
  });
  if (!result.ok) return null;
  const found = result.value.rows.map((row) => {
    const naam = casusName(row);
    const organisatie = valueText(row.velden.organisatie);
    const to: Destination = { screen: 'casussen', casus: row.id };
    return { id: row.id, naam, toelichting: aside(organisatie === naam ? '' : organisatie), to };
  });
  return { group: 'Casussen', total: result.value.total, found };
}

async function cijfers(session: Session, zoek: string): Promise<FoundGroup | null> {
  const result = await session.ask('cijfers', {
    filter: { zoek, waarden: {}, import: null, ids: null },
    sorteer: { kolom: 'organisatie', richting: 'op' },
    ...PAGE,
  });
  if (!result.ok) return null;
  const found = result.value.rows.map((row) => ({
    id: row.id,
    naam: cijferName(row),
    toelichting: aside(cijferLine(row)),
    to: { screen: 'uitstroom', cijfer: row.id } satisfies Destination,
  }));
  return { group: 'Uitstroomcijfers', total: result.value.total, found };
}

async function interviews(session: Session, zoek: string): Promise<FoundGroup | null> {
  const result = await session.ask('interviews', {
    filter: { zoek, import: null, ids: null },
    sorteer: { kolom: 'interview', richting: 'op' },
    ...PAGE,
  });
  if (!result.ok) return null;
  const found = result.value.rows.map((row) => ({
    id: row.id,
    naam: interviewName(row),
    toelichting: aside(valueText(row.velden.organisatie)),
    to: { screen: 'interviews', interview: row.id } satisfies Destination,
  }));
  return { group: 'Interviews', total: result.value.total, found };
}

/** What stands beside the name of a record that is its fields alone: what its name does not say. */
const told: Readonly<Record<FlatType, readonly string[]>> = {
  organisatie: ['sector', 'wereld'],
  vertrekreden: ['organisatie', 'populatie'],
  dienstverband: ['start'],
  kostenpost: ['groep'],
  code: ['codeboek'],
};

function flat(soort: FlatType) {
  return async (session: Session, zoek: string): Promise<FoundGroup | null> => {
    const { label, leading } = flatKinds[soort];
    const result = await session.ask('records', {
      soort,
      filter: { zoek, waarden: {}, import: null, ids: null },
      sorteer: { kolom: leading[0] ?? '', richting: 'op' },
      ...PAGE,
    });
    if (!result.ok) return null;
    const found = result.value.rows.map((row) => ({
      id: row.id,
      naam: recordName(soort, row),
      toelichting: aside(...told[soort].map((veld) => valueText(row.velden[veld]))),
      to: recordPlace(soort, row.id),
    }));
    return { group: label, total: result.value.total, found };
  };
}

const searches = [casussen, cijfers, interviews, ...flatTypes.map(flat)];

/** The first records of each kind that hold what was typed, a moment after the typing stops. */
export function useRecordSearch(typed: string): readonly FoundGroup[] {
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
      const kinds = searches.map((search) => search(session, zoek));
      const groups = await Promise.all(kinds);
      if (current) setAnswer(groups.flatMap((group) => (group?.found.length ? [group] : [])));
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [session, zoek]);
  return answer;
}
