import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dispatch } from '../../../../electron/cli/dispatch';
import { templateFile, templates } from '../../../../shared/exchange/templates';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'draaiknop-sjabloon-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...argv: string[]) {
  let out = '';
  let err = '';
  const code = await dispatch(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    cwd: folder,
    env: {},
  });
  return { code, out, err };
}

describe('sjabloon', () => {
  it('writes one template where somebody stands and prints its path, and never overwrites', async () => {
    const first = await run('sjabloon', 'casussen');
    expect(first).toEqual({ code: 0, out: `${join(folder, 'sjabloon-casussen.xlsx')}\n`, err: '' });
    writeFileSync(join(folder, 'sjabloon-casussen.xlsx'), 'ingevuld');
    const second = await run('sjabloon', 'casussen');
    expect(second.out).toBe(`${join(folder, 'sjabloon-casussen (2).xlsx')}\n`);
    expect(readFileSync(join(folder, 'sjabloon-casussen.xlsx'), 'utf8')).toBe('ingevuld');
  });

  it.each([[['--naar', 'leeg/hier']], [['--naar=leeg/hier']]])(
    'writes all of them in the folder of %j, which it makes',
    async (options) => {
      const { code, out } = await run('sjabloon', 'alle', ...options);
      expect(code).toBe(0);
      const names = templates.map(templateFile);
      expect(out.trim().split('\n')).toEqual(names.map((name) => join(folder, 'leeg/hier', name)));
      expect(readdirSync(join(folder, 'leeg/hier')).sort()).toEqual([...names].sort());
    },
  );

  it('writes what lees recognises as a sheet without rows', async () => {
    await run('sjabloon', 'intake');
    const { code, out } = await run('lees', 'intakeformulier.xlsx', '--json');
    expect(code).toBe(0);
    const { bladen } = JSON.parse(out) as { bladen: { naam: string; soort: string | null }[] };
    expect(bladen.map(({ naam }) => naam)).toEqual(['Intakeformulier', 'Uitleg', 'Keuzes']);
  });

  it.each([
    [[], /^Er is geen sjabloon genoemd; mogelijk zijn intake, .*, alle\.\n$/],
    [['verlof'], /^verlof is geen sjabloon; mogelijk zijn intake, .*, alle\.\n$/],
    [['casussen', 'interviews'], /^Noem één sjabloon, of alle; gebruik sjabloon /],
    [['casussen', '--uit', 'x'], /^--uit is geen optie; gebruik sjabloon /],
    [['casussen', '--naar'], /^Er is geen map genoemd na --naar; gebruik sjabloon /],
    [['casussen', '--naar='], /^Er is geen map genoemd na --naar; gebruik sjabloon /],
  ])('says in one sentence what is wrong with %j, and writes nothing', async (args, sentence) => {
    const { code, out, err } = await run('sjabloon', ...args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(sentence);
    expect(err).toMatch(/^[^\n]*\.\n$/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says where it cannot write', async () => {
    writeFileSync(join(folder, 'bestand'), '');
    const { code, err } = await run('sjabloon', 'alle', '--naar', 'bestand');
    expect(code).toBe(1);
    expect(err).toMatch(/^.*bestand is niet geschreven: .*\.\n$/);
  });
});
