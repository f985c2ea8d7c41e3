/**
 * Pages of the handbook that hold lists which the program or its fixtures know: written with
 * `DRAAIKNOP_HANDBOEK=1 npx vitest run tests/unit/renderer/features/handboek`, and held to it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

const folder = join(import.meta.dirname, '../../../../../docs/handboek');
const writing = process.env.DRAAIKNOP_HANDBOEK === '1';

export interface Section {
  heading: string;
  head: [string, string];
  rows: [string, string][];
}

const tableOf = ({ head, rows }: Section): string =>
  [head, ['---', '---'], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The page with these tables, each at the end of its section; a section that is new comes last. */
function withTables(page: string, sections: readonly Section[]): string {
  const [intro = '', ...parts] = page.split(/^## /m);
  const prose = new Map(
    parts.map((part) => {
      const [heading = '', ...body] = part.split('\n');
      const text = body
        .filter((line) => !line.startsWith('|'))
        .join('\n')
        .trim();
      return [heading, text] as const;
    }),
  );
  const written = sections.map((section) => {
    const text = prose.get(section.heading);
    return [`## ${section.heading}`, ...(text ? [text, ''] : []), tableOf(section), ''].join('\n');
  });
  return `${intro.trim()}\n\n${written.join('\n')}`;
}

/** The page has these tables, or is given them. */
export function holds(file: string, sections: readonly Section[]): void {
  const path = join(folder, file);
  const page = readFileSync(path, 'utf8');
  const wanted = withTables(page, sections);
  if (writing) writeFileSync(path, wanted);
  else expect(page).toBe(wanted);
}
