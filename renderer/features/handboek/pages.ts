/**
 * The pages of the handbook: docs/handboek and docs/woordenlijst.md, built into the program. The
 * list in docs/handboek/README.md is the table of contents, in the order of the work.
 */

import { type Block, parseMarkdown } from './markdown';
import { type Inline, inlineText } from './markdown-inline';
import { CONTENTS } from './screen-pages';

export interface Page {
  /** The name of the file; for README.md 'inhoud'. */
  id: string;
  title: string;
  /** What it is about, from the table of contents. */
  about: string;
  blocks: readonly Block[];
}

/** Where a link within the handbook leads. */
export interface Place {
  page: string;
  /** Of a heading; null = the top. */
  anchor: string | null;
}

const files: Record<string, string> = {
  ...import.meta.glob<string>('../../../docs/handboek/*.md', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
  ...import.meta.glob<string>('../../../docs/woordenlijst.md', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
};

/** 'coderen.md', '../woordenlijst.md#n' and '#kop' as places; null for what is not in the handbook. */
export function placeOf(link: string, from: string): Place | null {
  const [file = '', anchor] = link.split('#');
  const page =
    file === '' ? from : file === 'README.md' ? CONTENTS : /([a-z0-9-]+)\.md$/.exec(file)?.[1];
  if (page === undefined || /^[a-z]+:/.test(link)) return null;
  return { page, anchor: anchor ?? null };
}

function titleOf(blocks: readonly Block[]): string {
  const [first] = blocks;
  return first?.kind === 'heading' && first.level === 1 ? inlineText(first.parts) : '';
}

/** The text of an item of the contents after its link, without the colon. */
function aboutOf(item: readonly Inline[]): string {
  const text = inlineText(item.slice(1)).replace(/^:\s*/, '');
  return text === '' ? '' : text.charAt(0).toUpperCase() + text.slice(1);
}

/** All pages in the order of the contents, which come first themselves. */
export function readPages(sources: Readonly<Record<string, string>>): Page[] {
  const byId = new Map(
    Object.entries(sources).map(([path, text]) => {
      const name = /([^/]+)\.md$/.exec(path)?.[1] ?? path;
      return [name === 'README' ? CONTENTS : name, parseMarkdown(text)] as const;
    }),
  );
  const contents = byId.get(CONTENTS) ?? [];
  const listed = contents.flatMap((block) =>
    block.kind === 'list' && block.ordered ? block.items : [],
  );
  const page = (id: string, about: string): Page => {
    const blocks = byId.get(id) ?? [];
    return { id, title: titleOf(blocks), about, blocks };
  };
  return [
    page(CONTENTS, ''),
    ...listed.flatMap((item) => {
      const [link] = item;
      const place = link?.kind === 'link' ? placeOf(link.to, CONTENTS) : null;
      return place === null ? [] : [page(place.page, aboutOf(item))];
    }),
  ];
}

/** The handbook of this program, parsed once. */
export const pages: readonly Page[] = readPages(files);

export function findPage(id: string): Page | undefined {
  return pages.find((page) => page.id === id);
}
