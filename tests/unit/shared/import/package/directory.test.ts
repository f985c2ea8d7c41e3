import { describe, expect, test } from 'vitest';
import { type Part, zip } from '../../../../../fixtures/vijandig/zip';
import { readDirectory } from '../../../../../shared/import/package/directory';
import { inflateWhole } from '../../../../../shared/import/package/inflate';
import { storedZip } from '../../../../../shared/import/package/stored-zip';

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

async function contents(bytes: Uint8Array): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [key, entry] of readDirectory(bytes)) found[key] = decode(await inflateWhole(entry));
  return found;
}

const parts: Part[] = [
  { name: 'a.txt', data: 'eerste '.repeat(50) },
  { name: 'map/B.txt', data: 'tweede', stored: true },
];
const expected = { 'a.txt': 'eerste '.repeat(50), 'map/b.txt': 'tweede' };

describe('reads', () => {
  test('deflated and stored parts, by lower-case name', async () => {
    expect(await contents(zip(parts))).toEqual(expected);
  });

  test('a package with a comment, and with something that looks like an end in it', async () => {
    const bytes = zip(parts);
    const comment = Buffer.from('PK\u0005\u0006 dit is alleen commentaar');
    const whole = Buffer.concat([bytes, comment]);
    whole.writeUInt16LE(comment.length, bytes.length - 2);
    expect(await contents(new Uint8Array(whole))).toEqual(expected);
  });

  test('zip64 sizes, as streaming writers put them in small files', async () => {
    expect(await contents(zip(parts.map((part) => ({ ...part, zip64: true }))))).toEqual(expected);
  });

  test('backslashes between folders, and folders as entries', async () => {
    const bytes = zip([
      { name: 'map\\deel.txt', data: 'x' },
      { name: 'leeg/', data: '' },
    ]);
    expect(await contents(bytes)).toEqual({ 'map/deel.txt': 'x' });
  });

  test('our own uncompressed packages', async () => {
    const encoded = (text: string) => new TextEncoder().encode(text);
    const bytes = storedZip([
      { name: 'a', bytes: encoded('een') },
      { name: 'b', bytes: encoded('') },
    ]);
    expect(await contents(bytes)).toEqual({ a: 'een', b: '' });
  });
});

describe('refuses', () => {
  const thrown = (bytes: Uint8Array): unknown => {
    try {
      readDirectory(bytes);
      return null;
    } catch (reason) {
      return reason;
    }
  };

  test('zip64 sizes beyond the limits', () => {
    const bytes = zip([{ name: 'a', data: '', zip64: true, says: { unpacked: 2 ** 40 } }]);
    expect(thrown(bytes)).toMatchObject({ code: 'werkmap-te-groot' });
  });

  test('a part that calls itself something else than the directory does', () => {
    const bytes = zip(parts);
    const at = Buffer.from(bytes).indexOf('a.txt');
    bytes[at] = 'b'.charCodeAt(0);
    expect(thrown(bytes)).toMatchObject({ code: 'werkmap-beschadigd', params: { waar: 'a.txt' } });
  });

  test('a part that would begin or end outside the file', () => {
    expect(thrown(zip([{ name: 'a', data: 'x', says: { packed: 9e8 } }]))).toMatchObject({
      code: 'werkmap-beschadigd',
      params: { wat: 'het onderdeel is afgekapt' },
    });
  });

  test.each([
    ['less than it said', { unpacked: 600, crc: 0 }, 'minder in dan'],
    ['more than it said', { unpacked: 3 }, 'meer in dan'],
    ['another checksum', { crc: 1 }, 'controlesom'],
  ])('a part that holds %s', async (_, says, wat) => {
    const [entry] = readDirectory(zip([{ name: 'a', data: 'x'.repeat(500), says }])).values();
    if (entry === undefined) throw new Error('no entry');
    await expect(inflateWhole(entry)).rejects.toMatchObject({
      code: 'werkmap-beschadigd',
      params: { wat: expect.stringContaining(wat) },
    });
  });
});
