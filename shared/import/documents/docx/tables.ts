/**
 * A table in a Word document is often the transcript itself: who, what, when, in columns. Which
 * column is which follows from what stands in it; other tables become a paragraph per row.
 */
import { foldHeading } from '../../recognise/headings';
import { isQuestioner, isSpeakerWord } from '../labels';
import type { Paragraph } from '../raw';
import { isTime, timeAtEnd, timeAtStart } from '../times';
import type { WordParagraph } from './body-reader';

export type FoundParagraph = Pick<Paragraph, 'tekst' | 'vet' | 'stijl' | 'spreker' | 'tijd'>;

type Row = readonly (readonly WordParagraph[])[];

interface Columns {
  spreker: number | null;
  tijd: number | null;
  /** One column of text; or a question and its answer beside each other. */
  tekst: readonly { kolom: number; spreker: string | null }[];
  /** The first row says what the columns are. */
  hasHeadings: boolean;
}

/** Longer texts are no name or code. */
const MAX_NAME = 40;
/** Rows before a column can be told by what stands in it. */
const LEAST_ROWS = 3;
const MOST = 0.7;

const HEADINGS: Readonly<
  Record<'spreker' | 'tijd' | 'nummer' | 'tekst' | 'vraag' | 'antwoord', RegExp>
> = {
  spreker: /^(spreker|wie|naam|rol|speaker|persoon|deelnemer|aan het woord)$/,
  tijd: /^(tijd|tijdcode|tijdstip|time|timestamp|timecode|minuut)$/,
  nummer: /^(nr|nummer|no|regel|regelnummer|#|volgnr|volgnummer|beurt)$/,
  tekst:
    /^(tekst|transcript|transcriptie|uitspraak|gezegd|text|fragment|inhoud|gesprek|wat is gezegd)$/,
  vraag: /^(vraag|vragen|question|questions|topic|onderwerp)$/,
  antwoord: /^(antwoord|antwoorden|answer|answers|reactie|respons)$/,
};

const textOf = (cell: readonly WordParagraph[] | undefined): string =>
  (cell ?? []).map(({ tekst }) => tekst).join('\n');

function headingKind(text: string): keyof typeof HEADINGS | null {
  const folded = foldHeading(text);
  const kinds = Object.keys(HEADINGS) as (keyof typeof HEADINGS)[];
  return kinds.find((kind) => HEADINGS[kind].test(folded)) ?? null;
}

function share(values: readonly string[], holds: (value: string) => boolean): number {
  const filled = values.filter((value) => value !== '');
  return filled.length === 0 ? 0 : filled.filter(holds).length / filled.length;
}

/** Names recur: fewer different ones than rows, and each is short. */
function isNames(values: readonly string[]): boolean {
  const filled = values.filter((value) => value !== '').map(bareName);
  if (filled.length < LEAST_ROWS || share(filled, (value) => value.length <= MAX_NAME) < 1)
    return false;
  const different = new Set(filled.map(foldHeading));
  return different.size <= filled.length / 2 || share(filled, isSpeakerWord) >= MOST;
}

/** "Spreker 1: (00:12)" is Spreker 1. */
function bareName(text: string): string {
  return timeAtEnd(timeAtStart(text).rest)
    .rest.replace(/\s*:\s*$/, '')
    .trim();
}

function byHeadings(rows: readonly Row[]): Columns | null {
  const kinds = (rows[0] ?? []).map((cell) => headingKind(textOf(cell)));
  const at = (kind: keyof typeof HEADINGS) => {
    const found = kinds.indexOf(kind);
    return found < 0 ? null : found;
  };
  const [spreker, tijd, vraag, antwoord] = [at('spreker'), at('tijd'), at('vraag'), at('antwoord')];
  if (vraag !== null && antwoord !== null) {
    const tekst = [
      { kolom: vraag, spreker: 'Vraag' },
      { kolom: antwoord, spreker: spreker === null ? 'Antwoord' : null },
    ];
    return { spreker, tijd, tekst, hasHeadings: true };
  }
  const tekst = at('tekst') ?? vraag ?? antwoord;
  if (tekst === null || spreker === null) return null;
  return { spreker, tijd, tekst: [{ kolom: tekst, spreker: null }], hasHeadings: true };
}

function byValues(rows: readonly Row[]): Columns | null {
  const width = Math.max(...rows.map((row) => row.length));
  if (rows.length < LEAST_ROWS || width < 2 || width > 5) return null;
  const columns = Array.from({ length: width }, (_, kolom) =>
    rows.map((row) => textOf(row[kolom])),
  );
  const lengths = columns.map((values) => values.reduce((sum, value) => sum + value.length, 0));
  const tekst = lengths.indexOf(Math.max(...lengths));
  const others = columns.map((_, kolom) => kolom).filter((kolom) => kolom !== tekst);
  const tijd = others.find((kolom) => share(columns[kolom] ?? [], isTime) >= MOST) ?? null;
  const spreker = others.find((kolom) => kolom !== tijd && isNames(columns[kolom] ?? [])) ?? null;
  if (spreker !== null) {
    return { spreker, tijd, tekst: [{ kolom: tekst, spreker: null }], hasHeadings: false };
  }
  const asks = others.find(
    (kolom) => share(columns[kolom] ?? [], (value) => value.endsWith('?')) >= MOST,
  );
  if (asks === undefined || asks > tekst) return null;
  const both = [
    { kolom: asks, spreker: 'Vraag' },
    { kolom: tekst, spreker: 'Antwoord' },
  ];
  return { spreker: null, tijd, tekst: both, hasHeadings: false };
}

/** The words of a cell, of which the first says who speaks and when. */
function* spoken(
  cell: readonly WordParagraph[] | undefined,
  spreker: string | null,
  tijd: string | null,
): Generator<FoundParagraph> {
  for (const [index, { tekst, vet, stijl }] of (cell ?? []).entries()) {
    const first = index === 0;
    yield { tekst, vet, stijl, spreker: first ? spreker : null, tijd: first ? tijd : null };
  }
}

function* transcript(rows: readonly Row[], columns: Columns): Generator<FoundParagraph> {
  for (const row of columns.hasHeadings ? rows.slice(1) : rows) {
    const named = columns.spreker === null ? '' : textOf(row[columns.spreker]);
    const own = columns.tijd === null ? '' : textOf(row[columns.tijd]).trim();
    const clock = timeAtStart(own).tijd ?? timeAtStart(named).tijd ?? timeAtEnd(named).tijd;
    const name = bareName(named).replace(/\s+/g, ' ');
    for (const { kolom, spreker } of columns.tekst) {
      const asked = spreker !== null && isQuestioner(spreker);
      yield* spoken(row[kolom], spreker ?? (name === '' ? null : name), asked ? null : clock);
    }
    const used = new Set([
      columns.spreker,
      columns.tijd,
      ...columns.tekst.map(({ kolom }) => kolom),
    ]);
    // A number of the row says nothing; a remark beside the text does.
    const beside = row.filter((cell, kolom) => !used.has(kolom) && !/^\d*\.?$/.test(textOf(cell)));
    for (const cell of beside) yield* spoken(cell, null, null);
  }
}

/** "Datum" beside "12 maart" is "Datum: 12 maart"; wider rows keep a tab between their cells. */
function* plain(rows: readonly Row[]): Generator<FoundParagraph> {
  for (const row of rows) {
    const cells = row.filter((cell) => textOf(cell) !== '');
    const [left, right] = cells;
    const asPair =
      cells.length === 2 &&
      left?.length === 1 &&
      textOf(left).length <= MAX_NAME &&
      right?.length === 1;
    if (cells.length === 1 || !cells.every((cell) => cell.length === 1)) {
      for (const cell of cells) yield* spoken(cell, null, null);
      continue;
    }
    const texts = cells.map(textOf);
    const tekst = asPair
      ? `${(texts[0] ?? '').replace(/\s*:$/, '')}: ${texts[1]}`
      : texts.join('\t');
    yield { tekst, vet: 0, stijl: null, spreker: null, tijd: null };
  }
}

/** The paragraphs of a table, in the order in which they are read. */
export function* tableParagraphs(rijen: readonly Row[]): Generator<FoundParagraph> {
  const rows = rijen.filter((row) => row.some((cell) => textOf(cell) !== ''));
  const columns = byHeadings(rows) ?? byValues(rows);
  yield* columns === null ? plain(rows) : transcript(rows, columns);
}
