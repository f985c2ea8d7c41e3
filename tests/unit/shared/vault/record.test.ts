import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../../shared/vault/bytes';
import { packRecord, unpackRecord } from '../../../../shared/vault/record';

const record = { manifest: utf8('manifest'), inline: [utf8('een'), utf8(''), utf8('drie')] };

describe('log record', () => {
  it('unpacks what was packed', () => {
    expect(unpackRecord(packRecord(record))).toEqual(record);
    const bare = { manifest: utf8('m'), inline: [] };
    expect(unpackRecord(packRecord(bare))).toEqual(bare);
  });

  it('is refused when anything is missing, added or of another version', () => {
    const bytes = packRecord(record);
    for (let at = 0; at < bytes.length; at++) {
      expect(unpackRecord(bytes.slice(0, at)), `cut at ${at}`).toBeNull();
    }
    expect(unpackRecord(new Uint8Array([...bytes, 0]))).toBeNull();
    expect(unpackRecord(new Uint8Array([2, ...bytes.subarray(1)]))).toBeNull();
    const long = bytes.slice();
    long.fill(255, 2, 6);
    expect(unpackRecord(long)).toBeNull();
  });

  it('reads a record that lies within a larger buffer', () => {
    const bytes = packRecord(record);
    const larger = new Uint8Array(bytes.length + 9);
    larger.set(bytes, 5);
    expect(unpackRecord(larger.subarray(5, 5 + bytes.length))).toEqual(record);
  });

  it('refuses more inline parts than a record may hold', () => {
    expect(() => packRecord({ ...record, inline: Array(9).fill(utf8('x')) })).toThrow(RangeError);
  });
});
