/**
 * The whole dossier as one zip that anybody can read without this program: workbooks, texts, and
 * JSON with its schema. Written part by part; only one part is held at a time.
 */
import type { Interview } from '../../domain/interview';
import { recordTypes } from '../../domain/record';
import { type Passage, standardPassage } from '../../gate/passage';
import type { Pace } from '../pace';
import { type TableKind, tableOf } from '../table';
import { type Bytes, writeTable } from '../write-table';
import { inPieces, writeWorkbook } from '../xlsx/workbook';
import { ZipWriter } from '../xlsx/zip';
import { interviewFile, interviewText } from './interview-text';
import { dossierJson, historyJson } from './json';
import { type Explained, readme } from './readme';
import { dossierJsonSchema, historyJsonSchema } from './schema';
import { codingSheet, historySheet, sourceSheets } from './sheets';
import type { EverythingSource } from './source';

export interface EverythingOutput {
  /** Takes the next bytes of the zip. */
  write(bytes: Bytes): Promise<void>;
  /** What is being made, and how many lines of all lines there are so far. */
  progress(told: { pad: string; gedaan: number; totaal: number }): void;
}

/** Everything is everything: with holes in it, it would only seem to be. */
const COMPLETE: Passage = { ...standardPassage, volledig: true };

interface Part extends Explained {
  /** Its contents; calls back for every line. */
  make(onLine: () => void): AsyncIterable<string | Bytes>;
}

/** Rejects with 'afgebroken' when stopped, or with what `write` rejects with. */
export async function writeEverything(
  source: EverythingSource,
  { write, progress }: EverythingOutput,
  pace: Pace,
): Promise<void> {
  const parts = [...workbooks(source, pace), ...texts(source, pace), ...json(source, pace)];
  const zip = new ZipWriter(write);
  const totaal = linesOf(source);
  let gedaan = 0;
  await zip.add('LEESMIJ.txt', inPieces([readme(source, explained(parts))], pace));
  for (const { pad, make } of parts) {
    progress({ pad, gedaan, totaal });
    const onLine = () => {
      gedaan += 1;
      progress({ pad, gedaan, totaal });
    };
    await zip.add(pad, make(onLine));
  }
  await zip.end();
}

/** Of the texts one line stands for all. */
function explained(parts: readonly Part[]): Explained[] {
  const first = parts.find(({ pad }) => pad.startsWith(TEXTS));
  return parts.flatMap((part) => {
    if (!part.pad.startsWith(TEXTS)) return [part];
    return part === first ? [{ pad: `${TEXTS}…`, uitleg: part.uitleg }] : [];
  });
}

/** Each record is in a workbook and in both JSON files; interviews are in the texts too. */
function linesOf({ state, steps }: EverythingSource): number {
  const { entities } = state;
  const all = Object.values(entities).reduce((sum, { size }) => sum + size, 0);
  const records = recordTypes.reduce((sum, type) => sum + entities[type].size, 0);
  const rows = records + entities.coding.size + entities.sourceRow.size;
  return rows + 2 * (all + steps.length) + state.removed.size;
}

const tables: { soort: TableKind; pad: string; uitleg: string }[] = [
  {
    soort: 'casus',
    pad: 'werkmappen/casussen.xlsx',
    uitleg: 'Alle casussen, elk op een rij. Het tweede blad zegt wat de kolommen betekenen.',
  },
  {
    soort: 'uitstroomcijfer',
    pad: 'werkmappen/uitstroomcijfers.xlsx',
    uitleg: 'Alle uitstroomcijfers, elk op een rij, met uitleg van de kolommen.',
  },
  {
    soort: 'interview',
    pad: 'werkmappen/interviews.xlsx',
    uitleg: 'Alle interviews, één beurt per rij, met de gegevens van het interview op elke rij.',
  },
  {
    soort: 'organisatie',
    pad: 'werkmappen/organisaties.xlsx',
    uitleg: 'Alle organisaties: wie is benaderd, hoe groot, en hoe ver het vragen is gekomen.',
  },
  {
    soort: 'vertrekreden',
    pad: 'werkmappen/vertrekredenen.xlsx',
    uitleg: 'Alle vertrekredenen: hoe vaak elke reden in welk onderzoek is genoemd.',
  },
  {
    soort: 'dienstverband',
    pad: 'werkmappen/dienstverbanden.xlsx',
    uitleg: 'Alle dienstverbanden. Elke rij is één persoon, onder een pseudoniem: bewaar ze zo.',
  },
  {
    soort: 'kostenpost',
    pad: 'werkmappen/kostenposten.xlsx',
    uitleg: 'Alle kostenposten van de rekentool, zoals elke organisatie ze opgaf.',
  },
  {
    soort: 'code',
    pad: 'werkmappen/codes.xlsx',
    uitleg: 'Alle codes van de codeboeken, met hun definities.',
  },
];

function* workbooks(source: EverythingSource, pace: Pace): Generator<Part> {
  const { state, naam, at } = source;
  for (const { soort, pad, uitleg } of tables) {
    const ids = [...state.entities[soort].keys()];
    if (ids.length === 0) continue;
    const make = (onLine: () => void) =>
      collected(async (write) => {
        const table = await tableOf(state, soort, ids, pace, COMPLETE);
        const origin = { dossier: naam, at, stap: state.seq };
        await writeTable(table, { formaat: 'xlsx', origin, write, onRows: onLine }, pace);
      });
    yield { pad, uitleg, make };
  }
  if (state.entities.coding.size > 0) {
    yield {
      pad: 'werkmappen/toekenningen.xlsx',
      uitleg:
        'Elke toekenning op een rij: wat, waaraan, wie het zegt, met welke woorden en waarom. Ook geweigerde suggesties: die tellen nergens mee.',
      make: (onLine) =>
        collected((write) => writeWorkbook([codingSheet(source, onLine)], write, pace)),
    };
  }
  if (state.entities.import.size > 0) {
    yield {
      pad: 'werkmappen/bronnen.xlsx',
      uitleg:
        'Het eerste blad noemt wat is ingelezen; daarna elk blad zoals het is gelezen, rij voor rij.',
      make: (onLine) =>
        collected((write) => writeWorkbook(sourceSheets(source, onLine), write, pace)),
    };
  }
  yield {
    pad: 'werkmappen/geschiedenis.xlsx',
    uitleg: 'Elke stap in een zin: wanneer, door wie, en wat er veranderde.',
    make: (onLine) =>
      collected((write) => writeWorkbook([historySheet(source, onLine)], write, pace)),
  };
}

const TEXTS = 'teksten/';

function* texts({ state }: EverythingSource, pace: Pace): Generator<Part> {
  let place = 0;
  for (const { value } of state.entities.interview.values()) {
    place += 1;
    yield {
      pad: TEXTS + interviewFile(place, value),
      uitleg: 'Elk interview als leesbare tekst, met bij elke beurt wat eraan is toegekend.',
      make: (onLine) => textPieces(state, value, pace, onLine),
    };
  }
}

async function* textPieces(
  state: EverythingSource['state'],
  interview: Interview,
  pace: Pace,
  onLine: () => void,
): AsyncGenerator<string> {
  yield* inPieces(interviewText(state, interview), pace);
  onLine();
}

function* json(source: EverythingSource, pace: Pace): Generator<Part> {
  const schema = (make: () => unknown) => () => inPieces([JSON.stringify(make(), null, 1)], pace);
  yield {
    pad: 'json/dossier.json',
    uitleg:
      'Alle gegevens zoals het dossier ze heeft, voor wie ze met een ander programma wil lezen.',
    make: (onLine) => inPieces(dossierJson(source, onLine), pace),
  };
  yield {
    pad: 'json/dossier.schema.json',
    uitleg: 'Het JSON Schema van dossier.json: welke velden er zijn en wat ze betekenen.',
    make: schema(dossierJsonSchema),
  };
  yield {
    pad: 'json/geschiedenis.json',
    uitleg:
      'Alle stappen, en van elk gegeven wanneer het erbij kwam en wat er eerder in een veld stond. Ook namen van wat is verwijderd.',
    make: (onLine) => inPieces(historyJson(source, onLine), pace),
  };
  yield {
    pad: 'json/geschiedenis.schema.json',
    uitleg: 'Het JSON Schema van geschiedenis.json.',
    make: schema(historyJsonSchema),
  };
}

/** The bytes of a workbook, once it is complete. */
async function* collected(
  make: (write: (bytes: Bytes) => Promise<void>) => Promise<void>,
): AsyncGenerator<Bytes> {
  const pieces: Bytes[] = [];
  await make(async (bytes) => void pieces.push(bytes));
  yield* pieces;
}
