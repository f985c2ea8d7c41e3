import { describe, expect, test } from 'vitest';
import { anchorOf, parseMarkdown } from '../../../../../renderer/features/handboek/markdown';
import { inlineText, parseInline } from '../../../../../renderer/features/handboek/markdown-inline';

describe('blocks', () => {
  test('headings, paragraphs of several lines, pictures', () => {
    const blocks = parseMarkdown('# Eén\nwat *er* staat\nen verder\n\n![beeld](x.png)\n');
    expect(blocks).toEqual([
      { kind: 'heading', level: 1, anchor: 'eén', parts: [{ kind: 'text', text: 'Eén' }] },
      {
        kind: 'paragraph',
        parts: [
          { kind: 'text', text: 'wat ' },
          { kind: 'emphasis', parts: [{ kind: 'text', text: 'er' }] },
          { kind: 'text', text: ' staat en verder' },
        ],
      },
      { kind: 'picture', alt: 'beeld', to: 'x.png' },
    ]);
  });

  test('lists go on over lines, and end at a blank one', () => {
    const [ordered, loose] = parseMarkdown('1. een\n   en meer\n2. twee\n\n- los');
    expect(ordered).toMatchObject({ kind: 'list', ordered: true });
    expect(ordered?.kind === 'list' && ordered.items.map(inlineText)).toEqual([
      'een en meer',
      'twee',
    ]);
    expect(loose).toMatchObject({ kind: 'list', ordered: false });
  });

  test('tables keep a bar that was escaped', () => {
    const [table] = parseMarkdown('| a | b |\n|---|---|\n| 1 \\| 2 | `3` |\n');
    expect(table?.kind === 'table' && table.rows.map((row) => row.map(inlineText))).toEqual([
      ['1 | 2', '3'],
    ]);
  });

  test('code is left as it is', () => {
    expect(parseMarkdown('```\n*a*\n\nb\n```')).toEqual([{ kind: 'code', text: '*a*\n\nb' }]);
  });

  test.each([
    ['> citaat', /line 1/],
    ['tekst\n\n<b>vet</b>', /line 3/],
    ['- a\n  - b', /list within a list/],
    ['| a | b |\n| 1 | 2 |', /line of dashes/],
    ['| a | b |\n|---|---|\n| 1 |', /too many or too few/],
    ['```\nzonder einde', /does not end/],
    ['#### te diep', /not part/],
    ['3. begint elders', /begins elsewhere/],
    ['tekst met `open', /not closed/],
    ['tekst met **open', /not closed/],
    ['een <a href="x">koppeling</a>', /not closed, or not known/],
    ['![beeld](x.png) in een regel', /not closed, or not known/],
  ])('refuses what a reader would see as markup: %j', (text, reason) => {
    expect(() => parseMarkdown(text)).toThrow(reason);
  });
});

describe('within a line', () => {
  test('keys, code, links and emphasis, also within each other', () => {
    expect(parseInline('<kbd>Ctrl+K</kbd>, **a *b***, [`c`](d.md#e)')).toEqual([
      { kind: 'key', text: 'Ctrl+K' },
      { kind: 'text', text: ', ' },
      {
        kind: 'strong',
        parts: [
          { kind: 'text', text: 'a ' },
          { kind: 'emphasis', parts: [{ kind: 'text', text: 'b' }] },
        ],
      },
      { kind: 'text', text: ', ' },
      { kind: 'link', to: 'd.md#e', parts: [{ kind: 'code', text: 'c' }] },
    ]);
  });

  test('a star between spaces is a star no more: it must be escaped', () => {
    expect(() => parseInline('2 * 3')).toThrow();
    expect(inlineText(parseInline('2 \\* 3'))).toBe('2 * 3');
  });
});

test.each([
  ['Geschiedenis en ongedaan maken', 'geschiedenis-en-ongedaan-maken'],
  ['Als er iets misgaat?', 'als-er-iets-misgaat'],
  ['In vensters en menu’s', 'in-vensters-en-menus'],
])('a heading is linked to as GitHub does: %s', (heading, anchor) => {
  expect(anchorOf(heading)).toBe(anchor);
});
