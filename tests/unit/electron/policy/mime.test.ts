import { expect, test } from 'vitest';
import { contentType } from '../../../../electron/policy/mime';

test('the kinds of a build have a type, nothing else has', () => {
  expect(contentType('/x/index.html')).toBe('text/html; charset=utf-8');
  expect(contentType('/x/a.JS')).toBe('text/javascript; charset=utf-8');
  expect(contentType('/x/font.woff2')).toBe('font/woff2');
  expect(contentType('/x/voorbeeld.draaiknop')).toBe('application/octet-stream');
  for (const other of ['a.js.map', 'a.wasm', 'a.sh', 'a', 'a.']) {
    expect(contentType(other)).toBeNull();
  }
});
