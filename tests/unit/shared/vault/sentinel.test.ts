import { describe, expect, it } from 'vitest';
import { sentinelSchema } from '../../../../shared/desktop/contract';
import { deriveKeys, newDataKey } from '../../../../shared/vault/keys';
import { makeSentinel, sentinelHolds } from '../../../../shared/vault/sentinel';

const at = '2026-11-20T16:02:00.000Z';

describe('sentinel', () => {
  it('holds as it was made, and not when anything was changed', async () => {
    const keys = await deriveKeys('abcdefghijklmnop', newDataKey());
    const sentinel = await makeSentinel(keys, 1204, 'ab'.repeat(32), at);
    expect(sentinelSchema.parse(sentinel)).toEqual(sentinel);
    expect(await sentinelHolds(keys, sentinel)).toBe(true);
    for (const change of [
      { seq: 1203 },
      { head: 'ac'.repeat(32) },
      { at: '2026-11-20T16:03:00.000Z' },
      { id: 'abcdefghijklmnoq' },
      { mac: '' },
      { mac: `${sentinel.mac.slice(1)}` },
    ]) {
      expect(await sentinelHolds(keys, { ...sentinel, ...change })).toBe(false);
    }
    const other = await deriveKeys('abcdefghijklmnop', newDataKey());
    expect(await sentinelHolds(other, sentinel)).toBe(false);
  });
});
