/** Reads the prefix of a reeks that is a moment, and checks every byte of it. */
import { CodedError } from '../desktop/errors';
import { frameKinds } from '../vault/bundle-format';
import { sameBytes } from '../vault/bytes';
import {
  type BundleSink,
  type BundleWork,
  ByteReader,
  type ByteSource,
  nextFrame,
  readStepFrames,
  unreadable,
} from '../vault/frame-reading';
import type { DossierKeys } from '../vault/keys';
import { REEKS_START, REEKS_VERSION } from './reeks-format';
import type { MomentSlot } from './slot';

/**
 * Passes every step of a moment to the sink. Rejects with 'backup-onvolledig' (the reeks is shorter
 * than the moment), 'backup-onleesbaar' (params: stap, the first step that is not sound),
 * 'kluis-nieuwer', 'afgebroken' or what the source says; then what the sink got is worthless.
 *
 * @param source its size must be the length that the slot names, or less when the reeks is cut off.
 */
export async function readReeks(
  source: ByteSource,
  slot: Pick<MomentSlot, 'stap' | 'lengte' | 'head'>,
  keys: DossierKeys,
  sink: BundleSink,
  work: BundleWork = {},
): Promise<void> {
  const reader = new ByteReader(source);
  await readStart(reader);
  let link = '';
  while (reader.step < slot.stap) {
    if (work.signal?.aborted) throw new CodedError('afgebroken');
    const frame = await nextFrame(reader);
    if (frame.kind !== frameKinds.record) throw unreadable(reader.step + 1);
    ({ link } = await readStepFrames(reader, keys, frame.content, link, sink));
    work.onProgress?.(reader.step, slot.stap);
  }
  const whole = reader.ended && source.size === slot.lengte && link === slot.head;
  if (!whole) throw unreadable(slot.stap);
}

async function readStart(reader: ByteReader): Promise<void> {
  const start = await reader.take(REEKS_START.length);
  const name = REEKS_START.subarray(0, -1);
  if (!sameBytes(start.subarray(0, -1), name)) throw unreadable(0);
  if ((start.at(-1) as number) > REEKS_VERSION) throw new CodedError('kluis-nieuwer');
  if (start.at(-1) !== REEKS_VERSION) throw unreadable(0);
}
