import { describe, expect, test } from 'vitest';
import { isSealedByKeychain, keychainIsReal } from '../../../../electron/policy/keychain';

describe('a keychain is real', () => {
  test.each(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6'])('on Linux: %s', (backend) => {
    expect(keychainIsReal('linux', backend, true)).toBe(true);
  });
  test.each(['darwin', 'win32'])('on %s, which has one', (platform) => {
    expect(keychainIsReal(platform, '', true)).toBe(true);
  });
});

describe('a keychain is not real', () => {
  test.each(['basic_text', 'unknown', '', 'BASIC_TEXT', 'gnome_libsecret2', 'portal'])(
    'on Linux: %j',
    (backend) => expect(keychainIsReal('linux', backend, true)).toBe(false),
  );
  test.each(['linux', 'darwin', 'win32'])('on %s when it cannot seal now', (platform) => {
    expect(keychainIsReal(platform, 'gnome_libsecret', false)).toBe(false);
  });
  test.each(['freebsd', 'android', ''])('on %j', (platform) => {
    expect(keychainIsReal(platform, 'gnome_libsecret', true)).toBe(false);
  });
});

describe('sealed bytes', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  test('of Linux tell the password in the source of Chromium from a keychain', () => {
    expect(isSealedByKeychain('linux', bytes('v11geheim'))).toBe(true);
    expect(isSealedByKeychain('linux', bytes('v10geheim'))).toBe(false);
    expect(isSealedByKeychain('linux', bytes('v10'))).toBe(false);
  });
  test('begin with v10 elsewhere, and are sealed all the same', () => {
    expect(isSealedByKeychain('darwin', bytes('v10geheim'))).toBe(true);
    expect(isSealedByKeychain('win32', bytes('v10geheim'))).toBe(true);
  });
  test('that are none, are not sealed', () => {
    expect(isSealedByKeychain('darwin', new Uint8Array())).toBe(false);
  });
});
