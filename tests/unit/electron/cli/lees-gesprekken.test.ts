/** Conversations on the command line: raw, as records, and for people. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lees } from '../../../../electron/cli/lees';

const cwd = join(import.meta.dirname, '../../../../fixtures/soorten');

async function run(...args: string[]): Promise<string> {
  let out = '';
  const code = await lees(args, {
    ...{ cwd, env: {}, err: () => undefined },
    out: (text) => {
      out += text;
    },
  });
  expect(code).toBe(0);
  return out;
}

describe('a conversation', () => {
  test('with --ruw: who, what and when, each at the number of its paragraph', async () => {
    const { bladen } = JSON.parse(await run('gesprek met tijden.txt', '--ruw'));
    expect(bladen).toHaveLength(1);
    expect(bladen[0].naam).toBe('gesprek met tijden');
    expect(bladen[0].rijen[0]).toEqual([
      'Adviseur HR',
      'Hoe zag uw eerste maand eruit?',
      '00:00:04',
    ]);
    expect(bladen[0].rijen).toHaveLength(6);
  });

  test('with --json: an interview in turns, with what stands above it', async () => {
    const { bladen } = JSON.parse(await run('gesprek teamleider.docx', '--json'));
    const [blad] = bladen;
    expect(blad.soort).toBe('interviews');
    expect(blad.records[0]).toMatchObject({
      rij: 5,
      rol: 'teamleider',
      vraag: 'Hoe zag uw eerste maand eruit?',
    });
    expect(blad.records[3]).toMatchObject({ rij: 8, tot: 9, spreker: 'Respondent' });
  });

  test('for people: how many turns, and what is not in them', async () => {
    const text = await run('gesprek teamleider.docx');
    expect(text).toContain('1 interview met 6 beurten');
    expect(text).toContain('1 voetnoot of eindnoot is niet overgenomen');
    expect(text).not.toContain('rij 0');
  });
});
