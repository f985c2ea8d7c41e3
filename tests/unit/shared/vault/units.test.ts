import { beforeAll, describe, expect, it } from 'vitest';
import { type UnitKeys, unitKeysSchema } from '../../../../shared/desktop/contract';
import { type DossierKeys, deriveKeys, newDataKey } from '../../../../shared/vault/keys';
import { decrypt, encrypt } from '../../../../shared/vault/primitives';
import {
  newUnitRing,
  openUnitRing,
  type UnitRing,
  withoutUnits,
  withUnits,
} from '../../../../shared/vault/units';

const id = 'abcdefghijklmnop';
let keys: DossierKeys;
let ring: UnitRing;

beforeAll(async () => {
  keys = await deriveKeys(id, newDataKey());
  ring = await withUnits(keys, await newUnitRing(keys), ['org1', 'org2', 'org3']);
});

async function changed(change: (file: UnitKeys) => void): Promise<UnitRing> {
  const file = structuredClone(ring.file);
  change(file);
  return openUnitRing(keys, file);
}

describe('unit keys', () => {
  it('come back from the file the shell keeps', async () => {
    const again = await openUnitRing(keys, unitKeysSchema.parse(ring.file));
    expect(again.sound).toBe(true);
    expect([...again.keys.keys()]).toEqual(['org1', 'org2', 'org3']);
    for (const unit of ['org1', 'org2', 'org3']) {
      const sealed = await encrypt(
        ring.keys.get(unit) as never,
        new Uint8Array(4),
        new Uint8Array(),
      );
      const opened = await decrypt(again.keys.get(unit) as never, sealed, new Uint8Array());
      expect(opened).toEqual(new Uint8Array(4));
    }
  });

  it('are each of their own, and keep the keys that were there', async () => {
    const more = await withUnits(keys, ring, ['org1', 'org4']);
    expect(more.keys.get('org1')).toBe(ring.keys.get('org1'));
    expect(more.file.units.org1).toBe(ring.file.units.org1);
    expect(new Set(Object.values(more.file.units)).size).toBe(4);
  });

  it('are gone after erasing: from the file, and for whoever puts the wrap back', async () => {
    const after = await withoutUnits(keys, ring, ['org2']);
    expect(after.file.erased).toEqual(['org2']);
    expect(JSON.stringify(after.file)).not.toContain(ring.file.units.org2);
    expect(after.keys.has('org2')).toBe(false);
    expect((await withUnits(keys, after, ['org2'])).keys.has('org2')).toBe(false);
    const put = await openUnitRing(keys, {
      ...after.file,
      units: { ...after.file.units, org2: ring.file.units.org2 as string },
    });
    expect(put.sound).toBe(false);
    expect(put.keys.has('org2')).toBe(false);
  });

  it.each<[string, (file: UnitKeys) => void]>([
    ['a unit taken away', (f) => delete f.units.org1],
    [
      'two wraps exchanged',
      (f) => {
        [f.units.org1, f.units.org2] = [f.units.org2 as string, f.units.org1 as string];
      },
    ],
    [
      'a wrap changed',
      (f) => {
        f.units.org1 = `A${(f.units.org1 as string).slice(1)}`.replace(/^AA/, 'BA');
      },
    ],
    ['a unit put on the list', (f) => f.erased.push('org1')],
    ['another dossier', (f) => Object.assign(f, { id: 'abcdefghijklmnoq' })],
    [
      'the mac changed',
      (f) => Object.assign(f, { mac: ring.file.mac.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) }),
    ],
    ['the mac emptied', (f) => Object.assign(f, { mac: '' })],
  ])('notices %s', async (_, change) => {
    expect((await changed(change)).sound).toBe(false);
  });

  it('do not open under another dossier or another data key', async () => {
    const other = await deriveKeys(id, newDataKey());
    const opened = await openUnitRing(other, ring.file);
    expect(opened.sound).toBe(false);
    expect(opened.keys.size).toBe(0);
  });

  it('refuse an id that cannot be stored', async () => {
    await expect(withUnits(keys, ring, ['__proto__'])).rejects.toThrow(RangeError);
    await expect(withoutUnits(keys, ring, ['a b'])).rejects.toThrow(RangeError);
    await expect(withoutUnits(keys, ring, ['dossier'])).rejects.toThrow(RangeError);
  });
});
