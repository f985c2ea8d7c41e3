/**
 * The repository speaks of the product and its field, never of who or what wrote it, and names
 * nobody in its example material.
 */
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { filesBelow, linesMatching, read, readBytes } from './files';

/** Written backwards, so that this file does not contain what it forbids. */
const backwards = (text: string): string => [...text].reverse().join('');
const forbidden = [
  'derahs/krow',
  'ledomkav',
  'dm.prewtno',
  '/sekips',
  'edualc',
  'ciporhtna',
  'tpgtahc',
  'ianepo',
  'ledom egaugnal',
  'tnegabus',
  'tnega-bus',
  'detareneg-ia',
  'yb-derohtua-oc',
].map(backwards);
const pattern = new RegExp(
  [
    ...forbidden.map((word) => word.replace(/[./]/g, '\\$&')),
    `${backwards('keozredno')}/[a-z-]+\\.md`,
    `\\b${backwards('eussi')} #?\\d`,
  ].join('|'),
  'i',
);

const text = filesBelow().filter((file) =>
  /\.(ts|tsx|mjs|cjs|js|css|md|json|html|yml|yaml|txt|svg)$|^\.[\w-]+$|^\.ci\/run$/.test(file),
);

test('the list finds its words', () => {
  for (const word of forbidden) expect(`x ${word} y`).toMatch(pattern);
  expect(`see ${backwards('eussi')} 12`).toMatch(pattern);
  expect('onderzoek naar uitstroom').not.toMatch(pattern);
});

test('no file speaks of how the work was organised', () => {
  const files = text.filter((file) => file !== 'package-lock.json');
  expect(files.flatMap((file) => linesMatching(file, pattern, { comments: true }))).toEqual([]);
});

describe('nobody is named', () => {
  /** Forms in which a person shows: an address, a number, a profile, a title before a name. */
  const personal = [
    /[\w.+-]+@[\w-]+\.[a-z]{2,}/i,
    /(\+31|\b0[1-9])[\d\s-]{8,}\d/,
    /linkedin\.com|facebook\.com|instagram\.com|twitter\.com/i,
    /\b(dhr|mevr|mw|drs|prof|ing|ir)\.\s+[A-Z]/,
    /\b(meneer|mevrouw|de heer)\s+[A-Z]/,
    /\b\d{9}\b(?!\d)/,
  ];
  /** Of a domain that nobody can ever have (RFC 2606). */
  const invented = /[\w.+-]+@voorbeeld\.invalid(?![\w.-])/gi;
  const found = (content: string): string[] =>
    personal.flatMap((form) => content.replace(invented, '').match(form)?.[0] ?? []);

  test('the forms are found', () => {
    for (const example of [
      'stuur naar piet@voorbeeld.nl',
      'bel 06-1234 5678 90',
      'zie linkedin.com/in/iemand',
      'drs. Voorbeeld',
      'mevrouw Voorbeeld',
      'nummer 123456782',
    ]) {
      expect(found(example)).not.toEqual([]);
    }
    expect(found('bij 1.528 euro, r.2718-2903')).toEqual([]);
    expect(found('rol12@voorbeeld.invalid')).toEqual([]);
    expect(found('rol12@voorbeeld.invalid.nl')).not.toEqual([]);
  });

  const fixtures = filesBelow('fixtures');
  test.each(fixtures.filter((file) => /\.(json|md|csv|txt)$/.test(file)))('%s', (file) => {
    expect(found(read(file))).toEqual([]);
  });

  test.each(fixtures.filter((file) => /\.xlsx$/.test(file)))('%s', (file) => {
    const parts = unzipSync(readBytes(file));
    for (const name of ['xl/sharedStrings.xml', 'docProps/core.xml', 'docProps/app.xml']) {
      const part = parts[name];
      if (part !== undefined) expect(found(new TextDecoder().decode(part))).toEqual([]);
    }
    expect(parts['xl/workbook.xml']).toBeDefined();
  });
});
