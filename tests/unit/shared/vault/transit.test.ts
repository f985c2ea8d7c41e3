import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../../../shared/vault/bytes';
import { randomBytes } from '../../../../shared/vault/primitives';
import { makeTransitPair, openTransit, sealTransit } from '../../../../shared/vault/transit';

const refused = { code: 'ongeldige-vraag' };

describe('transit of the derived key', () => {
  it('brings 32 bytes from shell to worker', async () => {
    const pair = await makeTransitPair();
    const secret = randomBytes(32);
    const envelope = await sealTransit(secret, pair.publicKey);
    expect(fromBase64(envelope.sealedKey)).toHaveLength(12 + 32 + 16);
    expect(await openTransit(pair, envelope)).toEqual(secret);
  });

  it('never seals twice alike', async () => {
    const pair = await makeTransitPair();
    const secret = new Uint8Array(32);
    const [a, b] = [
      await sealTransit(secret, pair.publicKey),
      await sealTransit(secret, pair.publicKey),
    ];
    expect(a.publicKey).not.toBe(b.publicKey);
    expect(a.sealedKey).not.toBe(b.sealedKey);
  });

  it('opens only with the pair it was sealed to', async () => {
    const envelope = await sealTransit(randomBytes(32), (await makeTransitPair()).publicKey);
    await expect(openTransit(await makeTransitPair(), envelope)).rejects.toMatchObject(refused);
  });

  it('keeps the private key unreadable', async () => {
    const { privateKey } = await makeTransitPair();
    await expect(crypto.subtle.exportKey('jwk', privateKey)).rejects.toThrow();
  });

  it('refuses every changed byte of the sealed key', async () => {
    const pair = await makeTransitPair();
    const envelope = await sealTransit(randomBytes(32), pair.publicKey);
    const bytes = fromBase64(envelope.sealedKey) as Uint8Array;
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice();
      changed[at] = (changed[at] as number) ^ 1;
      await expect(
        openTransit(pair, { ...envelope, sealedKey: toBase64(changed) }),
      ).rejects.toMatchObject(refused);
    }
  });

  it.each([
    ['', 'empty'],
    ['AAAA', 'too short'],
    ['niet base64', 'no base64'],
    [toBase64(new Uint8Array(65).fill(4)), 'not on the curve'],
  ])('refuses public key %j (%s)', async (publicKey) => {
    const pair = await makeTransitPair();
    await expect(sealTransit(randomBytes(32), publicKey)).rejects.toMatchObject(refused);
    const envelope = await sealTransit(randomBytes(32), pair.publicKey);
    await expect(openTransit(pair, { ...envelope, publicKey })).rejects.toMatchObject(refused);
  });
});
