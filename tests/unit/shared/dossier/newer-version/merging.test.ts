import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { isRecordType } from '../../../../../shared/domain/record';
import type { DossierState } from '../../../../../shared/dossier/state';
import { merge, select, share } from '../copies';
import { Played } from '../histories';
import { contents } from '../states';
import { handiwork, importSheet, look, renewWith, twoSheets, workOn } from './sheets';

vi.setConfig({ testTimeout: 60_000 });

/** Where each record was read, by id. */
function places(state: DossierState): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(state.entities)
      .filter(([type]) => isRecordType(type))
      .flatMap(([, map]) => [...map.values()])
      .map(({ value }) => [value.id, (value as { sourceRow: unknown }).sourceRow]),
  );
}

describe('a newer version in one of two copies', () => {
  test('comes over whole, with what the other did to the same records', () => {
    fc.assert(
      fc.property(twoSheets, handiwork, ([before, after], work) => {
        const base = new Played().join('onderzoeker');
        const van = importSheet(base, before);
        const mine = share(base, 'a');
        const theirs = share(base, 'b');
        const { importId } = renewWith(theirs, van, after);
        workOn(mine, work);
        const { conflicts } = merge(mine, theirs);
        const fields = conflicts.flatMap((each) => (each.soort === 'veld' ? [each.field] : []));
        expect(fields).not.toContain('sourceRow');
        expect(fields).not.toContain('kolom');
        for (const [id, row] of Object.entries(places(theirs.state))) {
          if (id in places(mine.state)) expect(places(mine.state)[id]).toBe(row);
        }
        expect(mine.state.entities.import.has(importId)).toBe(true);
        merge(mine, theirs);
        const again = contents(mine.state);
        merge(mine, theirs);
        expect(contents(mine.state)).toEqual(again);
      }),
    );
  });

  test('and another one in the other: both say where a record stands alike, whoever merges', () => {
    fc.assert(
      fc.property(twoSheets, twoSheets, ([before, after], [other]) => {
        if (other.soort !== before.soort) return;
        const base = new Played().join('onderzoeker');
        const van = importSheet(base, before);
        const mine = share(base, 'a');
        const theirs = share(base, 'b');
        renewWith(mine, van, after);
        renewWith(theirs, van, other);
        const one = mine.fork(mine.author);
        const two = theirs.fork(theirs.author);
        merge(one, theirs);
        merge(two, mine);
        expect(places(one.state)).toEqual(places(two.state));
      }),
    );
  });
});

test('a selection brings the rows that its records stand in now, and no others', () => {
  fc.assert(
    fc.property(twoSheets, ([before, after]) => {
      const base = new Played().join('onderzoeker');
      const van = importSheet(base, before);
      const { importId } = renewWith(base, van, after);
      const choice = {
        soort: 'selectie',
        soorten: ['casus', 'uitstroomcijfer'],
        imports: [importId],
        ids: null,
      } as const;
      const copy = select(base, 'c', choice);
      const rows = new Set(Object.values(places(copy.state)));
      for (const row of copy.state.entities.sourceRow.keys()) expect(rows).toContain(row);
      for (const row of rows) expect(copy.state.entities.sourceRow.has(String(row))).toBe(true);
      if (copy.state.entities.import.size === 0 || after.soort === 'interviews') return;
      // The import that it renewed stayed behind: what is compared is what came over.
      if (!copy.state.entities.import.has(importId)) return;
      const { changed } = look(copy, importId, after);
      expect(changed).toEqual([]);
    }),
  );
});
