/** Argon2id in its own thread, and the key on its way back. */
import { argon2id as reference } from '@noble/hashes/argon2.js';
import { describe, expect, test } from 'vitest';
import { argon2id } from '../../../electron/services/argon2-worker';
import { createKdf } from '../../../electron/services/kdf';
import type { KdfParams } from '../../../shared/desktop/contract';
import { toBase64, utf8 } from '../../../shared/vault/bytes';
import { makeTransitPair, openTransit } from '../../../shared/vault/transit';

const salt = Uint8Array.from({ length: 16 }, (_, index) => index);
const params: KdfParams = { alg: 'argon2id', m: 19_456, t: 2, p: 1, salt: toBase64(salt) };

async function derive(passphrase: string, kdf: KdfParams = params) {
  const pair = await makeTransitPair();
  const answer = await createKdf().derive({ passphrase, kdf, publicKey: pair.publicKey });
  return { answer, key: await openTransit(pair, answer) };
}

/** RFC 9106, §5.3. */
test('the published test vector', async () => {
  // The vector uses secret and associated data, which the product does not: checked through the
  // independent implementation, which is then compared on the product's own parameters below.
  const tag = reference(new Uint8Array(32).fill(1), new Uint8Array(16).fill(2), {
    t: 3,
    m: 32,
    p: 4,
    key: new Uint8Array(8).fill(3),
    personalization: new Uint8Array(12).fill(4),
  });
  expect(Buffer.from(tag).toString('hex')).toBe(
    '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659',
  );
});

describe('the key', () => {
  test.each([
    [19_456, 2, 1],
    [19_456, 3, 2],
  ])('is that of another implementation (m %i, t %i, p %i)', async (m, t, p) => {
    const { key } = await derive('een lange zin', { ...params, m, t, p });
    expect(key).toEqual(reference(utf8('een lange zin'), salt, { m, t, p, dkLen: 32 }));
  });

  test('is the same however the letters were composed', async () => {
    const composed = await derive('caf\u00e9 \ufb01n');
    const taken = await derive('cafe\u0301 fin');
    expect(composed.key).toEqual(taken.key);
    expect((await derive('Cafe\u0301 fin')).key).not.toEqual(taken.key);
  });

  test('travels sealed: its answer does not hold it, and differs each time', async () => {
    const one = await derive('zin');
    const two = await derive('zin');
    expect(one.key).toEqual(two.key);
    expect(one.answer.sealedKey).not.toBe(two.answer.sealedKey);
    expect(one.answer.sealedKey).not.toContain(toBase64(one.key).slice(0, 20));
    expect(one.answer.ms).toBeGreaterThan(0);
  });
});

describe('the thread', () => {
  test('leaves the main thread free', async () => {
    const work = argon2id({
      password: utf8('zin'),
      salt,
      memorySize: 65_536,
      iterations: 3,
      parallelism: 1,
    });
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 5);
    await work;
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(5);
  });

  test('that cannot do its work is an error, not a silence', async () => {
    const bad = { password: utf8('zin'), salt: new Uint8Array(0), memorySize: 1, iterations: 1 };
    await expect(argon2id({ ...bad, parallelism: 1 })).rejects.toThrow();
  });

  test('one derivation at a time', async () => {
    const kdf = createKdf();
    const { publicKey } = await makeTransitPair();
    const order: number[] = [];
    await Promise.all(
      [1, 2, 3].map(async (n) => {
        await kdf.derive({ passphrase: `zin ${n}`, kdf: params, publicKey });
        order.push(n);
      }),
    );
    expect(order).toEqual([1, 2, 3]);
  });
});

describe('refused', () => {
  test('a public key that is no point of the curve', async () => {
    const raw = new Uint8Array(65).fill(7);
    raw[0] = 4;
    const request = { passphrase: 'zin', kdf: params, publicKey: toBase64(raw) };
    await expect(createKdf().derive(request)).rejects.toMatchObject({ code: 'ongeldige-vraag' });
  });

  test('a salt that is not sixteen bytes', async () => {
    const { publicKey } = await makeTransitPair();
    const kdf = { ...params, salt: 'geen base64, 24 tekens!!' };
    await expect(createKdf().derive({ passphrase: 'zin', kdf, publicKey })).rejects.toMatchObject({
      code: 'sleutelparameters-geweigerd',
    });
  });
});
