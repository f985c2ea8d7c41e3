/** A table with its personal data: what is found in it, and how it reads with parts of it replaced. */
import { equal } from '../../domain/equal';
import { personalKinds } from '../../domain/personal-kinds';
import type { ImportRecord } from '../../domain/provenance';
import { pseudoniemKey, type ReplacedIn, replacedText } from '../../domain/pseudoniem';
import { z } from '../../schema';
import {
  MAX_PERSONAL,
  type PersonalFindings,
  type PersonalHit,
  type SheetChoice,
  type SheetPreview,
} from '../preview';
import { partOf, readAsChosen, sheetOf } from '../recognise/reading';
import type { SheetReading } from '../recognise/sheet-reading';
import type { RawWorkbook } from '../sheet';
import { scanConversation } from './conversation';
import { decisionOf } from './decision';
import type { Replacements } from './places';
import { checkedReplacements, originalsOf, replacedWorkbook } from './replace';
import { scanSheet } from './scan';

/** The workbook as the file has it, with nothing replaced. */
export function originalOf({ bron, workbook }: SheetReading): RawWorkbook {
  return bron ?? workbook;
}

const choiceSchema = z.looseObject({ vervangen: z.unknown().optional() });

/**
 * As a person chose, with what they replaced. Throws 'ongeldige-vraag' like readAsChosen, and for
 * replacements that are none.
 */
export function readReplaced(before: SheetReading, choice: unknown): SheetReading {
  const { vervangen, ...rest } = choiceSchema.safeParse(choice).data ?? {};
  const replacements = checkedReplacements(vervangen);
  const bron = originalOf(before);
  const reading = readAsChosen(readWith(before, bron, replacements), rest);
  if (Object.keys(replacements).length === 0) return withoutSource(reading);
  return { ...reading, bron, keuze: { ...reading.keuze, vervangen: replacements } };
}

function withoutSource({ bron: _, ...reading }: SheetReading): SheetReading {
  return reading;
}

/** The same table of the workbook with these replacements. */
function readWith(
  before: SheetReading,
  bron: RawWorkbook,
  replacements: Replacements,
): SheetReading {
  if (equalChoice(before.keuze.vervangen ?? {}, replacements)) return before;
  const workbook = replacedWorkbook(bron, before.index, replacements);
  const { gebied } = before.keuze;
  const sheet = partOf(sheetOf(workbook, before.index), gebied, before.keuze);
  return { ...before, workbook, sheet };
}

function equalChoice(a: Replacements, b: Replacements): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((cel) => equal(a[cel], b[cel]));
}

/** Everything that looks like personal data in a table that is read, as the file has it. */
export function personalHits(reading: SheetReading): PersonalHit[] {
  const { table, reader, index, keuze } = reading;
  if (table === null || reader === null) return [];
  const whole = sheetOf(originalOf(reading), index);
  if (whole.gesprek !== undefined) {
    return scanConversation(whole.gesprek, new Set(keuze.gesprek?.vragers));
  }
  const sheet = reading.bron === undefined ? reading.sheet : partOf(whole, keuze.gebied, keuze);
  const { description, kopregel, kolommen } = table;
  const left = leftOutRows(keuze);
  const hits = scanSheet(sheet, { soort: description.soort, kopregel, kolommen }, keuze);
  return left.size === 0 ? hits : hits.filter(({ rij }) => !left.has(rij));
}

/** Of a row that a person left out no cell is kept. */
function leftOutRows({ rijen }: SheetChoice): ReadonlySet<number> {
  return new Set(
    Object.entries(rijen).flatMap(([rij, what]) => (what === 'niet' ? [Number(rij)] : [])),
  );
}

/** What the page shows of the hits; undefined when there are none. */
export function personalFindings(
  hits: readonly PersonalHit[],
  keuze: SheetChoice,
): PersonalFindings | undefined {
  if (hits.length === 0) return undefined;
  const left = new Set(keuze.gelaten);
  const open: PersonalHit[] = [];
  const decided: PersonalHit[] = [];
  const counts = new Map(personalKinds.map((soort) => [soort, { totaal: 0, open: 0 }]));
  for (const hit of hits) {
    const isOpen = decisionOf(hit, keuze, left) === null;
    const count = counts.get(hit.soort);
    if (count !== undefined) {
      count.totaal += 1;
      if (isOpen) count.open += 1;
    }
    (isOpen ? open : decided).push(hit);
  }
  const found = [...counts].filter(([, { totaal }]) => totaal > 0);
  return {
    treffers: [...open, ...decided].slice(0, MAX_PERSONAL),
    aantallen: Object.fromEntries(found),
  };
}

/** Reasons that were given before anything was replaced may name it: they say what stands there now. */
export function withoutOriginals(preview: SheetPreview, reading: SheetReading): SheetPreview {
  const { vervangen } = reading.keuze;
  if (vervangen === undefined) return preview;
  // A whole name before the first of it.
  const replaced = originalsOf(originalOf(reading), reading.index, vervangen).sort(
    (a, b) => b.origineel.length - a.origineel.length,
  );
  const said = (text: string): string =>
    replaced.reduce((now, { origineel, door }) => {
      return now.replaceAll(origineel, replacedText(door));
    }, text);
  return {
    ...preview,
    soorten: preview.soorten.map((guess) => ({ ...guess, reden: said(guess.reden) })),
    meldingen: preview.meldingen.map(said),
  };
}

/** What the import remembers of what was replaced, and what only the key of pseudonyms holds. */
export function replacedSource(
  reading: SheetReading,
): { vervangen: NonNullable<ImportRecord['vervangen']>; pseudoniemen: ReplacedIn[] } | null {
  const { vervangen } = reading.keuze;
  if (vervangen === undefined) return null;
  const replaced = originalsOf(originalOf(reading), reading.index, vervangen);
  const persons = new Map<string, ReplacedIn>();
  for (const [index, { origineel, soort, door }] of replaced.entries()) {
    const key = `${pseudoniemKey({ origineel, soort })}\n${door}`;
    const known = persons.get(key);
    if (known === undefined) persons.set(key, { origineel, soort, door, cellen: [index] });
    else known.cellen.push(index);
  }
  return {
    vervangen: replaced.map(({ cel, soort, door }) => ({ cel, soort, door })),
    pseudoniemen: [...persons.values()],
  };
}
