/** Back-ups on a real disk, for one test. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import {
  type Backups,
  type BackupsOptions,
  createBackups,
} from '../../../../../electron/services/backups';
import type { FileSystem } from '../../../../../electron/services/file-system';
import type { BackupFolderName } from '../../../../../shared/backup/state';
import type { RequestOf, UnitKeys, VaultHeader } from '../../../../../shared/desktop/contract';
import { CodedError } from '../../../../../shared/desktop/errors';

export const ID = 'a1b2c3d4e5f6a7b8';
export const header: VaultHeader = {
  version: 1,
  id: ID,
  roepnaam: 'Proefdossier',
  aangemaakt: '2026-11-01T10:00:00.000Z',
  kdf: { alg: 'argon2id', m: 65_536, t: 3, p: 1, salt: 'AAAAAAAAAAAAAAAAAAAAAA==' },
  wraps: { wachtwoordzin: 'eA==', herstelsleutel: 'eQ==' },
};

export function unitKeys(units: Record<string, string>, erased: string[] = []): UnitKeys {
  return { version: 1, id: ID, units, erased, mac: 'bWFj' };
}

export interface Disk {
  data: string;
  /** Of the back-ups of the dossier. */
  own: string;
  /** A folder for the second place. */
  stick: string;
}

/** A computer with a dossier and a stick. */
export async function newDisk(): Promise<Disk> {
  const top = await mkdtemp(join(tmpdir(), 'draaiknop-backups-'));
  onTestFinished(() => rm(top, { recursive: true, force: true }));
  const data = join(top, 'gegevens');
  const stick = join(top, 'stick');
  await mkdir(join(data, 'dossiers', ID), { recursive: true });
  await mkdir(stick);
  return { data, own: join(data, 'back-ups', ID), stick };
}

export interface Made {
  backups: Backups;
  /** The unit keys that the shell has. */
  units: UnitKeys;
  /** null: it cannot be read. */
  header: VaultHeader | null;
  now: Date;
}

/** The service, as one run of the program has it. */
export function start(
  { data }: Disk,
  fs?: FileSystem,
  options: Partial<BackupsOptions> = {},
): Made {
  const made = {
    units: unitKeys({ u1: 'c2xldXRlbDE=' }),
    header,
    now: new Date('2026-11-22T12:00:00.000Z'),
  } as Made;
  made.backups = createBackups({
    folders: { data, dossiers: join(data, 'dossiers') },
    host: 'chromium',
    programma: '1.2.3',
    header: async () => {
      if (made.header === null) throw new CodedError('kluis-onleesbaar');
      return made.header;
    },
    units: async () => made.units,
    chooseFolder: async (folder) => folder,
    now: () => made.now,
    zone: () => 'Europe/Amsterdam',
    ...(fs && { fs }),
    ...options,
  });
  return made;
}

export interface Wish {
  map?: BackupFolderName;
  at: string;
  stap?: number;
  reeks?: RequestOf<'backup.begin'>['reeks'];
  bytes?: Uint8Array<ArrayBuffer>[];
  generatie?: number;
  reden?: 'gewoon' | 'hand';
  houd?: string | null;
}

export function bytesOf(seed: string, length: number): Uint8Array<ArrayBuffer> {
  const block = createHash('sha256').update(seed).digest();
  return Uint8Array.from({ length }, (_, n) => block[n % 32] as number);
}

/** Makes a moment as the worker does; answers its id, its reeks and the bytes of it. */
export async function makeMoment({ backups, units }: Made, wish: Wish) {
  const { map = 'eigen', at, stap = 1, reeks = null, reden = 'gewoon', generatie = 1 } = wish;
  const pieces = wish.bytes ?? [bytesOf(at, 5000)];
  const { token, reeks: naam } = await backups.begin({ id: ID, map, reeks, nodig: 5000 });
  for (const bytes of pieces) await backups.append({ token, bytes });
  const slot = randomBytes(30).toString('base64');
  const { moment } = await backups.commit({
    token,
    moment: { at, stap, reden, generatie, slot },
    units,
    houd: wish.houd ?? null,
  });
  const added = pieces.reduce((sum, { length }) => sum + length, 0);
  return { moment, reeks: { naam, lengte: (reeks?.lengte ?? 0) + added } };
}

/** All bytes of a moment, read in pieces. */
export async function readMoment(
  { backups }: Made,
  map: BackupFolderName,
  { reeks, lengte }: { reeks: string; lengte: number },
): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for (let van = 0; van < lengte; van += 3000) {
    const tot = Math.min(van + 3000, lengte);
    pieces.push((await backups.read({ id: ID, map, reeks, van, tot })).bytes);
  }
  return Buffer.concat(pieces);
}

/** The folder, as the service lists it. */
export async function folderOf({ backups }: Made, map: BackupFolderName = 'eigen') {
  const { mappen } = await backups.list({ id: ID });
  const found = mappen.find((one) => one.map === map);
  if (found === undefined) throw new Error(`no folder ${map}`);
  return found;
}
