/** Reads a bundle (bundle-format.ts) and checks all of it: a backup is whole, or its fault is named. */
import type { UnitKeys, VaultHeader } from '../desktop/contract';
import { CodedError } from '../desktop/errors';
import { isNewer, newerError } from '../desktop/newer';
import { fromJson } from './box';
import {
  BUNDLE_START,
  BUNDLE_VERSION,
  type BundleEnd,
  bundleHeadSchema,
  frameKinds,
} from './bundle-format';
import { type Bytes, fromUtf8, sameBytes } from './bytes';
import {
  type BundleSink,
  type BundleWork,
  ByteReader,
  blobSource,
  type Frame,
  nextFrame,
  readStepFrames,
  unreadable,
} from './frame-reading';
import type { DossierKeys } from './keys';
import { openOwnBox } from './manifest';
import { openUnitRing } from './units';

export type { BundleSink, BundleWork } from './frame-reading';

/** A bundle of which the readable head was read: enough to ask for the passphrase. */
export interface Bundle {
  header: VaultHeader;
  units: UnitKeys;
  /** As the head says; checked at the end. */
  steps: number;
  /**
   * Reads and checks everything. Rejects with 'backup-onvolledig' (cut off), 'backup-onleesbaar'
   * (changed; `stap` is the first step that is not sound), 'kluis-nieuwer' or 'afgebroken'; then
   * what the sink got is worthless.
   */
  read(keys: DossierKeys, sink: BundleSink, work?: BundleWork): Promise<{ head: string }>;
}

/**
 * Reads the head of a bundle. Rejects with 'backup-onleesbaar' for a file that is none,
 * 'backup-onvolledig', 'kluis-nieuwer' or 'bestand-verdwenen'.
 */
export async function openBundle(file: Blob): Promise<Bundle> {
  const reader = new ByteReader(blobSource(file));
  const start = await reader.take(Math.min(BUNDLE_START.length, file.size));
  const name = BUNDLE_START.subarray(0, Math.min(start.length, BUNDLE_START.length - 1));
  if (!sameBytes(start.subarray(0, name.length), name) || file.size === 0) throw unreadable(0);
  if (start.length < BUNDLE_START.length) throw new CodedError('backup-onvolledig', { stap: 0 });
  if ((start.at(-1) as number) > BUNDLE_VERSION) throw new CodedError('kluis-nieuwer');
  if (start.at(-1) !== BUNDLE_VERSION) throw unreadable(0);
  const frame = await nextFrame(reader);
  if (frame.kind !== frameKinds.head) throw unreadable(0);
  const { header, units, steps } = parseHead(frame.content);
  return {
    header,
    units,
    steps,
    read: (keys, sink, work = {}) => readSteps(reader, { header, units, steps }, keys, sink, work),
  };
}

function parseHead(content: Bytes) {
  let json: unknown;
  try {
    json = JSON.parse(fromUtf8(content));
  } catch (cause) {
    throw unreadable(0, cause);
  }
  if (isNewer(json, 1, 'v')) throw newerError(json);
  const { header } = (json ?? {}) as { header?: unknown };
  if (isNewer(header, 1)) throw newerError(header);
  const head = bundleHeadSchema.safeParse(json);
  if (!head.success) throw unreadable(0, head.error);
  return head.data;
}

interface HeadContent {
  header: VaultHeader;
  units: UnitKeys;
  steps: number;
}

async function readSteps(
  reader: ByteReader,
  head: HeadContent,
  keys: DossierKeys,
  sink: BundleSink,
  work: BundleWork,
): Promise<{ head: string }> {
  const ring = await openUnitRing(keys, head.units);
  if (!ring.sound || head.header.id !== keys.dossier) throw unreadable(0);
  let link = '';
  let parts = 0;
  for (;;) {
    if (work.signal?.aborted) throw new CodedError('afgebroken');
    const frame = await nextFrame(reader);
    if (frame.kind === frameKinds.end) {
      await checkEnd(keys, frame, { steps: reader.step, parts, head: link });
      if (!reader.ended || reader.step !== head.steps) throw unreadable(reader.step);
      return { head: link };
    }
    if (frame.kind !== frameKinds.record) throw unreadable(reader.step + 1);
    const step = await readStepFrames(reader, keys, frame.content, link, sink);
    link = step.link;
    parts += step.parts;
    work.onProgress?.(reader.step, head.steps);
  }
}

async function checkEnd(
  keys: DossierKeys,
  frame: Frame,
  read: Pick<BundleEnd, 'steps' | 'parts' | 'head'>,
): Promise<void> {
  const { steps } = read;
  const place = {
    dossier: keys.dossier,
    table: 'bundle',
    sequence: steps,
    part: 0,
    parts: 1,
  } as const;
  const plain = await openOwnBox(keys, place, frame.content);
  if (plain === null) throw unreadable(steps);
  const end = fromJson<BundleEnd>(plain);
  const same =
    end.v === 1 &&
    end.steps === steps &&
    end.parts === read.parts &&
    end.head === read.head &&
    end.sha256 === frame.before;
  if (!same) throw unreadable(steps);
}
