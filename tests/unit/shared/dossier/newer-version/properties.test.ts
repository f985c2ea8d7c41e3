import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { isRecordType } from '../../../../../shared/domain/record';
import { replay } from '../../../../../shared/dossier/apply';
import { unitsWith } from '../../../../../shared/dossier/erasable';
import { eraseUnits } from '../../../../../shared/dossier/erasure';
import { type DossierState, get } from '../../../../../shared/dossier/state';
import { type Action, Played } from '../histories';
import { contents, image } from '../states';
import { handiwork, importSheet, look, renewWith, sheets, twoSheets, workOn } from './sheets';

vi.setConfig({ testTimeout: 60_000 });

const undo: Action = { doe: 'ongedaan' };
const redo: Action = { doe: 'opnieuw' };

function someone(): Played {
  return new Played().join('onderzoeker');
}

function codedBy(state: DossierState): string[] {
  return [...state.entities.coding.values()]
    .filter(({ value }) => value.coder !== null)
    .map(({ value }) => value.id)
    .sort();
}

describe('a newer version', () => {
  test('compared with itself gives nothing', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const played = someone();
        const van = importSheet(played, sheet);
        const { changed, added, gone } = look(played, van, sheet);
        expect({ changed, added, gone }).toEqual({ changed: [], added: [], gone: [] });
      }),
    );
  });

  test('gives nothing once it came in, also after work by hand', () => {
    fc.assert(
      fc.property(twoSheets, handiwork, ([before, after], actions) => {
        const played = someone();
        const van = importSheet(played, before);
        workOn(played, actions);
        const { importId } = renewWith(played, van, after);
        const { changed, added, gone } = look(played, importId, after);
        expect({ changed, added, gone }).toEqual({ changed: [], added: [], gone: [] });
      }),
    );
  });

  test('is undone to what was, and done again', () => {
    fc.assert(
      fc.property(twoSheets, handiwork, fc.boolean(), ([before, after], actions, isAll) => {
        const played = someone();
        const van = importSheet(played, before);
        workOn(played, actions);
        const was = contents(played.state);
        const alle = isAll ? ({ gewijzigd: 'nieuw', verdwenen: 'weg' } as const) : {};
        renewWith(played, van, after, { alle });
        const is = contents(played.state);
        const undone = played.do(undo);
        expect(undone?.left).toEqual([]);
        expect(contents(played.state)).toEqual(was);
        played.do(redo);
        expect(contents(played.state)).toEqual(is);
      }),
    );
  });

  test('keeps every coding of a person, and every value that a hand made', () => {
    fc.assert(
      fc.property(twoSheets, handiwork, ([before, after], actions) => {
        const played = someone();
        const van = importSheet(played, before);
        workOn(played, actions);
        const codings = codedBy(played.state);
        const { pairs } = look(played, van, after);
        renewWith(played, van, after);
        expect(codedBy(played.state)).toEqual(codings);
        for (const { old } of pairs) {
          const now = get(played.state, old.type, old.value.id) as {
            velden: Record<string, unknown>;
          };
          for (const veld of old.hand) {
            expect(now.velden[veld]).toEqual((old.value.velden as Record<string, unknown>)[veld]);
          }
        }
      }),
    );
  });

  test('leaves a dossier that replays the same, with every row in the unit of its record', () => {
    fc.assert(
      fc.property(twoSheets, ([before, after]) => {
        const played = someone();
        const van = importSheet(played, before);
        renewWith(played, van, after, { alle: { verdwenen: 'weg' } });
        expect(image(replay(played.log))).toEqual(image(played.state));
        for (const [type, map] of Object.entries(played.state.entities)) {
          if (!isRecordType(type)) continue;
          for (const { value } of map.values()) {
            const record = value as { unit: string; sourceRow: string | null };
            const row = get(played.state, 'sourceRow', record.sourceRow ?? '');
            expect(row?.unit).toBe(record.unit);
            expect(get(played.state, 'unit', record.unit)).toBeDefined();
          }
        }
      }),
    );
  });

  test('goes with what it renewed when that is erased: nothing that both say is left', () => {
    fc.assert(
      fc.property(sheets, fc.boolean(), (sheet, isNewest) => {
        const played = someone();
        const van = importSheet(played, sheet);
        const { importId } = renewWith(played, van, sheet);
        const units = unitsWith(played.state, [isNewest ? importId : van]);
        const { state } = eraseUnits(played.state, units);
        for (const [type, map] of Object.entries(state.entities)) {
          if (isRecordType(type)) expect(map.size).toBe(0);
        }
        expect(state.entities.sourceRow.size).toBe(0);
      }),
    );
  });

  test('is the old sheet again when every row is left as it is', () => {
    fc.assert(
      fc.property(twoSheets, ([before, after]) => {
        const played = someone();
        const van = importSheet(played, before);
        const values = (state: DossierState) =>
          Object.entries(state.entities)
            .filter(([type]) => isRecordType(type))
            .flatMap(([, map]) =>
              [...map.values()].map(({ value }) => (value as { velden: unknown }).velden),
            );
        const was = values(played.state);
        renewWith(played, van, after, { alle: { nieuw: 'oud', gewijzigd: 'oud' } });
        expect(values(played.state)).toEqual(expect.arrayContaining(was));
        expect(values(played.state)).toHaveLength(was.length);
      }),
    );
  });
});
