/** Which encoding a text is in, and what it says; in Node 20 and in a browser alike. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, encodingOf, textHead } from '../../../../../shared/import/delimited/encoding';
import type { TextEncodingName } from '../../../../../shared/import/form';
import { testControl } from '../reading';

const bytes = (...parts: (number[] | string)[]): Uint8Array =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)),
  );

async function read(from: Uint8Array): Promise<[TextEncodingName, string]> {
  const codering = await encodingOf(from, testControl());
  return [codering, await decodeText(from, codering, testControl())];
}

const wide = (text: string, big: boolean): number[] => {
  const buffer = Buffer.from(text, 'utf16le');
  return [...(big ? buffer.swap16() : buffer)];
};

describe('a text says by its bytes how it was written', () => {
  test.each<[string, Uint8Array, TextEncodingName, string]>([
    ['plain', bytes('a;b\r\n'), 'utf-8', 'a;b\r\n'],
    ['UTF-8', bytes([...Buffer.from('één €')]), 'utf-8', 'één €'],
    ['UTF-8 with its mark', bytes([0xef, 0xbb, 0xbf], 'a;b'), 'utf-8', 'a;b'],
    ['Excel’s CSV', bytes('\xe9\xe9n \x80 \x91ja\x92'), 'windows-1252', 'één € ‘ja’'],
    ['Unicode text of Excel', bytes([0xff, 0xfe], wide('a\té', false)), 'utf-16le', 'a\té'],
    ['the other way round', bytes([0xfe, 0xff], wide('a\té', true)), 'utf-16be', 'a\té'],
    ['without a mark', bytes(wide('Naam;Waarde €', false)), 'utf-16le', 'Naam;Waarde €'],
    ['without a mark, reversed', bytes(wide('Naam;Waarde', true)), 'utf-16be', 'Naam;Waarde'],
    ['with the end sign of DOS', bytes('a;b\r\n\x1a'), 'utf-8', 'a;b\r\n'],
  ])('%s', async (_, from, codering, text) => {
    expect(await read(from)).toEqual([codering, text]);
  });

  test('UTF-8 that was cut off, or has one wrong byte, is not the code page of Windows', async () => {
    const good = 'é;ï;ü;ë;à;ó;ö;è;ê;ç;é;ï\n';
    const cut = new Uint8Array([...Buffer.from(good), 0xe2, 0x82]);
    expect(await read(cut)).toEqual(['utf-8', `${good}\ufffd`]);
  });

  test('pieces of a large text join where a sign is cut', async () => {
    const text = `a${'é€'.repeat(700_000)}`;
    const [codering, all] = await read(new Uint8Array(Buffer.from(text)));
    expect(codering).toBe('utf-8');
    expect(all === text).toBe(true);
  });
});

/** By hand from the table of the standard: https://encoding.spec.whatwg.org/index-windows-1252.txt */
test('all 256 bytes of code page 1252', async () => {
  const all = Uint8Array.from({ length: 256 }, (_, i) => i);
  const text = await decodeText(all, 'windows-1252', testControl());
  expect(text.slice(0x80, 0xa0)).toBe('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ');
  expect(text.slice(0xa0)).toBe(Buffer.from(all.slice(0xa0)).toString('latin1'));
  expect(text.slice(0, 0x80)).toBe(Buffer.from(all.slice(0, 0x80)).toString('latin1'));
});

test('any text in any of them is the same again', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', ';', '\n', 'é', '1', ' '), minLength: 8 });
  await fc.assert(
    fc.asyncProperty(text, async (given) => {
      for (const from of [
        bytes([...Buffer.from(given)]),
        bytes([0xff, 0xfe], wide(given, false)),
        bytes([0xfe, 0xff], wide(given, true)),
        bytes(given),
      ]) {
        const [codering, found] = await read(from);
        // Two accents in a row may be one sign of UTF-8: only then the code page is not seen.
        expect([given, Buffer.from(given, 'latin1').toString('utf8')]).toContain(found);
        expect(codering).toMatch(/^(utf-8|utf-16le|utf-16be|windows-1252)$/);
      }
    }),
  );
});

describe('what is no text', () => {
  test.each([
    ['zeros', bytes('a;b\0\0c')],
    ['control characters', bytes('\x01\x02\x03\x04 a;b')],
  ])('%s', (_, from) => {
    expect(textHead(from)).toBeNull();
  });

  test('one stray control character in a long text is no reason', () => {
    expect(textHead(bytes(`${'Organisatie;Waarde\n'.repeat(40)}\x02`))).not.toBeNull();
  });
});
