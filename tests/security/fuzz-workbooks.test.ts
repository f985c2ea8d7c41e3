/**
 * Mutated workbooks: a result or a sentence, never a crash, a hang or a polluted prototype; and a
 * result only if it is what was written. FUZZ_N sets the number, FUZZ_SEED where to begin.
 */
import { expect, test } from 'vitest';
import { bladXml, delen, rijenXml } from '../../fixtures/vijandig/werkmap';
import { type Part, zip } from '../../fixtures/vijandig/zip';
import { CodedError } from '../../shared/desktop/errors';
import { proposePasted } from '../../shared/import/propose';
import type { RawWorkbook } from '../../shared/import/sheet';
import { mixedRows, random } from '../unit/shared/import/mixed-rows';
import { lees, testControl } from '../unit/shared/import/reading';
import {
  attempt,
  below,
  expectRecords,
  LIMIT_MS,
  mutateBytes,
  mutateText,
  N,
  pick,
  type Random,
  SEED,
} from './fuzzing';

/** Words that matter to a reader, to be put where they do not belong. */
const WORDS = [
  '<',
  '>',
  '/',
  '"',
  "'",
  '&',
  '&#0;',
  '&#x110000;',
  '&x;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?',
  '?>',
  '<!DOCTYPE a>',
  '<c',
  '</c>',
  '<c r="XFD1048576">',
  '<row r="1048576">',
  '<row r="0">',
  '<row r="-1">',
  '</row>',
  '<v>',
  '</v>',
  '<v>1e999</v>',
  '<v>NaN</v>',
  '<f>',
  '</sheetData>',
  '<sheetData>',
  '</worksheet>',
  '<si>',
  '</si>',
  '<t>',
  '<rPh>',
  't="s"',
  't="b"',
  't="d"',
  't="e"',
  't="q"',
  's="99999"',
  's="-1"',
  'r="A0"',
  'r="AAAAAAA1"',
  'r=""',
  '__proto__',
  'constructor',
  '_x0000_',
  '_xD800_',
  '\0',
  '\u{1f600}',
  '\ufeff',
  'é',
  '9'.repeat(400),
  '<mc:AlternateContent>',
  '</mc:AlternateContent>',
  'xml:space="preserve"',
  'hidden="1"',
  'ref="A1:XFD1048576"',
] as const;

function sourceParts(next: Random): Part[] {
  const { xml, teksten } = mixedRows(2 + below(next, 30), below(next, 1e6), next() < 0.7);
  const casussen = rijenXml([
    ['Casus', 'Organisatie', '__proto__', 'Draaiknop'],
    ['Molendrift', 'Jeugdhulp', 'constructor', '1, 4 EN 5'],
    ['Basisbanen', null, 3.5, '1 T/M 5'],
  ]);
  const cijfers = rijenXml([
    ['Organisatie', null, 'Verloop', '__proto__'],
    ['Naam', 'Groep', 'Waarde', 'Jaar'],
    ['Molendrift', 'alle', '17%', 2019],
    [null, 'starters', 'bijna 30%', '2020'],
    ['Totaal', null, '15 à 20', null],
  ]);
  const gesprekken = rijenXml([
    ['Interview', 'Rol', 'Vraag', 'Antwoord', 'Knop', 'Behoefte'],
    [
      'I-01',
      'directeur',
      'Wat gaat goed?',
      'Korte lijnen tussen leiding en team.',
      'K5 (a)',
      'GG (a)',
    ],
    [null, null, 'En wat niet?', 'Te weinig tijd.', 'K5 (a), K3 (e)', '?'],
  ]);
  const formulier = rijenXml([
    ['Formulier', null, null, null],
    ['Wie', 'Organisatie', null, 'Molendrift', 'Veldzicht'],
    [null, 'Maat', null, 'verloop', '__proto__'],
    ['Cijfer', 'Waarde', '%', 17, 'bijna 30%'],
    [null, 'Jaar', null, 2019, '2020'],
  ]);
  const onSide = '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="A4:A5"/></mergeCells>';
  const merged = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A3:A4"/></mergeCells>';
  return delen({
    bladen: [
      { naam: 'Zaken', xml },
      { naam: next() < 0.5 ? '__proto__' : 'Casussen', xml: bladXml(casussen) },
      { naam: 'Cijfers', xml: bladXml(cijfers, merged) },
      { naam: 'Gesprekken', xml: bladXml(gesprekken) },
      { naam: 'Formulier', xml: bladXml(formulier, onSide) },
    ],
    teksten,
    vanaf1904: next() < 0.2,
  });
}

/** Headers that lie, in one part. */
function mutateHeader(part: Part, next: Random): Part {
  const value = pick(next, [0, 1, 100, 0xffff, 0x7fffffff, 0xffffffff, below(next, 1e6)]);
  const field = pick(next, ['unpacked', 'packed', 'crc', 'method', 'flags'] as const);
  const small = field === 'method' || field === 'flags';
  return { ...part, says: { [field]: small ? value & 0xffff : value } };
}

interface Mutant {
  bytes: Uint8Array;
  /** Only the container was touched: what is read, if anything, must be what was written. */
  contentsKept: boolean;
  original: Uint8Array;
}

function mutant(next: Random): Mutant {
  const parts = sourceParts(next);
  const original = zip(parts);
  const kind = next();
  if (kind < 0.6) {
    const victim = below(next, parts.length);
    const changed = parts.map((part, i) =>
      i === victim ? { ...part, data: mutateText(String(part.data), WORDS, next) } : part,
    );
    return { bytes: zip(changed), contentsKept: false, original };
  }
  if (kind < 0.75) {
    const victim = below(next, parts.length);
    const changed = parts.map((part, i) => (i === victim ? mutateHeader(part, next) : part));
    return { bytes: zip(changed), contentsKept: true, original };
  }
  return { bytes: mutateBytes(original, next), contentsKept: true, original };
}

const plain = ({ bladen }: RawWorkbook) =>
  bladen.map(({ naam, rijen }) => ({ naam, rijen: rijen.map(({ rij, cellen }) => [rij, cellen]) }));

test(`${N} mutated workbooks: a result or a sentence`, { timeout: 60_000 + N * 200 }, async () => {
  const seen = { read: 0, refused: 0 };
  for (let i = 0; i < N; i++) {
    const seed = SEED + i;
    const { bytes, contentsKept, original } = mutant(random(seed));
    const began = performance.now();
    const workbook = await attempt(bytes).catch((reason: unknown) => {
      throw new Error(`FUZZ_SEED=${seed} FUZZ_N=1`, { cause: reason });
    });
    expect(performance.now() - began, `seed ${seed}`).toBeLessThan(LIMIT_MS);
    expect(Object.keys(Object.prototype), `seed ${seed}`).toEqual([]);
    if (workbook === null) seen.refused += 1;
    else {
      seen.read += 1;
      // Cut off after two bytes, any package is the text PK.
      if (contentsKept && workbook.vorm.vorm === 'werkmap') {
        expect(plain(workbook), `seed ${seed}`).toEqual(plain(await lees(original)));
      }
    }
  }
  // A run in which nothing is read, or nothing refused, has not tested anything.
  if (N >= 100) {
    expect(seen.read).toBeGreaterThan(N / 20);
    expect(seen.refused).toBeGreaterThan(N / 20);
  }
});

test(`${N} pasted texts: rows or a sentence`, { timeout: 60_000 + N * 100 }, async () => {
  const pieces = [
    'Organisatie',
    'Waarde',
    'Vraag',
    'Casus',
    '17%',
    '"',
    '""',
    '\t',
    '\t',
    '\n',
    '\r\n',
    '\r',
    'a"b',
    '#N/A',
    '__proto__',
    ...WORDS,
  ];
  for (let i = 0; i < N; i++) {
    const next = random(SEED + i);
    const text = Array.from({ length: 1 + below(next, 200) }, () => pick(next, pieces)).join('');
    const proposed = await proposePasted(text, testControl()).catch((reason: unknown) => {
      if (reason instanceof CodedError) return null;
      throw new Error(`FUZZ_SEED=${SEED + i} FUZZ_N=1`, { cause: reason });
    });
    if (proposed === null) continue;
    for (const sheet of proposed.bladen) expectRecords(sheet);
    expect(Object.keys(Object.prototype), `seed ${SEED + i}`).toEqual([]);
  }
});
