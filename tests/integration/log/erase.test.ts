import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenedLog } from '../../../renderer/workers/dossier/log';
import { get } from '../../../shared/dossier/state';
import {
  add,
  asJustMade,
  casus,
  change,
  draft,
  erase,
  freshIndexedDb,
  type Laptop,
  newLaptop,
  plain,
  set,
  summary,
} from './support';

let laptop: Laptop;
let one: OpenedLog;
beforeEach(async () => {
  freshIndexedDb();
  laptop = await newLaptop();
  one = await laptop.open();
  await change(
    one,
    draft([add(casus('blijft')), add(casus('weg', 'org1')), add(casus('ook', 'org2'))]),
  );
  await change(one, draft([set(casus('weg', 'org1'), 'wereld', null, 'zorg')]));
  await change(one, draft([set(casus('ook', 'org2'), 'wereld', null, 'jeugd')]));
});

describe('erase', () => {
  it('takes the unit out of the state, before and after opening again', async () => {
    await erase(one, ['org1']);
    expect(one.log.head.seq).toBe(4);
    await one.log.close();
    const two = await laptop.open();
    expect(two.log.damage).toBeNull();
    expect(get(two.state, 'casus', 'weg')).toBeUndefined();
    expect(get(two.state, 'casus', 'ook')?.velden.wereld).toBe('jeugd');
    expect(plain(two.state)).toEqual(plain(one.state));
    expect(await two.log.check()).toBeNull();
  });

  it('leaves the key in no file, and the part can no longer be opened', async () => {
    const wrapped = laptop.disk.units.units.org1 as string;
    await erase(one, ['org1']);
    expect(JSON.stringify(laptop.disk.units)).not.toContain(wrapped);
    expect(laptop.disk.units.erased).toEqual(['org1']);
    expect(Object.keys(laptop.disk.units.units)).toEqual(['org2']);
    const { operations } = await one.log.read(1);
    expect(operations).toHaveLength(2);
    expect(JSON.stringify(operations)).not.toContain('weg');
    expect((await one.log.read(2)).operations).toEqual([]);
  });

  it('has the key gone from the file before its step is written', async () => {
    const seen: string[] = [];
    const { writeUnits } = laptop.disk;
    laptop.disk.writeUnits = async (units) => {
      seen.push(`sleutels bij stap ${one.log.head.seq}`);
      await writeUnits(units);
    };
    await erase(one, ['org1']);
    expect(seen).toEqual(['sleutels bij stap 3']);
    expect(one.log.head.seq).toBe(4);
  });

  it('stays in the history: what kind of step there was, not what was in it', async () => {
    await erase(one, ['org1']);
    const steps = await one.log.steps(1, 9);
    expect(steps.map(({ kind }) => kind)).toEqual(['veld', 'veld', 'veld', 'wissen']);
  });

  it('refuses a change to what was erased', async () => {
    await erase(one, ['org1']);
    const late = one.log.append(draft([add(casus('nieuw', 'org1'))]));
    await expect(late).rejects.toMatchObject({ code: 'gewist' });
    await change(one, draft([add(casus('nieuw', 'org2'))]));
    expect(one.log.head.seq).toBe(5);
  });

  it('erases nothing when the shell cannot write', async () => {
    laptop.disk.writeUnits = async () => {
      throw new Error('vol');
    };
    await expect(one.log.erase(['org1'], summary('wissen'))).rejects.toThrow('vol');
    expect((await one.log.read(2)).operations).toHaveLength(1);
    expect(one.log.head.seq).toBe(3);
  });

  it('is finished at the next opening when it was broken off after losing the key', async () => {
    const before = laptop.disk.units;
    await erase(one, ['org1']);
    await one.log.close();
    const erased = laptop.disk.units;
    // The same dossier, but its last step never reached the disk.
    freshIndexedDb();
    await asJustMade(laptop);
    one = await laptop.open();
    await change(one, draft([], 'aanmaken'));
    await one.log.close();
    laptop.disk.units = before;
    one = await laptop.open();
    await change(one, draft([add(casus('weg', 'org1')), add(casus('ook', 'org2'))]));
    await one.log.close();
    laptop.disk.units = erased;
    const two = await laptop.open();
    expect(two.log.damage).toBeNull();
    expect(two.log.head.seq).toBe(3);
    expect(await two.log.steps(3, 3)).toMatchObject([{ kind: 'wissen', coder: null }]);
    expect(get(two.state, 'casus', 'weg')).toBeUndefined();
    await two.log.close();
    const three = await laptop.open();
    expect(three.log.head.seq).toBe(3);
    expect(plain(three.state)).toEqual(plain(two.state));
  });

  it('wins from an older file of unit keys that was put back', async () => {
    const before = laptop.disk.units;
    await erase(one, ['org1']);
    await one.log.close();
    laptop.disk.units = before;
    const two = await laptop.open();
    expect(two.log.damage).toBeNull();
    expect(get(two.state, 'casus', 'weg')).toBeUndefined();
    expect(laptop.disk.units.erased).toEqual(['org1']);
    expect(laptop.disk.units.units).not.toHaveProperty('org1');
    expect((await two.log.read(2)).operations).toEqual([]);
    expect(plain(two.state)).toEqual(plain(one.state));
  });
});
