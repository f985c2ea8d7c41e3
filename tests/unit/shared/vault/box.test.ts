import { beforeAll, describe, expect, it } from 'vitest';
import {
  type BoxLabel,
  type BoxPlace,
  boxLabel,
  fromJson,
  openBox,
  sealBox,
  toJson,
} from '../../../../shared/vault/box';
import { toHex, utf8 } from '../../../../shared/vault/bytes';
import { aesKey, type Key, randomBytes } from '../../../../shared/vault/primitives';

const place: BoxPlace = {
  dossier: 'abcdefghijklmnop',
  table: 'part',
  sequence: 7,
  part: 1,
  parts: 3,
};
const plain = utf8('vertrouwelijk');
let key: Key;

beforeAll(async () => {
  key = await aesKey(randomBytes(32));
});

const label = (box: Uint8Array<ArrayBuffer>) => boxLabel(box) as BoxLabel;

describe('box', () => {
  it('gives back what was sealed, at its own place', async () => {
    const box = await sealBox(key, 1, 'dossier', place, plain);
    expect(label(box)).toEqual({ version: 1, generation: 1, unit: 'dossier' });
    expect(await openBox(key, label(box), place, box)).toEqual(plain);
  });

  it('has the layout of decision 0030', async () => {
    const box = await sealBox(key, 258, 'u1', place, plain);
    expect(toHex(box.subarray(0, 8))).toBe(`01${'00000102'}02${toHex(utf8('u1'))}`);
    expect(box).toHaveLength(8 + 12 + plain.length + 16);
  });

  it('opens a box that was sealed by hand with the additional data of decision 0030', async () => {
    const raw = new Uint8Array(32).fill(9);
    const iv = new Uint8Array(12).fill(3);
    const hex =
      '01' + // version
      '00000001' + // generation
      '0000000100000002' + // sequence 2^32 + 2
      '00000001' + // part
      '00000003' + // parts
      `00000009${toHex(utf8('draaiknop'))}` +
      `00000010${toHex(utf8('abcdefghijklmnop'))}` +
      `00000004${toHex(utf8('part'))}` +
      `00000002${toHex(utf8('u1'))}`;
    const additionalData = Uint8Array.from(hex.match(/../g) ?? [], (b) => Number.parseInt(b, 16));
    const aes = await aesKey(raw);
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, aes, plain);
    const box = new Uint8Array([1, 0, 0, 0, 1, 2, 0x75, 0x31, ...iv, ...new Uint8Array(sealed)]);
    expect(await openBox(aes, label(box), { ...place, sequence: 0x1_0000_0002 }, box)).toEqual(
      plain,
    );
  });

  it.each<[string, Partial<BoxPlace>]>([
    ['another dossier', { dossier: 'abcdefghijklmnoq' }],
    ['another table', { table: 'manifest' }],
    ['another step', { sequence: 8 }],
    ['a step 2^32 further', { sequence: 7 + 2 ** 32 }],
    ['another part', { part: 2 }],
    ['another number of parts', { parts: 2 }],
  ])('does not open at %s', async (_, moved) => {
    const box = await sealBox(key, 1, 'dossier', place, plain);
    expect(await openBox(key, label(box), { ...place, ...moved }, box)).toBeNull();
  });

  it('does not open under another unit, generation or version, with the same key', async () => {
    const box = await sealBox(key, 1, 'abc', place, plain);
    for (const [at, value] of [
      [0, 2],
      [4, 2],
      [6, 0x62],
    ] as const) {
      const changed = box.slice();
      changed[at] = value;
      expect(await openBox(key, label(changed), place, changed)).toBeNull();
    }
  });

  it('takes no text across a field: the same letters divided otherwise are other data', async () => {
    const box = await sealBox(key, 1, 'unit', { ...place, dossier: 'abcdefghijklmnopq' }, plain);
    const moved = { ...place, dossier: 'abcdefghijklmnop' };
    expect(await openBox(key, label(box), moved, box)).toBeNull();
  });

  it('notices every changed, missing and added byte', async () => {
    const box = await sealBox(key, 1, 'dossier', place, plain);
    const open = async (bytes: Uint8Array<ArrayBuffer>) => {
      const found = boxLabel(bytes);
      return found === null ? null : openBox(key, found, place, bytes);
    };
    for (let at = 0; at < box.length; at++) {
      const flipped = box.slice();
      flipped[at] = (flipped[at] as number) ^ 0x10;
      expect(await open(flipped), `byte ${at}`).toBeNull();
      expect(await open(box.slice(0, at)), `cut at ${at}`).toBeNull();
    }
    expect(await open(new Uint8Array([...box, 0]))).toBeNull();
  });

  it('never seals twice alike', async () => {
    const [a, b] = [
      await sealBox(key, 1, 'dossier', place, plain),
      await sealBox(key, 1, 'dossier', place, plain),
    ];
    expect(toHex(a)).not.toBe(toHex(b));
  });

  it.each(['', 'a b', 'é', '__proto__', 'x'.repeat(65), '-a'])('refuses unit %j', async (unit) => {
    await expect(sealBox(key, 1, unit, place, plain)).rejects.toThrow(RangeError);
  });

  it('keeps values through JSON', () => {
    const value = { a: [1, 'é', null, true], b: { c: 0.1 } };
    expect(fromJson(toJson(value))).toEqual(value);
  });
});
