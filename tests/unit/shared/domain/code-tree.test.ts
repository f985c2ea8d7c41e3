import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Code, CodeField } from '../../../../shared/domain/code';
import { codeTree } from '../../../../shared/domain/code-tree';

type Said = Partial<Record<CodeField, string>>;

const codesOf = (...said: Said[]): Code[] =>
  said.map((velden, index) => ({ id: `c${index}`, unit: 'u', sourceRow: null, velden }));

/** The tree as it reads: a line each, two spaces a level, and why one stands at the top. */
function drawn(codes: readonly Code[]): string[] {
  const places = codeTree(codes);
  return codes
    .map(({ id, velden }) => ({ place: places.get(id), naam: velden.naam }))
    .sort((a, b) => (a.place?.plaats ?? 0) - (b.place?.plaats ?? 0))
    .map(({ place, naam }) => {
      const los = place?.los === null ? '' : ` (${place?.los})`;
      return `${'  '.repeat(place?.niveau ?? 0)}${String(naam)}${los}`;
    });
}

describe('the tree of codes', () => {
  test('stands by what each falls under, called by its code or its name', () => {
    const codes = codesOf(
      { code: 'WE-10', naam: 'Rooster', ouder: 'WE' },
      { code: 'WE-2', naam: 'Caseload', ouder: 'werk ' },
      { code: 'WE', naam: 'Werk' },
      { naam: 'Zonder nummer', ouder: 'we' },
      { code: 'WE-2a', naam: 'Te hoog', ouder: 'Caseload' },
    );
    expect(drawn(codes)).toEqual([
      'Werk',
      '  Caseload',
      '    Te hoog',
      '  Rooster',
      '  Zonder nummer',
    ]);
    expect(codeTree(codes).get('c1')).toEqual({
      plaats: 1,
      niveau: 1,
      ouder: { id: 'c2', naam: 'WE Werk' },
      los: null,
      kinderen: 1,
    });
  });

  test('has at the top, and says why, what falls under a code that is not there', () => {
    expect(
      drawn(
        codesOf({ naam: 'Los', ouder: 'Weg' }, { naam: 'Vast' }, { naam: 'Kind', ouder: 'Los' }),
      ),
    ).toEqual(['Los (onbekend)', '  Kind', 'Vast']);
  });

  test('has at the top what would fall under itself; what hangs on it stays there', () => {
    expect(
      drawn(
        codesOf(
          { naam: 'Kip', ouder: 'Ei' },
          { naam: 'Ei', ouder: 'Kip' },
          { naam: 'Zelf', ouder: 'Zelf' },
          { naam: 'Kuiken', ouder: 'Ei' },
        ),
      ),
    ).toEqual(['Kip (kring)', 'Ei (kring)', '  Kuiken', 'Zelf (kring)']);
  });

  test('keeps codebooks apart, and goes to another one only where that is the only answer', () => {
    expect(
      drawn(
        codesOf(
          { codeboek: 'B', code: '1', naam: 'B-werk' },
          { codeboek: 'A', code: '1', naam: 'A-werk' },
          { codeboek: 'A', naam: 'A-kind', ouder: '1' },
          { codeboek: 'B', naam: 'B-kind', ouder: '1' },
          { naam: 'Zonder boek', ouder: 'a-werk' },
          { naam: 'Welk boek?', ouder: '1' },
        ),
      ),
    ).toEqual([
      'A-werk',
      '  A-kind',
      '  Zonder boek',
      'B-werk',
      '  B-kind',
      'Welk boek? (meerdere)',
    ]);
  });

  test('takes a number for a code before it takes it for a name', () => {
    const codes = codesOf(
      { naam: '7' },
      { code: '7', naam: 'Zeven' },
      { naam: 'Kind', ouder: '7' },
    );
    expect(codeTree(codes).get('c2')?.ouder?.id).toBe('c1');
  });

  const words = fc.constantFrom('', 'a', 'b', 'c', 'd');
  const any = fc.array(
    fc.record({ code: words, naam: words, ouder: words, codeboek: fc.constantFrom('', 'x') }),
    { maxLength: 12 },
  );

  test('holds each code once, under one that stands just before its children', () => {
    fc.assert(
      fc.property(any, (said) => {
        const codes = codesOf(...said);
        const places = codeTree(codes);
        expect([...places.values()].map(({ plaats }) => plaats)).toEqual(codes.map((_, i) => i));
        expect([...places.keys()].sort()).toEqual(codes.map(({ id }) => id).sort());
        for (const { ouder, niveau, plaats, los } of places.values()) {
          const parent = ouder === null ? undefined : places.get(ouder.id);
          expect(niveau).toBe(parent === undefined ? 0 : parent.niveau + 1);
          if (parent !== undefined) expect(parent.plaats).toBeLessThan(plaats);
          if (los !== null) expect(niveau).toBe(0);
        }
        for (const [id, { kinderen }] of places) {
          const own = [...places.values()].filter(({ ouder }) => ouder?.id === id);
          expect(own).toHaveLength(kinderen);
        }
      }),
    );
  });

  test('of a chain of twenty thousand does not run out of room', () => {
    const codes = codesOf(
      ...Array.from({ length: 20_000 }, (_, at) => ({ naam: `n${at}`, ouder: `n${at - 1}` })),
    );
    expect(codeTree(codes).get('c19999')?.niveau).toBe(19_999);
  });
});
