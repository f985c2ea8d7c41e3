/**
 * Which host has the data folder open. Each host keeps its own second start out; this keeps the
 * other host out, whose store would not hold what is written here.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { PRIVATE_FILE } from './atomic-file';
import type { Host } from './dossier-files';
import { systemCode } from './file-system';

interface Claim {
  host: Host;
  pid: number;
  /** When the computer started, ms: a number of a process means nothing after a restart. */
  boot: number;
}

const FILE = 'in-gebruik.json';
const BOOT_TOLERANCE_MS = 60_000;

function bootTime(): number {
  return Date.now() - uptime() * 1000;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

async function readClaim(folder: string): Promise<Claim | null> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, FILE), 'utf8'));
    if (typeof value !== 'object' || value === null) return null;
    const { host, pid, boot } = value as Record<string, unknown>;
    if ((host !== 'electron' && host !== 'chromium') || typeof boot !== 'number') return null;
    return typeof pid === 'number' && Number.isInteger(pid) && pid > 0 ? { host, pid, boot } : null;
  } catch {
    return null;
  }
}

/** The host that has the folder open in another process, or null. */
export async function openHost(folder: string): Promise<Host | null> {
  const claim = await readClaim(folder);
  if (claim === null || claim.pid === process.pid) return null;
  if (Math.abs(claim.boot - bootTime()) > BOOT_TOLERANCE_MS) return null;
  return isRunning(claim.pid) ? claim.host : null;
}

/** Writes down that this process has the folder open. */
export async function claimFolder(folder: string, host: Host): Promise<void> {
  const claim: Claim = { host, pid: process.pid, boot: bootTime() };
  await writeFile(join(folder, FILE), JSON.stringify(claim), { mode: PRIVATE_FILE });
}

/** Takes the claim away again, when it is ours. */
export async function releaseFolder(folder: string): Promise<void> {
  const claim = await readClaim(folder);
  if (claim?.pid === process.pid) await rm(join(folder, FILE), { force: true });
}
