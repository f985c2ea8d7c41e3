/**
 * A moment: what a dossier was at one time, as a back-up keeps it. The steps themselves lie in a
 * reeks (reeks-writing.ts), of which every moment is a prefix; so a moment costs an index only.
 *
 *   reeks-<16 hex>.dkr           the steps, sealed, only ever added to
 *   moment-<time>-<step>.json    MomentIndex: readable, and authenticated by its slot
 *   kluis-<maker>-<generation>.json
 *                                the newest vault header of that maker's keys of that generation
 *   sleutels-<maker>-<generation>.json
 *                                the newest unit keys: never in a moment, so that what is erased
 *                                is erased from every moment by writing one file
 *   controle.json                when all of it was last read and checked
 */
import { dossierId } from '../desktop/parts';
import { z } from '../schema';
import { backupReasons } from './state';

const count = z.number().int().nonnegative();

/** UTC with milliseconds, as Date.toISOString writes it. */
export const momentTime = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
export const momentId = z.string().regex(/^\d{8}T\d{9}Z-\d{1,15}$/);
export const reeksName = z.string().regex(/^[0-9a-f]{16}$/);
export const generation = z.number().int().min(1).max(0xffff_ffff);
export const makerId = z.string().regex(/^[0-9a-f]{16}-(electron|chromium)$/);
export const reason = z.enum(backupReasons);
/** A sealed slot, base64. */
export const slotText = z.string().max(4096);

export const momentIndexSchema = z.strictObject({
  version: z.literal(1),
  /** Of the dossier. */
  id: dossierId,
  /** Which data folder and host made it: nobody adds to the reeks of another. */
  maker: makerId,
  /** Of the keys that sealed it. */
  generatie: generation,
  at: momentTime,
  /** The last step in it. */
  stap: count,
  reden: reason,
  reeks: reeksName,
  /** Bytes of the reeks that are this moment's. */
  lengte: count,
  /** Version of the program that made it. */
  programma: z.string().max(40),
  slot: slotText,
});
export type MomentIndex = z.infer<typeof momentIndexSchema>;

/** The id of a moment: its time and step, as in the name of its file. */
export function momentIdOf({ at, stap }: Pick<MomentIndex, 'at' | 'stap'>): string {
  return `${at.replaceAll(/[-:.]/g, '')}-${stap}`;
}

const FILE = /^moment-(.+)\.json$/;

export function momentFile(id: string): string {
  return `moment-${id}.json`;
}

/** The id of the moment in a file of this name, or null when it is none. */
export function momentInFile(name: string): string | null {
  const id = FILE.exec(name)?.[1];
  return id !== undefined && momentId.safeParse(id).success ? id : null;
}

export function reeksFile(name: string): string {
  return `reeks-${name}.dkr`;
}

/** The reeks in a file of this name, or null when it is none. */
export function reeksInFile(name: string): string | null {
  return /^reeks-([0-9a-f]{16})\.dkr$/.exec(name)?.[1] ?? null;
}

type Keyed = Pick<MomentIndex, 'maker' | 'generatie'>;

/** The vault header for moments of this maker and generation. */
export function headerFile({ maker, generatie }: Keyed): string {
  return `kluis-${maker}-${generatie}.json`;
}

/** The unit keys for moments of this maker and generation. */
export function unitsFile({ maker, generatie }: Keyed): string {
  return `sleutels-${maker}-${generatie}.json`;
}

export function isUnitsFile(name: string): boolean {
  return /^sleutels-[0-9a-f]{16}-(electron|chromium)-\d{1,10}\.json$/.test(name);
}

export function isHeaderFile(name: string): boolean {
  return /^kluis-[0-9a-f]{16}-(electron|chromium)-\d{1,10}\.json$/.test(name);
}

/**
 * The index in the text of a file; 'nieuwer' when a newer program wrote it, null when it is none of
 * this name (and, unless null, of this dossier).
 */
export function parseMoment(
  text: string,
  id: string,
  dossier: string | null,
): MomentIndex | 'nieuwer' | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  if (versionOf(json) > 1) return 'nieuwer';
  const index = momentIndexSchema.safeParse(json).data;
  if (index === undefined || momentIdOf(index) !== id) return null;
  return dossier === null || index.id === dossier ? index : null;
}

function versionOf(json: unknown): number {
  if (typeof json !== 'object' || json === null || !('version' in json)) return 0;
  return typeof json.version === 'number' ? json.version : 0;
}
