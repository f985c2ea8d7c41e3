/** Screen and page promise the same, word for word. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { kept, layerGroups, notKept, standingLabels } from '../../../../renderer/app/netwerk/facts';

const page = readFileSync('docs/beveiliging.md', 'utf8').replaceAll(/[`*]/g, '');

function section(title: string): string {
  const body = page.split(`\n## ${title}\n`)[1]?.split('\n## ')[0];
  if (body === undefined) throw new Error(`no section ${title} in docs/beveiliging.md`);
  return body;
}

/** Items of a list, each with its continued lines. */
function items(title: string): string[] {
  return section(title)
    .split(/\n- /)
    .slice(1)
    .map((item) => item.trim().replaceAll(/\s*\n\s*/g, ' '));
}

describe.each(layerGroups)('$titel', ({ titel, lagen }) => {
  test('has the layers of the page, per host', () => {
    const rows = section(titel)
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| laag'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    expect(
      lagen.map(({ naam, uitleg, electron, chromium }) => [
        naam,
        uitleg,
        standingLabels[electron],
        standingLabels[chromium],
      ]),
    ).toEqual(rows);
  });
});

test('the page has no other tables', () => {
  expect(page.match(/^\| laag /gm)).toHaveLength(layerGroups.length);
});

test('promises and what is not promised are the same', () => {
  expect(kept).toEqual(items('Beloofd'));
  expect(notKept).toEqual(items('Niet beloofd'));
});
