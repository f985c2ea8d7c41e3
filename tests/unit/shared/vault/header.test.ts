import { beforeAll, describe, expect, it } from 'vitest';
import { type VaultHeader, vaultHeaderSchema } from '../../../../shared/desktop/contract';
import { type BoxLabel, boxLabel, openBox, sealBox } from '../../../../shared/vault/box';
import { fromBase64, toBase64, utf8 } from '../../../../shared/vault/bytes';
import {
  createVault,
  type NewVault,
  openWithPassphrase,
  openWithRecoveryKey,
} from '../../../../shared/vault/header';
import type { DossierKeys } from '../../../../shared/vault/keys';
import { newRecoveryKey, printRecoveryKey } from '../../../../shared/vault/recovery-key';

const kek = new Uint8Array(32).fill(7);
const fresh = {
  version: 1,
  id: 'abcdefghijklmnop',
  roepnaam: 'Proef',
  aangemaakt: '2026-11-21T10:00:00.000Z',
  kdf: { alg: 'argon2id', m: 65536, t: 3, p: 1, salt: 'AAAAAAAAAAAAAAAAAAAAAA==' },
} as const;
let vault: NewVault;

beforeAll(async () => {
  vault = await createVault(fresh, kek);
});

const place = { dossier: fresh.id, table: 'manifest', sequence: 1, part: 0, parts: 1 } as const;

/** Two sets of keys are the same when one opens what the other sealed. */
async function sameKeys(a: DossierKeys, b: DossierKeys): Promise<boolean> {
  const box = await sealBox(a.records, a.generation, 'dossier', place, utf8('x'));
  return (await openBox(b.records, boxLabel(box) as BoxLabel, place, box)) !== null;
}

function changed(change: (header: VaultHeader) => void): VaultHeader {
  const copy = structuredClone(vault.header);
  change(copy);
  return copy;
}

describe('vault header', () => {
  it('opens with the passphrase and with the recovery key, to the same keys', async () => {
    const one = await openWithPassphrase(vault.header, kek);
    const two = await openWithRecoveryKey(vault.header, vault.herstelsleutel.toLowerCase());
    expect(await sameKeys(vault.keys, one)).toBe(true);
    expect(await sameKeys(one, two)).toBe(true);
    expect(one.generation).toBe(1);
  });

  it('is what the contract says, and holds neither key nor recovery key', () => {
    expect(vaultHeaderSchema.parse(vault.header)).toEqual(vault.header);
    const text = JSON.stringify(vault.header);
    expect(text).not.toContain(vault.herstelsleutel.slice(0, 9));
    expect(text).not.toContain(toBase64(kek).slice(0, 20));
  });

  it('gives two dossiers different keys', async () => {
    const other = await createVault(fresh, kek);
    expect(await sameKeys(vault.keys, other.keys)).toBe(false);
  });

  it('keeps every key unreadable', async () => {
    for (const key of [vault.keys.records, vault.keys.wraps, vault.keys.macs]) {
      await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    }
  });

  it('says that a passphrase is wrong', async () => {
    await expect(
      openWithPassphrase(vault.header, new Uint8Array(32).fill(8)),
    ).rejects.toMatchObject({ code: 'wachtwoordzin-onjuist' });
  });

  it.each([
    ['onvolledig', () => vault.herstelsleutel.slice(0, 20)],
    ['tikfout', () => `${vault.herstelsleutel.slice(0, -1)}U`],
    ['anders', () => printRecoveryKey(newRecoveryKey())],
  ])('says what is wrong with a recovery key: %s', async (reden, typed) => {
    await expect(openWithRecoveryKey(vault.header, typed())).rejects.toMatchObject({
      code: 'herstelsleutel-onjuist',
      params: { reden },
    });
  });

  it('calls every changed byte of a wrap damage, not a wrong passphrase', async () => {
    const bytes = fromBase64(vault.header.wraps.wachtwoordzin) as Uint8Array;
    for (let at = 1; at < bytes.length; at++) {
      const copy = bytes.slice();
      copy[at] = (copy[at] as number) ^ 4;
      const header = changed((h) => {
        h.wraps.wachtwoordzin = toBase64(copy);
      });
      await expect(openWithPassphrase(header, kek)).rejects.toMatchObject({
        code: 'kluis-onleesbaar',
      });
    }
  });

  it.each<[string, (header: VaultHeader) => void]>([
    ['id', (h) => Object.assign(h, { id: 'abcdefghijklmnoq' })],
    ['aangemaakt', (h) => Object.assign(h, { aangemaakt: '2026-11-22T10:00:00.000Z' })],
    ['m', (h) => Object.assign(h.kdf, { m: 19456 })],
    ['t', (h) => Object.assign(h.kdf, { t: 2 })],
    ['p', (h) => Object.assign(h.kdf, { p: 2 })],
    ['salt', (h) => Object.assign(h.kdf, { salt: 'BAAAAAAAAAAAAAAAAAAAAA==' })],
    ['the wrap: swapped', (h) => Object.assign(h.wraps, { wachtwoordzin: h.wraps.herstelsleutel })],
    ['the wrap: empty', (h) => Object.assign(h.wraps, { wachtwoordzin: '' })],
  ])('is bound to %s', async (_, change) => {
    await expect(openWithPassphrase(changed(change), kek)).rejects.toMatchObject({
      code: 'kluis-onleesbaar',
    });
  });

  it('still opens with the recovery key when the parameters of the passphrase are lost', async () => {
    const header = changed((h) => Object.assign(h.kdf, { m: 19456 }));
    await expect(openWithRecoveryKey(header, vault.herstelsleutel)).resolves.toBeDefined();
  });

  it('lets the roepnaam be changed without a key', async () => {
    const header = changed((h) => Object.assign(h, { roepnaam: 'Anders' }));
    await expect(openWithPassphrase(header, kek)).resolves.toBeDefined();
  });

  it('says when a newer program wrapped the key', async () => {
    const bytes = fromBase64(vault.header.wraps.wachtwoordzin) as Uint8Array;
    bytes[0] = 2;
    const header = changed((h) => Object.assign(h.wraps, { wachtwoordzin: toBase64(bytes) }));
    await expect(openWithPassphrase(header, kek)).rejects.toMatchObject({ code: 'kluis-nieuwer' });
  });
});
