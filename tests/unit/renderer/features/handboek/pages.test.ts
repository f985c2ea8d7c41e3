/** The handbook as it ships: within the subset, complete, and without a dead link. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { screens } from '../../../../../renderer/app/screens';
import { type Block, parseMarkdown } from '../../../../../renderer/features/handboek/markdown';
import type { Inline } from '../../../../../renderer/features/handboek/markdown-inline';
import {
  findPage,
  pages,
  placeOf,
  readPages,
} from '../../../../../renderer/features/handboek/pages';
import { CONTENTS, pageOfScreen } from '../../../../../renderer/features/handboek/screen-pages';

const root = join(import.meta.dirname, '../../../../..');
const folder = join(root, 'docs/handboek');
const files = [
  ...readdirSync(folder).map((name) => join(folder, name)),
  join(root, 'docs/woordenlijst.md'),
];

function linksOf(blocks: readonly Block[]): string[] {
  const within = (parts: readonly Inline[]): string[] =>
    parts.flatMap((part) => [
      ...(part.kind === 'link' ? [part.to] : []),
      ...('parts' in part ? within(part.parts) : []),
    ]);
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap(within);
    if (block.kind === 'table') return [...block.head, ...block.rows.flat()].flatMap(within);
    return 'parts' in block ? within(block.parts) : [];
  });
}

describe.each(files.map((file) => [file.slice(root.length + 1), file]))('%s', (name, file) => {
  const blocks = parseMarkdown(readFileSync(file, 'utf8'));

  test('begins with its title, and its headings can be told apart', () => {
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
    const anchors = blocks.flatMap((block) => (block.kind === 'heading' ? [block.anchor] : []));
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(blocks.filter((block) => block.kind === 'heading' && block.level === 1)).toHaveLength(1);
  });

  test('is in the contents', () => {
    const id = name.replace(/^.*\/|\.md$/g, '').replace('README', CONTENTS);
    expect(pages.map((page) => page.id)).toContain(id);
  });

  test('has no dead link', () => {
    const here = name.replace(/^.*\/|\.md$/g, '').replace('README', CONTENTS);
    for (const link of linksOf(blocks)) {
      const place = placeOf(link, here);
      const page = place === null ? undefined : findPage(place.page);
      expect(page, link).toBeDefined();
      if (place?.anchor == null) continue;
      expect(
        page?.blocks.some((block) => block.kind === 'heading' && block.anchor === place.anchor),
        link,
      ).toBe(true);
    }
    for (const block of blocks) {
      if (block.kind === 'picture') expect(existsSync(join(dirname(file), block.to))).toBe(true);
    }
  });
});

test('every screen has a page', () => {
  expect(pages.length).toBeGreaterThan(8);
  for (const { id } of screens) expect(findPage(pageOfScreen[id]), id).toBeDefined();
});

test('the contents give the order, and what each page is about', () => {
  const made = readPages({
    '/x/README.md': '# Inhoud\n\n1. [B](b.md): over *b*\n2. [A](a.md)\n',
    '/x/a.md': '# De eerste\n',
    '/x/b.md': '# De tweede\n',
  });
  expect(made.map(({ id, title, about }) => [id, title, about])).toEqual([
    [CONTENTS, 'Inhoud', ''],
    ['b', 'De tweede', 'Over b'],
    ['a', 'De eerste', ''],
  ]);
});

test('only places within the handbook are places', () => {
  expect(placeOf('coderen.md#terug', 'x')).toEqual({ page: 'coderen', anchor: 'terug' });
  expect(placeOf('#kop', 'x')).toEqual({ page: 'x', anchor: 'kop' });
  expect(placeOf('../woordenlijst.md', 'x')).toEqual({ page: 'woordenlijst', anchor: null });
  expect(placeOf('README.md', 'x')).toEqual({ page: CONTENTS, anchor: null });
  expect(placeOf('https://ergens.invalid/a.md', 'x')).toBeNull();
  expect(placeOf('../beeld.png', 'x')).toBeNull();
});
