/**
 * The other kinds of workbook, damaged: a result or a sentence, never a crash, a hang or a polluted
 * prototype. Damage to the container never changes a value: what is read then is what was written.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { boekStroom, cel, record, sst, u16 } from '../../fixtures/vijandig/biff';
import { bladBin, celBrt, rijBrt, xlsbDelen } from '../../fixtures/vijandig/binair';
import { ole } from '../../fixtures/vijandig/ole';
import { odsDelen } from '../../fixtures/vijandig/opendocument';
import { zip } from '../../fixtures/vijandig/zip';
import { readDirectory } from '../../shared/import/package/directory';
import { inflateWhole } from '../../shared/import/package/inflate';
import { random } from '../unit/shared/import/mixed-rows';
import {
  attempt,
  below,
  LIMIT_MS,
  mutateBytes,
  mutateText,
  N,
  pick,
  type Random,
  SEED,
} from './fuzzing';

const bytesOf = (file: string) => new Uint8Array(readFileSync(`fixtures/soorten/${file}`));

async function partsOf(file: string) {
  const entries = [...readDirectory(bytesOf(file)).values()];
  return Promise.all(
    entries.map(async (entry) => ({ name: entry.name, data: await inflateWhole(entry) })),
  );
}

const WORDS = [
  '<',
  '>',
  '"',
  '&',
  '&#0;',
  '&x;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<!DOCTYPE a>',
  '<table:table-row>',
  '</table:table-row>',
  '<table:table-cell>',
  '</table:table-cell>',
  '<table:covered-table-cell/>',
  '<table:table table:name="x">',
  '</table:table>',
  '<text:p>',
  '</text:p>',
  '<text:s text:c="9999999999"/>',
  '<text:s text:c="-1"/>',
  '<office:annotation>',
  '</office:annotation>',
  '<table:tracked-changes>',
  '<table:table-row-group>',
  ' table:number-columns-repeated="16384"',
  ' table:number-columns-repeated="99999999999"',
  ' table:number-rows-repeated="1048576"',
  ' table:number-rows-repeated="0"',
  ' table:number-columns-spanned="4294967295"',
  ' table:formula="of:=1"',
  ' office:value-type="float" office:value="1e999"',
  ' office:value-type="date" office:date-value="9999-99-99"',
  ' office:value-type="time" office:time-value="PT99999999H"',
  ' office:value-type="boolean"',
  ' office:value-type="?"',
  'PT1H',
  'NaN',
  '__proto__',
  'constructor',
  '\0',
  '\u{1f600}',
  '9'.repeat(400),
] as const;

/** Numbers at which a reader that believes them goes wrong. */
const NUMBERS = [
  0, 1, 2, 0x7f, 0x80, 0xff, 0xfff, 0x7fff, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff,
];

/** Whole numbers over bytes, lengths doubled, pieces moved: what random bytes seldom hit. */
function mutateRecords(bytes: Uint8Array, next: Random): Uint8Array {
  let copy = Buffer.from(bytes);
  for (let i = 1 + below(next, 6); i > 0; i--) {
    // Cut down to less than one number, it is as damaged as it gets.
    if (copy.length < 9) break;
    const at = below(next, copy.length - 8);
    const kind = below(next, 5);
    if (kind === 0) copy.writeUInt16LE(pick(next, NUMBERS) & 0xffff, at);
    else if (kind === 1) copy.writeUInt32LE(pick(next, NUMBERS), at);
    else if (kind === 2) copy[at] = below(next, 256);
    else if (kind === 3) {
      const to = at + below(next, 64);
      copy = Buffer.concat([copy.subarray(0, to), copy.subarray(at)]);
    } else copy = Buffer.concat([copy.subarray(0, at), copy.subarray(at + below(next, 24))]);
  }
  return copy;
}

/** A small book made by hand: its records are few, so that damage hits one that matters. */
function smallStream(next: Random): Uint8Array {
  const records = [
    cel.gedeeld(0, 0, 0),
    cel.gedeeld(0, 1, 1),
    cel.tekst(1, 0, 'Molendrift'),
    cel.getal(1, 1, 0.17, 1),
    cel.jaNee(2, 0, 1),
    cel.jaNee(2, 1, 42, 1),
    record(0x00bd, u16(3, 0, 0), u16(0, 0, 1, 1), u16(1)),
    record(0x0006, u16(4, 0, 0), u16(0, 0, 0, 0xffff), u16(0), Buffer.alloc(8)),
    record(0x0207, u16(2), 0, Buffer.from('ab')),
    record(0x00e5, u16(1), u16(1, 2, 0, 0)),
  ];
  return boekStroom({
    vanaf1904: next() < 0.3,
    opmaken: [{ id: 164, code: '0%' }],
    ook: [sst(['Casus', 'één 日本', 'x'.repeat(300)])],
    bladen: [
      { naam: 'Cijfers', records },
      { naam: '__proto__', staat: 2, records: [cel.getal(70, 3, 1)] },
    ],
  });
}

const smallSheet = () =>
  bladBin([
    rijBrt(0),
    celBrt.tekst(0, 'Casus'),
    celBrt.tekst(1, 'Waarde'),
    rijBrt(1),
    celBrt.tekst(0, 'Molendrift'),
    celBrt.getal(1, 0.17),
  ]);

type Mutate = (next: Random) => Promise<{ bytes: Uint8Array; original: Uint8Array | null }>;

const kinds: Record<string, Mutate> = {
  '.xls': async (next) => {
    const large = next() < 0.3;
    if (large) {
      const original = bytesOf(
        pick(next, ['verloop.xls', 'verloop 95.xls', 'verloop gnumeric.xls']),
      );
      return { bytes: mutateBytes(original, next), original: null };
    }
    const stream = mutateRecords(smallStream(next), next);
    return { bytes: ole([{ naam: 'Workbook', data: stream }]), original: null };
  },
  '.ods': async (next) => {
    const parts = await partsOf(pick(next, ['verloop.ods', 'verloop gnumeric.ods']));
    const texts = parts.map(({ name, data }) => ({ name, data: Buffer.from(data).toString() }));
    const content = texts.find(({ name }) => name === 'content.xml')?.data ?? '';
    const styles = texts.filter(({ name }) => name === 'styles.xml');
    if (next() < 0.3) {
      const original = zip(odsDelen(content, styles));
      return { bytes: mutateBytes(original, next), original };
    }
    const inStyles = next() < 0.1;
    return {
      bytes: zip(
        odsDelen(
          inStyles ? content : mutateText(content, WORDS, next),
          inStyles
            ? styles.map((part) => ({ ...part, data: mutateText(part.data, WORDS, next) }))
            : styles,
        ),
      ),
      original: null,
    };
  },
  '.xlsb': async (next) => {
    const parts = next() < 0.5 ? await partsOf('verloop.xlsb') : xlsbDelen(smallSheet());
    if (next() < 0.3) {
      const original = zip(parts);
      return { bytes: mutateBytes(original, next), original };
    }
    const binary = parts.filter(({ name }) => name.endsWith('.bin'));
    const victim = pick(next, binary).name;
    const changed = parts.map((part) =>
      part.name === victim ? { ...part, data: mutateRecords(part.data as Uint8Array, next) } : part,
    );
    return { bytes: zip(changed), original: null };
  },
};

test.each(Object.keys(kinds))(
  `${N} damaged %s: a result or a sentence`,
  { timeout: 60_000 + N * 300 },
  async (kind) => {
    const mutate = kinds[kind] as Mutate;
    const seen = { read: 0, refused: 0 };
    for (let i = 0; i < N; i++) {
      const seed = SEED + i;
      const { bytes, original } = await mutate(random(seed));
      const began = performance.now();
      const workbook = await attempt(bytes).catch((reason: unknown) => {
        throw new Error(`FUZZ_SEED=${seed} FUZZ_N=1`, { cause: reason });
      });
      expect(performance.now() - began, `seed ${seed}`).toBeLessThan(LIMIT_MS);
      expect(Object.keys(Object.prototype), `seed ${seed}`).toEqual([]);
      seen[workbook === null ? 'refused' : 'read'] += 1;
      // Cut off after two bytes, any package is the text PK.
      if (workbook?.vorm.vorm === 'werkmap' && original !== null) {
        const whole = await attempt(original);
        expect(workbook.bladen, `seed ${seed}`).toEqual(whole?.bladen);
      }
    }
    // A run in which nothing is read, or nothing refused, has not tested anything.
    if (N >= 100) {
      expect(seen.read).toBeGreaterThan(N / 20);
      expect(seen.refused).toBeGreaterThan(N / 20);
    }
  },
);
