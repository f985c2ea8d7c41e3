/** What the fuzz runs share: seeded damage, and a look at all that comes of a file. */

import { expect } from 'vitest';
import { CodedError } from '../../shared/desktop/errors';
import { sheetKinds } from '../../shared/domain/provenance';
import { areaInView } from '../../shared/domain/turned';
import {
  type Proposed,
  type ProposedSheet,
  previewOf,
  proposed,
} from '../../shared/import/propose';
import { importRows, recogniseSheet } from '../../shared/import/recognise/reading';
import type { RawWorkbook } from '../../shared/import/sheet';
import { proposeAsChosen } from '../../shared/import/tables';
import { lees, testControl } from '../unit/shared/import/reading';

/** How many, and where to begin. */
export const N = Number(process.env.FUZZ_N ?? 300);
export const SEED = Number(process.env.FUZZ_SEED ?? 2_024);
export const LIMIT_MS = 10_000;

export type Random = () => number;
export const pick = <T>(next: Random, items: readonly T[]): T =>
  items[Math.floor(next() * items.length)] as T;
export const below = (next: Random, n: number): number => Math.floor(next() * n);

/** Text of a part with some pieces moved, removed, doubled or replaced. */
export function mutateText(text: string, words: readonly string[], next: Random): string {
  let result = text;
  for (let i = 1 + below(next, 4); i > 0; i--) {
    const at = below(next, result.length);
    const length = below(next, 40);
    const kind = below(next, 5);
    if (kind === 0) result = result.slice(0, at) + pick(next, words) + result.slice(at);
    else if (kind === 1) result = result.slice(0, at) + result.slice(at + length);
    else if (kind === 2) result = result.slice(0, at + length) + result.slice(at);
    else if (kind === 3) {
      const code = 32 + below(next, 96);
      result = result.slice(0, at) + String.fromCharCode(code) + result.slice(at + 1);
    } else {
      const marks = [...result.matchAll(/[<"=>]/g)].map((mark) => mark.index);
      const place = marks.length === 0 ? at : pick(next, marks);
      result = result.slice(0, place) + pick(next, words) + result.slice(place + below(next, 3));
    }
  }
  return result;
}

/** Some bytes changed, or the end gone. */
export function mutateBytes(bytes: Uint8Array, next: Random): Uint8Array {
  if (next() < 0.3) return bytes.slice(0, below(next, bytes.length));
  const copy = bytes.slice();
  for (let i = 1 + below(next, 12); i > 0; i--) copy[below(next, copy.length)] = below(next, 256);
  return copy;
}

/** What will be sent is what was counted; a row may make several records, and none that is not a row. */
export function expectRecords({ reading, counted }: ProposedSheet): void {
  const { aantal, beurten, telling } = counted;
  const rows = [...importRows(reading)];
  expect(rows).toHaveLength(reading.table?.description.soort === 'interviews' ? beurten : aantal);
  expect(new Set(rows.map(({ rij }) => rij)).size).toBe(telling.overgenomen);
}

/** Every sheet as recognised, and once as each kind: what comes of it is counted and plain data. */
async function readWhole(workbook: RawWorkbook): Promise<void> {
  const file: Proposed = {
    file: { bestand: 'x', grootte: 1, sha256: '' },
    vorm: { vorm: 'werkmap', formaat: 'xlsx' },
    bladen: [],
  };
  for (const index of workbook.bladen.keys()) {
    for (const reading of recogniseSheet(workbook, index)) {
      file.bladen.push(await proposed(reading, testControl()));
    }
  }
  for (const [place, { reading }] of file.bladen.entries()) {
    // A conversation can be nothing else.
    const kinds = workbook.vorm.vorm === 'gesprek' ? (['interviews'] as const) : sheetKinds;
    for (const soort of kinds) {
      const keuze = { ...reading.keuze, soort, velden: {} };
      file.bladen = await proposeAsChosen(file, place, keuze, testControl());
      const sheet = file.bladen[place];
      if (sheet === undefined) throw new Error('no such table');
      const { gelezen, overgenomen, afgewezen, overgeslagen } = sheet.counted.telling;
      expect(overgenomen + afgewezen + overgeslagen).toBe(gelezen);
      expectRecords(sheet);
    }
  }
  await turnEach(file);
  expect(structuredClone(previewOf('t', file))).toBeDefined();
}

/** Every table on its side, or upright again: counted as any, or too large in a sentence. */
async function turnEach(file: Proposed): Promise<void> {
  for (const [place, { reading }] of file.bladen.entries()) {
    if (reading.gesprek !== undefined) continue;
    const { gedraaid, perRespondent: _, ...rest } = reading.keuze;
    const way = gedraaid ? {} : { gedraaid: true as const };
    const first = areaInView(reading.keuze.gebied, way)?.r1 ?? 1;
    const fresh = {
      ...rest,
      ...way,
      kopregel: first,
      kopregels: 1 as const,
      velden: {},
      rijen: {},
    };
    for (const keuze of [{ ...fresh, herken: true }, fresh]) {
      const turned = await proposeAsChosen(file, place, keuze, testControl()).catch(tooLarge);
      const sheet = turned?.[place];
      if (sheet === undefined) break;
      const { gelezen, overgenomen, afgewezen, overgeslagen } = sheet.counted.telling;
      expect(overgenomen + afgewezen + overgeslagen).toBe(gelezen);
      expectRecords(sheet);
    }
  }
}

function tooLarge(reason: unknown): null {
  if (reason instanceof CodedError && reason.params.reden === 'draaien') return null;
  throw reason;
}

/** Reads, recognises and converts; null for a refusal. Anything but a CodedError is thrown on. */
export async function attempt(bytes: Uint8Array, bestand?: string): Promise<RawWorkbook | null> {
  try {
    const workbook = await lees(bytes, bestand);
    await readWhole(workbook);
    return workbook;
  } catch (reason) {
    if (reason instanceof CodedError && reason.code !== 'ongeldige-vraag') return null;
    throw reason;
  }
}
