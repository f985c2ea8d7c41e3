import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  newRecoveryKey,
  printRecoveryKey,
  readRecoveryKey,
} from '../../../../shared/vault/recovery-key';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bytes160 = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((b) => new Uint8Array(b));
/** Of the mistakes below, one in a million would pass the check: so not a random key. */
const fixed = Uint8Array.from({ length: 20 }, (_, i) => i * 13);

describe('recovery key', () => {
  it('is printed as nine groups of four without confusing letters', () => {
    const text = printRecoveryKey(newRecoveryKey());
    expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('reads back every key, however it is typed', () => {
    fc.assert(
      fc.property(bytes160, (bytes) => {
        const text = printRecoveryKey(bytes);
        for (const typed of [
          text,
          text.toLowerCase(),
          text.replaceAll('-', ' '),
          text.replaceAll('-', '–'),
          ` ${text.replaceAll('-', '')}\n`,
          text.replaceAll('0', 'o').replaceAll('1', 'l'),
          text.replaceAll('1', 'I'),
        ]) {
          expect(readRecoveryKey(typed)).toEqual({ soort: 'goed', bytes });
        }
      }),
    );
  });

  it('is stable: a key printed today can be read for ever', () => {
    expect(printRecoveryKey(fixed)).toMatchInlineSnapshot(
      `"006H-M9SM-8575-PT3N-GA7S-SADP-RF8D-VTQQ-WZ7H"`,
    );
  });

  it('calls one wrong character a typing error, at every place', () => {
    const symbols = printRecoveryKey(fixed).replaceAll('-', '');
    for (let at = 0; at < symbols.length; at++) {
      for (const other of ALPHABET) {
        if (other === symbols[at]) continue;
        const typed = symbols.slice(0, at) + other + symbols.slice(at + 1);
        expect(readRecoveryKey(typed).soort).toBe('tikfout');
      }
    }
  });

  it('calls two neighbours that changed places a typing error', () => {
    const symbols = printRecoveryKey(fixed).replaceAll('-', '');
    for (let at = 0; at + 1 < symbols.length; at++) {
      if (symbols[at] === symbols[at + 1]) continue;
      const typed = symbols.slice(0, at) + symbols[at + 1] + symbols[at] + symbols.slice(at + 2);
      expect(readRecoveryKey(typed).soort).toBe('tikfout');
    }
  });

  it('says how much is missing, and refuses what cannot be', () => {
    const text = printRecoveryKey(newRecoveryKey());
    expect(readRecoveryKey(text.slice(0, 9))).toEqual({
      soort: 'onvolledig',
      tekens: 8,
      nodig: 36,
    });
    expect(readRecoveryKey('').soort).toBe('onvolledig');
    expect(readRecoveryKey(`${text}A`).soort).toBe('tikfout');
    expect(readRecoveryKey(`U${text.slice(1)}`).soort).toBe('tikfout');
  });

  it('prints keys of the right length only', () => {
    expect(() => printRecoveryKey(new Uint8Array(19))).toThrow(RangeError);
  });
});
