/** New passphrase, new recovery key, new keys, and the key of a computer. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type VaultHeader, vaultHeaderSchema } from '../../../../shared/desktop/contract';
import { type BoxLabel, boxLabel, openBox, sealBox } from '../../../../shared/vault/box';
import { fromBase64, toBase64, utf8 } from '../../../../shared/vault/bytes';
import {
  createVault,
  type KnownSecret,
  type NewVault,
  nextVault,
  openWith,
  openWithComputerKey,
  openWithPassphrase,
  openWithRecoveryKey,
  withPassphrase,
  withRecoveryKey,
  wrapForComputer,
} from '../../../../shared/vault/header';
import type { DossierKeys } from '../../../../shared/vault/keys';
import { newRecoveryKey, printRecoveryKey } from '../../../../shared/vault/recovery-key';
import { newUnitRing, openUnitRing } from '../../../../shared/vault/units';

const bytesOf = (value: number) => new Uint8Array(32).fill(value);
const [OLD, NEW, WRONG, COMPUTER] = [bytesOf(7), bytesOf(8), bytesOf(9), bytesOf(10)];
const fresh = {
  version: 1,
  id: 'abcdefghijklmnop',
  roepnaam: 'Proef',
  aangemaakt: '2026-11-21T10:00:00.000Z',
  kdf: { alg: 'argon2id', m: 65536, t: 3, p: 1, salt: 'AAAAAAAAAAAAAAAAAAAAAA==' },
} as const;
const otherKdf = { ...fresh.kdf, salt: 'BAAAAAAAAAAAAAAAAAAAAA==' };
const byPassphrase = (kek: Uint8Array<ArrayBuffer>): KnownSecret => ({
  soort: 'wachtwoordzin',
  kek,
});
const byKey = (getypt: string): KnownSecret => ({ soort: 'herstelsleutel', getypt });
let vault: NewVault;

beforeAll(async () => {
  vault = await createVault(fresh, OLD);
});

const place = { dossier: fresh.id, table: 'manifest', sequence: 1, part: 0, parts: 1 } as const;

/** Two sets of keys are the same when one opens what the other sealed. */
async function sameKeys(a: DossierKeys, b: DossierKeys): Promise<boolean> {
  const box = await sealBox(a.records, a.generation, 'dossier', place, utf8('x'));
  return (await openBox(b.records, boxLabel(box) as BoxLabel, place, box)) !== null;
}

/** Every way to show the old secret. */
const proofs: [string, () => KnownSecret][] = [
  ['the passphrase', () => byPassphrase(OLD)],
  ['the recovery key', () => byKey(vault.herstelsleutel)],
];
const failures: [string, () => KnownSecret, object][] = [
  ['a wrong passphrase', () => byPassphrase(WRONG), { code: 'wachtwoordzin-onjuist' }],
  [
    'the recovery key of another dossier',
    () => byKey(printRecoveryKey(newRecoveryKey())),
    { code: 'herstelsleutel-onjuist', params: { reden: 'anders' } },
  ],
  [
    'half a recovery key',
    () => byKey(vault.herstelsleutel.slice(0, 9)),
    { code: 'herstelsleutel-onjuist', params: { reden: 'onvolledig' } },
  ],
];

describe('another passphrase', () => {
  it.each(proofs)('with %s: opens the same keys, and the one before nothing', async (_, secret) => {
    const header = await withPassphrase(vault.header, secret(), otherKdf, NEW);
    expect(await sameKeys(vault.keys, await openWithPassphrase(header, NEW))).toBe(true);
    await expect(openWithPassphrase(header, OLD)).rejects.toMatchObject({
      code: 'wachtwoordzin-onjuist',
    });
    const recovered = await openWithRecoveryKey(header, vault.herstelsleutel);
    expect(await sameKeys(vault.keys, recovered)).toBe(true);
  });

  it('leaves everything else as it is', async () => {
    const header = await withPassphrase(vault.header, byPassphrase(OLD), otherKdf, NEW);
    expect(header).toEqual({
      ...vault.header,
      kdf: otherKdf,
      wraps: { ...vault.header.wraps, wachtwoordzin: header.wraps.wachtwoordzin },
    });
    expect(header.wraps.wachtwoordzin).not.toBe(vault.header.wraps.wachtwoordzin);
    expect(vaultHeaderSchema.parse(header)).toEqual(header);
  });

  it.each(failures)('is refused with %s', async (_, secret, expected) => {
    await expect(withPassphrase(vault.header, secret(), otherKdf, NEW)).rejects.toMatchObject(
      expected,
    );
  });

  it.each([
    ['too little memory', { ...otherKdf, m: 8 }],
    ['too few passes', { ...otherKdf, t: 1 }],
    ['another algorithm', { ...otherKdf, alg: 'pbkdf2' as 'argon2id' }],
  ])('is refused with %s', async (_, kdf) => {
    await expect(withPassphrase(vault.header, byPassphrase(OLD), kdf, NEW)).rejects.toThrow();
  });
});

describe('another recovery key', () => {
  it.each(proofs)('with %s: opens the same keys, and the one before nothing', async (_, secret) => {
    const { header, herstelsleutel } = await withRecoveryKey(vault.header, secret());
    expect(await sameKeys(vault.keys, await openWithRecoveryKey(header, herstelsleutel))).toBe(
      true,
    );
    await expect(openWithRecoveryKey(header, vault.herstelsleutel)).rejects.toMatchObject({
      code: 'herstelsleutel-onjuist',
      params: { reden: 'anders' },
    });
    expect(await sameKeys(vault.keys, await openWithPassphrase(header, OLD))).toBe(true);
  });

  it('leaves everything else as it is', async () => {
    const { header } = await withRecoveryKey(vault.header, byPassphrase(OLD));
    const { wraps } = vault.header;
    expect(header).toEqual({
      ...vault.header,
      wraps: { ...wraps, herstelsleutel: header.wraps.herstelsleutel },
    });
    expect(header.wraps.herstelsleutel).not.toBe(wraps.herstelsleutel);
  });

  it.each(failures)('is refused with %s', async (_, secret, expected) => {
    await expect(withRecoveryKey(vault.header, secret())).rejects.toMatchObject(expected);
  });
});

describe('the next generation', () => {
  it.each(proofs)('with %s: has other keys, and nothing old opens it', async (_, secret) => {
    const next = await nextVault(vault.header, secret(), otherKdf, NEW);
    expect(next.header.generation).toBe(2);
    expect(next.keys.generation).toBe(2);
    expect(await sameKeys(vault.keys, next.keys)).toBe(false);
    const opened = await openWithPassphrase(next.header, NEW);
    expect(opened.generation).toBe(2);
    expect(await sameKeys(next.keys, opened)).toBe(true);
    const recovered = await openWithRecoveryKey(next.header, next.herstelsleutel);
    expect(await sameKeys(next.keys, recovered)).toBe(true);
    await expect(openWithPassphrase(next.header, OLD)).rejects.toMatchObject({
      code: 'wachtwoordzin-onjuist',
    });
    await expect(openWithRecoveryKey(next.header, vault.herstelsleutel)).rejects.toMatchObject({
      code: 'herstelsleutel-onjuist',
      params: { reden: 'anders' },
    });
  });

  it('keeps id, name and birthday, and counts on', async () => {
    const second = await nextVault(vault.header, byPassphrase(OLD), otherKdf, NEW);
    const { id, roepnaam, aangemaakt } = second.header;
    expect({ id, roepnaam, aangemaakt }).toEqual({
      id: fresh.id,
      roepnaam: fresh.roepnaam,
      aangemaakt: fresh.aangemaakt,
    });
    const third = await nextVault(second.header, byPassphrase(NEW), fresh.kdf, OLD);
    expect(third.header.generation).toBe(3);
    expect(await sameKeys(second.keys, third.keys)).toBe(false);
  });

  it('takes another passphrase and recovery key as the first does', async () => {
    const { header, keys } = await nextVault(vault.header, byPassphrase(OLD), otherKdf, NEW);
    const again = await withPassphrase(header, byPassphrase(NEW), fresh.kdf, OLD);
    expect(again.generation).toBe(2);
    expect(await sameKeys(keys, await openWithPassphrase(again, OLD))).toBe(true);
    const { header: third, herstelsleutel } = await withRecoveryKey(again, byPassphrase(OLD));
    expect(await sameKeys(keys, await openWithRecoveryKey(third, herstelsleutel))).toBe(true);
  });

  it.each<[string, (header: VaultHeader) => VaultHeader]>([
    ['without its generation', ({ generation: _, ...rest }) => rest],
    ['as of another generation', (header) => ({ ...header, generation: 3 })],
  ])('does not open %s', async (_, change) => {
    const { header, herstelsleutel } = await nextVault(
      vault.header,
      byPassphrase(OLD),
      otherKdf,
      NEW,
    );
    const damaged = { code: 'kluis-onleesbaar' };
    await expect(openWithPassphrase(change(header), NEW)).rejects.toMatchObject(damaged);
    await expect(openWithRecoveryKey(change(header), herstelsleutel)).rejects.toMatchObject(
      damaged,
    );
  });

  it('opens no unit keys of the one before, and the one before none of its', async () => {
    const next = await nextVault(vault.header, byPassphrase(OLD), otherKdf, NEW);
    for (const [mine, theirs] of [
      [vault.keys, next.keys],
      [next.keys, vault.keys],
    ] as const) {
      const { file } = await newUnitRing(mine);
      expect((await openUnitRing(mine, file)).sound).toBe(true);
      expect((await openUnitRing(theirs, file)).sound).toBe(false);
    }
  });

  it.each(failures)('is refused with %s', async (_, secret, expected) => {
    await expect(nextVault(vault.header, secret(), otherKdf, NEW)).rejects.toMatchObject(expected);
  });
});

describe('the key of a computer', () => {
  it.each(proofs)('is made with %s, and opens the same keys', async (_, secret) => {
    const wrapped = await wrapForComputer(vault.header, secret(), COMPUTER);
    const opened = await openWithComputerKey(vault.header, wrapped, COMPUTER);
    expect(opened && (await sameKeys(vault.keys, opened))).toBe(true);
  });

  it('goes on opening after another passphrase and another recovery key', async () => {
    const wrapped = await wrapForComputer(vault.header, byPassphrase(OLD), COMPUTER);
    const header = await withPassphrase(vault.header, byPassphrase(OLD), otherKdf, NEW);
    const { header: after } = await withRecoveryKey(header, byPassphrase(NEW));
    expect(await openWithComputerKey(after, wrapped, COMPUTER)).not.toBeNull();
  });

  it('opens nothing of the next generation', async () => {
    const wrapped = await wrapForComputer(vault.header, byPassphrase(OLD), COMPUTER);
    const { header } = await nextVault(vault.header, byPassphrase(OLD), otherKdf, NEW);
    expect(await openWithComputerKey(header, wrapped, COMPUTER)).toBeNull();
  });

  it('opens nothing with another key, of another dossier, changed, or in the place of another', async () => {
    const wrapped = await wrapForComputer(vault.header, byPassphrase(OLD), COMPUTER);
    expect(await openWithComputerKey(vault.header, wrapped, WRONG)).toBeNull();
    const other = { ...vault.header, id: 'abcdefghijklmnoq' };
    expect(await openWithComputerKey(other, wrapped, COMPUTER)).toBeNull();
    const bytes = fromBase64(wrapped) as Uint8Array;
    for (let at = 1; at < bytes.length; at += 7) {
      const copy = bytes.slice();
      copy[at] = (copy[at] as number) ^ 4;
      expect(await openWithComputerKey(vault.header, toBase64(copy), COMPUTER)).toBeNull();
    }
    const { wraps } = vault.header;
    expect(await openWithComputerKey(vault.header, wraps.wachtwoordzin, OLD)).toBeNull();
    const moved = { ...vault.header, wraps: { ...wraps, wachtwoordzin: wrapped } };
    await expect(openWith(moved, byPassphrase(COMPUTER))).rejects.toMatchObject({
      code: 'kluis-onleesbaar',
    });
  });

  it('is not made with a wrong secret, and says when a newer program made it', async () => {
    await expect(
      wrapForComputer(vault.header, byPassphrase(WRONG), COMPUTER),
    ).rejects.toMatchObject({ code: 'wachtwoordzin-onjuist' });
    const bytes = fromBase64(await wrapForComputer(vault.header, byPassphrase(OLD), COMPUTER));
    if (bytes === null) throw new Error('no wrap');
    bytes[0] = 2;
    await expect(
      openWithComputerKey(vault.header, toBase64(bytes), COMPUTER),
    ).rejects.toMatchObject({ code: 'kluis-nieuwer' });
  });
});
