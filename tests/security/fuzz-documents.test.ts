/**
 * Mutated documents: a result or a sentence, never a crash, a hang or a polluted prototype; and of
 * what is read, every paragraph is in exactly one row. FUZZ_N sets the number, FUZZ_SEED the begin.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentXml, docx } from '../../fixtures/vijandig/documenten';
import { CodedError } from '../../shared/desktop/errors';
import { readWorkbook } from '../../shared/import/read-workbook';
import { importRows, readAsChosen, recogniseSheet } from '../../shared/import/recognise/reading';
import { survey } from '../../shared/import/recognise/survey';
import { random } from '../unit/shared/import/mixed-rows';
import { testControl } from '../unit/shared/import/reading';

const N = Number(process.env.FUZZ_N ?? 300);
const SEED = Number(process.env.FUZZ_SEED ?? 2_024);
const LIMIT_MS = 10_000;

type Random = () => number;
const below = (next: Random, n: number): number => Math.floor(next() * n);
const pick = <T>(next: Random, items: readonly T[]): T => items[below(next, items.length)] as T;

/** Words that matter to a reader, to be put where they do not belong. */
const WORDS = [
  ...[
    '<w:p>',
    '</w:p>',
    '<w:r>',
    '</w:r>',
    '<w:t>',
    '</w:t>',
    '<w:tbl>',
    '<w:tr>',
    '<w:tc>',
    '</w:tc>',
  ],
  ...[
    '<w:del>',
    '<w:del/>',
    '</w:del>',
    '<w:pPr>',
    '<w:rPr>',
    '<w:b/>',
    '<w:vanish/>',
    '<mc:AlternateContent>',
  ],
  ...[
    '<mc:Choice>',
    '<mc:Fallback>',
    '<w:txbxContent>',
    '<!--',
    '<![CDATA[',
    '&#0;',
    '&x;',
    '<!DOCTYPE a>',
  ],
  ...[
    'I:',
    'R1:',
    'Interviewer:',
    'Spreker 1   00:00:12',
    '[00:00:01]',
    ' – ',
    'Datum:',
    '__proto__:',
    'constructor:',
  ],
  ...[
    '\n',
    '\n\n',
    '\t',
    '\0',
    '\ufeff',
    '\u00ad',
    '\u{1f600}',
    '**',
    '# ',
    '> ',
    '-----',
    'WEBVTT\n\n',
    '-->',
  ],
  ...[
    '00:00:01.000 --> 00:00:02.000',
    '99:99:99,999 --> 0:0',
    '<v Spreker>',
    '</v>',
    '<i>',
    '{\\an8}',
    '9'.repeat(400),
  ],
] as const;

const folder = join(import.meta.dirname, '../../fixtures/soorten');
const texts = ['gesprek met tijden.txt', 'gesprek.md', 'opname.vtt', 'opname met namen.srt'].map(
  (bestand) => ({ bestand, text: readFileSync(join(folder, bestand), 'utf8') }),
);
const BODY =
  '<w:p><w:pPr><w:pStyle w:val="Titel"/></w:pPr><w:r><w:t>Gesprek</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Interviewer: </w:t></w:r><w:r><w:t>Hoe?</w:t></w:r></w:p><w:p><w:r><w:t>Respondent: Zo.</w:t><w:br/><w:t>En zo.</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>I</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Waarom?</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';

function mutated(next: Random, text: string): string {
  let made = text;
  for (let i = below(next, 6); i >= 0; i--) {
    const at = below(next, made.length + 1);
    const cut = next() < 0.5 ? below(next, 40) : 0;
    const put =
      next() < 0.8 ? pick(next, WORDS) : made.slice(below(next, made.length)).slice(0, 200);
    made = made.slice(0, at) + put + made.slice(at + cut);
  }
  return made;
}

function file(next: Random): { bestand: string; bytes: Uint8Array } {
  if (next() < 0.5) {
    const bytes = docx(mutated(next, BODY));
    // Now and then the package itself is hurt too.
    if (next() < 0.2) bytes[below(next, bytes.length)] = below(next, 256);
    return { bestand: 'gesprek.docx', bytes };
  }
  const { bestand, text } = pick(next, texts);
  const bytes = new TextEncoder().encode(mutated(next, text));
  return { bestand, bytes };
}

test('the body that is mutated is read whole when it is not', async () => {
  expect(documentXml(BODY)).toContain('Respondent');
  const { bladen } = await readWorkbook(docx(BODY), 'gesprek.docx', testControl());
  expect(bladen[0]?.rijen.length).toBeGreaterThan(2);
});

test(`${N} documents that were damaged by seed ${SEED}`, {
  timeout: N * 2_000 + 60_000,
}, async () => {
  const next = random(SEED);
  let read = 0;
  for (let i = 0; i < N; i++) {
    const { bestand, bytes } = file(next);
    const began = performance.now();
    try {
      const workbook = await readWorkbook(bytes, bestand, testControl());
      for (const index of workbook.bladen.keys()) {
        for (const found of recogniseSheet(workbook, index)) {
          const counted = await survey(found, testControl());
          const { gesprek } = found;
          if (gesprek === undefined) continue;
          read += 1;
          for (const indeling of ['beurten', 'alineas'] as const) {
            const chosen = readAsChosen(found, {
              ...found.keuze,
              gesprek: { indeling, vragers: [] },
            });
            const rows = chosen.gesprek?.rijen ?? [];
            const has = new Set(gesprek.bron.document.alineas.map(({ nr }) => nr));
            const covered = rows.flatMap(({ raw, turn }) =>
              Array.from({ length: (turn?.tot ?? raw.rij) - raw.rij + 1 }, (_, n) => raw.rij + n),
            );
            // A subtitle without words has a number, and no paragraph.
            expect(new Set(covered.filter((nr) => has.has(nr))), `file ${i}`).toEqual(has);
            expect(
              [...importRows(chosen)].every(
                ({ velden }) => velden.tekst !== '' && velden.vraag !== '',
              ),
            ).toBe(true);
          }
          expect(counted.telling.overgenomen + counted.telling.overgeslagen).toBe(
            counted.telling.gelezen,
          );
        }
      }
    } catch (reason) {
      if (!(reason instanceof CodedError))
        throw new Error(`file ${i} of seed ${SEED}`, { cause: reason });
      expect(reason.params.bestand).toBe(bestand);
    }
    expect(performance.now() - began, `file ${i}`).toBeLessThan(LIMIT_MS);
    expect(Object.keys(Object.prototype)).toEqual([]);
  }
  // Most texts stay texts: a run that only refuses tests nothing.
  expect(read).toBeGreaterThan(N / 4);
});
